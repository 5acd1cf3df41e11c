package sqlite

import (
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// toldFile is a file with a vote that is over, one that is void, and promises.
func toldFile(t *testing.T) (path string, st workshop.State) {
	t.Helper()
	s := createStore(t)
	for range 2 {
		round := openRound(t, s, 6)
		castAll(t, s, round, 0, 1, 2, 3, 4, 5)
		if _, err := closeRound(s, round); err != nil {
			t.Fatal(err)
		}
	}
	err := s.Commit(workshop.Change{
		Items: []workshop.Item{{ID: "O1", List: "obstacles", Text: "a"}}, Actions: []workshop.Action{{Item: "O1", First: "Ask", Owner: "Eve", Due: "18.12."}},
	})
	if err != nil {
		t.Fatal(err)
	}
	void := openRound(t, s, 6)
	if err := s.Commit(workshop.Change{Void: void}); err != nil {
		t.Fatal(err)
	}
	st = load(t, s)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.path, st
}

// What is read in one go is what the whole file says, and nothing beside it changes.
func TestCountsAreThoseOfTheFile(t *testing.T) {
	path, want := toldFile(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	were, err := filepath.Glob(path + "*")
	if err != nil {
		t.Fatal(err)
	}
	var p Peeker
	for range 2 { // the second time the exercises are known
		got, _, err := p.Counts(path)
		if err != nil {
			t.Fatal(err)
		}
		if got.ID != want.ID || !reflect.DeepEqual(got.Info, want.Info) || len(got.Actions) != 1 || got.Actions[0].First != want.Actions[0].First || got.Actions[0].Owner != "" || got.Pack.ID != want.Pack.ID {
			t.Errorf("%+v", got.Info)
		}
		if len(got.Rounds) != 3 || got.Rounds[2].State != workshop.RoundVoid || len(got.Items) > 0 {
			t.Fatalf("%d rounds", len(got.Rounds))
		}
		for i, r := range want.Rounds {
			if !reflect.DeepEqual(got.Rounds[i].Tally, r.Tally) || got.Rounds[i].State != r.State || len(got.Rounds[i].Used) > 0 {
				t.Errorf("round %d: %+v", i, got.Rounds[i])
			}
		}
	}
	if after, err := os.ReadFile(path); err != nil || !reflect.DeepEqual(before, after) {
		t.Error("reading has changed the file")
	}
	if are, err := filepath.Glob(path + "*"); err != nil || !reflect.DeepEqual(were, are) {
		t.Errorf("%q, then %q: %v", were, are, err)
	}
}

// Files of each earlier version are read as they are.
func TestCountsOfEarlierVersions(t *testing.T) {
	files, err := filepath.Glob("testdata/version-*.upturn")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(memoryDir(t), "w.upturn")
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := OpenReadOnly(path)
			if err != nil {
				t.Fatal(err)
			}
			want := load(t, s)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			var p Peeker
			got, _, err := p.Counts(path)
			if err != nil {
				t.Fatal(err)
			}
			if got.ID != want.ID || workshop.Revision(got) != workshop.Revision(want) || len(got.Actions) != len(want.Actions) {
				t.Errorf("%s with %d results, want %s with %d", got.ID, workshop.Revision(got), want.ID, workshop.Revision(want))
			}
		})
	}
}

// A result that was changed, or moved to another round, is damage, and so is a table of a
// stranger's.
func TestCountsTakeNoOddFile(t *testing.T) {
	for name, c := range map[string]struct {
		spoil string
		want  workshop.Code
	}{
		"a result":        {"DROP TRIGGER round_result; UPDATE round SET result = CAST(replace(CAST(result AS TEXT), '\"cant_say\":0', '\"cant_say\":1') AS BLOB)", workshop.EDamaged},
		"another schema":  {"CREATE VIEW more AS SELECT 1", workshop.EDamaged},
		"a later version": {"PRAGMA user_version = 99", workshop.ENewer},
		"no words":        {"UPDATE workshop SET info = 'x'", workshop.EDamaged},
		"another key":     {"UPDATE workshop SET mac_key = zeroblob(32)", workshop.EDamaged},
	} {
		t.Run(name, func(t *testing.T) {
			path, _ := toldFile(t)
			db := connect(path, false)
			if _, err := db.Exec(c.spoil); err != nil {
				t.Fatal(err)
			}
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			var p Peeker
			_, _, err := p.Counts(path)
			wantCode(t, err, c.want)
		})
	}
}

// A copy becomes one file: with a log beside it, its frames are in it afterwards.
func TestSettle(t *testing.T) {
	path, _ := toldFile(t)
	db := connect(path, false)
	if _, err := db.Exec("PRAGMA journal_mode = WAL; UPDATE note SET text = text; INSERT INTO note(key, text) VALUES ('x', 'y')"); err != nil {
		t.Fatal(err)
	}
	copied := filepath.Join(memoryDir(t), "copy.upturn")
	for _, end := range []string{"", "-wal"} {
		data, err := os.ReadFile(path + end)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(copied+end, data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := Settle(copied); err != nil {
		t.Fatal(err)
	}
	var n int
	in := connect(copied, true)
	defer in.Close()
	if err := in.QueryRow("SELECT count(*) FROM note WHERE key = 'x'").Scan(&n); err != nil || n != 1 {
		t.Errorf("what lay in the log is not there: %v", err)
	}
	if left, err := filepath.Glob(copied + "-wal"); err != nil || len(left) > 0 {
		t.Errorf("%q lies beside it: %v", left, err)
	}
}
