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
	notice string   // what the facilitator is to be told; "" = they asked for the wall
	ended  func()   // what it showed was shown from somewhere; nil = the workshop
	unlend func()   // gives the screen back
	later  []string // what is to be said once the room does not see it
}

// showWall brings the wall up. On one screen it takes turns with the
// facilitator's view.
func (l *leading) showWall() {
	switch a, alone := layers.Find[*alone](l.p.layers); {
	case alone && l.p.room.director.Layout().Exposed:
		a.leave(func() { l.p.layers.Back(l) })
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
	for _, sentence := range a.later {
		a.l.p.Screens.Do(func() {
			if a.l.isOpen() {
				a.l.p.sayOver(sentence)
			}
		})
	}
}

// Draw shows a state.
func (a *alone) Draw(st workshop.State, ev workshop.Event) { a.l.p.room.near.Draw(st, ev) }

// Key has the same keys as ever. Escape goes back to where the wall was shown from.
func (a *alone) Key(e *fyne.KeyEvent) {
	c, mine := a.l.p.router.Press(string(e.Name), e.Physical.ScanCode, keys.Free)
	c = a.l.p.router.AtOnce(c)
	switch {
	case !mine:
	case c == keys.Escape:
		a.leave(func() { a.l.p.layers.Close(a) })
	case c == keys.Show:
		a.leave(func() { a.l.p.layers.Back(a.l) })
	case a.l.p.voting(), c == keys.Moments: // the room would read what helps with those who sit in it
	default:
		a.l.window.Handle(c)
	}
}

// leave goes back to the facilitator's view. On a screen that may be the room's a clicker
// must not: Escape and F5 are keys of its own.
func (a *alone) leave(back func()) {
	if a.l.p.room.director.Layout().Exposed {
		a.l.p.room.askSeen(func() {}, exposure{a.l}.uncover)
		return
	}
	back()
}

// Rune asks for the keys.
func (a *alone) Rune(r rune) { a.l.WallRune(r) }

// WallKey does what the facilitator's window would do.
func (a *alone) WallKey(e *fyne.KeyEvent) { a.l.WallKey(e) }

// WallRune asks for the keys.
func (a *alone) WallRune(r rune) { a.l.WallRune(r) }
