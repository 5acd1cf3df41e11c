package screen_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/screen/screentest"
)

type memory map[string]string

func (m memory) String(key string) string    { return m[key] }
func (m memory) SetString(key, value string) { m[key] = value }

var (
	laptop = screen.Monitor{Name: "laptop", W: 1366, H: 768, Primary: true}
	beamer = screen.Monitor{Name: "beamer", X: 1366, W: 1280, H: 720}
	third  = screen.Monitor{Name: "third", X: 2646, W: 1024, H: 768}
)

func directing(t *testing.T, m screen.Memory, all ...screen.Monitor) (*screen.Director, *screentest.Screens) {
	t.Helper()
	app := test.NewTempApp(t)
	desk, wall := app.NewWindow("desk"), app.NewWindow("wall")
	f := screentest.Of(all...)
	f.Names = map[fyne.Window]string{desk: "desk", wall: "wall"}
	return screen.NewDirector(f, m, desk, wall), f
}

func TestDirector(t *testing.T) {
	plug := func(all ...screen.Monitor) func(*screen.Director, *screentest.Screens) {
		return func(d *screen.Director, f *screentest.Screens) { f.All = all; d.Follow() }
	}
	start := func(d *screen.Director, _ *screentest.Screens) { d.Start() }
	swap := func(d *screen.Director, _ *screentest.Screens) { d.Swap() }
	own := func(d *screen.Director, _ *screentest.Screens) { d.OwnWindow() }
	full := func(d *screen.Director, _ *screentest.Screens) { d.FullScreen() }
	for _, tt := range []struct {
		name string
		all  []screen.Monitor
		do   []func(*screen.Director, *screentest.Screens)
		want string
	}{
		{"a projector at start", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){start}, "wall fills beamer"},
		{"no workshop yet", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){plug(laptop, beamer)}, ""},
		{"plugged in later", []screen.Monitor{laptop}, []func(*screen.Director, *screentest.Screens){start, plug(laptop, beamer)}, "wall hides, wall fills beamer"},
		{"unplugged: the desk stays", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){start, plug(laptop)}, "wall fills beamer, wall hides"},
		{"unplugged and plugged", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){start, plug(laptop), plug(laptop, beamer)}, "wall fills beamer, wall hides, wall fills beamer"},
		{"nothing new", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){start, plug(beamer, laptop)}, "wall fills beamer"},
		{"another resolution", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){start, plug(laptop, screen.Monitor{Name: "1080", X: 1366, W: 1920, H: 1080})}, "wall fills beamer, wall fills 1080"},
		{"swapped and back", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){start, swap, swap}, "wall fills beamer, desk moves to beamer, wall fills laptop, desk moves to laptop, wall fills beamer"},
		{"swapped, then unplugged", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){start, swap, plug(laptop)}, "wall fills beamer, desk moves to beamer, wall fills laptop, wall hides, desk moves to laptop"},
		{"three screens take turns", []screen.Monitor{laptop, beamer, third}, []func(*screen.Director, *screentest.Screens){start, swap, swap}, "wall fills beamer, wall fills third, desk moves to beamer, wall fills laptop"},
		{"mirrored", []screen.Monitor{laptop, {Name: "twin", W: 1366, H: 768}}, []func(*screen.Director, *screentest.Screens){start}, "wall hides"},
		{"a window of its own", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){start, own, full, full}, "wall fills beamer, wall is free, wall fills its screen, wall is free"},
		{"back on the projector", []screen.Monitor{laptop, beamer}, []func(*screen.Director, *screentest.Screens){start, own, func(d *screen.Director, _ *screentest.Screens) { d.Follow() }}, "wall fills beamer, wall is free, wall fills beamer"},
		{"nothing to swap", []screen.Monitor{laptop}, []func(*screen.Director, *screentest.Screens){start, swap}, "wall hides"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, f := directing(t, memory{}, tt.all...)
			for _, do := range tt.do {
				do(d, f)
			}
			if got := log(f); got != tt.want {
				t.Errorf("\n%s, want\n%s", got, tt.want)
			}
		})
	}
}

func TestChangeIsTold(t *testing.T) {
	d, f := directing(t, memory{}, laptop, beamer)
	d.Start()
	f.All = []screen.Monitor{laptop}
	if got := d.Follow(); got != screen.Gone {
		t.Errorf("unplugging is %d", got)
	}
	if got := d.Follow(); got != screen.Same {
		t.Errorf("nothing new is %d", got)
	}
	f.All = []screen.Monitor{laptop, beamer}
	if got := d.Follow(); got != screen.Came {
		t.Errorf("plugging is %d", got)
	}
}

// The choice holds for these screens, also tomorrow; other screens have their own.
func TestChoiceIsRemembered(t *testing.T) {
	m := memory{}
	d, _ := directing(t, m, laptop, beamer)
	d.Start()
	d.Swap()
	d, f := directing(t, m, beamer, laptop)
	if l := d.Layout(); l.Wall.Name != "laptop" || l.Desk.Name != "beamer" {
		t.Errorf("the wall is %q, the desk %q", l.Wall.Name, l.Desk.Name)
	}
	f.All = []screen.Monitor{laptop, third}
	if l := d.Layout(); l.Wall.Name != "third" || l.Desk.Name != "laptop" {
		t.Errorf("with another projector the wall is %q", l.Wall.Name)
	}
}

func TestMirroredIsSeen(t *testing.T) {
	d, f := directing(t, memory{}, laptop, screen.Monitor{Name: "twin", W: 1280, H: 720})
	if l := d.Layout(); l.Two || !l.Mirrored || l.Wall.Name != "laptop" {
		t.Errorf("%+v", l)
	}
	f.All = []screen.Monitor{laptop}
	if l := d.Layout(); l.Two || l.Mirrored {
		t.Errorf("%+v", l)
	}
}

func TestBuiltInPanelIsTheDesk(t *testing.T) {
	d, _ := directing(t, memory{}, screen.Monitor{Name: "HDMI-1", W: 1920, H: 1080, Primary: true}, screen.Monitor{Name: "eDP-1", X: 1920, W: 1366, H: 768})
	if l := d.Layout(); l.Desk.Name != "eDP-1" || l.Wall.Name != "HDMI-1" {
		t.Errorf("the wall is %q, the desk %q", l.Wall.Name, l.Desk.Name)
	}
}

// log is what was done with the windows, in order.
func log(f *screentest.Screens) string { return strings.Join(f.Log, ", ") }
