package sqlite

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// sending are ballots of many phones on their way into a box, in one transaction.
type sending struct {
	ballots []workshop.PassBallot
	errs    []error         // of those that are refused
	taken   []workshop.Pass // whose ballots are taken
}

// CastPasses puts ballots into the box that came from phones, in one transaction. Each takes
// the next free seat; one that is refused does not keep the others out.
func (p passes) CastPasses(round int64, ballots []workshop.PassBallot) (int, []error, error) {
	x := sending{ballots: ballots}
	n, err := p.of.cast(votes{round: round, way: workshop.Phones}, x.choose)
	if err == nil && len(x.taken) > 0 {
		err = p.readBack(round, x.taken)
	}
	return n, x.errs, err
}

// choose says which of the ballots are taken, and marks their places.
func (x *sending) choose(tx querier, b *box) (chosen, error) {
	x.errs, x.taken = make([]error, len(x.ballots)), nil
	all, err := readPlaces(tx, b.round)
	if err != nil {
		return chosen{}, err
	}
	at := map[workshop.Pass]*place{}
	for i := range all {
		if !all[i].free() {
			at[all[i].pass] = &all[i]
		}
	}
	var out chosen
	free := b.freeSeats()
	for i, sent := range x.ballots {
		p := at[sent.Pass]
		switch bad := b.spec.Check(sent.Ballot); {
		case bad != nil:
			x.errs[i] = bad
		case p == nil:
			x.errs[i] = workshop.Errorf(workshop.ENotFound, nil, "what", "place")
		case p.voted:
			x.errs[i] = workshop.Errorf(workshop.EVoted, nil)
		case len(out.seats) == len(free):
			x.errs[i] = workshop.Errorf(workshop.EState, nil, "what", "box_full")
		default:
			if err := one(tx.Exec("UPDATE pass_vote SET used = 1 WHERE round = ? AND pass = ? AND used = 0", b.round, p.id)); err != nil {
				return chosen{}, err
			}
			p.voted = true
			x.taken = append(x.taken, p.pass)
			out.seats, out.ballots = append(out.seats, free[len(out.seats)]), append(out.ballots, sent.Ballot)
		}
	}
	return out, nil
}

// freeSeats lists the seats that ballots without one of their own take, no more than are
// expected to vote.
func (b *box) freeSeats() []int {
	var free []int
	for i, used := range b.usedSeat {
		if !used && b.cast+len(free) < b.seats {
			free = append(free, i)
		}
	}
	return free
}

// readBack looks the places up after the commit, as the store does the seats.
func (p passes) readBack(round int64, taken []workshop.Pass) error {
	all, err := readPlaces(p.of.db, round)
	for _, x := range all {
		if i := slices.Index(taken, x.pass); x.voted && i >= 0 {
			taken = slices.Delete(taken, i, i+1)
		}
	}
	if err != nil || len(taken) > 0 {
		p.of.forget()
		return wrap(workshop.Errorf(workshop.EUnsure, err), p.of.path)
	}
	return nil
}
