package result

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// DotRowsRevote shows two votes on one scale, one under the other.
func (b Figures) DotRowsRevote(first, second workshop.Tally) figure.DotRows {
	fig := b.DotRows(second)
	is := second.Counts[0]
	was, _ := Find(first, is.Question, is.Part)
	how := tally.SpreadOf(was, is)
	fig.Rows = []figure.DotRow{
		{Label: b.Text("vote.first"), Note: b.medianNote(was), Answers: series(was, how), Shape: figure.Hollow},
		{Label: b.Text("vote.second"), Note: b.medianNote(is), Answers: series(is, how), Shape: figure.Filled},
	}
	if fig.Note = b.Text("honest.revote"); !tally.Moved(was, is) {
		fig.Note = b.Word("wall.same")
	}
	return fig
}

// DotRows is a vote on one scale.
func (b Figures) DotRows(t workshop.Tally) figure.DotRows {
	c := t.Counts[0]
	fig := figure.DotRows{Lo: c.Lo, Hi: c.Lo + len(c.N) - 1, Num: b.w.Num, Rows: []figure.DotRow{{Answers: series(c, tally.SpreadOf(c)), Tip: b.numbers("", c)}}}
	fig.Anchors = b.Anchors("anchor."+t.Spec.Step, fig.Lo, fig.Hi)
	return fig
}

func (b Texts) medianNote(c workshop.Count) figure.Bilingual {
	m, ok := tally.Median(c)
	if !ok {
		return figure.Bilingual{}
	}
	return b.inEach(func(b Texts) string {
		return b.w.T("wall.n_median", "n", strconv.Itoa(c.Answers()), "m", b.w.Num(m))
	})
}

// sentence says what a count says: its median and spread, and whether the answers
// are close; or that the group is divided, or that nobody could say. "" when nobody answered.
func (b reader) sentence(c workshop.Count) string {
	if tally.OfScale(c) == tally.Divided {
		return b.p("honest.divided")
	}
	m, ok := tally.Median(c)
	switch {
	case !ok && c.CantSay > 0:
		return b.w.T("wall.nobody")
	case !ok:
		return ""
	}
	if n := c.Answers(); n > 1 && slices.Max(c.N) == n {
		return b.w.T("wall.alike", "m", b.w.Num(m))
	}
	how := tally.SpreadOf(c)
	lo, hi, _ := how.Of(c)
	key := "wall.range"
	switch {
	case how == tally.MiddleHalf && lo == hi:
		key = "wall.half_alike"
	case how == tally.MiddleHalf:
		key = "wall.half"
	}
	said := b.w.T(key, "m", b.w.Num(m), "lo", b.w.Num(lo), "hi", b.w.Num(hi))
	if tally.OfScale(c) == tally.Close {
		said = together(said, b.p("honest.agree"))
	}
	return said
}

func (b reader) readScales(t workshop.Tally) []Line {
	var out []Line
	first, again := b.Before(t)
	for _, c := range t.Counts {
		label := b.w.T("reading.answers")
		if len(t.Counts) > 1 {
			label = b.name(t.Spec.Labels, c.Question)
		}
		text := b.sentence(c)
		if was, ok := Find(first, c.Question, c.Part); again && ok {
			text = together(text, b.movement(was, c))
		}
		out = append(out, Line{strings.TrimSuffix(label, "."), text})
	}
	return out
}

// movement says whether the middle of a vote moved since the first one, and then
// how many answers did at least: more cannot be told from counts.
func (b reader) movement(was, is workshop.Count) string {
	if !tally.Moved(was, is) {
		return b.w.T("reading.same")
	}
	k, n, ok := tally.AtLeastMoved(was, is)
	if !ok {
		return ""
	}
	return b.w.T("reading.moved", "k", strconv.Itoa(k), "n", strconv.Itoa(n))
}

// readScale reads questions on a scale as what the pack shows them as: keys, links of
// a chain, or each by itself.
func (b reader) readScale(t workshop.Tally) []Line {
	switch {
	case len(t.Spec.Questions) > 1 && b.isKeys(t):
		return b.readKeys(t)
	case b.isChain(t):
		return append([]Line{b.weakestLine(t)}, b.readScales(t)...)
	}
	return b.readScales(t)
}
