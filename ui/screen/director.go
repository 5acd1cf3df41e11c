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
}

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
	moved bool    // the desk has left its usual screen
}

// NewDirector makes a director for two windows. It shows nothing before Start.
func NewDirector(s Screens, m Memory, desk, wall fyne.Window) *Director {
	return &Director{screens: s, memory: m, desk: desk, wall: wall}
}

const prefWall = "wall: "

// Layout tells how the screens stand, with what was chosen for this arrangement.
func (d *Director) Layout() Layout {
	l := Layout{All: d.screens.Monitors()}
	l.Desk = Laptop(l.All)
	l.Wall, l.Two = Projector(l.All, l.Desk)
	if !l.Two {
		l.Wall = l.Desk
		l.Mirrored = l.Desk.Twins > 0
		return l
	}
	chosen := d.memory.String(prefWall + arrangement(l.All))
	for _, m := range l.All {
		if m.at() == chosen {
			l.Wall = m
		}
	}
	if l.Wall.at() == l.Desk.at() {
		l.Desk, _ = Projector(l.All, l.Wall)
	}
	l.Mirrored = l.Desk.Twins > 0
	return l
}

// Start shows the wall where there is a screen for it.
func (d *Director) Start() { d.on = true; d.Follow() }

// Stop takes the wall away, and the desk back to where it began.
func (d *Director) Stop() {
	d.on = false
	d.hide()
	d.home()
}

// Follow puts the windows where the screens as they are now want them: the wall
// on the projector, or nowhere without one. The desk stays as it is unless its
// screen went, or became the wall.
func (d *Director) Follow() Change {
	if !d.on {
		return Same
	}
	l := d.Layout()
	if !l.Two {
		was := d.shown
		d.hide()
		d.home()
		if was {
			return Gone
		}
		return Same
	}
	if d.shown && d.at == l.Wall {
		return Same
	}
	if l.Desk.at() != Laptop(l.All).at() || d.moved {
		d.moved = l.Desk.at() != Laptop(l.All).at()
		d.screens.Move(d.desk, l.Desk)
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

// home moves the desk back to the laptop.
func (d *Director) home() {
	if d.moved {
		d.moved = false
		d.screens.Move(d.desk, Laptop(d.screens.Monitors()))
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
