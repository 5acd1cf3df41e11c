package figure

import (
	"strconv"
)

// name draws the letter of a group, its name, and how many cards it has, over a line.
func (f Board) name(s *Scene, b boardSet, i int, x, y float64, st Style) {
	g, size := f.Groups[i], b.headSize(st)
	base := y + 0.95*size
	s.Add(Text{X: x, Y: base, Size: size, Bold: true, Role: Ink2, S: g.Letter})
	for n, line := range b.heads[i] {
		s.Add(Text{X: x + b.named(g, st), Y: base + float64(n)*size*cardLeading, Size: size, Bold: true, Role: Ink, S: line})
	}
	s.Add(Text{X: x + b.column, Y: base, Size: size, Anchor: End, Role: Ink2, S: strconv.Itoa(len(g.Cards))})
	s.Add(Line{X1: x, Y1: y + b.head, X2: x + b.column, Y2: y + b.head, Width: st.Axis, Stroke: Ink})
}

// stack draws the cards of a group below each other.
func (b boardSet) stack(s *Scene, p boardPlace, x, y float64, st Style) {
	for _, c := range p.cards[:p.shown] {
		high := b.cardHigh(c, p)
		b.put(s, c, p, x, y, high, st)
		y += high + b.gap
	}
	b.byNumber(s, p, x, y, b.column)
}

// apart draws what is in no group, row by row under a line.
func (f Board) apart(s *Scene, b boardSet, y float64, st Style) {
	p := b.places[len(b.places)-1]
	if len(p.cards) == 0 {
		return
	}
	if len(f.Groups) > 0 {
		s.Add(Line{X1: 0, Y1: y, X2: b.w, Y2: y, Width: st.Hair, Stroke: Edge})
	}
	y += b.gap
	if b.rest > 0 {
		head := b.restHead(f.Rest, st)
		head.at(s, 0, y+0.95*head.size, Start, true, Ink)
		y += b.rest
	}
	for from := 0; from < p.shown; from += b.columns {
		high := b.rowHigh(p, from)
		for i, c := range p.cards[from:min(from+b.columns, p.shown)] {
			b.put(s, c, p, float64(i)*(b.column+b.aside), y, high, st)
		}
		y += high + b.gap
	}
	b.byNumber(s, p, 0, y, b.w)
}

// byNumber draws the cards of a place that are there by their numbers alone.
func (b boardSet) byNumber(s *Scene, p boardPlace, x, y, w float64) {
	for i, line := range b.numbers(p, w) {
		s.Add(Text{X: x, Y: y + (float64(i)*cardLeading+0.98)*b.size, Size: b.size, Bold: true, Role: Ink2, S: line})
	}
}

// put draws a card.
func (b boardSet) put(s *Scene, c boardCard, p boardPlace, x, y, h float64, st Style) {
	s.Add(Rect{X: x, Y: y, W: b.column, H: h, R: st.U, Fill: Tile})
	base := y + b.air + 0.95*b.size
	s.Add(Text{X: x + b.inset(st), Y: base, Size: b.size, Bold: true, Role: Ink, S: c.Number})
	lines := Wrap(c.Text, b.size, false, c.room)
	if len(lines) > p.lines {
		lines = face(b.size, false).Cut(c.Text, c.room, p.lines)
	}
	for i, line := range lines {
		s.Add(Text{X: x + c.left, Y: base + float64(i)*b.size*cardLeading, Size: b.size, Role: Ink, S: line})
	}
	if c.Times > 1 {
		s.Add(Text{X: x + b.column - b.inset(st), Y: base, Size: b.size, Bold: true, Anchor: End, Role: Ink, S: c.times()})
	}
}
