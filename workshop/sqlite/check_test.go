package sqlite

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mattn/go-sqlite3"

	"github.com/upturn-workshop/upturn/workshop"
)

// sample is a closed file with a shown round and an open one of five ballots.
func sample(t testing.TB) string {
	t.Helper()
	s := createStore(t)
	first := openRound(t, s, 6)
	castAll(t, s, first, 0, 1, 2, 3, 4)
	if _, err := closeRound(s, first); err != nil {
		t.Fatal(err)
	}
	castAll(t, s, openRound(t, s, 6), 0, 1, 2, 3, 4)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.path
}

func TestSoundFileHasNoProblems(t *testing.T) {
	if found := Check(sample(t)); len(found) > 0 {
		t.Fatal(found)
	}
}

// Each of these files is refused, with the right word for it, and not touched.
func TestOddFiles(t *testing.T) {
	whole, err := os.ReadFile(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	change := func(at int, b ...byte) []byte {
		c := bytes.Clone(whole)
		copy(c[at:], b)
		return c
	}
	page := 4096 // of SQLite by default
	foreign := change(68, 0, 0, 0, 1)
	newer := change(60, 0, 0, 0, 99)
	for _, c := range []struct {
		name string
		raw  []byte
		want workshop.Code
	}{
		{"no bytes", nil, workshop.ENotWorkshop},
		{"text", []byte(strings.Repeat("Dear all, ", 100)), workshop.ENotWorkshop},
		{"a short text", []byte("x"), workshop.ENotWorkshop},
		{"another program's database", foreign, workshop.ENotWorkshop},
		{"a later version's", newer, workshop.ENewer},
		{"cut off in a page", whole[:len(whole)-page/2], workshop.EDamaged},
		{"cut off after the header", whole[:100], workshop.EDamaged},
		{"zeros for the schema", change(100, make([]byte, page-100)...), workshop.EDamaged},
		{"version 0", change(60, 0, 0, 0, 0), workshop.ENotWorkshop},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "w.upturn")
			if err := os.WriteFile(path, c.raw, 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := Open(path)
			if err == nil {
				_ = s.Close()
			}
			wantCode(t, err, c.want)
			found := Check(path)
			if len(found) == 0 || workshop.CodeOf(found[0]) != c.want {
				t.Errorf("check found %v", found)
			}
			for _, err := range found {
				if e, ok := err.(*workshop.Error); !ok || e.Args["file"] != "w.upturn" {
					t.Errorf("problem without a file: %#v", err)
				}
			}
			if now, _ := os.ReadFile(path); !bytes.Equal(now, c.raw) {
				t.Error("the file was changed")
			}
			if files, _ := os.ReadDir(filepath.Dir(path)); len(files) != 1 {
				t.Error("files were left behind:", files)
			}
		})
	}
	t.Run("a folder", func(t *testing.T) {
		_, err := Open(t.TempDir())
		wantCode(t, err, workshop.ENotWorkshop)
	})
	t.Run("nothing", func(t *testing.T) {
		_, err := Open(filepath.Join(t.TempDir(), "no.upturn"))
		wantCode(t, err, workshop.ENotFound)
	})
}

func TestLaterVersionsFileCanBeRead(t *testing.T) {
	path := sample(t)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	binary.BigEndian.PutUint32(raw[60:], 99)
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := OpenReadOnly(path)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if st := load(t, s); !st.ReadOnly || len(st.Rounds) != 2 {
		t.Fatalf("%+v", st.Rounds)
	}
	wantCode(t, s.Commit(workshop.Change{Tiles: []string{"x"}}), workshop.EReadOnly)
}

