package wall

import (
	"regexp"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// What is said of an answer follows the rules for small groups, in both
// languages alike.
func TestSentencesOfSmallGroups(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		lo     int
		n      []int
		en, fi string
	}{
		{"twelve have a middle half", 1, []int{0, 1, 3, 6, 2}, "Median 4. Half of the answers lie between 3 and 4. The answers are close to one another.", "Mediaani 4. Puolet vastauksista on välillä 3–4. Vastaukset ovat lähellä toisiaan."},
		{"seven have lowest and highest", 1, []int{0, 1, 2, 3, 1}, "Median 4. The answers lie between 2 and 5. The answers are close to one another.", "Mediaani 4. Vastaukset ovat välillä 2–5. Vastaukset ovat lähellä toisiaan."},
		{"a median between two numbers", 0, []int{0, 0, 2, 2, 0, 0}, "Median 2.5. The answers lie between 2 and 3.", "Mediaani 2,5. Vastaukset ovat välillä 2–3."},
		{"two camps", 1, []int{0, 5, 1, 1, 5}, "The group is divided: the answers gather at both ends of the scale.", "Ryhmä on jakautunut: vastaukset kertyvät asteikon molempiin päihin."},
		{"four are not called divided", 1, []int{2, 0, 0, 0, 2}, "Median 3. The answers lie between 1 and 5.", "Mediaani 3. Vastaukset ovat välillä 1–5."},
		{"nobody", 1, []int{0, 0, 0, 0, 0}, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for lang, want := range map[string]string{"en": c.en, "fi": c.fi} {
				f := NewFigures(workshop.State{Pack: p}, wordsIn(t, lang))
				if got := f.Sentence(workshop.Count{Lo: c.lo, N: c.n}); got != want {
					t.Errorf("%s: %q, want %q", lang, got, want)
				}
			}
		})
	}
}

// Every page of a whole day writes its numbers in the wall's language, as
// counts: a share of a dozen people is no percentage.
func TestNumbersOnEveryPage(t *testing.T) {
	foreign := map[string]*regexp.Regexp{"en": regexp.MustCompile(`\d,\d|%`), "fi": regexp.MustCompile(`(^|[^.\d])\d+\.\d+($|[^.\d])|%`)}
	halves := map[string]string{"en": ".5", "fi": ",5"}
	for lang, bad := range foreign {
		pages, seen, w := 0, false, wordsIn(t, lang)
		_, err := trial.Play(trial.Info(lang, 12, 180), Pages, 3, func(st workshop.State) error {
			words := shownWords(st, w)
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
