package preview

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// A second language stands under the first on every page with a main text, and
// everything still fits.
func TestSecondLanguage(t *testing.T) {
	p, c := load(t)
	for _, langs := range [][2]string{{"en", "fi"}, {"fi", "en"}} {
		for _, size := range sizes {
			for _, d := range p.Steps {
				for _, answered := range []bool{false, true} {
					if answered && d.Kind != workshop.StepReveal && len(d.Figures) == 0 {
						continue
					}
					st, ok := State(p, langs[0], Page{Step: d.ID, Result: answered})
					if !ok {
						t.Fatal(d.ID)
					}
					st.Info.Second = langs[1]
					s := wall.Scene(st, c.In(langs[0]), size, 1)
					if f := FaultOf(s, p, langs[0]); f != Fine {
						t.Errorf("%v %vx%v %s %v: %s", langs, size.W, size.H, d.ID, answered, f)
					}
					if d.Kind != workshop.StepBreak && !says(s, p, langs[1], d) && !(answered && tells(s, p, c.In(langs[1]))) {
						t.Errorf("%v %s %v says nothing in the second language", langs, d.ID, answered)
					}
				}
			}
		}
	}
}

// tells reports whether a result whose title is its finding says in a language who
// answered: the question may stand on the page before only.
func tells(s figure.Scene, p *workshop.Pack, w result.Words) bool {
	return slices.ContainsFunc(texts(s), func(t figure.Text) bool {
		who, _, _ := strings.Cut(w.T("wall.n"), " ")
		return strings.HasPrefix(t.S, who) || strings.HasPrefix(t.S, p.Text(w.Lang(), "vote.first")+":")
	})
}

// says reports whether a page has words of the step's texts in a language.
func says(s figure.Scene, p *workshop.Pack, lang string, d workshop.StepDef) bool {
	var on []string
	for _, t := range texts(s) {
		on = append(on, strings.Fields(t.S)...)
	}
	for _, id := range []string{d.ID, d.Shows} {
		for _, prefix := range []string{"step." + id + ".", "aspect." + id + "."} {
			for _, key := range p.Keys(prefix) {
				words := strings.Fields(p.Text(lang, key))
				if !strings.HasPrefix(key, "step."+id+".notes") && len(words) > 1 && slices.Contains(on, words[0]) && slices.Contains(on, words[1]) {
					return true
				}
			}
		}
	}
	return false
}
