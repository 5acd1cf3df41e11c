package sqlite

import (
	"database/sql"
	"errors"

	"github.com/upturn-workshop/upturn/workshop"
)

// passes are the part of a store that knows the places for phones.
type passes struct{ of *Store }

// spare is how many places there are in the file beyond those that may be given.
const spare = 16

// place is a record of a phone, or for one.
type place struct {
	id    int64
	pass  workshop.Pass
	given bool
	voted bool // in the round that was asked about
}

// free reports whether it can be given to a phone. A record that was voted with and is given to
// nobody is that of a phone that lost its place to a new code, as long as the round is open.
func (p place) free() bool { return !p.given && !p.voted }

// remembered counts the records of phones that have lost their places.
func remembered(all []place) (n int) {
	for _, p := range all {
		if p.voted && !p.given {
			n++
		}
	}
	return n
}

// gone takes the places of phones away. Those that have voted in the open round stay known.
func gone(all []place) []place {
	var voted []place
	for _, p := range all {
		if p.voted {
			p.given = false
			voted = append(voted, p)
		}
	}
	return voted
}

// readPlaces reads all places, and which have voted in a round.
func readPlaces(q querier, round int64) (all []place, err error) {
	return all, rows(q, func(r *sql.Rows) error {
		var p place
		var hash sql.RawBytes
		err := r.Scan(&p.id, &p.given, &hash, &p.voted)
		copy(p.pass[:], hash)
		all = append(all, p)
		return err
	}, "SELECT id, pass.used, hash, coalesce(v.used, 0) FROM pass LEFT JOIN pass_vote v ON v.pass = id AND v.round = ? ORDER BY id", round)
}

// Passes returns the places for phones.
func (p passes) Passes() (workshop.Passes, error) {
	out, err := p.of.view().passes()
	return out, wrap(err, p.of.path)
}

func (v view) passes() (workshop.Passes, error) {
	out := workshop.Passes{Given: map[workshop.Pass]bool{}, Left: map[workshop.Pass]bool{}}
	err := v.QueryRow("SELECT code, places FROM phones").Scan(&out.Code, &out.Places)
	if errors.Is(err, sql.ErrNoRows) {
		return out, nil
	}
	if err != nil {
		return out, err
	}
	round, err := openID(v)
	if err != nil {
		return out, err
	}
	all, err := readPlaces(v, round)
	for _, p := range all {
		switch {
		case p.given:
			out.Given[p.pass] = p.voted
		case p.voted:
			out.Left[p.pass] = true
		}
	}
	return out, err
}

// openID is the number of the open round; 0 = none.
func openID(q querier) (id int64, err error) {
	err = q.QueryRow("SELECT id FROM round WHERE state = 1").Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return id, err
}

// MakePasses lays so many places ready under a code.
func (p passes) MakePasses(code string, places int) error {
	if code == "" || places < 1 || places > workshop.MaxSeats {
		return wrap(workshop.Errorf(workshop.EInvalid, nil, "detail", "places"), p.of.path)
	}
	return p.of.write(func(tx querier) error {
		if _, err := tx.Exec("INSERT INTO phones(one, code, places) VALUES (1, ?, ?) ON CONFLICT DO UPDATE SET code = excluded.code, places = excluded.places", code, places); err != nil {
			return err
		}
		round, err := openID(tx)
		if err != nil {
			return err
		}
		all, err := readPlaces(tx, round)
		if err != nil {
			return err
		}
		return dealPlaces(tx, places, gone(all))
	})
}

// AddPass lays one more place ready. Where the file has none left all are dealt anew over
// more: one that was added would be known to have come late.
func (p passes) AddPass() error {
	return p.of.write(func(tx querier) error {
		var places int
		err := tx.QueryRow("SELECT places FROM phones").Scan(&places)
		if errors.Is(err, sql.ErrNoRows) {
			return workshop.Errorf(workshop.EState, nil, "what", "no_places")
		}
		if err == nil && places == workshop.MaxSeats {
			err = workshop.Errorf(workshop.EInvalid, nil, "detail", "places")
		}
		if err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE phones SET places = ?", places+1); err != nil {
			return err
		}
		round, err := openID(tx)
		if err != nil {
			return err
		}
		all, err := readPlaces(tx, round)
		if err != nil || len(all)-remembered(all) > places {
			return err
		}
		return dealPlaces(tx, places+1, all)
	})
}

