package sqlite

import (
	"crypto/rand"
	"database/sql"
	"encoding/json"
	"math/big"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// box is an open ballot box, read from the file and found whole.
type box struct {
	sealer
	path     string // of the file
	spec     workshop.Spec
	seats    int // how many are expected to vote
	minShow  int
	cast     int
	ways     int64            // in which the ballots came
	slots    []int64          // all of them
	free     []int64          // those without a ballot
	empty    map[int64][]byte // what lies in them
	ballots  []workshop.Ballot
	usedSeat []bool
	trusted  int // transactions since all of it was verified
	bad      int // slots that do not open
}

// loadBox opens every slot of a round and compares the ballots with the seats:
// a box that lost a ballot must not take another.
func loadBox(q querier, path string, round int64) (*box, error) {
	b, err := readBox(q, path, round)
	if err == nil && b.bad > 0 {
		b.drop()
		return nil, damaged(path, "round "+strconv.FormatInt(round, 10)+" ballot box", errSlot)
	}
	return b, err
}

// readBox is loadBox of a box that nobody casts into any more: a slot that does not open
// is no loss where the others hold a ballot for each seat that has voted.
func readBox(q querier, path string, round int64) (*box, error) {
	b := &box{path: path, empty: map[int64][]byte{}}
	if err := b.read(q, round); err != nil {
		b.drop()
		return nil, err
	}
	return b, nil
}

func (b *box) read(q querier, round int64) error {
	place := "round " + strconv.FormatInt(round, 10)
	var spec string
	var state workshop.RoundState
	var slots int
	err := q.QueryRow("SELECT spec, state, seats, slots, min_show, n_cast FROM round WHERE id = ?", round).
		Scan(&spec, &state, &b.seats, &slots, &b.minShow, &b.cast)
	switch {
	case err == sql.ErrNoRows:
		return workshop.Errorf(workshop.ENotFound, nil, "detail", place)
	case err != nil:
		return err
	case state != workshop.RoundOpen:
		return workshop.Errorf(workshop.EState, nil, "what", "no_open_vote")
	}
	if err := json.Unmarshal([]byte(spec), &b.spec); err != nil {
		return damaged(b.path, place+" sheet", err)
	}
	if b.sealer, err = readSealer(q, b.path, round, spec, b.minShow); err != nil {
		return err
	}
	if err := b.readSlots(q); err != nil {
		return err
	}
	if b.usedSeat, err = readSeats(q, round); err != nil {
		return err
	}
	if b.bad > 0 && len(b.ballots) < b.cast {
		return damaged(b.path, place+" ballot box", errSlot)
	}
	if len(b.slots) != slots || len(b.ballots) != b.cast || len(b.usedSeat) < b.seats || count(b.usedSeat) != b.cast {
		return damaged(b.path, place+" count", nil)
	}
	return nil
}

// readSealer makes the sealer of the key that lies in the file. The one copy that is read
// is overwritten.
func readSealer(q querier, path string, round int64, spec string, minShow int) (x sealer, err error) {
	place, found := "round "+strconv.FormatInt(round, 10)+" key", false
	err = rows(q, func(r *sql.Rows) error {
		var key sql.RawBytes // the driver's own copy
		if err := r.Scan(&key); err != nil {
			return err
		}
		defer clear(key)
		if x, err = newSealer(round, key, spec, minShow); err != nil {
			return damaged(path, place, err)
		}
		found = true
		return nil
	}, "SELECT key FROM round_key WHERE round = ?", round)
	if err == nil && !found {
		err = damaged(path, place, nil)
	}
	return x, err
}

func (b *box) readSlots(q querier) error {
	return rows(q, func(r *sql.Rows) error {
		var id int64
		var sealed []byte
		if err := r.Scan(&id, &sealed); err != nil {
			return err
		}
		ballot, err := b.open(id, sealed)
		if err == nil && ballot != nil {
			err = b.spec.Check(ballot)
		}
		b.slots = append(b.slots, id)
		switch {
		case err != nil:
			clear(ballot)
			b.bad++
		case ballot == nil:
			b.free = append(b.free, id)
			b.empty[id] = sealed
		default:
			b.ballots = append(b.ballots, ballot)
		}
		return nil
	}, "SELECT id, sealed FROM slot WHERE round = ? ORDER BY id", b.round)
}

// forget wipes the ballots that were read.
func (b *box) forget() {
	for _, ballot := range b.ballots {
		clear(ballot)
	}
	b.ballots = nil
}

// drop wipes the key as well: the box is of no more use.
func (b *box) drop() {
	b.forget()
	b.wipe()
}

// put overwrites a random free slot with a ballot, if there still lies in it
// what was found to be empty.
func (b *box) put(tx querier, ballot workshop.Ballot) error {
	if len(b.free) == 0 {
		return workshop.Errorf(workshop.EBug, nil, "detail", "no free slot")
	}
	i, err := pick(len(b.free))
	if err != nil {
		return err
	}
	slot := b.free[i]
	b.free = append(b.free[:i], b.free[i+1:]...)
	sealed, err := b.seal(slot, ballot)
	if err != nil {
		return err
	}
	err = one(tx.Exec("UPDATE slot SET sealed = ? WHERE id = ? AND sealed = ?", sealed, slot, b.empty[slot]))
	if workshop.CodeOf(err) == workshop.ENotFound {
		return damaged(b.path, "round "+strconv.FormatInt(b.round, 10)+" ballot box", errSlot)
	}
	delete(b.empty, slot)
	return err
}

// pick chooses a number below n that nobody can guess or compute again.
func pick(n int) (int, error) {
	i, err := rand.Int(rand.Reader, big.NewInt(int64(n)))
	if err != nil {
		return 0, err
	}
	return int(i.Int64()), nil
}

// readSeats tells for each seat whether it has voted.
func readSeats(q querier, round int64) ([]bool, error) {
	var used []bool
	err := rows(q, func(r *sql.Rows) error {
		var seat int
		var u bool
		err := r.Scan(&seat, &u)
		if err == nil && seat != len(used) {
			return workshop.Errorf(workshop.EDamaged, nil, "place", "seat "+strconv.Itoa(len(used)))
		}
		used = append(used, u)
		return err
	}, "SELECT seat, used FROM seat WHERE round = ? ORDER BY seat", round)
	return used, err
}

func count(used []bool) int {
	n := 0
	for _, u := range used {
		if u {
			n++
		}
	}
	return n
}
