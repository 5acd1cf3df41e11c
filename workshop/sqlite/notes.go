package sqlite

import (
	"database/sql"

	"github.com/upturn-workshop/upturn/workshop"
)

// SaveNote keeps what the facilitator wrote under a key. An empty text removes it.
func (s *Store) SaveNote(key, text string) error {
	return s.write(func(tx querier) error { return putNote(tx, key, text) })
}

func putNote(tx querier, key, text string) error {
	if text == "" {
		_, err := tx.Exec("DELETE FROM note WHERE key = ?", key)
		return err
	}
	_, err := tx.Exec("INSERT INTO note(key, text) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET text = excluded.text", key, text)
	return err
}

func (s *Store) loadNotes(st *workshop.State) error {
	return rows(s.db, func(r *sql.Rows) error {
		var key, text string
		if err := r.Scan(&key, &text); err != nil {
			return err
		}
		if st.Notes == nil {
			st.Notes = map[string]string{}
		}
		st.Notes[key] = text
		return nil
	}, "SELECT key, text FROM note")
}
