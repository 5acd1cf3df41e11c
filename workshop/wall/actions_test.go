package wall

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// The first letter of the first action takes no other obstacle off the wall.
func TestObstaclesStayWhileActionsAreWritten(t *testing.T) {
	st, err := trial.Play(trial.Info("en", 12, 180), nil, 1, nil)
	if err != nil {
		t.Fatal(err)
	}
	st.Actions = nil
	items := func() (ids []string) {
		for _, a := range newBoard(st, wordsIn(t, "en")).agreed() {
			ids = append(ids, a.Item)
		}
		return ids
	}
	chosen := items()
	if len(chosen) < 2 {
		t.Fatalf("chosen are %q", chosen)
	}
	st.Actions = []workshop.Action{{Item: chosen[1], First: "A"}}
	if got := items(); !slices.Equal(got, chosen) {
		t.Errorf("the wall has %q, and had %q", got, chosen)
	}
	other := st.Items[slices.IndexFunc(st.Items, func(it workshop.Item) bool {
		return it.List == workshop.ListObstacles && !slices.Contains(chosen, it.ID)
	})].ID
	st.Actions = append(st.Actions, workshop.Action{Item: other, First: "B"})
	if got := items(); !slices.Equal(got, append(slices.Clone(chosen), other)) {
		t.Errorf("of another obstacle than %q the wall has %q", chosen, got)
	}
}
