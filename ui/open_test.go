package ui

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/workshop"
)

// reading opens the page on which the facilitator writes how they read a result, and
// writes.
func (d *desk) reading(text string) {
	d.t.Helper()
	d.workshop("B1")
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Paper) })
	d.voted()
	d.choose("facilitator.note")
	d.write(text)
}

// Whatever closes the page on which somebody writes, what is written is kept: its button,
// another page over it, the end of the workshop.
func TestWhatIsWrittenIsKept(t *testing.T) {
	for name, end := range map[string]func(d *desk){
		"Escape": func(d *desk) { d.press(fyne.KeyEscape) },
		"the question": func(d *desk) { // typed on the wall
			d.p.room.rune('?')
			d.press(fyne.KeyEscape, fyne.KeyEscape)
		},
		"the keys over it": func(d *desk) {
			ground{d.p}.help()
			d.press(fyne.KeyEscape, fyne.KeyEscape)
		},
		"a projector that comes": func(d *desk) { d.p.layers.Back(d.p.lead) }, // to the wall below
	} {
		t.Run(name, func(t *testing.T) {
			d := atDesk(t, "en", desktopSize, deskFiles{})
			d.reading("Trust first.")
			end(d)
			d.settle()
			if got := d.p.lead.st.Notes["B1"]; got != "Trust first." {
				t.Errorf("kept is %q", got)
			}
			if d.where() != "lead" {
				t.Errorf("it leads to %q", d.where())
			}
		})
	}
}

// From a page that another lies over Escape leads back to it, with what stands there.
func TestEscapeLeadsOneLevelUp(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.reading("Trust first.")
	at := d.where()
	ground{d.p}.help()
	if d.where() == at {
		t.Fatal("the keys are not seen")
	}
	d.press(fyne.KeyEscape)
	if d.where() != at {
		t.Fatalf("Escape leads to %q", d.where())
	}
	if got := words(d.canvas().Focused().(fyne.CanvasObject)); !slices.Contains(got, "Trust first.") {
		t.Errorf("the focus is on %q", got)
	}
}

// A workshop that closes leaves nothing of it in the windows, whatever was open.
func TestAClosedWorkshopLeavesNothingOpen(t *testing.T) {
	for name, open := range map[string]func(d *desk){
		"a page over a page": func(d *desk) { d.p.lead.showPlan(); d.p.lead.showTalk(0) },
		"a notice":           func(d *desk) { d.p.sayOver("Mind the step.") },
		"a place to choose":  func(d *desk) { picture{d.p.lead}.save(); d.folder() },
		"the check":          func(d *desk) { d.p.lead.showScreens(); d.choose("pages.screens.test") },
		"the wall":           func(d *desk) { d.p.lead.showAlone(nil) },
		"the booth": func(d *desk) {
			d.run(func(s *workshop.Session) error { return s.Open(workshop.Booth) })
			d.p.lead.votes().show(false)
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
			d.workshop("A2")
			open(d)
			d.p.lead.home()
			if d.where() != "home" || d.p.lead != nil || d.p.window.FullScreen() {
				t.Errorf("it ends in %q", d.where())
			}
			log := d.screens.Log
			if slices.Contains(log, " fills its screen") && !slices.Contains(log, " is free") {
				t.Errorf("the screen is not given back: %q", log)
			}
		})
	}
}

// What is still being written when a workshop closes is in its file.
func TestTheEndKeepsWhatIsWritten(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	var file *noted
	d.workshopIn("B1", func(s workshop.Store) workshop.Store { file = &noted{Store: s}; return file })
	d.p.lead.showNote()
	d.write("Trust first.")
	d.p.lead.home()
	<-d.p.closed.done
	if file.text != "Trust first." {
		t.Errorf("the file has %q", file.text)
	}
}

// noted is a file that remembers the last note.
type noted struct {
	workshop.Store
	text string
}

// Commit remembers it.
func (n *noted) Commit(c workshop.Change) error {
	for _, text := range c.Notes {
		n.text = text
	}
	return n.Store.Commit(c)
}

// A handout that was made to be looked at is gone with the workshop.
func TestTheHandoutsAreClosed(t *testing.T) {
	made := make(chan string, 1)
	t.Setenv("TMPDIR", t.TempDir())
	d := atDesk(t, "en", desktopSize, deskFiles{viewed: made})
	d.workshop("A2")
	d.choose("facilitator.handouts")
	d.until("the pages", func() bool { return d.printed() != "" })
	d.choose("handout.open")
	path := ""
	d.until("the file", func() bool {
		select {
		case path = <-made:
		default:
		}
		return path != ""
	})
	d.p.lead.home()
	if _, err := os.Stat(path); d.where() != "home" || !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("at %q the file is still there: %v", d.where(), err)
	}
}

// The file that could not be closed is told of on the first window, where one is then.
func TestAnErrorAtClosingIsSeen(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshopIn("A2", func(s workshop.Store) workshop.Store { return closing{s} })
	d.p.lead.home()
	d.until("what is said", func() bool { return d.where() == "home + something over it" })
	if !strings.Contains(strings.Join(words(d.top()), " "), d.p.words.Error(errFull)[:20]) {
		t.Errorf("%q says %q", d.where(), words(d.top()))
	}
}

