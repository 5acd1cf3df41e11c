package figure

import (
	"math"
	"slices"
)

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
func newDumbbell(w, h float64, st Style, slots, lo, hi int, numbers []string, names []Bilingual, valueW, wideRight float64, legendLines int) dumbbell {
	d := dumbbell{lines: 1.4 * st.Caption, text: 1.167 * st.Caption, small: st.Caption, valueX: w}
	if st.Print {
		d.text = st.Body
	}
	bilingual := slices.ContainsFunc(names, func(n Bilingual) bool { return n.Two() })
	if bilingual {
		d.lines = 1.15 * st.Caption
	}
	d.head = st.U + float64(legendLines)*d.lines + 0.8*st.U
	d.rowH = (h - d.head) / float64(slots)
	if bilingual && d.rowH < d.text+d.small {
		d.text = d.small
	}
	numberW := 0.0
	for _, n := range numbers {
		numberW = math.Max(numberW, Width(n, d.text, false))
	}
	d.numberX, d.nameX = math.Max(numberW, 4*st.U), math.Max(numberW, 4*st.U)+2*st.U
	for _, n := range names {
		d.nameW = math.Max(d.nameW, bilingualWidth(n, d.text, st.Caption, true))
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
		guide := Line{X1: x, Y1: d.head - 0.75*st.U, X2: x, Y2: bottom, Width: 0.375 * st.U, Stroke: Sand}
		if st.Print {
			guide.Width, guide.Stroke, guide.Dash = st.Hair, Rule, 2
		}
		s.Add(guide)
	}
}

// named sets the name of a row.
func (d dumbbell) named(name Bilingual, bold bool) column {
	return newBilingual(name, d.text, d.text*0.86, d.small, bold, d.nameW, 1, 1)
}

// fits reports whether the names have room in their rows.
func (d dumbbell) fits(names []Bilingual) bool {
	return !slices.ContainsFunc(names, func(n Bilingual) bool { return d.named(n, true).height() > d.rowH })
}

// label writes number and name of a row.
func (d dumbbell) label(s *Scene, num string, name Bilingual, y float64, bold bool) {
	label := d.named(name, bold)
	y += 0.36*d.text - (label.height()-label.leading)/2
	s.Add(Text{X: d.numberX, Y: y, Size: d.text, Anchor: End, Role: Ink2, S: num})
	label.at(s, d.nameX, y, Start, bold, Ink)
}

// valued sets what stands at the right of a row.
func (d dumbbell) valued(v Bilingual, bold bool) column {
	return newBilingual(v, d.text, d.text, d.small, bold, d.valueX, 1, 1)
}

// value writes what stands at the right of a row.
func (d dumbbell) value(s *Scene, v Bilingual, y float64, bold bool) {
	role := Ink2
	if bold {
		role = Ink
	}
	value := d.valued(v, bold)
	value.at(s, d.valueX, y+0.36*d.text-(value.height()-value.leading)/2, End, bold, role)
}

// valueHead writes what stands over the values and tells where the legend ends.
func (d dumbbell) valueHead(s *Scene, head Bilingual, right float64, st Style) float64 {
	if head.Empty() {
		return right
	}
	c := newBilingual(head, st.Caption, st.Caption, st.Caption, false, right, 1, d.lines/st.Caption)
	c.at(s, right, st.U+0.9*st.Caption, End, false, Ink2)
	return right - c.width(false) - 2.5*st.U
}

// legend writes an entry of the legend and the words of its scale; under both
// those in the other language.
func (d dumbbell) legend(s *Scene, at int, sh Shape, name Bilingual, words []Bilingual, right float64, st Style) {
	y := st.U + float64(at)*d.lines + 0.9*st.Caption
	s.Add(sign(sh, 1.5*st.U, y-st.U, 1.45*st.U, st)...)
	label := newBilingual(name, st.Caption, st.Caption, st.Caption, false, right, 1, d.lines/st.Caption)
	label.at(s, 5*st.U, y, Start, false, Ink)
	d.scaleWords(s, y, 7.5*st.U+label.width(false), words, right, st)
}

// scaleWords writes the words of a scale between from and right. Those at both ends
// always stand; those between only where they leave room, in both languages.
func (d dumbbell) scaleWords(s *Scene, y, from float64, words []Bilingual, right float64, st Style) {
	type span struct{ x, half float64 }
	var taken []span
	put := func(i int) {
		if i < 0 || i >= len(words) || words[i].Empty() {
			return
		}
		half := bilingualWidth(words[i], st.Caption, st.Caption, false) / 2
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
		newBilingual(words[i], st.Caption, st.Caption, st.Caption, false, right, 1, d.lines/st.Caption).at(s, x, y, Middle, false, Ink2)
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
