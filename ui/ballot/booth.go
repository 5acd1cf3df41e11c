package ballot

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
)

// How long the booth waits.
const (
	idleAfter   = 60 * time.Second // until it asks whether anybody is there
	warnSeconds = 15               // from then until the ballot is cleared
	recordedFor = 2 * time.Second  // the same for everybody
	backWithin  = 2 * time.Second  // until the keyboard is back from the wall's window
	holdFor     = 2 * time.Second  // on the facilitator's key
)

// screen is what the booth shows.
type screen int

const (
	onCurtain screen = iota
	onNames
	onBallot // the pages and the review
	onSending
	onRecorded
	onFailed
)

// Booth is the voting window: a curtain, behind it one fresh ballot at a time.
type Booth struct {
	// Blind is for a screen that the room may see: answers are given with number
	// keys alone, and nothing is shown of them but that a key was taken. Set it
	// before the booth is shown.
	Blind bool

	deps  Deps
	words answer.Words // on the window now: a visit may be in the second language
	stage *stage.Stage
	queue queue

	screen  screen
	visit   *answer.Visit
	from    int // first name on the page of names
	warn    int // seconds left before the ballot is cleared, 0 = no warning
	missing bool
	err     error
	unsure  bool // a commit of this visit has an unknown outcome
	thanks  bool // the last visit ended in the box
	cleared bool // the last visit was cleared
	holding bool
	taken   int  // keys on this page of a blind ballot
	refused bool // the last one was of no use

	idle, pause, held timer
	gone              timer // while the wall has the keyboard
	beat              timer
	seen              time.Time // when the clock was looked at last
}

// NewBooth makes a booth with the curtain drawn. Draw tells it about the vote.
func NewBooth(d Deps) *Booth {
	b := &Booth{deps: d, words: d.Words, queue: queue{seat: -1}}
	b.stage = stage.New(b.build, b.key)
	b.stage.OnHold, b.stage.HoldKey = b.hold, fyne.KeyF
	b.stage.OnLost, b.stage.OnGained = b.lost, b.found
	b.stage.Letter = d.Letter
	b.stage.Writes, b.stage.OnRune = b.writes, b.letter
	b.stage.OnBug = func() {
		b.close()
		b.failed(workshop.Errorf(workshop.EBug, nil))
	}
	return b
}

// word is a text of the window.
func (b *Booth) word(key string, args ...string) string { return b.words.T("ballot."+key, args...) }

// Content fills the voting window.
func (b *Booth) Content() fyne.CanvasObject { return b.stage }

// Focusable is what should have the keyboard in the voting window.
func (b *Booth) Focusable() fyne.Focusable { return b.stage }

// Key takes a key that arrived while nothing in the window had the keyboard.
func (b *Booth) Key(ev *fyne.KeyEvent) { b.stage.Key(ev.Name) }

// Draw shows a new state of the workshop. A ballot whose round is no longer
// open is cleared.
func (b *Booth) Draw(st workshop.State) {
	same := b.queue.take(st)
	if !same && b.screen != onSending && b.screen != onRecorded {
		b.close()
		b.thanks, b.cleared = false, false
	}
	if b.screen == onCurtain || b.screen == onNames {
		b.queue.call()
		b.stage.Renew()
	}
	b.stage.TakeFocus()
}

// Wipe clears the ballot in hand and draws the curtain: the window lost the
// focus, be it to the wall, or the lid was closed. What is on its way into the box is not touched.
func (b *Booth) Wipe() {
	b.hold(false)
	if b.screen == onSending || b.screen == onRecorded || b.screen == onCurtain {
		return
	}
	b.cleared = b.visit != nil && !b.unsure
	b.close()
	b.stage.Redraw()
}

// lost notes that the window has lost the keyboard: nobody may be there any more. The
// wall's window, which comes up with a projector, takes it only for a moment; what is
// typed meanwhile reaches nobody.
func (b *Booth) lost() {
	if b.deps.Away == nil || !b.deps.Away() {
		b.Wipe()
		return
	}
	b.hold(false)
	b.gone.start(b.deps, backWithin, b.Wipe)
}

// found notes that it has it again.
func (b *Booth) found() {
	b.gone.stop()
	b.park()
}

// InHand reports whether somebody fills in a ballot.
func (b *Booth) InHand() bool { return b.visit != nil }

// A place of the window where no page has anything to press.
const parkX, parkY = 0.5, 0.975

// park moves the pointer away from what the last voter chose. While a ballot is in
// hand it is the voter's.
func (b *Booth) park() {
	if b.deps.Park != nil && b.screen != onBallot && b.screen != onNames {
		b.deps.Park(parkX, parkY)
	}
}

