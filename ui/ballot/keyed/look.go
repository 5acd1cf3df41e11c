package keyed

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/workshop"
)

// lookKey opens the ballots that were keyed in.
const lookKey = fyne.KeyL

// look is the ballots that were keyed in, in the order of what they say: to find the one
// that was keyed in wrong. It holds them no longer than they are on the screen.
type look struct {
	ballots []workshop.Ballot
	at      int
	asking  bool // whether to take the one at hand out
	warned  bool // the facilitator knows that the room may see this screen
}

// mayLook reports whether there is anything to look at: never where somebody has voted
// in the booth.
func (p *Paper) mayLook() bool {
	return p.deps.Look != nil && p.open && p.round.Keyed() && p.instead == nil && !p.begun()
}

// openLook reads the ballots. Keys that were struck before they stand there are dropped:
// nobody has seen what they would do.
func (p *Paper) openLook() {
	if !p.mayLook() || p.sending || p.unseen {
		return
	}
	p.sending, p.reading = true, true
	p.deps.Look(func(all []workshop.Ballot, err error) {
		p.sending = false
		p.ahead.drop()
		switch {
		case !p.reading:
			wipeAll(all)
		case err != nil:
			p.last, p.warning = "", p.deps.sentence(err)
		default:
			p.look = &look{ballots: all}
		}
		p.reading = false
		p.stage.Redraw()
	})
}

// closeLook forgets the ballots, also those on their way.
func (p *Paper) closeLook() {
	p.reading = false
	if p.look != nil {
		wipeAll(p.look.ballots)
		p.look = nil
	}
}

// PutAway has nothing that was keyed in before lie behind a window: neither the ballots
// that were looked at nor one that was being corrected.
func (p *Paper) PutAway() {
	p.closeLook()
	if p.instead != nil && !p.sending {
		p.forget()
	}
	p.stage.Redraw()
}

// Cover has no ballots that were looked at lie behind what comes over them: whoever turns
// the laptop to the room and back would have them in sight. What is keyed in stays in hand.
func (p *Paper) Cover() {
	p.closeLook()
	p.stage.Redraw()
}

func wipeAll(ballots []workshop.Ballot) {
	for _, b := range ballots {
		clear(b)
	}
}

// hidden reports whether the ballots wait until the facilitator has seen to the screen.
// What was said of one ballot in hand is not said of all of them.
func hidden(p *Paper) bool { return p.deps.shared() && !p.look.warned }

// lookAt takes a key while the ballots are open.
func (p *Paper) lookAt(k fyne.KeyName) {
	l := p.look
	asked := l.asking
	l.asking = false
	switch {
	case k == fyne.KeyEscape && asked:
	case k == fyne.KeyEscape:
		p.closeLook()
	case hidden(p):
		if k == uncoverKey {
			l.warned = true
		} else if k == fyne.KeyReturn {
			p.closeLook()
		}
	case k == fyne.KeyUp:
		l.at = max(0, l.at-1)
	case k == fyne.KeyDown:
		l.at = min(len(l.ballots)-1, l.at+1)
	case k == fyne.KeyHome:
		l.at = 0
	case k == fyne.KeyEnd:
		l.at = len(l.ballots) - 1
	case k == fyne.KeyDelete && asked:
		p.strike()
	case k == fyne.KeyDelete:
		l.asking = true
	case k == fyne.KeyReturn && !asked:
		p.mend()
	}
}

// mend has the ballot at hand keyed in anew.
func (p *Paper) mend() {
	b := append(workshop.Ballot(nil), p.look.ballots[p.look.at]...)
	p.closeLook()
	p.fresh()
	p.instead = b
}

// strike takes the ballot at hand out of the box.
func (p *Paper) strike() {
	b := append(workshop.Ballot(nil), p.look.ballots[p.look.at]...)
	p.closeLook()
	p.correct(b, nil, "struck")
}

// correct puts a ballot in the place of another one. Both are wiped.
func (p *Paper) correct(old, by workshop.Ballot, done string) {
	p.sending = true
	entry := p.entry
	p.deps.Correct(old, by, func(err error) {
		clear(by)
		p.sending = false
		switch {
		case p.entry != entry:
			clear(old)
		case err != nil:
			p.warning = p.deps.sentence(err)
			if by == nil { // one that is being keyed in stays in hand
				clear(old)
			}
		default:
			clear(old)
			p.instead = nil
			p.fresh()
			p.last = done
		}
		p.ahead.drop()
		p.stage.Redraw()
	})
}

// lookRows are the places of a ballot as they stand on paper, with the number over each.
func lookRows(e *answer.Entry) (cells []int, heads []string) {
	n := 0
	for _, row := range e.Rows() {
		head := ""
		if e.Numbered(row) {
			n++
			head = number(n)
		}
		for i, cell := range row.Cells {
			if i > 0 {
				head = ""
			}
			cells, heads = append(cells, cell), append(heads, head)
		}
	}
	return cells, heads
}
