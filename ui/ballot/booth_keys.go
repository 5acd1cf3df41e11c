package ballot

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// digit is the number of a key; ten has a key of its own.
func digit(k fyne.KeyName) (int, bool) {
	switch {
	case len(k) == 1 && k[0] >= '0' && k[0] <= '9':
		return int(k[0] - '0'), true
	case k == fyne.KeyX, k == fyne.KeyPlus:
		return 10, true
	}
	return 0, false
}

func (b *Booth) key(k fyne.KeyName) {
	if b.warn > 0 { // any key says that somebody is there; it does nothing else
		b.touch()
		if k == fyne.KeyEscape {
			b.Wipe()
		}
		b.stage.redraw()
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
	if k != fyne.KeyReturn {
		return
	}
	if b.waiting() {
		b.begin()
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
	case v.review():
		b.reviewKey(k)
	case k == fyne.KeyReturn:
		b.next()
	case k == fyne.KeyBackspace && v.takeBack():
		b.taken, b.refused = max(0, b.taken-1), false
	case k == fyne.KeyBackspace:
		b.back()
	case b.Blind:
		b.blindKey(k)
	case v.question() == leadPage:
		b.leadKey(k)
	case v.kind() == workshop.Dots:
		b.dotsKey(k)
	case v.kind() == workshop.Ranking:
		b.rankKey(k)
	default:
		b.markKey(k)
	}
	if b.screen == onBallot {
		b.stage.redraw()
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

func (b *Booth) leadKey(k fyne.KeyName) {
	if n, ok := digit(k); ok && (n == 1 || n == 2) {
		b.visit.lead(n == 1)
	}
}

// markKey answers rows of marks and choices. Options are numbered from one.
func (b *Booth) markKey(k fyne.KeyName) {
	v := b.visit
	if n, ok := digit(k); ok {
		if v.kind() == workshop.Choice {
			n--
		}
		if n >= 0 {
			v.mark(v.row, workshop.Mark(n))
		}
		return
	}
	switch k {
	case fyne.KeySpace:
		v.mark(v.row, workshop.CantSay)
	case fyne.KeyLeft:
		v.nudge(-1)
	case fyne.KeyRight:
		v.nudge(1)
	case fyne.KeyUp:
		v.move(-1)
	case fyne.KeyDown:
		v.move(1)
	}
}

func (b *Booth) dotsKey(k fyne.KeyName) {
	v := b.visit
	if n, ok := digit(k); ok {
		v.give(v.row, n)
		return
	}
	switch k {
	case fyne.KeySpace:
		v.cantAll()
	case fyne.KeyLeft, fyne.KeyMinus:
		v.more(v.row, -1)
	case fyne.KeyRight:
		v.more(v.row, 1)
	case fyne.KeyUp:
		v.move(-1)
	case fyne.KeyDown:
		v.move(1)
	}
}

// next turns the page, or says what is missing on it.
func (b *Booth) next() {
	b.touch()
	b.taken, b.refused = 0, false
	if !b.visit.next() {
		b.missing = true
	}
	b.stage.redraw()
}

// back turns the page back; before the first one it clears the ballot.
func (b *Booth) back() {
	if b.visit.at == 0 {
		b.Wipe()
		return
	}
	b.touch()
	b.taken, b.refused = 0, false
	b.visit.goTo(b.visit.at - 1)
	b.stage.redraw()
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
		b.stage.redraw()
	}
}

func (b *Booth) namesKey(k fyne.KeyName) {
	switch k {
	case fyne.KeyEscape, fyne.KeyBackspace:
		b.Wipe()
	case fyne.KeyDown, fyne.KeyRight:
		b.touch()
		b.stage.shift = false
		b.stage.step()
	case fyne.KeyTab:
		b.touch()
	}
}

// choose opens the list of those who have not voted.
func (b *Booth) choose() {
	b.screen, b.from = onNames, 0
	b.touch()
	b.stage.redraw()
}
