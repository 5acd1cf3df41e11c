package paper

import (
	"slices"
	"testing"
)

// A character that nothing can draw leaves a mark, not a hole, and is named once.
func TestMissingSignIsSeen(t *testing.T) {
	g, err := NewGuard()
	if err != nil {
		t.Fatal(err)
	}
	const unassigned = "\U0001FFFD"
	if got := g.printable("a"+unassigned+"b"+unassigned, false); got != "a\uFFFDb\uFFFD" {
		t.Errorf("%q", got)
	}
	if !slices.Equal(g.missing, []string{"a" + unassigned + "b" + unassigned}) {
		t.Errorf("missing %q", g.missing)
	}
	if !g.embeds(Replacement, false) || !g.embeds(Replacement, true) {
		t.Error("the embedded fonts have no replacement character")
	}
}

// A date behind a name that runs from right to left stays behind it; a name of several parts
// runs from right to left as a whole.
func TestNamesAreIsolatedInTheirLine(t *testing.T) {
	const name = "דוד"
	reversed := func(s string) string {
		rs := []rune(s)
		slices.Reverse(rs)
		return string(rs)
	}
	for text, want := range map[string]string{
		name + " · 29 November 2026":      reversed(name) + " · 29 November 2026",
		"A – " + name + " – 3.11.2026":    "A – " + reversed(name) + " – 3.11.2026",
		name + " / " + name + " · Team 3": reversed(name) + " / " + reversed(name) + " · Team 3",
		name + " – " + name:               reversed(name) + " – " + reversed(name),
	} {
		s := newShaper()
		if l := s.shape(text, false); l.Visual != want || !l.turned {
			t.Errorf("%q reads %q from the left, want %q", text, l.Visual, want)
		}
	}
	if got := isolated("name one"); !slices.Equal(got, []string{"name one"}) {
		t.Errorf("%q", got)
	}
}
