package sqlite

import (
	"reflect"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// What was read to judge a file is handed on, once; nothing that was read before a change
// is taken for the file as it is after it.
func TestWhatWasReadToJudgeIsHandedOn(t *testing.T) {
	made := createStore(t)
	path := made.path
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	for name, open := range map[string]func(string) (*Store, error){"to write": Open, "to look": OpenReadOnly} {
		t.Run(name, func(t *testing.T) {
			s, err := open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if s.ahead == nil {
				t.Fatal("the next Load reads the whole file again")
			}
			first, err := s.Load()
			if err != nil {
				t.Fatal(err)
			}
			again, err := s.Load()
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(first, again) {
				t.Errorf("%+v and then %+v", first, again)
			}
			first.Agenda[0].ID = "another" // of whoever has it
			if st, err := s.Load(); err != nil || st.Agenda[0].ID != again.Agenda[0].ID {
				t.Error("a state that was handed on is handed on again", err)
			}
		})
	}
}

func TestWhatWasReadIsForgottenAtAChange(t *testing.T) {
	s := createStore(t)
	if err := s.judge(); err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(workshop.Change{Notes: map[string]string{"open": "After it was judged."}}); err != nil {
		t.Fatal(err)
	}
	st, err := s.Load()
	if err != nil || st.Notes["open"] != "After it was judged." {
		t.Errorf("%v, %v", st.Notes, err)
	}
}

// No table can be made to swamp whoever reads it.
func TestEveryTableHasALimit(t *testing.T) {
	s := createStore(t)
	schema, err := schemaOf(s.view())
	if err != nil {
		t.Fatal(err)
	}
	oneRow := map[string]bool{"workshop": true, "pack": true, "position": true, "round_key": true}
	tables := 0
	for name := range schema {
		table, is := strings.CutPrefix(name, "table ")
		if !is || strings.HasPrefix(table, "sqlite_") {
			continue
		}
		if tables++; mostRows[table] == 0 && !oneRow[table] {
			t.Errorf("%s may have as many rows as a stranger likes", table)
		}
	}
	if tables < 10 {
		t.Errorf("%d tables", tables)
	}
}

// BenchmarkLook is what the list of workshops pays for each.
func BenchmarkLook(b *testing.B) {
	s := createStoreIn(b, b.TempDir())
	path := s.path
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		s, err := OpenReadOnly(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Load(); err != nil {
			b.Fatal(err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
