package preview

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// A pack's order is asked and shown like any other vote: options, how points are
// counted, and the picture, in each language.
func TestAnOrderOfAPack(t *testing.T) {
	base, c := load(t)
	p, step := edit.AddStep(base, "A2", edit.Order, func(lang, key string) string {
		return c.T(lang, "packs.begin."+key)
	})
	for _, lang := range []string{"en", "fi"} {
		for _, size := range sizes {
			for _, result := range []bool{false, true} {
				s, ok := Scene(p, c.In(lang), Page{Step: step, Result: result}, size)
				if !ok {
					t.Fatal("no page")
				}
				if f := FaultOf(s, p, lang); f != Fine {
					t.Errorf("%s %v result %t: %s", lang, size, result, f)
				}
				said := ""
				for _, text := range texts(s) {
					said += text.S + " "
				}
				said = strings.Join(strings.Fields(said), " ")
				for _, key := range []string{"packs.begin.order_one", "packs.begin.order_two", "packs.begin.order_three"} {
					if want := c.T(lang, key); !strings.Contains(said, want) {
						t.Errorf("%s result %t does not say %q: %s", lang, result, want, said)
					}
				}
				if want := c.T(lang, "wall.rank_method", "points", "2, 1, 0"); !strings.Contains(said, want) {
					t.Errorf("%s result %t: no word of how points are counted: %s", lang, result, said)
				}
			}
		}
	}
}
