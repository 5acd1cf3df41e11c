package ui

import (
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

// askSeen asks what no program can know: whether the room sees the laptop's screen.
func (l exposure) askSeen(seen func()) {
	s := &sheet{}
	close := func() { l.p.layers.Close(s) }
	page := pages.Seen(l.p.words, func() { close(); seen() }, func() {
		close()
		l.p.room.private()
		l.uncover()
	})
	s.level, s.page = level{p: l.p, back: page.OnBack}, page
	l.p.layers.Open(s)
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
