package ballot

import (
	"testing"

	"fyne.io/fyne/v2"
)

// The pointer does not stay on what the last voter chose, however the ballot
// ended; while a ballot is in hand nobody takes it from the voter.
func TestThePointerLeavesTheAnswer(t *testing.T) {
	for _, tt := range []struct {
		name string
		keys []string
		end  func(r *room, b *Booth)
	}{
		{"confirmed", []string{"enter", "5", "enter"}, func(_ *room, b *Booth) { press(b.stage, "enter") }},
		{"Esc", []string{"enter", "5"}, func(_ *room, b *Booth) { press(b.stage, "esc") }},
		{"nobody there", []string{"enter", "5"}, func(r *room, _ *Booth) { r.pass(idleAfter + warnSeconds*1e9) }},
		{"locked", []string{"enter", "5"}, func(_ *room, b *Booth) { b.Wipe() }},
		{"the window has the keyboard again", nil, func(_ *room, b *Booth) { b.stage.FocusGained() }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, settings{step: "B2"})
			b := r.booth()
			parked := 0
			b.deps.Park = func(x, y float64) {
				parked++
				if at := b.stage.at(fyne.NewPos(float32(x)*refW, float32(y)*refH)); at >= 0 {
					t.Errorf("parked on place %d", at)
				}
			}
			press(b.stage, tt.keys...)
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
	for _, set := range []settings{{step: "A2"}, {step: "A4"}, {step: "B2"}, {step: "C6"}, {step: "B6", items: obstacles("fi", 15)}, {step: "C2", people: 12, leaders: 5}} {
		r := newRoom(t, set)
		b := r.booth()
		press(b.stage, "enter")
		for page := range b.visit.pages {
			b.visit.goTo(page)
			b.stage.redraw()
			if at := b.stage.at(fyne.NewPos(parkX*refW, parkY*refH)); at >= 0 {
				t.Errorf("%s page %d: place %d", set.step, page, at)
			}
		}
	}
}
