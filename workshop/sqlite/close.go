package sqlite

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// CloseRound counts, keeps the counts, destroys key and ballots, and keeps what else
// the command changes. Counts that too few people stand behind are not kept at all.
func (s *Store) CloseRound(round int64, with workshop.Change) (workshop.Round, error) {
	said, err := s.countRound(round, with)
	if err != nil {
		return workshop.Round{}, err
	}
	r, err := s.view().closedRound(round)
	if err != nil { // counted it is, but nobody can say to what result
		return r, wrap(workshop.Errorf(workshop.EUnsure, err), s.path)
	}
	r.Tally.Said = said
	s.trust.told(round, workshop.RoundCounted, r.Tally.Cast)
	s.ballast().drop()
	s.tidy()
	return r, nil
}

// closedRound reads a round that was counted.
func (v view) closedRound(round int64) (workshop.Round, error) {
	all, err := v.roundsWhere("id = ?", round)
	if err == nil && len(all) == 0 {
		err = damaged(v.path, "round "+strconv.FormatInt(round, 10), nil)
	}
	if err != nil {
		return workshop.Round{}, err
	}
	if err := v.loadWays(all); err != nil {
		return workshop.Round{}, err
	}
	t, err := v.tally(round)
	all[0].Tally = &t
	return all[0], err
}

// countRound is the one transaction of closing. What was written in own words is kept apart
// from the result, for the facilitator to read.
func (s *Store) countRound(round int64, with workshop.Change) (said []string, err error) {
	err = s.write(func(tx querier) error {
		x, err := loadBox(tx, s.path, round)
		if err != nil {
			return err
		}
		defer x.drop()
		var st workshop.State
		v := view{tx, s.path}
		if err := errors.Join(v.loadInfo(&st), v.loadRounds(&st)); err != nil {
			return err
		}
		t, err := x.count(st)
		if err != nil {
			return err
		}
		result, err := json.Marshal(t)
		if err != nil {
			return err
		}
		mac, err := macOf(tx, round, result)
		if err != nil {
			return err
		}
		if err := one(tx.Exec("UPDATE round SET state = 2, result = ?, result_mac = ? WHERE id = ? AND state = 1", result, mac, round)); err != nil {
			return err
		}
		if err := destroy(tx, round); err != nil {
			return err
		}
		said = t.Said
		with := with // this is done again where the disk was full
		with.Items = slices.Concat(with.Items, t.Unread())
		return keep(tx, s.path, with)
	})
	return said, err
}

// count gives the tally. Its bytes depend on the ballots and on earlier results, not on where
// the ballots lay: JSON writes the keys of maps in order.
func (b *box) count(st workshop.State) (t workshop.Tally, err error) {
	defer b.forget()
	all := st.Rounds
	i := slices.IndexFunc(all, func(r workshop.Round) bool { return r.ID == b.round })
	if i < 0 {
		return t, workshop.Errorf(workshop.EBug, nil, "detail", "round")
	}
	if t, err = all[i].Count(b.ballots, all, st.Info.After); err == nil && t.Cast != b.cast {
		err = workshop.Errorf(workshop.EBug, nil, "detail", "tally")
	}
	return t, err
}

// macOf finds out a result or a sheet that was damaged, or moved to another
// round or file. Its key lies in the same file, so it is no proof against a
// forger.
func macOf(q querier, round int64, result []byte) ([]byte, error) {
	var key []byte
	var spec string
	var seats, minShow, cast int
	err := q.QueryRow("SELECT mac_key, spec, seats, min_show, n_cast FROM workshop, round WHERE id = ?", round).
		Scan(&key, &spec, &seats, &minShow, &cast)
	if err != nil {
		return nil, err
	}
	return resultMac(key, workshop.Round{ID: round, Seats: seats, MinShow: minShow, Cast: cast}, spec, result), nil
}

func resultMac(key []byte, r workshop.Round, spec string, result []byte) []byte {
	h := hmac.New(sha256.New, key) // a hash takes everything
	_, _ = fmt.Fprintf(h, "v1/%d/%d/%d/%d/%d/%s/%s", r.ID, r.Seats, r.MinShow, r.Cast, len(spec), spec, result)
	return h.Sum(nil)
}

// tally reads the result of a counted round and verifies it.
func (v view) tally(round int64) (workshop.Tally, error) {
	place := "round " + strconv.FormatInt(round, 10) + " result"
	var result, mac []byte
	if err := v.QueryRow("SELECT result, result_mac FROM round WHERE id = ?", round).Scan(&result, &mac); err != nil {
		return workshop.Tally{}, v.missing(err, place)
	}
	want, err := macOf(v, round, result)
	if err != nil {
		return workshop.Tally{}, v.missing(err, "workshop")
	}
	var t workshop.Tally
	if !hmac.Equal(mac, want) {
		return t, damaged(v.path, place, nil)
	}
	if err := json.Unmarshal(result, &t); err != nil {
		return t, damaged(v.path, place, err)
	}
	return t, nil
}
