package pdf

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Whoever takes a sheet home reads on it where the numbers may go, in each of its languages.
func TestTheSheetSaysWhereTheNumbersGo(t *testing.T) {
	for _, share := range workshop.Shares() {
		for _, lang := range []string{"en", "fi", "de", "fi+en", "en+de"} {
			for _, paper := range []Paper{A4, Letter} {
				t.Run(share.Key()+" "+lang+" "+string(paper), func(t *testing.T) {
					st := played(t, lang[:2], 12, 3, nil)
					st.Info.Share, st.Info.Programme = share, "Kundendienst 2027"
					opts := Options{Lang: lang, Paper: paper}
					h := mustLayout(t, st, KindTakeHome, opts)
					if cut := flawed(t, h, CutOff); len(cut) > 0 {
						t.Errorf("cut %q", cut)
					}
					said := ""
					for side := range h.Len() {
						said += words2(h, side) + " "
					}
					for _, l := range strings.Split(lang, "+") {
						want := share.Traits().Leaves
						text := "Kundendienst 2027"
						if want {
							text = words(t).T(l, "consent.ballot."+share.Key(), "programme", text)
						}
						if strings.Contains(said, text) != want {
							t.Errorf("%s: %q is said: %t", l, text, !want)
						}
					}
				})
			}
		}
	}
}
