package ballottest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// GoRound wants Tab to go through all that can be pressed, and round; that it can be
// seen where it is; and that Enter presses it. So does Space where it answers nothing.
func GoRound(t *testing.T, s *stage.Stage, space bool) {
	t.Helper()
	n := len(s.View().Hits)
	if n == 0 {
		t.Fatal("there is nothing to press")
	}
	id := s.View().ID
	for i := range n + 1 {
		Press(s, "tab")
		if s.Reached() != i%n || s.View().ID != id {
			t.Fatalf("Tab %d of %d reaches place %d of %s", i, n, s.Reached(), s.View().ID)
		}
		ringed(t, s)
		for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
			h := &s.View().Hits[s.Reached()]
			pressed := 0
			h.Do = func() { pressed++ }
			if key == fyne.KeySpace && !space || h.Hold {
				continue
			}
			s.Key(key)
			if pressed != 1 {
				t.Errorf("%s presses place %d of %s %d times", key, i, id, pressed)
			}
		}
		s.Redraw()
	}
	s.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	Press(s, "tab")
	s.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if s.Reached() != n-1 {
		t.Errorf("Shift+Tab from the first leads to %d of %d", s.Reached(), n)
	}
}

// ringed wants a line in the accent's colour round the place that Tab has reached, inside
// the window and on top of all else.
func ringed(t *testing.T, s *stage.Stage) {
	t.Helper()
	v := s.View()
	h := v.Hits[s.Reached()]
	ring, ok := v.Items[len(v.Items)-1].(figure.Rect)
	if !ok || ring.Stroke != figure.Accent || ring.Width < 2 || ring.X >= h.X || ring.Y >= h.Y || ring.X+ring.W <= h.X+h.W || ring.Y+ring.H <= h.Y+h.H {
		t.Errorf("place %d of %s has no line round it: %+v", s.Reached(), v.ID, ring)
	}
	if ring.X < 0 || ring.Y < 0 || ring.X+ring.W > v.W || ring.Y+ring.H > v.H {
		t.Errorf("the line round place %d of %s goes beyond the window: %+v", s.Reached(), v.ID, ring)
	}
}
