package tally

import (
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestDotsLeftOver(t *testing.T) {
	spec := workshop.Spec{Step: "B6", Questions: []workshop.Question{
		{ID: "B6", Kind: workshop.Dots, Items: []string{"O1", "O2", "O3"}, Budget: 4, Cap: 2},
	}}
	cant := workshop.CantSay
	for _, c := range []struct {
		name    string
		ballots []workshop.Ballot
		want    int
	}{
		{"all given", []workshop.Ballot{{2, 2, 0}, {2, 1, 1}, {0, 2, 2}}, 0},
		{"some kept", []workshop.Ballot{{2, 0, 0}, {2, 1, 0}, {0, 2, 2}}, 3},
		{"nothing given is all kept", []workshop.Ballot{{0, 0, 0}, {2, 2, 0}, {2, 2, 0}}, 4},
		{"who cannot say has no dots", []workshop.Ballot{{cant, cant, cant}, {2, 2, 0}, {1, 0, 0}}, 3},
		{"too few to tell", []workshop.Ballot{{1, 0, 0}}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			tally, err := workshop.NewTally(spec, 5, 3, c.ballots)
			if err != nil {
				t.Fatal(err)
			}
			tally.Hide()
			if got := Unused(tally); got != c.want {
				t.Errorf("%d dots left, want %d", got, c.want)
			}
		})
	}
}
