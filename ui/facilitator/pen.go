package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/keys"
)

// pen takes what is written before anybody has clicked into the field of the list that is
// being collected: nothing of it is lost, and none of it leads on. Letters that are commands
// stay commands as long as nobody goes on writing.
type pen struct {
	ahead rune // a letter that has to be pressed again, if it was meant as a command; as long as the router waits for that
	last  rune
	did   bool // the key of the next sign was a command that was carried out
	again bool // it was one that has to be pressed again
	still bool // it was one that is held down, or goes on with a word
}

// field is where the list is written that is collected now; nil where none is, or where
// something lies over it.
func field(w *Window) fyne.Focusable {
	c := w.body.collect
	if !w.drawn || w.body.work != work(c) || c.entry.Disabled() || w.canvas == nil || w.canvas.Focused() != nil ||
		w.over.isOpen() || w.quick.isOpen() || w.once.isOpen() || w.side.asking.isOpen() {
		return nil
	}
	return c.entry
}

// toField gives the field the keyboard, where it is seen.
func toField(w *Window, f fyne.Focusable) {
	w.body.toWork = true
	w.body.root.Refresh()
	w.focus(f)
}

// beginsToWrite takes Enter for the field: whoever presses it there ends a line, or looks for
// the place to write.
func beginsToWrite(w *Window, e *fyne.KeyEvent) bool {
	f := field(w)
	if f == nil || !controls.IsPress(e) || e.Name == fyne.KeySpace {
		return false
	}
	toField(w, f)
	return true
}

// pressed notes what became of a key, of which the sign is yet to come.
func (p *pen) pressed(c keys.Command, mine bool) {
	p.did, p.again, p.still = mine && c != keys.None && c != keys.Again, mine && c == keys.Again, mine && c == keys.None
}

// writes takes a sign for the field, with the one before it where that waited to be pressed
// again, and reports whether it did.
func (p *pen) writes(w *Window, r rune) bool {
	f := field(w)
	held, last := p.ahead, p.last
	if p.ahead, p.last = 0, r; w.b.Router.Asked() == keys.None {
		held = 0 // nobody waits for it any more: it was no beginning of what is written now
	}
	switch {
	case f == nil || p.did || r == ' ' || r == '?' || p.still && r == last:
		return false
	case p.again:
		p.ahead = r
		return false
	}
	toField(w, f)
	for _, sign := range []rune{held, r} {
		if sign != 0 {
			f.TypedRune(sign)
		}
	}
	return true
}
