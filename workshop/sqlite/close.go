package sqlite

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// CloseRound counts, keeps the counts, destroys key and ballots. Counts that
// too few people stand behind are not kept at all.
func (s *Store) CloseRound(round int64) (workshop.Tally, error) {
	if err := s.countRound(round); err != nil {
		return workshop.Tally{}, err
	}
	t, err := s.tally(round)
	if err != nil {
		return workshop.Tally{}, wrap(err, s.path)
	}
	s.dropBallast()
	s.tidy()
	return t, nil
}

// countRound is the one transaction of closing.
func (s *Store) countRound(round int64) error {
	return s.write(func(tx querier) error {
		x, err := loadBox(tx, s.path, round)
		if err != nil {
			return err
		}
		result, err := x.count()
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
		return destroy(tx, round)
	})
}

// count gives the bytes of the tally. They depend on the ballots only, not on
// where they lay: JSON writes the keys of maps in order.
func (b *box) count() ([]byte, error) {
	t, err := workshop.NewTally(b.spec, b.seats, b.minShow, b.ballots)
	if err != nil {
		return nil, err
	}
	if t.Cast != b.cast {
		return nil, workshop.Errorf(workshop.EBug, nil, "detail", "tally")
	}
	t.Hide()
	return json.Marshal(t)
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
	h := hmac.New(sha256.New, key) // a hash takes everything
	_, _ = fmt.Fprintf(h, "v1/%d/%d/%d/%d/%d/%s/%s", round, seats, minShow, cast, len(spec), spec, result)
	return h.Sum(nil), nil
}

// tally reads the result of a counted round and verifies it.
func (s *Store) tally(round int64) (workshop.Tally, error) {
	place := "round " + strconv.FormatInt(round, 10) + " result"
	var result, mac []byte
	if err := s.db.QueryRow("SELECT result, result_mac FROM round WHERE id = ?", round).Scan(&result, &mac); err != nil {
		return workshop.Tally{}, s.missing(err, place)
	}
	want, err := macOf(s.db, round, result)
	if err != nil {
		return workshop.Tally{}, s.missing(err, "workshop")
	}
	var t workshop.Tally
	if !hmac.Equal(mac, want) {
		return t, damaged(s.path, place, nil)
	}
	if err := json.Unmarshal(result, &t); err != nil {
		return t, damaged(s.path, place, err)
	}
	return t, nil
}
