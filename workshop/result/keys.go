package result

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Pair are the two aspects of a vote that are laid beside each other: how it is
// and how important it is, in the order of the pack; the second is "" where only
// one is asked. The leaders' own view is neither.
func (b Texts) Pair(t workshop.Tally) (first, second string) {
	leaders := b.LeadersPart(t)
	for _, a := range t.Spec.Questions[0].Aspects {
		switch {
		case leaders != "" && a == leaders:
		case first == "":
			first = a
		case second == "":
			second = a
		}
	}
	return first, second
}

// isKeys reports whether a vote is one whose aspects are laid beside each other:
// it has two, or a step draws it so.
func (b Texts) isKeys(t workshop.Tally) bool {
	if _, second := b.Pair(t); second != "" {
		return true
	}
	pictures := []workshop.FigureKind{workshop.FigGap, workshop.FigRadar, workshop.FigTable}
	return slices.ContainsFunc(b.Pack.Steps, func(def workshop.StepDef) bool {
		return b.Subject(def) == t.Spec.Step && slices.ContainsFunc(def.Figures, func(f workshop.FigureKind) bool { return slices.Contains(pictures, f) })
	})
}

// Importance is the aspect of a vote that a picture lays over how much the keys
// show, whatever the pack calls it; "" where none does or it is not asked.
func (b Texts) Importance(t workshop.Tally) string {
	_, second := b.Pair(t)
	drawn := slices.ContainsFunc(b.Pack.Steps, func(def workshop.StepDef) bool {
		return b.Subject(def) == t.Spec.Step && slices.Contains(def.Figures, workshop.FigGap)
	})
	if is := t.Spec.Questions[0].Kind.Traits(); !is.Numbers || is.Statements || !drawn {
		return ""
	}
	return second
}

// keyCounts collects two aspects of every question; have tells of which anything may be
// shown. A question that too few answered stays in, hidden.
func keyCounts(t workshop.Tally, first, second string) (a, c []workshop.Count, haveA, haveC bool) {
	for _, q := range t.Spec.Questions {
		x, okA := Find(t, q.ID, first)
		y, okC := Find(t, q.ID, second)
		a, c = append(a, x), append(c, y)
		haveA, haveC = haveA || okA, haveC || okC
	}
	return a, c, haveA, haveC
}

// seriesOf are the aspects of the ten keys that a picture of all of them may
// show, each with its shape. The leaders' own view has a page of its own.
func (b Texts) seriesOf(t workshop.Tally) []aspectSeries {
	if len(t.Spec.Questions) == 0 {
		return nil
	}
	var out []aspectSeries
	first, second := b.Pair(t)
	for _, a := range []struct {
		id    string
		shape figure.Shape
	}{{first, figure.Hollow}, {second, figure.Filled}} {
		counts, _, have, _ := keyCounts(t, a.id, a.id)
		if have {
			out = append(out, aspectSeries{b.aspectName(t.Spec.Step, a.id), a.shape, counts})
		}
	}
	return out
}

// aspectSeries is one aspect with its counts, in the order of the questions.
type aspectSeries struct {
	name   figure.Bilingual
	shape  figure.Shape
	counts []workshop.Count
}

// tipOf tells the exact numbers of a question in all series.
func (b Figures) tipOf(i int, id string, all []aspectSeries) string {
	out := strconv.Itoa(i+1) + " " + b.name(nil, id)
	for _, s := range all {
		out = tip(out, b.numbers(s.name.First, s.counts[i]))
	}
	return out
}

// readKeys names where importance is farthest ahead, and what shows most.
func (b reader) readKeys(t workshop.Tally) []Line {
	first, second := b.Pair(t)
	prac, imp, haveP, haveI := keyCounts(t, first, second)
	if !haveP {
		return nil
	}
	if haveI {
		return append(b.readGaps(t, prac, imp), b.readShows(t, prac, false)...)
	}
	return b.readShows(t, prac, true)
}

// readShows names what shows most, what comes next, and perhaps what shows least.
func (b reader) readShows(t workshop.Tally, prac []workshop.Count, all bool) (out []Line) {
	median := func(i int) (float64, bool) { return tally.Median(prac[i]) }
	order := tally.ByMedian(prac)
	lead := func(key string, rows []int) {
		if m, ok := tally.Median(prac[rows[0]]); ok {
			out = append(out, b.says(key, "n", strconv.Itoa(len(rows)), "list", b.listed(b.names(t, rows)), "m", b.w.Num(m)))
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
	last := slices.DeleteFunc(slices.Clone(order), func(i int) bool { return prac[i].Answers() == 0 })
	slices.Reverse(last)
	if least := tally.Leading(last, median); all && len(rest) > 0 && !slices.Contains(rest, least[0]) {
		lead("least", least)
	}
	return out
}

// showsMost names what shows most; "" where that may not be shown.
func (b reader) showsMost(t workshop.Tally) string {
	t = b.Team(t)
	first, _ := b.Pair(t)
	prac, _, have, _ := keyCounts(t, first, first)
	if !have {
		return ""
	}
	return FirstTitle(b.readShows(t, prac, false))
}