// What a stranger or a bad disk did to the content is found before a window
// shows it, and one problem does not hide another.
func TestDamageIsFoundAndNamed(t *testing.T) {
	trigger := func(name string) string {
		text, err := os.ReadFile("migrations/0001.sql")
		if err != nil {
			t.Fatal(err)
		}
		s := string(text)
		s = s[strings.Index(s, "CREATE TRIGGER "+name+" "):]
		return s[:strings.Index(s, "END;")+4]
	}
	without := func(name, do string) string {
		return "DROP TRIGGER " + name + "; " + do + "; " + trigger(name)
	}
	for _, c := range []struct{ name, do, place string }{
		{"a trigger that copies votes", "CREATE TRIGGER spy AFTER UPDATE ON seat BEGIN SELECT 1; END", "trigger spy"},
		{"a view", "CREATE VIEW v AS SELECT * FROM seat", "view v"},
		{"a table", "CREATE TABLE extra(a)", "table extra"},
		{"a missing table", "PRAGMA foreign_keys = OFF; DROP TABLE slot; DROP TABLE seat; DROP TABLE round_key; DROP TABLE round", "table round"},
		{"a missing trigger", "DROP TRIGGER seat_once", "trigger seat_once"},
		{"a seat that voted without a ballot", "UPDATE seat SET used = 1 WHERE round = 2 AND seat = 5", "round 2 seats"},
		{"a missing seat", without("seat_nodel", "DELETE FROM seat WHERE round = 2 AND seat = 3"), "seat 3"},
		{"a count without a ballot", "UPDATE round SET n_cast = 6 WHERE id = 2", "round 2 seats"},
		{"a ballot too many", "UPDATE round SET n_cast = 6 WHERE id = 2; UPDATE seat SET used = 1 WHERE round = 2 AND seat = 5", "round 2 count"},
		{"a missing slot", without("slot_nodel", "DELETE FROM slot WHERE id = 8195"), "round 2 count"},
		{"a missing key", without("key_nodel", "DELETE FROM round_key"), "round 2 key"},
		{"another key", "UPDATE round_key SET key = randomblob(32)", "round 2 ballot box"},
		{"a changed ballot", "UPDATE slot SET sealed = randomblob(540) WHERE id = 8195", "round 2 ballot box"},
		{"a ballot that was copied", "UPDATE slot SET sealed = (SELECT sealed FROM slot WHERE id = 8195) WHERE id = 8196", "round 2 ballot box"},
		{"a changed result", without("round_result", `UPDATE round SET result = CAST(replace(CAST(result AS TEXT), '"cast":5', '"cast":6') AS BLOB) WHERE id = 1`), "round 1 result"},
		{"another question for a result", without("round_frozen", "UPDATE round SET spec = replace(spec, 'K1', 'K2') WHERE id = 1"), "round 1 result"},
		{"another question for ballots", without("round_frozen", "UPDATE round SET spec = replace(spec, 'K1', 'K2') WHERE id = 2"), "round 2 ballot box"},
		{"another rule for ballots", without("round_frozen", "UPDATE round SET min_show = 3 WHERE id = 2"), "round 2 ballot box"},
		{"a sheet that is none", without("round_frozen", "UPDATE round SET spec = 'x' WHERE id = 1"), "round 1 sheet"},
		{"a position after the end", "UPDATE position SET step = 7", "position"},
		{"no position", "DELETE FROM position", "position"},
		{"info that is none", "UPDATE workshop SET info = '['", "workshop"},
		{"no pack", "DELETE FROM pack", "pack"},
		{"a pack that is none", "UPDATE pack SET content = x'00'", "pack"},
		{"no agenda", "DELETE FROM agenda", "agenda"},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := sample(t)
			tamper(t, path, c.do)
			found := Check(path)
			if len(found) == 0 {
				t.Fatal("not found")
			}
			seen := false
			for _, err := range found {
				wantCode(t, err, workshop.EDamaged)
				seen = seen || err.(*workshop.Error).Args["place"] == c.place
			}
			if !seen {
				t.Errorf("no %q among %v", c.place, found)
			}
			s, err := Open(path)
			if err == nil {
				_, err = s.Load()
				_ = s.Close()
			}
			wantCode(t, err, workshop.EDamaged)
		})
	}
	t.Run("two at once", func(t *testing.T) {
		path := sample(t)
		tamper(t, path, "CREATE TABLE mine (x); CREATE VIEW v AS SELECT 1")
		if found := Check(path); len(found) != 2 {
			t.Fatal(found)
		}
	})
}

