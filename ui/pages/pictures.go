package pages

import (
	"fmt"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Number is a screen's number, as large as it goes.
func Number(n int, size figure.Size) figure.Scene {
	s := figure.Scene{W: size.W, H: size.H, Ground: figure.Paper, Alt: fmt.Sprint(n)}
	s.Add(figure.Text{X: size.W / 2, Y: size.H * 0.72, Size: size.H * 0.62, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: fmt.Sprint(n)})
	return s
}

// TestPicture shows whether a projector is sharp, cuts no edges, keeps light
// shades apart, and whether the smallest text of the wall can be read from the
// back of the room.
func TestPicture(w Words, size figure.Size) figure.Scene {
	st := figure.WallStyle(size.H)
	s := figure.Scene{W: size.W, H: size.H, Ground: figure.Paper, Alt: w.T("pages.test.title")}
	edges(&s, st)
	left, width := 9*st.U, size.W-18*st.U
	s.Add(figure.Text{X: left, Y: 15 * st.U, Size: st.Question, Bold: true, Role: figure.Ink, S: w.T("pages.test.title")})
	shades(&s, w, st, left, 22*st.U, width)
	stripes(&s, w, st, left, 44*st.U, width)
	y := 66 * st.U
	for _, line := range []struct {
		key  string
		size float64
	}{{"pages.test.body", st.Body}, {"pages.test.caption", st.Caption}} {
		for _, l := range figure.Wrap(w.T(line.key), line.size, false, width) {
			s.Add(figure.Text{X: left, Y: y, Size: line.size, Role: figure.Ink, S: l})
			y += line.size * st.Leading
		}
		y += st.U
	}
	return s
}

// edges draws a line at the very edge and a corner mark in each corner: one
// that is missing is cut off by the projector.
func edges(s *figure.Scene, st figure.Style) {
	s.Add(figure.Rect{X: st.Hair, Y: st.Hair, W: s.W - 2*st.Hair, H: s.H - 2*st.Hair, Stroke: figure.Ink, Width: 2 * st.Hair})
	long := 5 * st.U
	for _, c := range []figure.Point{{X: 0, Y: 0}, {X: s.W - long, Y: 0}, {X: 0, Y: s.H - st.U}, {X: s.W - long, Y: s.H - st.U}} {
		s.Add(figure.Rect{X: c.X, Y: c.Y, W: long, H: st.U, Fill: figure.Ink})
	}
	for _, c := range []figure.Point{{X: 0, Y: 0}, {X: s.W - st.U, Y: 0}, {X: 0, Y: s.H - long}, {X: s.W - st.U, Y: s.H - long}} {
		s.Add(figure.Rect{X: c.X, Y: c.Y, W: st.U, H: long, Fill: figure.Ink})
	}
}

// shades lays the wall's colours beside each other: neighbours have to differ.
func shades(s *figure.Scene, w Words, st figure.Style, x, y, width float64) {
	roles := []figure.Role{figure.Card, figure.Sand, figure.Tile, figure.Rule, figure.Edge, figure.One, figure.Two, figure.Ink}
	each := width / float64(len(roles))
	for i, r := range roles {
		s.Add(figure.Rect{X: x + float64(i)*each, Y: y, W: each, H: 11 * st.U, Fill: r})
	}
	s.Add(figure.Text{X: x, Y: y + 15*st.U, Size: st.Caption, Role: figure.Ink2, S: figure.Shorten(w.T("pages.test.shades"), st.Caption, false, width)})
}

// stripes are lines of the wall's thinnest widths: where they run together, the
// picture is out of focus or scaled.
func stripes(s *figure.Scene, w Words, st figure.Style, x, y, width float64) {
	field := (width - 3*4*st.U) / 4
	for i, step := range []float64{2, 3, 4, 6} {
		left, pitch := x+float64(i)*(field+4*st.U), step*st.Hair
		n := int(min(field/2, 20*st.U) / pitch)
		for k := range n {
			d := float64(k) * pitch
			if k%2 == 1 {
				continue
			}
			s.Add(figure.Rect{X: left + d, Y: y, W: pitch, H: 10 * st.U, Fill: figure.Ink})
		}
		for k := 0; float64(k)*pitch < 10*st.U; k += 2 {
			s.Add(figure.Rect{X: left + field/2, Y: y + float64(k)*pitch, W: field / 2, H: pitch, Fill: figure.Ink})
		}
	}
	s.Add(figure.Text{X: x, Y: y + 14*st.U, Size: st.Caption, Role: figure.Ink2, S: figure.Shorten(w.T("pages.test.stripes"), st.Caption, false, width)})
}
