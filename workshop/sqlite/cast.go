package sqlite

import (
	"database/sql"

	"github.com/upturn-workshop/upturn/workshop"
)

// Cast puts a ballot into the box and marks the seat, once.
func (s *Store) Cast(round int64, seat int, b workshop.Ballot) (int, error) {
	return s.cast(round, []workshop.Ballot{b}, func(x *box) ([]int, error) {
		if seat < 0 || seat >= x.seats {
			return nil, workshop.Errorf(workshop.ENotFound, nil, "what", "seat")
		}
		if x.usedSeat[seat] {
			return nil, workshop.Errorf(workshop.EVoted, nil)
		}
		return []int{seat}, nil
	})
}

// CastFree puts ballots into the box that have no seat of their own: each
// takes the next free seat. All of them are in the box, or none.
func (s *Store) CastFree(round int64, ballots []workshop.Ballot) (int, error) {
	return s.cast(round, ballots, func(x *box) ([]int, error) {
		var seats []int
		for i, used := range x.usedSeat {
			if !used && len(seats) < len(ballots) {
				seats = append(seats, i)
			}
		}
		if len(seats) < len(ballots) {
			return nil, workshop.Errorf(workshop.EVoted, nil)
		}
		return seats, nil
	})
}

// cast is one transaction: all of the box is verified, each seat goes from 0 to
// 1, a random free slot is overwritten for each ballot.
func (s *Store) cast(round int64, ballots []workshop.Ballot, choose func(*box) ([]int, error)) (int, error) {
	if _, err := s.ready(); err != nil {
		return 0, wrap(err, s.path)
	}
	var seats []int
	before := 0
	committing, err := s.transact(func(tx *sql.Tx) error {
		x, err := loadBox(tx, s.path, round)
		if err != nil {
			return err
		}
		before = x.cast
		if seats, err = choose(x); err != nil {
			return err
		}
		return x.take(tx, seats, ballots)
	})
	if err != nil {
		if !committing {
			return 0, wrap(err, s.path)
		}
		err = s.afterFailure(err, func() (bool, error) { return s.recorded(round, seats) })
		if err != nil {
			return 0, wrap(err, s.path)
		}
	}
	return s.readBack(round, seats, before+len(ballots))
}

func (b *box) take(tx *sql.Tx, seats []int, ballots []workshop.Ballot) error {
	for i, ballot := range ballots {
		if ballot == nil {
			return workshop.Errorf(workshop.EInvalid, nil, "what", "ballot length")
		}
		if err := b.spec.Check(ballot); err != nil {
			return err
		}
		if err := one(tx.Exec("UPDATE seat SET used = 1 WHERE round = ? AND seat = ? AND used = 0", b.round, seats[i])); err != nil {
			return err
		}
		if err := b.put(tx, ballot); err != nil {
			return err
		}
	}
	return one(tx.Exec("UPDATE round SET n_cast = n_cast + ? WHERE id = ? AND state = 1", len(ballots), b.round))
}

// readBack looks the seats up after the commit: "recorded" is said of what the
// file says, not of what was meant.
func (s *Store) readBack(round int64, seats []int, want int) (int, error) {
	var n int
	if err := s.db.QueryRow("SELECT n_cast FROM round WHERE id = ?", round).Scan(&n); err != nil {
		return 0, wrap(workshop.Errorf(workshop.EUnsure, err), s.path)
	}
	ok, err := s.recorded(round, seats)
	if err != nil || !ok || n != want {
		return 0, wrap(workshop.Errorf(workshop.EUnsure, err), s.path)
	}
	return n, nil
}

// recorded tells whether all of the seats have voted. A transaction marks all
// of them or none.
func (s *Store) recorded(round int64, seats []int) (bool, error) {
	used, err := readSeats(s.db, round)
	if err != nil {
		return false, err
	}
	for _, i := range seats {
		if i >= len(used) || !used[i] {
			return false, nil
		}
	}
	return true, nil
}
