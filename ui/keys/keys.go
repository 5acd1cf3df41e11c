// Package keys turns keys into commands: one router for every window, so that a
// clicker does the same whichever window has the focus. It knows no toolkit; a
// key is the name that the toolkit gives it.
package keys

import (
	"time"
	"unicode/utf8"
)

// Command is what a key asks for.
type Command int

// The commands.
const (
	None       Command = iota
	Next               // whatever comes next
	Back               // the step, page or phase before
	Blank              // darken the wall, or light it again
	Freeze             // keep the wall as it is, or let it follow again
	Swap               // the other screen becomes the wall
	Show               // show the wall; on one screen change between it and the facilitator's view
	FullScreen         // this window fills its screen, or no longer
	Escape             // no; close what is open
	Help               // what the keys do
	Clock              // a clock on the wall, or no longer
	Plan               // what to do when the day runs late
	Screens            // how the screens stand
	Dark               // the wall for a dark room, or for a lit one
	Numbers            // to the rows of the small wall, or away from them
	Secrecy            // who can learn what of a vote
	Undo               // take back what was done last; never a ballot
	Redo               // do it again
	Moments            // help for hard moments
	Again              // a letter that has to be pressed twice was pressed once
)

// Place is where the keyboard's focus stands. It decides which keys are free.
type Place int

// The places.
const (
	Free   Place = iota // nothing has the focus: all keys are commands
	Button              // Space and Enter press it, the rest are commands
	Text                // somebody writes: only keys that write nothing are commands
	Rows                // a picture whose rows Up and Down walk, the rest are commands
)

// repeat is how soon the same command again is a key held down, or a clicker
// that bounces, and not a wish.
const repeat = 250 * time.Millisecond

// hand is how soon one sign after another is somebody who writes, in the belief
// that a field has the cursor, and not a wish.
const hand = 350 * time.Millisecond

// always are keys that write nothing, so they work in a text field as well.
var always = map[string]Command{
	"Next":   Next, // Page Down
	"Prior":  Back, // Page Up
	"F1":     Help,
	"F5":     Show, // clickers send it with and without Shift
	"F11":    FullScreen,
	"Escape": Escape,
}

// outsideText are keys that write or move the cursor in a text field.
var outsideText = map[string]Command{
	"Right": Next,
	"Down":  Next,
	"Left":  Back,
	"Up":    Back,
	"B":     Blank,
	".":     Blank, // the black-screen button of most clickers
	"F":     Freeze,
	"S":     Swap,
	"C":     Clock,
	"P":     Plan,
	"M":     Screens,
	"D":     Dark,
	"N":     Numbers,
	"W":     Secrecy,
	"H":     Moments,
}

// walking are keys that walk the rows of a picture which has the focus. What
// clickers send is not among them: they lead on, whatever somebody looks up.
var walking = map[string]bool{"Up": true, "Down": true, "Home": true, "End": true}

// pressing are keys that press a button which has the focus.
var pressing = map[string]Command{
	"Space":    Next,
	"Return":   Next,
	"KP_Enter": Next,
}

// Router gives each key its command and swallows repeats. One router serves all
// windows of a workshop; it belongs to the goroutine of the windows.
type Router struct {
	// Letters gives what a Latin keyboard has on the key with a scan code; nil = nobody
	// knows. Keyboards of other alphabets have signs there that the toolkit cannot name.
	Letters func(scan int) string
	// Twice has letters that change what the room sees pressed twice: whoever writes where
	// no field has the cursor presses them once.
	Twice bool

	now  func() time.Time
	last Command
	at   time.Time

	sign   string // the last key that writes a sign, pressed outside a text
	signAt time.Time

	asked   Command // that waits for its letter to be pressed again
	askedAt time.Time

	down   string // the key that is down, as far as the windows tell
	used   bool   // it was a command already
	usedAt time.Time
}

