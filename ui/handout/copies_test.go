package handout

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// Backs are printed as often as the fronts that lie printed: with another number of copies
// the fronts come first again.
func TestOtherCopiesBeginWithTheFronts(t *testing.T) {
	r := open(t, "en", nil)
	test.Tap(r.g.left.duplex)
	test.Tap(r.g.left.hand)
	r.settle()
	test.Tap(r.g.foot.print)
	r.settle()
	if !r.g.backs {
		t.Fatal("the backs do not come next")
	}
	r.g.left.copies.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	r.settle()
	if r.g.opts.copies != 2 || r.g.backs {
		t.Errorf("%d copies, and the backs come next: %v", r.g.opts.copies, r.g.backs)
	}
}
