package figure

import (
	"math"
	"slices"
	"strconv"
)

// Ranking shows in which order a group put some options: for each how many people
// gave it which place, a square a person, and its points. Rows come ranked.
type Ranking struct {
	DotVote           // Dots are points; People are those who put it first
	Place   Bilingual // stands before the numbers of the places
	Places  [][]int   // of each row: people by place, the first place first
}

// Scene draws the rows into a field of w by h.
func (f Ranking) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	d, pitch := f.spread(w, h, st)
	points, people := f.heads(st)
	base := 0.25*st.U + st.Caption
	points.at(&s, d.dots, base, End, false, Ink2)
	people.at(&s, d.people, base, End, false, Ink2)
	line(f.Place, st.Caption, st.Caption, st.Caption, false, d.disc).at(&s, d.disc-st.U, base, End, false, Ink2)
	for i := range f.places() {
		s.Add(Text{X: d.disc + float64(i)*pitch, Y: base, Size: st.Caption, Role: Ink2, S: strconv.Itoa(i + 1)})
	}
	tops, heights := f.stretched(d, h, st)
	squares := f.heap(pitch, heights, st)
	for i, row := range f.Rows {
		if i > 0 { // not through the word at the left
			s.Add(Line{X1: d.text, Y1: tops[i], X2: w, Y2: tops[i], Width: st.Hair, Stroke: Rule})
		}
		y := tops[i] + heights[i]/2
		f.words(&s, row, d, y, heights[i], st, t)
		for k, n := range f.Places[i] {
			block(&s, squares, d.disc+float64(k)*pitch, y, n, revealAt(t).dots)
		}
		f.numbers(&s, row, d, y, t)
		s.tell(tops[i], heights[i], row.Tip)
	}
	if t >= 0.9 {
		f.ties(&s, tops, heights, st)
	}
	return s
}

// Fits reports whether all texts have room in a field of w by h.
func (f Ranking) Fits(w, h float64, st Style) bool {
	d, _ := f.spread(w, h, st)
	return f.holds(d, h, st) && f.whole(d, st)
}

// stretched gives few rows more height, for larger squares.
func (f Ranking) stretched(d dotColumns, h float64, st Style) (tops, heights []float64) {
	tops, heights = f.rows(d, h, st)
	if len(tops) == 0 {
		return nil, nil
	}
	last := len(tops) - 1
	by := math.Max(1, math.Min(1.6, (h-d.head-1.25*st.U)/(tops[last]+heights[last]-d.head)))
	for i := range tops {
		tops[i], heights[i] = d.head+(tops[i]-d.head)*by, heights[i]*by
	}
	return tops, heights
}

func (f Ranking) places() int {
	n := 0
	for _, p := range f.Places {
		n = max(n, len(p))
	}
	return n
}

// spread gives the places the room they need, and tells how far they are apart.
func (f Ranking) spread(w, h float64, st Style) (d dotColumns, pitch float64) {
	d = f.columns(w, h, st)
	n := float64(max(1, f.places()))
	room := d.textW + d.discW
	line := 0.0
	for _, row := range f.Rows {
		line = math.Max(line, bilingualWidth(row.Text, d.size, st.Caption, true)+4*st.U)
	}
	// Texts that leave the places no room on one line take two.
	text := math.Min(line, math.Max(room-7*n*st.U, math.Min(0.74*line, room-1.9*n*st.U)))
	d.discW = math.Min(room-text, 13*n*st.U)
	d.textW = room - d.discW
	d.disc = d.text + d.textW + 2.5*st.U
	d.lines = f.linesFor(d, h, st)
	return d, d.discW / n
}

// heap is how large the squares are: the same in all rows and places.
func (f Ranking) heap(pitch float64, heights []float64, st Style) heap {
	most := 1
	for _, p := range f.Places {
		most = max(most, slices.Max(append(p, 0)))
	}
	room := 0.0
	if len(heights) > 0 {
		room = slices.Min(heights) - 1.2*st.U
	}
	return pack(most, 1, 3.25*st.U, pitch-math.Min(1.5*st.U, 0.25*pitch), room)
}
