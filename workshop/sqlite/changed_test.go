package sqlite

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// told is all that a programme and the reports make of a file, as text: an error where the file
// is refused. Where the workshop stands is left out, for nobody is told it.
func told(t *testing.T, path string) (string, error) {
	t.Helper()
	s, err := OpenReadOnly(path)
	if err != nil {
		return "", err
	}
	defer s.Close()
	all, err := s.Load()
	if err != nil {
		return "", err
	}
	all.Pos, all.Path = workshop.Position{}, ""
	var p Peeker
	counts, seal, err := p.Counts(path)
	if err != nil {
		return "", err
	}
	counts.Path = ""
	return asJSON(t, []any{all, counts, seal([]byte("x"))}), nil
}

// followedFile is a file that is over, as it lies on a stick: two votes with results, a void one,
// words of the group, and what became of promises.
func followedFile(t *testing.T) []byte {
	t.Helper()
	path, st := toldFile(t)
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	st.Info.Group, st.Info.Share, st.Info.Programme = "Night shift", workshop.ShareNamed, "Service"
	st.Info.After = &workshop.After{ID: st.ID, Title: "Before", Held: st.Info.When, Wave: 1, Promises: []workshop.Action{{Item: "O1", First: "Ask"}}}
	err = s.Commit(workshop.Change{Info: &st.Info, Checks: []workshop.Check{{Item: "O1", Status: workshop.StatusDone, Note: "n"}}, Notes: map[string]string{"A1": "note"}})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return whole
}

