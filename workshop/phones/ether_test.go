package phones

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// airborne is a workshop with its door open, and a network to it.
func airborne(t *testing.T, people int) *ether {
	t.Helper()
	w := newWorld(t, people)
	w.words = realWords(t)
	w.restart()
	e := &ether{w: w}
	e.open()
	return e
}

// open opens the door, as whoever leads does.
func (e *ether) open() {
	e.w.Helper()
	var err error
	if e.door == nil {
		e.door, err = e.w.room.Listen(loopback)
		e.w.ok(err)
	}
}

// shut shuts the door while a vote may go on.
func (e *ether) shut() {
	e.w.Helper()
	door := e.door
	if e.door = nil; door != nil {
		e.w.ok(door.Close())
	}
}

// end ends a vote and shuts the door, if it is open.
func (e *ether) end(do func() error) {
	e.w.Helper()
	if e.door == nil {
		e.w.ok(do())
		return
	}
	e.w.ok(e.door.End(do))
	e.door = nil
}

// phone is one that has the page open and has heard how it stands.
func (e *ether) phone(lang string) *handset {
	e.w.Helper()
	h := e.handset(lang)
	if !h.load() {
		e.w.Fatal("nobody gives out the page")
	}
	h.run(0)
	return h
}

// fill marks every page, and leads to the review.
func (h *handset) fill(k int) {
	h.w.Helper()
	for range 40 {
		if h.is("__reviews()") {
			return
		}
		h.js("__mark(" + itoa(k) + ")")
		h.js("__pressGo()")
	}
	h.w.Fatalf("no end of pages: %s", h.text())
}

// cast marks a ballot and confirms it.
func (h *handset) cast(k int) {
	h.w.Helper()
	h.fill(k)
	h.js("__pressGo()")
	h.run(0)
}

// lastBallot is what the phone has sent last; nil = no ballot.
func (h *handset) lastBallot() workshop.Ballot {
	for i := len(h.letters) - 1; i >= 0; i-- {
		if h.letters[i].purpose == toVote {
			return h.letters[i].ballot
		}
	}
	return nil
}

// says reports whether the page says a text of the page's words.
func (h *handset) says(key string) bool {
	h.w.Helper()
	words := h.w.words[h.lang][key]
	if words == "" {
		h.w.Fatalf("there is no text %q in %s", key, h.lang)
	}
	return strings.Contains("\n"+h.text()+"\n", "\n"+words+"\n")
}

// once is a network that does so to the next letter, and to no other.
func once(what fate) func(*request) fate {
	done := false
	return func(r *request) fate {
		if done || r.path != "/s/send" {
			return arrives
		}
		done = true
		return what
	}
}

// again starts the program anew, and opens its door.
func (h *handset) again() {
	h.w.Helper()
	h.shut()
	h.w.restart()
	h.open()
	h.run(20e9)
}

// lastLetter is the last one for a purpose, as the phone wrote it.
func (h *handset) lastLetter(p purpose) letter {
	h.w.Helper()
	for i := len(h.letters) - 1; i >= 0; i-- {
		if h.letters[i].purpose == p {
			return h.letters[i]
		}
	}
	h.w.Fatal("it has sent none")
	return letter{}
}
