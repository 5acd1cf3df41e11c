package sqlite

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestRescueNamesWhatIsWholeAndWritesNothing(t *testing.T) {
	for _, c := range []struct {
		name, do      string
		whole, broken []int64
	}{
		{"a ballot box", "UPDATE slot SET sealed = randomblob(540)", []int64{1}, []int64{2}},
		{"no pack", "DELETE FROM pack", []int64{1, 2}, nil},
		{"a stranger's trigger", "CREATE TRIGGER spy AFTER UPDATE ON seat BEGIN SELECT 1; END", []int64{1, 2}, nil},
		{"a missing table", "DROP TABLE slot", nil, []int64{1, 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			path := sample(t)
			tamper(t, path, c.do)
			before, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			r, err := Rescue(path)
			if err != nil {
				t.Fatal(err)
			}
			if now, _ := os.ReadFile(path); !bytes.Equal(now, before) {
				t.Error("the damaged file was changed")
			}
			if aside, _ := os.ReadFile(r.Copy); !bytes.Equal(aside, withoutKey(t, path)) {
				t.Error("the copy is not the file without its key")
			}
			if r.Backup != path+"-backup-1" {
				t.Errorf("backup %q", r.Backup)
			}
			var whole []int64
			for _, round := range r.Whole {
				whole = append(whole, round.ID)
				if round.State == workshop.RoundShown && (round.Tally == nil || round.Tally.Cast != 5) {
					t.Errorf("%+v", round)
				}
			}
			if !slices.Equal(whole, c.whole) || !slices.Equal(r.Broken, c.broken) {
				t.Errorf("whole %v, broken %v; want %v and %v", whole, r.Broken, c.whole, c.broken)
			}
			again, err := Rescue(path)
			if err != nil || again.Copy == r.Copy {
				t.Error("a second rescue took the first one's place", err)
			}
		})
	}
}

func TestRescueTakesTheJournalAlong(t *testing.T) {
	path, _ := halfDone(t)
	r, err := Rescue(path)
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Whole) != 1 || len(r.Broken) > 0 {
		t.Errorf("%+v", r)
	}
	if !journalLeft(path) || journalLeft(r.Copy) {
		t.Error("what was cut short is undone in the file, or not in the copy")
	}
	if err := Remove(path); err != nil {
		t.Fatal(err)
	}
	if left, err := filepath.Glob(path + "*"); err != nil || len(left) > 0 {
		t.Error("left behind:", left, err)
	}
}

func TestRescueOfWhatIsLost(t *testing.T) {
	dir := t.TempDir()
	_, err := Rescue(filepath.Join(dir, "no.upturn"))
	wantCode(t, err, workshop.ENotFound)
	_, err = Rescue(dir)
	wantCode(t, err, workshop.ENotWorkshop)

	path := sample(t)
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := 1; i <= Backups; i++ {
		_ = os.Remove(path + "-backup-" + strconv.Itoa(i)) // as many as there are
	}
	clear(raw[100:])
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	r, err := Rescue(path)
	if err != nil || r.Backup != "" || len(r.Whole) > 0 {
		t.Errorf("%+v, %v", r, err)
	}

	s := createStore(t)
	_, err = Rescue(s.path)
	wantCode(t, err, workshop.EBusy)
}

func TestWarnsOfASyncedFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "Dropbox")
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	s, err := Create(filepath.Join(dir, "w.upturn"), newState())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if w := load(t, s).Warnings; len(w) != 1 || w[0] != workshop.WarnSynced {
		t.Error(w)
	}
	if w := load(t, createStore(t)).Warnings; len(w) != 0 {
		t.Error(w)
	}
}

// The lock keeps only Upturn out. Who writes the file in another way is
// noticed, once; what that did is judged before the next ballot is taken.
func TestStrangerWhoWritesIsNoticed(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 6)
	castAll(t, s, round, 0, 1)
	tamper(t, s.path, "UPDATE position SET view = 1")
	_, err := s.Cast(round, workshop.Booth, 2, ballot(2))
	wantCode(t, err, workshop.EBusy)
	castAll(t, s, round, 2)
	tamper(t, s.path, "UPDATE position SET view = 2")
	wantCode(t, s.Commit(workshop.Change{Tiles: []string{"x"}}), workshop.EBusy)
	if err := s.Commit(workshop.Change{Tiles: []string{"x"}}); err != nil {
		t.Fatal(err)
	}
	castAll(t, s, round, 3, 4)
	if tally, err := closeRound(s, round); err != nil || tally.Cast != 5 {
		t.Fatal(tally.Cast, err)
	}
	castAll(t, s, openRound(t, s, 6), 0) // rewriting the file at closing is our own work
}

