package facilitator

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// A long question that was asked on the spot stands in two lines among the steps, and no
// row is set smaller for it; of what two lines do not hold the pointer is told all.
func TestALongStepHasTwoLines(t *testing.T) {
	const (
		long   = "How sure are we that this will get done?"
		longer = "How sure are we that every customer will notice it before the end of the year?"
	)
	for _, size := range []fyne.Size{{Width: 1366, Height: 768}, smallWindow} {
		for _, lang := range trial.Languages() {
			for _, question := range []string{long, longer} {
				r := newRoom(t, settings{lang: lang, size: size})
				r.jump("A2")
				r.do(func(s *workshop.Session) error { return s.AskQuick(workshop.Quick{Question: question, Hi: 5}) })
				row := rowCalled(t, r, question)
				if row.Size().Height < 2*parts.Line {
					t.Errorf("%v %s: its row is %v high", size, lang, row.Size().Height)
				}
				if h := r.win.body.head; size != smallWindow && h.title.Text()+" "+h.second.Text() != question {
					t.Errorf("%v %s: over the notes stands %q, %q", size, lang, h.title.Text(), h.second.Text())
				}
				if told := row.Tip.Says != ""; told != (question == longer) {
					t.Errorf("%v %s: the pointer is told %q of %q", size, lang, row.Tip.Says, question)
				}
			}
		}
	}
}

// Of a question that says how to answer, too, the head over the notes has the whole of what is
// asked: half a sentence is read for another one.
func TestTheHeadHasTheWholeQuestion(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1280, Height: 720}, {Width: 1000, Height: 680}} {
		for _, lang := range trial.Languages() {
			r := newRoom(t, settings{lang: lang, size: size})
			r.jump("A2")
			question := r.win.b.t("sure.question")
			r.do(func(s *workshop.Session) error { return s.AskQuick(workshop.Quick{Question: question, Hi: 5}) })
			h := r.win.body.head
			got := h.title.Text() + " " + h.second.Text()
			if asked, _, _ := strings.Cut(question, "? "); got != asked+"?" && got != question || h.second.Width() > h.second.Size().Width+0.5 {
				t.Errorf("%v %s: %q in %v", size, lang, got, h.second.Size().Width)
			}
		}
	}
}

// rowCalled finds a step by its title. All steps have to stand below each other.
func rowCalled(t *testing.T, r *room, title string) (found *parts.AgendaRow) {
	t.Helper()
	below := float32(0)
	for _, row := range r.win.agenda.rows[:r.win.agenda.shown] {
		if row.Title() == title {
			found = row
		}
		if row.Position().Y < below {
			t.Errorf("%q begins above the end of the row before it", row.Title())
		}
		below = row.Position().Y + row.Size().Height
	}
	if room := r.win.agenda.list.Size().Height; below > room+0.5 {
		t.Errorf("the steps end at %v of %v", below, room)
	}
	if found == nil {
		t.Fatalf("%q is not among the steps", title)
	}
	return found
}

// The way to the settings is in sight in every language, in a window of any width that has
// the steps beside the notes.
func TestSettingsAreInSight(t *testing.T) {
	for _, lang := range trial.Languages() {
		for _, wide := range []float32{1000, 1022, 1100, 1366} {
			r := newRoom(t, settings{lang: lang, size: fyne.NewSize(wide, 700)})
			a := r.win.agenda
			a.settings.OnTapped = func() {}
			a.page.Refresh()
			if a.fold.narrow {
				continue
			}
			if s := a.settings; !s.Visible() || s.Position().X < a.moments.Position().X {
				t.Errorf("%s, %v wide: %v at %v; beside it %v and %v", lang, wide, s.Visible(), s.Position(), a.moments.MinSize().Width, a.sheet.MinSize().Width)
			}
		}
	}
}

// What was said in the calm line stays while others vote and the clock runs, until the next
// command or step.
func TestTheCalmLineStaysUntilTheNextCommand(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	r.press(fyne.KeyPageDown)
	const said = "The projector was unplugged."
	r.win.ShowNotice(said)
	r.vote1(0)
	r.draw()
	if got := r.win.body.fault.Text(); got != said {
		t.Errorf("after a ballot it says %q", got)
	}
	r.win.Handle(keys.Blank)
	if got := r.win.body.fault.Text(); got != "" {
		t.Errorf("after a command it says %q", got)
	}
}
