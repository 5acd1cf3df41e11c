package ballot

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
)

// The pointer does not stay on what the last voter chose, however the ballot
// ended; while a ballot is in hand nobody takes it from the voter.
func TestThePointerLeavesTheAnswer(t *testing.T) {
	for _, tt := range []struct {
		name string
		keys []string
		end  func(r room, b *Booth)
	}{
		{"confirmed", []string{"enter", "5", "enter"}, func(_ room, b *Booth) { ballottest.Press(b.stage, "enter") }},
		{"Esc", []string{"enter", "5"}, func(_ room, b *Booth) { ballottest.Press(b.stage, "esc") }},
		{"nobody there", []string{"enter", "5"}, func(r room, _ *Booth) { r.Pass(idleAfter + warnSeconds*1e9) }},
		{"locked", []string{"enter", "5"}, func(_ room, b *Booth) { b.Wipe() }},
		{"the window has the keyboard again", nil, func(_ room, b *Booth) { b.stage.FocusGained() }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "B1"})
			b := r.booth(t)
			parked := 0
			b.deps.Park = func(x, y float64) {
				parked++
				if at := ballottest.Place(b.stage, x*stage.RefW, y*stage.RefH); at >= 0 {
					t.Errorf("parked on place %d", at)
				}
			}
			ballottest.Press(b.stage, tt.keys...)
			b.stage.FocusGained()
			if len(tt.keys) > 0 && parked > 0 {
				t.Error("taken from the voter")
			}
			parked = 0
			tt.end(r, b)
			if parked == 0 {
				t.Error("the pointer stayed")
			}
		})
	}
}

// Where the pointer is parked no page has anything to press.
func TestNothingLiesUnderTheParkedPointer(t *testing.T) {
	for _, set := range []ballottest.Settings{{Step: "A2"}, {Step: "A4"}, {Step: "B1"}, {Step: "C6"}, {Step: "B6", Items: ballottest.Obstacles("fi", 15)}, {Step: "C2", People: 12, Leaders: 5}} {
		r := newRoom(t, set)
		b := r.booth(t)
		ballottest.Press(b.stage, "enter")
		for page := range b.visit.Pages() {
			b.visit.GoTo(page)
			b.stage.Redraw()
			if at := ballottest.Place(b.stage, parkX*stage.RefW, parkY*stage.RefH); at >= 0 {
				t.Errorf("%s page %d: place %d", set.Step, page, at)
			}
		}
	}
}
