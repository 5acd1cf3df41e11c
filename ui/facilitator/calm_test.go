package facilitator

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
)

// Where a vote is about a list on which nothing stands, one press leads to the step that makes
// it; once something stands there, nothing has to.
func TestAnEmptyListIsAPressAway(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		r := newRoom(t, settings{lang: lang})
		r.jump("B6")
		list := r.win.extras.list
		if !list.Visible() || !strings.Contains(list.Text, "B5 ") || list.Size().Width < list.MinSize().Width {
			t.Fatalf("%s: %q is seen %v in %v", lang, list.Text, list.Visible(), list.Size())
		}
		test.Tap(list)
		r.pump()
		if got := r.st().Now().ID; got != "B5" || list.Visible() {
			t.Fatalf("%s: it leads to %s, and is seen there %v", lang, got, list.Visible())
		}
		if entry := r.win.body.collect.entry; r.canvas.Focused() != entry || !r.win.body.seat.Visible() {
			t.Fatalf("%s: what is typed there goes to %T, the list is seen %v", lang, r.canvas.Focused(), r.win.body.seat.Visible())
		}
		r.do(func(s *workshop.Session) error { return s.AddItems("obstacles", "One\nTwo\nThree") })
		if r.jump("B6"); list.Visible() {
			t.Errorf("%s: it is offered beside a list of three", lang)
		}
		if r.jump("B1"); list.Visible() {
			t.Errorf("%s: it is offered at a vote without a list", lang)
		}
	}
}

// Page Down answers no question, and says so; with the question that goes.
func TestPageDownSaysWhatIsWaitedFor(t *testing.T) {
	for name, answer := range map[string]func(r *room){
		"no":     func(r *room) { test.Tap(r.win.side.asking.no) },
		"yes":    func(r *room) { test.Tap(r.win.side.asking.yes) },
		"escape": func(r *room) { r.press(fyne.KeyEscape) },
	} {
		t.Run(name, func(t *testing.T) {
			r := keyIn(t, "B1", workshop.Paper)
			r.press(fyne.KeyPageDown)
			said := func() string { return r.win.body.fault.Text() }
			if !r.win.side.asking.isOpen() || said() != "" {
				t.Fatalf("asked %v, said %q", r.win.side.asking.isOpen(), said())
			}
			for range 2 {
				r.press(fyne.KeyPageDown)
				if got := said(); !strings.Contains(got, r.win.side.asking.no.Text) || !strings.Contains(got, r.win.side.asking.yes.Text) || !r.win.side.asking.isOpen() {
					t.Fatalf("it says %q", got)
				}
			}
			answer(r)
			r.pump()
			if r.win.side.asking.isOpen() || said() != "" {
				t.Errorf("then it says %q", said())
			}
		})
	}
}

// What is said of a letter that waits for its second press goes with that press, also where
// the letter is for the screens and not for the workshop.
func TestASecondPressIsNotWaitedForAnyMore(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyS, fyne.KeyD, fyne.KeyC, fyne.KeyB, fyne.KeyF} {
		r := newRoom(t, settings{})
		r.win.b.Router.Twice = true
		if r.press(key); r.win.body.fault.Text() == "" {
			t.Fatalf("%s: nothing is said of it", key)
		}
		if r.press(key); r.win.body.fault.Text() != "" {
			t.Errorf("%s: it still says %q", key, r.win.body.fault.Text())
		}
	}
}

// Blue means onward: beside the button for what comes next there are so few links of its
// colour, also of a result, which has most links.
func TestFewLinksAreBlue(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		r := newRoom(t, settings{lang: lang})
		r.jump("B1")
		look := func(at string) {
			var blue []string
			for _, o := range controls.Reached(r.win.Content()) {
				if b, ok := o.(*controls.Button); ok && b.Kind == controls.Link && !b.Quiet {
					blue = append(blue, b.Text)
				}
			}
			if len(blue) == 0 || len(blue) > 4 {
				t.Errorf("%s, %s: %q", lang, at, blue)
			}
		}
		look("before a vote")
		r.press(fyne.KeyPageDown)
		look("a vote")
		r.vote(12)
		r.press(fyne.KeyPageDown)
		r.press(fyne.KeyPageDown)
		if !r.win.extras.again.Visible() {
			t.Fatalf("%s: no result at %v", lang, r.st().Pos)
		}
		look("a result")
	}
}
