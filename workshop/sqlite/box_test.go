package sqlite

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Each round has a key of its own, and a new one.
func TestKeysAreOfTheirRoundAlone(t *testing.T) {
	var keys [][]byte
	for range 3 {
		s := createStore(t)
		round := openRound(t, s, 6)
		var key []byte
		if err := s.db.QueryRow("SELECT key FROM round_key WHERE round = ?", round).Scan(&key); err != nil {
			t.Fatal(err)
		}
		for _, other := range append(keys, make([]byte, len(key))) {
			if len(key) != 32 || bytes.Equal(key, other) {
				t.Errorf("key %x again", key)
			}
		}
		keys = append(keys, key)
	}
}

// What can be computed again does not choose a slot or a key.
func TestNothingElseDraws(t *testing.T) {
	files, err := filepath.Glob("*.go")
	if err != nil || len(files) < 10 {
		t.Fatal(len(files), err)
	}
	draws := 0
	for _, path := range files {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range file.Imports {
			switch i.Path.Value {
			case `"math/rand"`, `"math/rand/v2"`:
				t.Errorf("%s draws with %s", path, i.Path.Value)
			case `"crypto/rand"`:
				draws++
			}
		}
	}
	if draws == 0 {
		t.Error("nothing draws at all: the test is blind")
	}
}

// A seat votes once whatever the program believes, and without the trigger as well; the
// trigger holds whoever writes.
func TestASeatVotesOnceWhateverIsBelieved(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0)
	if _, err := s.db.Exec("UPDATE seat SET used = 1 WHERE round = ? AND seat = 0", round); err == nil {
		t.Error("the file lets a used seat be used again")
	}
	for _, trigger := range []bool{true, false} {
		if !trigger {
			if _, err := s.db.Exec("DROP TRIGGER seat_once"); err != nil {
				t.Fatal(err)
			}
		}
		x, err := loadBox(s.db, s.path, round)
		if err != nil {
			t.Fatal(err)
		}
		x.usedSeat[0], x.trusted = false, 0
		tx, err := begin(s.db)
		if err != nil {
			t.Fatal(err)
		}
		if err := x.take(tx, 1, []int{0}, []workshop.Ballot{ballot(1)}); err == nil {
			t.Errorf("with trigger %v a seat votes twice", trigger)
		}
		tx.rollback()
		x.drop()
	}
}

// "Recorded" is said only where the file has both the seat and the count.
func TestWhatIsReadBackIsSeatAndCount(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0, 1)
	if n, err := s.readBack(round, []int{0, 1}, 2); err != nil || n != 2 {
		t.Fatal(n, err)
	}
	for name, is := range map[string]struct {
		seats []int
		want  int
	}{"a seat that has not voted": {[]int{0, 2}, 2}, "one ballot more": {[]int{0}, 3}, "one ballot fewer": {[]int{0}, 1}, "no such seat": {[]int{9}, 2}} {
		if _, err := s.readBack(round, is.seats, is.want); workshop.CodeOf(err) != workshop.EUnsure {
			t.Errorf("%s: %v", name, err)
		}
		if s.known != nil {
			t.Errorf("%s: the box is still trusted", name)
		}
	}
}

// After a commit of which nobody knows the outcome the file is opened anew and asked, and
// what it says is told after one more transaction.
func TestAFailedCommitIsAskedAbout(t *testing.T) {
	failure := errors.New("failure")
	for name, c := range map[string]struct {
		ok   bool
		err  error
		want error
		more uint32
	}{"recorded": {ok: true, more: 1}, "not recorded": {want: failure}, "unreadable": {err: errors.New("unreadable"), want: workshop.Errorf(workshop.EUnsure, nil)}} {
		s := createStore(t)
		was, before := s.db, counted(t, s)
		asked := false
		err := s.afterFailure(failure, func() (bool, error) {
			asked = s.db != was && s.trust.version != 0
			return c.ok, c.err
		})
		if workshop.CodeOf(err) != workshop.CodeOf(c.want) || (err == nil) != (c.want == nil) {
			t.Errorf("%s: %v", name, err)
		}
		if !asked {
			t.Errorf("%s: the file was not opened anew", name)
		}
		if more := counted(t, s) - before; more != c.more {
			t.Errorf("%s: %d more transactions", name, more)
		}
	}
}

