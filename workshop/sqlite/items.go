package sqlite

import (
	"database/sql"
	"encoding/json"

	"github.com/upturn-workshop/upturn/workshop"
)

// putItem inserts an item, or replaces the one with the same ID in its place.
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

func (v view) loadItems(st *workshop.State) error {
	var all []workshop.Item
	err := rows(v, func(r *sql.Rows) error {
		var it workshop.Item
		var merged string
		if err := r.Scan(&it.ID, &it.List, &it.Text, &merged); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(merged), &it.Merged); err != nil {
			return damaged(v.path, "item "+it.ID, err)
		}
		all = append(all, it)
		return nil
	}, "SELECT id, list, text, merged FROM item ORDER BY place")
	st.Items, st.Unread = workshop.SplitUnread(all)
	return err
}

// putAction inserts an action, or replaces the one about the same item; one without
// words is removed.
func putAction(tx querier, a workshop.Action) error {
	if err := putDay(tx, a); err != nil {
		return err
	}
	if a.Empty() {
		_, err := tx.Exec("DELETE FROM action WHERE item = ?", a.Item)
		return err
	}
	_, err := tx.Exec(`INSERT INTO action(item, place, first, owner, due, notice)
		VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM action), ?, ?, ?, ?)
		ON CONFLICT(item) DO UPDATE SET first = excluded.first, owner = excluded.owner, due = excluded.due, notice = excluded.notice`,
		a.Item, a.First, a.Owner, a.Due, a.Notice)
	return err
}

// putDay keeps the day of an action, where it has one.
func putDay(tx querier, a workshop.Action) error {
	if a.DueOn == "" {
		_, err := tx.Exec("DELETE FROM due_day WHERE item = ?", a.Item)
		return err
	}
	_, err := tx.Exec("INSERT INTO due_day(item, day) VALUES (?, ?) ON CONFLICT(item) DO UPDATE SET day = excluded.day", a.Item, a.DueOn)
	return err
}

func (v view) loadActions(st *workshop.State) error {
	days := map[string]string{}
	err := rows(v, func(r *sql.Rows) error {
		var item, day string
		err := r.Scan(&item, &day)
		days[item] = day
		return err
	}, "SELECT item, day FROM due_day NOT INDEXED")
	if err != nil {
		return err
	}
	return rows(v, func(r *sql.Rows) error {
		var a workshop.Action
		err := r.Scan(&a.Item, &a.First, &a.Owner, &a.Due, &a.Notice)
		a.DueOn = days[a.Item]
		st.Actions = append(st.Actions, a)
		return err
	}, "SELECT item, first, owner, due, notice FROM action ORDER BY place")
}

// putStatus keeps what was told of a promise; one of which nothing was is removed.
func putStatus(tx querier, c workshop.Check) error {
	if c.Empty() {
		_, err := tx.Exec("DELETE FROM status WHERE item = ?", c.Item)
		return err
	}
	_, err := tx.Exec(`INSERT INTO status(item, status, note) VALUES (?, ?, ?)
		ON CONFLICT(item) DO UPDATE SET status = excluded.status, note = excluded.note`, c.Item, c.Status, c.Note)
	return err
}

func (v view) loadStatuses(st *workshop.State) error {
	return rows(v, func(r *sql.Rows) error {
		var c workshop.Check
		err := r.Scan(&c.Item, &c.Status, &c.Note)
		st.Checks = append(st.Checks, c)
		return err
	}, "SELECT item, status, note FROM status NOT INDEXED ORDER BY item")
}

// putTiles keeps the names of the pyramid's tiles.
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

func (v view) loadTiles(st *workshop.State) error {
	return rows(v, func(r *sql.Rows) error {
		var name string
		err := r.Scan(&name)
		st.Tiles = append(st.Tiles, name)
		return err
	}, "SELECT name FROM tile ORDER BY n")
}
