package workshop_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// lists is a course that collects ideas and obstacles, and votes on the obstacles.
func lists(t *testing.T) *world {
	t.Helper()
	dots := voteOn("dots", workshop.VoteDef{Kind: workshop.Dots, Source: workshop.ListObstacles, Cap: 2})
	w := course(t,
		workshop.StepDef{ID: "think", Kind: workshop.StepCollect, Collects: workshop.ListIdeas},
		workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListObstacles},
		dots,
	)
	for _, text := range []string{"Meet daily", "Call twice"} {
		w.ok(w.s.AddItem(workshop.ListIdeas, text))
	}
	for _, text := range []string{"Haste", "Hurry", "Rush"} {
		w.ok(w.s.AddItem(workshop.ListObstacles, text))
	}
	return w
}

func (w *world) items() string {
	var out []string
	for _, it := range w.s.State().Items {
		out = append(out, it.ID+" "+strings.Join(append([]string{it.Text}, it.Merged...), "+"))
	}
	return strings.Join(out, ", ")
}

func TestWhatAMergeMayJoin(t *testing.T) {
	const all = "I1 Meet daily, I2 Call twice, O1 Haste, O2 Hurry, O3 Rush"
	for _, c := range []struct {
		name, into, from string
		code             workshop.Code
		want             string
	}{
		{"two of a list", "O1", "O2", "", "I1 Meet daily, I2 Call twice, O1 Haste+Hurry, O3 Rush"},
		{"backwards", "O3", "O1", "", "I1 Meet daily, I2 Call twice, O2 Hurry, O3 Rush+Haste"},
		{"two ideas", "I2", "I1", "", "I2 Call twice+Meet daily, O1 Haste, O2 Hurry, O3 Rush"},
		{"an idea and an obstacle", "O1", "I1", workshop.EInvalid, all},
		{"an obstacle and an idea", "I1", "O1", workshop.EInvalid, all},
		{"one and itself", "O1", "O1", workshop.EInvalid, all},
		{"into nothing", "O9", "O1", workshop.ENotFound, all},
		{"nothing", "O1", "O9", workshop.ENotFound, all},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := lists(t)
			if code := workshop.CodeOf(w.s.MergeItems(c.into, c.from)); code != c.code {
				t.Errorf("%q", code)
			}
			if got := w.items(); got != c.want {
				t.Error(got)
			}
			if w.start(); w.items() != c.want {
				t.Error("in the file:", w.items())
			}
		})
	}
}

// Wordings stay in the order in which they came together.
func TestWordingsAreKeptInOrder(t *testing.T) {
	w := lists(t)
	w.ok(w.s.MergeItems("O2", "O3"))
	w.ok(w.s.MergeItems("O1", "O2"))
	if got := w.s.State().ItemsIn(workshop.ListObstacles); len(got) != 1 || !slices.Equal(got[0].Merged, []string{"Hurry", "Rush"}) {
		t.Errorf("%+v", got)
	}
}

// What was voted on stays as it was voted on, whatever is done to it.
func TestWhatIsVotedOnStays(t *testing.T) {
	w := lists(t)
	w.jump("dots")
	w.ok(w.s.Next())
	before := w.items()
	for did, err := range map[string]error{
		"edited": w.s.EditItem("O1", "x"), "removed": w.s.RemoveItem("O1"), "split": w.s.SplitItem("O1"),
		"merged into": w.s.MergeItems("O1", "I1"), "merged": w.s.MergeItems("I1", "O1"), "merged with its like": w.s.MergeItems("O1", "O2"),
	} {
		if workshop.CodeOf(err) != workshop.EState {
			t.Errorf("%s: %v", did, err)
		}
	}
	if got := w.items(); got != before {
		t.Error(got)
	}
	w.ok(w.s.EditItem("I1", "Meet weekly")) // another list
	w.ok(w.s.Void())
	w.ok(w.s.RemoveItem("O1")) // nobody's vote means it any more
}

