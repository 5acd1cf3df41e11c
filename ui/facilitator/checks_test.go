package facilitator

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// promised are what was promised on the first day, by language.
var promised = map[string][]workshop.Action{
	"en": {
		{Item: "O1", First: "Call the warehouse before promising a delivery day", Owner: "Maija", Due: "4 December"},
		{Item: "O2", First: "Write down after each late shift which of the two systems was slower, and bring the list to the Monday meeting", Owner: "Team leads of the night shift"},
		{Item: "O3", First: "Ask the customer first", Owner: "Timo"},
	},
	"fi": {
		{Item: "O1", First: "Soitetaan varastolle ennen kuin toimituspäivä luvataan", Owner: "Maija", Due: "4.12."},
		{Item: "O2", First: "Kirjataan jokaisen iltavuoron jälkeen, kumpi järjestelmistä oli hitaampi, ja tuodaan lista maanantain palaveriin", Owner: "Yövuoron esihenkilöt"},
		{Item: "O3", First: "Kysytään ensin asiakkaalta", Owner: "Timo"},
	},
}

// promisesRoom is a follow-up where owners tell how far their promises have come.
func promisesRoom(t *testing.T, lang string, size fyne.Size) *room {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	agenda, _, err := p.Plan(workshop.Info{Minutes: 60, Exercises: []string{"B"}})
	if err != nil {
		t.Fatal(err)
	}
	held := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	was := workshop.State{ID: "a", Pack: p, Agenda: agenda, Actions: promised[lang], Info: workshop.Info{
		Group: "Team", When: held, People: 12, Minutes: 60, Lang: lang, MinShow: 5, Exercises: []string{"B"},
	}}
	for _, a := range was.Actions {
		was.Items = append(was.Items, workshop.Item{ID: a.Item, List: workshop.ListObstacles, Text: "Obstacle " + a.Item})
	}
	st, err := followup.Of(was, followup.Plan{Day: held.AddDate(0, 1, 0), Counted: true}, c.In(lang), c)
	if err != nil {
		t.Fatal(err)
	}
	r := newRoom(t, settings{lang: lang, size: size, state: &st})
	r.jump("later_promises")
	r.work()
	return r
}

// statuses are what was told of the promises, in their order.
func (r *room) statuses() string {
	var out []string
	for _, p := range r.st().Info.After.Promises {
		is := workshop.Checked(r.st(), p.Item)
		out = append(out, strings.TrimSpace(string(is.Status)+" "+is.Note))
	}
	return strings.Join(out, ", ")
}

// One press writes down what the owner says, and leads on to the next promise of which nobody
// has told; pressed once more it is taken back.
func TestOwnersTellHowFarTheirPromisesAre(t *testing.T) {
	r := promisesRoom(t, "en", fyne.Size{})
	c := r.win.body.checks
	tell := func(status int) {
		test.Tap(c.press[status])
		r.pump()
	}
	want := func(told, chosen string) {
		t.Helper()
		if got := r.statuses(); got != told || c.chosen != chosen {
			t.Fatalf("told %q with %s chosen, want %q and %s", got, c.chosen, told, chosen)
		}
		is := workshop.Checked(r.st(), chosen).Status
		for i, status := range toldStatuses() { // which one is chosen is seen, and not by a colour
			if marked := c.press[i].Icon == controls.IconCheck; marked != (status == is) {
				t.Errorf("%s of %s, which is %s: marked %t", status, chosen, is, marked)
			}
		}
	}
	want("open, open, open", "O1")
	tell(0)
	want("done, open, open", "O2")
	c.choose(2)
	tell(2)
	want("done, open, stuck", "O2") // on from the end to what is left
	test.Type(c.note, "since Monday")
	tell(1)
	want("done, moving since Monday, stuck", "O2") // nothing is left
	tell(1)
	want("done, open since Monday, stuck", "O2")
	tell(3)
	want("done, dropped since Monday, stuck", "O2")
	if under := c.list.Rows[1].Under(); under != "dropped · Team leads of the night shift" {
		t.Errorf("below it stands %q", under)
	}
	r.do(func(s *workshop.Session) error { return s.Undo() })
	want("done, open since Monday, stuck", "O2")
}

