package figure

import (
	"math"
	"strings"
)

// Shape is what one answer, or the median of one series, looks like.
type Shape uint8

// The shapes; see series.go for how they are drawn.
const (
	Hollow  Shape = iota // first series: hollow circle
	Filled               // second series: filled square
	Diamond              // the leaders' own view
	Disc                 // a vote without series
)

// Key is an entry of a legend.
type Key struct {
	Shape Shape
	Label Bilingual
}

// Frame is what surrounds the figure on a page of the wall. It stands at the
// same place on every page, so that the eye learns where to look.
type Frame struct {
	Asked       Bilingual // the question, small over a title that is the answer
	Title       Bilingual
	Legend      []Key
	Note        Bilingual // what the figure says, over the footer
	Fits        Fits      // tells when the note leaves the figure too little; nil = never
	TitleFits   Fits      // tells it of the title; nil = never
	Whole       Fits      // tells whether the figure leaves nothing out, for which the title is set small where that helps; nil = it never does
	Footer      Bilingual
	Who         Bilingual // in the footer too, where the figure leaves it room
	Unsure      Bilingual // in the footer where Who is not, which says it in detail
	FooterRight Bilingual
	Mark        Bilingual // "REHEARSAL", at the top right
	Plain       bool      // the mark is not bold: a clock with time left
	Square      [][]bool  // dark modules of a small square that cameras read, where there is room
	Logo        Logo      // the client's, quietly at the right of the footer
	Page, Pages int       // from 0; one page has no bars
	low         bool      // the title is set small, for the figure's sake
}

// Fits reports whether all texts of a figure have room in a field of the given size.
type Fits func(w, h float64, st Style) bool

// Body draws what the frame surrounds, in a field of the given size.
type Body func(w, h float64) Scene

// Wall draws a whole page of the wall.
func Wall(size Size, f Frame, body Body) Scene {
	st := WallStyle(size.H)
	s := Scene{W: size.W, H: size.H, Ground: Paper}
	left := math.Min(9*st.U, size.W*9/160) // a narrow wall has narrower margins
	width := size.W - 2*left
	if both := f.withWho(); both.footer(st, width-f.whereWidth(f.rowsWidth(st), st)).cut() {
		f.Who = Bilingual{}
	}
	f = f.fitting(size, st, left, width)
	f = f.withWho()
	top := f.head(&s, st, left, width)
	foot := f.foot(&s, st, left, width)
	bottom := f.note(&s, st, left, width, top, foot)
	if body != nil {
		b := body(width, bottom-top)
		s.Place(b, left, top)
		s.Alt = b.Alt
	}
	f.corner(&s, st, left+width, topU*st.U, foot)
	if s.Alt == "" {
		s.Alt = strings.Join(strings.Fields(f.Asked.First+" "+f.Title.First+" "+f.Note.First), " ")
	}
	return s
}

// withWho is the frame with who answered what in its footer, else with what is said of all.
func (f Frame) withWho() Frame {
	if f.Who.Empty() {
		f.Footer = Dotted(f.Footer, f.Unsure)
		return f
	}
	f.Footer = Dotted(f.Footer, f.Who)
	return f
}

// fitting is the frame with a smaller title where it takes too much of the figure's room, or of
// something that the figure leaves out, then without who answered what; and where that does not
// help a title that is the answer, with the question for it: what the figure says stands on a
// page of its own then, and in the facilitator's window.
func (f Frame) fitting(size Size, st Style, left, width float64) Frame {
	holds := func(fits Fits) bool {
		try := Scene{W: size.W, H: size.H}
		top := f.head(&try, st, left, width)
		bottom := f.note(&try, st, left, width, top, f.withWho().foot(&try, st, left, width))
		return fits(width, bottom-top, st)
	}
	if f.Whole != nil && !f.Asked.Empty() && !holds(f.Whole) {
		f.low = true
		f.low = holds(f.Whole)
	}
	if f.TitleFits == nil {
		return f
	}
	fits := func() bool { return holds(f.TitleFits) }
	if fits() {
		return f
	}
	if f.low = true; fits() {
		return f
	}
	if f.Who = (Bilingual{}); fits() || f.Asked.Empty() {
		return f
	}
	f.Title, f.Asked, f.low = f.Asked, Bilingual{}, false
	return f
}

// Height of the free field's top without a title, and of its bottom with one
// line of footer.
const (
	topU    = 6
	bottomU = 81.5
)