var errFull = workshop.Errorf(workshop.EFull, errors.New("no space"), "file", "a.upturn")

// closing is a file that does not take the last of it.
type closing struct{ workshop.Store }

// Close fails.
func (closing) Close() error { return errFull }

// A question that comes up over a ballot finds none in hand: its reader is not the voter. Nor
// does the end of the program.
func TestWhatCoversABallotClearsIt(t *testing.T) {
	for name, cover := range map[string]func(p *Program){
		"a question": func(p *Program) { p.askOver("Mind the step?", "No", "Yes", func() {}) },
		"the end":    func(p *Program) { p.layers.Clear() },
	} {
		t.Run(name, func(t *testing.T) {
			p := voting(t, nil)
			p.lead.votes().show(false)
			b := inHand(t, p)
			b.Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
			b.Key(&fyne.KeyEvent{Name: "7"})
			if says := test.RenderToMarkup(p.window.Canvas()); !strings.Contains(says, "those of the levels above") {
				t.Fatal("no ballot is in hand")
			}
			cover(p)
			if says := test.RenderToMarkup(p.window.Canvas()); !strings.Contains(says, "The ballot was cleared") {
				t.Error("the ballot is still in hand")
			}
		})
	}
}

// On the only screen the wall has all of it, until one is back where one came from.
func TestTheScreenIsGivenBack(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
	d.workshop("A2")
	full := func(want bool, where string) {
		t.Helper()
		if d.p.window.FullScreen() != want {
			t.Errorf("full screen %v %s", !want, where)
		}
	}
	d.press(fyne.KeyF5)
	full(true, "on the wall")
	d.write("?")
	full(true, "below the keys")
	d.press(fyne.KeyEscape)
	full(true, "back on the wall")
	d.press(fyne.KeyEscape)
	full(false, "back at the lead")
	d.press(fyne.KeyF11, fyne.KeyF5, fyne.KeyF5)
	full(true, "of one's own will, after the wall")
}

// A projector that comes while the only screen shows the wall takes it over.
func TestAProjectorTakesTheWallOver(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
	d.workshop("A2")
	d.press(fyne.KeyF5)
	f := d.screens
	f.All = append(f.All, screen.Monitor{Name: "projector", X: 1366, W: 1280, H: 720})
	d.p.screensChanged()
	if _, alone := layers.Find[*alone](d.p.layers); alone || d.where() != "lead" {
		t.Errorf("the laptop shows %q", d.where())
	}
}

// The page of the screens is open once: the way to it leads back to it.
func TestTheCheckOpensOnce(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
	d.workshop("A2")
	d.p.lead.command(keys.Screens)
	d.choose("pages.screens.test")
	d.p.lead.command(keys.Swap)
	if !strings.HasPrefix(d.where(), "Screens") {
		t.Fatalf("it leads to %q", d.where())
	}
	d.press(fyne.KeyEscape)
	if d.where() != "lead" {
		t.Errorf("Escape leads to %q", d.where())
	}
}

// The plan under the page of a talk is the plan as it is with the talk.
func TestThePlanTakesTheTalk(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2")
	d.p.lead.command(keys.Plan)
	d.choose("pages.plan.talk")
	d.write("The new rota")
	d.press(fyne.KeyReturn)
	if d.where() != d.p.words.T("pages.plan.title") || !strings.Contains(strings.Join(words(d.top()), "|"), "The new rota") {
		t.Errorf("%q says %q", d.where(), words(d.top()))
	}
}

// What goes wrong is said on the plan while that is open, else on the facilitator's view.
func TestAnErrorIsToldWhereOneLooks(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2")
	err := workshop.Errorf(workshop.EState, nil)
	d.p.lead.showError(err)
	seen := func() bool { return strings.Contains(strings.Join(words(d.top()), " "), d.p.words.Error(err)[:20]) }
	if !seen() {
		t.Errorf("the lead does not say it: %q", words(d.top()))
	}
	d.p.lead.command(keys.Plan)
	if seen() {
		t.Fatal("the plan says it before it happens")
	}
	d.p.lead.showError(err)
	if !seen() {
		t.Errorf("the plan does not say it: %q", words(d.top()))
	}
}

// A file with which opening panics is told of, and the program goes on.
func TestAFileThatPanicsEndsNothing(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{panics: true})
	d.p.openFile("meddled.upturn")
	d.until("the sentence", func() bool { return d.says("error.bug") })
	if d.p.opens != nil || d.p.lead != nil {
		t.Errorf("still opened: %v, open: %v", d.p.opens != nil, d.p.lead != nil)
	}
}

// What is still being opened when the program ends is waited for by nobody, and so not shown:
// there are no windows any more.
func TestWhatOpensAtTheEndIsNotShown(t *testing.T) {
	hung := make(chan bool)
	d := atDesk(t, "en", desktopSize, deskFiles{hangs: map[string]chan bool{"slow.upturn": hung}, fails: workshop.Errorf(workshop.EFull, nil)})
	d.p.openFile("slow.upturn")
	if d.p.opens == nil {
		t.Fatal("nothing is being opened")
	}
	if d.p.leave(); d.p.opens != nil {
		t.Error("it is still waited for")
	}
	hung <- true
	if d.settle(); d.says("error.full") {
		t.Error("it is told of")
	}
}
