package facilitator

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
)

func texts(items []workshop.Item) []string {
	var out []string
	for _, it := range items {
		out = append(out, it.Text)
	}
	return out
}

// say types an obstacle and presses Enter.
func (r *room) say(text string) {
	e := r.win.body.collect.entry
	r.canvas.Focus(e)
	test.Type(e, text)
	e.OnSubmitted(e.Text)
	r.pump()
}

func TestCollect(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B5")
	r.work()
	c := r.win.body.collect
	for _, s := range []string{"No time", "Two systems", "Too little time"} {
		r.say(s)
		if c.entry.Text != "" || r.canvas.Focused() != fyne.Focusable(c.entry) {
			t.Fatalf("after %q the field holds %q and the focus is at %T", s, c.entry.Text, r.canvas.Focused())
		}
	}
	if !r.win.body.toWork {
		t.Error("the list does not come forward")
	}
	c.choose(1)
	test.Tap(c.edit)
	if c.entry.Text != "Two systems" {
		t.Fatalf("edits %q", c.entry.Text)
	}
	c.entry.Write("")
	r.say("Two old systems")
	c.choose(0)
	c.choose(2)
	test.Tap(c.merge)
	r.pump()
	items := r.st().ItemsIn("obstacles")
	if got := texts(items); !slices.Equal(got, []string{"No time", "Two old systems"}) {
		t.Fatalf("the list is %v", got)
	}
	if !slices.Equal(items[0].Merged, []string{"Too little time"}) || c.list.Rows[0].Under() != "Also: Too little time" {
		t.Errorf("merged %v, shown as %q", items[0].Merged, c.list.Rows[0].Under())
	}
	c.choose(1)
	test.Tap(c.remove)
	r.pump()
	if got := texts(r.st().ItemsIn("obstacles")); !slices.Equal(got, []string{"No time"}) {
		t.Errorf("the list is %v", got)
	}
	test.Tap(c.example)
	if c.hint.Text() == "" || len(r.st().ItemsIn("obstacles")) != 1 {
		t.Error("an example is shown, not added")
	}
}

// Whoever holds the clicker does not see that somebody types. Half a word is kept,
// but neither the wall nor the vote has it, and the page of the vote says so.
func TestHalfAWordIsKeptAndIsNotOnTheList(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B5")
	r.work()
	c := r.win.body.collect
	r.say("No time")
	r.canvas.Focus(c.entry)
	test.Type(c.entry, "Two sys")
	r.press(fyne.KeyPageDown)
	list := func() []string { return texts(r.st().ItemsIn("obstacles")) }
	if !slices.Equal(list(), []string{"No time"}) || r.st().Draft("obstacles") != "Two sys" {
		t.Fatalf("list %v, draft %q", list(), r.st().Draft("obstacles"))
	}
	if got, want := r.win.body.fault.Text(), r.win.b.t("collect.left", "text", "Two sys"); r.st().Now().ID != "B6" || got != want {
		t.Errorf("at %s: %q", r.st().Now().ID, got)
	}
	c.entry.Write("") // as after the program was closed and opened again
	r.press(fyne.KeyPageUp)
	if c.entry.Text != "Two sys" {
		t.Fatalf("back again the field holds %q", c.entry.Text)
	}
	r.say("tems")
	if !slices.Equal(list(), []string{"No time", "Two systems"}) || r.st().Draft("obstacles") != "" || c.entry.Text != "" {
		t.Errorf("list %v, draft %q, field %q", list(), r.st().Draft("obstacles"), c.entry.Text)
	}
	r.press(fyne.KeyPageDown)
	if got := r.win.body.fault.Text(); got != "" {
		t.Errorf("everything is on the list, and the vote says %q", got)
	}
	r.press(fyne.KeyPageUp)
	test.Type(c.entry, "x")
	r.press(fyne.KeyPageDown)
	r.press(fyne.KeyPageUp)
	c.entry.Write("")
	r.press(fyne.KeyPageDown)
	if got := r.st().Draft("obstacles"); got != "" {
		t.Errorf("wiped in the field, kept as %q", got)
	}
}

