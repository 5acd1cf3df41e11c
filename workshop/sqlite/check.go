package sqlite

import (
	"bytes"
	"database/sql"
	"encoding/binary"
	"errors"
	"io"
	"maps"
	"os"
	"slices"
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
	_, found := s.examine()
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
	if fi.IsDir() {
		return workshop.Errorf(workshop.ENotWorkshop, nil, "what", "folder", "place", "kind of file")
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
			return spoiled(path, workshop.Errorf(workshop.ENotWorkshop, nil, "place", "length"))
		}
		return err
	}
	err = spoiled(path, readHeader(head, fi.Size()))
	if workshop.CodeOf(err) == workshop.EDamaged && journalLeft(path) {
		return nil // a power cut came while the file grew: SQLite will undo it, and then the file is judged
	}
	return err
}

// spoiled calls a file damaged that does not look like a workshop where a backup of one
// lies beside it: a power cut or a failed sync leaves nothing, or zeros, in place of a file.
func spoiled(path string, err error) error {
	if workshop.CodeOf(err) != workshop.ENotWorkshop {
		return err
	}
	for _, backup := range (&Store{path: path}).backups() {
		if sniff(backup) == nil {
			return workshop.Errorf(workshop.EDamaged, err, "what", "spoiled", "place", "header")
		}
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

// examine lists everything that is wrong with an open file, worst first. Where there is
// nothing it gives what it has read, so that nobody reads the file again.
func (s *Store) examine() (workshop.State, []error) {
	none := workshop.State{}
	var id, v int
	if err := s.db.QueryRow("PRAGMA application_id").Scan(&id); err != nil {
		return none, []error{unreadable(err, s.path)}
	}
	v, err := version(s.db)
	if err != nil {
		return none, []error{unreadable(err, s.path)}
	}
	if id != application || v < 1 {
		return none, []error{wrap(workshop.Errorf(workshop.ENotWorkshop, nil, "place", "header"), s.path)}
	}
	newer := v > latest(migrations) // what must agree in its rounds a later version may see otherwise
	if !newer {
		// A stranger's schema has rules that may ask for anything, so nothing else is read then.
		if found := s.view().schemaProblems(v); len(found) > 0 {
			return none, found
		}
	}
	db := s.db
	if s.readOnly {
		// To a connection that only reads the file's own rules are nothing: it drops them as
		// it reads the schema. So all is read from a copy in memory.
		db = connect(":memory:", false)
		defer db.Close()
		if err := copyDatabase(db, s.db); err != nil {
			return none, append(tooNew(newer, s.path), damaged(s.path, "pages", err))
		}
	}
	in := view{db, s.path}
	if found := in.pageProblems(); newer || len(found) > 0 {
		return none, append(tooNew(newer, s.path), found...)
	}
	for _, look := range []func() []error{in.sizeProblems, in.roundProblems} {
		if found := look(); len(found) > 0 {
			return none, found
		}
	}
	st, err := s.loadFrom(db)
	if err != nil {
		return none, []error{unreadable(err, s.path)}
	}
	return st, nil
}

func tooNew(newer bool, path string) []error {
	if !newer {
		return nil
	}
	return []error{wrap(workshop.Errorf(workshop.ENewer, nil), path)}
}

// mostRows is how many rows each table may have, above what workshop.Sound lets in: tables
// that were made to swamp whoever reads them are found before anybody does. Of the tables
// that are not here each has one row, or one for each round.
var mostRows = map[string]int{
	"agenda": workshop.MostSteps, "item": workshop.MostItems + workshop.MostUnread, "action": workshop.MostItems, "tile": workshop.MostTiles,
	"due_day": workshop.MostItems, "card_group": workshop.MostItems, "status": workshop.MostItems, "note": workshop.MostNotes, "draft": workshop.MostNotes, "round": workshop.MostRounds, "seat": 200_000, "slot": 200_000,
	"word_mac": mostParts, "phones": 1, "pass": 3 * workshop.MaxSeats, "pass_vote": 3 * workshop.MaxSeats,
}

// later are the tables that files of the first versions lack.
var later = map[string]bool{"draft": true, "word_mac": true, "status": true, "due_day": true, "card_group": true, "phones": true, "pass": true, "pass_vote": true}

// mostParts is more than the words of a workshop will ever have parts with a MAC.
const mostParts = 100

func (v view) sizeProblems() (found []error) {
	for _, table := range slices.Sorted(maps.Keys(mostRows)) {
		var n int
		err := v.QueryRow("SELECT count(*) FROM " + table).Scan(&n)
		switch {
		case err != nil && later[table]:
		case err != nil:
			found = append(found, unreadable(err, v.path))
		case n > mostRows[table]:
			found = append(found, damaged(v.path, table, nil))
		}
	}
	return found
}

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
	}, "PRAGMA integrity_check(20)")
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
	want, err := ourSchema(version)
	if err != nil {
		return []error{wrap(err, v.path)}
	}
	return v.schemaBeside(want)
}

// ourSchema is the schema of a version.
func ourSchema(version int) (map[string]string, error) {
	mem := connect(":memory:", false)
	defer mem.Close()
	if err := migrate(mem, migrations, 0, version); err != nil {
		return nil, err
	}
	return schemaOf(mem)
}

// schemaBeside lists in what the schema of a file differs from another.
func (v view) schemaBeside(want map[string]string) []error {
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
