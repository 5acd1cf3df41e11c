// Package memory keeps a workshop in memory only: for tests of what stands on
// top of a Store, and for looking at a workshop without a file. It keeps the
// rules of the ballot box, but not its durability.
package memory

import (
	"maps"
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Store is a workshop.Store without a file.
type Store struct {
	st    workshop.State
	boxes map[int64][]workshop.Ballot
	// Fail is returned by the next call that writes, once, when it is not nil.
	Fail error
}

// New makes a store that holds the state.
func New(st workshop.State) *Store {
	if st.Pos.Phase == "" {
		st.Pos.Phase = workshop.PhaseAsk
	}
	return &Store{st: st, boxes: map[int64][]workshop.Ballot{}}
}

var _ workshop.Store = (*Store)(nil)

func (s *Store) fail() error {
	err := s.Fail
	s.Fail = nil
	return err
}

// Load gives a copy of what the store holds.
func (s *Store) Load() (workshop.State, error) {
	st := s.st
	st.Agenda = slices.Clone(st.Agenda)
	st.Items = slices.Clone(st.Items)
	st.Actions = slices.Clone(st.Actions)
	st.Notes = maps.Clone(st.Notes)
	st.Rounds = nil
	for _, r := range s.st.Rounds {
		if r.State != workshop.RoundVoid {
			r.Used = slices.Clone(r.Used)
			st.Rounds = append(st.Rounds, r)
		}
	}
	return st, nil
}

// SavePosition keeps the position.
func (s *Store) SavePosition(pos workshop.Position, entered bool) error {
	if err := s.fail(); err != nil {
		return err
	}
	s.st.Pos = pos
	s.st.Agenda = slices.Clone(s.st.Agenda)
	s.st.Agenda[pos.Step].Entered = s.st.Agenda[pos.Step].Entered || entered
	return nil
}

// SaveSpent keeps a step's time.
func (s *Store) SaveSpent(step int, spent time.Duration) error {
	s.st.Agenda = slices.Clone(s.st.Agenda)
	s.st.Agenda[step].Spent = spent
	return s.fail()
}

// SaveAgenda keeps another plan.
func (s *Store) SaveAgenda(steps []workshop.Step) error {
	if err := s.fail(); err != nil {
		return err
	}
	s.st.Agenda = slices.Clone(steps)
	return nil
}

// SaveInfo keeps the info.
func (s *Store) SaveInfo(i workshop.Info) error {
	s.st.Info = i
	return s.fail()
}

// SaveTiles keeps the names.
func (s *Store) SaveTiles(names []string) error {
	s.st.Tiles = slices.Clone(names)
	return s.fail()
}

// InsertStep puts a step into the agenda.
func (s *Store) InsertStep(at int, step workshop.Step, pack *workshop.Pack) error {
	if err := s.fail(); err != nil {
		return err
	}
	s.st.Agenda = slices.Insert(slices.Clone(s.st.Agenda), at, step)
	s.st.Pack = pack
	if s.st.Pos.Step >= at {
		s.st.Pos.Step++
	}
	return nil
}

// SaveNote keeps or removes a note.
func (s *Store) SaveNote(key, text string) error {
	s.st.Notes = maps.Clone(s.st.Notes)
	if s.st.Notes == nil {
		s.st.Notes = map[string]string{}
	}
	if s.st.Notes[key] = text; text == "" {
		delete(s.st.Notes, key)
	}
	return s.fail()
}

// PutItem inserts or replaces.
func (s *Store) PutItem(it workshop.Item) error {
	if err := s.fail(); err != nil {
		return err
	}
	if i := slices.IndexFunc(s.st.Items, func(o workshop.Item) bool { return o.ID == it.ID }); i >= 0 {
		s.st.Items[i] = it
		return nil
	}
	s.st.Items = append(s.st.Items, it)
	return nil
}

// DeleteItem removes.
func (s *Store) DeleteItem(id string) error {
	s.st.Items = slices.DeleteFunc(slices.Clone(s.st.Items), func(o workshop.Item) bool { return o.ID == id })
	return s.fail()
}

// MergeItem replaces one item and removes another.
func (s *Store) MergeItem(into workshop.Item, from string) error {
	if err := s.PutItem(into); err != nil {
		return err
	}
	return s.DeleteItem(from)
}

// PutAction inserts or replaces.
func (s *Store) PutAction(a workshop.Action) error {
	if i := slices.IndexFunc(s.st.Actions, func(o workshop.Action) bool { return o.Item == a.Item }); i >= 0 {
		s.st.Actions[i] = a
		return s.fail()
	}
	s.st.Actions = append(s.st.Actions, a)
	return s.fail()
}

// DeleteAction removes.
func (s *Store) DeleteAction(item string) error {
	s.st.Actions = slices.DeleteFunc(slices.Clone(s.st.Actions), func(o workshop.Action) bool { return o.Item == item })
	return s.fail()
}

// OpenRound opens a round.
func (s *Store) OpenRound(spec workshop.Spec, seats, minShow int) (workshop.Round, error) {
	if err := s.fail(); err != nil {
		return workshop.Round{}, err
	}
	r := workshop.Round{ID: int64(len(s.st.Rounds) + 1), Spec: spec, State: workshop.RoundOpen, Seats: seats, MinShow: minShow, Used: make([]bool, seats)}
	s.st.Rounds = append(s.st.Rounds, r)
	return r, nil
}

func (s *Store) open(round int64) (*workshop.Round, error) {
	for i := range s.st.Rounds {
		if r := &s.st.Rounds[i]; r.ID == round && r.State == workshop.RoundOpen {
			r.Used = slices.Clone(r.Used)
			return r, nil
		}
	}
	return nil, workshop.Errorf(workshop.EState, nil, "what", "no_open_vote")
}

// Cast puts a ballot into the box.
func (s *Store) Cast(round int64, seat int, b workshop.Ballot) (int, error) {
	if err := s.fail(); err != nil {
		return 0, err
	}
	r, err := s.open(round)
	if err != nil {
		return 0, err
	}
	if seat < 0 || seat >= len(r.Used) {
		return 0, workshop.Errorf(workshop.ENotFound, nil, "detail", "seat")
	}
	if r.Used[seat] || r.Cast == r.Seats {
		return 0, workshop.Errorf(workshop.EVoted, nil)
	}
	if err := r.Spec.Check(b); err != nil {
		return 0, err
	}
	r.Used[seat] = true
	r.Cast++
	s.boxes[round] = append(s.boxes[round], slices.Clone(b))
	return r.Cast, nil
}

// CastFree puts ballots into the box for the next free seats, all or none.
func (s *Store) CastFree(round int64, ballots []workshop.Ballot) (int, error) {
	r, err := s.open(round)
	if err != nil {
		return 0, err
	}
	if r.Seats-r.Cast < len(ballots) {
		return 0, workshop.Errorf(workshop.EVoted, nil)
	}
	for _, b := range ballots {
		if err := r.Spec.Check(b); err != nil {
			return 0, err
		}
	}
	for _, b := range ballots {
		if _, err := s.Cast(round, slices.Index(r.Used, false), b); err != nil {
			return 0, err
		}
		if r, err = s.open(round); err != nil {
			return 0, err
		}
	}
	return r.Cast, nil
}

// SetSeats has an open round expect so many ballots.
func (s *Store) SetSeats(round int64, seats int, info workshop.Info) error {
	if err := s.fail(); err != nil {
		return err
	}
	r, err := s.open(round)
	if err != nil {
		return err
	}
	if seats < max(1, r.Cast) || seats > workshop.MaxSeats {
		return workshop.Errorf(workshop.EInvalid, nil, "detail", "seats")
	}
	r.Seats = seats
	r.Used = append(r.Used, make([]bool, max(0, seats-len(r.Used)))...)
	s.st.Info = info
	return nil
}

// CloseRound counts and forgets the ballots.
func (s *Store) CloseRound(round int64) (workshop.Tally, error) {
	if err := s.fail(); err != nil {
		return workshop.Tally{}, err
	}
	r, err := s.open(round)
	if err != nil {
		return workshop.Tally{}, err
	}
	t, err := workshop.NewTally(r.Spec, r.Seats, r.MinShow, s.boxes[round])
	if err != nil {
		return workshop.Tally{}, err
	}
	t.Hide()
	delete(s.boxes, round)
	r.State, r.Tally = workshop.RoundCounted, &t
	return t, nil
}

// ShowRound marks a counted round as shown.
func (s *Store) ShowRound(round int64) error {
	for i := range s.st.Rounds {
		if r := &s.st.Rounds[i]; r.ID == round && r.State == workshop.RoundCounted {
			r.State = workshop.RoundShown
			return s.fail()
		}
	}
	return workshop.Errorf(workshop.EState, nil, "what", "not_counted")
}

// VoidRound forgets the ballots uncounted.
func (s *Store) VoidRound(round int64) error {
	r, err := s.open(round)
	if err != nil {
		return err
	}
	delete(s.boxes, round)
	r.State = workshop.RoundVoid
	return s.fail()
}

// Close does nothing.
func (s *Store) Close() error { return nil }
