package ui

import (
	"errors"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
)

// Between two invented ballots, so that one can watch the count rise.
const inventEvery = 250 * time.Millisecond

// rehearsalSeed is what the invented answers follow from: each rehearsal in the
// windows looks the same, so that a facilitator knows what to expect.
const rehearsalSeed = 1

var errAnother = errors.New("one ballot at a time")

// invent lets the invented people do their part of the present phase: one
// ballot, then the queue is free for the facilitator, then the next.
func (l *leading) invent() {
	l.run.Do(func(s *workshop.Session) error {
		if st := s.State(); st.Pos.Phase == workshop.PhaseResult {
			return nil // the views of a result are the facilitator's
		}
		cast := 0
		err := rehearsal.Room(s, rehearsal.Options{
			Seed:  rehearsalSeed,
			Words: l.p.Catalog.In(l.st.Info.Lang), Phones: l.guests,
			Pause: func() error {
				if cast++; cast > 1 {
					return errAnother
				}
				return nil
			},
		})
		if errors.Is(err, errAnother) {
			l.p.after(inventEvery, func() {
				if l.isOpen() {
					l.invent()
				}
			})
			return nil
		}
		return err
	})
}
