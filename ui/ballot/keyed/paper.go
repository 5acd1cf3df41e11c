package keyed

import (
	"reflect"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
)

// Paper is where the facilitator keys in paper ballots.
type Paper struct {
	deps  Deps
	stage *stage.Stage

	st    workshop.State
	round workshop.Round
	open  bool

	entry   *answer.Entry // nil = no vote is open
	warning string        // of the box; that of the entry is its own
	sending bool
	unseen  bool // it is finished, and waits until the window shows it
	ahead   typedAhead
	last    string // what has just been done to a ballot: the word for it

	look    *look           // the ballots that were keyed in; nil = they are not looked at
	reading bool            // they are on their way
	instead workshop.Ballot // the one in the place of which the next is keyed in; nil = none

	catching bool // the keys are those that were typed ahead
}

// NewPaper makes the entry of paper ballots. Draw tells it about the vote.
func NewPaper(d Deps) *Paper {
	p := &Paper{deps: d}
	p.stage = stage.New(p.build, p.key)
	hearsAll(p.stage)
	p.stage.First, p.stage.OnPainted, p.stage.Letter = d.First, p.seen, d.Letter
	p.stage.Writes, p.stage.OnRune = func() bool { return writes(p) }, func(r rune) { letter(p, r) }
	p.stage.OnBug = func() {
		p.sending = false
		p.forget()
		p.warning = p.deps.sentence(workshop.Errorf(workshop.EBug, nil))
		p.stage.Redraw()
	}
	return p
}

// Content is the panel for the facilitator's window.
func (p *Paper) Content() fyne.CanvasObject { return p.stage }

// Focusable is what should have the keyboard while the panel is open.
func (p *Paper) Focusable() fyne.Focusable { return p.stage }

// Key takes a key that arrived while nothing in the window had the keyboard.
func (p *Paper) Key(ev *fyne.KeyEvent) { p.stage.Key(ev.Name) }

// Draw shows a new state of the workshop. A ballot in hand whose round is no
// longer open is cleared.
func (p *Paper) Draw(st workshop.State) {
	old := p.round
	p.st = st
	p.round, p.open = st.OpenRound()
	changed := p.round.ID != old.ID || p.round.Cast != old.Cast
	switch { // a correction goes on in another round, with the same sheet
	case p.sending:
	case !p.open || p.entry == nil || changed && p.instead != nil || !reflect.DeepEqual(p.round.Spec, old.Spec):
		p.forget()
	case changed:
		p.closeLook()
	}
	p.stage.Redraw()
	p.stage.TakeFocus()
}

// Wipe clears the ballot in hand, and those that were looked at. The panel goes, so it is not
// drawn again: it may be in no window any more.
func (p *Paper) Wipe() {
	if !p.sending {
		p.forget()
	}
}

// forget begins an empty ballot, and drops what was typed behind the last one.
func (p *Paper) forget() {
	p.unseen = false
	p.ahead.drop()
	p.closeLook()
	clear(p.instead)
	p.instead = nil
	p.fresh()
}

// fresh begins an empty ballot.
func (p *Paper) fresh() {
	if p.entry != nil {
		p.entry.Wipe()
	}
	p.entry, p.warning, p.last = nil, "", ""
	if p.open {
		p.entry = answer.NewEntry(answer.NewSheet(p.st, p.round.Spec), p.deps.Words)
	}
}

func (p *Paper) word(key string, args ...string) string { return p.deps.word("paper."+key, args...) }

// full reports whether a ballot of everybody is in, and none of them is being corrected.
func (p *Paper) full() bool { return p.round.Cast >= p.round.Seats && p.instead == nil }

// begun reports whether anything is written on the ballot in hand.
func (p *Paper) begun() bool { return p.entry != nil && p.entry.Begun() }

// Unsent reports whether a ballot is begun that is not recorded yet.
func (p *Paper) Unsent() bool { return p.open && p.begun() }

func (p *Paper) key(k fyne.KeyName) {
	switch {
	case p.sending || p.unseen:
		p.ahead.wait(k)
		return
	case p.look != nil:
		p.lookAt(k)
		p.stage.Redraw()
		return
	case k == fyne.KeyEscape && p.instead != nil && !p.begun():
		p.Wipe()
		return
	case k == fyne.KeyEscape && !p.begun():
		p.leave()
		return
	case k == lookKey && p.mayLook() && !p.catching:
		p.openLook()
		p.stage.Redraw()
		return
	case p.entry == nil:
		if k == fyne.KeyReturn {
			p.leave()
		}
		return
	case p.full():
		if k == fyne.KeyReturn && !p.catching {
			p.deps.onward(p.st)
		}
		return
	}
	p.calm()
	switch k {
	case uncoverKey:
		p.deps.uncover()
	case fyne.KeyEscape:
		p.fresh()
	case fyne.KeyReturn:
		if !p.entry.Ends() {
			p.finish()
		}
	default:
		p.write(k)
	}
	p.stage.Redraw()
}

