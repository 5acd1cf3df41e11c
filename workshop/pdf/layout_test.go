package pdf

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
	"github.com/upturn-workshop/upturn/workshop/paper/papertest"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// everySheet calls f with the sheet of every agenda, language and paper.
func everySheet(t *testing.T, change func(*workshop.State), f func(t *testing.T, s *sheet)) {
	t.Helper()
	for n, a := range agendas {
		for k, lang := range trial.Named() {
			for i, paper := range []Paper{A4, Letter} {
				if testing.Short() && (n+k+i)%4 != 0 {
					continue
				}
				t.Run(strings.Join([]string{a.name, lang, string(paper)}, "/"), func(t *testing.T) {
					st := newSample(t, lang[:2], a.length, a.exercises...)
					if change != nil {
						change(&st)
					}
					s, err := newSheet(st, words(t), Options{Paper: paper, Lang: lang})
					if err != nil {
						t.Fatal(err)
					}
					f(t, s)
				})
			}
		}
	}
}

func draw(t *testing.T, pages ...layout.Page) *papertest.Recorder {
	t.Helper()
	g, err := paper.NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	r := &papertest.Recorder{}
	p := layout.NewPen(r, g)
	for _, sc := range pages {
		r.Page(-1)
		p.Page(sc)
	}
	return r
}

// pagesOf are all pages of a sheet.
func pagesOf(t *testing.T, s *sheet) []layout.Page {
	t.Helper()
	pages, err := (&takeHome{s}).pages()
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

func frontOf(s *sheet) layout.Page { return (&takeHome{s}).front().page() }

func backOf(s *sheet) layout.Page { return (&takeHome{s}).back().page() }

func checkLayout(t *testing.T, s *sheet) {
	t.Helper()
	r := draw(t, pagesOf(t, s)...)
	for n, page := range r.Pages {
		for i, b := range page.Boxes {
			if b.X1 < s.Edge || b.Y1 < s.Edge || b.X2 > s.W-s.Edge || b.Y2 > s.H-s.Edge {
				t.Errorf("page %d: %q is closer to the edge than 10 mm: %.1f %.1f %.1f %.1f", n+1, b.What, b.X1, b.Y1, b.X2, b.Y2)
			}
			if b.What == "path" {
				continue
			}
			for _, c := range page.Boxes[i+1:] {
				if c.What != "path" && b.Overlaps(c) {
					t.Errorf("page %d: %q lies over %q", n+1, b.What, c.What)
				}
			}
		}
	}
}

func TestNothingOverlapsOrLeavesThePaper(t *testing.T) {
	everySheet(t, nil, func(t *testing.T, s *sheet) {
		checkLayout(t, s)
		checkComplete(t, s)
	})
}

// checkComplete sees to it that no part had to go for want of room.
func checkComplete(t *testing.T, s *sheet) {
	t.Helper()
	var want []string
	if s.has(aboutBeliefs) {
		want = append(want, s.pack("sheet.rows"))
	}
	if s.has(aboutPyramid) {
		want = append(want, s.pack("sheet.idea.1"), s.pack("sheet.obstacles"))
	}
	if len(want) == 0 {
		want = append(want, s.pack("step.C4.compact"))
	}
	var all []string
	for _, p := range draw(t, pagesOf(t, s)...).Pages {
		all = append(all, p.Texts...)
	}
	texts := inOne(all)
	for _, w := range want {
		if !strings.Contains(texts, w) {
			t.Errorf("%q is not on the sheet", w)
		}
	}
}

// inOne joins texts, one of which may be on several lines.
func inOne(texts []string) string {
	return strings.Join(strings.Fields(strings.Join(texts, " ")), " ")
}

func TestRehearsalFits(t *testing.T) {
	everySheet(t, func(st *workshop.State) { st.Info.Rehearsal = true }, checkLayout)
}

// The longest texts that the program takes must still find their place.
func TestLongTextsFit(t *testing.T) {
	long := strings.Repeat("asiakaspalveluprosessien kehittämistyöryhmä ", 14)
	everySheet(t, func(st *workshop.State) {
		st.Info.Group, st.Info.Title = long[:400], long[20:420]
		for i := range st.Tiles {
			st.Tiles[i] = long[:400]
		}
		for i := range st.Items {
			st.Items[i].Text = long[:600]
		}
		for i := range st.Actions {
			st.Actions[i].First, st.Actions[i].Owner, st.Actions[i].Due = long[:600], long[:400], long[:400]
		}
	}, func(t *testing.T, s *sheet) {
		checkLayout(t, s)
		checkComplete(t, s)
	})
}

// One word of 300 letters has no place to break.
func TestLongWordsFit(t *testing.T) {
	word := strings.Repeat("W", 300)
	everySheet(t, func(st *workshop.State) {
		st.Info.Group, st.Info.Title = word, word+"X"
		for i := range st.Tiles {
			st.Tiles[i] = word
		}
		for i := range st.Items {
			st.Items[i].Text = word
		}
		for i := range st.Actions {
			st.Actions[i].First, st.Actions[i].Owner, st.Actions[i].Due = word, word, word
		}
	}, checkLayout)
}

// A sheet can be printed before the workshop, or after one in which nothing was
// written down.
func TestBeforeTheWorkshop(t *testing.T) {
	everySheet(t, func(st *workshop.State) {
		st.Rounds, st.Items, st.Actions, st.Tiles, st.Agenda = nil, nil, nil, nil, nil
	}, func(t *testing.T, s *sheet) {
		checkLayout(t, s)
		for i, page := range draw(t, frontOf(s), backOf(s)).Pages {
			if len(page.Texts) < 5 {
				t.Errorf("page %d is all but empty: %q", i+1, page.Texts)
			}
		}
	})
}

// A large group has more dots than a column holds.
func TestLargeGroupFits(t *testing.T) {
	everySheet(t, func(st *workshop.State) {
		for _, r := range st.Rounds {
			for i := range r.Tally.Counts {
				c := &r.Tally.Counts[i]
				c.CantSay = 7
				for j := range c.N {
					c.N[j] *= 12
				}
			}
			r.Tally.Seats, r.Tally.Cast = 160, 151
		}
	}, checkLayout)
}

// The check must see what it looks for.
func TestLayoutCheckBites(t *testing.T) {
	a, b := papertest.TextBox(100, 100, 10, false, "one"), papertest.TextBox(110, 104, 10, false, "two")
	if !a.Overlaps(b) {
		t.Error("texts that lie over each other are not seen")
	}
	if c := papertest.TextBox(100, 114, 10, false, "three"); a.Overlaps(c) {
		t.Error("lines of a paragraph count as overlapping")
	}
}

// Every answer of twelve people can be seen, also where a part of the sheet has
// no more room than it must.
func TestMarksAreLargeEnough(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, large := range []bool{false, true} {
			s, err := newSheet(unpictured(full(t, lang, crowds[2])), words(t), Options{Lang: lang, Large: large})
			if err != nil {
				t.Fatal(err)
			}
			sheet := &takeHome{s}
			for n, c := range sheet.front().candidates() {
				part, ok := c.make()
				if !ok {
					continue
				}
				pg := sheet.begin("sheet.front")
				part.Draw(&pg, s.Top, part.Min)
				for _, it := range pg.Items {
					if c, ok := it.(figure.Circle); ok && c.R*s.K < 1.4 {
						t.Errorf("%s, large %t: part %d has a mark of %.1f points", lang, large, n+1, 2*c.R*s.K)
					}
				}
			}
		}
	}
}