// The next number is one more than the highest; that of one taken off again may
// come back, unless it was voted on.
func TestNumbersOfItems(t *testing.T) {
	w := lists(t)
	add := func(list, want string) {
		t.Helper()
		w.ok(w.s.AddItem(list, "more "+want))
		if items := w.s.State().Items; items[len(items)-1].ID != want {
			t.Errorf("got %s, want %s", items[len(items)-1].ID, want)
		}
	}
	add(workshop.ListObstacles, "O4")
	add(workshop.ListIdeas, "I3")
	w.ok(w.s.RemoveItem("O2"))
	add(workshop.ListObstacles, "O5")
	w.ok(w.s.RemoveItem("O5"))
	add(workshop.ListObstacles, "O5")
	w.jump("dots")
	w.ok(w.s.Next())
	w.ok(w.s.CloseRound())
	add(workshop.ListObstacles, "O6")
	for range 5 {
		w.ok(w.s.AddItem(workshop.ListObstacles, "x"))
	}
	add(workshop.ListObstacles, "O12") // 12 follows 11, not 2
	first := w.s.State().ItemsIn(workshop.ListIdeas)[0]
	w.ok(w.store.Commit(workshop.Change{Gone: []string{first.ID}}))
	w.ok(w.store.Commit(workshop.Change{Items: []workshop.Item{first}})) // a file may give them in any order
	w.start()
	add(workshop.ListIdeas, "I4")
}

func TestOnlyListsOfThePackTakeItems(t *testing.T) {
	w := lists(t)
	before := w.items()
	for _, list := range []string{"", "o", "Obstacles", "wishes"} {
		if code := workshop.CodeOf(w.s.AddItem(list, "x")); code != workshop.ENotFound {
			t.Errorf("%q: %q", list, code)
		}
		if code := workshop.CodeOf(w.s.AddItems(list, "x\ny")); code != workshop.ENotFound {
			t.Errorf("lines into %q: %q", list, code)
		}
	}
	if got := w.items(); got != before {
		t.Error(got)
	}
	if code := workshop.CodeOf(course(t).s.AddItem(workshop.ListObstacles, "x")); code != workshop.ENotFound {
		t.Errorf("a pack that collects nothing: %q", code)
	}
}

// Room is counted in the list of the step that is on.
func TestRoomInAList(t *testing.T) {
	w := course(t, workshop.StepDef{ID: "list", Kind: workshop.StepCollect, Collects: workshop.ListObstacles, Max: 2},
		workshop.StepDef{ID: "think", Kind: workshop.StepCollect, Collects: workshop.ListIdeas})
	for range 3 {
		w.ok(w.s.AddItem(workshop.ListIdeas, "x"))
	}
	w.ok(w.s.AddItem(workshop.ListObstacles, "x"))
	w.ok(w.s.AddItem(workshop.ListObstacles, "x"))
	if code := workshop.CodeOf(w.s.AddItem(workshop.ListObstacles, "x")); code != workshop.EState {
		t.Errorf("a third of two: %q", code)
	}
	w.jump("think")
	w.ok(w.s.AddItem(workshop.ListObstacles, "x")) // no limit from another step
}

