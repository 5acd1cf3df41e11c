package sqlite

import (
	"errors"

	"github.com/upturn-workshop/upturn/workshop"
)

// Cast puts a ballot into the box and marks the seat, once, and the way.
func (s *Store) Cast(round int64, way workshop.Way, seat int, b workshop.Ballot) (int, error) {
	return s.cast(votes{round, way}, func(_ querier, x *box) (chosen, error) {
		if seat < 0 || seat >= len(x.usedSeat) {
			return chosen{}, workshop.Errorf(workshop.ENotFound, nil, "detail", "seat")
		}
		if x.usedSeat[seat] || x.cast >= x.seats {
			return chosen{}, workshop.Errorf(workshop.EVoted, nil)
		}
		return chosen{[]int{seat}, []workshop.Ballot{b}}, nil
	})
}

// CastFree puts ballots into the box that have no seat of their own: each
// takes the next free seat. All of them are in the box, or none.
func (s *Store) CastFree(round int64, way workshop.Way, ballots []workshop.Ballot) (int, error) {
	return s.cast(votes{round, way}, func(_ querier, x *box) (chosen, error) {
		free := x.freeSeats()
		if len(free) < len(ballots) {
			return chosen{}, workshop.Errorf(workshop.EVoted, nil)
		}
		return chosen{free[:len(ballots)], ballots}, nil
	})
}

// votes are what goes into a box at once: of which round, and how it came.
type votes struct {
	round int64
	way   workshop.Way
}

// chosen are the ballots of a transaction, and the seats that they take.
type chosen struct {
	seats   []int
	ballots []workshop.Ballot
}

// choosing says which ballots go into a verified box, and what else is marked with them.
type choosing func(tx querier, x *box) (chosen, error)

// cast gives the ballast up and tries again where the disk is full.
func (s *Store) cast(v votes, choose choosing) (int, error) {
	n, err := s.castOnce(v, choose)
	if errors.Is(err, errStale) { // what we knew has been forgotten with it
		n, err = s.castOnce(v, choose)
	}
	if workshop.CodeOf(err) == workshop.EFull && s.ballast().drop() {
		n, err = s.castOnce(v, choose)
	}
	return n, err
}

// castOnce is one transaction: the box is verified, each seat goes from 0 to 1,
// a random free slot is overwritten for each ballot.
func (s *Store) castOnce(v votes, choose choosing) (int, error) {
	if err := s.ready(); err != nil {
		return 0, wrap(err, s.path)
	}
	bit, err := bitOf(v.way)
	if err != nil {
		return 0, wrap(err, s.path)
	}
	var c chosen
	want := 0
	committing, err := s.transact(func(tx querier) error {
		x, err := s.verified(tx, v.round)
		if err != nil {
			return err
		}
		if c, err = choose(tx, x); err != nil {
			return err
		}
		if want = x.cast + len(c.ballots); len(c.ballots) == 0 {
			return nil
		}
		return x.take(tx, bit, c.seats, c.ballots)
	})
	if err != nil {
		if !committing {
			return 0, wrap(err, s.path)
		}
		err = s.afterFailure(err, func() (bool, error) { return recorded(s.db, v.round, c.seats) })
		if err != nil {
			return 0, wrap(err, s.path)
		}
	}
	return s.readBack(v.round, c.seats, want)
}

// verifyEvery is how many transactions may trust what an earlier one verified.
const verifyEvery = 16

// verified gives the open box of a round. To open every slot for each ballot
// would cost more than the disk does where seats are many, and it would look
// for the most part at pages that SQLite holds in memory and knows to be
// current. So all of the box is verified at the first ballot after the file was
// opened, after any other transaction, after a failure, after a stranger wrote,
// at every 16th ballot, and before counting. In between these hold, or the
// ballot is not taken: nobody else has written (transact), the round is open and
// its count is what we left, the seat goes from 0 to 1, and in the slot lies
// what was found to be empty, so no ballot can replace another.
func (s *Store) verified(tx querier, round int64) (*box, error) {
	if x := s.known; x != nil && x.round == round && x.trusted < verifyEvery {
		x.trusted++
		return x, nil
	}
	s.forget()
	x, err := loadBox(tx, s.path, round)
	if err != nil {
		return nil, err
	}
	x.forget() // nobody needs them before the count
	s.known = x
	return x, tx.QueryRow("SELECT ways FROM round WHERE id = ?", round).Scan(&x.ways)
}

// forget has the next ballot verify the box anew.
func (s *Store) forget() {
	if s.known != nil {
		s.known.drop()
	}
	s.known = nil
}

// take puts the ballots into the box, in the file and in memory, and the way in which
// they came with them. Where it fails the caller forgets the box.
func (b *box) take(tx querier, way int64, seats []int, ballots []workshop.Ballot) error {
	for i, ballot := range ballots {
		if ballot == nil {
			return workshop.Errorf(workshop.EInvalid, nil, "detail", "ballot length")
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
		b.usedSeat[seats[i]] = true
	}
	if b.ways|way != b.ways {
		if err := one(tx.Exec("UPDATE round SET ways = ? WHERE id = ?", b.ways|way, b.round)); err != nil {
			return err
		}
	}
	err := one(tx.Exec("UPDATE round SET n_cast = ? WHERE id = ? AND state = 1 AND n_cast = ?", b.cast+len(ballots), b.round, b.cast))
	if workshop.CodeOf(err) == workshop.ENotFound {
		return errStale
	}
	b.cast += len(ballots)
	b.ways |= way
	return err
}

// errStale tells that the round is not what we left; it is then read anew.
var errStale = errors.New("the round has changed")

// readBack looks the seats up after the commit, which the disk has confirmed:
// "recorded" is said of what SQLite then says is in the file, not of what was meant.
func (s *Store) readBack(round int64, seats []int, want int) (int, error) {
	for _, seat := range seats {
		var n int
		var used bool
		err := s.db.QueryRow("SELECT n_cast, used FROM round JOIN seat ON seat.round = round.id WHERE round.id = ? AND seat = ?", round, seat).Scan(&n, &used)
		if err != nil || !used || n != want {
			s.forget()
			return 0, wrap(workshop.Errorf(workshop.EUnsure, err), s.path)
		}
	}
	s.trust.told(round, workshop.RoundOpen, want)
	return want, nil
}

// recorded reports whether all of the seats have voted. A transaction marks all
// of them or none.
func recorded(q querier, round int64, seats []int) (bool, error) {
	used, err := readSeats(q, round)
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
