// Package layers is the stack of what has a window. The page on top is the one that is
// seen: it gets the keys that nothing focused has taken, every change is drawn in it, and
// it is the first to close. What floats, a notice or a file to choose, lies over the
// page, which stays in sight. To open something, or to close it, is one call; nothing
// else remembers what is open.
package layers

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// Layer is a page that has the window, or something that floats over one. The stack
// compares layers, so they are pointers.
type Layer interface {
	// Content is what the window shows while the page is on top. What floats has none.
	Content() fyne.CanvasObject
	// Show is called when the content has come into the window: when the page is opened,
	// and when the one above it has closed. It puts the focus where one begins. What
	// floats lays itself over the window.
	Show(c fyne.Canvas)
	// Cover is called before something else lies over the layer.
	Cover()
	// Key and Rune take what is typed while nothing has the focus.
	Key(e *fyne.KeyEvent)
	Rune(r rune)
	// Draw shows a state. The seconds of the clock reach only the page that is seen.
	Draw(st workshop.State, ev workshop.Event)
	// Close is called when the layer is off the stack, for good. It hands on what is
	// being written and stops what the layer has begun; what floats takes itself away. It
	// opens and closes nothing else.
	Close()
}

// Base is a layer that lets everything pass. Layers embed it and say what they do.
type Base struct{}

// Content says that the layer floats.
func (Base) Content() fyne.CanvasObject { return nil }

// Show leaves the focus nowhere.
func (Base) Show(fyne.Canvas) {}

// Cover does nothing.
func (Base) Cover() {}

// Key does nothing.
func (Base) Key(*fyne.KeyEvent) {}

// Rune does nothing.
func (Base) Rune(rune) {}

// Draw does nothing.
func (Base) Draw(workshop.State, workshop.Event) {}

// Close does nothing.
func (Base) Close() {}
