package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// squares shows who chose what: the most divided question first.
func (b board) squares(def workshop.StepDef, t workshop.Tally, f figure.Frame) page {
	fig := figure.Squares{Slots: min(len(t.Counts), figure.SquareRows)}
	for _, o := range t.Spec.Questions[0].Options {
		fig.Options = append(fig.Options, b.p("option."+o))
	}
	fig.Options = append(fig.Options, b.p("vote.cantsay"))
	order := tally.ByDisagreement(t.Counts)
	for _, i := range slicePage(order, b.Pos.Page, figure.SquareRows) {
		c := t.Counts[i]
		row := figure.SquareRow{Label: b.label(t.Spec.Labels, c.Question), N: append(append([]int{}, c.N...), c.CantSay)}
		if len(t.Counts) > 1 {
			row.Note = b.choiceNote(c)
		} else {
			row.Label = ""
		}
		fig.Rows = append(fig.Rows, row)
	}
	if len(t.Counts) > 1 {
		f.Title = b.p("aspect." + t.Spec.Step + "." + t.Counts[0].Part)
		f.Footer = join([]string{f.Footer, b.w.T("wall.by_division")})
	}
	f.FooterRight = b.rowsNote(len(order), figure.SquareRows)
	return page{f, fig}
}

func (b board) choiceNote(c workshop.Count) string {
	switch tally.OfChoice(c) {
	case tally.Clear:
		return b.w.T("wall.clear")
	case tally.Divided:
		return b.w.T("wall.divided")
	}
	return ""
}

// topMost is how many items a dot vote is meant to find; ties may add to them.
const topMost = 3

// dotVote shows what the group chose.
func (b board) dotVote(t workshop.Tally, f figure.Frame) page {
	q := t.Spec.Questions[0]
	places := tally.Rank(t.Counts, topMost)
	fig := figure.DotVote{
		DotsLabel: b.w.T("wall.dots"), PeopleLabel: b.w.T("wall.people"), TieWord: b.w.T("wall.tie"), Num: b.w.Num,
	}
	tied := false
	for _, p := range places {
		fig.Most = max(fig.Most, p.Dots)
	}
	for _, p := range slicePage(places, b.Pos.Page, figure.DotVoteRows) {
		row := figure.DotVoteRow{Text: b.dotLabel(t, p.Item), Dots: p.Dots, People: p.Givers, Top: p.Top}
		if p.Tie {
			row.Tie = p.Rank
			tied = tied || p.Top
		}
		fig.Rows = append(fig.Rows, row)
	}
	if tied {
		f.Footer = b.p("honest.tie")
	}
	f.FooterRight = b.rowsNote(len(places), figure.DotVoteRows)
	if f.FooterRight == "" {
		f.FooterRight = b.w.T("wall.voters", "n", itoa(t.Cast), "dots", itoa(q.Budget))
	}
	return page{f, fig}
}

func (b board) dotLabel(t workshop.Tally, item string) string { return b.label(t.Spec.Labels, item) }
