// Package screen finds the projector and puts the audience window on it. It is
// the only package beside the commands that knows the windowing library.
//
// It has more files than other packages, since every system tells of its screens in a way of
// its own.
package screen

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
)

// Monitor is one screen of the computer. Places and sizes are in pixels of the
// desktop; monitors are told apart by their place, since names repeat.
type Monitor struct {
	Name       string
	ID         string // tells the screen from others of its name wherever it is plugged in; "" = the system knows nothing like that
	Panel      bool   // the system says that it is a laptop's own
	X, Y, W, H int
	Primary    bool
	Twins      int // other screens that show the same
}

// Screens is what the program asks of the screens; Fake is one without any.
type Screens interface {
	// Monitors lists the screens, mirrored ones once.
	Monitors() []Monitor
	// Show puts a window full-screen on a monitor.
	Show(w fyne.Window, m Monitor)
	// Move puts a window that is not full-screen on a monitor.
	Move(w fyne.Window, m Monitor)
	// Fill has a window fill the screen that it is on.
	Fill(w fyne.Window)
	// Fills reports whether a window fills a monitor. Where nobody can tell it does.
	Fills(w fyne.Window, m Monitor) bool
	// Free gives a window a frame and a size, so that it can be dragged.
	Free(w fyne.Window, size fyne.Size)
	// Place tells where a window that does not fill its screen lies, in pixels of the desktop.
	// False where nobody can tell.
	Place(w fyne.Window) (x, y int, known bool)
	// Put has a window lie there.
	Put(w fyne.Window, x, y int)
	// Hide takes the window off the screen.
	Hide(w fyne.Window)
	// Repaint paints the whole of a window anew, whatever the toolkit takes it to show.
	Repaint(w fyne.Window)
	// Watch calls changed, on the UI goroutine, when a screen comes or goes.
	Watch(changed func())
	// Do calls f on the UI goroutine; from any goroutine, which does not wait for it.
	Do(f func())
	// DoStill is Do for what changes at once: nothing moves after it.
	DoStill(f func())
	// Soon calls f, on the UI goroutine from which it is called, once all that people did
	// until now has been heard and before the windows are painted.
	Soon(f func())
	// Rest has the windows cost next to nothing from now on while nothing moves on
	// them. What other goroutines have for them must come through Do and DoStill.
	Rest()
	// Letter is what a Latin keyboard has on the key with a scan code; "" = no letter.
	Letter(scan int) string
	// Zoom makes all that is in windows larger by a factor. Windows stay as large as they
	// are.
	Zoom(factor float32)
	// KeepLit keeps the screens from going dark, or no longer.
	KeepLit(on bool)
}

// Projector picks the screen for the audience: one that is not the laptop's
// own, the largest of them. False when there is one screen only.
func Projector(all []Monitor, laptop Monitor) (Monitor, bool) {
	var best Monitor
	found := false
	for _, m := range all {
		if m.at() == laptop.at() {
			continue
		}
		if !found || m.W*m.H > best.W*best.H {
			best, found = m, true
		}
	}
	return best, found
}

// Panels of laptops as the connectors are called where they have names.
var builtIn = []string{"eDP", "LVDS", "DSI"}

// Laptop picks the facilitator's screen: the one that is built in, else the
// primary one.
func Laptop(all []Monitor) Monitor {
	for _, m := range all {
		if m.builtIn() {
			return m
		}
	}
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

// at is the place that tells a monitor from the others.
func (m Monitor) at() string { return fmt.Sprintf("%d,%d", m.X, m.Y) }

// arrangement names the screens as they stand: the same desk and the same
// projector give the same name.
func arrangement(all []Monitor) string {
	var parts []string
	for _, m := range all {
		parts = append(parts, fmt.Sprintf("%s %dx%d+%d+%d", m.Name, m.W, m.H, m.X, m.Y))
	}
	slices.Sort(parts)
	return strings.Join(parts, " | ")
}

// overlaps reports whether two screens show some of the same.
func (m Monitor) overlaps(o Monitor) bool {
	return m.X < o.X+o.W && o.X < m.X+m.W && m.Y < o.Y+o.H && o.Y < m.Y+m.H
}

// Distinct lists monitors that show some of the same once: a mirrored projector
// shows what the laptop shows and is no second screen.
func Distinct(all []Monitor) []Monitor {
	var out []Monitor
	for _, m := range all {
		i := slices.IndexFunc(out, func(o Monitor) bool { return o.at() == m.at() || o.overlaps(m) })
		if i < 0 {
			out = append(out, m)
			continue
		}
		out[i].Twins++
		out[i].Primary = out[i].Primary || m.Primary
	}
	return out
}
