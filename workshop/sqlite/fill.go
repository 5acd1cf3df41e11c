package sqlite

import (
	"database/sql"
	"encoding/json"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
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
	if err := fillWords(tx, st); err != nil {
		return err
	}
	return putMacs(tx, allParts())
}

// fillWords writes what a group said, for a workshop that begins with it: also what nobody but
// the facilitator is to see yet.
func fillWords(tx querier, st workshop.State) error {
	return changeWords(tx, workshop.Change{Items: slices.Concat(st.Items, st.Unread), Groups: st.Groups, Actions: st.Actions, Checks: st.Checks, Notes: st.Notes, Drafts: st.Drafts, Tiles: st.Tiles})
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
