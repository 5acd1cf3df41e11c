package ballot

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// However a visit to the booth ends, nothing of its ballot is left.
func TestNothingRemains(t *testing.T) {
	var trace ballottest.Trace
	answered := []string{"enter", "2", "6", "enter", "1", "7", "enter", "space", "4", "enter", "3", "2", "enter"}
	for _, tt := range []struct {
		name string
		keys []string // those before the end
		end  func(r room, b *Booth)
	}{
		{"cast", answered, func(_ room, b *Booth) { ballottest.Press(b.stage, "enter") }},
		{"cast, and the window lost meanwhile", answered, func(r room, b *Booth) {
			r.Hold = true
			ballottest.Press(b.stage, "enter")
			b.Wipe()
			r.Deliver()
		}},
		{"refused by the box, then cleared", answered, func(r room, b *Booth) {
			r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
			ballottest.Press(b.stage, "enter", "esc")
		}},
		{"refused by the box, then tried again", answered, func(r room, b *Booth) {
			r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
			ballottest.Press(b.stage, "enter", "enter")
		}},
		{"Esc", answered[:6], func(_ room, b *Booth) { ballottest.Press(b.stage, "esc") }},
		{"Esc on the review", answered, func(_ room, b *Booth) { ballottest.Press(b.stage, "esc") }},
		{"back before the first page", answered[:3], func(_ room, b *Booth) { ballottest.Press(b.stage, "back") }},
		{"the window lost", answered[:6], func(_ room, b *Booth) { b.stage.FocusLost() }},
		{"nobody there", answered[:6], func(r room, _ *Booth) { r.Pass(idleAfter + warnSeconds*time.Second) }},
		{"Esc at the warning", answered[:6], func(r room, b *Booth) {
			r.Pass(idleAfter)
			ballottest.Press(b.stage, "esc")
		}},
		{"slept", answered[:6], func(r room, _ *Booth) {
			r.Slept += time.Hour
			r.Pass(time.Second)
		}},
		{"the vote voided", answered[:6], func(r room, _ *Booth) { _ = r.Session.Void() }},
		{"a fault", answered, func(_ room, b *Booth) {
			b.deps.Cast = func(int, workshop.Ballot, func(error)) { panic("fault") }
			ballottest.Press(b.stage, "enter")
		}},
		{"left", answered[:6], func(_ room, b *Booth) { b.leave() }},
	} {
		for _, blind := range []bool{false, true} {
			name := tt.name
			if blind {
				name += ", covered"
			}
			t.Run(name, func(t *testing.T) {
				r := newRoom(t, ballottest.Settings{Step: "A4"})
				b := r.booth(t)
				b.Blind = blind
				ballottest.Press(b.stage, tt.keys...)
				cells := trace.Follow(t, b)
				tt.end(r, b)
				ballottest.Gone(t, r.Room, cells, nil, b)
				if !b.stage.View().Dark {
					t.Error("no curtain hangs:", b.stage.View().ID)
				}
			})
		}
	}
	trace.Collected(t)
}

// Dots and orders are given by pressing what stands on the page: what a page can do
// to a ballot must not hold the ballot.
func TestNothingRemainsOfWhatWasPressed(t *testing.T) {
	var trace ballottest.Trace
	for _, set := range []ballottest.Settings{{Step: "C6"}, {Step: "B6", Items: ballottest.Obstacles("en", 9)}, {Step: "B1", Order: ballottest.Five}, {Step: "B1", Order: ballottest.Five, Asks: workshop.Points}, {Step: "A2"}, {Step: "B1"}, {Step: "C2", People: 12, Leaders: 5}} {
		t.Run(set.Called("pressed"), func(t *testing.T) {
			r := newRoom(t, set)
			b := r.booth(t)
			ballottest.Press(b.stage, "enter")
			cells := trace.Follow(t, b)
			for i := range b.stage.View().Hits {
				if i < len(b.stage.View().Hits)-2 { // but Back and Next
					b.stage.View().Hits[i].Do()
				}
			}
			ballottest.Press(b.stage, "esc")
			ballottest.Gone(t, r.Room, cells, nil, b)
		})
	}
	trace.Collected(t)
}
