package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// textsOf are the texts on a side as they are drawn.
func textsOf(h *Handout, side int) (out []figure.Text) {
	for _, it := range h.Page(side).Items {
		if t, ok := it.(figure.Text); ok {
			out = append(out, t)
		}
	}
	return out
}

func words2(h *Handout, side int) string {
	var all []string
	for _, t := range textsOf(h, side) {
		all = append(all, t.S)
	}
	return inOne(all)
}

// A group with two languages gets one leaf, and on each side of it both languages,
// with what the group wrote and every figure once.
func TestBothLanguagesOnOneLeaf(t *testing.T) {
	for _, lang := range []string{"en+fi", "fi+en"} {
		for _, paper := range []Paper{A4, Letter} {
			t.Run(lang+"/"+string(paper), func(t *testing.T) {
				st := full(t, lang[:2], crowds[2])
				h := mustLayout(t, st, KindTakeHome, Options{Lang: lang, Paper: paper})
				if h.Len() != 2 {
					t.Fatalf("%d sides", h.Len())
				}
				keys := []string{"K3", "K1", "K8"} // those on top of the vote
				for side, want := range [][]string{
					{"sheet.rows", "sheet.obstacles", "step.B7.field.owner"},
					{"sheet.back", "write.C7.test", "slide.pulse", "credits.short"},
				} {
					said := words2(h, side)
					for _, id := range keys {
						want = append(want, [][]string{{"item." + id + ".name", "item." + id + ".do.1", "item." + id + ".do.2"}, {"item." + id + ".ask"}}[side]...)
					}
					for _, l := range []string{"en", "fi"} {
						if text := words(t).T(l, []string{"sheet.seen", "sheet.caveat"}[side]); strings.Count(said, text) != 1 {
							t.Errorf("side %d says %d times %s: %q", side+1, strings.Count(said, text), l, text)
						}
					}
					for _, key := range want {
						for _, l := range []string{"en", "fi"} {
							if text := st.Pack.Text(l, key); strings.Count(said, text) != 1 {
								t.Errorf("side %d says %d times %s: %q", side+1, strings.Count(said, text), l, text)
							}
						}
					}
					for _, a := range st.Actions {
						if n := strings.Count(said, a.First); side == 0 && n != 1 {
							t.Errorf("%q stands %d times", a.First, n)
						}
					}
				}
			})
		}
	}
}

// Nothing of it gets too small to read: 9 points, but for names in their tiles.
func TestBothLanguagesAreLegible(t *testing.T) {
	const legible = 9.0
	for _, a := range agendas {
		for _, lang := range editionsOfTwo() {
			for _, paper := range []Paper{A4, Letter} {
				st := newSample(t, lang[:2], a.length, a.exercises...)
				for _, kind := range []Kind{KindTakeHome, KindReport} {
					h := mustLayout(t, st, kind, Options{Lang: lang, Paper: paper})
					for side := range h.Len() {
						for _, text := range textsOf(h, side) {
							tile := slices.ContainsFunc(st.Tiles, func(name string) bool { return strings.Contains(name, strings.TrimSpace(text.S)) })
							if text.Size < legible-0.01 && !tile {
								t.Errorf("%s %s %s %s: %q has %.1f points", a.name, kind, lang, paper, text.S, text.Size)
							}
						}
					}
				}
			}
		}
	}
}

// Where the group named no tiles, the pack's names stand in both languages and whole,
// also on the fullest sheet; and on a page that is full, nothing that belongs there goes.
func TestNamesOfThePackAreWholeInBoth(t *testing.T) {
	everySheet(t, func(st *workshop.State) {
		st.Tiles = nil
		for _, r := range st.Rounds {
			for i := range r.Tally.Counts {
				r.Tally.Counts[i].CantSay = 2
			}
		}
	}, func(t *testing.T, s *sheet) {
		if s.other == nil {
			return
		}
		checkLayout(t, s)
		checkComplete(t, s)
		pages := draw(t, frontOf(s), backOf(s)).Pages
		for n, pg := range pages {
			checkWhole(t, n+1, pg, s.st)
		}
		if !s.has(aboutPyramid) {
			return
		}
		for _, def := range s.st.Pack.ItemsOf("tile") {
			for _, l := range s.editions() {
				if said := inOne(pages[0].Texts); !strings.Contains(said, l.pack("item."+def.ID+".name")) {
					t.Errorf("no %q in %s", l.pack("item."+def.ID+".name"), said)
				}
			}
		}
	})
}

