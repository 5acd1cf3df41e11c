package workshop

import "slices"

// Open opens the vote of the present step in the given way; "" takes the usual
// one.
func (s *Session) Open(way Way) error {
	return s.do(func(t *turn) error { return t.open(way) })
}

func (t *turn) open(way Way) error {
	st := t.was
	def := st.Def(st.Now())
	if def.Vote == nil {
		return Errorf(EState, nil, "what", "no_vote")
	}
	if r, ok := st.OpenRound(); ok {
		return Errorf(EState, nil, "what", "vote_open", "step", r.Spec.Step)
	}
	if _, ok := st.Round(def.ID, false); ok {
		return Errorf(EState, nil, "what", "vote_done", "step", def.ID)
	}
	if way == "" {
		way = st.UsualWay(def)
	}
	if !way.Known() {
		return Errorf(EInvalid, nil, "what", "way")
	}
	spec, err := NewSpec(st, def, way, t.rules.Discussed)
	if err != nil {
		return err
	}
	t.openRound(spec)
	return nil
}

// openRound opens a round and puts its count on the wall.
func (t *turn) openRound(spec Spec) {
	info := t.was.Info
	spec.Turnover = info.Turnover
	if len(info.Away) > 0 || !info.Told {
		lined := info.lined()
		lined.Told = true
		t.change.Info = &lined
	}
	t.opens = &Opening{Spec: spec, Seats: info.People, MinShow: max(LeastShow, info.MinShow)}
	t.tell(Event{Kind: EventOpened, Step: spec.Step, Of: info.People})
	pos := t.was.Pos
	pos.Phase, pos.Page = PhaseVote, 0
	t.move(pos)
}

// Cast puts one seat's ballot into the box of the open round: it was marked in
// the booth.
func (s *Session) Cast(seat int, b Ballot) error {
	return s.cast(Booth, func(r Round) (int, error) { return s.store.Cast(r.ID, Booth, seat, b) }, func(used []bool) {
		used[seat] = true
	})
}

// CastFree puts ballots without a seat into the box in the way that the round
// was opened in; into a round of the booth they come from paper. All of them or
// none.
func (s *Session) CastFree(ballots ...Ballot) error {
	way := Paper
	if r, ok := s.State().OpenRound(); ok {
		way = r.Spec.Way.withoutSeats()
	}
	return s.CastBy(way, ballots...)
}

// CastBy puts ballots without a seat into the box that were keyed in from paper
// or counted from cards.
func (s *Session) CastBy(way Way, ballots ...Ballot) error {
	return s.cast(way, func(r Round) (int, error) { return s.store.CastFree(r.ID, way, ballots) }, func(used []bool) {
		left := len(ballots)
		for i := range used {
			if left > 0 && !used[i] {
				used[i] = true
				left--
			}
		}
	})
}

// cast puts ballots into the box. Nothing else is committed with them, and not the
// clock: what it counted would tell when they came.
func (c *core) cast(way Way, store func(Round) (int, error), mark func(used []bool)) error {
	c.cmd.Lock()
	defer c.cmd.Unlock()
	st := c.State()
	round, ok := st.OpenRound()
	if !ok {
		return Errorf(EState, nil, "what", "no_open_vote")
	}
	n, err := store(round)
	if err == nil && n == round.Cast {
		return nil // each of them was refused
	}
	if CodeOf(err) == EUnsure { // should the file not say: rather a way too many than a show of cards called secret
		round.AddWay(way)
		st.Rounds = replaced(st.Rounds, roundAt(st.Rounds, round.ID), round)
		c.put(st)
	}
	if err != nil {
		return c.failed(err)
	}
	round.Cast, round.Used = n, slices.Clone(round.Used)
	mark(round.Used)
	round.AddWay(way)
	st.Rounds = replaced(st.Rounds, roundAt(st.Rounds, round.ID), round)
	c.put(st, Event{Kind: EventBallot, Step: round.Spec.Step, Recorded: n, Of: round.Seats})
	return nil
}

// CloseRound closes the open round although somebody may not have voted. Its result
// is the next press.
func (s *Session) CloseRound() error {
	return s.do(func(t *turn) error {
		round, ok := t.was.OpenRound()
		if !ok {
			return Errorf(EState, nil, "what", "no_open_vote")
		}
		if round.Spec.Step == t.was.Subject(t.was.Def(t.was.Now())) {
			t.close(round)
			return nil
		}
		t.count(round)
		return nil
	})
}

// Void destroys the ballots of the open round unread; the step can be voted on
// anew.
func (s *Session) Void() error {
	return s.do(func(t *turn) error {
		round, ok := t.was.OpenRound()
		if !ok {
			return Errorf(EState, nil, "what", "no_open_vote")
		}
		t.change.Void = round.ID
		t.tell(Event{Kind: EventVoid, Step: round.Spec.Step})
		st := t.now()
		if round.Spec.Step != st.Subject(st.Def(st.Now())) {
			return nil
		}
		pos := st.Pos
		pos.Phase, pos.Page = st.Entry(pos.Step, false), 0
		if pos.Phase == PhaseCollect { // the list stands; it is the vote that was taken back
			pos.Phase = PhaseAsk
		}
		t.move(pos)
		return nil
	})
}

// SetPeople says how many are present from now on. An open round then expects
// as many ballots, but never fewer than it has: who has voted and left stays in.
func (s *Session) SetPeople(n int) error {
	return s.do(func(t *turn) error {
		info := t.was.Info.counted(n, seatsOf(t.was))
		info.Turnover = info.Turnover.add(n - t.was.Info.People)
		if err := info.sound(t.was.Pack); err != nil {
			return err
		}
		t.did(Done{Command: CommandSetPeople, By: n, Loses: true})
		t.change.Info = &info
		if r, ok := t.was.OpenRound(); ok {
			t.change.Seats = &Seats{Round: r.ID, N: max(n, r.Cast)}
		}
		t.content()
		return nil
	})
}
