package sqlite

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// slotOf finds a record of the open round that holds a ballot, or one that does not.
func slotOf(t *testing.T, path string, used bool) int64 {
	t.Helper()
	db := connect(path, false)
	defer db.Close()
	b, err := loadBox(db, path, 2)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range b.slots {
		if _, empty := b.empty[id]; empty != used {
			return id
		}
	}
	t.Fatal("no such slot")
	return 0
}

// Whatever harmed a file, its whole rounds become a workshop that goes on, the open vote
// with all its ballots and nobody voting twice.
func TestWholeRoundsBecomeAWorkshop(t *testing.T) {
	for _, c := range []struct {
		name, do string
		rounds   int
	}{
		{"a table of a database program", "CREATE TABLE sqlitestudio_temp(a)", 2},
		{"a trigger that looks on", "CREATE TRIGGER spy AFTER UPDATE ON seat BEGIN SELECT 1; END", 2},
		{"an index", "CREATE INDEX quick ON item(list)", 2},
		{"an empty record", "empty", 2},
		{"a ballot", "used", 1},
		{"the key", "UPDATE round_key SET key = randomblob(32)", 1},
		{"a result", "DROP TRIGGER round_result; UPDATE round SET result = CAST('{}' AS BLOB) WHERE id = 1; " + theirs("round_result"), 1},
		{"the place", "DELETE FROM position", 2},
		{"an item", "INSERT INTO item VALUES ('O9', 9, '', 'x', 'none')", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := sample(t)
			before, err := OpenReadOnly(path)
			if err != nil {
				t.Fatal(err)
			}
			want := load(t, before)
			if err := before.Close(); err != nil {
				t.Fatal(err)
			}
			do := c.do
			if do == "empty" || do == "used" {
				do = "UPDATE slot SET sealed = randomblob(540) WHERE id = " + strconv.FormatInt(slotOf(t, path, do == "used"), 10)
			}
			tamper(t, path, do)
			if len(Check(path)) == 0 {
				t.Fatal("not damaged")
			}
			harmed, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			r, err := Rescue(path)
			if err != nil || !r.Makes || !r.Secret || len(r.Whole) != c.rounds {
				t.Fatalf("%+v, %v", r, err)
			}
			to := filepath.Join(t.TempDir(), "again.upturn")
			if err := Rebuild(path, to); err != nil {
				t.Fatal(err)
			}
			if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, harmed) {
				t.Error("the damaged file was changed", err)
			}
			s, err := Open(to)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			got := load(t, s)
			if !reflect.DeepEqual(got.Info, want.Info) || !reflect.DeepEqual(got.Agenda, want.Agenda) || len(got.Rounds) != c.rounds {
				t.Fatalf("%+v", got)
			}
			for _, r := range got.Rounds {
				if w := want.Rounds[r.ID-1]; !reflect.DeepEqual(r, w) {
					t.Errorf("round %d: %+v\nwas %+v", r.ID, r, w)
				}
			}
			if open, ok := got.OpenRound(); ok {
				_, err := s.Cast(open.ID, workshop.Booth, 3, ballot(3))
				wantCode(t, err, workshop.EVoted)
				castAll(t, s, open.ID, 5)
				tally, err := closeRound(s, open.ID)
				if err != nil || tally.Cast != 6 {
					t.Errorf("%+v, %v", tally, err)
				}
				all := []workshop.Ballot{}
				for i := range 6 {
					all = append(all, ballot(i))
				}
				open.Cast, open.Used = 6, slices.Repeat([]bool{true}, 6)
				counted, err := open.Count(all, got.Rounds, got.Info.After)
				if err != nil || !reflect.DeepEqual(tally.Counts, counted.Counts) {
					t.Errorf("other ballots: %+v, %v", tally.Counts, err)
				}
			}
		})
	}
}

