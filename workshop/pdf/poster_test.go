package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// The names of the keys on a poster can be read across two metres: a capital is a two
// hundredth of that high, on all paper, in both languages, also side by side.
func TestAPosterIsReadFromTwoMetres(t *testing.T) {
	const away, capital = 2000 * layout.MM, 0.714
	for _, lang := range trial.Named() {
		for _, paper := range []Paper{A4, Letter, A3} {
			st := full(t, lang[:2], crowds[2])
			h := mustLayout(t, st, KindPoster, Options{Lang: lang, Paper: paper})
			langs := strings.Split(lang, "+")
			if h.Len() != len(langs) {
				t.Fatalf("%s: %d posters", lang, h.Len())
			}
			for side, l := range langs {
				seen := 0
				for _, x := range textsOf(h, side) {
					for _, def := range st.Pack.ItemsOf(workshop.ItemKey) {
						if x.S != st.Pack.Text(l, "item."+def.ID+".name") {
							continue
						}
						if seen++; x.Size*capital < away/200 {
							t.Errorf("%s %s: %q is %.1f mm high", l, paper, x.S, x.Size*capital/layout.MM)
						}
					}
				}
				if seen != 10 {
					t.Errorf("%s %s: %d names", l, paper, seen)
				}
			}
		}
	}
}

// A poster says whose it is and marks the keys that have a place, and no others: before a
// vote it marks none, and a blank one is nobody's.
func TestAPosterMarksWhatWasChosen(t *testing.T) {
	st := full(t, "en", crowds[2])
	s, err := newSheet(st, words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	chosen := s.chosenKeys().in
	if len(chosen) == 0 {
		t.Fatal("none is chosen")
	}
	before := st
	before.Rounds = nil
	for _, c := range []struct {
		st    workshop.State
		opts  Options
		group bool
		want  []string
	}{{st, Options{}, true, chosen}, {before, Options{}, true, nil}, {st, Options{Blank: true}, false, nil}} {
		h := mustLayout(t, c.st, KindPoster, c.opts)
		var discs []figure.Circle
		var marked []string
		group := false
		for _, it := range h.Page(0).Items {
			switch x := it.(type) {
			case figure.Circle:
				discs = append(discs, x)
			case figure.Text:
				group = group || strings.Contains(x.S, st.Info.Group)
				for _, d := range discs {
					if x.X == d.X && x.Y > d.Y-d.R && x.Y < d.Y+d.R {
						marked = append(marked, "K"+x.S)
					}
				}
			}
		}
		want := slices.Clone(c.want)
		slices.SortFunc(want, func(a, b string) int { return slices.Index(keyIDs(st), a) - slices.Index(keyIDs(st), b) })
		if !slices.Equal(marked, want) || group != c.group {
			t.Errorf("marked %v, want %v; group %t", marked, want, group)
		}
	}
}

func keyIDs(st workshop.State) (ids []string) {
	for _, def := range st.Pack.ItemsOf(workshop.ItemKey) {
		ids = append(ids, def.ID)
	}
	return ids
}

// Each pocket card says whose it is, unless it is nobody's yet.
func TestCardsSayWhoseTheyAre(t *testing.T) {
	for _, c := range []struct {
		blank bool
		want  int
	}{{false, 10}, {true, 0}} {
		st := full(t, "en", crowds[2])
		h, n := mustLayout(t, st, KindCard, Options{Blank: c.blank}), 0
		for _, x := range textsOf(h, 1) {
			if strings.HasPrefix(x.S, st.Info.Group) {
				n++
			}
		}
		if n != c.want {
			t.Errorf("blank %t: %d cards", c.blank, n)
		}
	}
}

// The dots of Ö stand clear of the rule over the name.
func TestMarksOverCapitalsAreClearOfTheRule(t *testing.T) {
	p := mustLayout(t, full(t, "sv", crowds[2]), KindPoster, Options{}).Page(0)
	var rules []float64
	for _, it := range p.Items {
		if l, ok := it.(figure.Line); ok && l.Y1 == l.Y2 && l.X2-l.X1 > 300 {
			rules = append(rules, l.Y1)
		}
	}
	seen := 0
	for _, it := range p.Items {
		v, ok := it.(figure.Text)
		if !ok || !strings.HasPrefix(v.S, "Ö") || v.Size < 20 {
			continue
		}
		seen++
		for _, y := range rules {
			if top := v.Y - 0.95*v.Size; y > top && y < v.Y {
				t.Errorf("%q reaches up to %.1f, over the rule at %.1f", v.S, top, y)
			}
		}
	}
	if seen == 0 {
		t.Error("no name begins with Ö")
	}
}
