package programme_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// copies are those of workshop a.
func copies(t *testing.T, list *programme.Taking) []programme.Copy {
	t.Helper()
	all, err := list.Copies(idOf("a"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// Where the programme's own copy cannot be read nobody is told that the others agree.
func TestCopiesBesideOneThatIsDamaged(t *testing.T) {
	s := newStick(t)
	s.put("a.upturn", goneOn(voted("a", "A", six), 2))
	f := s.folder()
	s.take(f, nil)
	s.put("laptop 2.upturn", goneOn(voted("a", "A", six), 3))
	list, _ := s.look(f)
	if n := len(copies(t, list)); n != 2 {
		t.Fatalf("%d copies", n)
	}
	for name := range all(t, f.Dir()) {
		if strings.HasSuffix(name, ".upgroup") || strings.Contains(name, "G1") {
			if err := os.WriteFile(filepath.Join(f.Dir(), filepath.Base(name)), []byte("{}"), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	if all, err := list.Copies(idOf("a")); workshop.CodeOf(err) != workshop.EDamaged || len(all) != 0 {
		t.Errorf("%d copies, %v", len(all), err)
	}
}

// Copies in which one vote has other results are told as such.
func TestCopiesWithOtherResults(t *testing.T) {
	s := newStick(t)
	other := goneOn(voted("a", "A", six), 2)
	other.Rounds[1].Tally.Counts[0].N = []int{0, 1, 1, 2, 2}
	s.put("laptop 1.upturn", goneOn(voted("a", "A", six), 2))
	s.put("laptop 2.upturn", other)
	list, _ := s.look(s.folder())
	if all := copies(t, list); len(all) != 2 || all[0].Agree(all[1]) || !all[0].Agree(all[0]) {
		t.Errorf("%+v", all)
	}
}
