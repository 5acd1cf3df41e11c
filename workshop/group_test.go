package workshop_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// groups are those of a list as a room would read them out, and what is in none.
func (w *world) groups(list string) string {
	st := w.s.State()
	var out []string
	for _, g := range workshop.GroupsOf(st, list) {
		out = append(out, g.Name+": "+strings.Join(g.Items, " "))
	}
	var apart []string
	for _, it := range workshop.Apart(st, list) {
		apart = append(apart, it.ID)
	}
	return strings.Join(append(out, "apart: "+strings.Join(apart, " ")), ", ")
}

func TestCardsGoIntoGroups(t *testing.T) {
	type session = *workshop.Session
	for _, c := range []struct {
		name string
		do   func(session) error
		code workshop.Code
		want string
	}{
		{"nothing", func(session) error { return nil }, "", "Time: O2 O1, apart: O3"},
		{"into a group", func(s session) error { return s.PutInto("G1", "O3") }, "", "Time: O2 O1 O3, apart: "},
		{"out of it", func(s session) error { return s.PutInto("", "O2") }, "", "Time: O1, apart: O2 O3"},
		{"where it is", func(s session) error { return s.PutInto("G1", "O2") }, "", "Time: O2 O1, apart: O3"},
		{"another group", func(s session) error { return s.AddGroup("obstacles", " Tools ", "O3", "O2") }, "", "Time: O1, Tools: O3 O2, apart: "},
		{"an empty group", func(s session) error { return s.AddGroup("obstacles", "Tools") }, "", "Time: O2 O1, Tools: , apart: O3"},
		{"a new name", func(s session) error { return s.NameGroup("G1", "Hours") }, "", "Hours: O2 O1, apart: O3"},
		{"the same name in capitals", func(s session) error { return s.NameGroup("G1", "TIME") }, "", "TIME: O2 O1, apart: O3"},
		{"taken apart", func(s session) error { return s.BreakGroup("G1") }, "", "apart: O1 O2 O3"},
		{"a card that goes", func(s session) error { return s.RemoveItem("O2") }, "", "Time: O1, apart: O3"},
		{"a card that is merged", func(s session) error { return s.MergeItems("O3", "O1") }, "", "Time: O2, apart: O3"},
		{"a card that comes", func(s session) error { return s.AddItem("obstacles", "Noise") }, "", "Time: O2 O1, apart: O3 O4"},
		{"no name", func(s session) error { return s.AddGroup("obstacles", " ") }, workshop.EText, "Time: O2 O1, apart: O3"},
		{"a name that is there", func(s session) error { return s.AddGroup("obstacles", "time") }, workshop.EInvalid, "Time: O2 O1, apart: O3"},
		{"too long a name", func(s session) error { return s.NameGroup("G1", strings.Repeat("x", workshop.MaxGroupName+1)) }, workshop.EInvalid, "Time: O2 O1, apart: O3"},
		{"no such list", func(s session) error { return s.AddGroup("praise", "Tools") }, workshop.ENotFound, "Time: O2 O1, apart: O3"},
		{"no such group", func(s session) error { return s.PutInto("G7", "O1") }, workshop.ENotFound, "Time: O2 O1, apart: O3"},
		{"no such card", func(s session) error { return s.PutInto("G1", "O7") }, workshop.ENotFound, "Time: O2 O1, apart: O3"},
		{"a card of another list", func(s session) error { return s.PutInto("G1", "I1") }, workshop.EInvalid, "Time: O2 O1, apart: O3"},
		{"a card twice", func(s session) error { return s.PutInto("G1", "O3", "O3") }, workshop.EInvalid, "Time: O2 O1, apart: O3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := lists(t)
			w.ok(w.s.AddGroup("obstacles", "Time", "O2", "O1"))
			if code := workshop.CodeOf(c.do(w.s)); code != c.code {
				t.Errorf("%q", code)
			}
			if got := w.groups("obstacles"); got != c.want {
				t.Error(got)
			}
			if w.start(); w.groups("obstacles") != c.want {
				t.Error("in the file:", w.groups("obstacles"))
			}
		})
	}
}

func TestNoMoreGroupsThanAWallHolds(t *testing.T) {
	w := lists(t)
	for i := range workshop.MaxGroups {
		w.ok(w.s.AddGroup("obstacles", fmt.Sprint("group ", i)))
	}
	w.ok(w.s.AddGroup("ideas", "group 1")) // of another list
	if code := workshop.CodeOf(w.s.AddGroup("obstacles", "one more")); code != workshop.EState {
		t.Errorf("%q", code)
	}
}

