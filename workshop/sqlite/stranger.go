package sqlite

import (
	"database/sql"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// The lock file keeps only Upturn out. Any other program may open the file: to look at
// it, to tidy it up, to put yesterday's copy in its place. Whatever it did is noticed
// before the next ballot, since nothing here forgets which state of the file was judged
// last, and nothing is written to a file of which the judgement is open.

// trust is what keeps this program from writing to a file that it does not know.
type trust struct {
	version int64         // SQLite's data_version when the file was judged last
	suspect bool          // the file is to be judged before anything else is written
	owed    bool          // a sync has failed; nothing is written before one succeeds
	acked   map[int64]ack // what this program has told of each round
}

// judge holds the whole file against what it has to be and against what this program has
// told of it. Until it says yes nothing is written.
func (s *Store) judge() error {
	s.forget()
	s.trust.suspect = true
	if err := undo(s.db); err != nil {
		return unreadable(err, s.path)
	}
	v, err := dataVersion(s.db) // first: who writes while we look is noticed by the next transaction
	if err != nil {
		return unreadable(err, s.path)
	}
	if err := leaveLog(s.db); err != nil {
		return err
	}
	st, found := s.examine()
	if err := first(found); err != nil {
		return err
	}
	if err := s.trust.compare(s.view()); err != nil {
		return err
	}
	s.ahead, s.trust.version, s.trust.suspect = &st, v, false
	return nil
}

// undo lets SQLite take back a transaction that was cut short. It would do so at the
// first reading, and count that as a stranger's work.
func undo(q querier) error {
	var n int
	return q.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&n)
}

func dataVersion(q querier) (v int64, err error) {
	err = q.QueryRow("PRAGMA data_version").Scan(&v)
	return v, err
}

// strangerWrote reports whether somebody else has written the file since it was judged.
func (t *trust) strangerWrote(tx querier) (bool, error) {
	v, err := dataVersion(tx)
	return v != t.version, err
}

// noLog refuses a file that another program has switched to a write-ahead log. Its
// frames are the order of casting, and ours would be among them.
func noLog(q querier) error {
	var mode string
	if err := q.QueryRow("PRAGMA journal_mode").Scan(&mode); err != nil {
		return err
	}
	if mode == "wal" {
		return workshop.Errorf(workshop.EBusy, nil, "what", "log")
	}
	return nil
}

// leaveLog switches a file back from a write-ahead log. That is not possible as long as
// the program that switched it has it open.
func leaveLog(q querier) error {
	if noLog(q) == nil {
		return nil
	}
	var mode string
	if err := q.QueryRow("PRAGMA journal_mode = TRUNCATE").Scan(&mode); err != nil {
		return workshop.Errorf(workshop.EBusy, err, "what", "log")
	}
	return noLog(q)
}

// ack is what this program has told of a round.
type ack struct {
	state workshop.RoundState
	cast  int
}

// compare holds the rounds of the file against what was told of them. A copy of an hour
// ago that was put in the place of the file is sound in itself, but ballots that were
// recorded since are not in it.
func (t *trust) compare(v view) error {
	found := map[int64]ack{}
	err := rows(v, func(r *sql.Rows) error {
		var id int64
		var a ack
		err := r.Scan(&id, &a.state, &a.cast)
		found[id] = a
		return err
	}, "SELECT id, state, n_cast FROM round")
	if err != nil {
		return damaged(v.path, "rounds", err)
	}
	for id, told := range t.acked {
		now, ok := found[id]
		if !ok || now.state < told.state || now.cast < told.cast {
			return workshop.Errorf(workshop.EDamaged, nil, "what", "older", "place", "round "+strconv.FormatInt(id, 10))
		}
	}
	t.acked = found
	return nil
}

// told notes what is about to be told of a round.
func (t *trust) told(round int64, state workshop.RoundState, cast int) {
	t.acked[round] = ack{state, max(cast, t.acked[round].cast)}
}
