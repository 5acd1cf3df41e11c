package sqlite

import (
	"reflect"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// What is taken back is in the file as it was, each in its place, after opening again.
func TestWhatIsTakenBackIsInTheFileAsItWas(t *testing.T) {
	for name, do := range map[string]func(*workshop.Session) error{
		"an item in the middle": func(s *workshop.Session) error { return s.RemoveItem("O2") },
		"a merge":               func(s *workshop.Session) error { return s.MergeItems("O3", "O1") },
		"an action":             func(s *workshop.Session) error { return s.SetAction(workshop.Action{Item: "O1"}) },
		"names of tiles":        func(s *workshop.Session) error { return s.MoveTile(0, 2) },
		"a note":                func(s *workshop.Session) error { return s.SetNote("k", "") },
		"a step":                func(s *workshop.Session) error { return s.Drop(3) },
		"a vote on the spot":    func(s *workshop.Session) error { return s.AskQuick(workshop.Quick{Question: "q", Hi: 5}) },
		"people":                func(s *workshop.Session) error { return s.SetPeople(9) },
	} {
		t.Run(name, func(t *testing.T) {
			path := memoryDir(t) + "/w.upturn"
			file, err := Create(path, storetest.State(6))
			if err != nil {
				t.Fatal(err)
			}
			s, err := workshop.Start(file, workshop.Rules{})
			if err != nil {
				t.Fatal(err)
			}
			for _, f := range []func() error{
				func() error { return s.SetAction(workshop.Action{Item: "O1", First: "a"}) },
				func() error { return s.SetAction(workshop.Action{Item: "O2", First: "b"}) },
				func() error { return s.SetNote("k", "n") },
			} {
				if err := f(); err != nil {
					t.Fatal(err)
				}
			}
			before := reread(t, file)
			if err := do(s); err != nil {
				t.Fatal(err)
			}
			if reflect.DeepEqual(reread(t, file), before) {
				t.Error("nothing was done")
			}
			if err := s.Undo(); err != nil {
				t.Fatal(err)
			}
			if got := reread(t, file); !reflect.DeepEqual(got, before) {
				t.Errorf("%+v\nwant\n%+v", got, before)
			}
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			again, err := Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer again.Close()
			if got := reread(t, again); !reflect.DeepEqual(got, before) {
				t.Errorf("opened again %+v\nwant\n%+v", got, before)
			}
		})
	}
}

// reread is what a file holds, without what the clock has counted.
func reread(t *testing.T, s *Store) workshop.State {
	t.Helper()
	st, err := s.Load()
	if err != nil {
		t.Fatal(err)
	}
	for i := range st.Agenda {
		st.Agenda[i].Spent = 0
	}
	st.Warnings = nil
	return st
}
