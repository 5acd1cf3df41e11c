//go:build cgo

package screen

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"github.com/go-gl/glfw/v3.4/glfw"
)

// Desktop is the real screens, through the library that Fyne itself uses. Its
// methods, but for Do and DoStill, must be called on the UI goroutine, after the first
// window was made.
type Desktop struct {
	saver   saver
	rest    *rest
	zooming zooming
	letters map[int]string // by scan code; nil = nobody has asked
	names   names
}

// NewDesktop takes hold of the screens.
func NewDesktop() *Desktop { return &Desktop{rest: newRest(windowLoop{})} }

// Do calls f on the UI goroutine. Something may move afterwards.
func (d *Desktop) Do(f func()) {
	d.rest.stir()
	d.rest.do(f)
}

// DoStill calls f on the UI goroutine. Nothing moves afterwards.
func (d *Desktop) DoStill(f func()) { d.rest.do(f) }

// Soon calls f before the windows are painted next.
func (d *Desktop) Soon(f func()) { soon(f) }

// Rest lays the loop of the windows to sleep while nothing moves.
func (d *Desktop) Rest() {
	if canSleep() {
		go d.rest.run()
	}
}

// Monitors lists the screens.
func (d *Desktop) Monitors() []Monitor {
	var all []Monitor
	for i, m := range glfw.GetMonitors() {
		mode := m.GetVideoMode()
		if mode == nil { // being unplugged at this moment
			continue
		}
		x, y := m.GetPos()
		all = append(all, d.names.identify(m, Monitor{Name: m.GetName(), X: x, Y: y, W: mode.Width, H: mode.Height, Primary: i == 0}))
	}
	return Distinct(all)
}

// Offsets that put a small window near the top left of its target: a window
// goes full-screen on the monitor that its centre is on, and Fyne compares that
// with the monitor's size divided by the scale.
const (
	inset  = 16
	smallW = 320
	smallH = 200
)

// Show puts a window full-screen on a monitor.
func (d *Desktop) Show(w fyne.Window, m Monitor) {
	if w.FullScreen() {
		w.SetFullScreen(false)
	}
	if on, ok := w.(desktop.Window); ok {
		on.RequestPosition(m.X+inset, m.Y+inset)
	}
	w.Resize(fyne.NewSize(smallW, smallH))
	w.SetFullScreen(true)
	leaveKeyboard(w)
	w.Show()
	d.paintAgain(w)
}

// leaveKeyboard has a window not ask for the keyboard when it is shown again: somebody
// may be filling in a ballot.
func leaveKeyboard(w fyne.Window) {
	within(w, func(win *glfw.Window) { win.SetAttrib(glfw.FocusOnShow, glfw.False) })
}

// within calls f with the windowing library's window, once there is one. Fyne keeps it
// to itself, but makes it the current one.
func within(w fyne.Window, f func(*glfw.Window)) {
	c, ok := w.(interface{ RunWithContext(func()) })
	if !ok {
		return
	}
	c.RunWithContext(func() {
		if win := glfw.GetCurrentContext(); win != nil {
			f(win)
		}
	})
}

// Fill has a window fill the screen that it is on.
func (d *Desktop) Fill(w fyne.Window) {
	w.SetFullScreen(true)
	d.paintAgain(w)
}

// slack is by how many pixels a window may miss its monitor and fill it.
const slack = 8

// Fills asks where the window lies: a desktop that tiles its windows puts them where it
// likes, whatever they ask for.
func (d *Desktop) Fills(w fyne.Window, m Monitor) bool {
	fills := true
	within(w, func(win *glfw.Window) {
		x, y := win.GetPos()
		wide, high := win.GetSize()
		near := func(a, b int) bool { return a-b <= slack && b-a <= slack }
		fills = near(x, m.X) && near(y, m.Y) && near(wide, m.W) && near(high, m.H)
	})
	return fills
}

// Place asks where a window lies.
func (d *Desktop) Place(w fyne.Window) (x, y int, known bool) {
	within(w, func(win *glfw.Window) {
		x, y = win.GetPos()
		known = glfw.GetPlatform() != glfw.PlatformWayland // which tells no program where its windows are
	})
	return x, y, known
}

