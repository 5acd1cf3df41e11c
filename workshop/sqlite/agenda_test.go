package sqlite

import (
	"reflect"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Another plan replaces the old one as a whole, and is there after opening again.
func TestSaveAgenda(t *testing.T) {
	s := createStore(t)
	steps := []workshop.Step{
		{ID: "A1", Exercise: "A", Length: workshop.Compact, Minutes: 3, Spent: 90 * time.Second, Entered: true},
		{ID: "A1", Minutes: 10},
		{ID: "C2", Exercise: "C", Minutes: 12},
	}
	for range 2 {
		if err := s.SaveAgenda(steps); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	st, err := again.Load()
	if err != nil || !reflect.DeepEqual(st.Agenda, steps) {
		t.Errorf("%+v (%v)", st.Agenda, err)
	}
}
