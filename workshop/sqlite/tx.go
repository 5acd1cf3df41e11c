package sqlite

import (
	"context"
	"database/sql"
)

// transaction is the one connection between BEGIN IMMEDIATE and its end. It is
// not an sql.Tx: that one watches its context from a goroutine of its own, and
// to wake it costs a ballot as much as one of its statements. No statement here
// has a context that could be cancelled, so there is nothing to watch.
type transaction struct{ conn *sql.Conn }

func begin(db *sql.DB) (*transaction, error) {
	conn, err := db.Conn(context.Background())
	if err != nil {
		return nil, err
	}
	t := &transaction{conn}
	if _, err := t.Exec("BEGIN IMMEDIATE"); err != nil {
		t.release()
		return nil, err
	}
	return t, nil
}

// commit ends the transaction. Where it fails its outcome is open, and nothing
// of it is left pending on the connection.
func (t *transaction) commit() error {
	if _, err := t.Exec("COMMIT"); err != nil {
		t.rollback()
		return err
	}
	t.release()
	return nil
}

// rollback ends the transaction without a trace. After commit or rollback it
// does nothing.
func (t *transaction) rollback() {
	if t.conn == nil {
		return
	}
	_, _ = t.Exec("ROLLBACK") // it fails where SQLite has undone everything by itself
	t.release()
}

// release lets others have the connection.
func (t *transaction) release() {
	_ = t.conn.Close() // gives it back to the pool; there is nothing in that to fail
	t.conn = nil
}

// Exec belongs to querier.
func (t *transaction) Exec(query string, args ...any) (sql.Result, error) {
	return t.conn.ExecContext(context.Background(), query, args...)
}

// Query belongs to querier.
func (t *transaction) Query(query string, args ...any) (*sql.Rows, error) {
	return t.conn.QueryContext(context.Background(), query, args...)
}

// QueryRow belongs to querier.
func (t *transaction) QueryRow(query string, args ...any) *sql.Row {
	return t.conn.QueryRowContext(context.Background(), query, args...)
}
