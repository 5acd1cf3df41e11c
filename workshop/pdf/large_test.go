package pdf

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// What comes in large print has text of 16 points for the most part, and nothing of it is
// cut; what is ticked is as much larger.
func TestLargePrintIsLarge(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, paper := range []Paper{A4, Letter} {
			for _, w := range allWorksheets() {
				st := full(t, lang, crowds[2])
				if !w.large || !w.needed(st) {
					continue
				}
				h := mustLayout(t, st, KindWorksheets, Options{Paper: paper, Large: true, Only: []string{w.id}})
				if cut := flawed(t, h, CutOff); len(cut) > 0 {
					t.Errorf("%s %s %s: cut %q", w.id, lang, paper, cut)
				}
				letters := map[float64]int{} // by size
				all := 0
				for side := range h.Len() {
					for _, text := range textsOf(h, side) {
						letters[text.Size] += len(text.S)
						all += len(text.S)
					}
				}
				small := 0
				for size, n := range letters {
					if size < 14.4 {
						small += n
					}
				}
				if slices.Contains([]string{"W1", "W1c", "W2b", "W5", "W6", "W6b", "W8", "W14"}, w.id) && small*4 > all {
					t.Errorf("%s %s %s: %d of %d letters are smaller than 14.4 points", w.id, lang, paper, small, all)
				}
				if all == 0 {
					t.Errorf("%s %s %s is empty", w.id, lang, paper)
				}
			}
		}
	}
}

// The pocket card is larger in large print, and nothing on it crosses a cut; the pile has
// the worksheets as they come in large print, and no head of its list is parted.
func TestLargeCardsAndPiles(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, paper := range []Paper{A4, Letter} {
			st := full(t, lang, crowds[2])
			opts := Options{Paper: paper, Large: true}
			h := mustLayout(t, st, KindCard, opts)
			for side := range h.Len() {
				for _, text := range textsOf(h, side) {
					if text.Size < 14.3 {
						t.Errorf("%s %s: %.1f points on a card: %q", lang, paper, text.Size, text.S)
					}
				}
			}
			pg := draw(t, h.pages...).Pages[0]
			high, top := cardH*large, (h.size.H-3*cardH*large)/2
			for _, b := range pg.Boxes {
				if b.What != "path" && math.Floor((b.Y1-top)/high) != math.Floor((b.Y2-top)/high) {
					t.Errorf("%s %s: %q crosses a cut", lang, paper, b.What)
				}
			}
			h = mustLayout(t, st, KindPile, opts)
			for _, text := range textsOf(h, 0) {
				if strings.HasSuffix(strings.TrimSpace(text.S), "-") && text.Role == figure.Ink2 {
					t.Errorf("%s %s: %q on the list of the pile", lang, paper, text.S)
				}
			}
			of := func(large bool) (n int) {
				s, err := newSheet(st, words(t), Options{Paper: paper, Large: large})
				if err != nil {
					t.Fatal(err)
				}
				all, _ := (&pile{&worksheets{s}}).sheaves()
				for _, f := range all {
					n += len(f.pages)
				}
				return n
			}
			if of(true) <= of(false) {
				t.Errorf("%s %s: a pile in large print has as many pages as one that is not", lang, paper)
			}
		}
	}
}

// In two languages a large pile has each worksheet in either, and what does not come large
// once; all sides are there.
func TestALargePileInTwoLanguages(t *testing.T) {
	st := full(t, "en", crowds[2])
	h := mustLayout(t, st, KindPile, Options{Lang: "en+fi", Large: true})
	said := bare(strings.Join(saidOn(h), ""))
	for _, lang := range []string{"en", "fi"} {
		if want := words(t).T(lang, "handout.kind.pile"); !strings.Contains(said, bare(want)) {
			t.Errorf("lacks %q", want)
		}
	}
	for i, l := range h.leaves {
		if l.page >= len(h.pages) {
			t.Fatalf("side %d shows page %d of %d", i, l.page, len(h.pages))
		}
	}
	if one := mustLayout(t, st, KindPile, Options{Lang: "en", Large: true}); h.Len() <= one.Len() {
		t.Errorf("%d sides in two languages, %d in one", h.Len(), one.Len())
	}
}

