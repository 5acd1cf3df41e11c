package facilitator

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// smallWindow is the least that the program is made for.
var smallWindow = fyne.NewSize(800, 560)

// In a small window what comes next is in sight at every stand of a workshop, or the
// question in its place, and with it the wall and the clock of the step.
func TestNextIsAlwaysInSight(t *testing.T) {
	for _, size := range []fyne.Size{smallWindow, least} {
		r := newRoom(t, settings{lang: "fi", size: size})
		if need := r.win.Content().MinSize(); need.Width > size.Width || need.Height > size.Height {
			t.Fatalf("it needs %v", need)
		}
		inside := func(what string, o fyne.CanvasObject) {
			const air = 10 // above letters
			at, s := fyne.CurrentApp().Driver().AbsolutePositionForObject(o), o.Size()
			if !o.Visible() || s.Width < 40 || s.Height < 20 || at.X < 0 || at.Y < barHeight-air || at.X+s.Width > size.Width || at.Y+s.Height > size.Height {
				t.Errorf("%v %s %s: %s is at %v, %v", size, r.st().Now().ID, r.st().Pos.Phase, what, at, s)
			}
		}
		r.visit(func(workshop.State) {
			inside("next", r.win.side.next)
			inside("the wall", r.win.side.wall)
			inside("the clock", r.win.body.head.clock)
		})
	}
}

// The steps lie over the notes when they are asked for, and are put away by choosing one,
// by Escape, by another step, and where there is room for them.
func TestAgendaUnfolds(t *testing.T) {
	r := newRoom(t, settings{size: smallWindow})
	f := &r.win.agenda.fold
	unfolded := func(want bool) {
		t.Helper()
		if f.open != want || r.win.agenda.page.Visible() != want || r.win.body.root.Visible() == want {
			t.Fatalf("unfolded %v, the steps are seen: %v, the notes: %v", f.open, r.win.agenda.page.Visible(), r.win.body.root.Visible())
		}
		if !r.win.side.next.Visible() || !r.win.agenda.behind.Visible() {
			t.Fatal("what comes next, or how the time goes, is out of sight")
		}
	}
	open := func() {
		t.Helper()
		test.Tap(f.turn)
		unfolded(true)
	}
	unfolded(false)
	open()
	test.Tap(f.turn)
	unfolded(false)

	open()
	r.shot("narrow-unfolded")
	row := r.win.agenda.rows[2]
	test.Tap(row)
	r.pump()
	unfolded(false)
	if r.st().Pos.Step != row.Row().Step {
		t.Fatalf("it is at step %d instead of %d", r.st().Pos.Step, row.Row().Step)
	}

	open()
	r.press(fyne.KeyEscape)
	unfolded(false)
	if len(r.other) > 0 {
		t.Fatalf("Escape went on as %v", r.other)
	}

	open()
	r.press(fyne.KeyPageDown)
	unfolded(false)

	open()
	r.win.openQuick()
	if f.open || f.turn.Visible() || !r.win.quick.isOpen() {
		t.Fatalf("steps over a vote on the spot: %v, the way to them: %v", f.open, f.turn.Visible())
	}
	r.press(fyne.KeyEscape)
	unfolded(false)

	open()
	r.win.Content().Resize(fyne.NewSize(1366, 768))
	if f.open || !r.win.agenda.page.Visible() || !r.win.body.root.Visible() || f.turn.Visible() {
		t.Fatal("a large window has no steps beside the notes")
	}
	r.win.Content().Resize(smallWindow)
	unfolded(false)
}

// The bar of a small window says how the time goes, at every length of it.
func TestBarTellsTime(t *testing.T) {
	r := newRoom(t, settings{lang: "fi", size: smallWindow})
	for range 130 {
		r.now = r.now.Add(60e9)
		r.do(func(s *workshop.Session) error { return s.Tick() })
		a := r.win.agenda
		for _, text := range []interface {
			Size() fyne.Size
			Width() float32
			Text() string
		}{a.behind, a.ends} {
			if text.Size().Width < text.Width() {
				t.Fatalf("%q has %v", text.Text(), text.Size().Width)
			}
		}
		if a.ends.Position().X < a.behind.Position().X+a.behind.Width() {
			t.Fatalf("%q lies on %q", a.ends.Text(), a.behind.Text())
		}
		if end := a.ends.Position().X + a.ends.Width(); !a.ends.Hidden && end+theme.S8 > a.fold.handouts.Position().X {
			t.Fatalf("%q touches %q", a.ends.Text(), a.fold.handouts.Text)
		}
	}
}
