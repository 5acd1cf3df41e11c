package ui

import (
	"fmt"
	"image"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
)

// Everything in the program can be done without a mouse: at every place Tab goes
// through all that can be pressed, in the order of reading, and round; it can be seen
// where it is; Enter presses what it is on; and Escape leads back.
func TestWithoutAMouse(t *testing.T) {
	looked := map[string]bool{}
	for _, at := range places() {
		t.Run(at.name, func(t *testing.T) {
			d := atDesk(t, "en", desktopSize, at.files)
			at.enter(d)
			round := d.roundTrip()
			d.scrolls()
			d.isSeen(round, looked)
			d.isPressed(round)
			d.leadsBack(at, round)
		})
	}
}

// mine lists what can be pressed or written in below an object, of what is ours.
func mine(o fyne.CanvasObject) map[fyne.CanvasObject]spot {
	out := map[fyne.CanvasObject]spot{}
	look(o, func(s spot) bool {
		_, taps := s.o.(fyne.Tappable)
		_, focuses := s.o.(fyne.Focusable)
		if !taps && !focuses || !strings.HasPrefix(reflect.TypeOf(s.o).Elem().PkgPath(), "github.com/upturn-workshop") {
			return true
		}
		if off, ok := s.o.(fyne.Disableable); !ok || !off.Disabled() {
			out[s.o] = s
		}
		return false
	})
	return out
}

// scrolls wants keys to bring everything into sight that is longer than its place.
func (d *desk) scrolls() {
	d.t.Helper()
	pressed := mine(d.top())
	look(d.top(), func(s spot) bool {
		if _, is := pressed[s.o]; is {
			return false // a field and a pane scroll by themselves
		}
		if v, ok := s.o.(*container.Scroll); ok && v.Content.MinSize().Height > v.Size().Height+1 && len(mine(v.Content)) == 0 {
			d.t.Errorf("no key scrolls %q", words(v.Content))
		}
		return true
	})
}

// label says what something is, for the messages.
func label(o any) string {
	if o == nil {
		return "nothing"
	}
	return strings.TrimSpace(fmt.Sprintf("%T %q", o, words(o.(fyne.CanvasObject))))
}

// ballots tells that something is the one widget of a page for voting, which is tested
// where it stands.
func ballots(f fyne.Focusable) bool { return fmt.Sprintf("%T", f) == "*stage.Stage" }

// roundTrip goes once round with Tab, and back with Shift, and gives what it met.
func (d *desk) roundTrip() []fyne.Focusable {
	d.t.Helper()
	all := mine(d.top())
	begun := d.canvas().Focused()
	if begun != nil {
		if _, there := all[begun.(fyne.CanvasObject)]; !there && !ballots(begun) {
			d.t.Errorf("the focus stands on %s, which is not there", label(begun))
		}
	}
	if ballots(begun) || len(all) == 0 {
		return nil // a ballot goes through its own places
	}
	d.canvas().Unfocus()
	var round []fyne.Focusable
	for range len(all) + 2 {
		d.press(fyne.KeyTab)
		f := d.canvas().Focused()
		if f == nil || slices.Contains(round, f) {
			break
		}
		round = append(round, f)
	}
	for o := range all {
		if f, ok := o.(fyne.Focusable); !ok || !slices.Contains(round, f) {
			d.t.Errorf("Tab does not reach %s", label(o))
		}
	}
	if len(round) == 0 || d.canvas().Focused() != round[0] {
		d.t.Errorf("after %s the focus goes to %s and not round", label(round[len(round)-1]), label(d.canvas().Focused()))
	}
	for i := range round {
		d.press(shiftTab)
		if want := round[len(round)-1-i]; d.canvas().Focused() != want {
			d.t.Errorf("Shift+Tab goes to %s and not to %s", label(d.canvas().Focused()), label(want))
			break
		}
	}
	d.reads(round, all)
	return round
}

