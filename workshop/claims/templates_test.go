package claims

import (
	"slices"
	"testing"
)

// unjudged lists the texts that nobody judges, and that are not said to state nothing.
func unjudged(l *lexicon) (out []string) {
	known := func(key string) bool {
		_, ok := judges[key]
		return ok || labels[key]
	}
	for _, t := range l.open {
		if !known(t.key) && !silent(t.key) && !slices.Contains(out, t.key) {
			out = append(out, t.key)
		}
	}
	for _, keys := range l.fixed {
		for _, key := range keys {
			if !known(key) && !silent(key) && !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	slices.Sort(out)
	return out
}

func TestEveryTemplateIsJudged(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for lang, l := range c.lexes {
		for _, key := range unjudged(l) {
			t.Errorf("%s: nobody judges %s", lang, key)
		}
	}
}

// A sentence that somebody adds is judged by nobody, and that is noticed.
func TestANewTemplateIsNoticed(t *testing.T) {
	c, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for key, text := range map[string]string{"reading.new": "The group is {adjective}.", "wall.new": "We are of one mind."} {
		l := newLexicon(c.catalog, c.base, "en")
		l.add(key, text)
		if got := unjudged(l); !slices.Equal(got, []string{key}) {
			t.Errorf("%s: %v", key, got)
		}
	}
}
