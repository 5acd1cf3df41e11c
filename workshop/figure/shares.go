package figure

import "math"

// Shares shows how a group divided something over options: a bar as long as the
// mean, a thin line over it from the lowest share that somebody gave to the
// highest. Rows come largest mean first; without answers none has a bar.
type Shares struct {
	DotVote // DotsLabel heads the means, PeopleLabel the column of lowest and highest
	Whole   int
	Values  []Share // of each row
}

// Share is what one option got.
type Share struct {
	Mean, Low, High float64
	Known           bool
	First           float64 // the mean of the vote before
	Again           bool    // there was one: First stands in place of the range
}

// Scene draws the rows into a field of w by h.
func (f Shares) Scene(w, h float64, st Style, t float64) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	d := f.columns(w, h, st)
	mean, spread := f.heads(st)
	mean.at(&s, d.dots, 0.25*st.U+st.Caption, End, false, Ink2)
	spread.at(&s, d.people, 0.25*st.U+st.Caption, End, false, Ink2)
	tops, heights := Ranking{DotVote: f.DotVote}.stretched(d, h, st)
	s.Add(Line{X1: d.disc, Y1: d.head - 0.5*st.U, X2: d.disc, Y2: f.foot(tops, heights, d), Width: st.Axis, Stroke: Edge})
	for i, row := range f.Rows {
		y := tops[i] + heights[i]/2
		f.words(&s, row, d, y, heights[i], st, t)
		f.bar(&s, f.value(i), d, y, heights[i], st, t)
		f.figures(&s, f.value(i), d, y, t)
		s.tell(tops[i], heights[i], row.Tip)
	}
	return s
}

// Fits reports whether all texts have room in a field of w by h.
func (f Shares) Fits(w, h float64, st Style) bool {
	d := f.columns(w, h, st)
	return f.holds(d, h, st) && f.whole(d, st)
}

// columns leaves the bars more room than dots need.
func (f Shares) columns(w, h float64, st Style) dotColumns {
	d := f.DotVote.columns(w, h, st)
	if !st.Print { // no bracket and no word stands beside the rows
		d.text, d.textW = 0, d.textW+d.text
	}
	d.textW, d.discW = 0.55*(d.textW+d.discW), 0.45*(d.textW+d.discW)
	d.disc = d.text + d.textW + 2.5*st.U
	d.lines = f.linesFor(d, h, st)
	return d
}

func (f Shares) value(i int) Share {
	if i < len(f.Values) {
		return f.Values[i]
	}
	return Share{}
}

func (f Shares) foot(tops, heights []float64, d dotColumns) float64 {
	if len(tops) == 0 {
		return d.head
	}
	return tops[len(tops)-1] + heights[len(heights)-1]
}

// end is where the scale of the bars ends: the highest share rounded up to a
// tenth of the whole, so that small shares are not lost in a long empty scale.
func (f Shares) end() float64 {
	tenth, most := math.Max(1, float64(f.Whole)/10), 0.0
	for _, v := range f.Values {
		most = math.Max(most, v.High)
	}
	return math.Max(tenth, math.Ceil(most/tenth)*tenth)
}

// bar draws the mean, then the line from lowest to highest once it has come on.
func (f Shares) bar(s *Scene, v Share, d dotColumns, y, height float64, st Style, t float64) {
	if !v.Known {
		return
	}
	x := func(points float64) float64 { return d.disc + points/f.end()*d.discW }
	half := math.Min(2.25*st.U, 0.35*height)
	if w := (x(v.Mean) - d.disc) * span(t, 0, 0.85); w > 0 {
		s.Add(Rect{X: d.disc, Y: y - half, W: w, H: 2 * half, Fill: f.fill(st)})
	}
	if t < 0.9 {
		return
	}
	s.Add(Line{X1: x(v.Low), Y1: y, X2: x(v.High), Y2: y, Width: st.Ring, Stroke: Ink})
	for _, end := range []float64{x(v.Low), x(v.High)} {
		s.Add(Line{X1: end, Y1: y - 0.6*half, X2: end, Y2: y + 0.6*half, Width: st.Ring, Stroke: Ink})
	}
}

// fill is light enough for the line over the bar to show.
func (f Shares) fill(st Style) Role {
	if st.Print {
		return Rule
	}
	return Faint2
}

// figures writes the mean, and the lowest and highest share, at the end of a row.
func (f Shares) figures(s *Scene, v Share, d dotColumns, y, t float64) {
	if t < 1 || !v.Known {
		return
	}
	base := y + 0.34*d.figures
	s.Add(
		Text{X: d.dots, Y: base, Size: d.figures, Bold: true, Anchor: End, Role: Ink, S: number(f.Num, v.Mean)},
		Text{X: d.people, Y: base, Size: d.figures, Anchor: End, Role: Ink2, S: f.last(v)},
	)
}

// last is what stands in the last column.
func (f Shares) last(v Share) string {
	if v.Again {
		return number(f.Num, v.First)
	}
	return number(f.Num, v.Low) + "–" + number(f.Num, v.High)
}
