package pdf

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
)

// answersIn lists the answers of a count, the lowest first.
func answersIn(c workshop.Count) (all []float64) {
	for i, n := range c.N {
		all = append(all, slices.Repeat([]float64{float64(c.Lo + i)}, n)...)
	}
	return all
}

// halfway is the middle of a sorted list.
func halfway(all []float64) float64 {
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}

// between is what the answers of a count lie between, as the head of a column has it.
func between(t *testing.T, head string, c workshop.Count) string {
	t.Helper()
	all := answersIn(c)
	if len(all) == 0 {
		return "–"
	}
	lo, hi := all[0], all[len(all)-1]
	switch {
	case strings.HasSuffix(head, "Lowest–highest"):
	case strings.HasSuffix(head, "Middle half"):
		n := max(1, len(all)/2)
		lo, hi = halfway(all[:n]), halfway(all[len(all)-n:])
	default:
		t.Fatalf("a column of spread is called %q", head)
	}
	num := func(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }
	if lo == hi {
		return num(lo)
	}
	return num(lo) + "–" + num(hi)
}

// tableOf is the table of a result.
func tableOf(t *testing.T, s *report, tl workshop.Tally) layout.Grid {
	t.Helper()
	for _, p := range s.numbers(tl) {
		if g, ok := p.Flowable.(layout.Grid); ok {
			return g
		}
	}
	t.Fatalf("%s has no table", tl.Spec.Step)
	return layout.Grid{}
}

// What stands over a column of numbers is what stands in it, and where one row of a
// table has too few answers for a middle half, no row has one.
func TestHeadingAndCellsOfASpread(t *testing.T) {
	cells, ranges := 0, 0
	for _, people := range []int{5, 8, 12, 13, 14, 20} {
		for seed := range int64(3) {
			st := played(t, "en", people, seed+1, quickVotes(), "A4", "B3", "C2")
			s, err := newSheet(st, words(t), Options{})
			if err != nil {
				t.Fatal(err)
			}
			for _, r := range st.Rounds {
				tl, ok := s.resultOf(r.Spec.Step, r.Spec.Revote)
				if !ok || !r.Spec.Questions[0].Kind.Traits().Numbers {
					continue
				}
				doc, few := &report{sheet: s, depth: deep}, false
				aspects, tables := doc.shownAspects(tl), doc.numbers(tl)
				for _, c := range tl.Counts {
					few = few || c.Answers() > 0 && c.Answers() < 8
				}
				for k, a := range aspects {
					g := tables[k].Flowable.(layout.Grid)
					last := len(g.Columns) - 1
					head := g.Columns[last].Head.First
					if few && !strings.HasSuffix(head, "Lowest–highest") {
						t.Errorf("%d people, seed %d, %s: a column of a table with few answers is called %q", people, seed+1, r.Spec.Step, head)
					}
					for i, q := range tl.Spec.Questions {
						c, _ := tl.Find(q.ID, a)
						cells++
						if strings.HasSuffix(head, "Lowest–highest") {
							ranges++
						}
						if got, want := g.Rows[i][last].First, between(t, head, c); got != want {
							t.Errorf("%d people, seed %d, %s, %s %s: %q under %q, want %q of %v", people, seed+1, r.Spec.Step, q.ID, a, got, head, want, c.N)
						}
					}
				}
			}
		}
	}
	if cells < 300 || ranges < 50 || ranges == cells {
		t.Errorf("%d cells, of which %d lowest to highest", cells, ranges)
	}
}

// The names of a table's rows have room for their words, also in large print and beside
// the heads of two things asked in two languages.
func TestNamesOfATableHaveRoom(t *testing.T) {
	st := played(t, "fi", 12, 1, nil)
	for _, opts := range []Options{{Lang: "fi"}, {Lang: "fi", Large: true}, {Lang: "fi+en"}} {
		s, err := newSheet(st, words(t), opts)
		if err != nil {
			t.Fatal(err)
		}
		for _, role := range []workshop.Role{workshop.RoleBeliefs, workshop.RoleRatings} {
			tl, _ := s.result(role, false)
			g := tableOf(t, &report{sheet: s, depth: deep}, tl)
			for _, row := range g.Rows {
				for _, word := range strings.Fields(row[0].First + " " + row[0].Second) {
					if need := figure.Width(word, g.Size, false); need > g.Columns[0].Share*s.Width {
						t.Errorf("%+v: %q takes %.0f points of %.0f", opts, word, need, g.Columns[0].Share*s.Width)
					}
				}
			}
		}
	}
}
