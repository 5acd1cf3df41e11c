package sqlite

import (
	"encoding/json"
	"path/filepath"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// roomNeeded must be free on the disk when a round opens: a full disk in the
// middle of a vote is worse than a vote that does not begin.
const roomNeeded = 50 << 20

// slotsPerRound bounds the slots' numbers: those of round r begin at r times it.
const slotsPerRound = 4096

// OpenRound writes the seats and the sealed empty slots of a round and opens it.
func (s *Store) OpenRound(spec workshop.Spec, seats, minShow int) (workshop.Round, error) {
	if err := spec.Validate(); err != nil {
		return workshop.Round{}, wrap(err, s.path)
	}
	if seats < 1 || seats > workshop.MaxSeats || minShow < 3 {
		return workshop.Round{}, wrap(workshop.Errorf(workshop.EInvalid, nil, "detail", "seats"), s.path)
	}
	if free, err := disk.Free(filepath.Dir(s.path)); err == nil && free < roomNeeded { // not every network disk tells
		return workshop.Round{}, wrap(workshop.Errorf(workshop.EFull, nil), s.path)
	}
	text, err := json.Marshal(spec)
	if err != nil {
		return workshop.Round{}, wrap(err, s.path)
	}
	var id int64
	err = s.write(func(tx querier) error {
		if err := noneOpen(tx); err != nil {
			return err
		}
		slots := slotsFor(seats)
		r, err := tx.Exec("INSERT INTO round(spec, seats, slots, min_show) VALUES (?, ?, ?, ?)", string(text), seats, slots, minShow)
		if err != nil {
			return err
		}
		if id, err = r.LastInsertId(); err != nil {
			return err
		}
		return fillRound(tx, id, string(text), seats, slots, minShow)
	})
	if err != nil {
		return workshop.Round{}, err
	}
	s.addBallast()
	return workshop.Round{ID: id, Spec: spec, State: workshop.RoundOpen, Seats: seats, MinShow: minShow, Used: make([]bool, seats)}, nil
}

func noneOpen(q querier) error {
	var n int
	if err := q.QueryRow("SELECT count(*) FROM round WHERE state = 1").Scan(&n); err != nil {
		return err
	}
	if n > 0 {
		return workshop.Errorf(workshop.EState, nil, "what", "voting")
	}
	return nil
}

// slotsFor gives room for some late-comers.
func slotsFor(seats int) int { return (seats/16 + 2) * 16 }

func fillRound(tx querier, round int64, spec string, seats, slots, minShow int) error {
	key := random(32)
	x, err := newSealer(round, key, spec, minShow)
	if err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO round_key(round, key) VALUES (?, ?)", round, key); err != nil {
		return err
	}
	if err := addSeats(tx, round, 0, seats); err != nil {
		return err
	}
	if err := x.addSlots(tx, 0, slots); err != nil {
		return err
	}
	return one(tx.Exec("UPDATE round SET state = 1 WHERE id = ?", round))
}

func addSeats(tx querier, round int64, from, to int) error {
	for i := from; i < to; i++ {
		if _, err := tx.Exec("INSERT INTO seat(round, seat) VALUES (?, ?)", round, i); err != nil {
			return err
		}
	}
	return nil
}

func (x sealer) addSlots(tx querier, from, to int) error {
	for i := from; i < to; i++ {
		id := x.round*slotsPerRound + int64(i)
		sealed, err := x.seal(id, nil)
		if err != nil {
			return err
		}
		if _, err := tx.Exec("INSERT INTO slot(id, round, sealed) VALUES (?, ?, ?)", id, x.round, sealed); err != nil {
			return err
		}
	}
	return nil
}

// SetSeats has an open round expect so many ballots and keeps the info, both in
// one transaction. Where more people come the round gets seats, and slots when it
// needs them. Where people leave nothing is taken away: the number alone goes down,
// so that nobody has to tell whose seat stays empty, and not a slot is touched.
func (s *Store) SetSeats(round int64, seats int, info workshop.Info) error {
	return s.write(func(tx querier) error {
		x, err := loadBox(tx, s.path, round)
		if err != nil {
			return err
		}
		if seats < max(1, x.cast) || seats > workshop.MaxSeats {
			return workshop.Errorf(workshop.EInvalid, nil, "detail", "seats")
		}
		if err := putInfo(tx, info); err != nil {
			return err
		}
		slots := len(x.slots)
		if seats > slots {
			slots = slotsFor(seats)
		}
		// First the round, for its slots must never be fewer than its seats.
		if err := one(tx.Exec("UPDATE round SET seats = ?, slots = ? WHERE id = ?", seats, slots, round)); err != nil {
			return err
		}
		if err := addSeats(tx, round, len(x.usedSeat), seats); err != nil {
			return err
		}
		if slots == len(x.slots) {
			return nil
		}
		if err := x.addSlots(tx, len(x.slots), slots); err != nil {
			return err
		}
		return x.reshuffle(tx, slots)
	})
}

// reshuffle deals the ballots anew over all slots. Without it those in the
// added slots would be known to have come late.
func (b *box) reshuffle(tx querier, slots int) error {
	b.free = nil
	for i := range slots {
		id := b.round*slotsPerRound + int64(i)
		b.free = append(b.free, id)
		empty, err := b.seal(id, nil)
		if err != nil {
			return err
		}
		if err := one(tx.Exec("UPDATE slot SET sealed = ? WHERE id = ?", empty, id)); err != nil {
			return err
		}
		b.empty[id] = empty
	}
	for _, ballot := range b.ballots {
		if err := b.put(tx, ballot); err != nil {
			return err
		}
	}
	return nil
}

// ShowRound marks a counted round as shown.
func (s *Store) ShowRound(round int64) error {
	return s.write(func(tx querier) error {
		err := one(tx.Exec("UPDATE round SET state = 3 WHERE id = ? AND state = 2", round))
		if workshop.CodeOf(err) == workshop.ENotFound {
			return workshop.Errorf(workshop.EState, nil, "what", "not_counted")
		}
		return err
	})
}

// VoidRound destroys the ballots of an open round unread.
func (s *Store) VoidRound(round int64) error {
	err := s.write(func(tx querier) error {
		err := one(tx.Exec("UPDATE round SET state = 4 WHERE id = ? AND state = 1", round))
		if workshop.CodeOf(err) == workshop.ENotFound {
			return workshop.Errorf(workshop.EState, nil, "what", "no_open_vote")
		}
		if err != nil {
			return err
		}
		return destroy(tx, round)
	})
	if err == nil {
		s.dropBallast()
		s.tidy()
	}
	return err
}

// destroy overwrites and deletes key and slots. The settings of the connection
// have deleted records overwritten, too.
func destroy(tx querier, round int64) error {
	for _, q := range []string{
		"UPDATE round_key SET key = zeroblob(32) WHERE round = ?",
		"DELETE FROM round_key WHERE round = ?",
		"DELETE FROM slot WHERE round = ?",
	} {
		if _, err := tx.Exec(q, round); err != nil {
			return err
		}
	}
	return nil
}