// reads wants the order of reading: what comes next does not stand straight above.
func (d *desk) reads(round []fyne.Focusable, all map[fyne.CanvasObject]spot) {
	d.t.Helper()
	for i, f := range round[1:] {
		a, b := all[round[i].(fyne.CanvasObject)], all[f.(fyne.CanvasObject)]
		if a.o == nil || b.o == nil {
			continue
		}
		above := b.inside()+b.o.Size().Height <= a.inside()
		if above && b.at.X < a.at.X+a.o.Size().Width && a.at.X < b.at.X+b.o.Size().Width {
			d.t.Errorf("from %s Tab goes up to %s", label(a.o), label(b.o))
		}
	}
}

// isSeen wants a line round what has the focus, on all sides. What looks the same in the
// same place has been looked at: each look is a picture of the whole window.
func (d *desk) isSeen(round []fyne.Focusable, looked map[string]bool) {
	d.t.Helper()
	if len(round) == 0 {
		return
	}
	d.canvas().Unfocus()
	without, before := d.canvas().Capture(), mine(d.top())
	for i, f := range some(round) {
		d.canvas().Focus(f)
		now := mine(d.top())
		at := now[f.(fyne.CanvasObject)]
		look := fmt.Sprint(at.at, at.o.Size(), at.clip, label(f))
		if looked[look] {
			continue
		}
		looked[look] = true
		with := d.canvas().Capture()
		if before[at.o].at != at.at { // something was scrolled
			d.canvas().Unfocus()
			without, before = d.canvas().Capture(), now
		}
		if missing := unmarked(with, without, at, d.canvas().Scale()); missing != "" {
			d.t.Errorf("%s has the focus, and nothing shows it %s", label(f), missing)
			d.keep(func() image.Image { return with }, i)
		}
	}
}

// some leaves out most of what there are many of, one below the other.
func some(round []fyne.Focusable) []fyne.Focusable {
	const whole, every = 2, 6
	of, met := map[string]int{}, map[string]int{}
	for _, f := range round {
		of[fmt.Sprintf("%T", f)]++
	}
	var out []fyne.Focusable
	for _, f := range round {
		kind := fmt.Sprintf("%T", f)
		n := met[kind]
		met[kind]++
		if n < whole || n == of[kind]-1 || n%every == 0 {
			out = append(out, f)
		}
	}
	return out
}

// unmarked tells at which side of something nothing changes when it gets the focus.
func unmarked(with, without image.Image, at spot, scale float32) string {
	const near, share = 8, 0.4
	w, h := at.o.Size().Width, at.o.Size().Height
	var missing []string
	for _, side := range []struct {
		name           string
		x1, y1, x2, y2 float32
	}{
		{"above", 0, -near, w, near / 2}, {"below", 0, h - near/2, w, h + near},
		{"at the left", -near, 0, near / 2, h}, {"at the right", w - near/2, 0, w + near, h},
	} {
		x1, y1 := int((at.at.X+side.x1)*scale), int((at.at.Y+side.y1)*scale)
		x2, y2 := int((at.at.X+side.x2)*scale), int((at.at.Y+side.y2)*scale)
		along, length := changes(with, without, image.Rect(x1, y1, x2, y2))
		if float64(along) < share*float64(length) {
			missing = append(missing, side.name)
		}
	}
	return strings.Join(missing, " and ")
}

// changes counts along the longer side of a box where something differs.
func changes(a, b image.Image, box image.Rectangle) (along, length int) {
	lying := box.Dx() >= box.Dy()
	outer, inner := box.Dy(), box.Dx()
	if lying {
		outer, inner = inner, outer
	}
	for i := range outer {
		for k := range inner {
			p := image.Pt(box.Min.X+k, box.Min.Y+i)
			if lying {
				p = image.Pt(box.Min.X+i, box.Min.Y+k)
			}
			if p.In(a.Bounds()) && a.At(p.X, p.Y) != b.At(p.X, p.Y) {
				along++
				break
			}
		}
	}
	return along, outer
}

