package edit

import "github.com/upturn-workshop/upturn/workshop"

// keepMost is how many changes can be taken back.
const keepMost = 500

// History is a pack with what it was before and what was taken back.
type History struct {
	now        *workshop.Pack
	past, next []*workshop.Pack
	about      string // what the last change was about; "" = nothing goes on with it
	edition    int    // that it began with
}

// NewHistory begins with a pack.
func NewHistory(p *workshop.Pack) *History { return &History{now: p, edition: p.Edition} }

// Pack is the pack as it is now.
func (h *History) Pack() *workshop.Pack { return h.now }

// Do puts a changed pack in place. Changes in a row that are about the same
// thing, like letters typed into one text, are taken back together. A pack that was changed
// is another edition, one after the one that was opened, so that results say what was asked.
func (h *History) Do(p *workshop.Pack, about string) {
	if p == h.now {
		return
	}
	if p.Edition == h.edition {
		next := *p
		next.Edition++
		p = &next
	}
	if about == "" || about != h.about || len(h.past) == 0 {
		h.past = append(h.past, h.now)
		if len(h.past) > keepMost {
			h.past = h.past[1:]
		}
	}
	h.now, h.next, h.about = p, nil, about
}

// Undo takes the last change back; false when there is none.
func (h *History) Undo() bool {
	if len(h.past) == 0 {
		return false
	}
	h.next = append(h.next, h.now)
	h.now, h.past = h.past[len(h.past)-1], h.past[:len(h.past)-1]
	h.about = ""
	return true
}

// Redo does again what was taken back; false when there is nothing.
func (h *History) Redo() bool {
	if len(h.next) == 0 {
		return false
	}
	h.past = append(h.past, h.now)
	h.now, h.next = h.next[len(h.next)-1], h.next[:len(h.next)-1]
	h.about = ""
	return true
}

// CanUndo reports whether there is a change to take back.
func (h *History) CanUndo() bool { return len(h.past) > 0 }

// CanRedo reports whether there is something to do again.
func (h *History) CanRedo() bool { return len(h.next) > 0 }
