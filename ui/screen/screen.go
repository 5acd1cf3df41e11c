// Package screen finds the projector and puts the audience window on it. It is
// the only package beside the commands that knows the windowing library.
package screen

import "fyne.io/fyne/v2"

// Monitor is one screen of the computer. Places and sizes are in pixels of the
// desktop; monitors are told apart by their place, since names repeat.
type Monitor struct {
	Name       string
	X, Y, W, H int
	Primary    bool
}

// Screens is what the program asks of the screens; tests have one without any.
type Screens interface {
	// Monitors lists the screens, mirrored ones once.
	Monitors() []Monitor
	// Show puts a window full-screen on a monitor.
	Show(w fyne.Window, m Monitor)
	// Move puts a window that is not full-screen on a monitor.
	Move(w fyne.Window, m Monitor)
	// Hide takes the window off the screen.
	Hide(w fyne.Window)
	// Watch calls changed, on the UI goroutine, when a screen comes or goes.
	Watch(changed func())
}

// Projector picks the screen for the audience: one that is not the laptop's
// own, the largest of them. False when there is one screen only.
func Projector(all []Monitor, laptop Monitor) (Monitor, bool) {
	var best Monitor
	found := false
	for _, m := range all {
		if m.X == laptop.X && m.Y == laptop.Y {
			continue
		}
		if !found || m.W*m.H > best.W*best.H {
			best, found = m, true
		}
	}
	return best, found
}

// Laptop picks the facilitator's screen: the primary one.
func Laptop(all []Monitor) Monitor {
	for _, m := range all {
		if m.Primary {
			return m
		}
	}
	if len(all) > 0 {
		return all[0]
	}
	return Monitor{}
}

// distinct drops monitors that lie in the same place: a mirrored projector
// shows what the laptop shows and is no second screen.
func distinct(all []Monitor) []Monitor {
	var out []Monitor
	for _, m := range all {
		seen := false
		for _, o := range out {
			seen = seen || (o.X == m.X && o.Y == m.Y)
		}
		if !seen {
			out = append(out, m)
		}
	}
	return out
}
