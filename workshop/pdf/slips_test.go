package pdf

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// No answer stands larger on its card than another of the same vote, however long they are.
func TestAnswersOnCardsAreOfOneSize(t *testing.T) {
	for _, lang := range trial.Named() {
		t.Run(lang, func(t *testing.T) {
			s, err := newSheet(full(t, lang[:2], crowds[2]), words(t), Options{Lang: lang, Paper: A4})
			if err != nil {
				t.Fatal(err)
			}
			decks := 0
			for n, pg := range (&worksheets{s}).voteCards() {
				sizes, words := map[float64]bool{}, 0
				for _, it := range pg.Items {
					if text, ok := it.(figure.Text); ok && text.Bold && text.Size < 100 {
						sizes[text.Size] = true
						words++
					}
				}
				if words > 1 {
					decks++
				}
				if len(sizes) != 1 {
					t.Errorf("deck %d has answers of %v", n+1, sizes)
				}
			}
			if decks < 2 {
				t.Errorf("%d decks of words", decks)
			}
		})
	}
}

// Every deck has the same sign for who cannot say.
func TestEveryDeckHasTheSignForWhoCannotSay(t *testing.T) {
	for _, lang := range trial.Named() {
		s, err := newSheet(full(t, lang[:2], crowds[2]), words(t), Options{Lang: lang, Paper: A4})
		if err != nil {
			t.Fatal(err)
		}
		for n, pg := range (&worksheets{s}).voteCards() {
			sign, said := false, false
			for _, it := range pg.Items {
				text, ok := it.(figure.Text)
				sign = sign || ok && text.S == "?" && text.Size == 150
				said = said || ok && text.S == s.pack("vote.cantsay")
			}
			if !sign || !said {
				t.Errorf("%s: deck %d: sign %t, words %t", lang, n+1, sign, said)
			}
		}
	}
}

// The mark of a rehearsal is clear of what is cut out.
func TestRehearsalIsClearOfSlips(t *testing.T) {
	for _, lang := range []string{"en", "en+fi"} {
		for _, large := range []bool{false, true} {
			st := full(t, lang[:2], crowds[2])
			st.Info.Rehearsal = true
			lang, _, _ := strings.Cut(lang, map[bool]string{true: "+", false: "-"}[large])
			s, err := newSheet(st, words(t), Options{Lang: lang, Paper: A4, Large: large})
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range allWorksheets() {
				if !w.cut || !w.needed(st) {
					continue
				}
				for n, pg := range (&worksheets{s}).lay(w) {
					i := slices.IndexFunc(pg.Items, func(it figure.Item) bool {
						text, ok := it.(figure.Text)
						return ok && text.S == words(t).T(lang[:2], "sheet.rehearsal")
					})
					if i < 0 {
						t.Errorf("%s %s: page %d does not say so", lang, w.id, n+1)
						continue
					}
					mark := pg.Items[i-1].(figure.Rect)
					for _, it := range pg.Items {
						text, ok := it.(figure.Text)
						if ok && text.Role != figure.OnAccent && text.Anchor == figure.Start && text.X < mark.X+mark.W && text.Y-0.75*text.Size < mark.Y+mark.H+2 {
							t.Errorf("%s %s: %q touches the mark", lang, w.id, text.S)
						}
					}
				}
			}
		}
	}
}
