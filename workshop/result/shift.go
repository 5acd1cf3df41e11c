package result

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Shift lays a vote after the discussion under the first one. Moved tells
// whether any median moved; ok is false when the first vote may not be shown.
func (b Figures) Shift(second workshop.Tally) (fig figure.Shift, moved, ok bool) {
	first, ok := b.Before(second)
	if !ok {
		return fig, false, false
	}
	q := second.Spec.Questions[0]
	fig = figure.Shift{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num, First: b.Text("vote.first"), Second: b.Text("vote.second")}
	how := spreadOfBoth(first, second)
	for _, is := range second.Counts {
		was, _ := Find(first, is.Question, is.Part)
		row := figure.ShiftRow{
			First: series(was, how), Second: series(is, how), FirstNote: b.nNote(was, first), SecondNote: b.nNote(is, second),
		}
		row.Left, row.Right = b.ends(second, is)
		row.Tip = tip(row.Left.First, row.Right.First, b.numbers(fig.First.First, was), b.numbers(fig.Second.First, is))
		switch {
		case !row.First.Known || !row.Second.Known: // nothing to compare
		case tally.Moved(was, is):
			moved = true
		default:
			row.Note = b.Word("wall.same")
		}
		fig.Rows = append(fig.Rows, row)
	}
	return fig, moved, true
}

// spreadOfBoth is how the spread of the rows of two votes is told.
func spreadOfBoth(first, second workshop.Tally) tally.Spread {
	rows := slices.Clone(second.Counts)
	for _, is := range second.Counts {
		was, _ := Find(first, is.Question, is.Part)
		rows = append(rows, was)
	}
	return tally.SpreadOf(rows...)
}

// ends is what stands at the ends of a row of two votes: two statements, or at
// the left the name of what was asked.
func (b Figures) ends(t workshop.Tally, c workshop.Count) (left, right figure.Bilingual) {
	left, right = b.TextOrNone("item."+c.Question+".left"), b.TextOrNone("item."+c.Question+".right")
	var aspect figure.Bilingual
	if q := t.Spec.Questions[0]; len(q.Aspects) > 1 {
		aspect = b.TextOrNone("aspect." + t.Spec.Step + "." + c.Part + ".short")
	}
	if left.Empty() {
		return figure.Glue(" · ", b.LabelOf(t.Spec.Labels, c.Question), aspect), figure.Bilingual{}
	}
	return figure.Glue(": ", aspect, left), right
}

// nNote tells how many answered a question, where not all did who took part, or that
// too few did.
func (b Texts) nNote(c workshop.Count, of workshop.Tally) figure.Bilingual {
	if c.Hidden {
		return b.withheld(c)
	}
	if c.Answers() == of.Cast {
		return figure.Bilingual{}
	}
	return b.inEach(func(b Texts) string { return b.w.T("wall.head_n") + " " + strconv.Itoa(c.Answers()) })
}