// A byte that was changed, wherever it lies, is found when the file is taken in or changes nothing
// of what is told: most lie in room that is free.
func TestAChangedByteIsNeverTold(t *testing.T) {
	whole := followedFile(t)
	path := filepath.Join(memoryDir(t), "w.upturn")
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	want, err := told(t, path)
	if err != nil {
		t.Fatal(err)
	}
	seed := seedOf(t)
	random := rand.New(rand.NewPCG(seed, 20))
	flips, found, free := cases(100, 500, len(whole)), 0, 0
	for n := range flips {
		at, by := random.IntN(len(whole)), byte(1+random.IntN(255))
		for n%2 == 1 && whole[at] == 0 {
			at = random.IntN(len(whole)) // every other one where something stands
		}
		if flips == len(whole) {
			at = n // each of them
		}
		raw := bytes.Clone(whole)
		raw[at] ^= by
		if err := os.WriteFile(path, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		got, err := told(t, path)
		switch {
		case err != nil:
			found++
		case got != want:
			t.Errorf("seed %d: byte %d (page %d) by %#x is told:\n%s\nwas\n%s", seed, at, at/4096+1, by, got, want)
		default:
			free++
		}
	}
	t.Logf("%d of %d were refused; %d changed nothing that is told", found, flips, free)
	if found == 0 || free == 0 {
		t.Errorf("%d of %d were refused, %d told the same", found, flips, free)
	}
}

// Whoever changes a file with a database program is found out wherever what is told becomes other:
// but not who takes a whole vote away, of which nothing is left that could tell.
func TestWhatIsChangedByHandIsRefused(t *testing.T) {
	whole := followedFile(t)
	const (
		noRule = "DROP TRIGGER round_result; DROP TRIGGER round_frozen; DROP TRIGGER round_state; DROP TRIGGER round_nodel; DROP TRIGGER seat_once; DROP TRIGGER seat_open; DROP TRIGGER seat_nodel; DROP TRIGGER round_cast; DROP TRIGGER round_seats; "
		result = "UPDATE round SET result = CAST(replace(CAST(result AS TEXT), "
	)
	rules := []string{"round_result", "round_frozen", "round_state", "round_nodel", "seat_once", "seat_open", "seat_nodel", "round_cast", "round_seats"}
	for _, c := range []struct {
		name, do string
		passes   bool // nobody can notice
		same     bool // nothing that is told becomes other
	}{
		{name: "nothing", do: "SELECT 1", passes: true, same: true},
		{name: "a count", do: result + `'"cant_say":0', '"cant_say":1') AS BLOB) WHERE id = 1`},
		{name: "who could not say, of all votes", do: result + `'"cant_say":0', '"cant_say":1') AS BLOB)`},
		{name: "results of two votes for each other", do: "UPDATE round SET result = (SELECT o.result FROM round o WHERE o.id = 3 - round.id), result_mac = (SELECT o.result_mac FROM round o WHERE o.id = 3 - round.id) WHERE id < 3"},
		{name: "what was asked", do: `UPDATE round SET spec = replace(spec, 'K1', 'K9') WHERE id = 1`},
		{name: "how many voted", do: "UPDATE round SET n_cast = n_cast - 1 WHERE id = 1"},
		{name: "how many were there", do: "UPDATE round SET seats = seats + 1, slots = slots + 1 WHERE id = 1"},
		{name: "from how many on it is shown", do: "UPDATE round SET min_show = 3 WHERE id = 1"},
		{name: "that somebody has voted", do: "UPDATE seat SET used = 0 WHERE round = 1 AND seat = 1"},
		{name: "where the numbers may go", do: `UPDATE workshop SET info = json_set(info, '$.share', 'programme')`},
		{name: "the group's name", do: `UPDATE workshop SET info = json_set(info, '$.group', 'Other')`},
		{name: "how many came", do: `UPDATE workshop SET info = json_set(info, '$.people', 7)`},
		{name: "the key", do: "UPDATE workshop SET mac_key = randomblob(32)"},
		{name: "the exercises", do: `UPDATE pack SET content = CAST(replace(CAST(content AS TEXT), 'a', 'b') AS BLOB)`},
		{name: "how long a step took", do: "UPDATE agenda SET spent_ms = spent_ms + 1 WHERE n = 0"},
		{name: "an obstacle", do: "UPDATE item SET text = 'b'"},
		{name: "a promise", do: "UPDATE action SET first = 'Tell'"},
		{name: "a promise less", do: "DELETE FROM action"},
		{name: "what became of a promise", do: "UPDATE status SET status = 'stuck'"},
		{name: "what became of a promise, taken away", do: "DELETE FROM status"},
		{name: "a note", do: "UPDATE note SET text = 'other'"},
		{name: "what shows changes", do: "DELETE FROM word_mac"},
		{name: "the version", do: "PRAGMA user_version = 3"},
		{name: "a void vote for one with a result", do: "UPDATE round SET state = 3, result = (SELECT result FROM round WHERE id = 1), result_mac = (SELECT result_mac FROM round WHERE id = 1) WHERE id = 3"},
		{name: "a vote without who voted", do: "DELETE FROM seat WHERE round = 2; UPDATE round SET state = 4, result = NULL, result_mac = NULL WHERE id = 2"},
		{name: "a vote taken away, and all that it left", do: "DELETE FROM seat WHERE round = 2; DELETE FROM pass_vote WHERE round = 2; DELETE FROM round WHERE id = 2", passes: true},
		{name: "a vote called void", do: "UPDATE round SET state = 4, result = NULL, result_mac = NULL WHERE id = 2", passes: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(memoryDir(t), "w.upturn")
			if err := os.WriteFile(path, whole, 0o600); err != nil {
				t.Fatal(err)
			}
			want, err := told(t, path)
			if err != nil {
				t.Fatal(err)
			}
			before := sumOfRows(t, path)
			undo := ""
			for _, rule := range rules {
				undo += theirs(rule) + " "
			}
			tamper(t, path, noRule+c.do+"; "+undo)
			if sumOfRows(t, path) == before && !c.same && c.name != "the version" {
				t.Fatal("it changes nothing")
			}
			got, err := told(t, path)
			if c.passes {
				if err != nil || (got == want) != c.same {
					t.Errorf("%v", err)
				}
				return
			}
			if code := workshop.CodeOf(err); code != workshop.EDamaged {
				t.Errorf("%v; told:\n%s\nwas\n%s", err, got, want)
			}
		})
	}
}

// sumOfRows is all that the tables of a file hold.
func sumOfRows(t *testing.T, path string) (all string) {
	t.Helper()
	db := connect(path, true)
	defer db.Close()
	for _, query := range []string{
		"SELECT group_concat(id || spec || seats || min_show || state || n_cast || coalesce(hex(result), '') || coalesce(hex(result_mac), '')) FROM round",
		"SELECT group_concat(round || '/' || seat || used) FROM seat", "SELECT info || hex(mac_key) FROM workshop", "SELECT hex(content) FROM pack",
		"SELECT group_concat(n || spent_ms) FROM agenda", "SELECT group_concat(id || text) FROM item", "SELECT group_concat(item || first) FROM action",
		"SELECT group_concat(item || status) FROM status", "SELECT group_concat(key || text) FROM note", "SELECT group_concat(part || hex(mac)) FROM word_mac",
	} {
		var one *string
		if err := db.QueryRow(query).Scan(&one); err != nil {
			t.Fatal(err)
		}
		if one != nil {
			all += *one
		}
		all += strconv.Itoa(len(all)) + "|"
	}
	return all
}
