package sqlite

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Opening a workshop that somebody has sent never touches another file, whatever lies
// beside it under the names that the program uses.
func TestOpeningAWorkshopDestroysNothing(t *testing.T) {
	const words = "A thesis of four years."
	for _, end := range []string{"-lock", "-journal", "-wal", "-shm", ballastEnd, backupNew, "-backup-1", "-version-1"} {
		for kind, make := range map[string]func(from, to string) error{"link": os.Symlink, "second name": os.Link} {
			t.Run(kind+end, func(t *testing.T) {
				path, thesis := openSample(t), filepath.Join(t.TempDir(), "thesis.docx")
				if err := os.WriteFile(thesis, []byte(words), 0o600); err != nil {
					t.Fatal(err)
				}
				if err := make(thesis, path+end); err != nil {
					t.Skip("not possible here:", err)
				}
				s, err := Open(path)
				if err == nil {
					round, _ := load(t, s).OpenRound()
					castAll(t, s, round.ID, 4)
					if _, err := closeRound(s, round.ID); err != nil {
						t.Error(err)
					}
					if err := s.Close(); err != nil {
						t.Error(err)
					}
				} else {
					wantCode(t, err, workshop.EReadOnly)
				}
				if got, err := os.ReadFile(thesis); err != nil || string(got) != words {
					t.Errorf("the thesis is %q, %v", got, err)
				}
			})
		}
	}
}

// A link to nowhere makes no file there.
func TestALinkToNowhereMakesNothing(t *testing.T) {
	for _, end := range []string{"-lock", "-journal", ballastEnd} {
		path, nowhere := openSample(t), filepath.Join(t.TempDir(), "made")
		if err := os.Symlink(nowhere, path+end); err != nil {
			t.Skip("no links here:", err)
		}
		if s, err := Open(path); err == nil {
			if err := s.Close(); err != nil {
				t.Error(err)
			}
		}
		if _, err := os.Stat(nowhere); !os.IsNotExist(err) {
			t.Errorf("%s: a file was made elsewhere", end)
		}
	}
}

// A plain file that is not ours is not taken for ballast.
func TestAnothersBallastStays(t *testing.T) {
	path := openSample(t)
	if err := os.WriteFile(path+ballastEnd, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path + ballastEnd); err != nil || string(got) != "mine" {
		t.Errorf("%q, %v", got, err)
	}
}

// openSample is a workshop file with an open vote that nobody has open.
func openSample(t *testing.T) string {
	t.Helper()
	s := createStore(t)
	castAll(t, s, openRound(t, s, 5), 0, 1, 2, 3)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return s.path
}
