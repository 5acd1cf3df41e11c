package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/paper/readback"
)

// The pile of a group is what the list of materials says: each worksheet as often, on as many
// sheets, in the order of the day, and on its cover stands how many sheets that makes.
func TestPileIsWhatTheListSays(t *testing.T) {
	for _, tt := range []struct {
		lang            string
		paper           Paper
		people, leaders int
		way             workshop.Way
	}{{"en", A4, 12, 5, workshop.Paper}, {"fi", Letter, 7, 0, workshop.Booth}, {"en+fi", A4, 20, 3, workshop.Paper}} {
		t.Run(fmt.Sprint(tt), func(t *testing.T) {
			st := group(t, tt.lang[:2], tt.people, tt.leaders, tt.way, "A", "B", "C")
			s, err := newSheet(st, words(t), Options{Lang: tt.lang, Paper: tt.paper})
			if err != nil {
				t.Fatal(err)
			}
			all, _ := (&pile{&worksheets{s}}).sheaves()
			h := mustLayout(t, st, KindPile, Options{Lang: tt.lang, Paper: tt.paper})
			if h.Len()%2 > 0 {
				t.Fatalf("%d sides", h.Len())
			}
			var listed, piled []string
			for _, p := range (&worksheets{s}).printed() {
				if !p.reserve && p.id != "W8" {
					listed = append(listed, fmt.Sprint(p.id, p.to, p.pieces, p.copies, p.sheets))
				}
			}
			sheets, last := 1, -1
			for _, f := range all {
				p := f.count
				if f.w.splits(s.st) {
					p.to = f.part.to
				}
				if p.id != materialsID {
					piled = append(piled, fmt.Sprint(p.id, p.to, p.pieces, p.copies, p.sheets))
				}
				if sheets += p.sheets; f.separated() {
					sheets++
				}
				if at := f.first(len(st.Agenda)); at < last {
					t.Errorf("%s comes after what is used later", p.id)
				} else {
					last = at
				}
			}
			slices.Sort(listed)
			slices.Sort(piled)
			if !slices.Equal(listed, piled) {
				t.Errorf("piled  %q\nlisted %q", piled, listed)
			}
			if h.Len() != 2*sheets || !slices.Contains(saidOn(h), strconv.Itoa(sheets)) {
				t.Errorf("%d sheets, %d are counted, and the cover should say so", h.Len()/2, sheets)
			}
		})
	}
}

// What is cut, hung or one page long has an empty back; a set of several pages comes as
// often as there are people, and a job on both sides never puts two people on one sheet.
func TestPileComesOutRightOnBothSides(t *testing.T) {
	st := group(t, "en", 12, 5, workshop.Paper, "A", "B", "C")
	h := mustLayout(t, st, KindPile, Options{})
	times := map[string]int{}
	for i, l := range h.leaves {
		name := h.pages[l.page].Name
		if name != "" && i%2 > 0 {
			t.Errorf("side %d begins %q on somebody's back", i+1, name)
		}
		id, _, _ := strings.Cut(name, " ")
		times[id]++
		if cut := len(h.pages[l.page].Marks) > 0; i%2 > 0 && cut && l.page == h.leaves[i-1].page {
			t.Errorf("side %d has the same on its back", i+1)
		}
	}
	// With the separator, which has the name too; the run sheet and the list have none.
	for id, want := range map[string]int{"W7": 1, "W12": 1, "W13": 6, "W9": 2, "W1": 13, "W1b": 4, "W1c": 5, "W3": 13, "W5": 14, "W6": 13, "W8": 0, "W14": 0} {
		if id == "W3" { // each of its pages has the name
			if times[id] < want || (times[id]-1)%12 > 0 {
				t.Errorf("%d pages of cards for twelve people", times[id]-1)
			}
			continue
		}
		if times[id] != want {
			t.Errorf("%s comes %d times, want %d", id, times[id], want)
		}
	}
	only := mustLayout(t, st, KindPile, Options{Only: []string{"W14"}})
	if !strings.Contains(strings.Join(saidOn(only), " "), "W14") || only.Len() >= h.Len() {
		t.Error("what is in reserve cannot be asked for")
	}
	if twice := mustLayout(t, st, KindPile, Options{Copies: 2}); twice.Len() != 2*h.Len() {
		t.Errorf("two copies have %d sides, one has %d", twice.Len(), h.Len())
	}
}

// Fronts and backs printed one after the other are the same leaves.
func TestSidesMakeTheWhole(t *testing.T) {
	st := full(t, "en", crowds[2])
	for _, kind := range []Kind{KindPile, KindTakeHome, KindReport} {
		h := mustLayout(t, st, kind, Options{})
		front, back := h.Side(false), h.Side(true)
		if front.Len() != back.Len() || front.Len() != (h.Len()+1)/2 {
			t.Errorf("%s: %d fronts and %d backs of %d sides", kind, front.Len(), back.Len(), h.Len())
		}
		for i := range h.Len() {
			part := []*Handout{front, back}[i%2]
			if a, b := len(part.Page(i/2).Items), len(h.Page(i).Items); a != b {
				t.Errorf("%s: side %d has %d things, %d in the whole", kind, i+1, a, b)
			}
		}
		if doc, err := back.Write(nil); err != nil || doc.Pages != front.Len() {
			t.Errorf("%s: %d backs in the file, %v", kind, doc.Pages, err)
		}
	}
}

// The pages behind a separator are numbered by their worksheet, in a reader and its jumps.
func TestPileLabelsItsPages(t *testing.T) {
	h := mustLayout(t, full(t, "en", crowds[2]), KindPile, Options{})
	labels := 0
	for _, l := range h.leaves {
		if l.begins != (l.label != "") || l.label != "" && !strings.HasPrefix(h.pages[l.page].Name, l.label) {
			t.Errorf("a part begins with %q under %q", h.pages[l.page].Name, l.label)
		}
		if l.label != "" {
			labels++
		}
	}
	if labels < 5 {
		t.Errorf("only %d labels", labels)
	}
	doc, err := h.Write(nil)
	if err != nil {
		t.Fatal(err)
	}
	f, err := readback.Open(doc.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(f.Array(f.Dict(f.Catalog()["PageLabels"])["Nums"])) / 2; got != labels+1 {
		t.Errorf("%d labels in the file, want %d and the cover's", got, labels)
	}
}
