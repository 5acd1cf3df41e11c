package figure

import (
	"fmt"
	"strings"
	"testing"
)

// box is what an item covers.
type box struct{ x1, y1, x2, y2 float64 }

func boxOf(it Item) box {
	switch v := it.(type) {
	case Rect:
		return box{v.X - v.Width/2, v.Y - v.Width/2, v.X + v.W + v.Width/2, v.Y + v.H + v.Width/2}
	case Line:
		return box{min(v.X1, v.X2), min(v.Y1, v.Y2), max(v.X1, v.X2), max(v.Y1, v.Y2)}
	case Circle:
		r := v.R + v.Width/2
		return box{v.X - r, v.Y - r, v.X + r, v.Y + r}
	case Arc:
		return box{v.X - v.R, v.Y - v.R, v.X + v.R, v.Y + v.R}
	case Polygon:
		b := box{v.Points[0].X, v.Points[0].Y, v.Points[0].X, v.Points[0].Y}
		for _, p := range v.Points {
			b = box{min(b.x1, p.X), min(b.y1, p.Y), max(b.x2, p.X), max(b.y2, p.Y)}
		}
		return b
	case Image:
		return box{v.X, v.Y, v.X + v.W, v.Y + v.H}
	case Text:
		w := Width(v.S, v.Size, v.Bold)
		x := v.X
		switch v.Anchor {
		case Middle:
			x -= w / 2
		case End:
			x -= w
		}
		return box{x, v.Y - 0.75*v.Size, x + w, v.Y + 0.22*v.Size}
	}
	return box{}
}

func (b box) meets(o box) bool {
	return b.x1 < o.x2-0.5 && o.x1 < b.x2-0.5 && b.y1 < o.y2-0.5 && o.y1 < b.y2-0.5
}

var walls = []Size{{1280, 720}, {1920, 1080}, {1024, 768}}

// Every page, on every shape of wall and at every moment of its motion, stays on
// the wall, is readable from the back row and sets no text over another.
func TestPagesHold(t *testing.T) {
	for _, x := range samples() {
		for _, size := range walls {
			for _, at := range []float64{0, 0.1, 0.3, 0.5, 0.58, 0.7, 0.9, 1} {
				t.Run(fmt.Sprintf("%s-%g-%g", x.name, size.W, at), func(t *testing.T) {
					check(t, x.scene(size, at), size)
				})
			}
		}
	}
}

func check(t *testing.T, s Scene, size Size) {
	t.Helper()
	var texts []Text
	for _, it := range s.Items {
		b := boxOf(it)
		if b.x1 < -0.5 || b.y1 < -0.5 || b.x2 > size.W+0.5 || b.y2 > size.H+0.5 {
			t.Errorf("outside the wall: %+v", it)
		}
		switch v := it.(type) {
		case Polygon:
			if len(v.Points) > 16 {
				t.Errorf("%d points are more than pens draw", len(v.Points))
			}
		case Text:
			if v.Size < size.H/30-1e-9 {
				t.Errorf("too small: %.1f %q", v.Size, v.S)
			}
			if strings.ContainsAny(v.S, "→←✓✗●○■□▪•") {
				t.Errorf("a sign the font lacks: %q", v.S)
			}
			texts = append(texts, v)
		}
	}
	for i, a := range texts {
		for _, b := range texts[:i] {
			if boxOf(a).meets(boxOf(b)) {
				t.Errorf("%q lies over %q", a.S, b.S)
			}
		}
	}
	if s.Alt == "" && len(s.Items) > 0 {
		t.Error("no words tell what the page shows")
	}
}

// No real text of the figures is cut on an ordinary wall.
func TestNothingIsCut(t *testing.T) {
	for _, x := range samples() {
		if x.name == "dotvote-forty-fi" || x.name == "many-fi" {
			continue // hold a text that is too long for any wall
		}
		for _, size := range walls {
			for _, it := range x.scene(size, 1).Items {
				if v, ok := it.(Text); ok && strings.HasSuffix(v.S, "…") {
					t.Errorf("%s at %g: %q", x.name, size.W, v.S)
				}
			}
		}
	}
}
