package ballot

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/ui/ballot/keyed"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
)

// room is a workshop with a vote open that opens booths.
type room struct{ *ballottest.Room }

func newRoom(t *testing.T, set ballottest.Settings) room { return room{ballottest.NewRoom(t, set)} }

func (r room) deps() Deps {
	return Deps{Words: r, Cast: r.Cast, Leave: func() { r.Left++ }, After: r.After, Now: r.Now}
}

// booth opens a booth in a window of 1366 × 768 that follows the session.
func (r room) booth(t *testing.T) *Booth { return r.boothOf(t, r.deps()) }

func (r room) boothOf(t *testing.T, d Deps) *Booth {
	t.Helper()
	b := NewBooth(d)
	ballottest.Show(t, b.Content(), stage.RefW, stage.RefH)
	b.Draw(r.Session.State())
	r.Session.Subscribe(func(st workshop.State, _ workshop.Event) { b.Draw(st) })
	return b
}

// panel opens the facilitator's entry of a way that is not voted in at the computer.
func (r room) panel(t *testing.T, way workshop.Way) *stage.Stage {
	t.Helper()
	d := keyed.Deps{Words: r, Cast: r.CastFree}
	p := map[workshop.Way]interface {
		Content() fyne.CanvasObject
		Draw(workshop.State)
	}{workshop.Paper: keyed.NewPaper(d), workshop.Cards: keyed.NewCards(d)}[way]
	ballottest.Show(t, p.Content(), 960, 640)
	p.Draw(r.Session.State())
	r.Session.Subscribe(func(st workshop.State, _ workshop.Event) { p.Draw(st) })
	return p.Content().(*stage.Stage)
}

// ranks reports whether the open vote asks for an order.
func (r room) ranks() bool { return r.Round().Spec.Questions[0].Kind == workshop.Ranking }

// shares reports whether it asks to share something out.
func (r room) shares() bool { return r.Round().Spec.Questions[0].Kind.Traits().Shares }
