package pdf

import (
	"math"
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

// A line of the contents leads to its heading, in each copy to that of the same one.
func TestContentsLeadToTheirHeadings(t *testing.T) {
	for name, opts := range map[string]Options{"plain": {}, "both": {Lang: "en+fi"}, "large": {Lang: "en+fi", Large: true}, "copies": {Copies: 2}} {
		t.Run(name, func(t *testing.T) {
			h := mustLayout(t, full(t, "en", crowds[2]), KindReport, opts)
			doc, err := h.Write(nil)
			if err != nil {
				t.Fatal(err)
			}
			jumps := readAloud(t, doc).Jumps()
			if len(jumps) < 10 {
				t.Fatalf("%d links", len(jumps))
			}
			each := h.Len() / max(1, opts.Copies)
			for _, j := range jumps {
				if j.To < 0 || j.To/each != j.Page/each || j.Box.X2-j.Box.X1 < 100 {
					t.Fatalf("%+v, of %d pages a copy", j, each)
				}
				found := false
				for _, e := range h.pages[h.leaves[j.To].page].Entries {
					found = found || e.Title == j.Text && math.Abs(h.size.H-e.Y-j.Y) < 0.01
				}
				if !found {
					t.Errorf("page %d does not have %q at %.1f", j.To+1, j.Text, j.Y)
				}
			}
		})
	}
}
