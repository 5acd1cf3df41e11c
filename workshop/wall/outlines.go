package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// seriesOf are the aspects of the ten keys that a picture of all of them may
// show, each with its shape. The leaders' own view has a page of its own.
func (b Figures) seriesOf(t workshop.Tally) []aspectSeries {
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
			out = append(out, aspectSeries{b.pp("aspect." + t.Spec.Step + "." + a.id + ".short"), a.shape, counts})
		}
	}
	return out
}

// aspectSeries is one aspect with its counts, in the order of the questions.
type aspectSeries struct {
	name   string
	shape  figure.Shape
	counts []workshop.Count
}

// Radar is the shape of the ten keys: outlines, no area, no total.
func (b Figures) Radar(t workshop.Tally) (fig figure.Radar, ok bool) {
	all := b.seriesOf(t)
	if len(all) == 0 {
		return fig, false
	}
	q := t.Spec.Questions[0]
	fig = figure.Radar{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num}
	for i, q := range t.Spec.Questions {
		fig.Spokes = append(fig.Spokes, b.label(nil, q.ID))
		fig.Tips = append(fig.Tips, b.tipOf(i, q.ID, all))
	}
	for _, s := range all {
		o := figure.Outline{Shape: s.shape}
		for _, c := range s.counts {
			m, known := tally.Median(c)
			o.Medians, o.Known = append(o.Medians, m), append(o.Known, known)
		}
		fig.Outlines = append(fig.Outlines, o)
	}
	return fig, true
}

// tipOf tells the exact numbers of a question in all series.
func (b Figures) tipOf(i int, id string, all []aspectSeries) string {
	out := itoa(i+1) + " " + b.label(nil, id)
	for _, s := range all {
		out = tip(out, b.numbers(s.name, s.counts[i]))
	}
	return out
}

// OutlineLegend names the outlines of a radar.
func (b Figures) OutlineLegend(t workshop.Tally) []figure.Key {
	var out []figure.Key
	for _, s := range b.seriesOf(t) {
		out = append(out, figure.Key{Shape: s.shape, Label: s.name})
	}
	return out
}

// Table is what the other pictures of the ten keys draw, in numbers: how many
// answered, the median, and between what half of the answers lie.
func (b Figures) Table(t workshop.Tally) (fig figure.Table, ok bool) {
	all := b.seriesOf(t)
	if len(all) == 0 {
		return fig, false
	}
	for _, s := range all {
		fig.Groups = append(fig.Groups, figure.TableGroup{Shape: s.shape, Name: s.name,
			Columns: []string{b.word("wall.head_n"), b.word("wall.median"), b.spreadHead(s.counts)}})
	}
	for i, q := range t.Spec.Questions {
		row := figure.TableRow{Number: itoa(i + 1), Name: b.label(nil, q.ID), Tip: b.tipOf(i, q.ID, all)}
		for _, s := range all {
			row.Cells = append(row.Cells, b.cells(s.counts[i])...)
		}
		fig.Rows = append(fig.Rows, row)
	}
	return fig, true
}

// spreadHead names what Spread gives: small groups have no middle half.
func (b Figures) spreadHead(counts []workshop.Count) string {
	for _, c := range counts {
		if _, _, half, ok := tally.Spread(c); ok && !half {
			return b.word("wall.head_range")
		}
	}
	return b.word("wall.head_half")
}

func (b Figures) cells(c workshop.Count) []string {
	m, ok := tally.Median(c)
	if !ok {
		return []string{itoa(c.Answers()), "–", "–"}
	}
	lo, hi, _, _ := tally.Spread(c)
	if lo == hi {
		return []string{itoa(c.Answers()), b.w.Num(m), b.w.Num(lo)}
	}
	return []string{itoa(c.Answers()), b.w.Num(m), b.w.T("wall.range_of", "lo", b.w.Num(lo), "hi", b.w.Num(hi))}
}

// radar is the second view of the ten keys.
func (b board) radar(t workshop.Tally, f figure.Frame) page {
	fig, ok := b.Radar(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.pp("honest.few")}}.untitled()
	}
	f.Legend = b.OutlineLegend(t)
	first, _ := b.Pair(t)
	f.Title = b.pp("aspect." + t.Spec.Step + "." + first)
	f.Note = b.note(t, findingOf(t))
	f.Footer = dotted(f.Footer, b.word("wall.medians"))
	return page{f, fig}
}

// table is the third one.
func (b board) table(t workshop.Tally, f figure.Frame) page {
	fig, ok := b.Table(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.pp("honest.few")}}.untitled()
	}
	first, _ := b.Pair(t)
	f.Title = b.pp("aspect." + t.Spec.Step + "." + first)
	f.Note = b.note(t, findingOf(t))
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, tableRowsOn(b.State))
	fig.Slots = tableRowsOn(b.State)
	return page{f, fig}
}
