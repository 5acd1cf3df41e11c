package sqlite

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Each of these files has right pages, a right schema and right MACs, and would make a
// window fall, fill the memory or show what nobody answered. Opening, looking, checking
// and the choice of a backup refuse it alike.
func TestWhatNoVersionEverWroteIsRefusedEverywhere(t *testing.T) {
	many := func(table, columns, values string, n int) string {
		return "WITH RECURSIVE x(n) AS (VALUES(10) UNION ALL SELECT n + 1 FROM x WHERE n < " + strconv.Itoa(n+10) + ") INSERT INTO " +
			table + "(" + columns + ") SELECT " + values + " FROM x"
	}
	for _, c := range []struct{ name, do, place string }{
		{"a length that there is not", "UPDATE agenda SET length = 12 WHERE n = 1", "agenda C2"},
		{"a step that the pack has not", "UPDATE agenda SET id = 'Z9' WHERE n = 1", "agenda Z9"},
		{"minutes below none", "UPDATE agenda SET minutes = -5 WHERE n = 1", "agenda C2"},
		{"a clock that runs over", "UPDATE agenda SET spent_ms = 9223372036854775807 WHERE n = 1", "agenda C2"},
		{"more steps than a day", many("agenda", "n, id, exercise, length, minutes", "n, 'A1', 'A', 1, 5", 1000), "agenda"},
		{"a page far away", "UPDATE position SET page = 1000000000", "position"},
		{"a language that the pack has not", `UPDATE workshop SET info = json_set(info, '$.lang', 'xx')`, "info"},
		{"a title without end", `UPDATE workshop SET info = json_set(info, '$.title', hex(zeroblob(2000000)))`, "info"},
		{"an item without end", "INSERT INTO item VALUES ('O7', 9, 'obstacles', hex(zeroblob(2000000)), '[]')", "item O7"},
		{"wordings without end", "INSERT INTO item SELECT 'O7', 9, 'obstacles', 'x', json_group_array('x') FROM (" +
			"WITH RECURSIVE x(n) AS (VALUES(1) UNION ALL SELECT n + 1 FROM x WHERE n < 100000) SELECT n FROM x)", "item O7"},
		{"items without number", many("item", "id, place, list, text, merged", "'O' || n, n, 'obstacles', 'x', '[]'", 200000), "item"},
		{"an item of no list", "INSERT INTO item VALUES ('O7', 9, '', 'x', '[]')", "item O7"},
		{"an action without end", "INSERT INTO action VALUES ('O1', 9, hex(zeroblob(50000)), '', '', '')", "action O1"},
		{"a tile without end", "INSERT INTO tile VALUES (0, hex(zeroblob(50000)))", "tiles"},
		{"a note without end", "INSERT INTO note VALUES ('A1', hex(zeroblob(50000)))", "notes"},
		{"a draft without end", "INSERT INTO draft VALUES ('ideas', hex(zeroblob(50000)))", "notes"},
		{"a state that there is not", "PRAGMA ignore_check_constraints = ON; DROP TRIGGER round_state; UPDATE round SET state = 99 WHERE id = 1; " + theirs("round_state"), "pages"},
		{"seats below none", "PRAGMA ignore_check_constraints = ON; DROP TRIGGER round_seats; UPDATE round SET seats = -1 WHERE id = 1; " + theirs("round_seats"), "pages"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := sample(t)
			tamper(t, path, c.do)
			refusedEverywhere(t, path, c.place)
		})
	}
	for name, change := range map[string]func(*workshop.Spec, *workshop.Tally){
		"a scale to a thousand million": func(sp *workshop.Spec, ta *workshop.Tally) { sp.Questions[0].Hi = 1e9; ta.Spec.Questions[0].Hi = 1e9 },
		"a scale upside down":           func(sp *workshop.Spec, ta *workshop.Tally) { sp.Questions[0].Lo = 9; ta.Spec.Questions[0].Lo = 9 },
		"no questions":                  func(sp *workshop.Spec, ta *workshop.Tally) { sp.Questions, ta.Spec.Questions = nil, nil },
		"a question in no respect": func(sp *workshop.Spec, ta *workshop.Tally) {
			sp.Questions[0].Aspects, ta.Spec.Questions[0].Aspects = nil, nil
		},
		"a step that there is not": func(sp *workshop.Spec, ta *workshop.Tally) { sp.Step, ta.Spec.Step = "Z9", "Z9" },
		"a label without end": func(sp *workshop.Spec, ta *workshop.Tally) {
			l := map[string]string{"O1": strings.Repeat("x", 9999)}
			sp.Labels, ta.Spec.Labels = l, l
		},
		"a result of another sheet":      func(sp *workshop.Spec, ta *workshop.Tally) { ta.Spec.Questions[0].ID = "K2" },
		"a result of more ballots":       func(_ *workshop.Spec, ta *workshop.Tally) { ta.Cast++ },
		"forty answers more than people": func(_ *workshop.Spec, ta *workshop.Tally) { ta.Counts[0].N[0] += 40 },
		"answers below none":             func(_ *workshop.Spec, ta *workshop.Tally) { ta.Counts[0].N[0] -= 3; ta.Counts[0].CantSay += 3 },
		"answers that run over": func(_ *workshop.Spec, ta *workshop.Tally) {
			ta.Counts[0].N[0] += 1 << 62
			ta.Counts[0].N[1] += 1 << 62
			ta.Counts[0].N[2] += 1 << 62
			ta.Counts[0].N[3] += 1 << 62
		},
		"a column of many marks": func(_ *workshop.Spec, ta *workshop.Tally) {
			ta.Counts[0].N = append(ta.Counts[0].N, make([]int, 100000)...)
		},
		"a column too few": func(_ *workshop.Spec, ta *workshop.Tally) { ta.Counts = ta.Counts[1:] },
		"more dots than there are": func(_ *workshop.Spec, ta *workshop.Tally) {
			ta.Counts[4].N = []int{0, 0, 5}
			ta.Counts[5].N = []int{0, 0, 5}
		},
	} {
		t.Run(name, func(t *testing.T) {
			path := sample(t)
			forge(t, path, change)
			refusedEverywhere(t, path, "round 1")
		})
	}
	t.Run("what was right stays right", func(t *testing.T) {
		path := sample(t)
		forge(t, path, func(*workshop.Spec, *workshop.Tally) {})
		if found := Check(path); len(found) > 0 {
			t.Error(found)
		}
	})
}

