package pdf

import (
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// maxBrief is how often a back in two languages may be made briefer until all of
// it has its place: first what stands on the front too, then smaller keys, then
// one behaviour of each key instead of two.
const maxBrief = 3

// keysInBoth has a column for each chosen key, in the other language right under
// the first one.
func (s *sheet) keysInBoth(ids []string) block {
	const gap = 7
	n := max(3, len(ids))
	first, second := s.keyColumns(ids, n), s.other.inBrief(s.brief).keyColumns(ids, n)
	return block{min: first.min + gap + second.min, draw: func(sc *page, y, _ float64) {
		first.draw(sc, y, first.min)
		sc.speak(s.other, func() { second.draw(sc, y+first.min+gap, second.min) })
	}}
}

// inBrief is a sheet as brief as another.
func (s *sheet) inBrief(n int) *sheet { s.brief = n; return s }

// pulseInBoth says when we come back and what we ask then, a line each.
func (s *sheet) pulseInBoth(when, ask func(l *sheet) string) block {
	const high, pad = 39, 12
	room := s.width - 2*pad
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
	return block{min: high, draw: func(sc *page, y, _ float64) {
		sc.Add(figure.Rect{X: s.left, Y: y, W: s.width, H: high, R: 3.5, Fill: figure.Sand})
		x := s.left + pad
		for _, l := range s.tongues() {
			sc.speak(l, func() {
				sc.mark("P", "", func() {
					sc.Add(figure.Text{X: x, Y: y + 16, Size: size, Role: figure.Ink, S: when(l) + " "},
						figure.Text{X: x, Y: y + 30, Size: size, Bold: true, Role: figure.Ink, S: ask(l)})
				})
			})
			x += s.share(room) + gutter
		}
	}}
}
