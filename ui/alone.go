package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/workshop"
)

// alone is the wall on the laptop's whole screen, where that is the only one.
type alone struct {
	layers.Base
	l      *leading
	ended  func() // what it showed was shown from somewhere; nil = the workshop
	unlend func() // gives the screen back
}

// showWall brings the wall up. On one screen it takes turns with the
// facilitator's view.
func (l *leading) showWall() {
	switch _, alone := layers.Find[*alone](l.p.layers); {
	case l.p.voting():
	case alone:
		l.p.layers.Back(l)
	case l.p.room.hasProjector():
		l.p.room.director.Follow()
	default:
		l.showAlone(nil)
	}
}

// showAlone lends the laptop's whole screen to the wall.
func (l *leading) showAlone(ended func()) {
	l.p.room.near.Draw(l.st, workshop.Event{Kind: workshop.EventStep})
	l.p.layers.Open(&alone{l: l, ended: ended})
}

// Content is what the wall shows.
func (a *alone) Content() fyne.CanvasObject { return a.l.p.room.near.Content() }

// Show takes the whole screen.
func (a *alone) Show(fyne.Canvas) {
	if a.unlend == nil {
		a.unlend = a.l.p.frame.lend()
	}
}

// Close gives it back.
func (a *alone) Close() {
	a.unlend()
	if a.ended != nil {
		a.ended()
	}
}

// Draw shows a state.
func (a *alone) Draw(st workshop.State, ev workshop.Event) { a.l.p.room.near.Draw(st, ev) }

// Key has the same keys as ever. Escape goes back to where the wall was shown from.
func (a *alone) Key(e *fyne.KeyEvent) {
	c, mine := a.l.p.router.Key(string(e.Name), keys.Free)
	switch {
	case !mine:
	case c == keys.Escape:
		a.l.p.layers.Close(a)
	case c == keys.Show:
		a.l.p.layers.Back(a.l)
	default:
		a.l.window.Handle(c)
	}
}

// Rune asks for the keys.
func (a *alone) Rune(r rune) { a.l.WallRune(r) }

// WallKey does what the facilitator's window would do.
func (a *alone) WallKey(e *fyne.KeyEvent) { a.l.WallKey(e) }

// WallRune asks for the keys.
func (a *alone) WallRune(r rune) { a.l.WallRune(r) }
