package oracle

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func row(lo, hi int, given ...int) Row {
	slices.Sort(given)
	return Row{Lo: lo, Hi: hi, Given: given}
}

// The vectors with which the rules for small groups were settled.
func TestDivided(t *testing.T) {
	for _, c := range []struct {
		lo, hi int
		given  []int
		want   bool
	}{
		{0, 10, []int{2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 10}, false},
		{0, 10, []int{1, 1, 2, 2, 3, 7, 8, 8, 9, 9}, true},
		{0, 10, []int{0, 0, 5, 10, 10, 10}, true},
		{1, 7, []int{1, 1, 2, 2, 6, 6, 7, 7}, true},
		{1, 7, []int{1, 2, 3, 4, 5, 6, 7}, false},
		{1, 5, []int{1, 1, 1, 5, 5, 5}, true},
		{1, 5, []int{1, 2, 2, 3, 4, 4, 5}, false},
		{1, 5, []int{1, 1, 5, 5}, false},
	} {
		if got := row(c.lo, c.hi, c.given...).Divided(); got != c.want {
			t.Errorf("%v on %d–%d: %v", c.given, c.lo, c.hi, got)
		}
	}
}

func TestMiddleAndHalves(t *testing.T) {
	r := row(1, 7, 1, 1, 5, 6, 6, 6, 6, 7)
	m, _ := r.Median()
	lo, hi := r.Half()
	if m != 6 || lo != 3 || hi != 6 || !Halves([]Row{r}) || Halves([]Row{r, row(1, 7, 1, 2)}) {
		t.Errorf("median %v, half %v–%v", m, lo, hi)
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct {
		r            Row
		clear, split bool
	}{
		{row(0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 1), false, false}, // eight of twelve
		{row(0, 2, 0, 0, 0, 1, 1, 1), false, true},
		{row(0, 2, 0, 0, 0, 1), false, false},
		{row(0, 2, 0, 0, 0, 0, 1), true, false},
	} {
		if c.r.Clear() != c.clear || c.r.Split() != c.split {
			t.Errorf("%v: clear %v, split %v", c.r.Given, c.r.Clear(), c.r.Split())
		}
	}
	if !row(1, 5, 3, 3, 3, 4, 5).Close() || row(1, 5, 3, 3, 4, 5).Close() {
		t.Error("close")
	}
}

// Two votes ahead of the best that would be left out gives a place, and one does not; no
// chain of single votes makes a fourth.
func TestPlaces(t *testing.T) {
	for _, c := range []struct {
		dots []int
		want []Fate
	}{
		{[]int{9, 8, 7, 6}, []Fate{In, In, Open, Open}},
		{[]int{11, 6, 4, 4, 3}, []Fate{In, In, Open, Open, Open}},
		{[]int{9, 8, 7, 5}, []Fate{In, In, In, Out}},
		{[]int{2, 0, 0, 0}, []Fate{In, Out, Out, Out}},
	} {
		v := &Vote{MinShow: 1}
		q := workshop.Question{ID: "q", Kind: workshop.Dots, Cap: 11, Budget: 40}
		var b workshop.Ballot
		for i, n := range c.dots {
			q.Items, b = append(q.Items, string(rune('a'+i))), append(b, workshop.Mark(n))
		}
		v.Spec.Questions, v.Ballots = []workshop.Question{q}, []workshop.Ballot{b}
		for i, s := range v.Dots() {
			if s.Fate != c.want[i] {
				t.Errorf("%v: %s has %v, want %v", c.dots, s.Item, s.Fate, c.want[i])
			}
		}
	}
}

func TestAgreement(t *testing.T) {
	for _, c := range []struct {
		r    Row
		want float64
	}{{row(1, 5, 3, 3, 3), 1}, {row(1, 5, 1, 2, 3, 4, 5), 0}, {row(1, 5, 1, 1, 5, 5), -1}} {
		if got, _ := c.r.Agreement(); got != c.want {
			t.Errorf("%v: %v, want %v", c.r.Given, got, c.want)
		}
	}
}
