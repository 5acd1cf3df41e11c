package pdf

import (
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper/readback"
)

// Those who have a handout read to them hear all of it, in the order in which it stands,
// in its languages, with heads, lists and words for pictures.
func TestEveryFileCanBeReadAloud(t *testing.T) {
	matrix(t, long(), func(t *testing.T, kind Kind, c crowd, st workshop.State, opts Options) {
		if kind == KindTents && opts.Blank {
			t.Skip("a line to write a name on, and nothing to read")
		}
		f := readAloud(t, mustMake(t, st, kind, opts))
		for _, fault := range f.Faults() {
			t.Error(fault)
		}
		if kind == KindTents { // names are of no language
			return
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

// A line of the contents leads to its heading, in each copy to that of the same one, and
// each heading that they list has one: the parts of a report, and of all numbers each vote.
func TestContentsLeadToTheirHeadings(t *testing.T) {
	for name, opts := range map[string]Options{"plain": {}, "both": {Lang: "en+fi"}, "large": {Lang: "en+fi", Large: true}, "copies": {Copies: 2}} {
		for kind, deepest := range map[Kind]int{KindReport: 0, KindTables: 1} {
			t.Run(name+"/"+string(kind), func(t *testing.T) {
				h := mustLayout(t, full(t, "en", crowds[2]), kind, opts)
				doc, err := h.Write(nil)
				if err != nil {
					t.Fatal(err)
				}
				checkJumps(t, h, readAloud(t, doc).Jumps(), h.Len()/max(1, opts.Copies), deepest)
			})
		}
	}
}

// checkJumps compares the links of a document of so many pages a copy with the headings
// that its contents list.
func checkJumps(t *testing.T, h *Handout, jumps []readback.Jump, each, deepest int) {
	t.Helper()
	leads := func(j readback.Jump, e layout.Entry) bool {
		return e.Title == j.Text && math.Abs(h.size.H-e.Y-j.Y) < 0.01
	}
	for _, j := range jumps {
		if j.To < 0 || j.To/each != j.Page/each || j.Box.X2-j.Box.X1 < 100 {
			t.Fatalf("%+v, of %d pages a copy", j, each)
		}
		if !slices.ContainsFunc(h.pages[h.leaves[j.To].page].Entries, func(e layout.Entry) bool { return leads(j, e) }) {
			t.Errorf("page %d does not have %q at %.1f", j.To+1, j.Text, j.Y)
		}
	}
	listed := 0
	for i, l := range h.leaves {
		for _, e := range h.pages[l.page].Entries {
			if e.Level > deepest {
				continue
			}
			listed++
			if !slices.ContainsFunc(jumps, func(j readback.Jump) bool { return j.To == i && leads(j, e) }) {
				t.Errorf("nothing leads to %q at %.2f of page %d", e.Title, h.size.H-e.Y, i+1)
			}
		}
	}
	if listed < 5 {
		t.Errorf("%d headings are listed", listed)
	}
}