// What is written about a promise is kept without a status, wherever one goes next, and what
// another window has written is not lost.
func TestWordsAboutAPromiseAreKept(t *testing.T) {
	for _, c := range []struct {
		name string
		then func(*room)
	}{
		{"Enter", func(r *room) { r.win.body.checks.note.OnSubmitted(r.win.body.checks.note.Text) }},
		{"another promise", func(r *room) { r.win.body.checks.choose(1) }},
		{"the field is left", func(r *room) { r.canvas.Unfocus() }},
		{"on to the next step", func(r *room) { r.press(fyne.KeyPageDown) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := promisesRoom(t, "en", fyne.Size{})
			note := r.win.body.checks.note
			r.canvas.Focus(note)
			test.Type(note, "half way")
			c.then(r)
			r.pump()
			if got := r.statuses(); got != "open half way, open, open" {
				t.Errorf("kept is %q", got)
			}
		})
	}
	t.Run("written elsewhere", func(t *testing.T) {
		r := promisesRoom(t, "en", fyne.Size{})
		r.do(func(s *workshop.Session) error {
			return s.SetStatus(workshop.Check{Item: "O1", Status: workshop.StatusMoving, Note: "elsewhere"})
		})
		if c := r.win.body.checks; c.note.Text != "elsewhere" {
			t.Errorf("the field says %q", c.note.Text)
		}
	})
}

// All of it can be read and pressed in a usual window and in a small one, in both languages.
func TestStatusesHaveRoom(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for name, size := range map[string]fyne.Size{"usual": {}, "small": fyne.NewSize(1000, 640), "least": fyne.NewSize(800, 560)} {
			t.Run(lang+" "+name, func(t *testing.T) {
				r := promisesRoom(t, lang, size)
				c := r.win.body.checks
				test.Tap(c.press[0])
				r.pump()
				r.shot("checks-" + lang + "-" + name)
				for i, b := range c.press {
					if b.Size().Width < b.MinSize().Width {
						t.Errorf("%q needs %v of %v", toldStatuses()[i], b.MinSize().Width, b.Size().Width)
					}
				}
				if c.label.Width() > c.content.Size().Width {
					t.Errorf("%q is cut", c.label.Text())
				}
			})
		}
	}
}

// What customers have noticed is taken down as obstacles are: line by line, on the wall at once.
func TestWhatCustomersNoticedIsTakenDown(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		t.Run(lang, func(t *testing.T) {
			r := promisesRoom(t, lang, fyne.Size{})
			r.jump("later_customer")
			r.work()
			c := r.win.body.collect
			if over, at := r.win.body.notes.scroll, r.win.body.seat.Position().Y; over.Visible() && over.Position().Y+over.Size().Height > at {
				t.Error("the notes lie over what one types in, and take its presses")
			}
			test.Type(c.entry, "The new invoice")
			r.pump()
			if c.entry.Text != "The new invoice" {
				t.Errorf("typed is %q", c.entry.Text)
			}
			c.entry.OnSubmitted(c.entry.Text)
			r.pump()
			if got := texts(r.st().ItemsIn(workshop.ListNoticed)); len(got) != 1 || got[0] != "The new invoice" {
				t.Errorf("taken down is %v", got)
			}
			r.shot("noticed-" + lang)
		})
	}
}

// New steps are agreed on about what is stuck: the list has those obstacles, as the wall does,
// and those about which something new stands already.
func TestNewStepsAreAboutWhatIsStuck(t *testing.T) {
	r := promisesRoom(t, "en", fyne.Size{})
	listed := func() (ids []string) {
		for _, it := range r.win.body.actions.items {
			ids = append(ids, it.ID)
		}
		return ids
	}
	for item, is := range map[string]workshop.Status{"O1": workshop.StatusMoving, "O2": workshop.StatusStuck, "O3": workshop.StatusDone} {
		r.do(func(s *workshop.Session) error { return s.SetStatus(workshop.Check{Item: item, Status: is}) })
	}
	r.jump("later_steps")
	if got := listed(); !slices.Equal(got, []string{"O2"}) {
		t.Errorf("listed are %v", got)
	}
	r.do(func(s *workshop.Session) error {
		return s.SetAction(workshop.Action{Item: "O2", First: "When it is slow, then we ring"})
	})
	r.do(func(s *workshop.Session) error {
		return s.SetStatus(workshop.Check{Item: "O2", Status: workshop.StatusMoving})
	})
	r.do(func(s *workshop.Session) error {
		return s.SetStatus(workshop.Check{Item: "O1", Status: workshop.StatusStuck})
	})
	if got := listed(); !slices.Equal(got, []string{"O1", "O2"}) {
		t.Errorf("listed are %v", got)
	}
}

