package stage_test

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// A window that cannot be seen, as while it opens, has no page and takes no press.
func TestAWindowWithoutRoom(t *testing.T) {
	for _, size := range []fyne.Size{{}, {Width: 800}, {Height: 600}, {Width: 0.5, Height: 600}} {
		s := stage.New(func(w, h float64) *stage.View { return stage.NewView("page", w, h, false) }, func(fyne.KeyName) {})
		s.Resize(size)
		s.Redraw()
		if s.View() != nil {
			t.Errorf("a page in a window of %v", size)
		}
		s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(0, 0)})
	}
	s := stage.New(func(w, h float64) *stage.View { return stage.NewView("page", w, h, false) }, func(fyne.KeyName) {})
	s.Resize(fyne.NewSize(1, 1))
	if s.Redraw(); s.View() == nil {
		t.Error("no page in the smallest window")
	}
}

// A press beside all places does nothing, and none is pressed by the next one.
func TestAPressBesideAllPlaces(t *testing.T) {
	s := newScene(t)
	s.down(10, 10)
	s.tap(10, 10)
	s.tap(10, 10)
	if got := s.happened(); got != "" {
		t.Errorf("%q", got)
	}
}

// The line round a place keeps the same distance on all four sides.
func TestTheLineRoundAPlace(t *testing.T) {
	s := newScene(t)
	ballottest.Press(s.Stage, "tab")
	h, items := s.View().Hits[0], s.View().Items
	ring, ok := items[len(items)-1].(figure.Rect)
	if !ok || h.X-ring.X != 3 || h.Y-ring.Y != 3 || ring.X+ring.W != h.X+h.W+3 || ring.Y+ring.H != h.Y+h.H+3 {
		t.Errorf("%+v round %+v", ring, h)
	}
}

// The buttons of a panel are as wide as their words need, and stand at its edges.
func TestTheButtonsOfAPanel(t *testing.T) {
	s := newScene(t)
	const short, long = "On", "Record this ballot and go on with the next one"
	for _, c := range []struct {
		name            string
		out, again, on  string
		places, onWidth float64 // -1 = by its word
	}{
		{"short words", short, "", short, 2, 220},
		{"a third", short, short, short, 3, 220},
		{"long words", long, long, long, 3, -1},
		{"nothing onward", short, "", "", 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := stage.NewPanel("panel", s.Stage, 1600, 640)
			nothing := func() {}
			free := v.Bar(c.out, nothing, c.again, nothing, c.on, stage.Blue, nothing)
			if len(v.Hits) != int(c.places) {
				t.Fatalf("%d places", len(v.Hits))
			}
			need := func(word string, bold bool) float64 { return v.Width(word, stage.Read, bold) + 48 }
			at := v.X0 + need(c.out, false) + 12
			if c.again != "" {
				at += need(c.again, false) + 12
			}
			if first := v.Hits[0]; first.X != v.X0 || first.W != need(c.out, false) || math.Abs(free-at) > 1e-9 {
				t.Errorf("leads out at %v, %v wide, free from %v", first.X, first.W, free)
			}
			if c.on == "" {
				return
			}
			want := c.onWidth
			if want < 0 {
				want = need(c.on, true)
			}
			if last := v.Hits[len(v.Hits)-1]; last.W != want || math.Abs(last.X+last.W-v.Right()) > 1e-9 {
				t.Errorf("leads on at %v, %v wide, want %v", last.X, last.W, want)
			}
		})
	}
}

// Where the place that Tab has reached goes away, Tab begins anew.
func TestThePlaceThatTabHasReachedGoesAway(t *testing.T) {
	n := 2
	s := stage.New(func(w, h float64) *stage.View {
		v := stage.NewView("page", w, h, false)
		for i := range n {
			v.Button(100, 100+100*float64(i), 200, 60, stage.Read, "one", stage.Plain, func() {})
		}
		return v
	}, func(fyne.KeyName) {})
	ballottest.Show(t, s, stage.RefW, stage.RefH)
	ballottest.Press(s, "tab", "tab")
	if s.Redraw(); s.Reached() != 1 {
		t.Fatalf("at place %d of two", s.Reached())
	}
	n = 1
	if s.Redraw(); s.Reached() != -1 {
		t.Errorf("at place %d of one", s.Reached())
	}
}
