package sqlite

import (
	"database/sql"
	"encoding/json"

	"github.com/upturn-workshop/upturn/workshop"
)

// PutItem inserts an item, or replaces the one with the same ID in its place.
func (s *Store) PutItem(it workshop.Item) error {
	return s.write(func(tx querier) error { return putItem(tx, it) })
}

func putItem(tx querier, it workshop.Item) error {
	merged, err := json.Marshal(it.Merged)
	if err != nil {
		return err
	}
	_, err = tx.Exec(`INSERT INTO item(id, place, list, text, merged)
		VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM item), ?, ?, ?)
		ON CONFLICT(id) DO UPDATE SET list = excluded.list, text = excluded.text, merged = excluded.merged`,
		it.ID, it.List, it.Text, string(merged))
	return err
}

// DeleteItem removes an item. One that is gone already is no failure.
func (s *Store) DeleteItem(id string) error {
	return s.write(func(tx querier) error { return deleteItem(tx, id) })
}

func deleteItem(tx querier, id string) error {
	_, err := tx.Exec("DELETE FROM item WHERE id = ?", id)
	return err
}

// MergeItem replaces one item and removes another, both or neither.
func (s *Store) MergeItem(into workshop.Item, from string) error {
	return s.write(func(tx querier) error {
		if err := putItem(tx, into); err != nil {
			return err
		}
		return deleteItem(tx, from)
	})
}

func (s *Store) loadItems(st *workshop.State) error {
	return rows(s.db, func(r *sql.Rows) error {
		var it workshop.Item
		var merged string
		if err := r.Scan(&it.ID, &it.List, &it.Text, &merged); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(merged), &it.Merged); err != nil {
			return damaged(s.path, "item "+it.ID, err)
		}
		st.Items = append(st.Items, it)
		return nil
	}, "SELECT id, list, text, merged FROM item ORDER BY place")
}

// PutAction inserts an action, or replaces the one about the same item.
func (s *Store) PutAction(a workshop.Action) error {
	return s.write(func(tx querier) error { return putAction(tx, a) })
}

func putAction(tx querier, a workshop.Action) error {
	_, err := tx.Exec(`INSERT INTO action(item, place, first, owner, due, notice)
		VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM action), ?, ?, ?, ?)
		ON CONFLICT(item) DO UPDATE SET first = excluded.first, owner = excluded.owner, due = excluded.due, notice = excluded.notice`,
		a.Item, a.First, a.Owner, a.Due, a.Notice)
	return err
}

// DeleteAction removes the action about an item. One that is gone already is
// no failure.
func (s *Store) DeleteAction(item string) error {
	return s.write(func(tx querier) error {
		_, err := tx.Exec("DELETE FROM action WHERE item = ?", item)
		return err
	})
}

func (s *Store) loadActions(st *workshop.State) error {
	return rows(s.db, func(r *sql.Rows) error {
		var a workshop.Action
		err := r.Scan(&a.Item, &a.First, &a.Owner, &a.Due, &a.Notice)
		st.Actions = append(st.Actions, a)
		return err
	}, "SELECT item, first, owner, due, notice FROM action ORDER BY place")
}

// SaveTiles keeps the names of the pyramid's tiles.
func (s *Store) SaveTiles(names []string) error {
	return s.write(func(tx querier) error { return putTiles(tx, names) })
}

func putTiles(tx querier, names []string) error {
	if _, err := tx.Exec("DELETE FROM tile"); err != nil {
		return err
	}
	for i, n := range names {
		if _, err := tx.Exec("INSERT INTO tile(n, name) VALUES (?, ?)", i, n); err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) loadTiles(st *workshop.State) error {
	return rows(s.db, func(r *sql.Rows) error {
		var name string
		err := r.Scan(&name)
		st.Tiles = append(st.Tiles, name)
		return err
	}, "SELECT name FROM tile ORDER BY n")
}