// Slips for dots have room for a number of each, and for what is said under them, in any
// size: nothing crosses the line along which they are cut.
func TestSlipsForDotsStayWithinTheirCuts(t *testing.T) {
	for _, lang := range []string{"en", "fi", "en+fi"} {
		for _, paper := range []Paper{A4, Letter} {
			for _, opts := range []Options{{}, {Large: true}, {Blank: true}, {Blank: true, Large: true}} {
				opts.Lang, opts.Paper, opts.Only = lang, paper, []string{"W4b"}
				h := mustLayout(t, full(t, lang[:2], crowds[2]), KindWorksheets, opts)
				w, high := (h.size.W-2*layout.Edge)/2, (h.size.H-2*layout.Edge)/3
				for _, pg := range draw(t, h.pages...).Pages {
					for _, b := range pg.Boxes {
						x, y := (b.X1-layout.Edge)/w, (b.Y1-layout.Edge)/high
						column, row := (b.X2-layout.Edge)/w, (b.Y2-layout.Edge)/high
						if cut := column-x > 0.99 || row-y > 0.99; !cut && (math.Floor(column) != math.Floor(x) || math.Floor(row) != math.Floor(y)) {
							t.Errorf("%+v: %q crosses a cut: %.0f %.0f %.0f %.0f", opts, b.What, b.X1, b.Y1, b.X2, b.Y2)
						}
					}
				}
			}
		}
	}
}

// In large print a heading stands on the page of what it is over, and of two tables only
// the one with the medians says who could not say.
func TestLargePrintKeepsTogether(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, paper := range []Paper{A4, Letter} {
			st := full(t, lang, crowds[2])
			s, err := newSheet(st, words(t), Options{Lang: lang, Paper: paper, Large: true})
			if err != nil {
				t.Fatal(err)
			}
			w := &worksheets{s}
			title, write := one(w.packs(w.stepText(workshop.RoleLinks, "title"))), one(w.packs(w.writeText(workshop.RoleLinks, "1")))
			h := mustLayout(t, st, KindWorksheets, Options{Paper: paper, Large: true, Only: []string{"W2"}})
			for side := range h.Len() {
				if said := words2(h, side); strings.Contains(said, title) != strings.Contains(said, write) {
					t.Errorf("%s %s: %q stands apart from %q", lang, paper, title, write)
				}
			}
			tl, ok := s.result(workshop.RoleBeliefs, false)
			if !ok {
				t.Fatal("no result")
			}
			of := scaleTable{Tally: tl, aspect: tl.Spec.Questions[0].Aspects[0]}
			r := &report{sheet: s, depth: deep}
			has := func(columns []tableColumn) bool {
				return slices.ContainsFunc(columns, func(c tableColumn) bool { return c.head.First == s.pack("vote.cantsay") })
			}
			if has(of.columns(r, true, false)) || !has(of.columns(r, false, true)) || !has(of.columns(r, true, true)) {
				t.Errorf("%s: who could not say stands in each table or in none", lang)
			}
		}
	}
}

// What is printed once does not end with an empty side; where another copy follows it does,
// so that that begins on a leaf of its own.
func TestNothingEndsWithAnEmptySide(t *testing.T) {
	st := full(t, "en", crowds[2])
	for _, blank := range []bool{false, true} {
		opts := Options{Large: true, Blank: blank}
		once := mustLayout(t, st, KindTakeHome, opts)
		if last := once.Page(once.Len() - 1); len(last.Items) == 0 {
			t.Errorf("blank %t: side %d is empty", blank, once.Len())
		}
		opts.Copies = 2
		if n := mustLayout(t, st, KindTakeHome, opts).Len(); n != 2*(once.Len()+once.Len()%2) {
			t.Errorf("blank %t: two copies have %d sides, one has %d", blank, n, once.Len())
		}
	}
}

