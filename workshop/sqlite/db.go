package sqlite

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"github.com/mattn/go-sqlite3"
)

// querier is what a database and a transaction have in common.
type querier interface {
	Exec(query string, args ...any) (sql.Result, error)
	Query(query string, args ...any) (*sql.Rows, error)
	QueryRow(query string, args ...any) *sql.Row
}

// connector opens connections that all have the same settings. Settings given
// to one connection by Exec would be missing from the next.
type connector struct {
	driver *sqlite3.SQLiteDriver
	dsn    string
}

// Connect opens a connection. The context is not handed on: a transaction that
// is cut short may leave later statements outside of it.
func (c connector) Connect(context.Context) (driver.Conn, error) { return c.driver.Open(c.dsn) }

// Driver belongs to the interface.
func (c connector) Driver() driver.Driver { return c.driver }

// dialer opens the database of a file. The tests put other disks under it.
type dialer func(path string, readOnly bool) *sql.DB

// connect opens the database at an absolute path, or a private one in memory
// for the path ":memory:". Nothing is read or written yet.
func connect(path string, readOnly bool) *sql.DB { return dial(dsn(path, readOnly)) }

func dial(dsn string) *sql.DB {
	db := sql.OpenDB(connector{&sqlite3.SQLiteDriver{ConnectHook: settle}, dsn})
	db.SetMaxOpenConns(1) // one writer, and the database in memory is one connection
	return db
}

// maxValue is how long one value of a file may be, in bytes. The largest is the frozen
// pack, a third of a megabyte.
const maxValue = 8 << 20

// settle makes the settings that have no place in the DSN.
func settle(c *sqlite3.SQLiteConn) error {
	c.SetLimit(sqlite3.SQLITE_LIMIT_LENGTH, maxValue)
	for _, q := range []string{
		"PRAGMA trusted_schema = OFF",  // a stranger's trigger or view gets no side effects
		"PRAGMA cell_size_check = ON",  // damage is found at the first reading
		"PRAGMA fullfsync = ON",        // macOS: through the drive's cache
		"PRAGMA temp_store = MEMORY",   // no part of the file in a temporary one
		"PRAGMA mmap_size = 0",         // a disk error is an error, not a crash
		"PRAGMA automatic_index = OFF", // our tables are small; nothing is built on the side
	} {
		if _, err := c.Exec(q, nil); err != nil {
			return err
		}
	}
	return nil
}

func dsn(path string, readOnly bool) string {
	if path == ":memory:" {
		return "file::memory:?_txlock=immediate"
	}
	p := filepath.ToSlash(path)
	if !strings.HasPrefix(p, "/") {
		p = "/" + p // C:/… on Windows
	}
	query := "mode=rw&_journal=TRUNCATE&_sync=EXTRA&_secure_delete=on&_txlock=immediate&_fk=1&_busy_timeout=2000&_stmt_cache_size=40"
	if readOnly {
		query = "mode=ro&_sync=EXTRA&_secure_delete=on&_fk=1&_busy_timeout=2000&_stmt_cache_size=40"
		if alone(path) {
			query += "&immutable=1" // or SQLite would lay a log beside it
		}
	}
	// Names may hold ?, # and %, so the path is escaped, never pasted in.
	return (&url.URL{Scheme: "file", Path: p, RawQuery: query}).String()
}

// alone reports whether a file says that it has a write-ahead log, and none is there:
// whoever wrote it has closed it.
func alone(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	var kind [2]byte
	if _, err := f.ReadAt(kind[:], 18); err != nil || kind[1] != 2 {
		return false
	}
	_, err = os.Lstat(path + "-wal")
	return errors.Is(err, fs.ErrNotExist)
}

// rows runs a query and hands each row to scan. The one connection is free
// again when it returns.
func rows(q querier, scan func(*sql.Rows) error, query string, args ...any) error {
	rs, err := q.Query(query, args...)
	if err != nil {
		return err
	}
	defer rs.Close()
	for rs.Next() {
		if err := scan(rs); err != nil {
			return err
		}
	}
	return rs.Err()
}
