package facilitator

import (
	"image/color"
	"testing"
	"time"

	"fyne.io/fyne/v2"

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

// The clock counts seconds, touched or not, and in a second that brings nothing else
// next to nothing is drawn anew.
func TestASecondDrawsTheClockOnly(t *testing.T) {
	r := newRoom(t, settings{})
	times := 0
	fyne.CurrentApp().Settings().SetTheme(asked{theme.New(theme.AlwaysLight), &times})
	times = 0
	r.jump("A4")
	whole := times
	r.second(130)
	if got := r.win.body.head.clock.Text(); got != "2:10" {
		t.Errorf("after 130 seconds the clock says %q", got)
	}
	times = 0
	r.second(10)
	if times < 10 || times > whole {
		t.Errorf("ten seconds asked the theme %d times, a whole step %d times", times, whole)
	}
	if got := r.win.body.head.clock.Text(); got != "2:20" {
		t.Errorf("after 140 seconds the clock says %q", got)
	}
}
