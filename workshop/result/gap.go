package result

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Gap lays importance beside everyday practice, the widest gap first; without
// importance it orders the keys by how much they show. Both tells which it is;
// ok is false when practice may not be shown.
func (b Figures) Gap(t workshop.Tally) (fig figure.Gap, both, ok bool) {
	if len(t.Spec.Questions) == 0 {
		return fig, false, false
	}
	first, second := b.Pair(t)
	prac, imp, haveP, haveI := keyCounts(t, first, second)
	if !haveP {
		return fig, false, false
	}
	q := t.Spec.Questions[0]
	fig = figure.Gap{
		Lo: q.Lo, Hi: q.Hi, Num: b.w.Num, ValueLabel: b.Word("wall.median"),
		Practice:      b.aspectName(t.Spec.Step, first),
		PracticeScale: b.scaleWords("anchor."+t.Spec.Step+"."+first, q.Lo, q.Hi),
	}
	how := tally.SpreadOf(prac...)
	if haveI {
		how = tally.SpreadOf(append(slices.Clone(prac), imp...)...)
	}
	order := tally.ByMedian(prac)
	if haveI {
		order = tally.ByGap(prac, imp)
		fig.ValueLabel = b.Word("wall.gap")
		fig.Importance = b.aspectName(t.Spec.Step, second)
		fig.ImportanceScale = b.scaleWords("anchor."+t.Spec.Step+"."+second, q.Lo, q.Hi)
	}
	var values []float64
	for _, i := range order {
		row := figure.GapRow{Number: strconv.Itoa(i + 1), Name: b.LabelOf(nil, t.Spec.Questions[i].ID), Practice: series(prac[i], how)}
		row.Value, row.Known = tally.Median(prac[i])
		if haveI {
			row.Importance = series(imp[i], how)
			row.Value, row.Known = tally.Step(prac[i], imp[i])
			values = append(values, row.Value)
		}
		if row.Note = b.withheld(prac[i]); haveI && row.Note.Empty() {
			row.Note = b.withheld(imp[i])
		}
		row.Tip = tip(row.Number+" "+row.Name.First, b.numbers(fig.Practice.First, prac[i]))
		if haveI {
			row.Tip = tip(row.Tip, b.numbers(fig.Importance.First, imp[i]))
		}
		fig.Rows = append(fig.Rows, row)
	}
	for i := range tally.Widest(values) {
		fig.Rows[i].Bold = true
	}
	return fig, haveI, true
}

// readGaps tells where importance is farthest ahead of practice; nothing where it
// is nowhere.
func (b reader) readGaps(t workshop.Tally, prac, imp []workshop.Count) []Line {
	gap := func(i int) (float64, bool) {
		d, ok := tally.Step(prac[i], imp[i])
		return d, ok && d > 0
	}
	rows := tally.Leading(tally.ByGap(prac, imp), gap)
	if len(rows) == 0 {
		return nil
	}
	d, _ := gap(rows[0])
	return []Line{b.says("widest", "list", b.listed(b.names(t, rows)), "d", b.w.Num(d))}
}
