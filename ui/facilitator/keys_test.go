package facilitator

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/keys"
)

func TestKeysInAField(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B5")
	r.work()
	r.canvas.Focus(r.win.body.collect.entry)
	step := r.st().Pos.Step
	test.Type(r.win.body.collect.entry, "Before five, nobody.")
	for _, k := range []fyne.KeyName{fyne.KeyB, fyne.KeyF, fyne.KeyPeriod, fyne.KeySpace, fyne.KeyLeft, fyne.KeyRight} {
		r.press(k)
	}
	if st := r.st(); st.Blank || st.Frozen != nil || st.Pos.Step != step {
		t.Errorf("writing moved the workshop: %+v", st.Pos)
	}
	r.press(fyne.KeyPageDown)
	if got := r.st().Pos.Step; got != step+1 {
		t.Errorf("Page Down led to step %d, want %d", got, step+1)
	}
	if got := r.st().Draft("obstacles"); got != "Before five, nobody." {
		t.Errorf("what was being written is lost: %q", got)
	}
	if r.canvas.Focused() != nil {
		t.Errorf("%T keeps the focus on the next step", r.canvas.Focused())
	}
}

func TestKeysOutsideFields(t *testing.T) {
	r := newRoom(t, settings{})
	r.press(fyne.KeyB)
	if !r.st().Blank {
		t.Error("B does not darken the wall")
	}
	r.press(fyne.KeyPeriod)
	if r.st().Blank {
		t.Error("the clicker's button does not light the wall")
	}
	r.press(fyne.KeyF)
	if r.st().Frozen == nil {
		t.Error("F does not freeze the wall")
	}
	r.press(fyne.KeyRight)
	if r.st().Pos.Step != 1 {
		t.Error("Right does not lead on")
	}
	r.press(fyne.KeyPageUp)
	if r.st().Pos.Step != 0 {
		t.Error("Page Up does not lead back")
	}
	r.press(fyne.KeyF5)
	if len(r.other) != 1 || r.other[0] != keys.Show {
		t.Errorf("F5 became %v", r.other)
	}
}

// A held key, or a clicker that bounces, goes one step.
func TestRepeatsGoOneStep(t *testing.T) {
	r := newRoom(t, settings{})
	for range 5 {
		r.canvas.OnTypedKey()(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		r.now = r.now.Add(30 * time.Millisecond)
	}
	r.pump()
	if r.st().Pos.Step != 1 {
		t.Errorf("five signals led to step %d", r.st().Pos.Step)
	}
}

// All that can be pressed can be reached with Tab.
func TestTabReachesEverything(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A2")
	reached := map[fyne.Focusable]bool{}
	for range 60 {
		r.canvas.(interface{ FocusNext() }).FocusNext()
		if f := r.canvas.Focused(); f != nil {
			reached[f] = true
		}
	}
	for name, f := range map[string]fyne.Focusable{
		"an agenda row": r.win.agenda.rows[0], "sheet": r.win.agenda.sheet, "way": r.win.body.dock.way,
		"people": r.win.body.dock.people, "blank": r.win.side.blank, "next": r.win.side.next,
	} {
		if !reached[f] {
			t.Errorf("Tab does not reach %s", name)
		}
	}
}

// The button for what comes next has the focus, and a sleeve lies on Enter: that is
// one step, as it is where nothing has the focus.
func TestHeldEnterOnNextGoesOneStep(t *testing.T) {
	for _, key := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
		r := newRoom(t, settings{})
		r.canvas.Focus(r.win.side.next)
		for range 5 {
			if f := r.canvas.Focused(); f != nil {
				f.TypedKey(&fyne.KeyEvent{Name: key})
			} else {
				r.canvas.OnTypedKey()(&fyne.KeyEvent{Name: key})
			}
			r.now = r.now.Add(30 * time.Millisecond)
			r.pump()
		}
		if r.st().Pos.Step != 1 {
			t.Errorf("%s held down led to step %d", key, r.st().Pos.Step)
		}
	}
}
