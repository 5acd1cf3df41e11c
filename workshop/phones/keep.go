package phones

import (
	"github.com/upturn-workshop/upturn/workshop"
)

// keep writes a batch to the file: first who comes in, then the ballots. Whoever waits for all
// that came before has the answer last.
func (r *Room) keep(batch []*sent) {
	joins, ballots := part(batch)
	in := r.file(joins, ballots)
	r.mu.Lock()
	told, places := r.onJoin, r.places
	r.mu.Unlock()
	if in > 0 && told != nil {
		told(in, places)
	}
	for _, s := range joins {
		if s.pass == (workshop.Pass{}) {
			s.done <- In
		}
	}
}

// file does so while nobody else changes places, and gives how many phones are in where some
// have come; 0 = none has.
func (r *Room) file(joins, ballots []*sent) (in int) {
	r.filing.Lock()
	defer r.filing.Unlock()
	in = r.letIn(joins)
	if len(ballots) > 0 {
		r.cast(ballots)
	}
	return in
}

// letIn gives places in one commit. One without a phone is that of who waits for the others.
func (r *Room) letIn(joins []*sent) (in int) {
	var phones []*sent
	for _, s := range joins {
		if s.pass != (workshop.Pass{}) {
			phones = append(phones, s)
		}
	}
	if len(phones) == 0 {
		return 0
	}
	passes := make([]workshop.Pass, len(phones))
	for i, s := range phones {
		passes[i] = s.pass
	}
	errs := r.box.GivePasses(passes)
	r.mu.Lock()
	for i, err := range errs {
		if err == nil && !r.given[passes[i]] {
			r.given[passes[i]] = false
		}
	}
	in = len(r.given)
	r.mu.Unlock()
	for i, s := range phones {
		switch workshop.CodeOf(errs[i]) {
		case "":
			s.done <- In
		case workshop.EState:
			s.done <- Full
		default:
			s.done <- Trouble
		}
	}
	return in
}

// cast puts ballots into the box in one commit, each for the vote that it was made for.
func (r *Room) cast(ballots []*sent) {
	var these []*sent
	r.mu.Lock()
	now := r.now
	r.mu.Unlock()
	for _, s := range ballots {
		if now.open && s.vote == now.number {
			these = append(these, s)
		} else {
			s.done <- r.late(s)
		}
	}
	if len(these) == 0 {
		return
	}
	all := make([]workshop.PassBallot, len(these))
	for i, s := range these {
		all[i] = workshop.PassBallot{Pass: s.pass, Ballot: s.ballot}
	}
	errs := r.box.CastPasses(now.round, all)
	for was := now.round; allClosed(errs); {
		moved := r.movedTo(now)
		if moved == was {
			break
		}
		was, errs = moved, r.box.CastPasses(moved, all)
	}
	r.tell(now, these, errs)
}

// movedTo is the round in which a vote is now: to correct a slip moves it.
func (r *Room) movedTo(was vote) int64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.now.open && r.now.number == was.number {
		return r.now.round
	}
	return was.round
}

// tell notes whose ballots are in the box, and answers all.
func (r *Room) tell(of vote, these []*sent, errs []error) {
	r.mu.Lock()
	if in, ok := r.known(of.number); ok { // it may be over by now
		for i, err := range errs {
			switch {
			case err == nil:
				in.voted[these[i].pass], in.seen[these[i].pass] = true, these[i].attempt
			case workshop.CodeOf(err) == workshop.EUnsure:
				in.doubt[these[i].pass] = true
			}
		}
	}
	r.mu.Unlock()
	for i, s := range these {
		answer := told(errs[i])
		switch {
		case workshop.CodeOf(errs[i]) == workshop.EVoted:
			answer = r.again(s.pass, s.attempt)
		case answer == Closed:
			answer = r.late(s)
		}
		s.done <- answer
	}
}