func TestActionsAreAboutWhatIsThere(t *testing.T) {
	w := lists(t)
	if code := workshop.CodeOf(w.s.SetAction(workshop.Action{Item: "O9", First: "x"})); code != workshop.ENotFound {
		t.Errorf("%q", code)
	}
	w.ok(w.s.SetAction(workshop.Action{Item: "O1", First: " Call\u202E  them ", Owner: " "}))
	w.ok(w.s.SetAction(workshop.Action{Item: "O2", Due: "tomorrow"}))
	for _, day := range []string{"tomorrow", "2026-13-01", "2026-1-2", " 2026-01-02"} {
		if code := workshop.CodeOf(w.s.SetAction(workshop.Action{Item: "O2", Due: "tomorrow", DueOn: day})); code != workshop.EInvalid {
			t.Errorf("%q is taken for a day: %s", day, code)
		}
	}
	w.ok(w.s.SetAction(workshop.Action{Item: "O1", First: "Call them", DueOn: "2026-01-02"}))
	if a := w.s.State().Actions[0]; a.DueOn != "" {
		t.Errorf("a day without words: %+v", a)
	}
	w.ok(w.s.SetAction(workshop.Action{Item: "O1", First: "Call them", Notice: "It is quiet"}))
	w.ok(w.s.SetAction(workshop.Action{Item: "O2", Due: " \t"}))
	want := []workshop.Action{{Item: "O1", First: "Call them", Notice: "It is quiet"}}
	if got := w.s.State().Actions; !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestCollecting(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("list")
	for _, text := range []string{" two  approvals\n", "approvals twice", "old\u202e phones"} {
		w.ok(w.s.AddItem("obstacles", text))
	}
	if got := w.s.State().Items[2].Text; got != "old phones" {
		t.Errorf("direction override kept: %q", got)
	}
	w.ok(w.s.MergeItems("O1", "O2"))
	st := w.s.State()
	if len(st.Items) != 2 || st.Items[0].Text != "two approvals" || st.Items[0].Merged[0] != "approvals twice" {
		t.Fatalf("merged into %+v", st.Items)
	}
	w.ok(w.s.AddItem("obstacles", "third"))
	if got := w.s.State().Items[2].ID; got != "O4" {
		t.Errorf("number used twice or skipped: %s", got)
	}
	if code := workshop.CodeOf(w.s.AddItem("obstacles", "\u0007 ")); code != workshop.EText {
		t.Errorf("empty text: %q", code)
	}
	w.ok(w.s.AddItem("obstacles", "fourth"))
	if code := workshop.CodeOf(w.s.AddItem("obstacles", "fifth")); code != workshop.EState {
		t.Errorf("more than the pack allows: %q", code)
	}
	w.jump("dots")
	w.ok(w.s.Next())
	q := w.s.State().Rounds[0].Spec.Questions[0]
	if len(q.Items) != 4 || q.Budget != 3 || q.Cap != 2 {
		t.Errorf("dots: %+v", q)
	}
	if code := workshop.CodeOf(w.s.EditItem("O1", "changed")); code != workshop.EState {
		t.Errorf("changed what is being voted on: %q", code)
	}
	w.ok(w.s.SetAction(workshop.Action{Item: "O1", Owner: "Mia"}))
	w.ok(w.s.SetAction(workshop.Action{Item: "O1"}))
	if n := len(w.s.State().Actions); n != 0 {
		t.Errorf("%d actions after emptying the only one", n)
	}
}

func TestTilesTakeTheGroupsNames(t *testing.T) {
	w := newWorld(t, 6)
	w.ok(w.s.SetTile(1, "Service advisors"))
	if got := strings.Join(w.s.State().TileNames(), "|"); got != "Customers|Service advisors" {
		t.Error(got)
	}
	w.ok(w.s.SetTile(1, " "))
	if got := strings.Join(w.s.State().TileNames(), "|"); got != "Customers|Team" {
		t.Error(got)
	}
}

func TestNotesAreKeptAndTakenBack(t *testing.T) {
	w := newWorld(t, 6)
	w.ok(w.s.SetNote("see", "  Two camps.\r\n\n We talked\u202E long. "))
	if got := w.s.State().Notes["see"]; got != "Two camps.\nWe talked long." {
		t.Errorf("%q", got)
	}
	saidCut(t, w.s.SetNote("open", strings.Repeat("ä", workshop.MaxNote)))
	if n := len(w.s.State().Notes["open"]); n != workshop.MaxNote {
		t.Errorf("%d bytes", n)
	}
	w.ok(w.s.SetNote("see", " \n "))
	if _, still := w.s.State().Notes["see"]; still {
		t.Error("an emptied note is still there")
	}
	if code := workshop.CodeOf(w.s.SetNote("", "x")); code != workshop.EInvalid {
		t.Errorf("no key: %q", code)
	}
}

func TestKeysOfNotesAreShort(t *testing.T) {
	w := newWorld(t, 5)
	for n, good := range map[int]bool{0: false, 1: true, 40: true, 41: false} {
		if err := w.s.SetNote(strings.Repeat("k", n), "x"); (err == nil) != good {
			t.Errorf("%d: %v", n, err)
		}
	}
}

func TestTilesThatAreNotThere(t *testing.T) {
	w := newWorld(t, 5)
	for _, i := range []int{-1, 2} {
		if code := workshop.CodeOf(w.s.SetTile(i, "x")); code != workshop.ENotFound {
			t.Errorf("%d: %q", i, code)
		}
		if code := workshop.CodeOf(w.s.MoveTile(i, 0)); code != workshop.ENotFound {
			t.Errorf("moved from %d: %q", i, code)
		}
		if code := workshop.CodeOf(w.s.MoveTile(0, i)); code != workshop.ENotFound {
			t.Errorf("moved to %d: %q", i, code)
		}
	}
}

// A note that is full ends where it is full, without an empty line behind.
func TestAFullNote(t *testing.T) {
	for _, room := range []int{0, 1, 2, 3} {
		w := newWorld(t, 5)
		first := strings.Repeat("n", workshop.MaxNote-room)
		saidCut(t, w.s.SetNote("see", first+"\nabc"))
		want := first
		if room > 1 {
			want += "\n" + "abc"[:room-1]
		}
		if got := w.s.State().Notes["see"]; got != want {
			t.Errorf("room for %d more: ends in %q, want %q", room, got[len(got)-3:], want[len(want)-3:])
		}
	}
}