// What an earlier ballot verified is trusted for a while, but the slot that is
// overwritten must be empty, and in the end all is verified.
func TestTrustIsLimited(t *testing.T) {
	s := createStore(t)
	round := openRound(t, s, 40)
	castAll(t, s, round, 0)
	// Damage that SQLite cannot see coming: through our own connection.
	if _, err := s.db.Exec("UPDATE slot SET sealed = randomblob(540) WHERE id = (SELECT min(id) FROM slot)"); err != nil {
		t.Fatal(err)
	}
	taken := 0
	for seat := 1; seat < 40; seat++ {
		if _, err := s.Cast(round, workshop.Booth, seat, ballot(seat)); err != nil {
			wantCode(t, err, workshop.EDamaged)
			break
		}
		taken++
	}
	if taken > verifyEvery {
		t.Errorf("%d ballots into a damaged box", taken)
	}
	_, err := closeRound(s, round)
	wantCode(t, err, workshop.EDamaged)
}

func TestRestoreMakesAWorkshopOfItsOwn(t *testing.T) {
	path := sample(t)
	backup, to := path+"-backup-1", filepath.Join(t.TempDir(), "again.upturn")
	before, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	if err := Restore(backup, to); err != nil {
		t.Fatal(err)
	}
	s, err := Open(to)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Commit(workshop.Change{Tiles: []string{"one of its own"}}); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if now, _ := os.ReadFile(backup); !bytes.Equal(now, before) {
		t.Error("the backup was changed")
	}
	t.Run("it overwrites nothing", func(t *testing.T) {
		wantCode(t, Restore(backup, path), workshop.EExists)
	})
	t.Run("a damaged backup is no backup", func(t *testing.T) {
		tamper(t, backup, "DELETE FROM pack")
		other := filepath.Join(t.TempDir(), "other.upturn")
		wantCode(t, Restore(backup, other), workshop.EDamaged)
		if _, err := os.Stat(other); err == nil {
			t.Error("it was restored all the same")
		}
	})
}

// The newest copy that is whole is offered, be it the oldest of all; a damaged one never is.
func TestTheNewestCopyThatIsWholeIsOffered(t *testing.T) {
	s := createStore(t)
	for range Backups {
		if err := s.Backup(); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for i := range Backups + 1 {
		want := ""
		if i < Backups {
			want = s.backups()[i]
		}
		if r, err := Rescue(s.path); err != nil || r.Backup != want {
			t.Errorf("%d damaged: %q, want %q (%v)", i, r.Backup, want, err)
		}
		if want != "" {
			tamper(t, want, "DELETE FROM pack")
		}
	}
}

// A copy aside holds a secret only while a vote is open, or where that cannot be ruled out.
func TestWhenACopyHoldsASecret(t *testing.T) {
	for name, c := range map[string]struct {
		do            func(t *testing.T, s *Store)
		harm          string
		secret, makes bool
		whole         int
	}{
		"nobody has voted": {func(*testing.T, *Store) {}, "", false, false, 0},
		"a result": {func(t *testing.T, s *Store) {
			round := openRound(t, s, 6)
			castAll(t, s, round, 0, 1, 2, 3, 4)
			if _, err := closeRound(s, round); err != nil {
				t.Fatal(err)
			}
		}, "", false, true, 1},
		"an open vote": {func(t *testing.T, s *Store) { openRound(t, s, 6) }, "", true, true, 1},
		"a vote that was taken back": {func(t *testing.T, s *Store) {
			if err := s.Commit(workshop.Change{Void: openRound(t, s, 6)}); err != nil {
				t.Fatal(err)
			}
		}, "", false, false, 0},
		"a key that is left over": {func(*testing.T, *Store) {}, "PRAGMA foreign_keys = OFF; INSERT INTO round_key(round, key) VALUES (9, randomblob(32))", true, false, 0},
		"no table of keys":        {func(*testing.T, *Store) {}, "DROP TABLE round_key", true, false, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := createStore(t)
			c.do(t, s)
			if err := s.Close(); err != nil {
				t.Fatal(err)
			}
			if c.harm != "" {
				tamper(t, s.path, c.harm)
			}
			r, err := Rescue(s.path)
			if err != nil || r.Secret != c.secret || r.Makes != c.makes || len(r.Whole) != c.whole || len(r.Broken) > 0 {
				t.Errorf("%+v, %v", r, err)
			}
		})
	}
}

// What is rescued through a link lies beside the file itself, where its backups are.
func TestRescueThroughALink(t *testing.T) {
	path := sample(t)
	link := filepath.Join(t.TempDir(), "link.upturn")
	if err := os.Symlink(path, link); err != nil {
		t.Skip("no links here:", err)
	}
	r, err := Rescue(link)
	if err != nil {
		t.Fatal(err)
	}
	real, err := filepath.EvalSymlinks(path)
	if err != nil {
		t.Fatal(err)
	}
	if want := real + damagedEnd + "1"; r.Copy != want || filepath.Dir(r.Backup) != filepath.Dir(real) {
		t.Errorf("copy %s, backup %s", filepath.Base(r.Copy), r.Backup)
	}
}
