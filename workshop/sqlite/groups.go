package sqlite

import (
	"database/sql"
	"encoding/json"

	"github.com/upturn-workshop/upturn/workshop"
)

// putGroups keeps the groups of cards, in the place of those that there are.
func putGroups(tx querier, groups []workshop.Group) error {
	if _, err := tx.Exec("DELETE FROM card_group"); err != nil {
		return err
	}
	for i, g := range groups {
		items, err := json.Marshal(g.Items)
		if err != nil {
			return err
		}
		_, err = tx.Exec("INSERT INTO card_group(place, id, list, name, items) VALUES (?, ?, ?, ?, ?)", i, g.ID, g.List, g.Name, string(items))
		if err != nil {
			return err
		}
	}
	return nil
}

func (v view) loadGroups(st *workshop.State) error {
	return rows(v, func(r *sql.Rows) error {
		var g workshop.Group
		var items string
		if err := r.Scan(&g.ID, &g.List, &g.Name, &items); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(items), &g.Items); err != nil {
			return damaged(v.path, "group "+g.ID, err)
		}
		st.Groups = append(st.Groups, g)
		return nil
	}, "SELECT id, list, name, items FROM card_group ORDER BY place")
}
