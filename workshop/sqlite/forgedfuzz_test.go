package sqlite

import (
	"crypto/hmac"
	"crypto/sha256"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/bounded"
)

// Whatever stands in a column of a file, all that read it are of one mind about it.
func FuzzValue(f *testing.F) {
	whole, columns := bytesOf(f, sample(f)), []string(nil)
	db := connect(sample(f), true)
	if err := rows(db, func(r *sql.Rows) error {
		var column string
		err := r.Scan(&column)
		columns = append(columns, column)
		return err
	}, "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'"); err != nil {
		f.Fatal(err)
	}
	if err := db.Close(); err != nil {
		f.Fatal(err)
	}
	slices.Sort(columns)
	for i, column := range columns {
		f.Add(uint8(i), uint8(0), uint8(i), []byte("12"))
		f.Add(uint8(i), uint8(0), uint8(1), []byte(`{"`+column+`":[1,"x"]}`))
	}
	f.Fuzz(func(t *testing.T, column, row, kind uint8, value []byte) {
		path := written(t, whole)
		table, name, _ := strings.Cut(columns[int(column)%len(columns)], ".")
		var v any = value
		switch kind % 4 {
		case 0:
			n, err := strconv.ParseInt(string(value), 10, 64)
			if err != nil {
				return
			}
			v = n
		case 1:
			v = string(value)
		case 2:
			v = nil
		}
		ruleless(t, path, func(db *sql.DB) error {
			_, err := db.Exec(fmt.Sprintf("UPDATE %[1]s SET %[2]s = ? WHERE %[2]s IS (SELECT %[2]s FROM %[1]s LIMIT 1 OFFSET ?)", table, name), v, row)
			if err == nil {
				_ = putMacs(db, allParts()) // what cannot be read has none
			}
			return err
		})
		agreed(t, path)
	})
}

// Whatever sheet and result a file has, with right MACs, all are of one mind about it.
func FuzzForged(f *testing.F) {
	path := sample(f)
	whole := bytesOf(f, path)
	db := connect(path, true)
	var spec, result string
	if err := db.QueryRow("SELECT spec, CAST(result AS TEXT) FROM round WHERE id = 1").Scan(&spec, &result); err != nil {
		f.Fatal(err)
	}
	if err := db.Close(); err != nil {
		f.Fatal(err)
	}
	f.Add(spec, result)
	f.Add(strings.ReplaceAll(spec, `"hi":`, `"hi":1`), strings.ReplaceAll(result, `"hi":`, `"hi":1`))
	f.Add(spec, strings.ReplaceAll(result, "[", "[-1,"))
	f.Fuzz(func(t *testing.T, spec, result string) {
		path := written(t, whole)
		ruleless(t, path, func(db *sql.DB) error {
			var key []byte
			var seats, show, cast int
			if err := db.QueryRow("SELECT mac_key, seats, min_show, n_cast FROM round, workshop WHERE id = 1").Scan(&key, &seats, &show, &cast); err != nil {
				return err
			}
			h := hmac.New(sha256.New, key)
			fmt.Fprintf(h, "v1/%d/%d/%d/%d/%d/%s/%s", 1, seats, show, cast, len(spec), spec, result)
			_, err := db.Exec("UPDATE round SET spec = ?, result = ?, result_mac = ? WHERE id = 1", spec, []byte(result), h.Sum(nil))
			return err
		})
		agreed(t, path)
	})
}

func bytesOf(f *testing.F, path string) []byte {
	f.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	return raw
}

func written(t *testing.T, raw []byte) string {
	t.Helper()
	path := filepath.Join(memoryDir(t), "w.upturn")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// ruleless changes a file without its rules, which are there again afterwards. What cannot
// be written at all is left as it is.
func ruleless(t *testing.T, path string, change func(*sql.DB) error) {
	t.Helper()
	db := connect(path, false)
	defer db.Close()
	if _, err := db.Exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF"); err != nil {
		t.Fatal(err)
	}
	triggers := map[string]string{}
	if err := rows(db, func(r *sql.Rows) error {
		var name, text string
		err := r.Scan(&name, &text)
		triggers[name] = text
		return err
	}, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"); err != nil {
		t.Fatal(err)
	}
	for name := range triggers {
		if _, err := db.Exec("DROP TRIGGER " + name); err != nil {
			t.Fatal(err)
		}
	}
	if err := change(db); err != nil {
		t.Skip(err)
	}
	for _, text := range triggers {
		if _, err := db.Exec(text); err != nil {
			t.Fatal(err)
		}
	}
}

// agreed has a file checked, looked at, opened, rescued and voted in.
func agreed(t *testing.T, path string) {
	t.Helper()
	bounded.Run(t, func() {
		found := Check(path)
		sound := len(found) == 0
		for name, open := range map[string]func(string) (*Store, error){"open": Open, "look": OpenReadOnly} {
			s, err := open(path)
			if sound != (err == nil) {
				t.Fatalf("%s says %v, check says %v", name, err, found)
			}
			if err != nil {
				worded(t, err)
				continue
			}
			st, err := s.Load()
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if r, ok := st.OpenRound(); ok && name == "open" {
				if _, err := s.Cast(r.ID, workshop.Booth, 5, ballot(5)); err != nil {
					worded(t, err)
				}
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
		}
		if !sound {
			if _, err := Rescue(path); err != nil {
				worded(t, err)
			}
		}
	})
}

// worded wants a code that has a sentence.
func worded(t *testing.T, err error) {
	t.Helper()
	if c := workshop.CodeOf(err); c == workshop.EBug || c == "" {
		t.Fatalf("no word for it: %v", err)
	}
}
