package workshop

import "slices"

// Keyed reports whether the ballots of a round may be looked at: it is open, there are
// some, and whoever holds the slips has keyed in each of them. Where one came from the
// booth, that one is nobody's to see, and beside those of the slips it would be the rest.
func (r Round) Keyed() bool {
	seated := func(w Way) bool { t := w.Traits(); return !t.Keyed && !t.Counted }
	return r.State == RoundOpen && r.Cast > 0 && len(r.Ways) > 0 && !slices.ContainsFunc(r.Ways, seated)
}

// keyed finds the open round, if its ballots may be looked at.
func (s State) keyed() (Round, error) {
	round, ok := s.OpenRound()
	switch {
	case !ok:
		return round, Errorf(EState, nil, "what", "no_open_vote")
	case !round.Keyed():
		return round, Errorf(EState, nil, "what", "not_keyed")
	}
	return round, nil
}

// Keyed returns the ballots of the open round in the order of what they say, which is
// not that in which they came. Whoever asks wipes them.
func (c *core) Keyed() ([]Ballot, error) {
	c.cmd.Lock()
	defer c.cmd.Unlock()
	round, err := c.State().keyed()
	if err != nil {
		return nil, err
	}
	return c.store.Keyed(round.ID)
}

// Correct puts another ballot in the place of one of the open round that says the same as
// old; nil takes that one out. As with a ballot, nothing else is committed with it, and not
// the clock. It is nothing that Undo could take back: that would have to hold a ballot.
func (c *core) Correct(old, by Ballot) error {
	c.cmd.Lock()
	defer c.cmd.Unlock()
	st := c.State()
	round, err := st.keyed()
	if err != nil {
		return err
	}
	now, err := c.store.Correct(round.ID, old, by)
	if err != nil {
		return c.failed(err)
	}
	now.Spec = round.Spec // to the letter: nobody is to take it for another vote
	st.Rounds = replaced(st.Rounds, roundAt(st.Rounds, round.ID), now)
	c.put(st, Event{Kind: EventBallot, Step: now.Spec.Step, Recorded: now.Cast, Of: now.Seats})
	return nil
}