// A text that is changed on the list stays as it was until Enter.
func TestAClickerChangesNothingOnTheList(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B5")
	r.work()
	c := r.win.body.collect
	r.say("Too many meetings")
	for _, typed := range []string{"Too m", "Too many meetings"} {
		c.chosen = []string{c.items[0].ID}
		c.startEdit()
		c.entry.Write(typed)
		r.press(fyne.KeyPageDown)
		if got := texts(r.st().ItemsIn("obstacles")); !slices.Equal(got, []string{"Too many meetings"}) {
			t.Errorf("in the middle of %q the list is %v", typed, got)
		}
		if got := r.st().Draft("obstacles"); typed == "Too m" && got != typed || typed != "Too m" && got != "" {
			t.Errorf("of %q is kept %q", typed, got)
		}
		r.press(fyne.KeyPageUp)
		c.entry.Write("")
	}
}

func TestActionsAreSaved(t *testing.T) {
	for _, tt := range []struct {
		name string
		then func(r *room, a *actions)
	}{
		{"with Enter", func(_ *room, a *actions) { a.fields[0].OnSubmitted(a.fields[0].Text) }},
		{"on leaving the field", func(r *room, _ *actions) { r.canvas.Unfocus() }},
		{"by Next", func(r *room, _ *actions) { r.press(fyne.KeyPageDown) }},
		{"by another obstacle", func(_ *room, a *actions) { a.choose(1) }},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, settings{})
			for _, s := range []string{"No time", "Two systems"} {
				r.do(func(se *workshop.Session) error { return se.AddItem("obstacles", s) })
			}
			r.jump("B7")
			a := r.win.body.actions
			r.canvas.Focus(a.fields[0])
			test.Type(a.fields[0], "Ask for an hour")
			tt.then(r, a)
			r.pump()
			want := []workshop.Action{{Item: "O1", First: "Ask for an hour"}}
			if got := r.st().Actions; !slices.Equal(got, want) {
				t.Errorf("actions are %+v", got)
			}
		})
	}
}

func TestActionsBeginWithTheMostDots(t *testing.T) {
	st := workshop.State{Items: []workshop.Item{{ID: "O1", List: "obstacles"}, {ID: "O2", List: "obstacles"}, {ID: "O3", List: "obstacles"}}}
	spec := workshop.Spec{Step: "B6", Questions: []workshop.Question{{ID: "B6", Kind: workshop.Dots, Items: []string{"O1", "O2", "O3"}, Cap: 2, Budget: 3}}}
	tally, err := workshop.NewTally(spec, 3, 3, []workshop.Ballot{{0, 2, 1}, {0, 2, 1}, {1, 0, 2}})
	if err != nil {
		t.Fatal(err)
	}
	round := workshop.Round{Spec: spec, State: workshop.RoundCounted, Tally: &tally}
	order := func(st workshop.State) (ids []string) {
		for _, it := range topFirst(st) {
			ids = append(ids, it.ID)
		}
		return ids
	}
	st.Rounds = []workshop.Round{round}
	if got := order(st); !slices.Equal(got, []string{"O1", "O2", "O3"}) {
		t.Errorf("before the result is shown the order is %v", got)
	}
	st.Rounds[0].State = workshop.RoundShown
	if got := order(st); !slices.Equal(got, []string{"O2", "O3", "O1"}) {
		t.Errorf("the order is %v", got)
	}
}

func TestTilesAreNamed(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B2")
	w := r.win.body.tiles
	if len(w.fields) != 5 {
		t.Fatalf("%d tiles", len(w.fields))
	}
	own := w.fields[1].Text
	r.canvas.Focus(w.fields[1])
	w.fields[1].Write("Nurses")
	r.press(fyne.KeyPageDown)
	if got := r.st().TileNames()[1]; got != "Nurses" || !r.st().Pos.Flipped {
		t.Errorf("the tile is called %q, flipped %v", got, r.st().Pos.Flipped)
	}
	w.fields[1].Write("")
	w.save()
	r.pump()
	if got := w.fields[1].Text; got != own {
		t.Errorf("without a name the tile is %q, want %q", got, own)
	}
}

func TestFullListTakesNoMore(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B5")
	c := r.win.body.collect
	for i := range 15 {
		if c.entry.Disabled() {
			t.Fatalf("closed after %d", i)
		}
		r.do(func(s *workshop.Session) error { return s.AddItem("obstacles", "Obstacle") })
	}
	if !c.entry.Disabled() {
		t.Error("a full list takes more")
	}
	c.choose(3)
	test.Tap(c.edit)
	if c.entry.Disabled() {
		t.Error("what is on a full list cannot be changed")
	}
	c.enter("Another wording")
	r.pump()
	if !c.entry.Disabled() || r.st().Items[3].Text != "Another wording" {
		t.Errorf("after the change: closed %v, %q", c.entry.Disabled(), r.st().Items[3].Text)
	}
}
