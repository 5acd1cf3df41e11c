package facilitator

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
)

// full has whatever is handed on from now on fail, as on a full disk, until it is called again.
func (r *room) full() (free func()) {
	do := r.win.b.Do
	r.win.b.Do = func(func(*workshop.Session) error) { r.win.ShowError(workshop.Errorf(workshop.EFull, nil)) }
	return func() { r.win.b.Do = do }
}

// What a full disk does not take stays in its field, and is kept once there is room.
func TestWhatAFullDiskDoesNotTakeIsNotLost(t *testing.T) {
	t.Run("what the group says", func(t *testing.T) {
		r := newRoom(t, settings{})
		r.jump("B5")
		r.work()
		c := r.win.body.collect
		free := r.full()
		r.say("No time")
		if c.entry.Text != "No time" || r.win.body.fault.Text() == "" {
			t.Fatalf("the field says %q, the window %q", c.entry.Text, r.win.body.fault.Text())
		}
		free()
		c.entry.OnSubmitted(c.entry.Text)
		r.pump()
		if items := r.st().ItemsIn("obstacles"); len(items) != 1 || items[0].Text != "No time" || c.entry.Text != "" {
			t.Fatalf("the list is %v, the field says %q", items, c.entry.Text)
		}
		c.choose(0)
		test.Tap(c.edit)
		free = r.full()
		c.entry.Write("No time at all")
		c.entry.OnSubmitted(c.entry.Text)
		free()
		c.entry.OnSubmitted(c.entry.Text)
		r.pump()
		if items := r.st().ItemsIn("obstacles"); len(items) != 1 || items[0].Text != "No time at all" {
			t.Errorf("changed, the list is %v", items)
		}
	})
	t.Run("a first step", func(t *testing.T) {
		r := newRoom(t, settings{})
		r.do(func(s *workshop.Session) error { return s.AddItem("obstacles", "phones") })
		r.jump("B7")
		r.work()
		a := r.win.body.actions
		free := r.full()
		a.fields[0].Write("Ask the customer")
		a.save()
		free()
		r.do(func(s *workshop.Session) error { return s.SetNote("B7", "another thing") })
		a.save()
		r.pump()
		if kept := r.st().Actions; len(kept) != 1 || kept[0].First != "Ask the customer" {
			t.Errorf("kept is %+v, the field says %q", kept, a.fields[0].Text)
		}
	})
	t.Run("words of a promise", func(t *testing.T) {
		r := promisesRoom(t, "en", fyne.Size{})
		c := r.win.body.checks
		free := r.full()
		c.note.Write("half way")
		c.save()
		free()
		r.do(func(s *workshop.Session) error { return s.SetNote("later_promises", "another thing") })
		c.save()
		r.pump()
		if got := r.statuses(); got != "open half way, open, open" {
			t.Errorf("kept is %q", got)
		}
	})
}
