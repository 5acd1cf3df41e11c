package workshop_test

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestHideKeepsSmallSegmentsFromBeingWorkedOut(t *testing.T) {
	spec := workshop.Spec{Step: "C2", Questions: []workshop.Question{
		{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "self", "importance"}, Lo: 1, Hi: 5},
	}}
	ballots := func(team, leaders int) []workshop.Ballot {
		var out []workshop.Ballot
		for range team {
			out = append(out, workshop.Ballot{3, workshop.NotAsked, 5})
		}
		for range leaders {
			out = append(out, workshop.Ballot{workshop.NotAsked, 4, 5})
		}
		return out
	}
	five, agreed := &workshop.Views{Leaders: "self", Least: workshop.MinView}, &workshop.Views{Leaders: "self", Least: 3}
	for _, c := range []struct {
		name                       string
		team, leaders              int
		practice, self, importance bool
		views                      *workshop.Views
	}{
		{"both large enough", 7, 5, true, true, true, five},
		{"four leaders", 8, 4, true, false, true, five},
		{"four leaders who all agreed", 8, 4, true, true, true, agreed},
		{"two leaders who agreed", 8, 2, true, false, true, agreed},
		{"team of four", 4, 8, false, true, true, five},
		{"team of four, whatever the leaders agreed", 4, 8, false, true, true, agreed},
		{"four in all", 2, 2, false, false, false, agreed},
		{"nobody leads", 6, 0, true, false, true, five},
		{"a round of an older file", 8, 4, true, false, true, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			spec.Views = c.views
			tally, err := workshop.NewTally(spec, 12, 5, ballots(c.team, c.leaders))
			if err != nil {
				t.Fatal(err)
			}
			tally.Hide()
			for part, want := range map[string]bool{"practice": c.practice, "self": c.self, "importance": c.importance} {
				got, ok := tally.Find("K1", part)
				if shown := ok && !got.Hidden && got.N != nil; shown != want {
					t.Errorf("%s shown: %v, want %v", part, shown, want)
				}
			}
		})
	}
}