// A letter that was pressed once as a command stands before what is written at once after it,
// and before nothing that is written later.
func TestALetterThatWaitsStandsBeforeNothingElse(t *testing.T) {
	for _, tt := range []struct {
		name, want string
		between    func(r *room)
	}{
		{"at once", "Sa", func(*room) {}},
		{"much later", "a", func(r *room) { r.now = r.now.Add(time.Minute) }},
		{"pressed again in the window of the wall", "a", func(r *room) {
			r.now = r.now.Add(time.Second)
			r.win.b.Router.Press("S", 0, keys.Free)
		}},
		{"another step and back", "a", func(r *room) { r.press(fyne.KeyPageDown); r.press(fyne.KeyPageUp) }},
		{"something written in the field", "xa", func(r *room) {
			r.canvas.Focus(r.win.body.collect.entry)
			r.press(fyne.KeyX)
			r.canvas.Focused().TypedRune('x')
			r.canvas.Unfocus()
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := promisesRoom(t, "en", fyne.Size{})
			r.jump("later_customer")
			r.win.b.Router.Twice = true
			r.press(fyne.KeyS)
			r.canvas.OnTypedRune()('S')
			tt.between(r)
			r.press(fyne.KeyA)
			r.canvas.OnTypedRune()('a')
			if got := r.win.body.collect.entry.Text; got != tt.want {
				t.Errorf("%q is in the field", got)
			}
		})
	}
}

// What is written at once where the list is collected stands in its field, whatever letter it
// begins with, and Enter leads nowhere.
func TestWhatIsWrittenBeforeAClickIsNotLost(t *testing.T) {
	for _, text := range []string{"The queue is shorter", "Somebody thanked us", "shorter calls", "bb"} {
		t.Run(text, func(t *testing.T) {
			r := promisesRoom(t, "en", fyne.Size{})
			r.jump("later_customer")
			at := r.st().Now().ID
			r.press(fyne.KeyReturn)
			if r.st().Now().ID != at || r.canvas.Focused() != fyne.Focusable(r.win.body.collect.entry) {
				t.Fatalf("Enter led to %s", r.st().Now().ID)
			}
			r.canvas.Unfocus()
			r.win.b.Router.Twice = true
			for _, sign := range text { // faster than a hand
				r.now = r.now.Add(100 * time.Millisecond)
				name := strings.ToUpper(string(sign))
				if sign == ' ' {
					name = "Space"
				}
				if f := r.canvas.Focused(); f != nil {
					f.TypedKey(&fyne.KeyEvent{Name: fyne.KeyName(name)})
					f.TypedRune(sign)
					continue
				}
				r.canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyName(name)})
				r.canvas.OnTypedRune()(sign)
			}
			if want := map[bool]string{true: text, false: ""}[text != "bb"]; r.win.body.collect.entry.Text != want {
				t.Errorf("%q is in the field", r.win.body.collect.entry.Text)
			}
			if r.st().Now().ID != at {
				t.Errorf("it led to %s", r.st().Now().ID)
			}
		})
	}
}

// A table without a row has no fields either, which would lose what is typed into them, and says
// why; with a promise that is stuck it has.
func TestATableWithoutRowsHasNoFields(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		r := promisesRoom(t, lang, fyne.Size{})
		fields := func(want bool) {
			t.Helper()
			r.jump("later_steps")
			r.work()
			a := r.win.body.actions
			for i, f := range a.fields {
				if f.Visible() != want || a.labels[i].Visible() != want {
					t.Errorf("%s: field %d is there: %t", lang, i, f.Visible())
				}
			}
			if a.day.Visible() != want || a.nothing.Visible() == want || a.nothing.Text() != r.win.b.t("actions.none_stuck") {
				t.Errorf("%s: %q, there: %t", lang, a.nothing.Text(), a.nothing.Visible())
			}
		}
		fields(false)
		r.do(func(s *workshop.Session) error {
			return s.SetStatus(workshop.Check{Item: "O2", Status: workshop.StatusStuck})
		})
		fields(true)
	}
}

// Of more promises than the list shows at once, the one that is told of next comes into sight.
func TestThePromiseThatIsNextIsInSight(t *testing.T) {
	r := promisesRoom(t, "en", fyne.Size{})
	c := r.win.body.checks
	st := r.st()
	after := *st.Info.After
	after.Promises = nil
	for _, item := range "abcdefghi" {
		after.Promises = append(after.Promises, workshop.Action{Item: string(item), First: "promise " + string(item)})
	}
	st.Info.After, st.Checks = &after, nil
	r.win.Draw(st, workshop.Event{Kind: workshop.EventContent})
	inSight := func(i int) bool {
		row := c.list.Rows[i]
		top := row.Position().Y - c.scroll.Offset.Y
		return top >= 0 && top+row.Size().Height <= c.scroll.Size().Height
	}
	if inSight(8) {
		t.Fatal("all of them are in sight at once")
	}
	c.choose(7)
	c.tell(workshop.StatusDone)
	if c.chosen != "i" || !inSight(8) {
		t.Errorf("%s is chosen, which cannot be seen", c.chosen)
	}
	c.tell(workshop.StatusDone)
	if c.chosen != "a" || !inSight(0) {
		t.Errorf("%s is chosen, which cannot be seen", c.chosen)
	}
}
