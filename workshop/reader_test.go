package workshop_test

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// reader is a store of which nobody may ask that it write.
type reader struct {
	*memory.Store
	t *testing.T
}

func (r reader) Load() (workshop.State, error) {
	st, err := r.Store.Load()
	st.ReadOnly = true
	return st, err
}

func (r reader) wrote(what string) error {
	r.t.Errorf("%s was asked of a file that is only read", what)
	return workshop.Errorf(workshop.EReadOnly, nil)
}

func (r reader) Commit(workshop.Change) error { return r.wrote("a change") }
func (r reader) CloseRound(int64, workshop.Change) (workshop.Round, error) {
	return workshop.Round{}, r.wrote("closing")
}
func (r reader) Correct(int64, workshop.Ballot, workshop.Ballot) (workshop.Round, error) {
	return workshop.Round{}, r.wrote("correcting")
}
func (r reader) OpenRound(workshop.Opening, workshop.Change) (workshop.Round, error) {
	return workshop.Round{}, r.wrote("opening")
}

// One may walk through a file that cannot be written from the first step to the
// last, and see the results that are in it.
func TestWhoOnlyReadsWalksThroughWithoutATrace(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.Open(workshop.Cards))
	w.everyone(1)
	w.ok(w.s.Next()) // counted, and shown
	w.reveal("cards")
	w.at("cards", workshop.PhaseResult)
	w.jump("rate")
	w.ok(w.s.Open(workshop.Paper)) // and left open
	w.jump("open")

	s, err := workshop.Start(reader{w.store, t}, workshop.Rules{Now: func() time.Time { return w.now }})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]workshop.Phase{}
	for range 40 {
		st := s.State()
		seen[st.Now().ID] = st.Pos.Phase
		w.now = w.now.Add(20 * time.Second)
		if err := s.Tick(); err != nil {
			t.Fatal(err)
		}
		if st.Pos.Step == len(st.Agenda)-1 {
			break
		}
		err := s.Next()
		if workshop.CodeOf(err) == workshop.EWaiting { // the result of the open vote: it may be passed
			err = s.Jump(st.Pos.Step + 2)
		}
		if err != nil {
			t.Fatalf("%s %s: %v", st.Now().ID, st.Pos.Phase, err)
		}
	}
	if seen["cards"] != workshop.PhaseResult {
		t.Errorf("the result of the counted vote was not seen: %v", seen)
	}
	if _, ok := seen["close"]; !ok {
		t.Errorf("the end was not reached: %v", seen)
	}
	if st := s.State(); st.Agenda[0].Spent != 0 {
		t.Error("the clock of a workshop that is only looked at runs")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}
