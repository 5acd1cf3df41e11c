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
		{"who cannot say has no dots", []workshop.Ballot{{cant, cant, cant}, {2, 2, 0}, {1, 0, 0}, {2, 0, 2}}, 3},
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

// Places in an order are no dots, and what is missing or hidden leaves nothing to tell.
func TestDotsLeftOverOfWhat(t *testing.T) {
	dots := workshop.Question{ID: "B6", Kind: workshop.Dots, Items: []string{"O1", "O2"}, Budget: 3, Cap: 3}
	places := workshop.Question{ID: "C1", Kind: workshop.Ranking, Items: []string{"O1", "O2"}}
	count := func(q, item string, n ...int) workshop.Count { return workshop.Count{Question: q, Part: item, N: n} }
	whole := workshop.Tally{
		Cast: 5, MinShow: 3, Spec: workshop.Spec{Questions: []workshop.Question{dots, places}},
		Counts: []workshop.Count{
			count("B6", "O1", 3, 2), count("B6", "O2", 1, 4),
			{Question: "C1", Part: "O1", Lo: 1, N: []int{2, 3}}, {Question: "C1", Part: "O2", Lo: 1, N: []int{3, 2}},
		},
	}
	if got := Unused(whole); got != 3*5-6 {
		t.Errorf("%d dots left, want %d", got, 3*5-6)
	}
	missing := whole
	missing.Counts = whole.Counts[:1]
	if got := Unused(missing); got != 0 {
		t.Errorf("%d dots left of what was not counted", got)
	}
	hidden := whole
	hidden.Counts = append([]workshop.Count(nil), whole.Counts...)
	hidden.Counts[1].Hidden = true
	if got := Unused(hidden); got != 0 {
		t.Errorf("%d dots left of what is hidden", got)
	}
}