// What was voted on stays as it was voted on, but may be put into groups all the same.
func TestWhatIsVotedOnIsGrouped(t *testing.T) {
	w := lists(t)
	w.jump("dots")
	w.ok(w.s.Next())
	w.ok(w.s.AddGroup("obstacles", "Time", "O3"))
	w.ok(w.s.Undo())
	if got := w.groups("obstacles"); got != "apart: O1 O2 O3" {
		t.Error(got)
	}
}

// A number that comes again is another card: it is not in the group of the one that is gone,
// also where the card that had it was taken back.
func TestANumberThatComesAgainIsInNoGroup(t *testing.T) {
	w := lists(t)
	w.ok(w.s.AddItem("obstacles", "Noise"))
	w.ok(w.s.AddGroup("obstacles", "Sounds", "O4"))
	w.ok(w.s.RemoveItem("O4"))
	w.ok(w.s.AddItem("obstacles", "Stairs"))
	if got := w.groups("obstacles"); got != "Sounds: , apart: O1 O2 O3 O4" {
		t.Error(got)
	}
	w.ok(w.s.Undo())
	w.ok(w.s.Undo())
	if got := w.groups("obstacles"); got != "Sounds: O4, apart: O1 O2 O3" {
		t.Error("taken back:", got)
	}
}

// Whatever is done in whatever order, each card of a list is in exactly one place.
func TestEachCardIsInOnePlace(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 2))
		w := lists(t)
		for range 60 {
			st := w.s.State()
			item := func() string { return fmt.Sprint("O", 1+r.IntN(len(st.Items)+1)) }
			group := func() string { return fmt.Sprint("G", r.IntN(len(st.Groups)+2)) }
			_ = []func() error{ // any of them may be refused
				func() error { return w.s.AddItem("obstacles", fmt.Sprint("card ", r.IntN(99))) },
				func() error { return w.s.RemoveItem(item()) },
				func() error { return w.s.MergeItems(item(), item()) },
				func() error { return w.s.SplitItem(item()) },
				func() error { return w.s.AddGroup("obstacles", fmt.Sprint("g", r.IntN(20)), item()) },
				func() error { return w.s.PutInto(group(), item(), item()) },
				func() error { return w.s.PutInto("", item()) },
				func() error { return w.s.BreakGroup(group()) },
				w.s.Undo, w.s.Redo,
			}[r.IntN(10)]()
			st = w.s.State()
			var placed []string
			for _, g := range workshop.GroupsOf(st, "obstacles") {
				placed = append(placed, g.Items...)
			}
			for _, it := range workshop.Apart(st, "obstacles") {
				placed = append(placed, it.ID)
			}
			var all []string
			for _, it := range st.ItemsIn("obstacles") {
				all = append(all, it.ID)
			}
			slices.Sort(placed)
			if slices.Sort(all); !slices.Equal(placed, all) {
				t.Fatalf("seed %d: placed %q of %q", seed, placed, all)
			}
			if err := workshop.Sound(st); err != nil {
				t.Fatal(seed, err)
			}
		}
	}
}

// A file that says what no room can have done is damaged.
func TestUnsoundGroups(t *testing.T) {
	sound := []workshop.Group{{ID: "G1", List: "obstacles", Name: "Time", Items: []string{"O1"}}}
	for name, spoil := range map[string]func(*workshop.State){
		"a card in two groups": func(st *workshop.State) {
			st.Groups = append(st.Groups, workshop.Group{ID: "G2", List: "obstacles", Name: "x", Items: []string{"O1"}})
		},
		"a card twice":             func(st *workshop.State) { st.Groups[0].Items = []string{"O1", "O1"} },
		"a card that is not there": func(st *workshop.State) { st.Groups[0].Items = []string{"O9"} },
		"a card of another list":   func(st *workshop.State) { st.Groups[0].Items = []string{"I1"} },
		"two groups of one number": func(st *workshop.State) {
			st.Groups = append(st.Groups, workshop.Group{ID: "G1", List: "ideas", Name: "x"})
		},
		"no name":            func(st *workshop.State) { st.Groups[0].Name = "" },
		"a name without end": func(st *workshop.State) { st.Groups[0].Name = strings.Repeat("x", 3000) },
	} {
		t.Run(name, func(t *testing.T) {
			st := lists(t).s.State()
			if st.Groups = slices.Clone(sound); workshop.Sound(st) != nil {
				t.Fatal(workshop.Sound(st))
			}
			if spoil(&st); workshop.CodeOf(workshop.Sound(st)) != workshop.EDamaged {
				t.Error(workshop.Sound(st))
			}
		})
	}
}
