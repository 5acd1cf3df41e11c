package workshop_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func texts(st workshop.State) []string {
	var out []string
	for _, it := range st.ItemsIn("obstacles") {
		out = append(out, it.Text)
	}
	return out
}

func TestManyLinesArePastedAsManyItems(t *testing.T) {
	w := newWorld(t, 3)
	w.jump("list")
	w.ok(w.s.AddItem("obstacles", "Haste"))
	w.ok(w.s.AddItems("obstacles", "- Too many  meetings\r\n\n• HASTE\n   \nToo many meetings\n– Old tools"))
	want := []string{"Haste", "Too many meetings", "Old tools"}
	if got := texts(w.s.State()); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	err := w.s.AddItems("obstacles", "Fourth\nFifth")
	if workshop.CodeOf(err) != workshop.EState || len(texts(w.s.State())) != 4 {
		t.Error("the list takes four:", err, texts(w.s.State()))
	}
}

// Lines that find no room are named, and come in once there is room: what was
// merged meanwhile is not said twice.
func TestLinesThatDidNotFitCanBePastedAgain(t *testing.T) {
	w := newWorld(t, 3)
	w.jump("list")
	lines := "One\nTwo\nThree\nFour\nFive\nfive\nSix"
	var e *workshop.Error
	if err := w.s.AddItems("obstacles", lines); !errors.As(err, &e) || e.Args["what"] != "lines_left" || e.Args["n"] != "2" || e.Args["first"] != "Five" {
		t.Fatalf("%v", err)
	}
	w.ok(w.s.MergeItems("O1", "O2"))
	w.ok(w.s.MergeItems("O1", "O3"))
	w.ok(w.s.AddItems("obstacles", lines))
	if got := texts(w.s.State()); !slices.Equal(got, []string{"One", "Four", "Five", "Six"}) {
		t.Errorf("got %q", got)
	}
}

func TestWhatWasMergedComesApartAgain(t *testing.T) {
	w := newWorld(t, 3)
	w.jump("list")
	w.ok(w.s.AddItems("obstacles", "Haste\nHurry\nRush"))
	w.ok(w.s.MergeItems("O1", "O2"))
	w.ok(w.s.MergeItems("O1", "O3"))
	w.ok(w.s.SplitItem("O1"))
	st := w.s.State()
	if got := texts(st); !slices.Equal(got, []string{"Haste", "Rush"}) {
		t.Errorf("got %q", got)
	}
	if it := st.ItemsIn("obstacles")[0]; !slices.Equal(it.Merged, []string{"Hurry"}) {
		t.Errorf("still merged %q", it.Merged)
	}
	w.ok(w.s.SplitItem("O1"))
	if workshop.CodeOf(w.s.SplitItem("O1")) != workshop.EState {
		t.Error("there is nothing left to split")
	}
	w.ok(w.s.AddItem("obstacles", "Fourth"))
	w.ok(w.s.MergeItems("O1", "O4"))
	w.ok(w.s.AddItem("obstacles", "Fifth"))
	if workshop.CodeOf(w.s.SplitItem("O1")) != workshop.EState {
		t.Error("the list is full")
	}
}

func TestTilesArePutInOrder(t *testing.T) {
	w := newWorld(t, 3)
	w.jump("flip")
	w.ok(w.s.MoveTile(1, 0))
	w.ok(w.s.SetTile(0, "Crew"))
	w.start()
	if got := w.s.State().TileNames(); !slices.Equal(got, []string{"Crew", "Customers"}) {
		t.Errorf("got %q", got)
	}
	w.ok(w.s.MoveTile(0, 1))
	if got := w.s.State().TileNames(); !slices.Equal(got, []string{"Customers", "Crew"}) {
		t.Errorf("got %q", got)
	}
	if workshop.CodeOf(w.s.MoveTile(0, 2)) != workshop.ENotFound {
		t.Error("moved beyond the end")
	}
}

// What is being written for a list is on no list.
func TestADraftIsKeptApartFromTheList(t *testing.T) {
	w := newWorld(t, 3)
	w.jump("list")
	w.ok(w.s.SetDraft("obstacles", " Two\tsys\n"))
	if st := w.s.State(); st.Draft("obstacles") != "Two sys" || st.Draft("ideas") != "" || len(texts(st)) != 0 {
		t.Errorf("draft %q, ideas %q, list %q", st.Draft("obstacles"), st.Draft("ideas"), texts(st))
	}
	w.ok(w.s.SetDraft("obstacles", " \u202e "))
	if st := w.s.State(); st.Draft("obstacles") != "" || len(st.Notes) != 0 {
		t.Errorf("nothing is kept as %q", st.Notes)
	}
}