// Without pack, agenda or info there is nothing to put a vote into, and nothing is
// written over.
func TestWhatCannotBecomeAWorkshop(t *testing.T) {
	for _, do := range []string{"DELETE FROM pack", "DELETE FROM agenda", "DELETE FROM workshop", "PRAGMA user_version = 99"} {
		path := sample(t)
		tamper(t, path, do)
		if r, err := Rescue(path); err != nil || r.Makes {
			t.Errorf("%s: %+v, %v", do, r, err)
		}
		to := filepath.Join(t.TempDir(), "again.upturn")
		if err := Rebuild(path, to); err == nil {
			t.Error("made all the same:", do)
		}
		if _, err := os.Stat(to); err == nil {
			t.Error("a file is left:", do)
		}
	}
	path, taken := sample(t), filepath.Join(t.TempDir(), "taken.upturn")
	if err := os.WriteFile(taken, []byte("a thesis"), 0o600); err != nil {
		t.Fatal(err)
	}
	wantCode(t, Rebuild(path, taken), workshop.EExists)
	if now, err := os.ReadFile(taken); err != nil || string(now) != "a thesis" {
		t.Error("overwritten", err)
	}
}

// A file of an earlier version is brought up to date on the way.
func TestAnEarlierVersionsRoundsBecomeAWorkshop(t *testing.T) {
	for _, name := range []string{"version-1", "version-2"} {
		raw, err := os.ReadFile(filepath.Join("testdata", name+".upturn"))
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(t.TempDir(), "w.upturn")
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		tamper(t, path, "CREATE TABLE mine(a)")
		r, err := Rescue(path)
		if err != nil || !r.Makes || len(r.Broken) > 0 {
			t.Fatalf("%s: %+v, %v", name, r, err)
		}
		to := path + "-again.upturn"
		if err := Rebuild(path, to); err != nil {
			t.Fatal(name, err)
		}
		if found := Check(to); len(found) > 0 {
			t.Error(name, found)
		}
	}
}

// Words that no version wrote are left out; the words beside them are not.
func TestTheWordsThatAreWholeStay(t *testing.T) {
	s := createStore(t)
	if err := s.Commit(workshop.Change{
		Items: []workshop.Item{{ID: "O1", List: "obstacles", Text: "haste"}}, Tiles: []string{"x", "y"},
		Notes: map[string]string{"A1": "n"}, Drafts: map[string]string{"obstacles": "d"},
	}); err != nil {
		t.Fatal(err)
	}
	castAll(t, s, openRound(t, s, 6), 0)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(s.path)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		do   string
		lost func(st *workshop.State)
	}{
		"a note without end":  {"UPDATE note SET text = hex(zeroblob(20000))", func(st *workshop.State) { st.Notes = nil }},
		"a draft without end": {"UPDATE draft SET text = hex(zeroblob(20000))", func(st *workshop.State) { st.Drafts = nil }},
		"no tiles":            {"DROP TABLE tile", func(st *workshop.State) { st.Tiles = nil }},
		"an endless wording":  {"UPDATE item SET text = hex(zeroblob(20000))", func(st *workshop.State) { st.Items = nil }},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path, to := filepath.Join(dir, "w.upturn"), filepath.Join(dir, "again.upturn")
			if err := os.WriteFile(path, whole, 0o600); err != nil {
				t.Fatal(err)
			}
			tamper(t, path, c.do)
			if err := Rebuild(path, to); err != nil {
				t.Fatal(err)
			}
			again, err := Open(to)
			if err != nil {
				t.Fatal(err)
			}
			defer again.Close()
			got := load(t, again)
			want := workshop.State{
				Items: []workshop.Item{{ID: "O1", List: "obstacles", Text: "haste"}}, Tiles: []string{"x", "y"},
				Notes: map[string]string{"A1": "n"}, Drafts: map[string]string{"obstacles": "d"},
			}
			c.lost(&want)
			if len(got.Items) != len(want.Items) || len(got.Tiles) != len(want.Tiles) || len(got.Notes) != len(want.Notes) || len(got.Drafts) != len(want.Drafts) {
				t.Errorf("%+v %q %q %q", got.Items, got.Tiles, got.Notes, got.Drafts)
			}
		})
	}
}