// tamper changes a file as another program could.
func tamper(t *testing.T, path, do string) {
	t.Helper()
	db := connect(path, false)
	defer db.Close()
	if _, err := db.Exec("PRAGMA foreign_keys = OFF; " + do); err != nil {
		t.Fatal(err)
	}
}

// The rules of the file hold against statements that our code does not make.
func TestFileKeepsItsOwnRules(t *testing.T) {
	path := sample(t)
	db := connect(path, false)
	defer db.Close()
	for _, q := range []string{
		"UPDATE seat SET used = 0 WHERE round = 2 AND seat = 1",
		"UPDATE seat SET used = 1 WHERE round = 2 AND seat = 1",
		"UPDATE seat SET used = 1 WHERE round = 1 AND seat = 5",
		"UPDATE seat SET seat = 9 WHERE round = 2 AND seat = 5",
		"DELETE FROM seat WHERE round = 1",
		"INSERT INTO seat(round, seat) VALUES (1, 6)",
		"INSERT INTO seat(round, seat, used) VALUES (2, 6, 1)",
		"INSERT INTO slot(id, round, sealed) VALUES (4096, 1, zeroblob(540))",
		"INSERT INTO slot(id, round, sealed) VALUES (1, 2, zeroblob(540))",
		"UPDATE slot SET sealed = zeroblob(539) WHERE id = 8192",
		"DELETE FROM slot",
		"DELETE FROM round_key",
		"DELETE FROM round WHERE id = 1",
		"UPDATE round SET state = 3 WHERE id = 2",
		"UPDATE round SET state = 1 WHERE id = 1",
		"UPDATE round SET n_cast = 4 WHERE id = 2",
		"UPDATE round SET n_cast = 99 WHERE id = 2",
		"UPDATE round SET n_cast = 6 WHERE id = 1",
		"UPDATE round SET result = x'00', result_mac = zeroblob(32) WHERE id = 1",
		"UPDATE round SET result = x'00', result_mac = zeroblob(32) WHERE id = 2",
		"UPDATE round SET spec = '{}' WHERE id = 2",
		"UPDATE round SET min_show = 3 WHERE id = 2",
		"UPDATE round SET seats = 4000 WHERE id = 2",
		"UPDATE round SET seats = 4 WHERE id = 2",
		"UPDATE round SET seats = 5 WHERE id = 1",
		"INSERT INTO round(spec, seats, slots, state) VALUES ('{}', 1, 1, 1)",
	} {
		if _, err := db.Exec(q); err == nil {
			t.Errorf("accepted: %s", q)
		}
	}
	var n sql.NullInt64
	if err := db.QueryRow("PRAGMA synchronous").Scan(&n); err != nil || n.Int64 != 3 {
		t.Errorf("synchronous is %d, not EXTRA (%v)", n.Int64, err)
	}
	for pragma, want := range map[string]string{"journal_mode": "truncate", "secure_delete": "1", "foreign_keys": "1", "trusted_schema": "0", "cell_size_check": "1", "fullfsync": "1", "temp_store": "2"} {
		var got string
		if err := db.QueryRow("PRAGMA " + pragma).Scan(&got); err != nil || got != want {
			t.Errorf("%s is %q, want %q (%v)", pragma, got, want, err)
		}
	}
}

// badEnd is a database that cannot be closed.
type badEnd struct{ connector }

func (badEnd) Close() error { return errors.New("the cable is out") }

// A file of which nobody knows whether it could be let go is not called sound.
func TestThatAFileCannotBeClosedIsAProblem(t *testing.T) {
	path := sample(t)
	found := checkOn(func(path string, readOnly bool) *sql.DB {
		return sql.OpenDB(badEnd{connector{&sqlite3.SQLiteDriver{ConnectHook: settle}, dsn(path, readOnly)}})
	}, path)
	if len(found) != 1 || workshop.CodeOf(found[0]) != workshop.EIO {
		t.Errorf("found %v", found)
	}
}
