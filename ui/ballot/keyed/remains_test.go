package keyed

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// However a ballot that is keyed in ends, nothing of it is left.
func TestNothingRemains(t *testing.T) {
	var trace ballottest.Trace
	whole := []string{"2", "6", "1", "7", "space", "4", "3", "2"}
	for _, tt := range []struct {
		name string
		keys []string
		end  func(r room, p *Paper, ahead func())
	}{
		{"cast", whole, func(_ room, p *Paper, _ func()) { ballottest.Press(p.stage, "enter") }},
		{"cast with the next one typed already", whole, func(r room, p *Paper, ahead func()) {
			r.Hold = true
			ballottest.Press(p.stage, "enter", "2", "3", "esc")
			ahead()
			r.Deliver()
		}},
		{"refused with the next one typed already", whole, func(r room, p *Paper, ahead func()) {
			r.Hold = true
			ballottest.Press(p.stage, "enter", "2", "3")
			ahead()
			r.Store.Fail = workshop.Errorf(workshop.EFull, nil)
			r.Deliver()
			ballottest.Press(p.stage, "esc")
		}},
		{"left with the next one typed already", whole, func(r room, p *Paper, ahead func()) {
			r.Hold = true
			ballottest.Press(p.stage, "enter", "2", "3")
			ahead()
			p.leave()
			r.Deliver()
		}},
		{"a fault with the next one typed already", whole, func(r room, p *Paper, ahead func()) {
			p.deps.Cast = func([]workshop.Ballot, func(error)) {
				ballottest.Press(p.stage, "2", "3")
				ahead()
				panic("fault")
			}
			ballottest.Press(p.stage, "enter")
		}},
		{"Esc", whole[:3], func(_ room, p *Paper, _ func()) { ballottest.Press(p.stage, "esc") }},
		{"covered, then Esc", whole[:3], func(_ room, p *Paper, _ func()) { ballottest.Press(p.stage, "V", "esc") }},
		{"left", whole[:3], func(_ room, p *Paper, _ func()) { p.leave() }},
		{"wiped", whole[:3], func(_ room, p *Paper, _ func()) { p.Wipe(); p.stage.Redraw() }},
		{"the vote voided", whole[:3], func(r room, _ *Paper, _ func()) { _ = r.Session.Void() }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "A4", Way: workshop.Paper})
			d := r.deps()
			d.Cover = &sight{shared: true}
			p, _ := r.paperOf(t, d)
			ballottest.Press(p.stage, tt.keys...)
			cells := trace.Follow(t, p.entry)
			var ahead []fyne.KeyName
			tt.end(r, p, func() { ahead = p.ahead })
			if p.begun() {
				t.Error("the ballot is still in hand")
			}
			p.entry = nil // a fresh one, which has marks of its own
			ballottest.Gone(t, r.Room, cells, ahead, p)
		})
	}
	trace.Collected(t)
}
