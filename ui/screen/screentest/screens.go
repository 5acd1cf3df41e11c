// Package screentest has screens for tests.
package screentest

import (
	"fmt"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/screen"
)

// Screens have the monitors that a test gives them, and write down where windows are
// put. What timers, the clock and commits want done on the goroutine of the windows waits
// until the test takes it: the toolkit's own driver for tests would have them draw on
// theirs, in the middle of what this test does, and of what the tests after it do.
type Screens struct {
	All     []screen.Monitor
	Log     []string
	Names   map[fyne.Window]string // how windows are called in the log
	Changed func()
	Tiled   bool // the desktop puts windows where it likes
	Lit     bool // kept from going dark
	Zoomed  float32
	Scale   float32 // of the system; 0 = 1
	X, Y    int     // where windows lie
	Told    bool    // that is known
	waiting chan func()
}

// Of returns screens with the monitors.
func Of(all ...screen.Monitor) *Screens {
	return &Screens{All: all, waiting: make(chan func(), mostWaiting)}
}

// mostWaiting is far more than a test leaves undone.
const mostWaiting = 1000

// Monitors lists the test's screens, mirrored ones once.
func (f *Screens) Monitors() []screen.Monitor { return screen.Distinct(f.All) }

// Show writes down where the window is.
func (f *Screens) Show(w fyne.Window, m screen.Monitor) { f.say(w, "fills "+m.Name); w.Show() }

// Move writes down where the window is.
func (f *Screens) Move(w fyne.Window, m screen.Monitor) { f.say(w, "moves to "+m.Name) }

// Fill writes down that the window fills its screen.
func (f *Screens) Fill(w fyne.Window) { f.say(w, "fills its screen"); w.SetFullScreen(true) }

// Fills reports what the test says of the desktop.
func (f *Screens) Fills(fyne.Window, screen.Monitor) bool { return !f.Tiled }

// Free writes down that the window has a frame.
func (f *Screens) Free(w fyne.Window, size fyne.Size) {
	f.say(w, "is free")
	w.SetFullScreen(false)
	w.Resize(size)
	w.Show()
}

// Place is where the test says that windows lie.
func (f *Screens) Place(fyne.Window) (x, y int, known bool) { return f.X, f.Y, f.Told }

// Put writes down where the window is put.
func (f *Screens) Put(w fyne.Window, x, y int) { f.say(w, fmt.Sprintf("is put at %d,%d", x, y)) }

// Hide writes down that the window is gone.
func (f *Screens) Hide(w fyne.Window) { f.say(w, "hides"); w.Hide() }

// Repaint writes down that the window is painted anew.
func (f *Screens) Repaint(w fyne.Window) { f.say(w, "is painted anew") }

// Watch keeps the callback, for the test to call.
func (f *Screens) Watch(changed func()) { f.Changed = changed }

// Do keeps f until the test takes it.
func (f *Screens) Do(call func()) { f.waiting <- call }

// DoStill is Do.
func (f *Screens) DoStill(call func()) { f.Do(call) }

// Soon leaves it to Do, as a loop that is busy may.
func (f *Screens) Soon(func()) {}

// Waiting is what is to be done.
func (f *Screens) Waiting() <-chan func() { return f.waiting }

// Pump does what waits.
func (f *Screens) Pump() {
	for {
		select {
		case call := <-f.waiting:
			call()
		default:
			return
		}
	}
}

// Rest has nothing to lay to sleep.
func (f *Screens) Rest() {}

// Letter is that of a keyboard on which A has the scan code 1.
func (f *Screens) Letter(scan int) string {
	if scan < 1 || scan > 26 {
		return ""
	}
	return string(rune('A' + scan - 1))
}

// Zoom writes down how large everything is. Windows keep their pixels.
func (f *Screens) Zoom(factor float32) {
	f.Zoomed = factor
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		c := w.Canvas().(interface {
			fyne.Canvas
			SetScale(float32)
		})
		to := factor * max(f.Scale, 1)
		k := c.Scale() / to
		c.SetScale(to)
		w.Resize(fyne.NewSize(c.Size().Width*k, c.Size().Height*k))
	}
}

// KeepLit writes down whether the screens are kept lit.
func (f *Screens) KeepLit(on bool) { f.Lit = on }

func (f *Screens) say(w fyne.Window, what string) {
	f.Log = append(f.Log, fmt.Sprintf("%s %s", f.Names[w], what))
}