// New makes a router. now is the clock; nil = time.Now.
func New(now func() time.Time) *Router {
	if now == nil {
		now = time.Now
	}
	return &Router{now: now}
}

// patience is how long a letter waits to be pressed again.
const patience = 5 * time.Second

// changing are the commands that change what the room sees at once.
var changing = map[Command]bool{Blank: true, Freeze: true, Swap: true, Dark: true, Clock: true}

// Name is the name of a key: the toolkit's, or, where that knows none, the letter that a
// Latin keyboard has there.
func (r *Router) Name(name string, scan int) string {
	if name == "" && r.Letters != nil {
		return r.Letters(scan)
	}
	return name
}

// Press gives the command of a key by its name, or by its place on the keyboard.
func (r *Router) Press(name string, scan int, at Place) (c Command, mine bool) {
	return r.Key(r.Name(name, scan), at)
}

// Key gives the command of a key pressed at a place. mine tells that the key is
// a command: nothing else may act on it, even when the command is None because
// the key was held down, or is one of a word that somebody writes nowhere.
func (r *Router) Key(name string, at Place) (c Command, mine bool) {
	writing := at != Text && r.writing(name)
	c, mine = Of(name, at)
	if at == Text {
		r.asked = None // whoever writes in a field has gone on to something else
	}
	switch {
	case !mine:
		return None, false
	case writing, r.held(name):
		return None, true
	case r.Twice && changing[c] && letter(name):
		return r.again(c), true
	}
	r.asked = None
	return r.once(c), true
}

func letter(name string) bool { return len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z' }

// again lets a command through when its letter comes a second time. A letter that only
// bounces has come once.
func (r *Router) again(c Command) Command {
	if c = r.once(c); c == None {
		return None
	}
	if r.Asked() != c {
		r.asked, r.askedAt = c, r.now()
		return Again
	}
	r.asked = None
	return c
}

// Asked is the command that waits for its letter to be pressed again; None once something else
// was done, or it has waited for too long.
func (r *Router) Asked() Command {
	if r.now().Sub(r.askedAt) > patience {
		r.asked = None
	}
	return r.asked
}

// AtOnce gives the command that waits in place of Again: where nobody could read that the
// letter has to be pressed again.
func (r *Router) AtOnce(c Command) Command {
	if c != Again {
		return c
	}
	c, r.asked = r.asked, None
	return c
}

// writing reports whether a key goes on with a word: it follows another sign as
// soon as a hand that writes. A sentence written beside its field would lead
// through half the workshop, a step for each space.
func (r *Router) writing(name string) bool {
	sign, now := utf8.RuneCountInString(name) == 1 || name == "Space", r.now()
	_, presses := pressing[name]
	on := r.sign != "" && r.sign != name && now.Sub(r.signAt) < hand
	if sign {
		r.sign, r.signAt = name, now
	}
	return on && (sign || presses)
}

// Rune gives the command of a typed sign. Only the question mark has one: its
// key differs from keyboard to keyboard.
func (r *Router) Rune(sign rune, at Place) (c Command, mine bool) {
	if sign != '?' || at == Text {
		return None, false
	}
	return r.once(Help), true
}

// Held notes that the key of a command is down already, for something else: as
// long as it stays down it is no command.
func (r *Router) Held(c Command) { r.last, r.at = c, r.now() }

// once lets a command through unless it came a moment ago. A key that stays
// down counts once, however long it stays.
func (r *Router) once(c Command) Command {
	now := r.now()
	again := c == r.last && now.Sub(r.at) < repeat
	r.last, r.at = c, now
	if again {
		return None
	}
	return c
}

// Of tells what a key means at a place, repeats or not.
func Of(name string, at Place) (Command, bool) {
	if c, ok := always[name]; ok {
		return c, true
	}
	if at == Text || at == Rows && walking[name] {
		return None, false
	}
	if c, ok := outsideText[name]; ok {
		return c, true
	}
	if at == Button {
		return None, false
	}
	c, ok := pressing[name]
	return c, ok
}
