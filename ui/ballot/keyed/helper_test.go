package keyed

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// room is a workshop with a vote open that opens the panels.
type room struct{ *ballottest.Room }

func newRoom(t *testing.T, set ballottest.Settings) room { return room{ballottest.NewRoom(t, set)} }

func (r room) deps() Deps {
	return Deps{Words: r, Cast: r.CastFree, Look: r.Look, Correct: r.Correct, Leave: func() { r.Left++ }, Soon: func(f func()) { f() }}
}

// paper opens the entry of paper ballots.
func (r room) paper(t *testing.T) (*Paper, fyne.Window) { return r.paperOf(t, r.deps()) }

func (r room) paperOf(t *testing.T, d Deps) (*Paper, fyne.Window) {
	t.Helper()
	p := NewPaper(d)
	win := ballottest.Show(t, p.Content(), 960, 640)
	p.Draw(r.Session.State())
	r.Session.Subscribe(func(st workshop.State, _ workshop.Event) { p.Draw(st) })
	return p, win
}

// cards opens the counting of cards.
func (r room) cards(t *testing.T) (*Cards, fyne.Window) { return r.cardsOf(t, r.deps()) }

func (r room) cardsOf(t *testing.T, d Deps) (*Cards, fyne.Window) {
	t.Helper()
	c := NewCards(d)
	win := ballottest.Show(t, c.Content(), 960, 640)
	c.Draw(r.Session.State())
	r.Session.Subscribe(func(st workshop.State, _ workshop.Event) { c.Draw(st) })
	return c, win
}
