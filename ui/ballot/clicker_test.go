package ballot

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
)

// When all answers are in the button says what comes next, and a clicker does it from the
// other end of the room; before that it does nothing.
func TestAClickerLeadsOnFromTheCurtain(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyReturn} {
		r := newRoom(t, ballottest.Settings{Step: "B1", People: 3})
		d, next := r.deps(), 0
		d.Next = func() { next++ }
		b := r.boothOf(t, d)
		for i := range 3 {
			if key == fyne.KeyPageDown {
				b.stage.Key(key)
			}
			if next > 0 || r.Left > 0 {
				t.Fatalf("it leads on before voter %d", i)
			}
			ballottest.Press(b.stage, "enter", "5", "enter", "enter")
			r.Pass(recordedFor)
		}
		if !ballottest.Written(b.stage, r.T("ballot.close")) {
			t.Fatal("the button does not say what comes next")
		}
		b.stage.Key(key)
		if next != 1 || r.Left != 0 {
			t.Errorf("%s: %d times, left %d times", key, next, r.Left)
		}
	}
}
