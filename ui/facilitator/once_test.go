package facilitator

import (
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// What is ticked to be asked once more is what the wall calls divided, not a row
// that too few answered for a word.
func TestTickedAreThoseThatTheWallCallsDivided(t *testing.T) {
	for _, c := range []struct {
		name string
		rows [][]int
		want []string
	}{
		{"labelled before unlabelled", [][]int{{2, 2, 0}, {8, 0, 0}, {5, 5, 0}, {4, 4, 2}}, []string{"P4", "P3"}},
		{"one divided", [][]int{{2, 2, 0}, {9, 1, 0}, {5, 5, 0}}, []string{"P3"}},
		{"all clear", [][]int{{9, 0, 0}, {9, 1, 0}, {8, 2, 0}}, []string{"P3", "P2"}},
		{"too few for words", [][]int{{4, 0, 0}, {2, 2, 0}, {3, 1, 0}}, []string{"P2", "P3"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var tally workshop.Tally
			for i, n := range c.rows {
				id := "P" + strconv.Itoa(i+1)
				tally.Spec.Questions = append(tally.Spec.Questions, workshop.Question{ID: id, Kind: workshop.Choice})
				tally.Counts = append(tally.Counts, workshop.Count{Question: id, N: n})
			}
			if got := worthAsking(tally); !slices.Equal(got, c.want) {
				t.Errorf("ticked %v, want %v", got, c.want)
			}
		})
	}
}
