package facilitator

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/facilitator/groups"
	"github.com/upturn-workshop/upturn/workshop"
)

// answered has what twelve people wrote on the wall, as cards.
func answered(t *testing.T, lang string) *room {
	t.Helper()
	r := wrote(t, lang)
	r.do(func(s *workshop.Session) error { return s.Next() })
	if st := r.session.State(); st.Pos.Phase != workshop.PhaseResult || r.win.body.work != work(r.win.body.groups) {
		t.Fatalf("%s, and no groups can be made", st.Pos.Phase)
	}
	return r
}

// grouped are the groups as one would read them out, by the numbers on the cards.
func (r *room) grouped() string {
	st := r.session.State()
	number := map[string]string{}
	for i, it := range st.ItemsIn(workshop.ListObstacles) {
		number[it.ID] = strings.TrimSpace(strings.Repeat("I", i+1))
	}
	var out []string
	for _, g := range workshop.GroupsOf(st, workshop.ListObstacles) {
		all := g.Name + ":"
		for _, id := range g.Items {
			all += " " + number[id]
		}
		out = append(out, all)
	}
	return strings.Join(out, ", ")
}

// Somebody calls a number out, and the facilitator types it: no mouse, and no letter that does
// something else.
func TestCardsAreKeyedIntoGroups(t *testing.T) {
	r := answered(t, "en")
	line := func(text string) {
		r.win.body.groups.Entry.OnSubmitted(text)
		r.pump()
	}
	for _, c := range []struct{ typed, want, said string }{
		{"Who decides", "Who decides:", ""},
		{"1 a", "Who decides: I", ""},
		{"3, 2 A", "Who decides: I III II", ""},
		{"4 5 Time", "Who decides: I III II, Time: IIII IIIII", ""},
		{"2 B", "Who decides: I III, Time: IIII IIIII II", ""},
		{"1 who decides", "Who decides: I III, Time: IIII IIIII II", ""},
		{"2 -", "Who decides: I III, Time: IIII IIIII", ""},
		{"99 A", "Who decides: I III, Time: IIII IIIII", "99"},
		{"2 C", "Who decides: I III, Time: IIII IIIII", "C"},
		{"2", "Who decides: I III, Time: IIII IIIII", "Which group?"},
	} {
		line(c.typed)
		if got := r.grouped(); got != c.want {
			t.Errorf("%q: %s", c.typed, got)
		}
		if hint := r.win.body.groups.Said(); c.said != "" && !strings.Contains(hint, c.said) {
			t.Errorf("%q: %q", c.typed, hint)
		}
	}
	if len(r.errs) > 0 {
		t.Error(r.errs)
	}
	r.do(func(s *workshop.Session) error { return s.Undo() })
	if got := r.grouped(); got != "Who decides: I III, Time: IIII IIIII II" {
		t.Error("taken back:", got)
	}
	r.shot("groups-en")
}

// A digit begins the line from wherever the window is; a letter stays what it is.
func TestANumberBeginsTheLineOfTheGroups(t *testing.T) {
	r := answered(t, "en")
	r.win.body.toWork = true
	r.win.body.draw(r.session.State(), false)
	r.win.unfocus()
	r.win.Rune('x')
	if f := r.canvas.Focused(); f != nil {
		t.Fatalf("a letter went to %T", f)
	}
	r.win.Rune('7')
	if e := r.win.body.groups.Entry; r.canvas.Focused() != fyne.Focusable(e) || e.Text != "7" {
		t.Errorf("%T has the keyboard, %q is typed", r.canvas.Focused(), e.Text)
	}
}

