package pages

import (
	"maps"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

// What is written about a place is told there: a text that no list names is read by nobody.
func TestEveryTextOfHelpIsTold(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	all := maps.Clone(topics)
	all["home"], all["lead"], all["word"] = homeRows, leadRows, wordRows
	for place, rows := range all {
		t.Run(place, func(t *testing.T) {
			written := slices.Sorted(maps.Keys(catalog.Under("en", "help."+place+".")))
			if told := slices.Sorted(slices.Values(rows)); !slices.Equal(written, told) {
				t.Errorf("written %v, told %v", written, told)
			}
		})
	}
}
