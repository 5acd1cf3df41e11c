package oracle

import (
	"math"
	"slices"
	"testing"
)

func answered(n ...int) Row {
	r := Row{Lo: 1, Hi: len(n)}
	for i, k := range n {
		r.Given = append(r.Given, slices.Repeat([]int{1 + i}, k)...)
	}
	return r
}

func TestChance(t *testing.T) {
	for _, c := range []struct {
		was, is Row
		want    float64
	}{
		{answered(1, 4, 4, 2, 1), answered(0, 1, 3, 6, 2), .035673},
		{answered(2, 3, 0, 0, 0), answered(0, 0, 0, 3, 2), .007937},
		{answered(0, 0, 5, 0, 0), answered(0, 0, 5, 0, 0), 1},
		{answered(1, 2, 4, 3, 1), answered(0, 1, 3, 5, 3), .119591},
		{answered(3, 8, 14, 10, 5), answered(1, 5, 12, 14, 8), .086293},
	} {
		if p := chance(c.was, c.is); math.Abs(p-c.want) > 6e-7 {
			t.Errorf("%v %v: %v, want %v", c.was.Given, c.is.Given, p, c.want)
		}
	}
	was, is := answered(3, 8, 14, 10, 5), answered(1, 5, 12, 14, 8)
	all, seen := slices.Concat(was.Given, is.Given), 0
	for _, g := range is.Given {
		seen += score(all, g)
	}
	if p := large(all, 40, 40, seen); math.Abs(p-.085230) > 6e-7 {
		t.Errorf("a large group: %v", p)
	}
	one := [2]Row{answered(1, 4, 4, 2, 1), answered(0, 1, 3, 6, 2)}
	still := [2]Row{answered(0, 0, 5, 0, 0), answered(0, 0, 5, 0, 0)}
	if got := Clear([][2]Row{one, still, still, still}); !slices.Equal(got, []bool{true, false, false, false}) {
		t.Errorf("%v", got)
	}
	if got := Clear([][2]Row{one, still, still, still, still}); slices.Contains(got, true) {
		t.Errorf("%v", got)
	}
}
