package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// maxBrief is how often a back in two languages may be made briefer until all of
// it has its place: first what stands on the front too, then smaller keys, then
// one behaviour of each key instead of two.
const maxBrief = 3

// keysInBoth has a column for each chosen key, in the other language right under
// the first one.
func (s *back) keysInBoth(ids []string) layout.Block {
	const gap = 7
	n := max(3, len(ids))
	first, second := s.keyColumns(s.edition, ids, n), s.keyColumns(s.other, ids, n)
	return layout.Block{Min: first.Min + gap + second.Min, Draw: func(sc *layout.Page, y, _ float64) {
		first.Draw(sc, y, first.Min)
		sc.Speak(s.other.foreign, func() { second.Draw(sc, y+first.Min+gap, second.Min) })
	}}
}

// pulseInBoth says when we come back and what we ask then, a line each.
func (s *back) pulseInBoth(when, ask func(l *edition) string) layout.Block {
	const high, pad = 39, 12
	room := s.Width - 2*pad
	size := 11.0
	widest := func() (w float64) {
		for _, l := range s.tongues() {
			w = max(w, figure.Width(when(l), size, false), figure.Width(ask(l), size, true))
		}
		return w
	}
	for size > leastSize && widest() > s.share(room) {
		size -= 0.25
	}
	return layout.Block{Min: high, Draw: func(sc *layout.Page, y, _ float64) {
		sc.Add(figure.Rect{X: s.Left, Y: y, W: s.Width, H: high, R: 3.5, Fill: figure.Sand})
		x := s.Left + pad
		for _, l := range s.tongues() {
			sc.Speak(l.foreign, func() {
				sc.Mark("P", "", func() {
					sc.Add(figure.Text{X: x, Y: y + 16, Size: size, Role: figure.Ink, S: when(l) + " "},
						figure.Text{X: x, Y: y + 30, Size: size, Bold: true, Role: figure.Ink, S: ask(l)})
				})
			})
			x += s.share(room) + layout.Gutter
		}
	}}
}
