package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

// stepPlaces are the facilitator's window and the booth in the kinds of steps and questions
// that leadPlaces and pagePlaces leave out.
func stepPlaces() []place {
	at := func(step string) func(*desk) { return func(d *desk) { d.workshop(step) } }
	open := func(step string, way workshop.Way, then func(*desk)) func(*desk) {
		return func(d *desk) {
			d.workshop(step)
			d.run(func(s *workshop.Session) error { return s.Open(way) })
			then(d)
		}
	}
	full := func(d *desk) {
		d.run(func(s *workshop.Session) error {
			round, _ := s.State().OpenRound()
			for seat := range round.Seats {
				if err := s.CastFree(rehearsal.Ballot(1, s.State().Info, round.Spec, seat)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	hidden := func(d *desk) { full(d); d.run(func(s *workshop.Session) error { return s.CloseRound() }) }
	booth := func(step string) place { // whose wall has two pages
		return place{name: "booth, " + step, picture: true, enter: open(step, workshop.Booth, func(d *desk) { d.press(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyReturn) })}
	}
	return []place{
		{name: "lead, all ballots are in", enter: open("A4", workshop.Paper, full)},
		{name: "lead, closed and hidden", enter: open("A4", workshop.Paper, hidden)},
		{name: "lead, rules", enter: at("rules"), stays: true},
		{name: "lead, a break", enter: at("break1")},
		{name: "lead, the keys", enter: at("C1")},
		{name: "lead, writing", enter: at("C7")},
		{name: "lead, promises", enter: at("promises")},
		{name: "lead, closing", enter: at("close")},
		{name: "lead, pairs on paper", picture: true, enter: open("A4", workshop.Paper, func(d *desk) { d.press(fyne.KeyPageDown, fyne.KeyPageDown) }), back: "lead"},
		booth("A4"), booth("C2"),
		{name: "lead, a vote by phone", enter: byPhone(usualWayIn(), false)},
		{name: "phones, tried", enter: tryingPhones(nil), back: "lead"},
		{name: "phones, tried in vain", enter: tryingPhones(func(in *workshop.WayIn) { in.Still = true }), back: "lead"},
		{name: "lead, no phone comes", enter: byPhone(stillWayIn(), false)},
		{name: "lead, phones", scrolls: true, enter: byPhone(usualWayIn(), true), back: "lead"},
		{name: "lead, phones: nobody came", scrolls: true, enter: byPhone(stillWayIn(), true), back: "lead"},
		{name: "lead, phones: which network", scrolls: true, enter: byPhone(manyNetworks(), true), back: "lead"},
		{name: "lead, phones: paper instead", scrolls: true, enter: byPhone(&workshop.WayIn{Paper: true, In: 5, Of: 12, Code: "K7PM4X"}, true), back: "lead"},
	}
}
