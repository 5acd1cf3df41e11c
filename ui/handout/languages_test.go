package handout

import "testing"

// A mixed group's handouts begin in both its languages, its first one first, whatever order the
// pack has them in.
func TestAMixedGroupBeginsWithBothLanguages(t *testing.T) {
	for _, many := range []bool{false, true} {
		for second, want := range map[string]string{"": "English", "fi": "English + Suomi"} {
			r := open(t, "en", func(d *Deps) {
				d.State.Info.Second = second
				d.Languages = []Language{{"fi", "Suomi"}, {"en", "English"}}
				if many {
					d.Languages = append(d.Languages, Language{"sv", "Svenska"})
				}
			})
			if got := r.g.left.langName(); got != want {
				t.Errorf("many %v, second %q: it begins in %s, want %s", many, second, got, want)
			}
			if at := map[string]int{"": 1, "fi": 2}[second]; !many && r.g.left.lang.Chosen() != at {
				t.Errorf("second %q: chosen is %d, want %d", second, r.g.left.lang.Chosen(), at)
			}
		}
	}
}
