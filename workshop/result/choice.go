package result

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// SquaresRevote shows who chose what in the first vote, and under it after the
// discussion; the question that is most divided now comes first.
func (b Figures) SquaresRevote(first, second workshop.Tally) figure.Squares {
	fig := b.Squares(second)
	fig.Rows = nil
	for _, i := range tally.ByDisagreement(second.Counts) {
		is := second.Counts[i]
		was, _ := Find(first, is.Question, is.Part)
		name := b.Text("vote.first")
		if len(second.Counts) > 1 {
			name = b.LabelOf(second.Spec.Labels, is.Question) // the footer says which vote comes first
		}
		before, after := squareRow(was), squareRow(is)
		before.Label, before.Note = name, b.choiceNote(was)
		after.Label, after.Note = b.Text("vote.second"), b.choiceNote(is)
		fig.Rows = append(fig.Rows, before, after)
	}
	return fig
}

// Squares shows who chose what: the most divided question first.
func (b Figures) Squares(t workshop.Tally) figure.Squares {
	fig := figure.Squares{}
	for _, o := range t.Spec.Questions[0].Options {
		fig.Options = append(fig.Options, b.Text("option."+o))
	}
	fig.Options = append(fig.Options, b.Text("vote.cantsay"))
	for _, i := range tally.ByDisagreement(t.Counts) {
		c := t.Counts[i]
		row := squareRow(c)
		if len(t.Counts) > 1 {
			row.Label, row.Note = b.LabelOf(t.Spec.Labels, c.Question), b.choiceNote(c)
		}
		row.Tip = tip(row.Label.First, b.chosen(fig.Options, row))
		fig.Rows = append(fig.Rows, row)
	}
	return fig
}

// squareRow is a row of squares without its words; "can't say" comes last, and
// never stands out.
func squareRow(c workshop.Count) figure.SquareRow {
	return figure.SquareRow{N: append(append([]int{}, c.N...), c.CantSay), Most: tally.Commonest(c)}
}

func (b Figures) choiceNote(c workshop.Count) figure.Bilingual {
	switch tally.OfChoice(c) {
	case tally.Clear:
		return b.Word("wall.clear")
	case tally.Divided:
		return b.Word("wall.divided")
	}
	return figure.Bilingual{}
}

// readChoices names the question that splits the group most, and how many are
// clear.
func (b reader) readChoices(t workshop.Tally) []Line {
	if len(t.Counts) < 2 {
		return b.readChoice(t)
	}
	i := tally.ByDisagreement(t.Counts)[0]
	var out []Line
	if tally.OfChoice(t.Counts[i]) == tally.Divided {
		out = append(out, Line{b.w.T("reading.splits"), b.name(t.Spec.Labels, t.Counts[i].Question)})
	}
	clear, labelled := 0, false
	for _, c := range t.Counts {
		labelled = labelled || tally.Labelled(c)
		if tally.OfChoice(c) == tally.Clear {
			clear++
		}
	}
	if !labelled { // too few answers for a word
		return nil
	}
	return append(out, Line{"", b.clearRows(clear, len(t.Counts))})
}

// clearRows says on how many rows the group is clear, and what that means.
func (b reader) clearRows(k, n int) string {
	switch k {
	case 0:
		return b.w.T("reading.clear_none")
	case n:
		return b.w.T("reading.clear_all")
	}
	return b.w.T("reading.clear", "k", strconv.Itoa(k), "n", strconv.Itoa(n))
}

// readChoice names the options that most chose, of a single question: those that
// stand out in the picture. Where nothing leads, it says so.
func (b reader) readChoice(t workshop.Tally) []Line {
	c := t.Counts[0]
	if c.Hidden || c.Answers() == 0 {
		return nil
	}
	most := tally.Commonest(c)
	if len(most) == 0 {
		return []Line{{"", b.w.T("reading.no_commonest")}}
	}
	var names []string
	apart := false
	for _, i := range most {
		apart = apart || c.N[i] != c.N[most[0]]
		names = append(names, b.w.T("reading.share", "name", b.p("option."+t.Spec.Questions[0].Options[i]), "k", strconv.Itoa(c.N[i]), "n", strconv.Itoa(c.Answers()+c.CantSay)))
	}
	out := []Line{{b.label("commonest", len(names)), strings.Join(names, ", ")}}
	if apart {
		out = append(out, Line{"", b.p("honest.tie")})
	}
	return out
}
