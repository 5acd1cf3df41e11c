package figure

import "math"

// dumbbell is what Gap and Viewpoints share: one line a key, a scale with words
// over it, a value at the right.
type dumbbell struct {
	rowH, text  float64
	small       float64 // of the other language
	numberX     float64 // right end of the numbers
	nameX       float64
	nameW       float64
	scale       scale
	valueX      float64 // right end of the values
	head, lines float64 // where the rows begin, height of a line of the legend
}

// newDumbbell lays out the columns: names as wide as they are, the plot in what
// remains.
func newDumbbell(w, h float64, st Style, slots, lo, hi int, numbers, names []string, valueW, wideRight float64, legendLines int) dumbbell {
	d := dumbbell{lines: 1.4 * st.Caption, text: 1.167 * st.Caption, small: st.Caption, valueX: w}
	if st.Print {
		d.text = st.Body
	}
	d.head = st.U + float64(legendLines)*d.lines + 0.8*st.U
	d.rowH = (h - d.head) / float64(slots)
	numberW := 0.0
	for _, n := range numbers {
		numberW = math.Max(numberW, Width(n, d.text, false))
	}
	d.numberX, d.nameX = math.Max(numberW, 4*st.U), math.Max(numberW, 4*st.U)+2*st.U
	for _, n := range names {
		d.nameW = math.Max(d.nameW, widthTwice(n, d.text, st.Caption, true))
	}
	d.nameW = math.Min(d.nameW, 0.3*w)
	left := d.nameX + d.nameW + 5*st.U
	right := w - valueW - math.Max(5*st.U, wideRight)
	// On a wide wall all names leave the plot the same place.
	left = math.Max(left, math.Min(45*st.U, w-valueW-100*st.U))
	// Half a column is left free at both ends, so that answers do not run into
	// names and values.
	column := (w - valueW - d.nameX - d.nameW) / math.Max(2, float64(hi-lo+1))
	left, right = math.Max(left, d.nameX+d.nameW+0.5*column), math.Min(right, w-valueW-0.5*column)
	d.scale = scale{left, (right - left) / math.Max(1, float64(hi-lo)), lo, hi}
	return d
}

// grid draws the faint line at each number.
func (d dumbbell) grid(s *Scene, rows int, st Style) {
	bottom := d.head + float64(rows)*d.rowH
	for k := d.scale.lo; k <= d.scale.hi; k++ {
		x := d.scale.x(float64(k))
		s.Add(Line{X1: x, Y1: d.head - 0.75*st.U, X2: x, Y2: bottom, Width: 0.375 * st.U, Stroke: Sand})
	}
}

// label writes number and name of a row.
func (d dumbbell) label(s *Scene, num, name string, y float64, bold bool) {
	label := newTwin(name, d.text, d.text*0.86, d.small, bold, d.nameW, 1, 1)
	y += 0.36*d.text - (label.height()-label.leading)/2
	s.Add(Text{X: d.numberX, Y: y, Size: d.text, Anchor: End, Role: Ink2, S: num})
	label.at(s, d.nameX, y, Start, bold, Ink)
}

// value writes what stands at the right of a row.
func (d dumbbell) value(s *Scene, v string, y float64, bold bool) {
	role := Ink2
	if bold {
		role = Ink
	}
	value := line(v, d.text, d.small, d.text, bold, d.valueX)
	value.at(s, d.valueX, y+0.36*d.text-(value.height()-value.leading)/2, End, bold, role)
}

// valueHead writes what stands over the values and tells where the legend ends.
func (d dumbbell) valueHead(s *Scene, head string, right float64, st Style) float64 {
	if head == "" {
		return right
	}
	c := newTwin(head, st.Caption, st.Caption, st.Caption, false, right, 1, 1.4*0.9)
	c.at(s, right, st.U+0.9*st.Caption, End, false, Ink2)
	return right - c.width(false) - 2.5*st.U
}

// legendLines is how many lines an entry of the legend takes.
func legendLines(name string) int {
	if name != First(name) {
		return 2
	}
	return 1
}

// legend writes an entry of the legend and the words of its scale; under both
// those in the other language.
func (d dumbbell) legend(s *Scene, at int, sh Shape, name string, words []string, right float64, st Style) {
	y := st.U + float64(at)*d.lines + 0.9*st.Caption
	s.Add(sign(sh, 1.5*st.U, y-st.U, 1.45*st.U, st)...)
	first, second := Languages(name)
	var here, under []string
	for _, w := range words {
		a, b := Languages(w)
		here, under = append(here, a), append(under, b)
	}
	d.legendLine(s, y, first, Ink, here, right, st)
	if second != "" {
		d.legendLine(s, y+0.9*d.lines, second, Ink2, under, right, st)
	}
}

// legendLine writes a name and the words of its scale. The words at both ends
// always stand; those between only where they leave room.
func (d dumbbell) legendLine(s *Scene, y float64, name string, role Role, words []string, right float64, st Style) {
	s.Add(Text{X: 5 * st.U, Y: y, Size: st.Caption, Role: role, S: name})
	from := 7.5*st.U + Width(name, st.Caption, false)
	type span struct{ x, half float64 }
	var taken []span
	put := func(i int) {
		if i < 0 || i >= len(words) || words[i] == "" {
			return
		}
		half := Width(words[i], st.Caption, false) / 2
		x := math.Max(from+half, math.Min(right-half, d.scale.x(float64(d.scale.lo+i))))
		if math.Abs(x-d.scale.x(float64(d.scale.lo+i))) > 0.5*d.scale.pitch && i > 0 && i < len(words)-1 {
			return
		}
		for _, o := range taken {
			if math.Abs(o.x-x) < o.half+half+1.5*st.U {
				return
			}
		}
		taken = append(taken, span{x, half})
		s.Add(Text{X: x, Y: y, Size: st.Caption, Anchor: Middle, Role: Ink2, S: words[i]})
	}
	put(0)
	put(len(words) - 1)
	put(len(words) / 2)
	for i := 1; i < len(words)-1; i++ {
		if i != len(words)/2 {
			put(i)
		}
	}
}
