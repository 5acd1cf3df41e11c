package pdf

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// needs is the 0–10 vote: whose needs come first.
func (s *front) needs() (part, bool) {
	t, ok := s.result(workshop.RoleNeeds, false)
	if !ok || len(t.Counts) != 1 {
		return part{}, false
	}
	tallest := float64(min(max(2, slices.Max(t.Counts[0].N)), 4))
	least := 68 - 8*float64(min(1, s.tight))
	if s.K > 1 { // the words under the scale take two lines
		least += 26
	}
	least += s.inTwo(14)
	note := func(l *edition) string {
		told := l.figs.Told(t, t.Counts[0].Question)
		if !told.Again {
			return l.reading(t.Counts[0])
		}
		return layout.Join(" ", told.Medians(), told.CantSay())
	}
	p := s.figurePart(figureBlock{
		title: func(l *edition) string { return l.asked(t)[0] }, note: note,
		least: least, most: max(least, 66+10*tallest),
		fig: s.figures.DotRows(t), alt: s.alt(t, nil),
	}, t)
	p.again = s.figs.Told(t, t.Counts[0].Question).After
	return p, true
}

// chain is how well each link holds between those who serve one another.
func (s *front) chain() (part, bool) {
	t, which, ok := voteOf(s.edition, workshop.RoleLinks)
	if !ok || len(t.Counts) == 0 {
		return part{}, false
	}
	fig := s.figures.Chain(t)
	if len(fig.Tiles) != len(fig.Links)+1 {
		return part{}, false
	}
	return s.figurePart(figureBlock{
		title: dotted(packed(s.stepText(workshop.RoleLinks, "title")), which), least: 165, most: 200, fig: fig, alt: s.alt(t, nil),
	}, t), true
}

// keysChart is practice against importance of the ten keys, or practice alone.
func (s *front) keysChart() (part, bool) {
	t, which, ok := voteOf(s.edition, workshop.RoleRatings)
	if !ok {
		return part{}, false
	}
	fig, both, ok := s.figures.Gap(t)
	if !ok {
		return part{}, false
	}
	fig.Slots = len(fig.Rows)
	title := packed(s.stepText(workshop.RoleGap, "compact"))
	if both {
		title = packed(s.stepText(workshop.RoleGap, "wall"))
	}
	for i := range fig.Rows {
		fig.Rows[i].Name = figure.Only(layout.OnOneLine(fig.Rows[i].Name))
		fig.Rows[i].Note = figure.Only(layout.OnOneLine(fig.Rows[i].Note))
	}
	row := 19.5
	if s.K > 1 { // the marks of many answers get no smaller there
		row = 22
	}
	least := 34 + s.inTwo(14) + row*float64(len(fig.Rows))
	return s.figurePart(figureBlock{title: dotted(title, which), least: least, most: least * 1.2, fig: fig, alt: s.alt(t, nil)}, t), true
}

// keysVote is which keys the group chose.
func (s *front) keysVote() (part, bool) {
	t, which, ok := voteOf(s.edition, workshop.RoleFocus)
	if !ok || !s.chosenKeys().voted() {
		return part{}, false
	}
	fig, places := s.figures.DotVote(t)
	var rows []figure.DotVoteRow
	for i, p := range places {
		if p.Dots == 0 {
			continue
		}
		row := fig.Rows[i]
		row.Text = figure.Only(layout.Join("  ", keyNumber(p.Item), layout.OnOneLine(row.Text)))
		rows = append(rows, row)
	}
	fig.Rows = rows
	least := 20 + s.inTwo(14) + 19*float64(len(fig.Rows))
	return s.figurePart(figureBlock{title: dotted(packed(s.stepText(workshop.RoleFocus, "title")), which), least: least, most: least * 1.2, fig: fig, alt: s.alt(t, nil)}, t), true
}

// cards are the paradigms and whether they protect or limit.
func (s *front) cards() (part, bool) {
	t, which, ok := voteOf(s.edition, workshop.RoleParadigms)
	if !ok || len(t.Counts) == 0 {
		return part{}, false
	}
	fig := s.figures.Squares(t)
	fig.Slots = len(fig.Rows)
	least := 20 + s.inTwo(28) + (34+s.inTwo(22))*float64(fig.Slots)
	return s.figurePart(figureBlock{title: dotted(func(l *edition) string { return l.asked(t)[0] }, which), least: least, most: least * 1.2, fig: fig, alt: s.alt(t, nil)}, t), true
}

// shift is where the answers went in the discussion.
func (s *front) shift() (part, bool) {
	_, okB := s.result(workshop.RoleBeliefs, false)
	after, which, okA := voteOf(s.edition, workshop.RoleRevote)
	if !okB || !okA {
		return part{}, false
	}
	fig, moved, ok := s.figures.Shift(after)
	if !ok || len(fig.Rows) == 0 {
		return part{}, false
	}
	fig.Slots = len(fig.Rows)
	var note func(l *edition) string
	if moved {
		note = packed("honest.revote")
	}
	least := (128 + s.inTwo(44)) * float64(fig.Slots)
	return s.figurePart(figureBlock{title: dotted(packed(s.stepText(workshop.RoleRevote, "title")), which), note: note, least: least, most: least * 1.2, fig: fig, alt: s.alt(after, nil)}, after), true
}

// toFill is room to write on where there is nothing to show yet: what the group
// will agree on.
func (s *front) toFill() (part, bool) {
	if len(s.st.Rounds) > 0 || len(s.st.Actions) > 0 || !s.has(aboutPyramid) {
		return part{}, false
	}
	const row, rows = 34, 3
	head := 40 + s.inTwo(14)
	return part{Block: layout.Block{Min: head + row*rows, Draw: func(sc *layout.Page, y, _ float64) {
		g := layout.Grid{Size: 10, Second: s.otherLang(), Least: row, Columns: s.obstacleColumns(), Rows: make([][]figure.Bilingual, rows)}
		s.over(sc, y, s.headed("sheet.obstacles"))
		g.Draw(sc, s.Left, y+18, s.Width)
	}}}, true
}

// obstacleColumns are those that are to be filled in, with the shares of the table that is
// full; in large print the short ones are wider, or their heads would be divided.
func (s *front) obstacleColumns() (columns []layout.GridColumn) {
	shares := promiseShares
	if s.K > 1 {
		shares = []float64{0.24, 0.26, 0.28, 0.22}
	}
	for i, share := range shares {
		columns = append(columns, layout.GridColumn{Head: s.stacked(packed(s.stepText(workshop.RoleActions, promiseFields[i]))), Share: share})
	}
	return columns
}

// keyNumber is the number of a key as people know it: "3" of "K3".
func keyNumber(id string) string { return strings.TrimLeft(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") }
