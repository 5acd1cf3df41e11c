package sqlite

import (
	"encoding/json"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Commit keeps what a command changes, in one transaction.
func (s *Store) Commit(c workshop.Change) error {
	err := s.write(func(tx querier) error { return keep(tx, s.path, c) })
	switch {
	case err != nil:
	case c.Void != 0:
		s.ballast().drop()
		s.tidy()
	case len(c.Show) > 0 && len(c.Items) > 0: // what was written is let out: now it may be copied
		_ = s.Backup()
	}
	return err
}

// keep writes all of a change. Where one part of it fails the transaction does.
func keep(tx querier, path string, c workshop.Change) error {
	for _, do := range []func(querier, workshop.Change) error{changeContent, changePlace, changeWords} {
		if err := do(tx, c); err != nil {
			return err
		}
	}
	if err := putMacs(tx, touched(c)); err != nil {
		return err
	}
	if c.Seats != nil {
		if err := putSeats(tx, path, *c.Seats); err != nil {
			return err
		}
	}
	for _, round := range c.Show {
		if err := show(tx, round); err != nil {
			return err
		}
	}
	if c.Void == 0 {
		return nil
	}
	return void(tx, c.Void)
}

func changeContent(tx querier, c workshop.Change) error {
	if c.Info != nil {
		if err := putInfo(tx, *c.Info); err != nil {
			return err
		}
	}
	if c.Pack == nil {
		return nil
	}
	content, err := pack.Encode(c.Pack)
	if err != nil {
		return err
	}
	return one(tx.Exec("UPDATE pack SET content = ?", content))
}

// changePlace keeps another plan and another place in it: it must be one of the plan.
func changePlace(tx querier, c workshop.Change) error {
	if c.Agenda != nil {
		if err := putAgenda(tx, c.Agenda); err != nil {
			return err
		}
	}
	if p := c.Pos; p != nil {
		err := one(tx.Exec("UPDATE position SET step = ?, phase = ?, page = ?, view = ?, flipped = ?", p.Step, p.Phase, p.Page, p.View, p.Flipped))
		if err != nil {
			return err
		}
	}
	if c.Agenda == nil && c.Pos == nil {
		return nil
	}
	var n int
	if err := tx.QueryRow("SELECT count(*) FROM position JOIN agenda ON n = step").Scan(&n); err != nil {
		return err
	}
	if n == 0 {
		return workshop.Errorf(workshop.ENotFound, nil, "what", "step")
	}
	return nil
}

// changeWords keeps what the group and the facilitator said and wrote.
func changeWords(tx querier, c workshop.Change) error {
	if c.Tiles != nil {
		if err := putTiles(tx, c.Tiles); err != nil {
			return err
		}
	}
	for _, id := range c.Gone { // one that is gone already is no failure
		if _, err := tx.Exec("DELETE FROM item WHERE id = ?", id); err != nil {
			return err
		}
	}
	for _, it := range c.Items {
		if err := putItem(tx, it); err != nil {
			return err
		}
	}
	if c.Groups != nil {
		if err := putGroups(tx, c.Groups); err != nil {
			return err
		}
	}
	for _, a := range c.Actions {
		if err := putAction(tx, a); err != nil {
			return err
		}
	}
	for _, is := range c.Checks {
		if err := putStatus(tx, is); err != nil {
			return err
		}
	}
	for key, text := range c.Notes {
		if err := putText(tx, "note", "key", key, text); err != nil {
			return err
		}
	}
	for list, text := range c.Drafts {
		if err := putText(tx, "draft", "list", list, text); err != nil {
			return err
		}
	}
	return nil
}

// putAgenda writes a plan in place of the one that is there. Steps that are the same
// are not touched.
func putAgenda(tx querier, steps []workshop.Step) error {
	for i, a := range steps {
		_, err := tx.Exec(`INSERT INTO agenda(n, id, exercise, length, minutes, spent_ms, entered) VALUES (?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT(n) DO UPDATE SET id = excluded.id, exercise = excluded.exercise, length = excluded.length,
				minutes = excluded.minutes, spent_ms = excluded.spent_ms, entered = excluded.entered
			WHERE (id, exercise, length, minutes, spent_ms, entered) IS NOT
				(excluded.id, excluded.exercise, excluded.length, excluded.minutes, excluded.spent_ms, excluded.entered)`,
			i, a.ID, a.Exercise, int(a.Length), a.Minutes, a.Spent.Milliseconds(), a.Entered)
		if err != nil {
			return err
		}
	}
	_, err := tx.Exec("DELETE FROM agenda WHERE n >= ?", len(steps))
	return err
}

func putInfo(tx querier, info workshop.Info) error {
	text, err := json.Marshal(info)
	if err != nil {
		return err
	}
	return one(tx.Exec("UPDATE workshop SET info = ?", string(text)))
}
