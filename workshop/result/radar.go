package result

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Radar is the shape of the ten keys: outlines, no area, no total.
func (b Figures) Radar(t workshop.Tally) (fig figure.Radar, ok bool) {
	all := b.seriesOf(t)
	if len(all) == 0 {
		return fig, false
	}
	q := t.Spec.Questions[0]
	fig = figure.Radar{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num}
	for i, q := range t.Spec.Questions {
		fig.Spokes = append(fig.Spokes, b.LabelOf(nil, q.ID))
		fig.Drawn = append(fig.Drawn, figure.Pictogram(b.Pack.PictogramOf(q.ID)))
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

// OutlineLegend names the outlines of a radar.
func (b Figures) OutlineLegend(t workshop.Tally) []figure.Key {
	var out []figure.Key
	for _, s := range b.seriesOf(t) {
		out = append(out, figure.Key{Shape: s.shape, Label: s.name})
	}
	return out
}
