package facilitator

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/workshop"
)

func TestManyLinesArePastedAtOnce(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B5")
	r.work()
	c := r.win.body.collect
	clip := test.NewClipboard()
	paste := func(s string) {
		clip.SetContent(s)
		c.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clip})
		r.pump()
	}
	paste("- No time\r\n- Two systems\r\n\r\n- no time\n")
	if got := texts(r.st().ItemsIn("obstacles")); !slices.Equal(got, []string{"No time", "Two systems"}) {
		t.Fatalf("the list is %q", got)
	}
	paste("one line\n")
	if strings.TrimSpace(c.entry.Text) != "one line" || len(r.st().ItemsIn("obstacles")) != 2 {
		t.Errorf("one line waits to be looked at: %q", c.entry.Text)
	}
	c.entry.Write("")
	lines := ""
	for i := range 20 {
		lines += "Obstacle number " + string(rune('a'+i)) + "\n"
	}
	paste(lines)
	if n := len(r.st().ItemsIn("obstacles")); n != 15 || len(r.errs) != 1 {
		t.Errorf("%d items, errors %v", n, r.errs)
	}
	if got := r.win.body.fault.Text(); got != r.win.b.Words.Error(workshop.Errorf(workshop.EState, nil, "what", "lines_left", "max", "15", "n", "7", "first", "Obstacle number n")) {
		t.Errorf("says %q", got)
	}
}

func TestMergedComesApart(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B5")
	r.work()
	c := r.win.body.collect
	r.do(func(s *workshop.Session) error { return s.AddItems("obstacles", "Haste\nHurry") })
	c.choose(0)
	if c.split.Visible() {
		t.Error("nothing was merged into it")
	}
	c.choose(1)
	test.Tap(c.merge)
	r.pump()
	c.choose(0)
	if !c.split.Visible() {
		t.Fatal("it cannot be split")
	}
	test.Tap(c.split)
	r.pump()
	if got := texts(r.st().ItemsIn("obstacles")); !slices.Equal(got, []string{"Haste", "Hurry"}) || c.split.Visible() {
		t.Errorf("the list is %q", got)
	}
}

func TestTilesMoveUp(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("B2")
	r.work()
	tiles := r.win.body.tiles
	before := slices.Clone(tiles.names)
	if tiles.up[0].Visible() {
		t.Error("the first one has nowhere to go")
	}
	tiles.fields[2].Write("Crew")
	test.Tap(tiles.up[2])
	r.pump()
	want := []string{before[0], "Crew", before[1]}
	if got := r.st().TileNames()[:3]; !slices.Equal(got, want) || tiles.fields[1].Text != "Crew" {
		t.Errorf("tiles %q, fields %q", got, tiles.fields[1].Text)
	}
}

func TestADayAndANameAreChosen(t *testing.T) {
	r := newRoom(t, settings{})
	r.do(func(s *workshop.Session) error { return s.Jump(len(r.st().Agenda) - 1) })
	r.jump("B5")
	r.do(func(s *workshop.Session) error { return s.AddItem("obstacles", "Haste") })
	r.jump("B7")
	r.work()
	a := r.win.body.actions
	if a.person.Visible() {
		t.Error("names are offered although none are known")
	}
	test.Tap(a.day)
	cal, ok := r.canvas.Focused().(*controls.Calendar)
	if !ok {
		t.Fatalf("the calendar is not open: %T", r.canvas.Focused())
	}
	cal.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown}) // a week from 3 November
	r.shot("calendar")
	cal.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	r.pump()
	if got := r.st().Actions; len(got) != 1 || got[0].Due != "10 November 2026" || got[0].DueOn != "2026-11-10" || r.canvas.Overlays().Top() != nil {
		t.Errorf("agreed %+v", got)
	}
	names := []string{"Aino", "Bertta"}
	menu := parts.PickName(a.person, names, a.write(1))
	menu.Items[1].(fyne.Tappable).Tapped(&fyne.PointEvent{})
	r.pump()
	if got := r.st().Actions; got[0].Owner != "Bertta" {
		t.Errorf("agreed %+v", got)
	}
}

// Dates stand in one form on the wall and on paper, that of the workshop's language, wherever
// it is clear what was meant.
func TestTypedDatesStandInOneForm(t *testing.T) {
	for _, c := range []struct{ lang, typed, want, on string }{
		{"en", "18.12.", "18 December 2026", "2026-12-18"}, {"en", "4 december 2026", "4 December 2026", "2026-12-04"}, {"en", "next Friday", "next Friday", ""},
		{"en", "by 4 December", "by 4 December", ""}, {"fi", "18. joulukuuta", "18.12.2026", "2026-12-18"}, {"fi", "ensi viikolla", "ensi viikolla", ""},
	} {
		t.Run(c.typed, func(t *testing.T) {
			r := newRoom(t, settings{lang: c.lang})
			r.do(func(s *workshop.Session) error { return s.Jump(len(r.st().Agenda) - 1) })
			r.jump("B5")
			r.do(func(s *workshop.Session) error { return s.AddItem("obstacles", "Haste") })
			r.jump("B7")
			r.work()
			due := r.win.body.actions.fields[2]
			r.canvas.Focus(due)
			test.Type(due, c.typed)
			r.canvas.Unfocus()
			r.pump()
			if got := r.st().Actions; len(got) != 1 || got[0].Due != c.want || got[0].DueOn != c.on || due.Text != c.want {
				t.Errorf("agreed %+v, the field has %q", got, due.Text)
			}
			first := r.win.body.actions.fields[0]
			r.canvas.Focus(first)
			test.Type(first, "Ask")
			r.canvas.Unfocus()
			r.pump()
			if got := r.st().Actions; len(got) != 1 || got[0].First != "Ask" || got[0].DueOn != c.on {
				t.Errorf("with another field typed %+v", got)
			}
		})
	}
}
