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
