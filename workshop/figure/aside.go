package figure

import (
	"slices"
	"strings"
)

// Aside is a page with something else to do low on it: a small heading, and what is
// said under that. Where the page needs the room itself, both are set small, then left out.
type Aside struct {
	Body interface {
		Scene(w, h float64, st Style, t float64) Scene
	}
	Heading Bilingual
	Text    Bilingual
	Kept    bool // the room alone is, for what comes or has been there
}

// Scene draws the page, and the other thing below it, into a field of w by h.
func (f Aside) Scene(w, h float64, st Style, t float64) Scene {
	heading := newColumn(Only(beside(f.Heading)), st.Caption, st.Caption, false, w, 1, 1.3)
	large := newBilingual(f.Text, st.Body, st.Body, st.Caption, true, w, 2, 1.2)
	small := newBilingual(Glue(": ", f.Heading, f.Text), st.Caption, st.Caption, st.Caption, false, w, 2, 1.15)
	for _, below := range [][]column{{heading, large}, {small}} {
		s, page := f.with(below, w, h, st, t)
		if s.clear() && f.Kept {
			return page
		}
		if s.clear() {
			return s
		}
	}
	return f.Body.Scene(w, h, st, t)
}

// with draws the page over some columns, with a hairline between them, and in the same
// place without them.
func (f Aside) with(below []column, w, h float64, st Style, t float64) (s, page Scene) {
	y := h - st.U
	page = Scene{W: w, H: h}
	for _, c := range below {
		y -= c.height()
	}
	body := f.Body.Scene(w, y-2.5*st.U, st, t)
	page.Place(body, 0, 0)
	page.Alt = body.Alt
	s = page
	s.Items = slices.Clone(page.Items)
	rule(&s, y-st.U, w, st)
	for i, c := range below {
		role := Ink
		if i < len(below)-1 {
			role = Ink2
		}
		c.at(&s, 0, y+0.85*c.size, Start, i > 0, role)
		y += c.height()
	}
	return s, page
}

// clear reports whether every text of a scene has found room: none is cut, and none
// lies over another.
func (s Scene) clear() bool {
	var boxes []Rect
	for _, it := range s.Items {
		t, ok := it.(Text)
		if !ok || t.S == "" {
			continue
		}
		b := t.box()
		if strings.HasSuffix(t.S, "…") && !strings.HasSuffix(t.S, " …") {
			return false
		}
		for _, o := range boxes {
			if b.X < o.X+o.W-0.5 && o.X < b.X+b.W-0.5 && b.Y < o.Y+o.H-0.5 && o.Y < b.Y+b.H-0.5 {
				return false
			}
		}
		boxes = append(boxes, b)
	}
	return true
}

// box is what the letters of a text cover.
func (t Text) box() Rect {
	b := Rect{X: t.X, Y: t.Y - 0.75*t.Size, W: Width(t.S, t.Size, t.Bold), H: 0.97 * t.Size}
	switch t.Anchor {
	case Middle:
		b.X -= b.W / 2
	case End:
		b.X -= b.W
	}
	return b
}
