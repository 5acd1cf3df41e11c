package tally

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func itemsOf(cs []Candidate) string {
	out := ""
	for _, c := range cs {
		out += c.Item
	}
	return out
}

func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		name          string
		dots          []int // of A, B, C …
		k             int
		in, open, out string
		left          int
	}{
		{"two in, two for the third", []int{9, 8, 7, 6, 3, 1, 1, 0}, 3, "AB", "CD", "EFGH", 1},
		{"three are clear", []int{9, 8, 7, 5, 1}, 3, "ABC", "", "DE", 0},
		{"a lead of one decides nothing", []int{5, 3, 2, 1}, 3, "AB", "CD", "", 1},
		{"one in, three for two", []int{9, 6, 5, 5, 1}, 3, "A", "BCD", "E", 2},
		{"three alike for two places", []int{9, 6, 6, 6, 1}, 3, "A", "BCD", "E", 2},
		{"nothing is clear", []int{4, 4, 4, 4}, 3, "", "ABCD", "", 3},
		{"one of them only is behind", []int{7, 7, 7, 6}, 3, "", "ABCD", "", 3},
		{"a first place that is clear", []int{11, 6, 4, 4, 3}, 3, "AB", "CDE", "", 1},
		{"nobody voted for the third", []int{9, 8, 0, 0}, 3, "AB", "", "CD", 1},
		{"one vote against none", []int{9, 8, 1, 0}, 3, "AB", "C", "D", 1},
		{"two votes against none", []int{9, 8, 2, 0}, 3, "ABC", "", "D", 0},
		{"as many options as places", []int{2, 5, 1}, 3, "BAC", "", "", 0},
		{"fewer options than places, one without votes", []int{5, 0}, 3, "A", "", "B", 1},
		{"nobody voted", []int{0, 0, 0, 0}, 3, "", "", "ABCD", 3},
		{"one place", []int{7, 6, 4}, 1, "", "AB", "C", 1},
		{"a run-off", []int{8, 4}, 1, "A", "", "B", 0},
		{"no place", []int{3, 2}, 0, "", "", "AB", 0},
		{"no options", nil, 3, "", "", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := PlacesOf(dots(c.dots...), c.k)
			if itemsOf(p.In) != c.in || itemsOf(p.Open) != c.open || itemsOf(p.Out) != c.out || p.Left != c.left {
				t.Errorf("in %s open %s out %s left %d", itemsOf(p.In), itemsOf(p.Open), itemsOf(p.Out), p.Left)
			}
		})
	}
}

func TestHiddenDotsGivePlacesToNobody(t *testing.T) {
	cs := dots(9, 3, 2)
	cs[1].Hidden = true
	if p := PlacesOf(cs, 2); len(p.All()) != 0 || p.Left != 0 {
		t.Errorf("a place tells who got more: %+v", p)
	}
}

func TestEqualDotsShareARank(t *testing.T) {
	var ranks []int
	for _, c := range Ranked(dots(9, 8, 6, 6, 2, 0, 0)) {
		ranks = append(ranks, c.Rank)
	}
	if want := []int{1, 2, 3, 3, 5, 6, 6}; !slices.Equal(ranks, want) {
		t.Errorf("ranks %v, want %v", ranks, want)
	}
}

// Said of each option by itself, without an order: it is in where no more options than
// there are places come within a vote of it, and out where those two votes ahead of it
// fill the places.
func TestPlacesOfAnyDots(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SliceOfN(rapid.IntRange(0, 12), 1, 12).Draw(t, "dots")
		k := rapid.IntRange(1, 5).Draw(t, "places")
		p := PlacesOf(dots(n...), k)
		within := func(list []Candidate, c Candidate) bool {
			return slices.ContainsFunc(list, func(o Candidate) bool { return o.Item == c.Item })
		}
		if len(p.In)+p.Left != min(k, len(n)) || len(p.All()) != len(n) {
			t.Fatalf("%+v", p)
		}
		for _, c := range p.All() {
			near, ahead := 0, 0
			for _, d := range n {
				if d >= c.Dots-1 {
					near++
				}
				if d >= c.Dots+2 {
					ahead++
				}
			}
			in, out := c.Dots > 0 && near <= k, c.Dots == 0 || ahead >= k
			if in != within(p.In, c) || out != within(p.Out, c) || (!in && !out) != within(p.Open, c) {
				t.Fatalf("%+v in %+v", c, p)
			}
		}
	})
}

// The order of the ballot gives nobody a place, and neither does a vote more for all.
func TestPlacesDoNotHangOnTheBallot(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SliceOfN(rapid.IntRange(1, 9), 1, 10).Draw(t, "dots")
		turned, more := slices.Clone(n), slices.Clone(n)
		slices.Reverse(turned)
		for i := range more {
			more[i]++
		}
		p, q, r := PlacesOf(dots(n...), 3), PlacesOf(dots(turned...), 3), PlacesOf(dots(more...), 3)
		votes := func(cs []Candidate) (out []int) {
			for _, c := range cs {
				out = append(out, c.Dots)
			}
			return out
		}
		if !slices.Equal(votes(p.In), votes(q.In)) || !slices.Equal(votes(p.Open), votes(q.Open)) || p.Left != q.Left {
			t.Fatalf("%+v turned round %+v", p, q)
		}
		if itemsOf(p.In) != itemsOf(r.In) || itemsOf(p.Open) != itemsOf(r.Open) || p.Left != r.Left {
			t.Fatalf("%+v with a vote more for each %+v", p, r)
		}
	})
}
