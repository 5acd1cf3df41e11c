package sqlite

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"time"

	"github.com/mattn/go-sqlite3"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// view reads a file, or a transaction in it.
type view struct {
	querier
	path string // of the file
}

func (s *Store) view() view { return view{s.db, s.path} }

// Load reads all that the file holds; Blank and Frozen are not in it. A file of an
// earlier version is read as it would be when it was brought up to date.
func (s *Store) Load() (workshop.State, error) {
	if ahead := s.ahead; ahead != nil {
		s.ahead = nil // whoever has it may change it
		return *ahead, nil
	}
	return s.loadFrom(s.db)
}

// loadFrom reads all that the file holds from its database, or from a copy of that.
func (s *Store) loadFrom(db *sql.DB) (workshop.State, error) {
	st := workshop.State{Path: s.path, ReadOnly: s.readOnly, Warnings: s.warnings()}
	v, err := version(db)
	if err == nil && v < latest(migrations) {
		err = loadEarlier(db, s.path, &st, v)
	} else if err == nil {
		err = view{db, s.path}.load(&st)
	}
	if err != nil {
		// What a later version keeps elsewhere is not damage.
		if newer := sniff(s.path); workshop.CodeOf(newer) == workshop.ENewer {
			err = newer
		}
		return workshop.State{}, wrap(err, s.path)
	}
	return st, nil
}

// loadEarlier brings a copy in memory up to date and reads that: who only looks at a
// file does not write to it, and a box that is open has no copy on a disk.
func loadEarlier(from *sql.DB, path string, st *workshop.State, version int) (err error) {
	db := connect(":memory:", false)
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := copyDatabase(db, from); err != nil {
		return err
	}
	tx, err := begin(db)
	if err != nil {
		return err
	}
	defer tx.rollback()
	if err := update(tx, path, migrations, version); err != nil {
		return unreadable(err, path)
	}
	return view{tx, path}.load(st)
}

// copyDatabase copies all of one database into an empty one.
func copyDatabase(to, from *sql.DB) (err error) {
	ctx := context.Background()
	dst, err := to.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, dst.Close()) }()
	src, err := from.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, src.Close()) }()
	return dst.Raw(func(d any) error {
		return src.Raw(func(s any) error {
			b, err := d.(*sqlite3.SQLiteConn).Backup("main", s.(*sqlite3.SQLiteConn), "main")
			if err != nil {
				return err
			}
			_, err = b.Step(-1)
			return errors.Join(err, b.Close())
		})
	})
}

// load reads all of a file of the present version.
func (v view) load(st *workshop.State) (err error) {
	for _, read := range []func(*workshop.State) error{
		v.loadID, v.loadInfo, v.loadAgenda, v.loadPack, v.loadPosition, v.loadRounds, v.loadItems, v.loadGroups, v.loadActions, v.loadStatuses, v.loadTiles,
	} {
		if err := read(st); err != nil {
			return err
		}
	}
	if st.Notes, err = v.texts("note", "key"); err != nil {
		return err
	}
	if st.Drafts, err = v.texts("draft", "list"); err != nil {
		return err
	}
	// What can be read is held against what this program writes. SQLite itself would keep
	// some of it out, but only of a file that it may write.
	if err := workshop.Sound(*st); err != nil {
		return err
	}
	return v.soundWords()
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

func (v view) loadInfo(st *workshop.State) error {
	var text string
	if err := v.QueryRow("SELECT info FROM workshop").Scan(&text); err != nil {
		return v.missing(err, "workshop")
	}
	if err := json.Unmarshal([]byte(text), &st.Info); err != nil {
		return damaged(v.path, "workshop", err)
	}
	return nil
}

func (v view) loadPack(st *workshop.State) error {
	var content []byte
	if err := v.QueryRow("SELECT content FROM pack").Scan(&content); err != nil {
		return v.missing(err, "pack")
	}
	p, err := pack.Decode(content, st.Agenda)
	if err != nil {
		return damaged(v.path, "pack", err)
	}
	st.Pack = p
	return nil
}

func (v view) loadAgenda(st *workshop.State) error {
	err := rows(v, func(r *sql.Rows) error {
		var a workshop.Step
		var ms int64
		err := r.Scan(&a.ID, &a.Exercise, &a.Length, &a.Minutes, &ms, &a.Entered)
		a.Spent = time.Duration(ms) * time.Millisecond
		st.Agenda = append(st.Agenda, a)
		return err
	}, "SELECT id, exercise, length, minutes, spent_ms, entered FROM agenda ORDER BY n")
	if err == nil && len(st.Agenda) == 0 {
		return damaged(v.path, "agenda", nil)
	}
	return err
}

// loadPosition comes after the agenda: a position outside of it is damage,
// which must not reach a window.
func (v view) loadPosition(st *workshop.State) error {
	p := &st.Pos
	err := v.QueryRow("SELECT step, phase, page, view, flipped FROM position").Scan(&p.Step, &p.Phase, &p.Page, &p.View, &p.Flipped)
	if err != nil {
		return v.missing(err, "position")
	}
	if p.Step < 0 || p.Step >= len(st.Agenda) {
		return damaged(v.path, "position", nil)
	}
	return nil
}

// missing makes damage of a row that should be there.
func (v view) missing(err error, place string) error {
	if err == sql.ErrNoRows {
		return damaged(v.path, place, err)
	}
	return err
}
