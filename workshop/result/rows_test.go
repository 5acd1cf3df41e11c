package result

import (
	"strings"
	"testing"
)

// Many rows without a clear change are so many rows: they share no value, so they are not tied.
func TestManyRowsWithoutAChangeAreNotTied(t *testing.T) {
	for _, lang := range []string{"en", "fi", "sv", "es", "de"} {
		b := reader{Texts{w: wordsIn(t, lang)}}
		var other []thenNow
		for _, name := range []string{"Care", "Trust", "Humility", "Courage"} {
			other = append(other, thenNow{twice: twice{name: name}})
		}
		said := Sentences(changes(b, []thenNow{{twice: twice{name: "Example"}}}, other))
		if !strings.Contains(said, b.w.T("reading.then_rows", "n", "4")) || strings.Contains(said, b.w.T("reading.rows", "n", "4")) {
			t.Errorf("%s: %q", lang, said)
		}
		if said := Sentences(changes(b, []thenNow{{twice: twice{name: "Example"}}}, other[:3])); !strings.Contains(said, "Care, Trust") {
			t.Errorf("%s: %q", lang, said)
		}
	}
}
