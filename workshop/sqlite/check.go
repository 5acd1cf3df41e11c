package sqlite

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// maxSize is how large a file may be, in bytes: thirty times the largest vote.
const maxSize = 64 << 20

// application is the application_id of workshop files: "UPTU".
const application = 0x55505455

// Check looks for everything that is wrong with a file and changes nothing,
// but for a transaction that a power cut left half done. Each problem is a
// *workshop.Error with the arguments "file" and, for damage, "place".
func Check(path string) []error { return checkOn(connect, path) }

func checkOn(dial dialer, path string) []error {
	err := sniff(path)
	if err != nil && workshop.CodeOf(err) != workshop.ENewer {
		return []error{wrap(err, path)}
	}
	if err := finishJournal(path); err != nil {
		return []error{unreadable(err, path)}
	}
	s, err := attach(dial, path, true)
	if err != nil {
		return []error{wrap(err, path)}
	}
	found := s.problems()
	if err := s.Close(); err != nil {
		found = append(found, err)
	}
	for i := range found {
		found[i] = wrap(found[i], path)
	}
	return found
}

// sniff reads the header only, so that a file that is not ours is not touched.
func sniff(path string) error {
	fi, err := os.Stat(path)
	if err != nil {
		return err
	}
	if !fi.Mode().IsRegular() { // a pipe would wait for ever
		return workshop.Errorf(workshop.ENotWorkshop, nil, "place", "kind of file")
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	head := make([]byte, 100)
	if _, err := io.ReadFull(f, head); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			return workshop.Errorf(workshop.ENotWorkshop, nil, "place", "length")
		}
		return err
	}
	err = readHeader(head, fi.Size())
	if workshop.CodeOf(err) == workshop.EDamaged && journalLeft(path) {
		return nil // a power cut came while the file grew: SQLite will undo it, and then the file is judged
	}
	return err
}

// journalLeft reports whether a transaction was cut short.
func journalLeft(path string) bool {
	fi, err := os.Stat(path + "-journal")
	return err == nil && fi.Size() > 0
}

// readHeader judges the first 100 bytes of a file.
func readHeader(head []byte, size int64) error {
	if !bytes.HasPrefix(head, []byte("SQLite format 3\x00")) || binary.BigEndian.Uint32(head[68:]) != application {
		return workshop.Errorf(workshop.ENotWorkshop, nil, "place", "header")
	}
	if int(binary.BigEndian.Uint32(head[60:])) > latest(migrations) {
		return workshop.Errorf(workshop.ENewer, nil)
	}
	if size > maxSize {
		return workshop.Errorf(workshop.EDamaged, nil, "place", "length")
	}
	page := int64(binary.BigEndian.Uint16(head[16:]))
	if page == 1 {
		page = 65536
	}
	if size < page*int64(binary.BigEndian.Uint32(head[28:])) {
		return workshop.Errorf(workshop.EDamaged, nil, "place", "length")
	}
	return nil
}

// problems lists everything that is wrong with an open file, worst first.
func (s *Store) problems() []error {
	var id, v int
	if err := s.db.QueryRow("PRAGMA application_id").Scan(&id); err != nil {
		return []error{unreadable(err, s.path)}
	}
	v, err := version(s.db)
	if err != nil {
		return []error{unreadable(err, s.path)}
	}
	if id != application || v < 1 {
		return []error{wrap(workshop.Errorf(workshop.ENotWorkshop, nil, "place", "header"), s.path)}
	}
	var found []error
	if v > latest(migrations) { // what must agree in its rounds a later version may see otherwise
		found = append(found, wrap(workshop.Errorf(workshop.ENewer, nil), s.path))
		return append(found, pagesOf(s)...)
	}
	// A stranger's schema has rules that may ask for anything, so nothing else is read then.
	for _, look := range []func() []error{
		func() []error { return s.view().schemaProblems(v) }, func() []error { return pagesOf(s) }, s.view().sizeProblems,
	} {
		if found := look(); len(found) > 0 {
			return found
		}
	}
	if found := s.view().roundProblems(); len(found) > 0 {
		return found
	}
	if _, err := s.Load(); err != nil {
		return []error{unreadable(err, s.path)}
	}
	return nil
}

