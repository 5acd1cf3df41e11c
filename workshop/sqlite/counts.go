package sqlite

import (
	"crypto/hmac"
	"database/sql"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"strconv"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Counts reads of a workshop what is laid beside others: what it is and where its counts may
// go, its votes with their results, what was promised and how far that has come. Rounds has
// the void ones too, which tell which of two copies went on; who has voted is not read at all,
// nor a name, nor a word of the group's own but its promises. Nothing is written, and nothing laid
// beside the file. Results are held against their MACs, and the schema against ours; for the
// rest of a file whoever keeps it has a sum. Files of all versions up to this one are read. The
// seal makes of some bytes what only this workshop and its copies make of them.
func (p *Peeker) Counts(path string) (_ workshop.State, seal func([]byte) []byte, err error) {
	if err := sniff(path); err != nil {
		return workshop.State{}, nil, wrap(err, path)
	}
	if journalLeft(path) { // to be undone first
		return workshop.State{}, nil, wrap(workshop.Errorf(workshop.EDamaged, nil, "place", "journal"), path)
	}
	s, err := attach(connect, path, true)
	if err != nil {
		return workshop.State{}, nil, wrap(err, path)
	}
	st, key, err := p.counted(s.view())
	if err := errors.Join(err, s.Close()); err != nil {
		return workshop.State{}, nil, unreadable(err, path)
	}
	st.Path, st.ReadOnly = s.path, true
	return st, sealOf(key), nil
}

func (p *Peeker) counted(v view) (st workshop.State, key []byte, err error) {
	n, err := version(v)
	if err != nil {
		return st, nil, err
	}
	if n > latest(migrations) {
		return st, nil, workshop.Errorf(workshop.ENewer, nil)
	}
	if err := p.known(v, n); err != nil {
		return st, nil, err
	}
	var content []byte
	var info string
	if err := v.QueryRow("SELECT info, mac_key, content FROM workshop, pack").Scan(&info, &key, &content); err != nil {
		return st, nil, v.missing(err, "workshop")
	}
	st.ID = idOf(key)
	if err := json.Unmarshal([]byte(info), &st.Info); err != nil {
		return st, nil, damaged(v.path, "workshop", err)
	}
	if st.Pack, err = p.pack(content); err != nil {
		return st, nil, damaged(v.path, "pack", err)
	}
	if err := v.loadPast(&st); err != nil {
		return st, nil, err
	}
	if err := v.loadPromised(&st); err != nil {
		return st, nil, err
	}
	if n >= since["status"] {
		if err := v.loadStatuses(&st); err != nil {
			return st, nil, err
		}
	}
	return st, key, v.loadResults(&st, key)
}

// loadPast reads the agenda for how long each step has taken.
func (v view) loadPast(st *workshop.State) error {
	return rows(v, func(r *sql.Rows) error {
		var a workshop.Step
		var ms int64
		err := r.Scan(&a.ID, &a.Exercise, &a.Minutes, &ms, &a.Entered)
		a.Spent = time.Duration(ms) * time.Millisecond
		st.Agenda = append(st.Agenda, a)
		return err
	}, "SELECT id, exercise, minutes, spent_ms, entered FROM agenda ORDER BY n LIMIT ?", workshop.MostSteps)
}

// loadPromised reads what was promised about which obstacle: not by whom.
func (v view) loadPromised(st *workshop.State) error {
	return rows(v, func(r *sql.Rows) error {
		var a workshop.Action
		err := r.Scan(&a.Item, &a.First)
		st.Actions = append(st.Actions, a)
		return err
	}, "SELECT item, first FROM action ORDER BY place LIMIT ?", workshop.MostItems)
}

// loadResults reads the rounds with their results, in one go.
func (v view) loadResults(st *workshop.State, key []byte) error {
	return rows(v, func(rs *sql.Rows) error {
		var r workshop.Round
		var spec string
		var result, mac sql.RawBytes
		if err := rs.Scan(&r.ID, &spec, &r.State, &r.Seats, &r.Cast, &r.MinShow, &result, &mac); err != nil {
			return err
		}
		place := "round " + strconv.FormatInt(r.ID, 10) + " result"
		if r.State == workshop.RoundCounted || r.State == workshop.RoundShown {
			if !hmac.Equal(mac, resultMac(key, r, spec, result)) {
				return damaged(v.path, place, nil)
			}
			r.Tally = &workshop.Tally{}
			if err := json.Unmarshal(result, r.Tally); err != nil {
				return damaged(v.path, place, err)
			}
			r.Spec = r.Tally.Spec
		}
		st.Rounds = append(st.Rounds, r)
		return nil
	}, "SELECT id, spec, state, seats, n_cast, min_show, result, result_mac FROM round ORDER BY id LIMIT ?", workshop.MostRounds)
}

// Settle makes one file of a copy that nobody else has: what a power cut has left in a journal
// beside it is undone, and a write-ahead log is worked in.
func Settle(path string) error {
	if !beside(path) {
		return nil
	}
	if err := sniff(path); err != nil {
		return wrap(err, path)
	}
	s, err := attach(connect, path, false)
	if err != nil {
		return wrap(err, path)
	}
	err = undo(s.db)
	if err == nil {
		err = leaveLog(s.db)
	}
	if err := errors.Join(err, s.Close()); err != nil {
		return unreadable(err, path)
	}
	for _, end := range append(Besides(), "-shm") { // what SQLite has not taken for its own
		if err := os.Remove(path + end); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return wrap(err, path)
		}
	}
	return nil
}

// Besides are the endings of what SQLite lays beside a file and a copy needs as well.
func Besides() []string { return []string{"-journal", "-wal"} }

func beside(path string) bool {
	for _, end := range Besides() {
		if fi, err := os.Lstat(path + end); err == nil && fi.Size() > 0 {
			return true
		}
	}
	return false
}
