package sqlite

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// InsertStep puts a step into the agenda and replaces the content by one that
// knows it. The steps after it, and the position among them, move on by one.
func (s *Store) InsertStep(at int, step workshop.Step, p *workshop.Pack) error {
	content, err := pack.Encode(p)
	if err != nil {
		return wrap(err, s.path)
	}
	return s.write(func(tx querier) error {
		var n int
		if err := tx.QueryRow("SELECT count(*) FROM agenda").Scan(&n); err != nil {
			return err
		}
		if at < 0 || at > n {
			return workshop.Errorf(workshop.EInvalid, nil, "detail", "agenda")
		}
		// Numbers are unique: the last one moves first.
		for i := n - 1; i >= at; i-- {
			if err := one(tx.Exec("UPDATE agenda SET n = ? WHERE n = ?", i+1, i)); err != nil {
				return err
			}
		}
		_, err := tx.Exec("INSERT INTO agenda(n, id, exercise, length, minutes, spent_ms, entered) VALUES (?, ?, ?, ?, ?, ?, ?)",
			at, step.ID, step.Exercise, int(step.Length), step.Minutes, step.Spent.Milliseconds(), step.Entered)
		if err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE position SET step = step + 1 WHERE step >= ?", at); err != nil {
			return err
		}
		return one(tx.Exec("UPDATE pack SET content = ?", content))
	})
}
