package pdf

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/paper/readback"
)

// Those who have a handout read to them hear all of it, in the order in which it stands,
// in its languages, with heads, lists and words for pictures.
func TestEveryFileCanBeReadAloud(t *testing.T) {
	matrix(t, long(), func(t *testing.T, kind Kind, c crowd, st workshop.State, opts Options) {
		f := readAloud(t, mustMake(t, st, kind, opts))
		for _, fault := range f.Faults() {
			t.Error(fault)
		}
		said := f.Languages()
		for lang := range strings.SplitSeq(opts.Lang, "+") {
			if said[lang] == 0 {
				t.Errorf("nothing is read in %s: %v", lang, said)
			}
		}
	})
}

// readAloud is a handout as those get it who have it read to them.
func readAloud(t *testing.T, doc Document) *readback.File {
	t.Helper()
	f, err := readback.Open(doc.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	return f
}
