package figure

import "math"

// Groups is one question as many groups answered it: a dot for each at its median, without a
// name, the middle half of them as a band on the axis, and under it how often each number was
// given by all of them together. Rows share one scale.
type Groups struct {
	Lo, Hi      int
	Rows        []GroupRow
	Left, Right string  // words at the ends of the scale; "" = none
	Together    string  // heads the numbers of all answers
	Label       float64 // share of the width that names take; 0 = a third
	Close       bool    // there is no air around the axes: many such pictures follow one another
	Abreast     bool    // rows stand side by side, each under its name
	Numbers     func(float64) string
	Alt         string
}

// GroupRow is one time, or one question.
type GroupRow struct {
	Name, Note string // what it is, and of how many
	Dots       []GroupDot
	Low, High  float64 // the middle half of the groups
	All        []int   // all answers, by number; nil = not told
}

// GroupDot is a group at its median.
type GroupDot struct {
	At  float64
	Own bool // the group that a sheet is for
}

// groupSizes are the measures of such rows.
type groupSizes struct {
	label, from, to float64 // width of the names, ends of the field
	heap, foot, air float64 // over and under an axis, and around both
}

func (f Groups) sizes(w float64, st Style) groupSizes {
	d := groupSizes{label: 0.34 * w}
	if f.Label > 0 {
		d.label = f.Label * w
	}
	if d.from, d.to = d.label+3*st.U, w; f.Abreast {
		d.label, d.from = 0, 0
	}
	d.foot, d.air = st.Caption*st.Leading, 2*st.U
	for _, row := range f.Rows {
		if row.All != nil {
			d.foot = 2.1 * st.Caption * st.Leading
		}
	}
	if f.Close {
		d.foot, d.air = 0.9*d.foot, st.U
	}
	return d
}

// Height is how high it is where the dots of a row may be so high.
func (f Groups) Height(heap, w float64, st Style) (h float64) {
	d := f.sizes(w, st)
	if f.Abreast {
		return st.Body*st.Leading + heap + d.foot + d.air + f.ends(st)
	}
	for _, row := range f.Rows {
		h += math.Max(heap, f.said(row, d, st)) + d.foot + d.air
	}
	return h + f.ends(st)
}

// ends is how high the words at the ends of the scale are.
func (f Groups) ends(st Style) float64 {
	if f.Left == "" && f.Right == "" {
		return 0
	}
	return st.Caption * st.Leading
}

// side draws the rows side by side.
func (f Groups) side(w, h float64, st Style) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	gap, head := 6*st.U, st.Body*st.Leading
	each := (w - gap*float64(len(f.Rows)-1)) / float64(max(1, len(f.Rows)))
	for i, row := range f.Rows {
		x := float64(i) * (each + gap)
		name := Shorten(row.Name, st.Body, true, 0.45*each)
		s.Add(Text{X: x, Y: st.Body, Size: st.Body, Bold: true, Role: Ink, S: name})
		s.Add(Text{X: x + each, Y: st.Body, Size: st.Caption, Anchor: End, Role: Ink2, S: Shorten(row.Note, st.Caption, false, each-Width(name, st.Body, true)-2*st.U)})
		one := f
		row.Name, row.Note = "", ""
		one.Rows = []GroupRow{row}
		s.Place(one.rows(each, h-head, st), x, head)
	}
	return s
}

// said is how high the words of a row are over its axis.
func (f Groups) said(row GroupRow, d groupSizes, st Style) float64 {
	if d.label == 0 {
		return 0
	}
	n := len(Wrap(row.Name, st.Body, true, d.label))
	if row.Note != "" {
		n++
	}
	return float64(n) * st.Body * st.Leading
}

// Scene draws the rows into a field of w by h.
func (f Groups) Scene(w, h float64, st Style, _ float64) Scene {
	if f.Abreast {
		return f.side(w, h, st)
	}
	return f.rows(w, h, st)
}

