package tally

import (
	"slices"
	"testing"
)

func TestCommonest(t *testing.T) {
	for _, c := range []struct {
		name string
		n    []int
		want []int
	}{
		{"one leads", []int{2, 5, 0}, []int{1}},
		{"two votes are a difference", []int{5, 3, 3}, []int{0}},
		{"a vote behind is a tie", []int{2, 2, 1, 0}, []int{0, 1, 2}},
		{"alike, and others far behind", []int{6, 6, 0}, []int{0, 1}},
		{"all within a vote", []int{2, 1, 1, 1}, nil},
		{"all alike", []int{4, 4}, nil},
		{"nothing to compare with", []int{5}, []int{0}},
		{"nobody", []int{0, 0}, nil},
	} {
		if got := Commonest(counts(0, c.n...)); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
	hidden := counts(0, 9, 0)
	if hidden.Hidden = true; Commonest(hidden) != nil {
		t.Error("what is hidden is told")
	}
}
