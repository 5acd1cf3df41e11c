package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// squares shows who chose what: the most divided question first.
func (b board) squares(t workshop.Tally, f figure.Frame) page {
	fig := b.Squares(t)
	rows := len(fig.Rows)
	fig.Slots = min(rows, figure.SquareRows)
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, figure.SquareRows)
	if len(t.Counts) > 1 {
		f.Title = b.p("aspect." + t.Spec.Step + "." + t.Counts[0].Part)
		f.Footer = join([]string{f.Footer, b.w.T("wall.by_division")})
	}
	f.FooterRight = b.rowsNote(rows, figure.SquareRows)
	return page{f, fig}
}

// topMost is how many items a dot vote is meant to find; ties may add to them.
const topMost = 3

// dotVote shows what the group chose.
func (b board) dotVote(t workshop.Tally, f figure.Frame) page {
	q := t.Spec.Questions[0]
	fig, places := b.DotVote(t)
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, figure.DotVoteRows)
	for _, row := range fig.Rows {
		if row.Tie > 0 && row.Top {
			f.Footer = b.p("honest.tie")
		}
	}
	f.FooterRight = b.rowsNote(len(places), figure.DotVoteRows)
	if f.FooterRight == "" {
		f.FooterRight = b.w.T("wall.voters", "n", itoa(t.Cast), "dots", itoa(q.Budget))
	}
	return page{f, fig}
}

func (b board) dotLabel(t workshop.Tally, item string) string { return b.label(t.Spec.Labels, item) }
