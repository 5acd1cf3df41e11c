// Package memory keeps a workshop in memory only: for tests of what stands on
// top of a Store, and for looking at a workshop without a file. It keeps the
// rules of the ballot box, but not its durability.
package memory

import (
	"maps"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// Store is a workshop.Store without a file.
type Store struct {
	st    workshop.State
	last  int64 // number of the round that was opened last
	boxes map[int64][]workshop.Ballot

	phones workshop.Passes
	// Fail is returned, once, by the next call that writes, which then writes nothing.
	Fail error
	// FailAfter is returned, once, by the next call that writes, although it has
	// written all: so end commits of which nobody knows.
	FailAfter error
}

// New makes a store that holds the state.
func New(st workshop.State) *Store {
	if st.Pos.Phase == "" {
		st.Pos.Phase = workshop.PhaseAsk
	}
	s := &Store{st: st, boxes: map[int64][]workshop.Ballot{}}
	for _, r := range st.Rounds {
		s.last = max(s.last, r.ID)
	}
	return s
}

var _ workshop.Store = (*Store)(nil)

// write does all of something or nothing.
func (s *Store) write(do func(st *workshop.State) error) error {
	if err := s.Fail; err != nil {
		s.Fail = nil
		return err
	}
	st := s.st
	st.Rounds = slices.Clone(st.Rounds)
	if err := do(&st); err != nil {
		return err
	}
	s.st = st
	err := s.FailAfter
	s.FailAfter = nil
	return err
}

// Load returns a copy of what the store holds.
func (s *Store) Load() (workshop.State, error) {
	st := s.st
	st.Agenda = slices.Clone(st.Agenda)
	st.Items, st.Unread = slices.Clone(st.Items), slices.Clone(st.Unread)
	st.Groups = slices.Clone(st.Groups)
	st.Actions = slices.Clone(st.Actions)
	st.Checks = slices.Clone(st.Checks)
	st.Notes, st.Drafts = maps.Clone(st.Notes), maps.Clone(st.Drafts)
	st.Rounds = slices.Clone(st.Rounds)
	return st, nil
}

// Commit keeps a change.
func (s *Store) Commit(c workshop.Change) error {
	return s.write(func(st *workshop.State) error { return s.apply(st, c) })
}

// apply changes a state, if the change is possible.
func (s *Store) apply(st *workshop.State, c workshop.Change) error {
	if c.Void != 0 {
		if _, err := open(st, c.Void); err != nil {
			return err
		}
	}
	if c.Seats != nil {
		r, err := open(st, c.Seats.Round)
		if err != nil {
			return err
		}
		if c.Seats.N < max(1, r.Cast) || c.Seats.N > workshop.MaxSeats {
			return workshop.Errorf(workshop.EInvalid, nil, "detail", "seats")
		}
	}
	for _, id := range c.Show {
		if r := find(st, id); r == nil || r.State != workshop.RoundCounted {
			return workshop.Errorf(workshop.EState, nil, "detail", "not counted")
		}
	}
	*st = c.Apply(*st)
	if st.Pos.Step < 0 || st.Pos.Step >= len(st.Agenda) {
		return workshop.Errorf(workshop.ENotFound, nil, "what", "step")
	}
	if c.Void != 0 {
		delete(s.boxes, c.Void)
		s.unvoted()
	}
	return nil
}

// OpenRound opens a round.
func (s *Store) OpenRound(o workshop.Opening, with workshop.Change) (workshop.Round, error) {
	r := workshop.Round{
		ID: s.last + 1, Spec: o.Spec, State: workshop.RoundOpen, Seats: o.Seats, MinShow: o.MinShow, Used: make([]bool, o.Seats),
	}
	err := s.write(func(st *workshop.State) error {
		s.last++
		st.Rounds = append(st.Rounds, r)
		return s.apply(st, with)
	})
	return r, err
}

func find(st *workshop.State, round int64) *workshop.Round {
	for i := range st.Rounds {
		if st.Rounds[i].ID == round {
			return &st.Rounds[i]
		}
	}
	return nil
}

// open finds a round that is open, to be changed.
func open(st *workshop.State, round int64) (*workshop.Round, error) {
	r := find(st, round)
	if r == nil || r.State != workshop.RoundOpen {
		return nil, workshop.Errorf(workshop.EState, nil, "what", "no_open_vote")
	}
	r.Used = slices.Clone(r.Used)
	return r, nil
}

// Cast puts a ballot into the box.
func (s *Store) Cast(round int64, way workshop.Way, seat int, b workshop.Ballot) (n int, err error) {
	return s.cast(round, way, []workshop.Ballot{b}, func(r *workshop.Round) (int, error) {
		if seat < 0 || seat >= len(r.Used) {
			return 0, workshop.Errorf(workshop.ENotFound, nil, "detail", "seat")
		}
		if r.Used[seat] || r.Cast == r.Seats {
			return 0, workshop.Errorf(workshop.EVoted, nil)
		}
		return seat, nil
	})
}

// CastFree puts ballots into the box for the next free seats, all or none.
func (s *Store) CastFree(round int64, way workshop.Way, ballots []workshop.Ballot) (int, error) {
	return s.cast(round, way, ballots, func(r *workshop.Round) (int, error) {
		if r.Cast == r.Seats {
			return 0, workshop.Errorf(workshop.EVoted, nil)
		}
		return slices.Index(r.Used, false), nil
	})
}

func (s *Store) cast(round int64, way workshop.Way, ballots []workshop.Ballot, seat func(*workshop.Round) (int, error)) (n int, err error) {
	if !way.Known() {
		return 0, workshop.Errorf(workshop.EInvalid, nil, "what", "way")
	}
	err = s.write(func(st *workshop.State) error {
		r, err := open(st, round)
		if err != nil {
			return err
		}
		for range ballots {
			i, err := seat(r)
			if err != nil {
				return err
			}
			r.Used[i] = true
			r.Cast++
		}
		box := slices.Clone(s.boxes[round])
		for _, b := range ballots {
			if err := r.Spec.Check(b); err != nil {
				return err
			}
			box = append(box, slices.Clone(b))
		}
		r.AddWay(way)
		s.boxes[round], n = box, r.Cast
		return nil
	})
	return n, err
}

// Keyed returns copies of the ballots.
func (s *Store) Keyed(round int64) ([]workshop.Ballot, error) {
	st := s.st
	st.Rounds = slices.Clone(st.Rounds)
	r, err := keyed(&st, round)
	if err != nil {
		return nil, err
	}
	var all []workshop.Ballot
	for _, b := range s.boxes[r.ID] {
		all = append(all, slices.Clone(b))
	}
	slices.SortFunc(all, slices.Compare)
	return all, nil
}

// keyed finds an open round whose ballots were keyed in.
func keyed(st *workshop.State, round int64) (*workshop.Round, error) {
	r, err := open(st, round)
	if err == nil && !r.Keyed() {
		err = workshop.Errorf(workshop.EState, nil, "what", "not_keyed")
	}
	return r, err
}

// Correct puts another ballot in the place of one, in a round of its own.
func (s *Store) Correct(round int64, old, by workshop.Ballot) (now workshop.Round, err error) {
	err = s.write(func(st *workshop.State) error {
		r, err := keyed(st, round)
		if err != nil {
			return err
		}
		i := slices.IndexFunc(s.boxes[round], func(b workshop.Ballot) bool { return slices.Equal(b, old) })
		if i < 0 {
			return workshop.Errorf(workshop.ENotFound, nil, "what", "ballot")
		}
		box := slices.Delete(slices.Clone(s.boxes[round]), i, i+1)
		if by == nil {
			r.Used[lastUsed(r.Used)] = false
			if r.Cast--; r.Cast == 0 {
				r.Ways = nil
			}
		} else if err := r.Spec.Check(by); err != nil {
			return err
		} else {
			box = append(box, slices.Clone(by))
		}
		s.last++
		r.ID = s.last
		now = *r
		delete(s.boxes, round)
		s.boxes[s.last] = box
		return nil
	})
	return now, err
}

// lastUsed is the last seat that has voted.
func lastUsed(used []bool) int {
	i := len(used) - 1
	for !used[i] {
		i--
	}
	return i
}

// CloseRound counts and forgets the ballots.
func (s *Store) CloseRound(round int64, with workshop.Change) (workshop.Round, error) {
	var closed workshop.Round
	err := s.write(func(st *workshop.State) error {
		r, err := open(st, round)
		if err != nil {
			return err
		}
		t, err := r.Count(s.boxes[round], st.Rounds, st.Info.After)
		if err != nil {
			return err
		}
		with.Items = slices.Concat(with.Items, t.Unread())
		said := t.Said
		t.Said = nil
		r.State, r.Tally = workshop.RoundCounted, &t
		if err := s.apply(st, with); err != nil {
			return err
		}
		closed = *find(st, round)
		handed := t
		handed.Said = said
		closed.Tally = &handed
		delete(s.boxes, round)
		s.unvoted()
		return nil
	})
	return closed, err
}

// Close does nothing.
func (s *Store) Close() error { return nil }