// close drops the visit and draws the curtain.
func (b *Booth) close() {
	left := b.visit != nil
	b.idle.stop()
	b.pause.stop()
	b.beat.stop()
	if b.visit != nil {
		b.visit.Wipe()
	}
	b.visit, b.err, b.warn, b.unsure = nil, nil, 0, false
	b.words = b.deps.Words
	b.screen, b.from, b.thanks = onCurtain, 0, false
	b.queue.call()
	if left {
		b.park()
	}
}

// begin opens a fresh ballot for the seat whose turn it is.
func (b *Booth) begin() { b.beginIn(b.deps.Words, b.queue.st.Info.Lang) }

// beginSecond opens it in the second language. Nothing keeps which of the two it was.
func (b *Booth) beginSecond() { b.beginIn(b.deps.Second, b.queue.st.Info.Second) }

func (b *Booth) beginIn(words answer.Words, lang string) {
	if !b.queue.open || b.queue.seat < 0 {
		return
	}
	b.words = words
	st := b.queue.st
	st.Info.Lang = lang
	b.visit = answer.NewVisit(answer.NewSheet(st, b.queue.round.Spec))
	b.screen, b.cleared, b.thanks = onBallot, false, false
	b.touch()
	b.stayAwake()
	b.stage.Redraw()
}

// touch notes that somebody is there.
func (b *Booth) touch() {
	b.warn, b.missing = 0, false
	b.idle.start(b.deps, idleAfter, func() { b.alarm(warnSeconds) })
}

// alarm counts down to clearing the ballot.
func (b *Booth) alarm(seconds int) {
	if seconds == 0 {
		b.Wipe()
		return
	}
	b.warn = seconds
	b.idle.start(b.deps, time.Second, func() { b.alarm(seconds - 1) })
	b.stage.Redraw()
}

// confirm hands the ballot over, once. Nobody confirms what was not in the window.
func (b *Booth) confirm() {
	if b.screen == onSending || b.visit == nil || !b.visit.Complete() {
		return
	}
	if !b.stage.Painted() {
		if b.deps.Repaint != nil {
			b.deps.Repaint()
		}
		return
	}
	if !b.queue.settle() {
		b.failed(workshop.Errorf(workshop.EVoted, nil))
		return
	}
	b.screen = onSending
	b.idle.stop()
	b.stage.Redraw()
	b.park()
	visit, ballot := b.visit, b.visit.Ballot()
	b.deps.Cast(b.queue.seat, ballot, func(err error) {
		clear(ballot)
		if b.visit != visit || b.screen != onSending {
			return
		}
		b.answered(err)
	})
}

// answered hears from the box.
func (b *Booth) answered(err error) {
	code := workshop.CodeOf(err)
	switch {
	case err == nil, code == workshop.EUnsure && b.queue.used(), code == workshop.EVoted && b.unsure && b.queue.waiting():
		// After a commit of unknown outcome the box itself tells: a seat that
		// has voted meanwhile can only have been ours. But where nobody else is
		// expected, the box is shut to every seat, and that tells nothing of ours.
		b.recorded()
	default:
		b.unsure = b.unsure || code == workshop.EUnsure
		b.failed(err)
	}
}

func (b *Booth) recorded() {
	b.visit.Wipe()
	b.visit, b.screen = nil, onRecorded
	b.pause.start(b.deps, recordedFor, func() {
		b.close()
		b.thanks = b.queue.open
		b.stage.Redraw()
	})
	b.stage.Redraw()
}

// failed says what went wrong and lets the voter try again: nothing has been
// recorded, so the marks stay in hand.
func (b *Booth) failed(err error) {
	b.err, b.screen = err, onFailed
	b.touch()
	b.stage.Redraw()
}

// retry reports whether trying again can help.
func (b *Booth) retry() bool {
	if !b.queue.open || b.visit == nil || workshop.CodeOf(b.err) == workshop.EState {
		return false
	}
	return workshop.CodeOf(b.err) != workshop.EVoted || !b.queue.named() && len(b.queue.free()) > 0
}

// hold is the facilitator's way out while a vote is on: a key or a button held
// down, on the curtain only.
func (b *Booth) hold(down bool) {
	was := b.holding
	b.holding = down && b.screen == onCurtain
	switch {
	case b.holding && !was:
		b.held.start(b.deps, holdFor, func() {
			b.holding = false
			b.leave()
		})
	case !b.holding:
		b.held.stop()
	}
	if was != b.holding {
		b.stage.Redraw()
	}
}

func (b *Booth) leave() {
	b.close()
	b.stage.Redraw()
	if b.deps.Leave != nil {
		b.deps.Leave()
	}
}