func counted(t *testing.T, s *Store) uint32 {
	t.Helper()
	n, err := changes(s.path)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// Of answers that too few gave, nothing is written: neither of a vote with few ballots nor of
// a question to which few had an answer.
func TestAnswersOfFewAreNotWritten(t *testing.T) {
	silent := ballot(1)
	for i := range silent {
		silent[i] = workshop.CantSay
	}
	for name, ballots := range map[string][]workshop.Ballot{
		"few ballots": {ballot(1), ballot(2)}, "few answers": {ballot(1), ballot(2), silent, silent, silent, silent},
	} {
		s := createStore(t)
		round := openRound(t, s, 12)
		if _, err := s.CastFree(round, workshop.Paper, ballots); err != nil {
			t.Fatal(err)
		}
		if _, err := s.countRound(round, workshop.Change{}); err != nil {
			t.Fatal(err)
		}
		var raw []byte
		if err := s.db.QueryRow("SELECT result FROM round WHERE id = ?", round).Scan(&raw); err != nil {
			t.Fatal(err)
		}
		var kept workshop.Tally
		if err := json.Unmarshal(raw, &kept); err != nil {
			t.Fatal(err)
		}
		if kept.Cast != len(ballots) {
			t.Errorf("%s: %d ballots", name, kept.Cast)
		}
		for _, c := range kept.Counts {
			if len(c.N) > 0 || c.CantSay > 0 || !c.Hidden {
				t.Errorf("%s: kept %+v", name, c)
			}
		}
	}
}

// The update itself makes no copy of a file with an open vote: nothing would remove it if
// the program were killed then.
func TestAnUpdateCopiesNoOpenVote(t *testing.T) {
	raw, err := os.ReadFile(filepath.Join("testdata", "version-1.upturn"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "w.upturn")
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := attach(connect, path, false)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if open, err := roundOpen(s.db); err != nil || !open {
		t.Fatal("no vote is open: the test is blind", err)
	}
	if s.trust.version, err = dataVersion(s.db); err != nil {
		t.Fatal(err)
	}
	if err := s.upgrade(migrations); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Lstat(versionCopy(path, 1)); err == nil {
		t.Error("a copy with an open vote is made")
	}
}

// A file in which a vote is open that was told to be counted is an older one, however many
// ballots it has.
func TestAnEarlierStateOfAVoteIsOlder(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0, 1)
	if err := s.trust.compare(s.view()); err != nil {
		t.Fatal(err)
	}
	s.trust.acked[round] = ack{workshop.RoundCounted, 2}
	wantCode(t, s.trust.compare(s.view()), workshop.EDamaged)
}

// A file that is suspect is judged before anything is written to it, and as long as it is not
// sound nothing is.
func TestASuspectFileIsJudgedFirst(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0)
	// By the program's own connection, so that it is no stranger's work.
	if _, err := s.db.Exec("CREATE TRIGGER spy AFTER UPDATE ON seat BEGIN SELECT 1; END"); err != nil {
		t.Fatal(err)
	}
	s.trust.suspect = true
	for range 2 {
		_, err := s.Cast(round, workshop.Booth, 1, ballot(1))
		wantCode(t, err, workshop.EDamaged)
	}
	if _, err := s.db.Exec("DROP TRIGGER spy"); err != nil {
		t.Fatal(err)
	}
	castAll(t, s, round, 1)
}

// Each transaction asks by itself whether it would go into a write-ahead log, also where the
// file was not judged anew.
func TestATransactionAsksForALog(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0)
	var mode string
	if err := s.db.QueryRow("PRAGMA journal_mode = wal").Scan(&mode); err != nil || mode != "wal" {
		t.Skip("no log is possible here: ", mode, err)
	}
	var err error
	if s.trust.version, err = dataVersion(s.db); err != nil { // as if it had been judged
		t.Fatal(err)
	}
	_, err = s.transact(func(querier) error { return nil })
	wantCode(t, err, workshop.EBusy)
}

// Who has voted and what was voted have no column in common but the round, and none that
// could hold a time or an order.
func TestSeatsAndSlotsHaveOnlyTheirRoundInCommon(t *testing.T) {
	s := createStore(t)
	for table, want := range map[string]string{"seat": "round seat used", "slot": "id round sealed", "round_key": "round key"} {
		var names []string
		err := rows(s.db, func(r *sql.Rows) error {
			var name string
			err := r.Scan(&name)
			names = append(names, name)
			return err
		}, "SELECT name FROM pragma_table_info(?)", table)
		if got := strings.Join(names, " "); err != nil || got != want {
			t.Errorf("%s has the columns %q, %v", table, got, err)
		}
	}
}

// A result that was changed, and one whose sheet was, are damage.
func TestAChangedResultIsDamage(t *testing.T) {
	for name, change := range map[string]string{
		"result": "UPDATE round SET result = CAST(replace(CAST(result AS TEXT), '\"cast\":6', '\"cast\":7') AS BLOB)",
		"sheet":  "UPDATE round SET spec = replace(spec, 'practice', 'practise')",
	} {
		s := createStore(t)
		round := openRound(t, s, 6)
		castAll(t, s, round, 0, 1, 2, 3, 4, 5)
		if _, err := closeRound(s, round); err != nil {
			t.Fatal(err)
		}
		if _, err := s.view().tally(round); err != nil {
			t.Fatal(err)
		}
		for _, q := range []string{"DROP TRIGGER round_result", "DROP TRIGGER round_frozen", change} {
			if _, err := s.db.Exec(q); err != nil {
				t.Fatal(err)
			}
		}
		_, err := s.view().tally(round)
		if workshop.CodeOf(err) != workshop.EDamaged {
			t.Errorf("a changed %s is read: %v", name, err)
		}
	}
}
