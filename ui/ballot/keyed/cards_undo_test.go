package keyed

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// Digits and Tab count a show of cards, or plus and minus; one slip can be taken
// back until it is recorded.
func TestCardsByTabAndUndo(t *testing.T) {
	for _, tt := range []struct {
		name, keys, want string
	}{
		{"digits and Tab", "5 tab 4 tab 1 tab 2", "[5 4 1 2]"},
		{"Tab comes round", "5 tab tab tab tab 3", "[3 0 0 0]"},
		{"plus and minus", "plus plus plus minus", "[2 0 0 0]"},
		{"a figure", "5 tab 4 z", "[5 0 0 0]"},
		{"a number of two figures is one change", "1 1 z", "[0 0 0 0]"},
		{"the rest", "5 tab space z", "[5 0 0 0]"},
		{"once", "5 tab 4 z z", "[5 0 0 0]"},
		{"where it was", "5 tab 4 tab tab z 3", "[5 3 0 0]"},
		{"what changed nothing is no change", "5 5 9 z", "[0 0 0 0]"},
		{"from the next question", "8 tab 4 enter z", "[8 0 0 0]"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := newRoom(t, ballottest.Settings{Step: "A2", Way: workshop.Cards, People: 12})
			c, win := r.cards(t)
			ballottest.Press(c.stage, ballottest.Keys(tt.keys)...)
			if got := fmt.Sprint(c.counts[0]); got != tt.want || c.at != 0 {
				t.Errorf("counted %s on question %d, want %s", got, c.at, tt.want)
			}
			ballottest.Fits(t, win, c.stage, 40)
			ballottest.Picture(t, win, "cards-undo-"+tt.name)
		})
	}
}

func TestCardsUndoWithKeysThatPeopleKnow(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A2", Way: workshop.Cards, People: 12})
	c, _ := r.cards(t)
	ballottest.Press(c.stage, "5")
	c.stage.KeyDown(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
	c.stage.TypedShortcut(&fyne.ShortcutUndo{})
	if c.counts[0][0] != 0 || ballottest.Written(c.stage, r.T("ballot.cards.undo")) {
		t.Error("the slip is still counted, or can be taken back twice")
	}
	ballottest.Press(c.stage, "5")
	if !ballottest.Written(c.stage, r.T("ballot.cards.undo")) {
		t.Error("nothing offers to take it back")
	}
}

// What is recorded cannot be taken back.
func TestCardsRecordedStay(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A2", Way: workshop.Cards, People: 12})
	c, _ := r.cards(t)
	ballottest.Press(c.stage, ballottest.Keys("space enter space enter space enter enter")...)
	ballottest.Press(c.stage, "z")
	if r.Round().Cast != 12 {
		t.Fatalf("%d ballots", r.Round().Cast)
	}
}
