package wall

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// readChoices names the question that splits the group most, and how many are
// clear.
func (b Figures) readChoices(t workshop.Tally) []Line {
	if len(t.Counts) < 2 {
		return b.readChoice(t)
	}
	i := tally.ByDisagreement(t.Counts)[0]
	var out []Line
	if tally.OfChoice(t.Counts[i]) == tally.Divided {
		out = append(out, Line{b.w.T("reading.splits"), b.label(t.Spec.Labels, t.Counts[i].Question)})
	}
	clear, labelled := 0, false
	for _, c := range t.Counts {
		switch tally.OfChoice(c) {
		case tally.Clear:
			clear++
			fallthrough
		case tally.Divided:
			labelled = true
		}
	}
	if !labelled { // too few answers for a word
		return nil
	}
	return append(out, Line{"", b.clearRows(clear, len(t.Counts))})
}

// clearRows says on how many rows the group is clear, and what that means.
func (b Figures) clearRows(k, n int) string {
	switch k {
	case 0:
		return b.w.T("reading.clear_none")
	case n:
		return b.w.T("reading.clear_all")
	}
	return b.w.T("reading.clear", "k", itoa(k), "n", itoa(n))
}

// readChoice names the options that most chose, of a single question: those that
// stand out in the picture. Where nothing leads, it says so.
func (b Figures) readChoice(t workshop.Tally) []Line {
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
		names = append(names, b.w.T("reading.share", "name", b.p("option."+t.Spec.Questions[0].Options[i]), "k", itoa(c.N[i]), "n", itoa(c.Answers()+c.CantSay)))
	}
	label := "reading.commonest"
	if len(names) > 1 {
		label = "reading.commonest_several"
	}
	out := []Line{{b.w.T(label), strings.Join(names, ", ")}}
	if apart {
		out = append(out, Line{"", b.p("honest.tie")})
	}
	return out
}
