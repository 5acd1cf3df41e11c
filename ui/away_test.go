package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/away"
	"github.com/upturn-workshop/upturn/ui/away/awaytest"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/screen/screentest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// noFiles is a disk with nothing on it.
type noFiles struct{ Files }

func (noFiles) Folder() string               { return "" }
func (noFiles) Workshops() ([]string, error) { return nil, nil }

// closeWorkshop closes the workshop that is open and waits for it.
func closeWorkshop(t *testing.T, p *Program) {
	t.Helper()
	if p.lead == nil {
		return
	}
	p.closeWorkshop(func(error) {})
	<-p.closed.done
	if err := p.closed.err; err != nil {
		t.Error(err)
	}
}

// voting opens the program on a workshop with a vote for two people.
func voting(t *testing.T, computer away.Watcher) *Program {
	t.Helper()
	content, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	agenda, _, err := content.Plan(workshop.Info{Minutes: 180, Exercises: []string{"B"}})
	if err != nil {
		t.Fatal(err)
	}
	s, err := workshop.Start(memory.New(workshop.State{Pack: content, Agenda: agenda, Info: workshop.Info{Lang: "en", People: 2, MinShow: 3}}), workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(agenda, func(step workshop.Step) bool { return step.ID == "B1" })
	if err := s.Jump(at); err != nil {
		t.Fatal(err)
	}
	if err := s.Open(workshop.Booth); err != nil {
		t.Fatal(err)
	}
	p := Open(Deps{
		App: test.NewTempApp(t), Catalog: catalog, Pack: func() *workshop.Pack { return content }, Packs: pack.NewLibrary(t.TempDir()),
		Screens: screentest.Of(screen.Monitor{Name: "laptop", W: 1366, H: 768}), Away: computer, Files: noFiles{}, Lang: "en",
	}, "")
	p.room.asked = true
	p.showWorkshop(s)
	t.Cleanup(func() {
		closeWorkshop(t, p)
	})
	return p
}

// screensOf are those of a program in voting.
func screensOf(p *Program) *screentest.Screens { return p.Screens.(*screentest.Screens) }

// inHand is the booth, which must be open.
func inHand(t *testing.T, p *Program) *booth {
	t.Helper()
	b, open := layers.Find[*booth](p.layers)
	if !open {
		t.Fatal("no booth is open")
	}
	return b
}

// A screen that is locked finds no ballot when it is unlocked, and nobody
// watches for that but while the computer goes round.
func TestABallotIsClearedWhenTheScreenIsLocked(t *testing.T) {
	computer := &awaytest.Computer{}
	p := voting(t, computer)
	if computer.Leave() {
		t.Error("watched before anybody votes")
	}
	says := func(words string) bool { return strings.Contains(test.RenderToMarkup(p.window.Canvas()), words) }
	for range 2 {
		p.lead.votes().show(false)
		inHand(t, p).Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
		inHand(t, p).Key(&fyne.KeyEvent{Name: "7"})
		if !says("those of the levels above") {
			t.Fatal("no ballot is in hand")
		}
		if !computer.Leave() {
			t.Fatal("nobody watches while somebody votes")
		}
		screensOf(p).Pump()
		if says("those of the levels above") || !says("The ballot was cleared") {
			t.Error("the ballot is still in hand")
		}
		p.layers.Back(p.lead)
		if computer.Leave() {
			t.Error("watched although the facilitator has the computer back")
		}
	}
	p.lead.votes().show(false)
	p.lead.home()
	if computer.Leave() {
		t.Error("watched although the workshop is closed")
	}
}

// The wall may get the keyboard while somebody votes: a click on it, a projector
// that is plugged in.
func TestABallotIsClearedWhenItsWindowLosesTheKeyboard(t *testing.T) {
	p := voting(t, nil)
	p.lead.votes().show(false)
	inHand(t, p).Key(&fyne.KeyEvent{Name: fyne.KeyReturn})
	inHand(t, p).Key(&fyne.KeyEvent{Name: "7"})
	p.window.Canvas().Unfocus() // what the driver does when the window loses the focus
	if markup := test.RenderToMarkup(p.window.Canvas()); !strings.Contains(markup, "The ballot was cleared") {
		t.Error("the ballot is still in hand")
	}
}