// A report in two languages has every text twice, but every vote once.
func TestReportHasBothBesideEachOther(t *testing.T) {
	st := full(t, "en", crowds[2])
	one := mustLayout(t, st, KindReport, Options{Lang: "en"})
	both := mustLayout(t, st, KindReport, Options{Lang: "en+fi"})
	if both.Len() > 7*one.Len()/4 {
		t.Errorf("%d pages, %d in one language", both.Len(), one.Len())
	}
	figures := func(h *Handout) (n int) {
		for _, p := range h.pages {
			for _, m := range p.Marks {
				if m.Tag == "Figure" && !strings.HasPrefix(m.Alt, words(t).T("en", "handout.alt_more")) {
					n++
				}
			}
		}
		return n
	}
	if figures(one) == 0 || figures(one) != figures(both) {
		t.Errorf("%d pictures, %d in one language", figures(both), figures(one))
	}
	for _, p := range both.pages {
		for _, m := range p.Marks {
			if m.Tag != "H1" && m.Tag != "H2" || m.Lang == "" {
				continue
			}
			var beside bool // the same in the first language, at the same height
			at := p.Items[m.From].(figure.Text)
			for _, o := range p.Marks {
				other, ok := p.Items[o.From].(figure.Text)
				beside = beside || ok && o.Tag == m.Tag && o.Lang == "" && other.Y == at.Y && other.X < at.X
			}
			if !beside {
				t.Errorf("%q has nothing beside it", at.S)
			}
		}
	}
}

// What is in the other language is marked so: a voice reads it as what it is.
func TestOtherLanguageIsMarked(t *testing.T) {
	st := full(t, "en", crowds[2])
	for _, kind := range []Kind{KindTakeHome, KindReport} {
		for lang, want := range map[string]bool{"en+fi": true, "en": false} {
			doc := mustMake(t, st, kind, Options{Lang: lang})
			said := readAloud(t, doc).Languages()
			if said["en"] == 0 || (said["fi"] > 0) != want {
				t.Errorf("%s %s: %v", kind, lang, said)
			}
		}
		h := mustLayout(t, st, kind, Options{Lang: "en+fi"})
		for _, p := range h.pages {
			for _, m := range p.Marks {
				for _, it := range p.Items[m.From:m.To] {
					if text, ok := it.(figure.Text); ok && m.Tag != "Figure" && m.Lang == "" && strings.ContainsAny(text.S, "äö") && !strings.Contains(text.S, " / ") && !isOwn(st, text.S) {
						t.Errorf("%s: %q passes for English", kind, text.S)
					}
				}
			}
		}
	}
}

func isOwn(st workshop.State, text string) bool {
	return strings.Contains(st.Notes[workshop.NoteFacilitator], text)
}

// In large print a column would hold four words: each language has its own leaves.
func TestLargePrintKeepsLanguagesApart(t *testing.T) {
	st := full(t, "en", crowds[2])
	h := mustLayout(t, st, KindTakeHome, Options{Lang: "en+fi", Large: true})
	english, finnish := words(t).T("en", "sheet.start"), words(t).T("fi", "sheet.start")
	if first := words2(h, 0); !strings.Contains(first, english) || strings.Contains(first, finnish) {
		t.Error("the first side is not in the first language alone")
	}
	found := false
	for side := range h.Len() {
		found = found || side%2 == 0 && strings.Contains(words2(h, side), finnish)
	}
	if !found {
		t.Error("the other language begins on no leaf of its own")
	}
}

// editionsOfTwo are two languages on one leaf.
func editionsOfTwo() []string {
	return slices.DeleteFunc(trial.Named(), func(name string) bool { return !strings.Contains(name, "+") })
}