// mostRows is how many rows a table may have: far above what a workshop needs, and few
// enough to be read in no time.
const mostRows = 200_000

// sizeProblems finds tables that were made to swamp whoever reads them.
func (v view) sizeProblems() (found []error) {
	for _, table := range []string{"agenda", "round", "seat", "slot", "item", "action", "tile", "note"} {
		var n int
		if err := v.QueryRow("SELECT count(*) FROM " + table).Scan(&n); err != nil {
			found = append(found, unreadable(err, v.path))
		} else if n > mostRows || n > mostWords && table != "seat" && table != "slot" {
			found = append(found, damaged(v.path, table, nil))
		}
	}
	return found
}

// mostWords is how many rows a table may have in which people's words stand.
const mostWords = 2000

// first is the worst problem; ENewer gives way to damage.
func first(found []error) error {
	for _, err := range found {
		if workshop.CodeOf(err) != workshop.ENewer {
			return err
		}
	}
	if len(found) > 0 {
		return found[0]
	}
	return nil
}

// pagesOf asks SQLite itself of a file. To a connection that only reads the file's own
// rules are nothing: it drops them as it reads the schema. Then a copy in memory is asked.
func pagesOf(s *Store) []error {
	if !s.readOnly {
		return s.view().pageProblems()
	}
	mem := connect(":memory:", false)
	defer mem.Close()
	if err := copyDatabase(mem, s.db); err != nil {
		return []error{damaged(s.path, "pages", err)}
	}
	return view{mem, s.path}.pageProblems()
}

// pageProblems looks for pages, rows and references that are not as they have to be.
func (v view) pageProblems() []error {
	var found []error
	err := rows(v, func(r *sql.Rows) error {
		var line string
		err := r.Scan(&line)
		if err == nil && line != "ok" {
			found = append(found, damaged(v.path, "pages", errors.New(line)))
		}
		return err
	}, "PRAGMA quick_check(20)")
	if err != nil {
		return append(found, damaged(v.path, "pages", err))
	}
	err = rows(v, func(r *sql.Rows) error {
		var table, parent string
		var row sql.NullInt64
		var n int
		err := r.Scan(&table, &row, &parent, &n)
		found = append(found, damaged(v.path, table+" "+strconv.FormatInt(row.Int64, 10), nil))
		return err
	}, "PRAGMA foreign_key_check")
	if err != nil {
		found = append(found, damaged(v.path, "references", err))
	}
	return found
}

// schemaProblems compares tables, indexes and triggers with what our
// migrations make: a stranger's trigger could cast, copy or drop votes.
func (v view) schemaProblems(version int) []error {
	mem := connect(":memory:", false)
	defer mem.Close()
	if err := migrate(mem, migrations, 0, version); err != nil {
		return []error{wrap(err, v.path)}
	}
	want, err := schemaOf(mem)
	if err != nil {
		return []error{wrap(err, v.path)}
	}
	have, err := schemaOf(v)
	if err != nil {
		return []error{damaged(v.path, "schema", err)}
	}
	var found []error
	for name, text := range have {
		if want[name] != text && !statistics[name] {
			found = append(found, damaged(v.path, name, nil))
		}
	}
	for name := range want {
		if _, ok := have[name]; !ok {
			found = append(found, damaged(v.path, name, nil))
		}
	}
	return found
}

// statistics are what a database program's "optimize" leaves: how many rows a table has.
// They copy nothing of a row and do nothing.
var statistics = map[string]bool{"table sqlite_stat1": true, "table sqlite_stat4": true}

func schemaOf(q querier) (map[string]string, error) {
	all := map[string]string{}
	err := rows(q, func(r *sql.Rows) error {
		var name, text string
		err := r.Scan(&name, &text)
		all[name] = text
		return err
	}, "SELECT type || ' ' || name, tbl_name || ': ' || coalesce(sql, '') FROM sqlite_schema")
	return all, err
}
