package sqlite

import (
	"database/sql"
	"encoding/json"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// fill writes all of a new workshop.
func fill(tx querier, st workshop.State) error {
	if st.Pack == nil || len(st.Agenda) == 0 || len(st.Rounds) > 0 {
		return workshop.Errorf(workshop.EInvalid, nil, "detail", "new workshop")
	}
	info, err := json.Marshal(st.Info)
	if err != nil {
		return err
	}
	content, err := pack.Encode(st.Pack)
	if err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO workshop(one, info, mac_key) VALUES (1, ?, ?)", string(info), random(32)); err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO pack(one, content) VALUES (1, ?)", content); err != nil {
		return err
	}
	if _, err := tx.Exec("INSERT INTO position(one, step, phase, page, view, flipped) VALUES (1, 0, ?, 0, 0, 0)", workshop.PhaseAsk); err != nil {
		return err
	}
	if err := putAgenda(tx, st.Agenda); err != nil {
		return err
	}
	return fillWords(tx, st)
}

// putAgenda writes the steps of an empty agenda.
func putAgenda(tx querier, steps []workshop.Step) error {
	for i, a := range steps {
		_, err := tx.Exec("INSERT INTO agenda(n, id, exercise, length, minutes, spent_ms, entered) VALUES (?, ?, ?, ?, ?, ?, ?)",
			i, a.ID, a.Exercise, int(a.Length), a.Minutes, a.Spent.Milliseconds(), a.Entered)
		if err != nil {
			return err
		}
	}
	return nil
}

// SaveAgenda keeps another plan in place of the old one.
func (s *Store) SaveAgenda(steps []workshop.Step) error {
	return s.write(func(tx querier) error {
		if _, err := tx.Exec("DELETE FROM agenda"); err != nil {
			return err
		}
		return putAgenda(tx, steps)
	})
}

// fillWords writes what a group said, for a workshop that begins with it.
func fillWords(tx querier, st workshop.State) error {
	for _, it := range st.Items {
		if err := putItem(tx, it); err != nil {
			return err
		}
	}
	for _, a := range st.Actions {
		if err := putAction(tx, a); err != nil {
			return err
		}
	}
	for key, text := range st.Notes {
		if err := putNote(tx, key, text); err != nil {
			return err
		}
	}
	return putTiles(tx, st.Tiles)
}

// Load reads all that the file holds; Blank and Frozen are not in it.
func (s *Store) Load() (workshop.State, error) {
	st := workshop.State{Path: s.path, ReadOnly: s.readOnly, Warnings: s.warnings()}
	for _, read := range []func(*workshop.State) error{
		s.loadInfo, s.loadPack, s.loadAgenda, s.loadPosition, s.loadRounds, s.loadItems, s.loadActions, s.loadTiles, s.loadNotes,
	} {
		if err := read(&st); err != nil {
			// What a later version keeps elsewhere is not damage.
			if newer := sniff(s.path); workshop.CodeOf(newer) == workshop.ENewer {
				err = newer
			}
			return workshop.State{}, wrap(err, s.path)
		}
	}
	return st, nil
}

// warnings are about the place of the file.
func (s *Store) warnings() []string {
	var all []string
	if disk.Synced(s.path) {
		all = append(all, workshop.WarnSynced)
	}
	if disk.Remote(s.path) {
		all = append(all, workshop.WarnRemote)
	}
	return all
}

func (s *Store) loadInfo(st *workshop.State) error {
	var text string
	if err := s.db.QueryRow("SELECT info FROM workshop").Scan(&text); err != nil {
		return s.missing(err, "workshop")
	}
	if err := json.Unmarshal([]byte(text), &st.Info); err != nil {
		return damaged(s.path, "workshop", err)
	}
	return nil
}

func (s *Store) loadPack(st *workshop.State) error {
	var content []byte
	if err := s.db.QueryRow("SELECT content FROM pack").Scan(&content); err != nil {
		return s.missing(err, "pack")
	}
	p, err := pack.Decode(content)
	if err != nil {
		return damaged(s.path, "pack", err)
	}
	st.Pack = p
	return nil
}

func (s *Store) loadAgenda(st *workshop.State) error {
	err := rows(s.db, func(r *sql.Rows) error {
		var a workshop.Step
		var ms int64
		err := r.Scan(&a.ID, &a.Exercise, &a.Length, &a.Minutes, &ms, &a.Entered)
		a.Spent = time.Duration(ms) * time.Millisecond
		st.Agenda = append(st.Agenda, a)
		return err
	}, "SELECT id, exercise, length, minutes, spent_ms, entered FROM agenda ORDER BY n")
	if err == nil && len(st.Agenda) == 0 {
		return damaged(s.path, "agenda", nil)
	}
	return err
}

// loadPosition comes after the agenda: a position outside of it is damage,
// which must not reach a window.
func (s *Store) loadPosition(st *workshop.State) error {
	p := &st.Pos
	err := s.db.QueryRow("SELECT step, phase, page, view, flipped FROM position").Scan(&p.Step, &p.Phase, &p.Page, &p.View, &p.Flipped)
	if err != nil {
		return s.missing(err, "position")
	}
	if p.Step < 0 || p.Step >= len(st.Agenda) {
		return damaged(s.path, "position", nil)
	}
	return nil
}

// missing makes damage of a row that should be there.
func (s *Store) missing(err error, place string) error {
	if err == sql.ErrNoRows {
		return damaged(s.path, place, err)
	}
	return err
}

// SavePosition keeps where the workshop stands; entered marks the agenda's
// step as having been on the wall.
func (s *Store) SavePosition(p workshop.Position, entered bool) error {
	return s.write(func(tx querier) error {
		if err := one(tx.Exec("UPDATE agenda SET entered = max(entered, ?) WHERE n = ?", entered, p.Step)); err != nil {
			return err
		}
		return one(tx.Exec("UPDATE position SET step = ?, phase = ?, page = ?, view = ?, flipped = ?", p.Step, p.Phase, p.Page, p.View, p.Flipped))
	})
}

// SaveSpent keeps how long a step of the agenda has taken, in milliseconds.
func (s *Store) SaveSpent(step int, spent time.Duration) error {
	return s.write(func(tx querier) error {
		return one(tx.Exec("UPDATE agenda SET spent_ms = ? WHERE n = ?", spent.Milliseconds(), step))
	})
}

// SaveInfo replaces what the facilitator said about the workshop.
func (s *Store) SaveInfo(info workshop.Info) error {
	return s.write(func(tx querier) error { return putInfo(tx, info) })
}

func putInfo(tx querier, info workshop.Info) error {
	text, err := json.Marshal(info)
	if err != nil {
		return err
	}
	return one(tx.Exec("UPDATE workshop SET info = ?", string(text)))
}

// one turns a change of no row into ENotFound.
func one(r sql.Result, err error) error {
	if err != nil {
		return err
	}
	n, err := r.RowsAffected()
	if err == nil && n == 0 {
		return workshop.Errorf(workshop.ENotFound, nil)
	}
	return err
}