// rows draws them below one another.
func (f Groups) rows(w, h float64, st Style) Scene {
	s := Scene{W: w, H: h, Alt: f.Alt}
	d := f.sizes(w, st)
	ends := f.ends(st)
	words := 0.0
	for _, row := range f.Rows {
		words += f.said(row, d, st)
	}
	free := math.Max(0, h-ends-words-float64(len(f.Rows))*(d.foot+d.air))
	c := besideLabels(d.from, d.to, f.Lo, f.Hi)
	y := 0.0
	for _, row := range f.Rows {
		d.heap = f.said(row, d, st) + free/float64(max(1, len(f.Rows)))
		f.row(&s, row, c, d, y, st)
		y += d.heap + d.foot + d.air
	}
	if ends > 0 {
		room := (c.end() - c.x0) / 2
		s.Add(Text{X: c.x0, Y: y + 0.75*st.Caption, Size: st.Caption, Role: Ink2, S: Shorten(f.Left, st.Caption, false, room)})
		s.Add(Text{X: c.end(), Y: y + 0.75*st.Caption, Size: st.Caption, Anchor: End, Role: Ink2, S: Shorten(f.Right, st.Caption, false, room)})
	}
	return s
}

// row draws one row from y on.
func (f Groups) row(s *Scene, row GroupRow, c scale, d groupSizes, y float64, st Style) {
	base := y + st.Body
	if row.Name != "" {
		for _, line := range Wrap(row.Name, st.Body, true, d.label) {
			s.Add(Text{X: 0, Y: base, Size: st.Body, Bold: true, Role: Ink, S: line})
			base += st.Body * st.Leading
		}
	}
	if row.Note != "" {
		s.Add(Text{X: 0, Y: base, Size: st.Caption, Role: Ink2, S: Shorten(row.Note, st.Caption, false, d.label)})
	}
	axis := y + d.heap
	c.axis(s, axis, st)
	if len(row.Dots) > 0 && row.High >= row.Low {
		s.Add(Rect{X: c.x(row.Low) - st.Strong, Y: axis - 0.8*st.Strong, W: c.x(row.High) - c.x(row.Low) + 2*st.Strong, H: 1.6 * st.Strong, R: 0.8 * st.Strong, Fill: Edge})
	}
	f.dots(s, row, c, axis-2*st.Strong, d.heap-2*st.Strong, st)
	under := axis + st.Axis + 1.15*st.Caption
	c.numbers(s, under, st, f.Numbers)
	if row.All == nil {
		return
	}
	under += 1.1 * st.Caption
	if d.label > 0 {
		s.Add(Text{X: d.label, Y: under, Size: 0.9 * st.Caption, Anchor: End, Role: Ink2, S: Shorten(f.Together, 0.9*st.Caption, false, d.label)})
	}
	for i, n := range row.All {
		s.Add(Text{X: c.x(float64(f.Lo + i)), Y: under, Size: 0.9 * st.Caption, Anchor: Middle, Role: Ink2, S: number(nil, float64(n))})
	}
}

// dots heaps the groups over their medians, which may lie between two numbers. The group that
// a sheet is for is a ring, so that it is told from the others without colour.
func (f Groups) dots(s *Scene, row GroupRow, c scale, foot, high float64, st Style) {
	at, most := map[float64][]GroupDot{}, 1
	var places []float64
	for _, dot := range row.Dots {
		if len(at[dot.At]) == 0 {
			places = append(places, dot.At)
		}
		at[dot.At] = append(at[dot.At], dot)
		most = max(most, len(at[dot.At]))
	}
	p := stack(most, 3*st.U, 0.46*c.pitch, high)
	for _, place := range places {
		for i, dot := range at[place] {
			abreast := min(p.per, len(at[place])-i/p.per*p.per)
			x := c.x(place) + (float64(i%p.per)-float64(abreast-1)/2)*p.pitch
			y := foot - (float64(i/p.per)+0.5)*p.pitch
			if dot.Own {
				s.Add(Circle{X: x, Y: y, R: 0.36 * p.pitch, Fill: Paper, Stroke: Accent, Width: 0.2 * p.pitch})
			} else {
				s.Add(Circle{X: x, Y: y, R: 0.4 * p.pitch, Fill: Ink})
			}
		}
	}
}
