package sqlite

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestSecondProgramIsKeptOut(t *testing.T) {
	s := createStore(t)
	_, err := Open(s.path)
	wantCode(t, err, workshop.EBusy)
	castAll(t, s, openRound(t, s, 5), 0) // the first one goes on
	link := filepath.Join(t.TempDir(), "link.upturn")
	if err := os.Symlink(s.path, link); err == nil {
		_, err = Open(link)
		wantCode(t, err, workshop.EBusy)
	} else if runtime.GOOS != "windows" { // where few people have the right to make links
		t.Fatal(err)
	}
	reader, err := OpenReadOnly(s.path)
	if err != nil {
		t.Fatal("a reader is let in:", err)
	}
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	reopenStore(t, s)
}

func TestLockOfAProgramThatDiedIsNoLock(t *testing.T) {
	s := createStore(t)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.path+"-lock", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	again, err := Open(s.path)
	if err != nil {
		t.Fatal(err)
	}
	if err := again.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(s.path + "-lock"); !os.IsNotExist(err) {
		t.Error("the lock file is still there")
	}
}

func TestFileMovedUnderUs(t *testing.T) {
	for _, c := range []struct {
		name string
		do   func(path string) error
	}{
		{"renamed", func(p string) error { return os.Rename(p, p+".old") }},
		{"deleted", os.Remove},
		{"replaced by a copy", func(p string) error {
			raw, err := os.ReadFile(p)
			if err != nil {
				return err
			}
			if err := os.WriteFile(p+".copy", raw, 0o600); err != nil {
				return err
			}
			return os.Rename(p+".copy", p)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := createStore(t)
			round := openRound(t, s, 5)
			castAll(t, s, round, 0)
			if err := c.do(s.path); err != nil {
				t.Fatal(err)
			}
			_, err := s.Cast(round, workshop.Booth, 1, ballot(1))
			wantCode(t, err, workshop.EMoved)
			wantCode(t, s.Commit(workshop.Change{Tiles: []string{"x"}}), workshop.EMoved)
			_, err = closeRound(s, round)
			wantCode(t, err, workshop.EMoved)
		})
	}
}

func TestFolderOrFileThatCannotBeWritten(t *testing.T) {
	for _, c := range []struct {
		name         string
		folder, file os.FileMode
	}{{"folder", 0o555, 0o666}, {"file", 0o777, 0o444}, {"both", 0o555, 0o444}} {
		t.Run(c.name, func(t *testing.T) {
			path := sample(t)
			if err := os.Chmod(path, c.file); err != nil {
				t.Fatal(err)
			}
			dir := filepath.Dir(path)
			for d := filepath.Dir(dir); d != "/" && d != os.TempDir() && d != inMemory; d = filepath.Dir(d) {
				if err := os.Chmod(d, 0o755); err != nil {
					t.Fatal(err)
				}
			}
			if err := os.Chmod(dir, c.folder); err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { _ = os.Chmod(dir, 0o755) })
			asNobody(t)
			_, err := Open(path)
			wantCode(t, err, workshop.EReadOnly)
			if found := Check(path); len(found) > 0 {
				t.Error(found)
			}
			s, err := OpenReadOnly(path)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if st := load(t, s); len(st.Rounds) != 2 || !st.ReadOnly {
				t.Errorf("%+v", st.Rounds)
			}
			_, err = s.Cast(2, workshop.Booth, 5, ballot(5))
			wantCode(t, err, workshop.EReadOnly)
			_, err = Create(filepath.Join(dir, "new.upturn"), newState())
			if c.folder == 0o555 {
				wantCode(t, err, workshop.EReadOnly)
				var e *workshop.Error
				if !errors.As(err, &e) || e.Args["what"] != "folder" || e.Args["folder"] != dir {
					t.Errorf("of a new one it says %v, as if it were there", err)
				}
			}
		})
	}
}
