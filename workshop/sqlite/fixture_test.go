package sqlite

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

var makeFixture = flag.Bool("make-fixture", false, "write the file of the present version into testdata; those of earlier versions stay for ever")

// contents is what every version's file in testdata holds: a shown round, an
// open one with three ballots, words of the group.
func contents(t *testing.T, s *Store) {
	t.Helper()
	first := openRound(t, s, 12)
	castAll(t, s, first, 0, 1, 2, 3, 4, 5, 6)
	if _, err := closeRound(s, first); err != nil {
		t.Fatal(err)
	}
	if _, err := s.GivePasses([]workshop.Pass{{1}, {2}}); err != nil || s.MakePasses("K7PM2X", 12) != nil {
		t.Fatal(err)
	}
	second := func() int64 {
		spec := sheet()
		spec.Revote = true
		r, err := s.OpenRound(workshop.Opening{Spec: spec, Seats: 12, MinShow: 5}, workshop.Change{})
		if err != nil {
			t.Fatal(err)
		}
		return r.ID
	}()
	castAll(t, s, second, 7, 8, 9)
	agenda := newState().Agenda
	agenda[1].Entered = true
	for _, err := range []error{
		s.Commit(workshop.Change{Show: []int64{first}}),
		s.Commit(workshop.Change{Agenda: agenda, Pos: &workshop.Position{Step: 1, Phase: workshop.PhaseVote}}),
		s.Commit(workshop.Change{Items: []workshop.Item{{ID: "O1", List: "obstacles", Text: "Kiire", Merged: []string{"Hoppu"}}}}),
		s.Commit(workshop.Change{Groups: []workshop.Group{{ID: "G1", List: "obstacles", Name: "Aika", Items: []string{"O1"}}}}),
		s.Commit(workshop.Change{Actions: []workshop.Action{{Item: "O1", First: "Kalenteri auki", Owner: "Aino", Due: "5.3.2026", DueOn: "2026-03-05", Notice: "Tyhjiä päiviä"}}}),
		s.Commit(workshop.Change{Tiles: []string{"Asiakkaat", "Tiimi"}}),
		s.Commit(workshop.Change{Notes: map[string]string{"A5": "Kaksi leiriä.\nPuhuttiin pitkään."}}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// Files of every version that was ever given out open, show what they showed,
// and an open round goes on in them.
func TestFilesOfEveryVersionOpen(t *testing.T) {
	present := filepath.Join("testdata", fmt.Sprintf("version-%d.upturn", latest(migrations)))
	if *makeFixture {
		s, err := Create(present, newState())
		if err != nil {
			t.Fatal(err)
		}
		contents(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.Remove(present + "-backup-1"); err != nil {
			t.Fatal(err)
		}
	}
	want := createStore(t)
	contents(t, want)
	files, err := filepath.Glob("testdata/version-*.upturn")
	if err != nil || len(files) != latest(migrations) {
		t.Fatal("a version lacks its file:", files, err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			raw, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(t.TempDir(), "w.upturn")
			if err := os.WriteFile(path, raw, 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			a, b := load(t, want), load(t, s)
			a.Path, a.ID = b.Path, b.ID
			if filepath.Base(f) < fmt.Sprintf("version-%d", oneCommit) {
				a.Pos.Phase = workshop.PhaseAsk // the step of these files asks nothing: their place is mended
			}
			if filepath.Base(f) < fmt.Sprintf("version-%d", since["due_day"]) {
				a.Actions[0].DueOn = "" // what was typed then stays as it is
			}
			if filepath.Base(f) < fmt.Sprintf("version-%d", since["card_group"]) {
				a.Groups = nil
			}
			if !reflect.DeepEqual(a, b) {
				t.Errorf("want %+v\ngot  %+v", a, b)
			}
			r, _ := b.OpenRound()
			castAll(t, s, r.ID, 0, 1)
			if tally, err := closeRound(s, r.ID); err != nil || tally.Cast != 5 {
				t.Fatal(tally.Cast, err)
			}
		})
	}
}
