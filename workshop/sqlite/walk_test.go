package sqlite

import (
	"math/rand/v2"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// The file agrees with a sheet of paper on who has voted and on what came out,
// also when the program is closed and opened in the middle.
func TestAnyOrderOfDeedsAgreesWithThePlainModel(t *testing.T) {
	walks, folder := cases(2, 12, 400), memoryDir(t)
	reopen := func(s workshop.Store) (workshop.Store, error) { return Open(s.(*Store).Path()) }
	for seed := range walks {
		rng := rand.New(rand.NewPCG(uint64(seed), 2))
		store, err := Create(filepath.Join(folder, "w"+strconv.Itoa(seed)+".upturn"), storetest.State(1+rng.IntN(9)))
		if err != nil {
			t.Fatal(err)
		}
		if err := storetest.Walk(rng, store, reopen, 60); err != nil {
			t.Fatalf("walk %d: %v", seed, err)
		}
	}
}

// No ballot that breaks a rule, and none that comes too late, leaves anything in the
// file.
func TestBadBallotsAreRefused(t *testing.T) {
	store, err := Create(filepath.Join(memoryDir(t), "w.upturn"), storetest.FirstDay(5))
	if err != nil {
		t.Fatal(err)
	}
	if err := storetest.Refuse(store); err != nil {
		t.Error(err)
	}
}

// A step that is put in on the spot is there after the file was opened again,
// with its texts, and the steps after it have moved on.
func TestAStepPutInOnTheSpotIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "w.upturn")
	store, err := Create(path, storetest.State(5))
	if err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(store, workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{
		s.Jump(2),
		s.AddQuick(workshop.Quick{Question: "Jatketaanko?", Options: []string{"Kyllä", "Ei"}}),
		s.Jump(3), s.Open(workshop.Booth), s.Cast(0, workshop.Ballot{1}), s.Close(),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	again, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	st := load(t, again)
	if len(st.Agenda) != len(storetest.State(5).Agenda)+1 || st.Agenda[3].ID != "Q1" || st.Agenda[4].ID != "talk" || st.Now().ID != "Q1" {
		t.Errorf("agenda %+v at %d", st.Agenda, st.Pos.Step)
	}
	if st.T("step.Q1.wall") != "Jatketaanko?" || st.T("option.Q1-2") != "Ei" {
		t.Error("the words are gone")
	}
	if r, ok := st.OpenRound(); !ok || r.Cast != 1 {
		t.Error("the vote is gone")
	}
}

// What is kept of an order are counts of places and pairs, and where too few
// answered not those either.
func TestAnOrderIsKeptAsCounts(t *testing.T) {
	for people, shown := range map[int]bool{5: true, 2: false} {
		path := filepath.Join(t.TempDir(), "w.upturn")
		store, err := Create(path, storetest.State(people))
		if err != nil {
			t.Fatal(err)
		}
		s, err := workshop.Start(store, workshop.Rules{})
		if err != nil {
			t.Fatal(err)
		}
		for _, err := range []error{
			s.AddQuick(workshop.Quick{Question: "Mitä ensin?", Options: []string{"Vuorot", "Puhelin", "Jono"}, Kind: workshop.Ranking}),
			s.Jump(1), s.Open(workshop.Booth),
		} {
			if err != nil {
				t.Fatal(err)
			}
		}
		if workshop.CodeOf(s.Cast(0, workshop.Ballot{1, 1, 2})) != workshop.EInvalid {
			t.Error("two things came first")
		}
		for seat := range people {
			if err := s.Cast(seat, workshop.Ballot{2, 1, 3}); err != nil {
				t.Fatal(err)
			}
		}
		for _, err := range []error{s.CloseRound(), s.Close()} {
			if err != nil {
				t.Fatal(err)
			}
		}
		again, err := Open(path)
		if err != nil {
			t.Fatal(err)
		}
		r, _ := load(t, again).Round("Q1", false)
		pairs, ok := r.Tally.PairsOf("Q1")
		if ok != shown || shown && pairs.Before[1][0] != people {
			t.Errorf("%d people: pairs %+v", people, pairs)
		}
		var kept string
		if err := again.db.QueryRow("SELECT CAST(result AS TEXT) FROM round").Scan(&kept); err != nil {
			t.Fatal(err)
		}
		if strings.Contains(kept, "before") != shown {
			t.Errorf("%d people: the file keeps %s", people, kept)
		}
		if err := again.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
