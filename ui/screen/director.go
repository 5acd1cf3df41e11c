package screen

import "fyne.io/fyne/v2"

// Memory keeps a choice for each arrangement of screens; fyne.Preferences is one.
type Memory interface {
	String(key string) string
	SetString(key, value string)
}

// Layout is how the screens stand now.
type Layout struct {
	All      []Monitor
	Desk     Monitor // the facilitator's
	Wall     Monitor // the audience's; the desk's own when there is one screen only
	Two      bool    // desk and wall are different screens
	Mirrored bool    // another screen shows what the desk shows
	Exposed  bool    // the desk's own screen went: it may lie on one that the room looks at
}

// Shared reports whether the room sees, or may see, what the desk shows.
func (l Layout) Shared() bool { return l.Mirrored || l.Exposed }

// Change is what a plug that came or went did to the wall.
type Change int

// The changes.
const (
	Same Change = iota
	Came        // the wall is on a projector now
	Gone        // the projector went, and the wall with it
)

// Director keeps the audience's window where it belongs. Use it on the
// goroutine of the windows.
type Director struct {
	screens    Screens
	memory     Memory
	desk, wall fyne.Window

	on    bool    // there is something to show
	shown bool    // the wall fills a screen
	at    Monitor // which one
	under Monitor // what the desk lies on
	known parts   // of the screens, from how they stood before
}

// NewDirector makes a director for two windows. It shows nothing before Start.
func NewDirector(s Screens, m Memory, desk, wall fyne.Window) *Director {
	return &Director{screens: s, memory: m, desk: desk, wall: wall}
}

const prefWall = "wall: "

// Layout tells how the screens stand, with what was chosen for this arrangement.
func (d *Director) Layout() Layout {
	all := d.screens.Monitors()
	return arrange(all, d.known, d.memory.String(prefWall+arrangement(all)))
}

// Private says that the room does not see the desk's screen, whatever it was before.
func (d *Director) Private() {
	l := d.Layout()
	if d.known.desk = l.Desk; !l.Two && d.known.wall.is(l.Desk) {
		d.known.wall = Monitor{}
	}
	d.known.shared = false
}

// Start shows the wall where there is a screen for it.
func (d *Director) Start() { d.on = true; d.Follow() }

// Follow puts the windows where the screens as they are now want them: the wall
// on the projector, or nowhere without one. The desk stays as it is unless its
// screen went, lies elsewhere, or became the wall.
func (d *Director) Follow() Change {
	l := d.Layout()
	d.known = d.known.learn(l)
	if !d.on {
		d.under = l.Desk
		return Same
	}
	if !l.Two {
		was := d.shown
		d.hide()
		d.put(l.Desk)
		if was {
			return Gone
		}
		return Same
	}
	if d.put(l.Desk); d.shown && d.at == l.Wall {
		return Same
	}
	d.screens.Show(d.wall, l.Wall)
	d.shown, d.at = true, l.Wall
	d.desk.RequestFocus()
	return Came
}

func (d *Director) hide() {
	d.screens.Hide(d.wall)
	d.shown, d.at = false, Monitor{}
}

// put has the desk on a screen: it moves where that is another one than before, or lies
// elsewhere, or has grown smaller.
func (d *Director) put(m Monitor) {
	was := d.under
	d.under = m
	stays := was.at() == m.at() && was.Name == m.Name && was.W <= m.W && was.H <= m.H
	switch {
	case m.W == 0 || was.W == 0 && m.at() == Laptop(d.screens.Monitors()).at() || stays:
	case d.desk.FullScreen():
		d.screens.Show(d.desk, m)
	default:
		d.screens.Move(d.desk, m)
	}
}

// Home has the desk's window lie on its own screen, when it has just come up: some desktops
// put a window that is larger than the screen where the room looks, over the wall.
func (d *Director) Home() {
	l := d.Layout()
	x, y, known := d.screens.Place(d.desk)
	if !known || !l.Two || d.desk.FullScreen() {
		return
	}
	size, k := d.desk.Canvas().Size(), d.desk.Canvas().Scale()
	at := Monitor{X: x, Y: y, W: int(size.Width*k) - frameOver, H: int(size.Height*k) - frameOver}
	if at.overlaps(l.Wall) {
		d.screens.Move(d.desk, l.Desk)
	}
}

// frameOver is by how many pixels a window may hang over the edge of its screen: what
// desktops call its place may be that of its frame, or of what is in it.
const frameOver = 32

// Astray reports that the wall should fill a screen and does not: the desktop has put its
// window elsewhere.
func (d *Director) Astray() bool { return d.shown && !d.screens.Fills(d.wall, d.at) }

// Again puts the wall on its screen once more, if it is on one.
func (d *Director) Again() {
	if d.shown {
		d.screens.Show(d.wall, d.at)
		d.desk.RequestFocus()
	}
}

// Swap makes the next screen the wall, and keeps that in mind for this
// arrangement of screens.
func (d *Director) Swap() {
	l := d.Layout()
	if !l.Two {
		return
	}
	for i, m := range l.All {
		if m.at() == l.Wall.at() {
			next := l.All[(i+1)%len(l.All)]
			d.memory.SetString(prefWall+arrangement(l.All), next.at())
			break
		}
	}
	d.Follow()
}

// Size of the wall in a window of its own.
const (
	ownW = 960
	ownH = 540
)

// OwnWindow shows the wall in an ordinary window that can be dragged to where
// it is wanted. It works on every desktop.
func (d *Director) OwnWindow() {
	d.shown, d.at = false, Monitor{}
	d.screens.Free(d.wall, fyne.NewSize(ownW, ownH))
}

// FullScreen has the wall fill the screen that it is on, or no longer.
func (d *Director) FullScreen() {
	if d.wall.FullScreen() {
		d.OwnWindow()
		return
	}
	d.screens.Fill(d.wall)
}

// Away puts the wall away until it is asked for again.
func (d *Director) Away() { d.hide() }
