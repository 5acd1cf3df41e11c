package phones

import (
	"crypto/sha256"
	"encoding/json"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// miss counts a wrong code, for a minute.
func (r *Room) miss() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.wrong++
	time.AfterFunc(time.Minute, func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		r.wrong--
	})
}

// shown is what every phone may know, in the open: no word of the group is in it.
type shown struct {
	Version   int    `json:"v"`
	State     string `json:"state"`
	Vote      uint32 `json:"vote"`
	Key       []byte `json:"key"`
	Rehearsal bool   `json:"rehearsal,omitempty"`
}

func (r *Room) shown() shown {
	rehearsal := r.box.State().Info.Rehearsal
	r.mu.Lock()
	defer r.mu.Unlock()
	out := shown{Version: r.version, State: "wait", Vote: r.now.number, Key: r.keys.public[:], Rehearsal: rehearsal}
	if r.now.open {
		out.State = "open"
	}
	return out
}

// next is closed when there is something newer than a version to be shown.
func (r *Room) next(version int) <-chan struct{} {
	r.mu.Lock()
	defer r.mu.Unlock()
	if version != r.version {
		done := make(chan struct{})
		close(done)
		return done
	}
	return r.changed
}

// Receive takes a letter, and gives the sealed answer; false where it does not open.
func (r *Room) Receive(sealed []byte) ([]byte, bool) {
	r.mu.Lock()
	k := r.keys
	r.mu.Unlock()
	l, to, err := k.open(sealed)
	if err != nil {
		return nil, false
	}
	defer l.wipe()
	back := letterBack{Answer: r.answer(&l)}
	r.mu.Lock()
	size := r.now.size
	if back.Answer == In && r.now.open {
		back.Sheets = r.now.sheets
	}
	r.mu.Unlock()
	text, err := json.Marshal(back)
	if err != nil {
		return nil, false
	}
	out, err := to.seal(text, size)
	return out, err == nil
}

// answer decides what becomes of a letter.
func (r *Room) answer(l *letter) Answer {
	pass := workshop.Pass(sha256.Sum256(l.secret[:]))
	r.mu.Lock()
	_, has := r.given[pass]
	r.mu.Unlock()
	if !has {
		if a := r.admit(pass, l.code); a != In {
			return a
		}
	}
	r.mu.Lock()
	voted, open := r.given[pass], r.now.open && r.now.number == l.vote && !r.draining
	r.mu.Unlock()
	switch {
	case l.purpose == toJoin && voted:
		return Some
	case l.purpose == toJoin:
		return In
	case !open:
		return r.late(&sent{pass: pass, attempt: l.attempt, vote: l.vote})
	case voted:
		return r.again(pass, l.attempt)
	case len(l.ballot) == 0:
		return Bad
	}
	return r.hand(&sent{pass: pass, attempt: l.attempt, vote: l.vote, ballot: l.ballot})
}

// admit lets a phone in that knows the code.
func (r *Room) admit(pass workshop.Pass, code string) Answer {
	r.mu.Lock()
	guessing, right, full := r.wrong >= mostWrong, sameCode(code, r.code), len(r.given) >= r.places
	r.mu.Unlock()
	switch {
	case guessing:
		return Later
	case !right:
		r.miss()
		return NoCode
	case full:
		return Full
	}
	return r.hand(&sent{pass: pass})
}

// late is what a phone is told whose ballot is for a vote that takes no more: most often it
// was in time, and only the answer was lost.
func (r *Room) late(s *sent) Answer {
	r.mu.Lock()
	defer r.mu.Unlock()
	of, known := r.known(s.vote)
	was, seen := of.seen[s.pass]
	switch {
	case !known:
		return Over
	case seen && was == s.attempt:
		return Voted
	case seen:
		return Twice
	case of.voted[s.pass]: // before the program was started anew
		return Some
	case of.doubt[s.pass]:
		return Over
	}
	return Closed
}

// again is what a phone is told whose ballot is in the box already.
func (r *Room) again(pass workshop.Pass, attempt [16]byte) Answer {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch was, known := r.seen[pass]; {
	case !known: // the program was started anew since
		return Some
	case was == attempt: // the answer was lost on its way
		return Voted
	}
	return Twice
}

// hand hands a letter on, and waits until it is known what became of it: a ballot on its way
// is not taken back when a phone goes away.
func (r *Room) hand(s *sent) Answer {
	s.done = make(chan Answer, 1)
	r.mu.Lock()
	if r.shut || r.draining && s.ballot != nil { // who closes the vote waits for none that comes now
		r.mu.Unlock()
		return r.late(s)
	}
	select {
	case r.send.in <- s:
		r.mu.Unlock()
	default:
		r.mu.Unlock()
		return Later
	}
	return <-s.done
}
