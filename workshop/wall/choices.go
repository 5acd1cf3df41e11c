package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// squares shows who chose what: the most divided question first.
func (b board) squares(t workshop.Tally, f figure.Frame) page {
	fig := b.Squares(t)
	rows := len(fig.Rows)
	fig.Slots = max(min(3, squareRowsOn(b.State)), perPage(rows, squareRowsOn(b.State)))
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, squareRowsOn(b.State))
	if len(t.Counts) > 1 {
		f.Title = b.Text("aspect." + t.Spec.Step + "." + t.Counts[0].Part)
		f.Footer = result.Dotted(f.Footer, b.Word("wall.by_division"))
	}
	f.Note = b.note(t, findingOf(t))
	if len(t.Counts) == 1 {
		f.Note = b.note(t, func(b result.Figures) string { return result.Sentences(b.Findings(t)) })
	}
	f.FooterRight = b.rowsNote(rows, squareRowsOn(b.State))
	return page{f, fig}
}

// dotVote shows what the group chose.
func (b board) dotVote(t workshop.Tally, f figure.Frame) page {
	q := t.Spec.Questions[0]
	fig, places := b.DotVote(t)
	most := dotVoteRows(b.State, t)
	fig.Above, fig.Below = cutTies(fig.Rows, b.Pos.Page, perPage(len(places), most))
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, most)
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
	f.Footer, f.FooterRight = result.Dotted(more...), b.rowsNote(len(places), most)
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

// cutTies tells whether a tie goes on on the page before or after.
func cutTies(rows []figure.DotVoteRow, page, each int) (above, below bool) {
	from, to := page*each, (page+1)*each
	tied := func(i int) bool {
		return i > 0 && i < len(rows) && rows[i].Tie != 0 && rows[i].Tie == rows[i-1].Tie
	}
	return tied(from), tied(to)
}

// behaviours tells what one would see where the chosen keys are lived.
func (b board) behaviours(t workshop.Tally, f figure.Frame) page {
	var items []figure.ListItem
	for _, p := range tally.Rank(t.Counts, result.TopMost) {
		if p.Top {
			items = append(items, figure.ListItem{Name: b.LabelOf(t.Spec.Labels, p.Item), Text: result.Glue("\n", b.Lines("item."+p.Item+".do")...)})
		}
	}
	f.FooterRight = b.rowsNote(len(items), behaviourRowsOn(b.State))
	return page{f, figure.List{Items: slicePage(items, b.Pos.Page, behaviourRowsOn(b.State))}}
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
