package screen_test

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/screen"
)

// Whatever happens to the screens, the desk does not come to lie where the room looks, or
// the layout tells that it may.
func TestWhatWasTheRoomsStaysTheRooms(t *testing.T) {
	mon := func(name string, x, w, h int, primary bool) screen.Monitor {
		return screen.Monitor{Name: name, X: x, W: w, H: h, Primary: primary}
	}
	var (
		first  = mon("beamer", 0, 1280, 720, true) // alone, or called the first
		small  = mon("laptop", 0, 1024, 768, true)
		right  = mon("laptop", 1280, 1366, 768, false)
		panel  = mon("eDP-1", 0, 1366, 768, true)
		tele   = mon("tele", 0, 1920, 1080, true)
		same0  = mon("generic", 0, 1920, 1080, true)
		same1  = mon("generic", 1920, 1920, 1080, false)
		same2  = mon("generic", 1920, 1280, 720, false)
		same20 = mon("generic", 0, 1280, 720, true)
	)
	known0, known1 := same0, same1 // Windows has a sign for each
	known0.ID, known1.ID = "5&1", "5&2"
	alone := known1
	alone.X, alone.Primary = 0, true
	inner0, inner1 := same1, same0 // and knows which one is built in
	inner0.Panel = true
	twin := laptop
	twin.Name = "beamer"
	type all = []screen.Monitor
	for _, tt := range []struct {
		name  string
		stand []all
		want  string // desk, wall, and whether the room may see the desk
	}{
		{"lid closed", []all{{laptop, beamer}, {first}}, "beamer, beamer, seen"},
		{"lid closed, the beamer keeps its place", []all{{laptop, beamer}, {beamer}}, "beamer, beamer, seen"},
		{"lid closed and opened", []all{{laptop, beamer}, {first}, {laptop, beamer}}, "laptop, beamer"},
		{"opened, the beamer stays the first", []all{{laptop, beamer}, {first}, {first, right}}, "laptop, beamer"},
		{"a panel that opens", []all{{panel, beamer}, {first}, {panel, beamer}}, "eDP-1, beamer"},
		{"unplugged", []all{{laptop, beamer}, {laptop}}, "laptop, laptop"},
		{"unplugged, another resolution", []all{{laptop, beamer}, {small}}, "laptop, laptop"},
		{"plugged again", []all{{laptop, beamer}, {laptop}, {laptop, beamer}}, "laptop, beamer"},
		{"plugged again as the first", []all{{laptop, beamer}, {laptop}, {first, right}}, "laptop, beamer"},
		{"plugged, then the lid", []all{{laptop}, {laptop, beamer}, {first}}, "beamer, beamer, seen"},
		{"only the beamer from the laptop alone", []all{{laptop}, {first}}, "beamer, beamer, seen"},
		{"a beamer as the first screen", []all{{laptop}, {first, right}}, "laptop, beamer"},
		{"mirrored", []all{{laptop, beamer}, {laptop, twin}}, "laptop, laptop, seen"},
		{"mirrored, then the lid", []all{{laptop, beamer}, {laptop, twin}, {first}}, "beamer, beamer, seen"},
		{"mirrored, then extended", []all{{laptop, beamer}, {laptop, twin}, {laptop, beamer}}, "laptop, beamer"},
		{"mirrored, then unplugged", []all{{laptop, beamer}, {laptop, twin}, {laptop}}, "laptop, laptop"},
		{"mirrored from the start, then the lid", []all{{laptop, twin}, {first}}, "beamer, beamer, seen"},
		{"mirrored from the start, the panel left", []all{{panel, mon("beamer", 0, 1366, 768, false)}, {panel}}, "eDP-1, eDP-1"},
		{"mirrored from the start, then extended", []all{{laptop, twin}, {laptop, beamer}}, "laptop, beamer"},
		{"a third screen comes", []all{{laptop, beamer}, {laptop, beamer, third}}, "laptop, beamer"},
		{"a larger third screen comes", []all{{laptop, beamer}, {laptop, beamer, mon("hall", 2646, 1920, 1080, false)}}, "laptop, beamer"},
		{"of three the laptop goes", []all{{laptop, beamer, third}, {first, mon("third", 1280, 1024, 768, false)}}, "third, beamer, seen"},
		{"of three the wall goes", []all{{laptop, beamer, third}, {laptop, third}}, "laptop, third"},
		{"of three only the third is left", []all{{laptop, beamer, third}, {mon("third", 0, 1024, 768, true)}}, "third, third, seen"},
		{"another beamer after the lid", []all{{laptop, beamer}, {tele}}, "tele, tele, seen"},
		{"another beamer, plugged", []all{{laptop, beamer}, {laptop}, {laptop, mon("tele", 1366, 1920, 1080, false)}}, "laptop, tele"},
		{"no name tells: the smaller was the beamer", []all{{same0, same2}, {same20}}, "generic, generic, seen"},
		{"no name tells: the larger was the desk", []all{{same0, same2}, {same0}}, "generic, generic"},
		{"nothing tells", []all{{same0, same1}, {same0}}, "generic, generic, seen"},
		{"a sign tells: the beamer went", []all{{known0, known1}, {known0}}, "generic, generic"},
		{"a sign tells: the desk went", []all{{known0, known1}, {alone}}, "generic, generic, seen"},
		{"the panel is the desk, whoever is the first", []all{{inner1, inner0}, {inner0}}, "generic, generic"},
		{"all dark, then the beamer alone", []all{{laptop, beamer}, {}, {first}}, "beamer, beamer, seen"},
		{"all dark and back", []all{{laptop, beamer}, {}, {laptop, beamer}}, "laptop, beamer"},
		{"the beamer at the left", []all{{laptop, beamer}, {mon("beamer", 0, 1280, 720, false), right}}, "laptop, beamer"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, f := directing(t, memory{}, tt.stand[0]...)
			d.Start()
			for _, now := range tt.stand[1:] {
				f.All = now
				d.Follow()
				d.Follow() // asking twice tells the same
			}
			l := d.Layout()
			got := l.Desk.Name + ", " + l.Wall.Name
			if l.Shared() {
				got += ", seen"
			}
			if got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

// The facilitator says that only they see the screen that is left: it is the desk's then.
func TestPrivate(t *testing.T) {
	d, f := directing(t, memory{}, laptop, beamer)
	d.Start()
	f.All = []screen.Monitor{{Name: "beamer", W: 1280, H: 720, Primary: true}}
	d.Follow()
	d.Private()
	if l := d.Layout(); l.Shared() {
		t.Errorf("the room still sees %q", l.Desk.Name)
	}
}

// The desk follows its screen, and stays where it is while that stays.
func TestTheDeskFollowsItsScreen(t *testing.T) {
	for _, tt := range []struct {
		name string
		now  []screen.Monitor
		want string
	}{
		{"the beamer at the left", []screen.Monitor{{Name: "beamer", W: 1280, H: 720}, {Name: "laptop", X: 1280, W: 1366, H: 768, Primary: true}}, "desk moves to laptop, wall fills beamer"},
		{"a larger mode", []screen.Monitor{{Name: "laptop", W: 1600, H: 900, Primary: true}, {Name: "beamer", X: 1600, W: 1280, H: 720}}, "wall fills beamer"},
		{"a smaller mode", []screen.Monitor{{Name: "laptop", W: 1024, H: 768, Primary: true}, {Name: "beamer", X: 1366, W: 1280, H: 720}}, "desk moves to laptop"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, f := directing(t, memory{}, laptop, beamer)
			d.Start()
			f.Log, f.All = nil, tt.now
			d.Follow()
			if got := log(f); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