// A card is dragged onto a group, and onto nothing; marked cards go with a press.
func TestCardsAreDraggedIntoGroups(t *testing.T) {
	r := answered(t, "en")
	r.do(func(s *workshop.Session) error { return s.AddGroup(workshop.ListObstacles, "Time") })
	r.do(func(s *workshop.Session) error { return s.AddGroup(workshop.ListObstacles, "Tools") })
	r.win.body.toWork = true
	r.win.body.draw(r.session.State(), false)
	try := groups.Try{Panel: r.win.body.groups.Panel}
	for _, c := range []struct {
		card, place int
		want        string
	}{
		{1, 1, "Time:, Tools: II"}, {0, 1, "Time:, Tools: II I"}, {1, 0, "Time: II, Tools: I"}, {2, -1, "Time: II, Tools: I"}, {1, 2, "Time:, Tools: I"},
	} {
		try.Drag(c.card, c.place)
		r.pump()
		if got := r.grouped(); got != c.want {
			t.Errorf("%+v: %s", c, got)
		}
	}
	try.Press(3)
	try.Press(4)
	try.PressGroup(0)
	r.pump()
	if got := r.grouped(); got != "Time: IIII IIIII, Tools: I" {
		t.Error("marked and pressed:", got)
	}
	if len(r.errs) > 0 {
		t.Error(r.errs)
	}
}

// A list that is being collected is put into groups, too, and gone on with.
func TestAListIsGroupedWhileItIsCollected(t *testing.T) {
	r := newRoom(t, settings{})
	for i, a := range r.session.State().Agenda {
		if a.ID == "B5" {
			r.do(func(s *workshop.Session) error { return s.Jump(i) })
		}
	}
	c := r.win.body.collect
	for _, text := range []string{"Noise", "Haste"} {
		if c.group.Visible() {
			t.Error("there is nothing to group yet")
		}
		r.do(func(s *workshop.Session) error { return s.AddItem(workshop.ListObstacles, text) })
	}
	if !c.group.Visible() {
		t.Fatal("nothing leads to the groups")
	}
	c.group.OnTapped()
	r.win.body.groups.Entry.OnSubmitted("2 Time")
	r.pump()
	if got := r.grouped(); got != "Time: II" || r.win.body.work != work(r.win.body.groups) {
		t.Error(got)
	}
	groups.Try{Panel: r.win.body.groups.Panel}.Back()
	if r.win.body.work != work(c) {
		t.Error("there is no way back to the list")
	}
}

// The page in a small window, with all that a wall holds: it scrolls.
func TestPictureOfManyGroups(t *testing.T) {
	for name, size := range map[string]fyne.Size{"small": {Width: 800, Height: 560}, "usual": {Width: 1366, Height: 768}} {
		st := newRoom(t, settings{lang: "fi"}).session.State()
		for i := range 40 {
			text := strings.Repeat("päätösvalta puuttuu ", 1+i%3) + strings.Repeat("x", 1+i/3)
			st.Items = append(st.Items, workshop.Item{ID: fmt.Sprint("O", i+1), List: workshop.ListObstacles, Text: text})
		}
		for g := range workshop.MaxGroups {
			group := workshop.Group{ID: fmt.Sprint("G", g), List: workshop.ListObstacles, Name: strings.Repeat("Ryhmän nimi ", 1+g%2) + workshop.GroupLetter(g)}
			for i := g; i < 40; i += 9 {
				group.Items = append(group.Items, fmt.Sprint("O", i+1))
			}
			st.Groups = append(st.Groups, group)
		}
		r := newRoom(t, settings{size: size, lang: "fi", state: &st})
		for i, a := range st.Agenda {
			if a.ID == "B5" {
				r.do(func(s *workshop.Session) error { return s.Jump(i) })
			}
		}
		r.win.body.collect.group.OnTapped()
		r.pump()
		r.shot("groups-many-" + name)
		inside(t, r.win.body.groups.Content)
	}
}

// inside wants all that is seen of a panel to lie in it.
func inside(t *testing.T, c *fyne.Container) {
	t.Helper()
	for _, o := range c.Objects {
		if p, s := o.Position(), o.Size(); o.Visible() && (p.Y+s.Height > c.Size().Height+1 || p.X+s.Width > c.Size().Width+13) {
			t.Errorf("%T at %v of %v runs out of %v", o, p, s, c.Size())
		}
	}
}
