package workshop_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Each kind of item has a text to show, and none twice; a kind that there is not has none.
func TestItemKindsHaveTexts(t *testing.T) {
	for _, kind := range workshop.ItemKinds() {
		var names []string
		shown := false
		for _, text := range kind.Texts() {
			if slices.Contains(names, text.Name) {
				t.Errorf("%s has %q twice", kind, text.Name)
			}
			names = append(names, text.Name)
			shown = shown || !text.Optional
		}
		if !shown {
			t.Errorf("%s has nothing to show", kind)
		}
	}
	if got := workshop.ItemKind("poem").Texts(); got != nil {
		t.Errorf("a poem has %v", got)
	}
}

func TestWhereItemsAreSeen(t *testing.T) {
	for kind, want := range map[workshop.ItemKind]struct {
		page workshop.StepKind
		list string
	}{
		workshop.ItemKey: {page: workshop.StepKeys}, workshop.ItemTile: {page: workshop.StepPyramid},
		workshop.ItemObstacle: {list: "obstacles"}, workshop.ItemCard: {},
	} {
		if kind.Page() != want.page || kind.SampleOf() != want.list {
			t.Errorf("%s: page %q, list %q", kind, kind.Page(), kind.SampleOf())
		}
	}
}
