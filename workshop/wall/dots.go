package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// dots is how the wall shows dots that were given to items.
type dots struct{ plain }

func (dots) revoteRows(st workshop.State, second workshop.Tally) (rows, most int) {
	return dotVoteCut(st, workshop.StepDef{}, second)
}

// revote writes the dots of the first vote beside those of the second.
func (dots) revote(b board, first, second workshop.Tally, f figure.Frame, c cut) page {
	fig, places := b.DotVote(second)
	fig.DotsLabel, fig.PeopleLabel = b.Word("wall.dots_now"), b.Word("wall.dots_first")
	for i, p := range places {
		was, _ := result.Find(first, second.Spec.Questions[0].ID, p.Item)
		fig.Rows[i].People, _ = tally.Dots(was) // that column tells of the first vote here
	}
	fig.Above, fig.Below = cutTies(fig.Rows, c)
	fig.Rows = onPage(c, fig.Rows)
	f.FooterRight = b.rowsNote(c)
	return page{f, fig}
}

func (dots) revoteFills(workshop.Tally) bool { return false }

// dotVote shows what the group chose.
func (b board) dotVote(_ workshop.StepDef, t workshop.Tally, f figure.Frame, c cut) page {
	q := t.Spec.Questions[0]
	fig, _ := b.DotVote(t)
	fig.Above, fig.Below = cutTies(fig.Rows, c)
	fig.Rows = onPage(c, fig.Rows)
	for _, row := range fig.Rows {
		if row.Tie > 0 && row.Top {
			f.Note = b.Text("honest.tie")
		}
	}
	if result.Nobody(t) {
		f.Note = b.note(t, nothing)
	}
	more := []string{f.Footer, b.Word("wall.dots_each", "n", strconv.Itoa(q.Budget))}
	if k := tally.Unused(t); k > 0 {
		more = append(more, b.Word("wall.unused", "n", strconv.Itoa(k)))
	}
	f.Footer, f.FooterRight = result.Dotted(more...), b.rowsNote(c)
	return page{f, fig}
}

// dotVoteRows is how many rows of a dot vote go on a page: more when they are
// names, which take one line each on any wall.
func dotVoteRows(st workshop.State, t workshop.Tally) int {
	b := result.Figures{State: st}
	for _, c := range t.Counts {
		for _, lang := range st.Pack.Languages {
			if len([]rune(b.LabelIn(lang, t.Spec.Labels, c.Part))) > result.LongName {
				return rowsOn(st, figure.DotVoteRows, dotVoteRowsTwice(t))
			}
		}
	}
	return rowsOn(st, figure.NameRows, figure.NameRowsTwice)
}

// dotVoteRowsTwice is how many rows go on a page of a mixed group: what the group
// has said stands in its own words only.
func dotVoteRowsTwice(t workshop.Tally) int {
	if len(t.Spec.Labels) > 0 {
		return figure.DotVoteRowsTwice
	}
	return figure.LongRowsTwice
}

// cutTies reports whether a tie goes on on the page before or after.
func cutTies(rows []figure.DotVoteRow, c cut) (above, below bool) {
	from, to := c.page*c.each(), (c.page+1)*c.each()
	tied := func(i int) bool {
		return i > 0 && i < len(rows) && rows[i].Tie != 0 && rows[i].Tie == rows[i-1].Tie
	}
	return tied(from), tied(to)
}

// behaviours tells what one would see where the chosen keys are lived.
func (b board) behaviours(_ workshop.StepDef, t workshop.Tally, f figure.Frame, c cut) page {
	var items []figure.ListItem
	for _, p := range tally.Rank(t.Counts, result.TopMost) {
		if p.Top {
			items = append(items, figure.ListItem{Name: b.LabelOf(t.Spec.Labels, p.Item), Text: result.Glue("\n", b.Lines("item."+p.Item+".do")...)})
		}
	}
	f.FooterRight = b.rowsNote(c)
	return page{f, figure.List{Items: onPage(c, items)}}
}

// dotVoteCut counts a row for each item.
func dotVoteCut(st workshop.State, _ workshop.StepDef, t workshop.Tally) (rows, most int) {
	return len(t.Counts), dotVoteRows(st, t)
}

// topCut counts the items that a dot vote put on top.
func topCut(st workshop.State, _ workshop.StepDef, t workshop.Tally) (rows, most int) {
	return topRows(t), behaviourRowsOn(st)
}

// topRows is how many items a dot vote put on top, ties included.
func topRows(t workshop.Tally) int {
	n := 0
	for _, p := range tally.Rank(t.Counts, result.TopMost) {
		if p.Top {
			n++
		}
	}
	return n
}