// No word beside the empty scales of a sheet in large print is divided.
func TestLargeScalesDivideNoWord(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		h := mustLayout(t, full(t, lang, crowds[2]), KindTakeHome, Options{Large: true, Blank: true})
		scales := 0
		for side := range h.Len() {
			if !strings.Contains(words2(h, side), words(t).T(lang, "sheet.scales")) {
				continue
			}
			scales++
			for _, text := range textsOf(h, side) {
				if strings.HasSuffix(strings.TrimSpace(text.S), "-") {
					t.Errorf("%s side %d: %q", lang, side+1, text.S)
				}
			}
		}
		if scales == 0 {
			t.Errorf("%s: there are no scales", lang)
		}
	}
}

// No word over a column is divided in large print: neither the names of options over a
// choice, nor the heads of the table of promises that is to be filled in.
func TestLargeHeadsDivideNoWord(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st := full(t, lang, crowds[2])
		for _, h := range []*Handout{
			mustLayout(t, st, KindReport, Options{Large: true}), mustLayout(t, st, KindTakeHome, Options{Large: true, Blank: true}),
		} {
			for side := range h.Len() {
				for _, text := range textsOf(h, side) {
					if text.Role == figure.Ink2 && strings.HasSuffix(strings.TrimSpace(text.S), "-") {
						t.Errorf("%s side %d: %q", lang, side+1, text.S)
					}
				}
			}
		}
	}
}

// A box for the facilitator's own reading says of which result, for a page may part them.
func TestABoxNamesItsResult(t *testing.T) {
	st := full(t, "en", crowds[2])
	h := mustLayout(t, st, KindReport, Options{Lines: true})
	boxes, titled := 0, map[string]bool{}
	for side := range h.Len() {
		for _, text := range textsOf(h, side) {
			if title, ok := strings.CutPrefix(text.S, words(t).T("en", "report.reading")); ok {
				boxes++
				titled[title] = true
			}
		}
	}
	if boxes < 5 || len(titled) != boxes || titled[""] {
		t.Errorf("%d boxes, named %v", boxes, titled)
	}
}

// Beside each scale of a ballot it is told what its last box is for, under it where there is no
// room: nobody has to look that up, and no box stands for another.
func TestLargeBoxesSayWhatTheyAreFor(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, paper := range []Paper{A4, Letter} {
			for _, id := range []string{"W2b", "W8"} {
				st := full(t, lang, crowds[2])
				h := mustLayout(t, st, KindWorksheets, Options{Paper: paper, Large: true, Only: []string{id}})
				word, all := st.Pack.Text(lang, "vote.cantsay"), 0
				for side := range h.Len() {
					scales, told := 0, 0
					for _, text := range textsOf(h, side) {
						switch strings.TrimSpace(text.S) {
						case "5":
							scales++
						case word:
							told++
						}
					}
					if all += scales; scales != told {
						t.Errorf("%s %s %s, side %d: %d scales, %d of which tell what the box is for", id, lang, paper, side+1, scales, told)
					}
				}
				if all == 0 {
					t.Errorf("%s %s %s has no scale", id, lang, paper)
				}
			}
		}
	}
}

// A sheet in large print has many pages: they are numbered, so that who drops them finds their
// order again.
func TestPagesOfALargeSheetAreNumbered(t *testing.T) {
	h := mustLayout(t, full(t, "fi", crowds[2]), KindTakeHome, Options{Large: true})
	n := 0
	for side := range h.Len() {
		for _, text := range textsOf(h, side) {
			if text.S == strconv.Itoa(side+1)+"/"+strconv.Itoa(h.Len()) || text.S == strconv.Itoa(side+1)+"/"+strconv.Itoa(h.Len()-1) {
				n++
			}
		}
	}
	if n < h.Len()-1 || n < 3 {
		t.Errorf("%d of %d sides have a number", n, h.Len())
	}
}

// The mark of a rehearsal takes half of the line that says whose a page is: the day gives way
// before the group's name is cut.
func TestTheMarkOfARehearsalCutsNoName(t *testing.T) {
	st := full(t, "en", crowds[2])
	st.Info.Rehearsal = true
	for _, kind := range []Kind{KindTakeHome, KindCard, KindWorksheets} {
		for _, opts := range []Options{{}, {Lang: "en+fi"}, {Large: true}} {
			if cut := flawed(t, mustLayout(t, st, kind, opts), CutOff); len(cut) > 0 {
				t.Errorf("%s %+v: cut %q", kind, opts, cut)
			}
		}
	}
}
