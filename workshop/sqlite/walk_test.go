package sqlite

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// The file agrees with a sheet of paper on who has voted and on what came out,
// also when the program is closed and opened in the middle.
func TestAnyOrderOfDeedsAgreesWithThePlainModel(t *testing.T) {
	walks, folder := uint64(12), t.TempDir()
	if os.Getenv("UPTURN_LONG") != "" {
		walks = 400
	}
	reopen := func(s workshop.Store) (workshop.Store, error) { return Open(s.(*Store).Path()) }
	for seed := range walks {
		rng := rand.New(rand.NewPCG(seed, 2))
		store, err := Create(filepath.Join(folder, "w"+itoa(int(seed))+".upturn"), storetest.State(1+rng.IntN(9)))
		if err != nil {
			t.Fatal(err)
		}
		if err := storetest.Walk(rng, store, reopen, 40); err != nil {
			t.Fatalf("walk %d: %v", seed, err)
		}
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
	if len(st.Agenda) != 8 || st.Agenda[3].ID != "Q1" || st.Agenda[4].ID != "talk" || st.Now().ID != "Q1" {
		t.Errorf("agenda %+v at %d", st.Agenda, st.Pos.Step)
	}
	if st.T("step.Q1.wall") != "Jatketaanko?" || st.T("option.Q1-2") != "Ei" {
		t.Error("the words are gone")
	}
	if r, ok := st.OpenRound(); !ok || r.Cast != 1 {
		t.Error("the vote is gone")
	}
}
