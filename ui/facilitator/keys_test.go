package facilitator

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
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

// pressed lists what can be pressed or written in below an object and can be seen, of
// what is ours. It asks the renderers, not package controls, which decides where Tab goes.
func pressed(o fyne.CanvasObject) []fyne.CanvasObject {
	if o == nil || !o.Visible() {
		return nil
	}
	_, taps := o.(fyne.Tappable)
	_, focuses := o.(fyne.Focusable)
	if off, is := o.(fyne.Disableable); is && off.Disabled() {
		taps, focuses = false, false
	}
	if (taps || focuses) && strings.HasPrefix(reflect.TypeOf(o).Elem().PkgPath(), "github.com/upturn-workshop") {
		return []fyne.CanvasObject{o}
	}
	var below []fyne.CanvasObject
	switch v := o.(type) {
	case *fyne.Container:
		below = v.Objects
	case fyne.Widget:
		below = test.WidgetRenderer(v).Objects()
	}
	var out []fyne.CanvasObject
	for _, child := range below {
		out = append(out, pressed(child)...)
	}
	return out
}

// All that can be pressed can be reached with Tab, once round.
func TestTabReachesEverything(t *testing.T) {
	for name, at := range map[string]struct {
		step  string
		least int // things to press there
		then  func(r *room)
	}{
		"before a vote": {"A2", 28, func(*room) {}},
		"in a vote":     {"A2", 29, func(r *room) { r.do(func(s *workshop.Session) error { return s.Open(workshop.Paper) }) }},
		"collecting": {"B5", 30, func(r *room) {
			r.do(func(s *workshop.Session) error { return s.AddItems("obstacles", "One\nTwo\nThree") })
			r.work()
		}},
		"the pyramid":        {"B2", 30, func(r *room) { r.work() }},
		"a vote on the spot": {"A2", 18, func(r *room) { r.win.extras.quick.OnTapped() }},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, settings{})
			r.jump(at.step)
			at.then(r)
			reached := map[fyne.CanvasObject]int{}
			all := pressed(r.win.Content())
			r.canvas.Unfocus()
			for range all {
				r.canvas.(interface{ FocusNext() }).FocusNext()
				if o, is := r.canvas.Focused().(fyne.CanvasObject); is {
					reached[o]++
				}
			}
			for _, o := range all {
				if reached[o] != 1 {
					t.Errorf("Tab comes to %T at %v %d times", o, o.Position(), reached[o])
				}
			}
			if len(all) < at.least {
				t.Errorf("only %d things to press are found", len(all))
			}
			t.Log(len(all), "things to press")
		})
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