// head draws title, legend and mark and tells where the free field begins.
func (f Frame) head(s *Scene, st Style, left, width float64) float64 {
	f.mark(s, st, left+width)
	f.asked(s, st, left, width)
	legendW := legendWidth(f.Legend, st)
	if f.Title.Empty() {
		if len(f.Legend) == 0 {
			return topU * st.U
		}
		drawLegend(s, f.Legend, st, left+width-legendW, 12*st.U)
		return 15 * st.U
	}
	free := width
	if legendW > 0 {
		free -= legendW + 4*st.U
	}
	lines, z := f.fitTitle(st, free)
	beside := len(lines) == 1
	if !beside {
		lines, z = f.fitTitle(st, width)
	}
	y := 12 * st.U
	for i, l := range lines {
		y = 12*st.U + float64(i)*z*st.Leading
		s.Add(Text{X: left, Y: y, Size: z, Bold: true, Role: Ink, S: l})
	}
	legendY := y - 0.5*st.U
	if !beside {
		free = width
	}
	y = f.under(s, st, left, y, free)
	switch {
	case legendW == 0:
	case beside:
		y = max(y, drawLegend(s, f.Legend, st, left+width-legendW, legendY))
	default:
		y = f.legendBelow(s, st, left, y+5*st.U, width)
	}
	return y + 3*st.U
}

// asked writes the question on the line over the title, beside the mark, where it has
// room there in all its languages: the room has read it before.
func (f Frame) asked(s *Scene, st Style, left, width float64) {
	free := width
	if !f.Mark.Empty() {
		free -= Width(f.Mark.First, st.Caption, true) + asideGap*st.Caption + Width(f.Mark.Second, st.Caption, false) + 3*st.U
	}
	first, second := f.Asked.First, f.Asked.Second
	at := Width(first, st.Caption, false) + asideGap*st.Caption
	if second != "" && at+Width(second, st.Caption, false) > free || Width(first, st.Caption, false) > free {
		return
	}
	add(s, Text{X: left, Y: headU * st.U, Size: st.Caption, Role: Ink2, S: first})
	add(s, Text{X: left + at, Y: headU * st.U, Size: st.Caption, Role: Ink2, S: second})
}

// under draws the title in the other language and tells where it ends.
func (f Frame) under(s *Scene, st Style, left, y, width float64) float64 {
	if !f.Title.Two() {
		return y
	}
	lines, z := Fit(f.Title.Second, st.Caption, st.Caption, false, width, 2)
	for i, l := range lines {
		y += z * st.Leading
		if i == 0 {
			y += 0.3 * st.U
		}
		s.Add(Text{X: left, Y: y, Size: z, Role: Ink2, S: l})
	}
	return y
}

// fitTitle keeps a question on one line if it gets hardly smaller by that.
func (f Frame) fitTitle(st Style, width float64) ([]string, float64) {
	title := f.Title.First
	if f.low {
		return Fit(title, st.Body, st.Body, true, width, 3)
	}
	least := 5 * st.U // H/18
	if w := Width(title, st.Question, true); w*least/st.Question <= width {
		return []string{title}, math.Min(st.Question, st.Question*width/math.Max(w, width))
	}
	if lines := Wrap(title, st.Question, true, width); len(lines) <= 2 {
		return lines, st.Question
	}
	lines, z := Fit(title, least, least, true, width, 4)
	if len(lines) > 2 && !f.Asked.Empty() {
		return Fit(title, st.Body, st.Body, true, width, 3) // a finding is read at a glance
	}
	return lines, z
}

// legendBelow draws the legend on a line of its own: there both languages stand on
// it, where it is wide enough.
func (f Frame) legendBelow(s *Scene, st Style, x, y, width float64) float64 {
	line := make([]Key, len(f.Legend))
	for i, k := range f.Legend {
		line[i] = Key{k.Shape, Only(beside(k.Label))}
	}
	if legendWidth(line, st) > width {
		line = f.Legend
	}
	return drawLegend(s, line, st, x, y)
}

func legendWidth(keys []Key, st Style) float64 {
	w := 0.0
	for i, k := range keys {
		if i > 0 {
			w += 4.5 * st.U
		}
		w += 4.5*st.U + bilingualWidth(k.Label, st.Caption, st.Caption, false)
	}
	return w
}

// drawLegend draws the signs with their names and tells where the last line stands.
func drawLegend(s *Scene, keys []Key, st Style, x, y float64) float64 {
	last := y
	for _, k := range keys {
		s.Add(sign(k.Shape, x+1.5*st.U, y-st.U, 1.5*st.U, st)...)
		label := newBilingual(k.Label, st.Caption, st.Caption, st.Caption, false, s.W, 1, st.Leading)
		label.at(s, x+4.5*st.U, y, Start, false, Ink)
		x += 9*st.U + label.width(false)
		last = max(last, y+label.height()-label.leading)
	}
	return last
}
