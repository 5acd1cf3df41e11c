package ballot

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
)

func (b *Booth) key(k fyne.KeyName) {
	if b.warn > 0 { // any key says that somebody is there; it does nothing else
		b.touch()
		if k == fyne.KeyEscape {
			b.Wipe()
		}
		b.stage.Redraw()
		return
	}
	switch b.screen {
	case onCurtain:
		b.curtainKey(k)
	case onNames:
		b.namesKey(k)
	case onBallot:
		b.ballotKey(k)
	case onFailed:
		b.failedKey(k)
	}
}

func (b *Booth) curtainKey(k fyne.KeyName) {
	switch {
	case k == fyne.KeyReturn && b.queue.waiting():
		b.begin()
	case k == fyne.KeyReturn, k == fyne.KeyPageDown && b.queue.full():
		b.onward()
	}
}

// onward leads on from the curtain when nobody is to come: a clicker does that as well,
// since the computer may stand at the other end of the room.
func (b *Booth) onward() {
	if b.queue.full() && b.deps.Next != nil {
		b.close()
		b.deps.Next()
		return
	}
	b.leave()
}

func (b *Booth) failedKey(k fyne.KeyName) {
	switch {
	case k == fyne.KeyEscape, k == fyne.KeyReturn && !b.retry():
		b.Wipe()
	case k == fyne.KeyReturn:
		b.confirm()
	}
}

func (b *Booth) ballotKey(k fyne.KeyName) {
	if k == fyne.KeyEscape {
		b.Wipe()
		return
	}
	b.touch()
	switch v := b.visit; {
	case v.Review():
		b.reviewKey(k)
	case k == fyne.KeyReturn:
		b.next()
	case k == fyne.KeyBackspace && v.TakeBack():
		b.taken, b.refused = max(0, b.taken-1), false
	case k == fyne.KeyBackspace:
		b.back()
	case b.Blind:
		b.blindKey(k)
	default:
		v.Key(k)
	}
	if b.screen == onBallot {
		b.stage.Redraw()
	}
}

// writes reports whether the ballot in hand is at a page on which words are written.
func (b *Booth) writes() bool {
	return b.screen == onBallot && !b.Blind && b.visit != nil && b.warn == 0 && answer.Writes(b.visit)
}

// letter takes one of them.
func (b *Booth) letter(r rune) {
	b.touch()
	b.missing = false
	answer.Type(b.visit, r)
	b.stage.Redraw()
}

// blindKey counts what is answered unseen.
func (b *Booth) blindKey(k fyne.KeyName) {
	switch b.visit.Blind(k) {
	case answer.Taken:
		b.taken, b.refused = b.taken+1, false
	case answer.Refused:
		b.refused = true
	}
}

func (b *Booth) reviewKey(k fyne.KeyName) {
	switch k {
	case fyne.KeyReturn:
		b.confirm()
	case fyne.KeyBackspace, fyne.KeyLeft:
		b.back()
	}
}

// next turns the page, or says what is missing on it.
func (b *Booth) next() {
	b.touch()
	b.taken, b.refused = 0, false
	if !b.visit.Next() {
		b.missing = true
	}
	b.stage.Redraw()
}

// back turns the page back; before the first one it clears the ballot.
func (b *Booth) back() {
	if b.visit.At() == 0 {
		b.Wipe()
		return
	}
	b.touch()
	b.taken, b.refused = 0, false
	b.visit.GoTo(b.visit.At() - 1)
	b.stage.Redraw()
}

// act wraps what a press on a ballot does: somebody is there, and the page
// changes.
func (b *Booth) act(do func()) func() {
	return func() {
		if b.screen != onBallot {
			return
		}
		b.touch()
		do()
		b.stage.Redraw()
	}
}

func (b *Booth) namesKey(k fyne.KeyName) {
	switch k {
	case fyne.KeyEscape, fyne.KeyBackspace:
		b.Wipe()
	case fyne.KeyDown, fyne.KeyRight:
		b.touch()
		b.stage.Forward()
		b.stage.Step()
	case fyne.KeyTab:
		b.touch()
	}
}

// choose opens the list of those who have not voted.
func (b *Booth) choose() {
	b.screen, b.from = onNames, 0
	b.touch()
	b.stage.Redraw()
}
