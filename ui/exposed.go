package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/screen"
)

// exposure is what the room may see of the laptop's window, and what is done about it.
type exposure struct{ *leading }

// screensChanged keeps what is not for the room from its sight, and says what a screen
// that came or went means for the workshop.
func (l exposure) screensChanged(before screen.Layout, change screen.Change) {
	l.redraw()
	now := l.p.room.layout
	a, alone := layers.Find[*alone](l.p.layers)
	switch {
	case now.Exposed && !before.Exposed:
		l.expose()
	case now.Mirrored && !before.Mirrored:
		l.mirror()
	case before.Shared() && !now.Shared() && alone && a.notice != "":
		l.p.layers.Close(a)
		l.window.ShowNotice(a.notice)
	case change == screen.Gone:
		l.window.ShowNotice(l.p.words.T("app.projector_gone"))
	case change == screen.Came:
		if alone {
			l.p.layers.Back(l.leading)
		}
		l.window.ShowNotice(l.p.words.T("app.projector_came"))
	}
}

// expose shows the wall on the laptop's window, which has come to lie where the room
// looks. A ballot in hand is wiped, and the curtain hangs below the wall.
func (l exposure) expose() {
	key := "app.exposed"
	if b, voting := layers.Find[*booth](l.p.layers); voting && b.booth.InHand() {
		key = "app.exposed_vote"
	}
	l.cover(key)
}

// mirror shows the wall where the room sees what the laptop shows. Nobody goes on to vote
// there, but with the ballot that shows nothing.
func (l exposure) mirror() {
	b, voting := layers.Find[*booth](l.p.layers)
	switch {
	case voting && b.booth.Blind:
	case voting:
		l.p.layers.Back(l.leading)
		l.cover("app.mirrored_vote")
	default:
		l.cover("app.mirrored")
	}
}

// cover lays the wall over everything in the laptop's window, with a sentence for when it
// is gone again.
func (l exposure) cover(key string) {
	notice := l.p.words.T(key)
	l.window.ShowNotice(notice)
	l.p.layers.Sink()
	if a, open := layers.Find[*alone](l.p.layers); open {
		if l.p.layers.Top() == layers.Layer(a) {
			a.notice = notice
			return
		}
		l.p.layers.Close(a)
	}
	l.showAlone(nil)
	if a, open := layers.Find[*alone](l.p.layers); open {
		a.notice = notice
	}
}

// begin has the room see the wall where it sees the laptop's screen, and asks where no
// program can know: once, and not of a rehearsal, to which nobody has come.
func (l exposure) begin() {
	r := l.p.room
	now := r.director.Layout()
	switch {
	case now.Exposed:
		l.cover("app.exposed")
	case now.Mirrored:
		l.cover("app.mirrored")
	case !now.Two && len(now.All) > 0 && !r.asked && !l.st.Info.Rehearsal:
		l.p.room.askSeen(func() {
			r.asked = true
			l.showAlone(nil)
		}, func() {})
	}
}

// uncover takes the wall off the laptop's window.
func (l exposure) uncover() {
	if a, open := layers.Find[*alone](l.p.layers); open {
		l.p.layers.Close(a)
		if a.notice != "" {
			l.window.ShowNotice(a.notice)
		}
	}
}

// askSeen asks what no program can know: whether the room sees the laptop's screen.
func (r *room) askSeen(seen, private func()) {
	p := r.p
	s := &sheet{}
	away := func() { p.layers.Close(s) }
	page := pages.Seen(p.words, func() { away(); seen() }, func() {
		away()
		p.room.private()
		private()
	})
	s.level, s.page = level{p: p, back: page.OnBack}, page
	ground{p}.on(page)
	p.layers.Open(s)
}

// curtain is the wall's cover on the laptop's whole screen, while that may be the room's
// and no workshop is open: the names of other groups stand on the first window.
type curtain struct {
	layers.Base
	p      *Program
	unlend func() // gives the screen back
}

// Content is what the wall shows.
func (c *curtain) Content() fyne.CanvasObject { return c.p.room.near.Content() }

// Show takes the whole screen.
func (c *curtain) Show(fyne.Canvas) {
	if c.unlend == nil {
		c.unlend = c.p.frame.lend()
	}
}

// Close gives it back.
func (c *curtain) Close() { c.unlend() }

// Key asks, whichever it is, since nothing here tells of one; it leads back to whoever says
// that only they see it.
func (c *curtain) Key(*fyne.KeyEvent) {
	c.p.room.askSeen(func() {}, func() { c.p.layers.Close(c) })
}

// exposed hides the first window while the room may see it.
func (r *room) exposed(before screen.Layout) {
	p := r.p
	c, open := layers.Find[*curtain](p.layers)
	begins := len(before.All) == 0 // somebody sits there and has to choose a workshop
	switch now := p.room.layout; {
	case now.Shared() && !open && !before.Shared() && (now.Exposed || !begins):
		p.layers.Sink()
		p.layers.Open(&curtain{p: p})
	case !now.Shared() && open:
		p.layers.Close(c)
	}
}
