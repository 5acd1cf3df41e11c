package sqlite

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// Keyed returns the ballots of an open round each of whose ballots was keyed in. They are
// in the order of what they say: where they lie tells nothing, but nobody need see it.
func (s *Store) Keyed(round int64) ([]workshop.Ballot, error) {
	if err := s.ready(); err != nil {
		return nil, wrap(err, s.path)
	}
	var found []workshop.Ballot
	_, err := s.transact(func(tx querier) error { // which looks for strangers first, and writes nothing
		x, err := loadKeyed(tx, s.path, round)
		if err == nil {
			x.wipe()
			found = x.ballots
		}
		return err
	})
	if err != nil {
		for _, b := range found {
			clear(b)
		}
		return nil, wrap(err, s.path)
	}
	slices.SortFunc(found, func(a, b workshop.Ballot) int { return slices.Compare(a, b) })
	return found, nil
}

// loadKeyed is loadBox of a box in which nothing lies that somebody cast unseen. What
// counts is what the file says, whatever else is known.
func loadKeyed(tx querier, path string, round int64) (*box, error) {
	x, err := loadBox(tx, path, round)
	if err != nil {
		return nil, err
	}
	if err := tx.QueryRow("SELECT ways FROM round WHERE id = ?", round).Scan(&x.ways); err != nil {
		x.drop()
		return nil, err
	}
	r := workshop.Round{State: workshop.RoundOpen, Cast: x.cast}
	addWays(&r, x.ways)
	if !r.Keyed() || x.ways&^(wayBits[workshop.Paper]|wayBits[workshop.Cards]) != 0 {
		x.drop()
		return nil, workshop.Errorf(workshop.EState, nil, "what", "not_keyed")
	}
	return x, nil
}

// Correct puts another ballot in the place of one that was keyed in wrong, or takes that
// one out. Nothing is changed in the box, whose triggers let no ballot go: its round is
// voided, and another one with the same sheet takes all other ballots. So what was taken
// out is sealed under a key that is destroyed, no slot says which one was put in last,
// and of all this there is all or nothing.
func (s *Store) Correct(round int64, old, by workshop.Ballot) (workshop.Round, error) {
	var id int64
	var cast int
	err := s.write(func(tx querier) error {
		was, err := loadKeyed(tx, s.path, round)
		if err != nil {
			return err
		}
		defer was.drop()
		if cast, err = was.correct(old, by); err != nil {
			return err
		}
		id, err = was.moved(tx)
		return err
	})
	if err != nil {
		return workshop.Round{}, err
	}
	r, err := s.view().corrected(id, cast)
	if err != nil {
		return r, wrap(err, s.path)
	}
	s.trust.told(id, workshop.RoundOpen, cast)
	return r, nil
}

// corrected reads a round back after its ballots were moved to it: what is told is what
// SQLite then says is in the file.
func (v view) corrected(id int64, cast int) (workshop.Round, error) {
	all, err := v.roundsWhere("id = ? AND state = 1 AND n_cast = ?", id, cast)
	if err == nil {
		err = v.loadWays(all)
	}
	if err != nil || len(all) != 1 || count(all[0].Used) != cast {
		return workshop.Round{}, workshop.Errorf(workshop.EUnsure, err)
	}
	return all[0], nil
}

// correct changes what was read of a box, and tells how many ballots are in it then. Who
// takes one out frees the seat that was taken last: seats of slips are nobody's.
func (b *box) correct(old, by workshop.Ballot) (cast int, err error) {
	if by != nil {
		if err := b.spec.Check(by); err != nil {
			return 0, err
		}
	}
	i := slices.IndexFunc(b.ballots, func(have workshop.Ballot) bool { return slices.Equal(have, old) })
	if i < 0 {
		return 0, workshop.Errorf(workshop.ENotFound, nil, "what", "ballot")
	}
	if by != nil {
		copy(b.ballots[i], by)
		return b.cast, nil
	}
	clear(b.ballots[i])
	b.ballots = slices.Delete(b.ballots, i, i+1)
	b.usedSeat[lastUsed(b.usedSeat)] = false
	return b.cast - 1, nil
}

// lastUsed is the last seat that has voted.
func lastUsed(used []bool) int {
	for i := range slices.Backward(used) {
		if used[i] {
			return i
		}
	}
	return -1
}

// moved voids the round of a box and opens another with its ballots, and gives its number.
func (b *box) moved(tx querier) (int64, error) {
	var spec string
	if err := tx.QueryRow("SELECT spec FROM round WHERE id = ?", b.round).Scan(&spec); err != nil {
		return 0, err
	}
	if err := void(tx, b.round); err != nil {
		return 0, err
	}
	id, err := open(tx, spec, len(b.usedSeat), b.minShow)
	if err != nil {
		return 0, err
	}
	if err := one(tx.Exec("UPDATE round SET seats = ? WHERE id = ?", b.seats, id)); err != nil {
		return 0, err
	}
	if len(b.ballots) == 0 {
		return id, nil // and none has come in any way
	}
	to, err := loadBox(tx, b.path, id)
	if err != nil {
		return 0, err
	}
	defer to.drop()
	var seats []int
	for seat, used := range b.usedSeat {
		if used {
			seats = append(seats, seat)
		}
	}
	return id, to.take(tx, b.ways, seats, b.ballots)
}