// dealPlaces writes records anew, for so many places and those that are remembered, and deals
// what was given out over them by lot. That a ballot of theirs is in the open box goes along.
func dealPlaces(tx querier, places int, old []place) error {
	n := places + spare + remembered(old)
	if err := dropPlaces(tx); err != nil {
		return err
	}
	all := make([]place, n)
	for i := range all {
		all[i] = place{id: int64(i + 1), pass: workshop.Pass(random(len(workshop.Pass{})))}
	}
	free := make([]int, n)
	for i := range free {
		free[i] = i
	}
	for _, p := range old {
		if p.free() {
			continue
		}
		i, err := draw(&free)
		if err != nil {
			return err
		}
		p.id = all[i].id
		all[i] = p
	}
	round, err := openID(tx)
	if err != nil {
		return err
	}
	for _, p := range all {
		if _, err := tx.Exec("INSERT INTO pass(id, used, hash) VALUES (?, ?, ?)", p.id, p.given, p.pass[:]); err != nil {
			return err
		}
		if round == 0 {
			continue
		}
		if _, err := tx.Exec("INSERT INTO pass_vote(round, pass, used) VALUES (?, ?, ?)", round, p.id, p.voted); err != nil {
			return err
		}
	}
	return nil
}

func dropPlaces(tx querier) error {
	for _, q := range []string{"DELETE FROM pass_vote", "DELETE FROM pass"} {
		if _, err := tx.Exec(q); err != nil {
			return err
		}
	}
	return nil
}

// forgetGone puts chance in the place of the phones that are remembered until a round ends. The
// hash of one that has lost its place says that it has voted: nobody else is remembered.
func forgetGone(tx querier, round int64) error {
	all, err := readPlaces(tx, round)
	if err != nil {
		return err
	}
	for _, p := range all {
		if p.given || !p.voted {
			continue
		}
		if _, err := tx.Exec("DELETE FROM pass_vote WHERE pass = ?", p.id); err != nil {
			return err
		}
		if _, err := tx.Exec("DELETE FROM pass WHERE id = ?", p.id); err != nil {
			return err
		}
		if _, err := tx.Exec("INSERT INTO pass(id, hash) VALUES (?, ?)", p.id, random(len(p.pass))); err != nil {
			return err
		}
	}
	return nil
}

// draw takes one out of a list by lot.
func draw[T any](list *[]T) (T, error) {
	i, err := pick(len(*list))
	if err != nil {
		var none T
		return none, err
	}
	v := (*list)[i]
	*list = append((*list)[:i], (*list)[i+1:]...)
	return v, nil
}

// addPassVotes writes for each place that it has not voted in a round.
func addPassVotes(tx querier, round int64) error {
	_, err := tx.Exec("INSERT INTO pass_vote(round, pass) SELECT ?, id FROM pass", round)
	return err
}

// GivePasses gives phones places, each drawn by lot.
func (p passes) GivePasses(phones []workshop.Pass) ([]error, error) {
	var errs []error
	err := p.of.write(func(tx querier) error {
		errs = make([]error, len(phones))
		var places int
		if err := tx.QueryRow("SELECT places FROM phones").Scan(&places); err != nil && !errors.Is(err, sql.ErrNoRows) {
			return err
		}
		round, err := openID(tx)
		if err != nil {
			return err
		}
		all, err := readPlaces(tx, round)
		if err != nil {
			return err
		}
		given, left := map[workshop.Pass]bool{}, map[workshop.Pass]bool{}
		var free []int64
		for _, x := range all {
			switch {
			case x.given:
				given[x.pass] = true
			case x.voted:
				left[x.pass] = true
			default:
				free = append(free, x.id)
			}
		}
		for i, pass := range phones {
			switch {
			case given[pass]:
			case left[pass]:
				errs[i] = workshop.Errorf(workshop.EVoted, nil)
			case len(given) >= places || len(free) == 0:
				errs[i] = workshop.Errorf(workshop.EState, nil, "what", "places_full")
			default:
				id, err := draw(&free)
				if err != nil {
					return err
				}
				if err := one(tx.Exec("UPDATE pass SET used = 1, hash = ? WHERE id = ? AND used = 0", pass[:], id)); err != nil {
					return err
				}
				given[pass] = true
			}
		}
		return nil
	})
	return errs, err
}