// Put has a window lie where it is told.
func (d *Desktop) Put(w fyne.Window, x, y int) {
	if on, ok := w.(desktop.Window); ok {
		on.RequestPosition(x, y)
	}
}

// Free gives a window a frame and a size.
func (d *Desktop) Free(w fyne.Window, size fyne.Size) {
	if w.FullScreen() {
		w.SetFullScreen(false)
	}
	w.Resize(size)
	w.Show()
	d.paintAgain(w)
}

// paintAgain paints a window once more when the desktop is done with it. A picture
// that was drawn while its window changed its size can end up in a corner, and
// nothing would paint a page that stands still.
func (d *Desktop) paintAgain(w fyne.Window) {
	for _, later := range []time.Duration{settle, 3 * settle} {
		time.AfterFunc(later, func() { d.Do(func() { paintWhole(w) }) })
	}
}

// Repaint paints the whole of a window, and again when the toolkit has caught up with
// the clock: what was not painted for a minute it takes to be gone, and forgets it when
// the first window has been painted. Until it has been painted once more nothing in
// there can ask for that itself.
func (d *Desktop) Repaint(w fyne.Window) {
	paintWhole(w)
	d.paintAgain(w)
}

// paintWhole paints a window through its own canvas, which needs to know nothing of what
// is in it.
func paintWhole(w fyne.Window) {
	c := w.Canvas()
	c.Refresh(w.Content())
	for _, o := range c.Overlays().List() {
		c.Refresh(o)
	}
}

// Room for the frame that the desktop draws round a window, in pixels.
const (
	frameW = 8
	frameH = 56
	frameX = 4  // left of the window
	frameY = 28 // above it
)

// Move puts a window that is not full-screen on a monitor, as large as goes
// there: what has been dragged to a smaller screen must not hang over its edge.
func (d *Desktop) Move(w fyne.Window, m Monitor) {
	if w.FullScreen() {
		w.SetFullScreen(false)
	}
	if on, ok := w.(desktop.Window); ok {
		on.RequestPosition(m.X+frameX, m.Y+frameY)
	}
	if k := w.Canvas().Scale(); k > 0 {
		w.Resize(fyne.NewSize(float32(m.W-frameW)/k, float32(m.H-frameH)/k))
	}
	d.paintAgain(w)
}

// Hide takes the window off the screen. Hiding while full-screen freezes on
// some platforms, so it leaves that first.
func (*Desktop) Hide(w fyne.Window) {
	if w.FullScreen() {
		w.SetFullScreen(false)
	}
	w.Hide()
}

// settle is how long the desktop needs to arrange its screens after a plug.
const settle = 300 * time.Millisecond

// Watch calls changed when a screen comes or goes: at once when one goes, so
// that the wall does not jump onto the facilitator's screen, and after the
// desktop has settled when one comes. It calls it at once as well when one changes its
// place or its size: that may be for the room to see what the laptop shows.
func (d *Desktop) Watch(changed func()) {
	last := d.Monitors()
	look := func(settled bool) {
		now := d.Monitors()
		if slices.Equal(now, last) || !settled && len(now) > len(last) {
			return
		}
		last = now
		changed()
	}
	watchArrangement(func() {
		d.Do(func() { look(false) })
		time.AfterFunc(settle, func() { d.Do(func() { look(true) }) })
	})
	glfw.SetMonitorCallback(func(_ *glfw.Monitor, ev glfw.PeripheralEvent) {
		if ev == glfw.Disconnected {
			last = d.Monitors()
			changed()
			return
		}
		time.AfterFunc(settle, func() {
			d.Do(func() {
				last = d.Monitors()
				changed()
			})
		})
	})
}

// KeepLit keeps the screens from going dark, or lets them again: through the
// service of the desktop where there is one, and on X11 at the server itself.
func (d *Desktop) KeepLit(on bool) {
	fyne.CurrentApp().Driver().SetDisableScreenBlanking(on)
	if err := d.saver.suspend(on); err != nil {
		fyne.LogError("the display server cannot be kept from darkening the screens", err)
	}
}
