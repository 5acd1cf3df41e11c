package export

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestMeasuresOfARanking(t *testing.T) {
	spec := workshop.Spec{Step: "Q1", Questions: []workshop.Question{{ID: "Q1", Kind: workshop.Ranking, Items: []string{"M", "N", "C", "K"}}}}
	var ballots []workshop.Ballot
	for _, o := range []struct {
		order string
		n     int
	}{{"MNCK", 42}, {"NCKM", 26}, {"CKNM", 15}, {"KCNM", 17}} {
		for range o.n {
			var b workshop.Ballot
			for _, item := range spec.Questions[0].Items {
				b = append(b, workshop.Mark(1+strings.Index(o.order, item)))
			}
			ballots = append(ballots, b)
		}
	}
	vote, err := workshop.NewTally(spec, 100, 5, ballots)
	if err != nil {
		t.Fatal(err)
	}
	doc := exported(t, vote)
	q := doc.Votes[0].Questions[0]
	for i, want := range []struct{ points, won, rank int }{{126, 0, 3}, {194, 3, 1}, {173, 2, 2}, {107, 1, 4}} {
		m := q.Counts[i].Measures
		if m == nil || *m.Points != want.points || *m.PairsWon != want.won || m.Rank != want.rank || m.Near || m.Median != nil {
			t.Errorf("item %d: %+v, want %+v", i, m, want)
		}
	}
	if q.Pairs == nil || q.Pairs.Winner != "N" || q.Pairs.Before[1][0] != 58 || q.Pairs.Before[3][2] != 17 {
		t.Fatalf("pairs %+v", q.Pairs)
	}
	if !slices.Equal(q.Pairs.PathRanks, []int{4, 1, 2, 3}) {
		t.Errorf("path ranks %v", q.Pairs.PathRanks)
	}
	is(t, "W", q.Pairs.Concordance, 0.0978)
	named := 0
	for _, m := range doc.Methods {
		if (m.Name == "points" || m.Name == "pairs" || m.Name == "path_ranks" || m.Name == "concordance") && m.Source != "" {
			named++
		}
	}
	if named != 4 {
		t.Errorf("%d of 4 methods have a source", named)
	}
	cant := make([]workshop.Ballot, 6)
	for i := range cant {
		cant[i] = workshop.Ballot{workshop.CantSay, workshop.CantSay, workshop.CantSay, workshop.CantSay}
	}
	nobody, err := workshop.NewTally(spec, 6, 5, cant)
	if err != nil {
		t.Fatal(err)
	}
	if p := exported(t, nobody).Votes[0].Questions[0].Pairs; p == nil || p.PathRanks != nil {
		t.Errorf("where nobody could say: %+v", p)
	}
	vote.MinShow = 101
	vote.Hide()
	if out := exported(t, vote).Votes[0]; !out.Withheld || out.Questions != nil {
		t.Errorf("too few are shown: %+v", out)
	}
}