// write keys in what stands on the slip. A figure behind a ballot that has but one records
// that one and begins the next; until then Backspace takes it back.
func (p *Paper) write(k fyne.KeyName) {
	if p.instead != nil || !p.entry.Another(k) {
		p.entry.Key(k)
		return
	}
	if p.round.Cast+1 >= p.round.Seats {
		p.warning = p.word("last")
		return
	}
	entry := p.entry
	p.finish()
	switch {
	case p.sending || p.unseen:
		p.ahead.wait(k)
	case p.entry != entry && p.entry != nil:
		p.entry.Key(k)
	}
}

// calm takes away what was said about the key before.
func (p *Paper) calm() {
	p.warning, p.last = "", ""
	p.entry.Dismiss()
}

// finish casts the ballot in hand if it is complete, once.
func (p *Paper) finish() {
	if p.sending {
		return
	}
	p.entry.Settle()
	if !p.entry.Check() {
		return
	}
	if !p.stage.Painted() {
		p.await()
		return
	}
	p.sending = true
	entry, ballot := p.entry, p.entry.Ballot()
	if p.instead != nil {
		p.correct(p.instead, ballot, "corrected")
		return
	}
	p.deps.Cast([]workshop.Ballot{ballot}, func(err error) {
		clear(ballot)
		p.sending = false
		switch {
		case p.entry != entry:
		case err != nil:
			p.warning = p.deps.sentence(err)
		default:
			p.fresh()
			p.last = "recorded"
		}
		p.stage.Redraw()
		p.catchUp(err == nil)
	})
}

// Finish has the clicker press the blue button on a ballot that is whole, and reports whether
// it took the press. One that is on its way takes it too: there is nothing to ask about.
func (p *Paper) Finish() bool {
	switch {
	case p.sending && len(p.ahead) > 0, p.unseen && len(p.ahead) > 1: // behind what is on its way stands another one
		p.ahead.wait(fyne.KeyReturn)
		return true
	case p.sending || p.unseen:
		return true
	case p.look != nil || !p.Unsent() || p.full() || !p.entry.Whole():
		return false
	}
	p.calm()
	p.finish()
	p.stage.Redraw()
	return true
}

// await keeps a finished ballot until the window has shown it. A fast hand is ahead of
// what it sees, so its keys wait as well.
func (p *Paper) await() {
	p.unseen = true
	p.ahead.wait(fyne.KeyReturn)
	p.deps.paint()
}

// seen finishes the ballot that has waited for the window.
func (p *Paper) seen() {
	if p.unseen && p.deps.Soon != nil {
		p.deps.Soon(func() {
			if p.unseen {
				p.unseen = false
				p.catchUp(true)
			}
		})
	}
}

// catchUp takes the keys that came while the last ballot was on its way: a fast
// hand types the next one already. After a failure they are dropped, since they
// were meant for a fresh ballot.
func (p *Paper) catchUp(recorded bool) {
	keys := p.ahead.take()
	defer clear(keys)
	if !recorded {
		return
	}
	p.catching = true
	defer func() { p.catching = false }()
	for _, k := range keys { // one of them may finish another ballot; the rest waits for that
		p.key(k)
	}
}

func (p *Paper) leave() {
	p.forget()
	p.stage.Redraw()
	if p.deps.Leave != nil {
		p.deps.Leave()
	}
}

// typedAhead are keys that wait for a slow disk.
type typedAhead []fyne.KeyName

// waitMost is how many wait: more than a hand gets through before looking up.
const waitMost = 64

// wait keeps a key. Room for all of them is made at once: what outgrows a slice leaves
// a copy behind.
func (a *typedAhead) wait(k fyne.KeyName) {
	if *a == nil {
		*a = make(typedAhead, 0, waitMost)
	}
	if len(*a) < waitMost {
		*a = append(*a, k)
	}
}

// take hands the keys over to whoever clears them.
func (a *typedAhead) take() []fyne.KeyName {
	keys := *a
	*a = nil
	return keys
}

// drop forgets them.
func (a *typedAhead) drop() { clear(a.take()) }
