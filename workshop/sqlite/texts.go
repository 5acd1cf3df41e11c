package sqlite

import "database/sql"

// putText keeps a text in a table under a name; an empty one removes it.
func putText(tx querier, table, column, name, text string) error {
	if text == "" {
		_, err := tx.Exec("DELETE FROM "+table+" WHERE "+column+" = ?", name)
		return err
	}
	_, err := tx.Exec("INSERT INTO "+table+"("+column+", text) VALUES (?, ?) ON CONFLICT("+column+") DO UPDATE SET text = excluded.text", name, text)
	return err
}

// texts reads those of a table by their names; nil where there are none.
func (v view) texts(table, column string) (map[string]string, error) {
	var all map[string]string
	err := rows(v, func(r *sql.Rows) error {
		var name, text string
		if err := r.Scan(&name, &text); err != nil {
			return err
		}
		if all == nil {
			all = map[string]string{}
		}
		all[name] = text
		return nil
	}, "SELECT "+column+", text FROM "+table)
	return all, err
}
