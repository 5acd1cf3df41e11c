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
	Turn      uint32 `json:"turn"` // another one whenever a phone has to ask how it stands; a letter alone tells the vote's number
	Key       []byte `json:"key"`
	Rehearsal bool   `json:"rehearsal,omitempty"`
	Undone    uint32 `json:"undone,omitempty"`  // the sign of the last vote, where that was taken back
	Renewed   bool   `json:"renewed,omitempty"` // somebody has voted in this vote before there was a new code
}

func (r *Room) shown() shown {
	rehearsal := r.box.State().Info.Rehearsal
	r.mu.Lock()
	defer r.mu.Unlock()
	out := shown{Version: r.version, State: "wait", Turn: r.turn, Key: r.keys.public[:], Rehearsal: rehearsal}
	switch {
	case r.now.open && r.paper:
		out.State, out.Renewed = "paper", len(r.left) > 0
	case r.now.open:
		out.State, out.Renewed = "open", len(r.left) > 0
	case r.before.void:
		out.Undone = r.before.sign
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
	if l.purpose == toJoin && l.vote != 0 {
		back.Was = r.fate(&sent{pass: l.pass(), attempt: l.attempt, vote: l.vote})
	}
	r.mu.Lock()
	back.Past = back.Was != "" && (!r.now.open || r.now.number != l.vote)
	size := r.now.size
	if r.now.open {
		back.Sign = r.now.sign
	}
	if back.Answer == In && r.now.open {
		back.Sheets, back.Vote = r.now.sheets, r.now.number
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
	pass := l.pass()
	r.tidy(l)
	s := &sent{pass: pass, attempt: l.attempt, vote: l.vote, ballot: l.ballot}
	if l.purpose == toVote {
		if a := r.fate(s); a != "" { // whether the phone is still in or not
			return a
		}
	}
	r.mu.Lock()
	voted, has := r.given[pass]
	voted = voted || r.anyLeft(l)
	paper := !voted && r.takesPaper(l, has)
	r.mu.Unlock()
	switch {
	case l.purpose == toJoin && voted: // it needs no place until the next vote
		return Some
	case paper && l.purpose == toJoin && !has && l.vote == 0: // in a private window it may be one that has voted
		return ByPaper
	case paper:
		return OnPaper
	}
	if !has {
		if a := r.admit(pass, l.code); a != In {
			return a
		}
	}
	r.mu.Lock()
	voted = r.given[pass] // it may have sent its ballot meanwhile, twice at once
	r.mu.Unlock()
	switch {
	case l.purpose == toJoin && voted:
		return Some
	case l.purpose == toJoin:
		return In
	case voted:
		return r.again(pass, l.attempt)
	case len(l.ballot) == 0:
		return Bad
	}
	return r.hand(s)
}

// tidy makes a ballot for what is asked what goes into the box.
func (r *Room) tidy(l *letter) {
	r.mu.Lock()
	now := r.now
	r.mu.Unlock()
	if l.purpose != toVote || !now.open || now.number != l.vote {
		return
	}
	if was := l.ballot; len(was) > 0 {
		if l.ballot = now.spec.Kept(was); &l.ballot[0] != &was[0] {
			clear(was)
		}
	}
}

// takesPaper reports whether a phone is told to take paper. A ballot of which it was told that it
// is not counted stays out, should it still be on its way when phones are taken again. mu is held.
func (r *Room) takesPaper(l *letter, has bool) bool {
	about := r.now.open && l.vote == r.now.number
	if r.paper && has && about {
		r.out[l.attempt] = true
	}
	return r.paper || l.purpose == toVote && about && r.out[l.attempt]
}

// anyLeft reports whether the ballot of a phone is in the box that has lost its place to a new
// code: by the secret of a code before it says itself that it is the same phone. mu is held.
func (r *Room) anyLeft(l *letter) bool {
	if len(r.left) == 0 {
		return false
	}
	if l.purpose == toJoin {
		for _, secret := range l.earlier() {
			if r.left[sha256.Sum256(secret[:])] {
				return true
			}
		}
	}
	return r.left[l.pass()]
}

// pass is what the file knows of whoever has sent a letter.
func (l *letter) pass() workshop.Pass { return sha256.Sum256(l.secret[:]) }

// fate is what became of a ballot, where that is known: the vote is over, or the ballot is in
// the box; "" = the vote is open, and none of this phone is known to be in. It is told to a
// phone without a place as well, for a new code of the room takes places away, and no ballots.
func (r *Room) fate(s *sent) Answer {
	r.mu.Lock()
	open := r.now.open && r.now.number == s.vote
	_, seen := r.seen[s.pass]
	left := r.left[s.pass]
	r.mu.Unlock()
	switch {
	case !open:
		return r.late(s)
	case seen, left:
		return r.again(s.pass, s.attempt)
	}
	return ""
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
	case of.void:
		return Void
	case seen && was == s.attempt:
		return Voted
	case seen:
		return Twice
	case of.voted[s.pass]: // before the program was started anew
		return Some
	case of.doubt[s.pass]:
		return Over
	case r.now.open && r.now.number == s.vote: // it is not over
		return Later
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

// heldFor is how long a ballot waits while its vote is being closed, or not.
const heldFor = 8 * time.Second

// hand hands a letter on, and waits until it is known what became of it: a ballot on its way
// is not taken back when a phone goes away. While a vote is being closed its ballots wait until
// that is done, and go into the box after all where it could not be; nobody is told that a vote
// was closed before it is.
func (r *Room) hand(s *sent) Answer {
	s.done = make(chan Answer, 1)
	for {
		r.mu.Lock()
		switch {
		case s.ballot != nil && r.paper:
			r.out[s.attempt] = true
			r.mu.Unlock()
			return OnPaper
		case r.shut, s.ballot != nil && r.gate == away:
			r.mu.Unlock()
			return Later
		case s.ballot == nil, r.gate == taking:
			select {
			case r.send.in <- s:
				r.mu.Unlock()
				return <-s.done
			default:
				r.mu.Unlock()
				return Later
			}
		}
		settled := r.settled
		r.mu.Unlock()
		select {
		case <-settled:
		case <-time.After(heldFor):
			return Later
		}
	}
}
