package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// again is a vote after the discussion and the first one, where both may be
// shown.
func again(st workshop.State, def workshop.StepDef) (first, second workshop.Tally, ok bool) {
	first, second, ok = st.Again(st.Subject(def))
	first, second = st.Team(first), st.Team(second)
	return first, second, ok && first.Shown() && second.Shown() && st.Pos.View == 0
}

// both lays the vote after the discussion beside the first one, each with how
// many answered.
func (b board) both(first, second workshop.Tally, f figure.Frame) page {
	kind := askingOf(second.Spec.Questions[0].Kind)
	f.Footer = result.Dotted(b.VotedBy("vote.first", first), b.VotedBy("vote.second", second), b.WayNames(second))
	return kind.revote(b, first, second, f, revoteCut(b.State, second))
}

// revoteCut says which rows of two votes go on the present page.
func revoteCut(st workshop.State, second workshop.Tally) cut {
	rows, most := askingOf(second.Spec.Questions[0].Kind).revoteRows(st, second)
	return cut{rows, most, st.Pos.Page}
}

// shift lays the vote after the discussion under the first one.
func (b board) shift(_ workshop.StepDef, second workshop.Tally, f figure.Frame, c cut) page {
	fig, moved, ok := b.Shift(second)
	if !ok {
		return page{frame: f}
	}
	fig.Rows = onPage(c, fig.Rows)
	fig.Slots = c.most
	first, _ := b.Before(second)
	f.Footer = result.Dotted(b.VotedBy("vote.first", first), b.VotedBy("vote.second", second), b.WayNames(second))
	f.Note = b.note(second, nothing)
	if moved {
		f.Note = b.Text("honest.revote")
	}
	return page{f, fig}
}
