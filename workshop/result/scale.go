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
	switch _, both := tally.Step(was, is); {
	case !both: // nobody could say in one of the two: there is nothing to compare
	case tally.Moved(was, is):
		fig.Note = b.Text("honest.revote")
	default:
		fig.Note = b.Word("wall.same")
	}
	return fig
}

// DotRows is a vote on one scale.
func (b Figures) DotRows(t workshop.Tally) figure.DotRows {
	c := t.Counts[0]
	q := t.Spec.Questions[0]
	fig := figure.DotRows{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num, Rows: []figure.DotRow{{Answers: series(c, tally.SpreadOf(c)), Tip: b.numbers("", c)}}}
	fig.Anchors = b.Anchors("anchor."+t.Spec.Step, fig.Lo, fig.Hi)
	return fig
}

func (b Texts) medianNote(c workshop.Count) figure.Bilingual {
	m, ok := tally.Median(c)
	if !ok {
		return b.withheld(c)
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
	said := ""
	switch {
	case how == tally.FullRange:
		said = b.w.T("wall.range", "m", b.w.Num(m), "lo", b.w.Num(lo), "hi", b.w.Num(hi))
	case lo == hi:
		said = b.w.T("wall.half_alike", "m", b.w.Num(m))
	default:
		said = strings.NewReplacer("{m}", b.w.Num(m), "{q1}", b.w.Num(lo), "{q3}", b.w.Num(hi)).Replace(b.p("honest.median"))
	}
	if tally.OfScale(c) == tally.Close {
		said = together(said, b.p("honest.agree"))
	}
	return said
}

// readScales says of each question what its answers say. Of a single one that was asked
// again it first says how the two votes lie.
func (b reader) readScales(t workshop.Tally) []Line {
	var out []Line
	first, again := b.Before(t)
	if again {
		out = b.readAgain(first, t)
	}
	for _, c := range t.Counts {
		l := Line{Text: b.sentence(c)}
		if len(t.Counts) > 1 {
			l.Label = asked(b, t, c)
		}
		if l.Text != "" {
			out = append(out, l)
		}
	}
	return out
}

// asked names a row, and of several things that were asked about it which.
func asked(b reader, t workshop.Tally, c workshop.Count) string {
	name := b.rowName(t.Spec.Labels, c.Question)
	if q := t.Spec.Questions[0]; len(q.Aspects) > 1 && !q.OfItems() {
		name += ", " + shortAspect(b.Texts, t.Spec.Step, c.Part)
	}
	return name
}

// readAgain says how the middle of two votes lies. It describes what was seen and says
// nothing of change: both votes are of one day, and only whole steps are told of.
func (b reader) readAgain(first, second workshop.Tally) []Line {
	var rows, moved []twice
	for _, is := range second.Counts {
		was, ok := Find(first, is.Question, is.Part)
		if !ok || was.Answers() == 0 || is.Answers() == 0 {
			continue
		}
		r := twice{asked(b, second, is), was, is}
		if rows = append(rows, r); tally.Moved(was, is) {
			moved = append(moved, r)
		}
	}
	switch {
	case len(rows) == 0:
		return nil
	case len(second.Counts) == 1:
		return append(b.movement(rows[0]), chance(b, first, second)...)
	case len(moved) == 0:
		return []Line{b.says("again_none")}
	case len(moved) > 1:
		return append([]Line{b.says("again_several", "k", strconv.Itoa(len(moved)), "n", strconv.Itoa(rowsShown(second)))}, chance(b, first, second)...)
	}
	from, to := moved[0].medians(b)
	return append([]Line{b.shortly("again_on", "name", moved[0].name, "from", from, "to", to)}, chance(b, first, second)...)
}

// twice is a row of two votes.
type twice struct {
	name    string
	was, is workshop.Count
}

func (r twice) medians(b reader) (from, to string) {
	was, _ := tally.Median(r.was)
	is, _ := tally.Median(r.is)
	return b.w.Num(was), b.w.Num(is)
}

// movement says of the only row of two votes where its middle was and is, and where that
// is a whole step how many answers differ at least: more cannot be told from counts.
func (b reader) movement(r twice) []Line {
	from, to := r.medians(b)
	key := "again_near"
	switch {
	case tally.Moved(r.was, r.is):
		key = "again_moved"
	case from == to:
		key = "again_same"
	}
	out := []Line{b.says(key, "from", from, "to", to)}
	if k, n, ok := tally.AtLeastMoved(r.was, r.is); ok && key == "again_moved" {
		out = append(out, b.says("moved", "k", strconv.Itoa(k), "n", strconv.Itoa(n)))
	}
	return out
}

// chance says where the middles of two votes lie a step or more apart, and on no row
// clearly so, that a difference of this size need not mean anything.
func chance(b reader, first, second workshop.Tally) []Line {
	rows := Pairs(first, second)
	moved := func(r tally.Pair) bool { return tally.Moved(r.Was, r.Is) }
	if !slices.ContainsFunc(rows, moved) || slices.Contains(tally.ClearlyApart(rows), true) {
		return nil
	}
	return []Line{b.says("again_chance")}
}

// Pairs are the counts of a second vote, each with that of the first; without one where it
// may not be shown.
func Pairs(first, second workshop.Tally) []tally.Pair {
	var out []tally.Pair
	for _, is := range second.Counts {
		was, _ := Find(first, is.Question, is.Part)
		out = append(out, tally.Pair{Was: was, Is: is})
	}
	return out
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