// isPressed wants Enter and Space to do what a click would do.
func (d *desk) isPressed(round []fyne.Focusable) {
	d.t.Helper()
	for _, f := range round {
		v := reflect.ValueOf(f).Elem()
		switch o := f.(type) {
		case *controls.Choice:
			d.answers(f, o.OnChange != nil && len(o.Parts) > 1, func() any { return o.Chosen() }, func(keep any) { o.SetChosen(keep.(int)) },
				&o.OnChange, fyne.KeyReturn, fyne.KeySpace)
			continue
		case *controls.Stepper:
			d.answers(f, true, func() any { return o.Value() }, func(keep any) { o.SetValue(keep.(int)) }, &o.OnChange, fyne.KeyUp, fyne.KeyDown)
			continue
		}
		pressed := v.FieldByName("OnTapped")
		if _, taps := f.(fyne.Tappable); !taps || !pressed.IsValid() || !strings.HasPrefix(v.Type().PkgPath(), "github.com/upturn-workshop") {
			continue // one writes in it, or reads
		}
		if v.FieldByName("Entry").IsValid() || v.Type().Name() == "Entry" {
			continue
		}
		n, was := 0, pressed.Interface()
		pressed.Set(reflect.ValueOf(func() { n++ }))
		for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace} {
			d.canvas().Focus(f)
			n = 0
			if d.press(k); n != 1 {
				d.t.Errorf("%s on %s presses it %d times", k, label(f), n)
			}
		}
		pressed.Set(reflect.ValueOf(was))
		if reflect.ValueOf(was).IsNil() {
			d.t.Errorf("%s does nothing when it is pressed", label(f))
		}
	}
}

// answers wants keys to change something; it is put back as it was, and nobody hears of it.
func (d *desk) answers(f fyne.Focusable, can bool, get func() any, put func(any), heard *func(int), names ...fyne.KeyName) {
	d.t.Helper()
	if !can {
		return
	}
	was, on := get(), *heard
	*heard = nil
	changed := false
	for _, k := range names {
		d.canvas().Focus(f)
		d.press(k)
		changed = changed || get() != was
		put(was)
	}
	*heard = on
	if !changed {
		d.t.Errorf("no key changes %s", label(f))
	}
}

// oneLine wants the line of the focus on nothing else than what has it.
func (d *desk) oneLine() {
	d.t.Helper()
	for o := range mine(d.canvas().Content()) {
		line := reflect.ValueOf(o).Elem().FieldByName("Focused")
		if f, ok := o.(fyne.Focusable); ok && line.IsValid() && line.Kind() == reflect.Bool && line.Bool() && d.canvas().Overlays().Top() == nil && d.canvas().Focused() != f {
			d.t.Errorf("%s has the line of the focus, which is on %s", label(o), label(d.canvas().Focused()))
		}
	}
}

// leadsBack wants Escape to lead back one level, whatever has the focus.
func (d *desk) leadsBack(at place, round []fyne.Focusable) {
	d.t.Helper()
	stands := []int{-2, -1} // as one comes there; nothing focused
	kinds := map[string]bool{}
	for i, f := range round {
		if kind := fmt.Sprintf("%T", f); !kinds[kind] {
			kinds[kind] = true
			stands = append(stands, i)
		}
	}
	for _, i := range stands {
		e := atDesk(d.t, "en", desktopSize, at.files)
		at.enter(e)
		here := e.where()
		what := "what one comes to"
		switch {
		case i == -1 && e.canvas().Overlays().Top() == nil:
			e.canvas().Unfocus()
			what = "nothing"
		case i >= 0:
			e.canvas().Unfocus()
			for range i + 1 {
				e.press(fyne.KeyTab)
			}
			what = label(e.canvas().Focused())
		}
		want := at.back
		if want == "" {
			want = here
		}
		e.press(fyne.KeyEscape)
		if at.stays && (e.where() != want || e.canvas().Focused() != nil) {
			e.press(fyne.KeyEscape)
		}
		if got := e.where(); got != want {
			d.t.Errorf("Escape with the focus on %s leads from %q to %q, not to %q", what, here, got, want)
		}
		e.oneLine()
		if f := e.canvas().Focused(); f != nil {
			if _, there := mine(e.top())[f.(fyne.CanvasObject)]; !there {
				d.t.Errorf("after Escape the focus stands on %s, which is not there", label(f))
			}
		}
	}
}
