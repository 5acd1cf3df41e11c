package wall

import (
	"regexp"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Every page of a whole day writes its numbers in the wall's language, as
// counts: a share of a dozen people is no percentage.
func TestNumbersOnEveryPage(t *testing.T) {
	foreign := map[string]*regexp.Regexp{"en": regexp.MustCompile(`\d,\d|%`), "fi": regexp.MustCompile(`(^|[^.\d])\d+\.\d+($|[^.\d])|%`)}
	halves := map[string]string{"en": ".5", "fi": ",5"}
	for lang, bad := range foreign {
		pages, seen, w := 0, false, wordsIn(t, lang)
		_, err := trial.Play(trial.Info(lang, 12, 180), Pages, 3, func(st workshop.State) error {
			words := shownWords(st, w)
			if end, known := workshop.GoesOn(st); known { // Finnish has a point in times of day
				words = strings.ReplaceAll(words, w.(Calendar).Clock(end), "")
			}
			pages++
			seen = seen || strings.Contains(words, halves[lang])
			if at := bad.FindString(words); at != "" {
				t.Errorf("%s, %s: %q in %s", lang, st.Now().ID, at, words)
			}
			return nil
		})
		if err != nil || pages < 60 || !seen {
			t.Errorf("%s: %d pages, halves %v, %v", lang, pages, seen, err)
		}
	}
}
