package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

type memory map[string]string

func (m memory) String(key string) string    { return m[key] }
func (m memory) SetString(key, value string) { m[key] = value }

var (
	laptop = Monitor{Name: "laptop", W: 1366, H: 768, Primary: true}
	beamer = Monitor{Name: "beamer", X: 1366, W: 1280, H: 720}
	third  = Monitor{Name: "third", X: 2646, W: 1024, H: 768}
)

func directing(t *testing.T, m Memory, all ...Monitor) (*Director, *Fake) {
	t.Helper()
	app := test.NewTempApp(t)
	desk, wall := app.NewWindow("desk"), app.NewWindow("wall")
	f := &Fake{All: all, Names: map[fyne.Window]string{desk: "desk", wall: "wall"}}
	return NewDirector(f, m, desk, wall), f
}

func TestDirector(t *testing.T) {
	plug := func(all ...Monitor) func(*Director, *Fake) {
		return func(d *Director, f *Fake) { f.All = all; d.Follow() }
	}
	start := func(d *Director, _ *Fake) { d.Start() }
	swap := func(d *Director, _ *Fake) { d.Swap() }
	own := func(d *Director, _ *Fake) { d.OwnWindow() }
	full := func(d *Director, _ *Fake) { d.FullScreen() }
	for _, tt := range []struct {
		name string
		all  []Monitor
		do   []func(*Director, *Fake)
		want string
	}{
		{"a projector at start", []Monitor{laptop, beamer}, []func(*Director, *Fake){start}, "wall fills beamer"},
		{"no workshop yet", []Monitor{laptop, beamer}, []func(*Director, *Fake){plug(laptop, beamer)}, ""},
		{"plugged in later", []Monitor{laptop}, []func(*Director, *Fake){start, plug(laptop, beamer)}, "wall hides, wall fills beamer"},
		{"unplugged: the desk stays", []Monitor{laptop, beamer}, []func(*Director, *Fake){start, plug(laptop)}, "wall fills beamer, wall hides"},
		{"unplugged and plugged", []Monitor{laptop, beamer}, []func(*Director, *Fake){start, plug(laptop), plug(laptop, beamer)}, "wall fills beamer, wall hides, wall fills beamer"},
		{"nothing new", []Monitor{laptop, beamer}, []func(*Director, *Fake){start, plug(beamer, laptop)}, "wall fills beamer"},
		{"another resolution", []Monitor{laptop, beamer}, []func(*Director, *Fake){start, plug(laptop, Monitor{Name: "1080", X: 1366, W: 1920, H: 1080})}, "wall fills beamer, wall fills 1080"},
		{"swapped and back", []Monitor{laptop, beamer}, []func(*Director, *Fake){start, swap, swap}, "wall fills beamer, desk moves to beamer, wall fills laptop, desk moves to laptop, wall fills beamer"},
		{"swapped, then unplugged", []Monitor{laptop, beamer}, []func(*Director, *Fake){start, swap, plug(laptop)}, "wall fills beamer, desk moves to beamer, wall fills laptop, wall hides, desk moves to laptop"},
		{"three screens take turns", []Monitor{laptop, beamer, third}, []func(*Director, *Fake){start, swap, swap}, "wall fills beamer, wall fills third, desk moves to beamer, wall fills laptop"},
		{"mirrored", []Monitor{laptop, {Name: "twin", W: 1366, H: 768}}, []func(*Director, *Fake){start}, "wall hides"},
		{"a window of its own", []Monitor{laptop, beamer}, []func(*Director, *Fake){start, own, full, full}, "wall fills beamer, wall is free, wall fills its screen, wall is free"},
		{"back on the projector", []Monitor{laptop, beamer}, []func(*Director, *Fake){start, own, func(d *Director, _ *Fake) { d.Follow() }}, "wall fills beamer, wall is free, wall fills beamer"},
		{"nothing to swap", []Monitor{laptop}, []func(*Director, *Fake){start, swap}, "wall hides"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, f := directing(t, memory{}, tt.all...)
			for _, do := range tt.do {
				do(d, f)
			}
			if got := strings.Join(f.Log, ", "); got != tt.want {
				t.Errorf("\n%s, want\n%s", got, tt.want)
			}
		})
	}
}

func TestChangeIsTold(t *testing.T) {
	d, f := directing(t, memory{}, laptop, beamer)
	d.Start()
	f.All = []Monitor{laptop}
	if got := d.Follow(); got != Gone {
		t.Errorf("unplugging is %d", got)
	}
	if got := d.Follow(); got != Same {
		t.Errorf("nothing new is %d", got)
	}
	f.All = []Monitor{laptop, beamer}
	if got := d.Follow(); got != Came {
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
	f.All = []Monitor{laptop, third}
	if l := d.Layout(); l.Wall.Name != "third" || l.Desk.Name != "laptop" {
		t.Errorf("with another projector the wall is %q", l.Wall.Name)
	}
}

func TestMirroredIsSeen(t *testing.T) {
	d, f := directing(t, memory{}, laptop, Monitor{Name: "twin", W: 1280, H: 720})
	if l := d.Layout(); l.Two || !l.Mirrored || l.Wall.Name != "laptop" {
		t.Errorf("%+v", l)
	}
	f.All = []Monitor{laptop}
	if l := d.Layout(); l.Two || l.Mirrored {
		t.Errorf("%+v", l)
	}
}

func TestBuiltInPanelIsTheDesk(t *testing.T) {
	d, _ := directing(t, memory{}, Monitor{Name: "HDMI-1", W: 1920, H: 1080, Primary: true}, Monitor{Name: "eDP-1", X: 1920, W: 1366, H: 768})
	if l := d.Layout(); l.Desk.Name != "eDP-1" || l.Wall.Name != "HDMI-1" {
		t.Errorf("the wall is %q, the desk %q", l.Wall.Name, l.Desk.Name)
	}
}
