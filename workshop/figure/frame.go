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
	Label string
}

// Frame is what surrounds the figure on a page of the wall. It stands at the
// same place on every page, so that the eye learns where to look.
type Frame struct {
	Title       string
	Under       string // the title in another language, for mixed groups
	Legend      []Key
	Note        string // what the figure says, over the footer
	Footer      string
	FooterRight string
	Mark        string // "REHEARSAL", at the top right
	Page, Pages int    // from 0; one page has no bars
}

// Body draws what the frame surrounds, in a field of the given size.
type Body func(w, h float64) Scene

// Wall draws a whole page of the wall.
func Wall(size Size, f Frame, body Body) Scene {
	st := WallStyle(size.H)
	s := Scene{W: size.W, H: size.H, Ground: Paper}
	left := math.Min(9*st.U, size.W*9/160) // a narrow wall has narrower margins
	width := size.W - 2*left
	top := f.head(&s, st, left, width)
	bottom := f.foot(&s, st, left, width)
	if body != nil {
		b := body(width, bottom-top)
		s.Place(b, left, top)
		s.Alt = b.Alt
	}
	if s.Alt == "" {
		s.Alt = strings.TrimSpace(f.Title + " " + f.Note)
	}
	return s
}

// Height of the free field's top without a title, and of its bottom with one
// line of footer.
const (
	topU    = 6
	bottomU = 81.5
)

// head draws title, legend and mark and tells where the free field begins.
func (f Frame) head(s *Scene, st Style, left, width float64) float64 {
	if f.Mark != "" {
		s.Add(Text{X: left + width, Y: 5 * st.U, Size: st.Caption, Bold: true, Anchor: End, Role: Ink, S: f.Mark})
	}
	legendW := legendWidth(f.Legend, st)
	if f.Title == "" {
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
	lines, z := fitTitle(f.Title, st, free)
	beside := len(lines) == 1
	if !beside {
		lines, z = fitTitle(f.Title, st, width)
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
		y = drawLegend(s, f.Legend, st, left, y+5*st.U)
	}
	return y + 3*st.U
}

// under draws the title in the other language and tells where it ends.
func (f Frame) under(s *Scene, st Style, left, y, width float64) float64 {
	if f.Under == "" {
		return y
	}
	lines, z := Fit(f.Under, st.Caption, st.Caption, false, width, 2)
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
func fitTitle(title string, st Style, width float64) ([]string, float64) {
	least := 5 * st.U // H/18
	if w := Width(title, st.Question, true); w*least/st.Question <= width {
		return []string{title}, math.Min(st.Question, st.Question*width/math.Max(w, width))
	}
	if lines := Wrap(title, st.Question, true, width); len(lines) <= 2 {
		return lines, st.Question
	}
	return Fit(title, least, least, true, width, 4)
}

// foot draws footer and page bars and tells where the free field ends.
func (f Frame) foot(s *Scene, st Style, left, width float64) float64 {
	y, right := s.H-4*st.U, left+width
	if f.Pages > 1 {
		for i := f.Pages - 1; i >= 0; i-- {
			role := Rule
			if i == f.Page {
				role = Ink
			}
			s.Add(Rect{X: right - 4.5*st.U, Y: y - 1.375*st.U, W: 4.5 * st.U, H: 0.75 * st.U, R: 0.375 * st.U, Fill: role})
			right -= 5.5 * st.U
		}
		right -= 1.5 * st.U
	}
	if f.FooterRight != "" {
		s.Add(Text{X: right, Y: y, Size: st.Caption, Anchor: End, Role: Ink2, S: f.FooterRight})
		right -= Width(f.FooterRight, st.Caption, false) + 3*st.U
	}
	if f.Footer == "" {
		return f.note(s, st, left, width, bottomU*st.U)
	}
	// A line of the footer may end with a dot, but not begin with one.
	lines, z := Fit(strings.ReplaceAll(f.Footer, " · ", "\u00a0· "), st.Caption, st.Caption, false, right-left, 3)
	lift := float64(len(lines)-1) * z * st.Leading
	for i, l := range lines {
		s.Add(Text{X: left, Y: y - lift + float64(i)*z*st.Leading, Size: z, Role: Ink2, S: strings.ReplaceAll(l, "\u00a0", " ")})
	}
	return f.note(s, st, left, width, bottomU*st.U-lift)
}

// note writes what the figure says and tells where the free field ends then.
func (f Frame) note(s *Scene, st Style, left, width, bottom float64) float64 {
	if f.Note == "" {
		return bottom
	}
	c := newColumn(f.Note, st.Body, st.Caption, false, width, 2, 1.2)
	top := bottom - c.height()
	c.at(s, left, top+0.85*c.size, Start, false, Ink)
	return top - 1.5*st.U
}

func legendWidth(keys []Key, st Style) float64 {
	w := 0.0
	for i, k := range keys {
		if i > 0 {
			w += 4.5 * st.U
		}
		w += 4.5*st.U + widthTwice(k.Label, st.Caption, st.Caption, false)
	}
	return w
}

// drawLegend draws the signs with their names and tells where the last line stands.
func drawLegend(s *Scene, keys []Key, st Style, x, y float64) float64 {
	last := y
	for _, k := range keys {
		s.Add(sign(k.Shape, x+1.5*st.U, y-st.U, 1.5*st.U, st)...)
		label := newTwin(k.Label, st.Caption, st.Caption, st.Caption, false, s.W, 1, st.Leading)
		label.at(s, x+4.5*st.U, y, Start, false, Ink)
		x += 9*st.U + label.width(false)
		last = max(last, y+label.height()-label.leading)
	}
	return last
}
