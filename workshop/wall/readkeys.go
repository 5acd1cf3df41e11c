package wall

import (
	"math"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// mostNamed is how many rows a finding names that are alike; of more it says how
// many they are.
const mostNamed = 3

// named is a finding about rows that share a value: nobody may think that the one
// that happened to come first was ahead. text is the key for a name and a value.
func (b Figures) named(label, text string, names []string, n int, value float64) Line {
	what := strings.Join(names, ", ")
	if n > mostNamed {
		what = b.w.T("reading.rows", "n", itoa(n))
	}
	of := "m"
	if text == "gap" {
		of = "d"
	}
	return Line{b.w.T(several("reading."+label, n)), b.w.T("reading."+text, "name", what, of, b.w.Num(value))}
}

// several is the key of a label for one row, or for more of them.
func several(key string, n int) string {
	if n > 1 {
		return key + "_several"
	}
	return key
}

// readKeys names what shows most, and where importance is farthest ahead.
func (b Figures) readKeys(t workshop.Tally) []Line {
	first, second := b.Pair(t)
	prac, imp, haveP, haveI := keyCounts(t, first, second)
	if !haveP {
		return nil
	}
	var out []Line
	median := func(i int) (float64, bool) { return tally.Median(prac[i]) }
	order := tally.ByMedian(prac)
	lead := func(label string, rows []int) {
		if m, ok := tally.Median(prac[rows[0]]); ok {
			out = append(out, b.named(label, "median", b.names(t, rows), len(rows), m))
		}
	}
	most := tally.Leading(order, median)
	if len(most) > 0 {
		lead("most", most)
	}
	rest := tally.Leading(order[len(most):], median)
	if len(rest) > 0 {
		lead("next", rest)
	}
	if haveI {
		return append(out, b.readGaps(t, prac, imp)...)
	}
	last := slices.DeleteFunc(slices.Clone(order), func(i int) bool { return prac[i].Answers() == 0 })
	slices.Reverse(last)
	if least := tally.Leading(last, median); len(rest) > 0 && !slices.Contains(rest, least[0]) {
		lead("least", least)
	}
	return out
}

// names are those of rows, in the order of the sheet.
func (b Figures) names(t workshop.Tally, rows []int) []string {
	var out []string
	for _, i := range slices.Sorted(slices.Values(rows)) {
		out = append(out, strings.TrimSuffix(b.label(nil, t.Spec.Questions[i].ID), "."))
	}
	return out
}

// readGaps tells where importance is farthest ahead of practice; nothing where it
// is nowhere.
func (b Figures) readGaps(t workshop.Tally, prac, imp []workshop.Count) []Line {
	gap := func(i int) (float64, bool) {
		d, ok := tally.Step(prac[i], imp[i])
		return d, ok && d > 0
	}
	rows := tally.Leading(tally.ByGap(prac, imp), gap)
	if len(rows) == 0 {
		return nil
	}
	d, _ := gap(rows[0])
	return []Line{b.named("widest", "gap", b.names(t, rows), len(rows), d)}
}

// readViews tells how many rows leaders and team see differently, a whole step
// or more, and which most.
func (b Figures) readViews(t workshop.Tally) []Line {
	team, own, haveT, haveO := b.views(t)
	if !haveT || !haveO {
		return nil
	}
	far, known := 0, 0
	step := func(i int) (float64, bool) {
		d, ok := tally.Step(team[i], own[i])
		return math.Abs(d), ok
	}
	for i := range team {
		d, ok := step(i)
		if !ok {
			continue
		}
		if known++; d >= 1 {
			far++
		}
	}
	if known == 0 {
		if nobody(t) {
			return []Line{{"", b.w.T("wall.nobody")}}
		}
		return nil
	}
	key := "reading.views"
	switch far {
	case 0:
		key += "_none"
	case known:
		key += "_all"
	}
	out := []Line{{"", b.w.T(key, "k", itoa(far), "n", itoa(known))}}
	if rows := tally.Leading(tally.ByStep(team, own), step); far > 0 && len(rows) < known {
		d, _ := step(rows[0])
		out = append(out, b.named("apart", "gap", b.names(t, rows), len(rows), d))
	}
	return out
}
