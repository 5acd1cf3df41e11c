package sqlite

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sqlite/disk"
)

// Rebuild makes a new workshop file of what is whole in a damaged one. The copy that
// Rescue made of that will not do for an open vote: its key is not in it. It overwrites nothing and leaves the damaged file as it is.
// An open vote goes on with its ballots under a new key. Words that cannot be read are
// left out; without info, pack and agenda there is nothing to put a vote into.
func Rebuild(from, path string) error {
	if fi, err := os.Stat(from); err != nil {
		return wrap(err, from)
	} else if !fi.Mode().IsRegular() {
		return wrap(workshop.Errorf(workshop.ENotWorkshop, nil, "place", "kind of file"), from)
	}
	from, err := filepath.EvalSymlinks(from)
	if err != nil {
		return wrap(err, from)
	}
	lock, err := disk.TryLock(from + "-lock") // nobody writes while it is read
	if err != nil {
		return wrap(err, from)
	}
	err = inside(from, func(v view) error { return v.rebuild(path) })
	return wrap(errors.Join(err, lock.Release()), from)
}

func (v view) rebuild(path string) error {
	st, err := v.rest()
	if err != nil {
		return err
	}
	s, err := Create(path, st)
	if err != nil {
		return err
	}
	err = s.write(func(tx querier) error {
		for _, id := range v.roundIDs() {
			r, err := v.wholeRound(id)
			if err != nil || r.State == workshop.RoundVoid || r.State == workshop.RoundReady {
				continue // named as broken, or nothing to take along
			}
			if _, known := st.Pack.Step(r.Spec.Step); !known {
				continue
			}
			if err := v.carry(tx, r); err != nil {
				return err
			}
		}
		return settlePlace(tx, path, st.Pos)
	})
	if err = errors.Join(err, s.Close()); err == nil {
		err = first(Check(path))
	}
	if err != nil {
		return errors.Join(err, os.Remove(path))
	}
	return disk.SyncFolder(path)
}

// settlePlace puts the new workshop where the damaged one stood, or where the round of
// that step now stands if it was not whole.
func settlePlace(tx querier, path string, pos workshop.Position) error {
	if err := keep(tx, path, workshop.Change{Pos: &pos}); err != nil {
		return err
	}
	return mend(tx, path)
}

// rest reads all but the rounds: what a workshop cannot be without, and what can be read
// of the words.
func (v view) rest() (workshop.State, error) {
	var st workshop.State
	if n, err := version(v); err != nil || n > latest(migrations) {
		return st, errors.Join(err, workshop.Errorf(workshop.ENewer, nil)) // more may be in it than is known here
	}
	for _, read := range []func(*workshop.State) error{v.loadInfo, v.loadAgenda, v.loadPack} {
		if err := read(&st); err != nil {
			return st, err
		}
	}
	st.Pos.Phase = workshop.PhaseAsk
	for _, try := range []func(*workshop.State) error{
		v.loadPosition, v.loadItems, v.loadGroups, v.loadActions, v.loadStatuses, v.loadTiles,
		func(st *workshop.State) (err error) { st.Notes, err = v.texts("note", "key"); return err },
		func(st *workshop.State) (err error) { st.Drafts, err = v.texts("draft", "list"); return err },
	} {
		if more := st; try(&more) == nil && workshop.Sound(more) == nil {
			st = more
		}
	}
	return st, workshop.Sound(st)
}

// carry writes a round that is whole into another file, under the same number.
func (v view) carry(tx querier, r workshop.Round) error {
	var spec string
	var slots int
	var ways int64
	var result []byte
	err := v.QueryRow("SELECT spec, slots, ways, result FROM round WHERE id = ?", r.ID).Scan(&spec, &slots, &ways, &result)
	if err != nil {
		return err
	}
	_, err = tx.Exec("INSERT INTO round(id, spec, seats, slots, min_show) VALUES (?, ?, ?, ?, ?)", r.ID, spec, r.Seats, slots, r.MinShow)
	if err != nil {
		return err
	}
	if err := fillRound(tx, r.ID, spec, len(r.Used), slots, r.MinShow); err != nil {
		return err
	}
	if r.State == workshop.RoundOpen {
		return v.carryBox(tx, r, ways)
	}
	if err := useSeats(tx, r); err != nil {
		return err
	}
	if err := one(tx.Exec("UPDATE round SET n_cast = ?, ways = ? WHERE id = ?", r.Cast, ways, r.ID)); err != nil {
		return err
	}
	mac, err := macOf(tx, r.ID, result)
	if err != nil {
		return err
	}
	if err := one(tx.Exec("UPDATE round SET state = 2, result = ?, result_mac = ? WHERE id = ?", result, mac, r.ID)); err != nil {
		return err
	}
	if err := destroy(tx, r.ID); err != nil || r.State == workshop.RoundCounted {
		return err
	}
	return show(tx, r.ID)
}

func useSeats(tx querier, r workshop.Round) error {
	for seat, used := range r.Used {
		if !used {
			continue
		}
		if err := one(tx.Exec("UPDATE seat SET used = 1 WHERE round = ? AND seat = ?", r.ID, seat)); err != nil {
			return err
		}
	}
	return nil
}

// carryBox puts the ballots of an open round into random slots of the new box.
func (v view) carryBox(tx querier, r workshop.Round, ways int64) error {
	old, err := readBox(v, v.path, r.ID)
	if err != nil {
		return err
	}
	defer old.drop()
	x, err := loadBox(tx, v.path, r.ID)
	if err != nil {
		return err
	}
	defer x.drop()
	var seats []int
	for seat, used := range r.Used {
		if used {
			seats = append(seats, seat)
		}
	}
	return x.take(tx, ways, seats, old.ballots)
}
