package sqlite

import (
	"embed"
	"fmt"
	"io/fs"

	"github.com/upturn-workshop/upturn/workshop"
)

//go:embed migrations/*.sql
var embedded embed.FS

// migrations holds 0001.sql, 0002.sql, … without a gap.
var migrations, _ = fs.Sub(embedded, "migrations") // the folder is embedded above

// latest is the version that this program writes.
func latest(files fs.FS) int {
	n := 0
	for {
		if _, err := fs.Stat(files, name(n+1)); err != nil {
			return n
		}
		n++
	}
}

func name(version int) string { return fmt.Sprintf("%04d.sql", version) }

// migrate brings the schema from one version to another.
func migrate(q querier, files fs.FS, from, to int) error {
	for v := from + 1; v <= to; v++ {
		text, err := fs.ReadFile(files, name(v))
		if err != nil {
			return err
		}
		if _, err := q.Exec(string(text)); err != nil {
			return fmt.Errorf("migration %s: %w", name(v), err)
		}
	}
	_, err := q.Exec(fmt.Sprintf("PRAGMA user_version = %d", to))
	return err
}

// upgrade brings an older file up to date. A copy of the file as it was stays
// beside it, but where a round is open: two states of an open ballot box tell more than
// one, and a copy would keep its key and its ballots. The update is one transaction.
func (s *Store) upgrade(files fs.FS) error {
	v, err := version(s.db)
	if err != nil || v >= latest(files) {
		return err
	}
	open, err := roundOpen(s.db)
	if err != nil {
		return err
	}
	if copied := versionCopy(s.path, v); !open {
		if err := copyInto(s.db, copied); err != nil && workshop.CodeOf(wrap(err, copied)) != workshop.EExists {
			return err
		}
	}
	return s.write(func(tx querier) error { return update(tx, s.path, files, v) })
}

func versionCopy(path string, version int) string { return fmt.Sprintf("%s-version-%d", path, version) }

// update brings a file of an earlier version up to date, in a transaction.
func update(tx querier, path string, files fs.FS, from int) error {
	if err := migrate(tx, files, from, latest(files)); err != nil {
		return err
	}
	if err := putMacs(tx, partsSince(from, latest(files))); err != nil {
		return err
	}
	if from >= oneCommit {
		return nil
	}
	return mend(tx, path)
}

func version(q querier) (v int, err error) {
	err = q.QueryRow("PRAGMA user_version").Scan(&v)
	return v, err
}
