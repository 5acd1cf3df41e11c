package sqlite

import (
	"encoding/json"
	"path/filepath"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// roomNeeded must be free on the disk when a round opens: a full disk in the
// middle of a vote is worse than a vote that does not begin.
const roomNeeded = 5 * megabyte

const megabyte = 1 << 20

// noRoom says how much there is and how much is needed, in whole megabytes.
func noRoom(free uint64) error {
	return workshop.Errorf(workshop.EFull, nil, "what", "room", "free", inMegabytes(free), "needed", inMegabytes(roomNeeded))
}

func inMegabytes(n uint64) string { return strconv.FormatUint(n/megabyte, 10) }

// slotsPerRound bounds the slots' numbers: those of round r begin at r times it.
const slotsPerRound = 4096

// OpenRound writes the seats and the sealed empty slots of a round, opens it, and
// keeps what else the command changes.
func (s *Store) OpenRound(o workshop.Opening, with workshop.Change) (workshop.Round, error) {
	if err := o.Spec.Validate(); err != nil {
		return workshop.Round{}, wrap(err, s.path)
	}
	if o.Seats < 1 || o.Seats > workshop.MaxSeats || o.MinShow < workshop.LeastShow {
		return workshop.Round{}, wrap(workshop.Errorf(workshop.EInvalid, nil, "detail", "seats"), s.path)
	}
	if free, err := disk.Free(filepath.Dir(s.path)); err == nil && free < roomNeeded { // not every network disk tells
		return workshop.Round{}, wrap(noRoom(free), s.path)
	}
	text, err := json.Marshal(o.Spec)
	if err != nil {
		return workshop.Round{}, wrap(err, s.path)
	}
	var id int64
	err = s.write(func(tx querier) error {
		if id, err = open(tx, string(text), o.Seats, o.MinShow); err != nil {
			return err
		}
		return keep(tx, s.path, with)
	})
	if err != nil {
		return workshop.Round{}, err
	}
	s.trust.told(id, workshop.RoundOpen, 0)
	s.ballast().add()
	return workshop.Round{ID: id, Spec: o.Spec, State: workshop.RoundOpen, Seats: o.Seats, MinShow: o.MinShow, Used: make([]bool, o.Seats)}, nil
}

// open writes a round that is open, and gives its number.
func open(tx querier, spec string, seats, minShow int) (int64, error) {
	if err := noneOpen(tx); err != nil {
		return 0, err
	}
	slots := slotsFor(seats)
	r, err := tx.Exec("INSERT INTO round(spec, seats, slots, min_show) VALUES (?, ?, ?, ?)", spec, seats, slots, minShow)
	if err != nil {
		return 0, err
	}
	id, err := r.LastInsertId()
	if err != nil {
		return 0, err
	}
	return id, fillRound(tx, id, spec, seats, slots, minShow)
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
	defer clear(key)
	x, err := newSealer(round, key, spec, minShow)
	if err != nil {
		return err
	}
	defer x.wipe()
	if _, err := tx.Exec("INSERT INTO round_key(round, key) VALUES (?, ?)", round, key); err != nil {
		return err
	}
	if err := addSeats(tx, round, 0, seats); err != nil {
		return err
	}
	if err := x.addSlots(tx, 0, slots); err != nil {
		return err
	}
	if err := addPassVotes(tx, round); err != nil {
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

// putSeats has an open round expect so many ballots. Where more people come the round
// gets seats, and slots when it needs them. Where people leave nothing is taken away:
// the number alone goes down, so that nobody has to tell whose seat stays empty, and
// not a slot is touched.
func putSeats(tx querier, path string, to workshop.Seats) error {
	x, err := loadBox(tx, path, to.Round)
	if err != nil {
		return err
	}
	defer x.drop()
	if to.N < max(1, x.cast) || to.N > workshop.MaxSeats {
		return workshop.Errorf(workshop.EInvalid, nil, "detail", "seats")
	}
	slots := len(x.slots)
	if to.N > slots {
		slots = slotsFor(to.N)
	}
	// First the round, for its slots must never be fewer than its seats.
	if err := one(tx.Exec("UPDATE round SET seats = ?, slots = ? WHERE id = ?", to.N, slots, to.Round)); err != nil {
		return err
	}
	if err := addSeats(tx, to.Round, len(x.usedSeat), to.N); err != nil {
		return err
	}
	if slots == len(x.slots) {
		return nil
	}
	if err := x.addSlots(tx, len(x.slots), slots); err != nil {
		return err
	}
	return x.reshuffle(tx, slots)
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

// show marks a counted round as shown.
func show(tx querier, round int64) error {
	err := one(tx.Exec("UPDATE round SET state = 3 WHERE id = ? AND state = 2", round))
	if workshop.CodeOf(err) == workshop.ENotFound {
		return workshop.Errorf(workshop.EState, nil, "detail", "not counted")
	}
	return err
}

// void destroys the ballots of an open round unread.
func void(tx querier, round int64) error {
	err := one(tx.Exec("UPDATE round SET state = 4 WHERE id = ? AND state = 1", round))
	if workshop.CodeOf(err) == workshop.ENotFound {
		return workshop.Errorf(workshop.EState, nil, "what", "no_open_vote")
	}
	if err != nil {
		return err
	}
	return destroy(tx, round)
}

// destroy overwrites and deletes key and slots. The settings of the connection
// have deleted records overwritten, too.
func destroy(tx querier, round int64) error {
	if err := forgetGone(tx, round); err != nil {
		return err
	}
	for _, q := range []string{
		"UPDATE round_key SET key = zeroblob(32) WHERE round = ?",
		"DELETE FROM round_key WHERE round = ?",
		"DELETE FROM slot WHERE round = ?",
		"DELETE FROM pass_vote WHERE round = ?",
	} {
		if _, err := tx.Exec(q, round); err != nil {
			return err
		}
	}
	return nil
}
