package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot"
	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/keyed"
	"github.com/upturn-workshop/upturn/ui/facilitator"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
)

// booth is the laptop's window while it is the voters'. The keys of the wall's window do
// nothing meanwhile.
type booth struct {
	layers.Base
	l       *leading
	booth   *ballot.Booth
	unlend  func()   // gives the screen back
	unwatch func()   // ends the watch over the booth
	later   []string // what is said once the facilitator has the window again
}

// Content is the curtain, or the ballot in hand.
func (b *booth) Content() fyne.CanvasObject { return b.booth.Content() }

// Show gives the voters the whole screen, and watches that nobody leaves it with a ballot
// in hand.
func (b *booth) Show(c fyne.Canvas) {
	p := b.l.p
	if b.unlend == nil {
		b.unlend = p.frame.lend()
		if p.Away != nil {
			b.unwatch = p.Away.Watch(func() { p.Screens.Do(p.wipe) })
		}
	}
	b.booth.Draw(b.l.st)
	c.Focus(b.booth.Focusable())
}

// Cover wipes a ballot in hand: whoever held it did not ask for what comes.
func (b *booth) Cover() { b.booth.Wipe() }

// Close wipes it, and takes the window back. What had to wait is said then.
func (b *booth) Close() {
	b.booth.Wipe()
	for _, sentence := range b.later {
		b.l.p.Screens.Do(func() {
			if b.l.isOpen() {
				b.l.p.sayOver(sentence)
			}
		})
	}
	b.unlend()
	if b.unwatch != nil {
		b.unwatch()
	}
}

// Key takes a key that arrived while nothing had the keyboard.
func (b *booth) Key(e *fyne.KeyEvent) { b.booth.Key(e) }

// Draw shows a new state of the vote.
func (b *booth) Draw(st workshop.State, _ workshop.Event) { b.booth.Draw(st) }

// votes is the way from the open vote of a workshop into its box.
type votes struct{ l *leading }

// votes gives the ways to the box.
func (l *leading) votes() votes { return votes{l} }

// ask opens the booth, after a question where the room might see it.
func (v votes) ask() {
	l := v.l
	round, open := l.st.OpenRound()
	if !open || l.p.voting() {
		return
	}
	layout := l.p.room.director.Layout()
	if layout.Two && !layout.Shared() {
		v.show(false)
		return
	}
	l.open(func(back func()) *pages.Page {
		ways := pages.Ways{
			Covered: func() { v.show(false) },
			Blind:   func() { v.show(true) },
			Back:    back,
		}
		switch {
		case round.Spec.Way.Traits().Sent: // a ballot may be on its way: the same vote goes on
			ways.Paper = v.withoutPhones
		case round.Cast == 0:
			ways.Paper = v.paperInstead
		}
		return pages.Ask(l.p.words, layout.Mirrored, ways)
	})
}

// paperInstead opens the vote anew with paper ballots: nobody has voted yet.
func (v votes) paperInstead() {
	v.l.p.layers.Back(v.l)
	v.l.run.Do(onPaper)
}

// withoutPhones goes on with paper in a vote by phone.
func (v votes) withoutPhones() {
	v.l.p.layers.Back(v.l)
	v.l.porter.TakePaper(true)
	facilitator.KeyIn(v.l.window, workshop.Paper)
}

// onPaper voids the open vote and opens the same one with paper ballots: the first,
// or the one after the discussion with the questions that were asked again.
func onPaper(s *workshop.Session) error {
	round, _ := s.State().OpenRound()
	if err := s.Void(); err != nil {
		return err
	}
	if !round.Spec.Revote {
		return s.Open(workshop.Paper)
	}
	var ids []string
	for _, q := range round.Spec.Questions {
		ids = append(ids, q.ID)
	}
	return s.VoteAgain(workshop.Paper, ids...)
}

// show gives the laptop's window to the voters.
func (v votes) show(blind bool) {
	l := v.l
	if _, open := l.st.OpenRound(); !open || l.p.voting() {
		return
	}
	b := &booth{l: l, booth: ballot.NewBooth(v.ballotDeps())}
	b.booth.Blind = blind
	l.p.layers.Open(b)
}

