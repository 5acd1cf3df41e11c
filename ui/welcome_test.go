package ui

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// Before a workshop the wall tells whose day it is, where that is sure.
func TestWelcome(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	now := time.Date(2026, 3, 11, 11, 0, 0, 0, time.UTC)
	ours := home.Entry{Group: "Riverside", When: now.Add(2 * time.Hour)}
	with := func(change func(*home.Entry)) home.Entry { e := ours; change(&e); return e }
	for _, tt := range []struct {
		name   string
		recent []home.Entry
		want   string
	}{
		{"today's", []home.Entry{ours}, "Wednesday 11 March | Riverside | We begin at 13:00"},
		{"late", []home.Entry{with(func(e *home.Entry) { e.When = now.Add(-time.Minute) })}, "Wednesday 11 March | Riverside | We begin soon."},
		{"begun", []home.Entry{with(func(e *home.Entry) { e.Stopped = "A2" })}, "Wednesday 11 March | Riverside | We go on soon."},
		{"two of today", []home.Entry{ours, with(func(e *home.Entry) { e.Group = "Harbour" })}, " | Upturn | "},
		{"tomorrow's", []home.Entry{with(func(e *home.Entry) { e.When = now.AddDate(0, 0, 1) })}, " | Upturn | "},
		{"finished", []home.Entry{with(func(e *home.Entry) { e.Done = true })}, " | Upturn | "},
		{"a rehearsal", []home.Entry{with(func(e *home.Entry) { e.Rehearsal = true })}, " | Upturn | "},
		{"none", nil, " | Upturn | "},
	} {
		c := d.p.room.welcome(tt.recent, now)
		if got := strings.Join([]string{c.Top, c.Name, c.Low}, " | "); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// A workshop that closes leaves its cover on the wall, and none of its pages.
func TestTheWallIsCoveredAfterAWorkshop(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A2")
	d.p.lead.home()
	if got := d.p.room.view.Scene().Alt; !strings.Contains(got, "Customer service team") || !strings.Contains(got, "go on soon") {
		t.Errorf("the wall says %q", got)
	}
	d.workshop("A2")
	d.jump(d.p.lead.st.Agenda[len(d.p.lead.st.Agenda)-1].ID)
	d.p.lead.home()
	if got := d.p.room.view.Scene().Alt; !strings.Contains(got, "Thank you for today.") || !strings.Contains(got, "We meet again on ") {
		t.Errorf("at its end the wall says %q", got)
	}
}

// The last cover has the day of meeting again, where there is one, and the sheet, if one was made.
func TestGoodbye(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	held := time.Date(2026, 3, 11, 9, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		held  time.Time
		sheet bool
		want  string
	}{
		{held, true, "Crew | Thank you for today. | Take your sheet with you. | We meet again on 10 April | 10 April"},
		{held, false, "Crew | Thank you for today. |  | We meet again on 10 April | 10 April"},
		{time.Time{}, true, "Crew | Thank you for today. | Take your sheet with you. | Ask your peer on the day you agreed. | "},
	} {
		c := wall.Goodbye(d.p.words, workshop.State{Info: workshop.Info{Group: "Crew", When: tt.held}}, tt.sheet)
		if got := strings.Join([]string{c.Top, c.Name, c.Also, c.Low, c.Fact}, " | "); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

// A cover has the time of day. It is drawn anew as a minute begins, and once more as the time of
// beginning passes; the goodbye, which has no time, not at all.
func TestACoverTellsTheTime(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	r, now := d.p.room, time.Date(2026, 3, 11, 12, 58, 0, 0, time.UTC)
	drawn := func(of func(time.Time) figure.Cover) (n int, last string) {
		r.cover(of, now)
		was := r.view.Scene()
		for second := range 300 {
			r.tick(now.Add(time.Duration(second+1) * time.Second))
			if s := r.view.Scene(); !reflect.DeepEqual(s, was) {
				was = s
				n++
			}
		}
		return n, was.Alt
	}
	ours := []home.Entry{{Group: "Riverside", When: now.Add(2 * time.Minute)}}
	if n, last := drawn(r.expecting(ours)); n != 6 || !strings.Contains(last, "We begin soon.") {
		t.Errorf("the welcome is drawn %d times in five minutes, and says %q", n, last)
	}
	if c := r.expecting(ours)(now); c.Time != "12:58" {
		t.Errorf("at 12:58 it says %q", c.Time)
	}
	d.workshop("A2")
	d.jump(d.p.lead.st.Agenda[len(d.p.lead.st.Agenda)-1].ID)
	if n, last := drawn(d.p.lead.parting()); n != 0 || !strings.Contains(last, "Thank you") {
		t.Errorf("the goodbye is drawn %d times in five minutes, and says %q", n, last)
	}
	r.setOver(nil)
	r.tick(now.Add(time.Hour))
	if r.over != nil {
		t.Error("a cover comes back over a workshop")
	}
}

// On the only screen it is asked once whether the room sees it; the answer that shows
// nothing is the one that Enter and Escape give.
func TestWhoSeesTheOnlyScreen(t *testing.T) {
	for _, tt := range []struct {
		name   string
		answer func(*desk)
		want   string
	}{
		{"Enter", func(d *desk) { d.press(fyne.KeyReturn) }, "wall"},
		{"Escape", func(d *desk) { d.press(fyne.KeyEscape) }, "wall"},
		{"only I", func(d *desk) { d.choose("pages.seen.no") }, "lead"},
	} {
		d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
		d.p.screensChanged() // asks anew
		d.workshop("")
		if !strings.HasPrefix(d.where(), d.p.words.T("pages.seen.title")) {
			t.Fatalf("%s: it begins at %q", tt.name, d.where())
		}
		tt.answer(d)
		if d.where() != tt.want {
			t.Errorf("%s leads to %q, want %q", tt.name, d.where(), tt.want)
		}
		d.workshop("")
		if strings.HasPrefix(d.where(), d.p.words.T("pages.seen.title")) {
			t.Errorf("%s: asked twice", tt.name)
		}
	}
}

// Mirrored screens begin with the wall.
func TestMirroredBeginsWithTheWall(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.screens.All = []screen.Monitor{aLaptop, aTwin}
	d.p.screensChanged()
	d.workshop("A2")
	if d.where() != "wall" {
		t.Errorf("it begins with %q", d.where())
	}
	d.press(fyne.KeyF5)
	if d.where() != "lead" {
		t.Errorf("F5 leads to %q", d.where())
	}
	d.choose("facilitator.show_wall")
	if d.where() != "wall" {
		t.Errorf("the link leads to %q", d.where())
	}
}

// The first window has the names of other groups: a screen that may be the room's shows
// the cover instead.
func TestTheFirstWindowIsNotForTheRoom(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.p.screensChanged()
	f := d.screens
	for _, seen := range [][]screen.Monitor{{onlyBeam}, {aLaptop, aTwin}} {
		f.All = seen
		d.p.screensChanged()
		if d.where() == "home" || d.shown() != d.p.room.near.Content() {
			t.Errorf("%v: the room sees %q", seen, d.where())
		}
		d.press(fyne.KeyF5)
		if d.where() == "home" {
			t.Errorf("%v: F5 shows it", seen)
		}
		f.All = []screen.Monitor{aLaptop, aBeamer}
		d.p.screensChanged()
		if d.where() != "home" {
			t.Errorf("%v: with both screens it shows %q", seen, d.where())
		}
	}
}

// A desktop that tiles its windows leaves the wall elsewhere: it is put back once, and where
// that does not help the facilitator is told.
func TestAWallThatIsAstrayIsTold(t *testing.T) {
	for _, tiled := range []bool{false, true} {
		d := atDesk(t, "en", desktopSize, deskFiles{})
		d.workshop("A2")
		f := d.screens
		f.Tiled = tiled
		told := func() bool {
			return strings.Contains(strings.Join(words(d.top()), " "), "does not fill the projector")
		}
		before := len(f.Log)
		d.p.room.checkWall()
		if shown := len(f.Log) > before; shown != tiled || told() {
			t.Errorf("tiled %v, put back %v, told %v at once", tiled, shown, told())
		}
		d.p.room.checkWall()
		if told() != tiled {
			t.Errorf("tiled %v, told %v", tiled, told())
		}
	}
}

// A warning does not lie over the wall in the laptop's window: the room would read it. It
// comes when the wall has gone.
func TestNoWarningOverTheWallOfTheRoom(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.screens.All = []screen.Monitor{aLaptop, aTwin}
	d.p.screensChanged()
	d.workshop("A2")
	d.p.sayOver("The disk is full.")
	if d.where() != "wall" || d.canvas().Overlays().Top() != nil {
		t.Errorf("the room reads it: %q", d.where())
	}
	d.press(fyne.KeyF5)
	d.settle()
	if d.canvas().Overlays().Top() == nil {
		t.Error("nobody is told")
	}
}
