package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// needs is the 0–10 vote: whose needs come first.
func (s *front) needs() (part, bool) {
	t, ok := s.result(workshop.RoleNeeds, false)
	if !ok || len(t.Counts) != 1 || hidden(t) {
		return part{}, false
	}
	tallest := float64(min(max(2, slices.Max(t.Counts[0].N)), 4))
	least := 68 - 8*float64(min(1, s.tight))
	if s.K > 1 { // the words under the scale take two lines
		least += 26
	}
	least += s.inTwo(14)
	return s.figurePart(figureBlock{
		title: func(l *edition) string { return l.asked(t)[0] }, note: func(l *edition) string { return l.reading(t.Counts[0]) },
		least: least, most: max(least, 66+10*tallest),
		fig: s.figures.DotRows(t), alt: s.alt(t, nil),
	}, t), true
}

// rows are the beliefs that the group talked about.
func (s *front) rows() (part, bool) {
	t, ok := s.result(workshop.RoleBeliefs, false)
	if !ok {
		return part{}, false
	}
	shown := result.BeliefRows(t)
	var ids []string
	for _, id := range tally.Discussed(t) {
		if slices.Contains(shown, id) {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return part{}, false
	}
	fig := s.figures.Beliefs(t, ids)
	aspects := t.Spec.Questions[0].Aspects
	cannot := "" // say: under the picture what finds no room under its row
	for i, id := range ids {
		a, _ := t.Find(id, aspects[0])
		g, _ := t.Find(id, aspects[len(aspects)-1])
		if s.other != nil {
			fig.Rows[i].Note = figure.Only(s.rowWord(a))
			continue
		}
		note := s.rowNote(a, g)
		fig.Rows[i].Note = figure.Only(layout.Join(" ", note, s.cantSay(a)))
		if figure.Width(fig.Rows[i].Note.First, 10, false) > s.Width {
			fig.Rows[i].Note, cannot = figure.Only(note), layout.Join(" ", cannot, s.cantSay(a))
		}
	}
	fig.Slots = len(fig.Rows)
	row := max(float64(73-4*min(1, s.tight))+s.rowMore(), fig.PrintRow(s.Width))
	least := 20 + row*float64(fig.Slots)
	return s.figurePart(figureBlock{
		title: packed("sheet.rows"), legend: s.figures.BeliefLegend(t),
		note: func(*edition) string { return cannot }, least: least, most: least + 20*float64(fig.Slots), fig: fig, alt: s.alt(t, ids),
	}, t), true
}

// rowMore is how much higher a row is whose statements stand in two languages.
func (s *front) rowMore() float64 {
	return s.inTwo(6 - 3*float64(min(2, max(0, s.tight-2))))
}

// rowWord is the line under a row in two languages: in a word that the group is
// divided, and how many could not say. The medians stand in the picture.
func (s *front) rowWord(today workshop.Count) string {
	said := ""
	if tally.OfScale(today) == tally.Divided {
		said = s.both(func(l *edition) string { return l.t("wall.divided") })
	}
	if n := today.CantSay; n > 0 {
		said = layout.Join(" · ", said, s.bothPack("vote.cantsay")+": "+itoa(n))
	}
	return said
}

// rowNote is the line under a row: that the group is divided, or where it
// stands and wants to be.
func (s *front) rowNote(today, goal workshop.Count) string {
	said := ""
	a, okA := tally.Median(today)
	b, okB := tally.Median(goal)
	if okA && okB {
		said = s.t("sheet.medians", "from", s.num(a), "to", s.num(b),
			"today", s.pack(s.aspectText(workshop.RoleBeliefs, today.Part+".short")), "goal", s.pack(s.aspectText(workshop.RoleBeliefs, goal.Part+".short")))
	}
	if tally.OfScale(today) == tally.Divided {
		said = s.pack("honest.divided")
	}
	return said
}

// chain is how well each link holds between those who serve one another.
func (s *front) chain() (part, bool) {
	t, ok := s.result(workshop.RoleLinks, false)
	if !ok || len(t.Counts) == 0 || hidden(t) {
		return part{}, false
	}
	fig := s.figures.Chain(t)
	if len(fig.Tiles) != len(fig.Links)+1 {
		return part{}, false
	}
	return s.figurePart(figureBlock{
		title: packed(s.stepText(workshop.RoleLinks, "title")), least: 165, most: 200, fig: fig, alt: s.alt(t, nil),
	}, t), true
}

// keysChart is practice against importance of the ten keys, or practice alone.
func (s *front) keysChart() (part, bool) {
	t, ok := s.result(workshop.RoleRatings, false)
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
	}
	least := 34 + s.inTwo(14) + 19.5*float64(len(fig.Rows))
	return s.figurePart(figureBlock{title: title, least: least, most: least * 1.2, fig: fig, alt: s.alt(t, nil)}, t), true
}

// keysVote is which keys the group chose.
func (s *front) keysVote() (part, bool) {
	t, ok := s.keyVote()
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
	return s.figurePart(figureBlock{title: packed(s.stepText(workshop.RoleFocus, "title")), least: least, most: least * 1.2, fig: fig, alt: s.alt(t, nil)}, t), true
}

// cards are the paradigms and whether they protect or limit.
func (s *front) cards() (part, bool) {
	t, ok := s.result(workshop.RoleParadigms, false)
	if !ok || len(t.Counts) == 0 || hidden(t) {
		return part{}, false
	}
	fig := s.figures.Squares(t)
	fig.Slots = len(fig.Rows)
	least := 20 + s.inTwo(28) + (34+s.inTwo(22))*float64(fig.Slots)
	return s.figurePart(figureBlock{title: func(l *edition) string { return l.asked(t)[0] }, least: least, most: least * 1.2, fig: fig, alt: s.alt(t, nil)}, t), true
}

// shift is where the answers went in the discussion.
func (s *front) shift() (part, bool) {
	_, okB := s.result(workshop.RoleBeliefs, false)
	after, okA := s.result(workshop.RoleRevote, false)
	if !okB || !okA || hidden(after) {
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
	return s.figurePart(figureBlock{title: packed(s.stepText(workshop.RoleRevote, "title")), note: note, least: least, most: least * 1.2, fig: fig, alt: s.alt(after, nil)}, after), true
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

func (s *front) obstacleColumns() []layout.GridColumn {
	return []layout.GridColumn{
		{Head: s.stacked(packed(s.stepText(workshop.RoleActions, "field.item"))), Share: 0.29}, {Head: s.stacked(packed(s.stepText(workshop.RoleActions, "field.first"))), Share: 0.327},
		{Head: s.stacked(packed(s.stepText(workshop.RoleActions, "field.owner"))), Share: 0.2}, {Head: s.stacked(packed(s.stepText(workshop.RoleActions, "field.due"))), Share: 0.183},
	}
}

// keyNumber is the number of a key as people know it: "3" of "K3".
func keyNumber(id string) string { return strings.TrimLeft(id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") }

func itoa(n int) string { return strconv.Itoa(n) }
