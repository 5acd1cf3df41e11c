package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// scale is how the wall shows questions on a scale.
type scale struct{ plain }

// hint says what the numbers mean; of a vote on the spot it gives the numbers.
func (scale) hint(b board, def workshop.StepDef) string {
	var parts []string
	for _, a := range b.Anchors("anchor."+def.ID, def.Vote.Lo, def.Vote.Hi) {
		parts = append(parts, result.Glue(" = ", strconv.Itoa(a.At), a.Text))
	}
	if len(parts) == 0 {
		return strconv.Itoa(def.Vote.Lo) + "–" + strconv.Itoa(def.Vote.Hi)
	}
	return result.Glue(" · ", parts...)
}

func (s scale) revoteRows(st workshop.State, second workshop.Tally) (rows, most int) {
	if len(second.Counts) == 1 {
		return 1, 1
	}
	return s.plain.revoteRows(st, second)
}

// revote lays two votes on one question one below the other.
func (s scale) revote(b board, first, second workshop.Tally, f figure.Frame, c cut) page {
	if len(second.Counts) != 1 {
		return s.plain.revote(b, first, second, f, c)
	}
	fig := b.DotRowsTwice(first, second)
	if b.Second() != "" { // else the wall cannot leave it to a page of words
		f.Note, fig.Note = fig.Note, ""
	}
	return page{f, fig}
}

func (scale) revoteFills(workshop.Tally) bool { return true }

// dotRows is a vote on one scale.
func (b board) dotRows(_ workshop.StepDef, t workshop.Tally, f figure.Frame, _ cut) page {
	fig := b.DotRows(t)
	fig.Note = b.InEach(func(b result.Figures) string { return b.Sentence(t.Counts[0]) })
	return page{f, fig}
}

// chain shows how well each link holds.
func (b board) chain(_ workshop.StepDef, t workshop.Tally, f figure.Frame, _ cut) page {
	f.Title = b.Text("aspect." + t.Spec.Step + "." + t.Counts[0].Part)
	f.Note = b.note(t, findingOf(t))
	return page{f, b.Chain(t)}
}
