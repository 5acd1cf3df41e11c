package ballot

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// At every page of the booth Tab goes through all that can be pressed, and round; it can
// be seen where it is; and Enter presses it. So does Space where it answers nothing.
func TestTabReachesEveryPlaceToPress(t *testing.T) {
	names := []string{"Aino", "Ben", "Cleo"}
	for name, at := range map[string]struct {
		set   settings
		keys  []string
		space bool
	}{
		"curtain":            {settings{step: "A4"}, nil, true},
		"curtain with names": {settings{step: "A4", people: 3, names: names}, nil, true},
		"who is it":          {settings{step: "A4", people: 3, names: names}, []string{"tab", "tab", "enter"}, true},
		"rows":               {settings{step: "A4"}, []string{"enter"}, false},
		"a choice":           {settings{step: "practice"}, []string{"enter"}, false},
		"a choice answered":  {settings{step: "practice"}, []string{"enter", "1"}, false},
		"a scale":            {settings{step: "B2"}, []string{"enter"}, false},
		"dots":               {settings{step: "B6", items: obstacles("en", 9)}, []string{"enter"}, false},
		"an order":           {settings{step: "B2", order: []string{"a", "b", "c", "d"}}, []string{"enter"}, false},
		"who leads":          {settings{step: "C2", people: 12, leaders: 6}, []string{"enter"}, false},
		"review":             {settings{step: "practice"}, []string{"enter", "1", "enter"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, at.set)
			b := r.booth()
			press(b.stage, at.keys...)
			b.stage.tab = -1
			b.stage.redraw()
			goRound(t, b.stage, at.space)
		})
	}
}

// The same where ballots are keyed in from paper. Counting cards has Tab for the answers;
// its buttons have keys of their own.
func TestTabReachesEveryPlaceOfAPanel(t *testing.T) {
	r := newRoom(t, settings{step: "A4", way: workshop.Paper})
	p := NewPaper(r.deps())
	show(t, p.Content(), 960, 640)
	p.Draw(r.session.State())
	goRound(t, p.stage, false)
	press(p.stage, "esc")
	if r.left != 1 {
		t.Error("Escape does not leave")
	}
}

func goRound(t *testing.T, s *stage, space bool) {
	t.Helper()
	n := len(s.view.hits)
	if n == 0 {
		t.Fatal("there is nothing to press")
	}
	id := s.view.id
	for i := range n + 1 {
		press(s, "tab")
		if s.tab != i%n || s.view.id != id {
			t.Fatalf("Tab %d of %d reaches place %d of %s", i, n, s.tab, s.view.id)
		}
		ringed(t, s)
		for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
			h := &s.view.hits[s.tab]
			pressed := 0
			h.do = func() { pressed++ }
			if key == fyne.KeySpace && !space || h.hold {
				continue
			}
			s.key(key)
			if pressed != 1 {
				t.Errorf("%s presses place %d of %s %d times", key, i, id, pressed)
			}
		}
		s.redraw()
	}
	s.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	press(s, "tab")
	s.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	if s.tab != n-1 {
		t.Errorf("Shift+Tab from the first leads to %d of %d", s.tab, n)
	}
}

// ringed wants a line in the accent's colour round the place that Tab has reached, inside
// the window and on top of all else.
func ringed(t *testing.T, s *stage) {
	t.Helper()
	items, h := s.view.Items, s.view.hits[s.tab]
	ring, ok := items[len(items)-1].(figure.Rect)
	if !ok || ring.Stroke != figure.Accent || ring.Width < 2 || ring.X >= h.x || ring.Y >= h.y || ring.X+ring.W <= h.x+h.w || ring.Y+ring.H <= h.y+h.h {
		t.Errorf("place %d of %s has no line round it: %+v", s.tab, s.view.id, ring)
	}
	if ring.X < 0 || ring.Y < 0 || ring.X+ring.W > s.view.W || ring.Y+ring.H > s.view.H {
		t.Errorf("the line round place %d of %s goes beyond the window: %+v", s.tab, s.view.id, ring)
	}
}
