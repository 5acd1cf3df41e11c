package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// heldBefore is a disk with a workshop that is over, and room for its follow-up.
type heldBefore struct {
	Files
	d   *desk
	was workshop.State
}

func (f heldBefore) Read(string) (workshop.State, error) { return f.was, nil }

func (f heldBefore) Follow(was workshop.State, plan followup.Plan) (*workshop.Session, error) {
	st, err := followup.Of(was, plan, f.d.p.words, f.d.p.Catalog)
	if err != nil {
		return nil, err
	}
	return workshop.Start(memory.New(st), workshop.Rules{Pages: wall.Pages, Discussed: tally.Discussed})
}

// From the first window to the open vote of a follow-up it is eight presses at most: a menu is
// opened and an entry of it chosen, the follow-up is begun, and Next leads on.
func TestToTheVoteOfAFollowUp(t *testing.T) {
	was, err := trial.Play(trial.Info("en", 12, 180), wall.Pages, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	was.ID, was.Info.Rehearsal = strings.Repeat("0a", 16), false
	list := workshops(2)[1:]
	list[0].Due = list[0].When.AddDate(0, 1, 0)
	d := atDesk(t, "en", desktopSize, deskFiles{recent: list})
	d.p.Files = heldBefore{d.p.Files, d, was}
	presses := 0
	press := func(key fyne.KeyName) { d.press(key); presses++ }
	d.find(list[0].Group)
	press(fyne.KeyF10)
	says := func(key string) func() bool {
		return func() bool { return strings.Contains(strings.Join(words(d.top()), "|"), d.p.words.T(key)) }
	}
	d.until("the menu", says("home.menu.plan"))
	for range menuTo(t, d) { // the pointer needs no press for these
		d.press(fyne.KeyDown)
	}
	press(fyne.KeyReturn)
	d.until("the page of the follow-up", says("follow.begin"))
	press(fyne.KeyReturn)
	d.until("the follow-up", func() bool { return d.p.lead != nil })
	for range 8 {
		if r, open := d.p.lead.st.OpenRound(); open {
			if _, again := workshop.Before(d.p.lead.st, r.Spec.Step); !again || presses > 8 {
				t.Errorf("%s is open after %d presses", r.Spec.Step, presses)
			}
			return
		}
		press(fyne.KeyPageDown)
		d.settle()
	}
	t.Errorf("no vote is open after %d presses", presses)
}

// menuTo is how many entries of the menu stand above the follow-up.
func menuTo(t *testing.T, d *desk) int {
	t.Helper()
	said := strings.Join(words(d.top()), "|")
	before, _, found := strings.Cut(said, d.p.words.T("home.menu.plan"))
	if !found {
		t.Fatal(said)
	}
	n := 0
	for _, key := range []string{"open", "edit", "duplicate"} {
		if strings.Contains(before, d.p.words.T("home.menu."+key)) {
			n++
		}
	}
	return n
}
