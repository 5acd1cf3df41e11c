package facilitator

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/workshop"
)

// The pointer over a row of the picture brings its exact numbers, and leaving it
// takes them away.
func TestNumbersOfARow(t *testing.T) {
	r := newRoom(t, settings{})
	seen := map[string]bool{}
	r.visit(func(st workshop.State) {
		if st.Pos.Phase != workshop.PhaseResult || seen[st.Now().ID] {
			return
		}
		seen[st.Now().ID] = true
		s := r.win.side
		hits := s.wall.Scene().Hits
		if st.Now().ID == "A5" && len(hits) != 4 {
			t.Errorf("A5 tells about %d rows", len(hits))
		}
		for _, h := range hits {
			scale := s.wall.Size().Width / float32(pageSize.W)
			at := fyne.NewPos(float32(h.X+h.W/2)*scale, float32(h.Y+h.H/2)*scale)
			s.wall.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
			if !s.told.content.Visible() || s.told.text.Text() != h.Text {
				t.Fatalf("%s: told %q, want %q", st.Now().ID, s.told.text.Text(), h.Text)
			}
			if got, want := s.told.content.Size().Height, s.told.height(s.told.content.Size().Width); got < want {
				t.Errorf("%s: the card is %v high, its text needs %v", st.Now().ID, got, want)
			}
		}
		if st.Now().ID == "A5" {
			if !strings.Contains(s.told.text.Text(), "median") {
				t.Errorf("no numbers in %q", s.told.text.Text())
			}
			r.shot("told-A5")
		}
		s.wall.MouseOut()
		if s.told.content.Visible() {
			t.Fatal("the numbers stay when the pointer has left")
		}
	})
	for _, id := range []string{"A2", "A5", "A6", "A7", "B2", "B3", "B4", "B6", "C4", "C6"} {
		if !seen[id] {
			t.Errorf("%s was never shown", id)
		}
	}
}