func refusedEverywhere(t *testing.T, path, place string) {
	t.Helper()
	found := Check(path)
	if len(found) == 0 {
		t.Fatal("nothing found")
	}
	wantCode(t, found[0], workshop.EDamaged)
	if at := found[0].(*workshop.Error).Args["place"]; at != place {
		t.Errorf("found at %q, want %q", at, place)
	}
	for name, open := range map[string]func(string) (*Store, error){"open": Open, "look": OpenReadOnly} {
		s, err := open(path)
		if err == nil {
			_ = s.Close()
			t.Errorf("%s: accepted", name)
		} else if workshop.CodeOf(err) != workshop.EDamaged {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := os.Rename(path, path+"-backup-1"); err != nil {
		t.Fatal(err)
	}
	if b := newestBackup(path); b != "" {
		t.Error("taken for a backup that is whole")
	}
}

// theirs is a trigger of the file's own, as the first format has it or a later one.
func theirs(name string) string {
	for _, file := range []string{"0001.sql", "0002.sql", "0003.sql"} {
		text, err := os.ReadFile(filepath.Join("migrations", file))
		if err != nil {
			panic(err)
		}
		if _, s, ok := strings.Cut(string(text), "CREATE TRIGGER "+name+" "); ok {
			body, _, _ := strings.Cut(s, "END;")
			return "CREATE TRIGGER " + name + " " + body + "END;"
		}
	}
	panic(name)
}

// forge changes the shown round's sheet and result as somebody could who knows the
// format: the MAC is right.
func forge(t *testing.T, path string, change func(*workshop.Spec, *workshop.Tally)) {
	t.Helper()
	db := connect(path, false)
	defer db.Close()
	var spec, result string
	var key []byte
	var seats, show, cast int
	if err := db.QueryRow("SELECT spec, CAST(result AS TEXT), mac_key, seats, min_show, n_cast FROM round, workshop WHERE id = 1").
		Scan(&spec, &result, &key, &seats, &show, &cast); err != nil {
		t.Fatal(err)
	}
	var sheet workshop.Spec
	var tally workshop.Tally
	for text, v := range map[string]any{spec: &sheet, result: &tally} {
		if err := json.Unmarshal([]byte(text), v); err != nil {
			t.Fatal(err)
		}
	}
	change(&sheet, &tally)
	newSpec, err := json.Marshal(sheet)
	if err != nil {
		t.Fatal(err)
	}
	newResult, err := json.Marshal(tally)
	if err != nil {
		t.Fatal(err)
	}
	h := hmac.New(sha256.New, key)
	fmt.Fprintf(h, "v1/%d/%d/%d/%d/%d/%s/%s", 1, seats, show, cast, len(newSpec), newSpec, newResult)
	if _, err := db.Exec("DROP TRIGGER round_frozen; DROP TRIGGER round_result"); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec("UPDATE round SET spec = ?, result = ?, result_mac = ? WHERE id = 1", string(newSpec), newResult, h.Sum(nil)); err != nil {
		t.Fatal(err)
	}
	if _, err := db.Exec(theirs("round_frozen") + theirs("round_result")); err != nil {
		t.Fatal(err)
	}
}

// Whoever only looks leaves nothing behind, also beside a file that another program has
// switched to a write-ahead log and closed.
func TestLookingLeavesNoLogBehind(t *testing.T) {
	raw, err := os.ReadFile(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "w.upturn")
	raw[18], raw[19] = 2, 2
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	if found := Check(path); len(found) > 0 {
		t.Error(found)
	}
	files, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(files) != 1 {
		t.Errorf("left behind: %v (%v)", files, err)
	}
	if now, err := os.ReadFile(path); err != nil || string(now) != string(raw) {
		t.Errorf("the file was changed (%v)", err)
	}
}
