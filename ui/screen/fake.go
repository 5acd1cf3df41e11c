package screen

import (
	"fmt"

	"fyne.io/fyne/v2"
)

// Fake is screens for tests: it has the monitors that a test gives it, and
// writes down where windows are put.
type Fake struct {
	All     []Monitor
	Log     []string
	Names   map[fyne.Window]string // how windows are called in the log
	Changed func()
	Lit     bool // kept from going dark
}

// Monitors lists the test's screens, mirrored ones once.
func (f *Fake) Monitors() []Monitor { return distinct(f.All) }

// Show writes down where the window is.
func (f *Fake) Show(w fyne.Window, m Monitor) { f.say(w, "fills "+m.Name); w.Show() }

// Move writes down where the window is.
func (f *Fake) Move(w fyne.Window, m Monitor) { f.say(w, "moves to "+m.Name) }

// Fill writes down that the window fills its screen.
func (f *Fake) Fill(w fyne.Window) { f.say(w, "fills its screen"); w.SetFullScreen(true) }

// Free writes down that the window has a frame.
func (f *Fake) Free(w fyne.Window, size fyne.Size) {
	f.say(w, "is free")
	w.SetFullScreen(false)
	w.Resize(size)
	w.Show()
}

// Hide writes down that the window is gone.
func (f *Fake) Hide(w fyne.Window) { f.say(w, "hides"); w.Hide() }

// Watch keeps the callback, for the test to call.
func (f *Fake) Watch(changed func()) { f.Changed = changed }

// Do hands f on to the toolkit.
func (f *Fake) Do(call func()) { fyne.Do(call) }

// DoStill hands f on to the toolkit.
func (f *Fake) DoStill(call func()) { fyne.Do(call) }

// Rest has nothing to lay to sleep.
func (f *Fake) Rest() {}

// KeepLit writes down whether the screens are kept lit.
func (f *Fake) KeepLit(on bool) { f.Lit = on }

func (f *Fake) say(w fyne.Window, what string) {
	f.Log = append(f.Log, fmt.Sprintf("%s %s", f.Names[w], what))
}
