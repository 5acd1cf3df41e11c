package facilitator

import (
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// second lets seconds pass, one tick each.
func (r *room) second(n int) {
	r.t.Helper()
	for range n {
		r.now = r.now.Add(time.Second)
		r.do((*workshop.Session).Tick)
	}
}

// asked is a theme that counts how often somebody draws with it.
type asked struct {
	theme.Theme
	times *int
}

func (a asked) Color(n fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	*a.times++
	return a.Theme.Color(n, v)
}

// A window that nobody has touched for a minute counts minutes, and is drawn only
// when a number changes; whoever touches it sees the seconds again.
func TestTheWindowRests(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A4") // 8 minutes
	times := 0
	drawn := func(seconds int) int {
		t.Helper()
		times = 0
		r.second(seconds)
		return times
	}
	fyne.CurrentApp().Settings().SetTheme(asked{theme.New(theme.AlwaysLight), &times})
	if got := drawn(30); got < 30 {
		t.Errorf("awake, it was drawn %d times in 30 seconds", got)
	}
	r.second(40) // 1:10 since anybody did anything
	if got := r.win.body.head.clock.Text(); got != "1 min" {
		t.Errorf("the clock rests at %q", got)
	}
	r.second(21) // over the half minute, at which the minutes to the closing change
	if got := drawn(28); got != 0 {
		t.Errorf("at rest, it was drawn %d times within a minute", got)
	}
	if got := drawn(6); got == 0 || r.win.body.head.clock.Text() != "2 min" {
		t.Errorf("after another minute the clock says %q", r.win.body.head.clock.Text())
	}
	r.win.Handle(keys.Escape)
	r.second(1)
	if got := r.win.body.head.clock.Text(); got != "2:06" {
		t.Errorf("touched, the clock says %q", got)
	}
}

// Little time left is told by the second, touched or not, and so is the first
// minute that is too many.
func TestSecondsThatMatterAreShown(t *testing.T) {
	r := newRoom(t, settings{})
	r.jump("A4") // 8 minutes
	for _, c := range []struct {
		at        time.Duration
		clock, of string
	}{
		{6*time.Minute + 20*time.Second, "6 min", "of 8 min"},
		{6*time.Minute + 30*time.Second, "6:30", "1:30 left"},
		{7*time.Minute + 50*time.Second, "7:50", "Wrap up: 0:10"},
		{8*time.Minute + 20*time.Second, "8:20", "0:20 over"},
		{10*time.Minute + 20*time.Second, "10 min", "2 min over"},
	} {
		r.second(int((c.at - r.st().Now().Spent) / time.Second))
		if clock, of := r.win.body.head.clock.Text(), r.win.body.head.of.Text(); clock != c.clock || of != c.of {
			t.Errorf("after %v: %q %q, want %q %q", c.at, clock, of, c.clock, c.of)
		}
	}
}
