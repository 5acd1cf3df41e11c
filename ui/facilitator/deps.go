package facilitator

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Words are the program's own texts in the facilitator's language.
type Words interface {
	T(key string, args ...string) string
	Error(err error) string     // the sentence for an error
	DateShort(time.Time) string // "3 November 2026"
	DateShortIn(lang string, t time.Time) string
	ReadDate(text string, from time.Time, langs ...string) (time.Time, bool)
	Clock(time.Time) string
}

// Line is one finding "in the answers".
type Line = result.Line

// Wall tells what the audience sees. It gives the same picture here and there.
type Wall interface {
	Scene(st workshop.State, size figure.Size, t float64) figure.Scene
	Pages(st workshop.State) int
	Reading(st workshop.State) []result.Line
}

// Panel is a part that another package lends to this window: paper ballots to
// key in, cards to count.
type Panel interface {
	Content() fyne.CanvasObject
	Focusable() fyne.Focusable
	Draw(st workshop.State)
	Unsent() bool // something is keyed in that is not recorded yet
	PutAway()     // it is out of sight, and is to hold nothing that was recorded before
	Cover()       // something else comes over it: what was looked at goes, what is keyed in stays
	Wipe()        // nothing of it stays
}

// NewPanel makes a panel. leave puts it away; first takes the keys that work
// everywhere, and reports whether it used one.
type NewPanel func(leave func(), first func(fyne.KeyName) bool) Panel

// Deps are what the window needs from the program. Callbacks run on the
// goroutine of the windows; nil ones hide what would call them.
type Deps struct {
	// Do queues a command; it runs elsewhere. Its error comes back through
	// ShowError, on the goroutine of the windows.
	Do     func(func(*workshop.Session) error)
	Words  Words
	Lang   string // of agenda and notes; the wall keeps the workshop's language
	Wall   Wall
	Router *keys.Router
	// Command carries out what this window cannot: Show, Swap, FullScreen, Help, Moments.
	Command func(keys.Command)
	// WallText is a text of the program in the language of the wall; nil = that
	// of this window.
	WallText func(st workshop.State, key string) string
	// Panels make the panels that put ballots into the box, by the way of voting they
	// serve. A way that has its voters cast at a seat needs none: OnBooth opens it.
	Panels map[workshop.Way]NewPanel

	// Closing does what ends a vote, once whatever voters have sent is in the box; nil = they
	// send nothing.
	Closing func(end func() error) error
	// TakePaper has an open vote go on without phones; nil = there are none.
	TakePaper func()

	OnBooth    func()           // open the ballot window
	OnTry      func()           // try the way in with a phone; nil = it cannot be
	OnSheet    func()           // make the take-home sheet and open it
	OnHandouts func()           // choose among all handouts
	OnPeople   func(comes bool) // say by name who has come, or who has left
	OnNote     func()           // write how the shown result reads, for the report
	OnPaper    func()           // write what paper says in the group's own words
	OnHome     func()
	OnSettings func()
	OnScreen   func() // choose where the wall is
	OnPicture  func() // save the result on the wall as a picture
	OnCopy     func() // put that picture onto the clipboard; nil = it cannot be

	// Alone reports whether the wall and this window have one screen between them. nil =
	// they have not.
	Alone func() bool
	// Seen reports whether the room may see this window, as far as nobody has looked; nil = it
	// cannot. Unseen notes that the facilitator has looked, and that it does not.
	Seen   func() bool
	Unseen func()

	Now func() time.Time // nil = time.Now
}

// bench is what the parts of the window share.
type bench struct {
	Deps
	run   func(func(*workshop.Session) error)        // sends a command of the facilitator's
	key   func(keys.Place) func(*fyne.KeyEvent) bool // offers keys to the router first
	sign  func(rune)                                 // … and typed signs
	focus func(fyne.Focusable)
	wayOf func(workshop.State) workshop.Way // in which the present vote will be opened
	chose func()                            // another one was chosen
	// resume gives the keyboard back to a panel in which something is keyed in, after a
	// press elsewhere.
	resume func()
	redraw func() // draws the window as the workshop is
}

// closing does what ends a vote once all that was sent is in the box.
func (b *bench) closing(end func() error) error {
	if b.Closing == nil {
		return end()
	}
	return b.Closing(end)
}

// command leaves a command to the program.
func (b *bench) command(c keys.Command) {
	if b.Command != nil {
		b.Command(c)
	}
}

func (b *bench) t(key string, args ...string) string {
	return b.Words.T("facilitator."+key, args...)
}

// now is the clock of the program.
func (b *bench) now() time.Time {
	if b.Now != nil {
		return b.Now()
	}
	return time.Now()
}

// text is a text of the pack in the facilitator's language, "" without one.
func (b *bench) text(st workshop.State, key string) string {
	if !st.Pack.Has(b.Lang, key) {
		return ""
	}
	return st.Pack.Text(b.Lang, key)
}

// short is the name of a step in few words.
func (b *bench) short(st workshop.State, step workshop.Step) string {
	if s := b.text(st, "step."+step.ID+".short"); s != "" {
		return s
	}
	return st.Pack.Text(b.Lang, "step."+step.ID+".title")
}

// named is the short name with the sign of the step where it has one.
func (b *bench) named(st workshop.State, step workshop.Step) string {
	if step.Exercise == "" {
		return b.short(st, step)
	}
	return step.ID + " " + b.short(st, step)
}

// ofOpen puts the step of the open vote before a sentence about that vote, where it is not
// what the present step is about.
func (b *bench) ofOpen(st workshop.State, sentence string) string {
	i, elsewhere := st.Elsewhere()
	if !elsewhere || sentence == "" {
		return sentence
	}
	sign := st.Agenda[i].ID
	if st.Agenda[i].Exercise == "" {
		sign = b.short(st, st.Agenda[i])
	}
	return b.t("of_step", "step", sign, "text", sentence)
}

func (b *bench) exercise(st workshop.State, id string) string {
	return st.Pack.Text(b.Lang, "exercise."+id+".title")
}

// tip is what the help says of a key, for the control that does the same.
func (b *bench) tip(key string) controls.Tip { return controls.TipOf(b.Words.T("pages.keys." + key)) }
