package pdf

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// The slip numbers the options as the entry screen does, has a box for each place,
// and says before anybody votes how places are counted.
func TestOrderSlipsFollowTheEntryScreen(t *testing.T) {
	options := []string{"Rota", "Phone", "Queue", "Training"}
	st := withRanking(t, "en", options)
	if !slices.Contains(Worksheets(st), "W10") {
		t.Fatal("a workshop with options to put in order needs no slips")
	}
	round := st.Rounds[len(st.Rounds)-1]
	h := mustLayout(t, st, KindWorksheets, Options{Only: []string{"W10"}})
	if h.Len() != 1 {
		t.Fatalf("%d pages", h.Len())
	}
	items := h.Page(0).Items
	boxes := 0
	var numbered []string
	for i, it := range items {
		switch v := it.(type) {
		case figure.Rect:
			if v.W == placeSide {
				boxes++
			}
		case figure.Text:
			if next, ok := items[min(i+1, len(items)-1)].(figure.Text); ok && v.Bold && v.Size == 12 && len(strings.TrimSpace(v.S)) == 1 {
				numbered = append(numbered, strings.TrimSpace(v.S)+" "+strings.TrimSpace(next.S))
			}
		}
	}
	var want []string
	for range 2 { // two slips on a page
		for i, id := range round.Spec.Questions[0].Items {
			want = append(want, strconv.Itoa(i+1)+" "+st.Pack.Text("en", "item."+id+".name"))
		}
	}
	if !slices.Equal(numbered, want) {
		t.Errorf("the slips have %q, the entry screen %q", numbered, want)
	}
	if boxes != 2*len(options) {
		t.Errorf("%d boxes for the places of two slips with %d options", boxes, len(options))
	}
	said := inOne(texts2(h))
	if method := words(t).T("en", "wall.rank_method", "points", "3, 2, 1, 0"); strings.Count(said, method) != 2 {
		t.Errorf("%q is not on each slip: %s", method, said)
	}
}

func texts2(h *Handout) (all []string) {
	for i := range h.Len() {
		for _, text := range textsOf(h, i) {
			all = append(all, text.S)
		}
	}
	return all
}

// Before anybody knows the options the slip has a numbered line for each.
func TestOrderSlipsToWriteOptionsOn(t *testing.T) {
	st := full(t, "fi", crowds[2])
	if slices.Contains(Worksheets(st), "W10") {
		t.Error("slips for a vote that nobody plans")
	}
	h := mustLayout(t, st, KindWorksheets, Options{Only: []string{"W10"}})
	said := texts2(h)
	for i := 1; i <= workshop.MaxRanked; i++ {
		if n := strings.Count(strings.Join(said, "|")+"|", strconv.Itoa(i)+"|"); n < 2 {
			t.Errorf("line %d stands on %d slips", i, n)
		}
	}
}

// The longest options that can be typed find their place, in both languages.
func TestOrderSlipsFit(t *testing.T) {
	var long []string
	for i := range workshop.MaxRanked {
		long = append(long, strconv.Itoa(i+1)+" asiakaspalveluprosessien kehittämistyöryhmä ja sen ehdotus, josta kaikki puhuvat")
	}
	for _, lang := range []string{"en", "fi", "en+fi", "fi+en"} {
		for _, paper := range []Paper{A4, Letter} {
			for name, options := range map[string][]string{"long": long, "short": {"Rota", "Phone", "Queue"}, "none": nil} {
				st := full(t, lang[:2], crowds[2])
				if options != nil {
					st = withRanking(t, lang[:2], options)
				}
				h := mustLayout(t, st, KindWorksheets, Options{Only: []string{"W10"}, Lang: lang, Paper: paper})
				for n, pg := range draw(t, h.pages...).Pages {
					checkPage(t, n+1, pg, h.size.W, h.size.H)
					checkWhole(t, n+1, pg, st)
				}
				for i := range h.Len() {
					for _, text := range textsOf(h, i) {
						if text.Size < 7.5 {
							t.Errorf("%s %s: %q has %.1f points", lang, name, text.S, text.Size)
						}
					}
				}
				if dir := os.Getenv("UPTURN_SHOTS"); dir != "" {
					doc := mustMake(t, st, KindWorksheets, Options{Only: []string{"W10"}, Lang: lang, Paper: paper})
					if err := os.WriteFile(filepath.Join(dir, strings.Join([]string{"order", lang, string(paper), name}, "-")+".pdf"), doc.Bytes, 0o644); err != nil {
						t.Error(err)
					}
				}
			}
		}
	}
}
