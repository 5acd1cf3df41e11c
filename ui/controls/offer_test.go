package controls

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
)

func TestOfferFirstReachesEveryControlAndTakesNoneAway(t *testing.T) {
	test.NewTempApp(t)
	own := 0
	button := NewButton(Plain, "a", nil)
	button.KeyFirst = func(*fyne.KeyEvent) bool { own++; return true }
	choice, entry := NewChoice([]string{"a", "b"}, 0, nil), NewEntry("", nil)
	got := 0
	OfferFirst(container.NewStack(button, container.NewVScroll(container.NewStack(choice)), entry), func(e *fyne.KeyEvent) bool {
		got++
		return e.Name == fyne.KeyEscape
	})
	for _, o := range []fyne.Focusable{button, choice, entry} {
		o.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	}
	if own != 1 || got != 2 {
		t.Errorf("the button's own keys came %d times, the page's %d times", own, got)
	}
}