// ballotDeps ties voting to the running workshop. Voters read the language of
// the workshop.
func (v votes) ballotDeps() ballot.Deps {
	l, p := v.l, v.l.p
	var second answer.Words
	if l.st.Info.Second != "" {
		second = p.Catalog.In(l.st.Info.Second)
	}
	return ballot.Deps{
		Words: p.Catalog.In(l.st.Info.Lang), Second: second,
		Cast: v.cast,
		Leave: func() {
			if p.voting() {
				p.router.Held(keys.Freeze) // F was held to come here
				p.layers.Back(l)
			}
		},
		Next: func() {
			if p.voting() {
				p.router.Held(keys.Next) // a clicker that bounces presses once
				p.layers.Back(l)
				l.window.Handle(keys.Next)
			}
		},
		Away: p.room.arranging,
		Park: func(x, y float64) {
			if p.Park != nil && p.voting() {
				p.Park(p.window, x, y)
			}
		},
		Repaint: func() { p.Screens.Repaint(p.window) },
		Letter:  p.Screens.Letter,
		After:   p.after,
	}
}

// cast puts a ballot into the box. One that was in hand before the computer slept stays
// out: keys that were struck meanwhile arrive before anybody has seen a page again.
func (v votes) cast(seat int, b workshop.Ballot, done func(error)) {
	l := v.l
	if l.p.slept() {
		done(workshop.Errorf(workshop.EState, nil))
		l.p.wake()
		return
	}
	l.run.DoThen(func(s *workshop.Session) error { return s.Cast(seat, b) }, done)
}

// panels makes what is laid over the facilitator's window for each way that is not
// voted in at a seat.
var panels = map[workshop.Way]func(votes, workshop.Way, func(), func(fyne.KeyName) bool) facilitator.Panel{
	workshop.Paper: func(v votes, way workshop.Way, leave func(), first func(fyne.KeyName) bool) facilitator.Panel {
		return keyed.NewPaper(v.panelDeps(way, leave, first))
	},
	workshop.Cards: func(v votes, way workshop.Way, leave func(), first func(fyne.KeyName) bool) facilitator.Panel {
		return keyed.NewCards(v.panelDeps(way, leave, first))
	},
	workshop.Phones: votes.phonesPanel,
}

// panels ties them to the workshop.
func (v votes) panels() map[workshop.Way]facilitator.NewPanel {
	out := map[workshop.Way]facilitator.NewPanel{}
	for way, panel := range panels {
		out[way] = func(leave func(), first func(fyne.KeyName) bool) facilitator.Panel {
			return panel(v, way, leave, first)
		}
	}
	return out
}

// panelDeps ties a panel of the facilitator's window to the workshop; it speaks
// the facilitator's language.
func (v votes) panelDeps(way workshop.Way, leave func(), first func(fyne.KeyName) bool) keyed.Deps {
	l := v.l
	return keyed.Deps{
		Words: l.p.words, Leave: leave, First: first, Cover: cover{l.p.room},
		Repaint: func() { l.p.Screens.Repaint(l.p.window) }, Soon: l.p.Screens.Do, Letter: l.p.Screens.Letter,
		Cast: func(b []workshop.Ballot, done func(error)) {
			l.run.DoThen(func(s *workshop.Session) error { return s.CastBy(way, b...) }, done)
		},
		Look: func(done func([]workshop.Ballot, error)) {
			var all []workshop.Ballot
			l.run.DoThen(func(s *workshop.Session) (err error) {
				all, err = s.Keyed()
				return err
			}, func(err error) { done(all, err) })
		},
		Correct: func(old, by workshop.Ballot, done func(error)) {
			l.run.DoThen(func(s *workshop.Session) error { return s.Correct(old, by) }, done)
		},
		Page: func(i int) { l.run.Do(func(s *workshop.Session) error { return s.ShowPage(i) }) },
	}
}
