package tally

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// dots makes the counts of items that got so many single dots, of twelve people.
func dots(n ...int) []workshop.Count {
	var out []workshop.Count
	for i, k := range n {
		out = append(out, workshop.Count{Part: string(rune('A' + i)), N: []int{max(0, 12-k), k}})
	}
	return out
}

func TestDotsAndGivers(t *testing.T) {
	// Six people, five dots each, three at most on one item.
	for _, c := range []struct {
		n            []int // people who gave 0, 1, 2, 3 dots
		dots, givers int
	}{
		{[]int{1, 1, 2, 2}, 11, 5},
		{[]int{1, 2, 2, 1}, 9, 5},
		{[]int{2, 2, 1, 1}, 7, 4},
		{[]int{4, 1, 1, 0}, 3, 2},
	} {
		if d, g := Dots(counts(0, c.n...)); d != c.dots || g != c.givers {
			t.Errorf("%v: %d dots of %d people, want %d of %d", c.n, d, g, c.dots, c.givers)
		}
	}
}

// More dots first, then more givers, then the order of the ballot.
func TestRankedSorts(t *testing.T) {
	item := func(name string, n ...int) workshop.Count { return workshop.Count{Part: name, N: n} }
	var got []string
	for _, p := range Ranked([]workshop.Count{item("A", 5, 0, 0, 1), item("B", 3, 3, 0, 0), item("C", 1, 5, 0, 0), item("D", 3, 3, 0, 0)}) {
		got = append(got, p.Item)
	}
	if want := []string{"C", "B", "D", "A"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestByDisagreement(t *testing.T) {
	got := ByDisagreement([]workshop.Count{counts(0, 12, 0, 0), counts(0, 0, 0, 0), counts(0, 4, 4, 4), counts(0, 6, 4, 2)})
	if want := []int{2, 3, 0, 1}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestOrderOfEquals(t *testing.T) {
	same := counts(1, 0, 3, 0)
	if got := ByMedian([]workshop.Count{same, same, same}); !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("equal medians: %v", got)
	}
	if got := ByDisagreement([]workshop.Count{counts(0, 0, 0), counts(0, 1, 0)}); !slices.Equal(got, []int{1, 0}) {
		t.Errorf("one answer comes before none: %v", got)
	}
}

func TestLeading(t *testing.T) {
	for _, c := range []struct {
		name  string
		order []int
		value []float64 // below 0: none
		want  []int
	}{
		{"one is ahead", []int{2, 0, 1}, []float64{2, 1, 3}, []int{2}},
		{"two share the first value", []int{1, 2, 0}, []float64{2, 3, 3}, []int{1, 2}},
		{"all share it", []int{0, 1, 2}, []float64{3, 3, 3}, []int{0, 1, 2}},
		{"nothing is a value too", []int{0, 1}, []float64{0, 0}, []int{0, 1}},
		{"the first has none", []int{0, 1}, []float64{-1, 3}, nil},
		{"the second has none", []int{1, 0}, []float64{-1, 3}, []int{1}},
		{"nobody", nil, nil, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Leading(c.order, func(i int) (float64, bool) { return c.value[i], c.value[i] >= 0 })
			if !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// Rows that lack a label stand under those with one, however split they are.
func TestLabelledFirst(t *testing.T) {
	rows := []workshop.Count{counts(0, 2, 2, 0), counts(0, 5, 5, 0), counts(0, 8, 0, 0), counts(0, 1, 1, 1), counts(0, 0, 0, 0)}
	if got, want := ByDisagreement(rows), []int{1, 2, 3, 0, 4}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	most := []workshop.Count{counts(0, 9, 0, 0), counts(0, 6, 2, 1), counts(0, 1, 1, 0)}
	if got, want := ByDisagreement(most), []int{1, 0, 2}; !slices.Equal(got, want) {
		t.Errorf("a row that has no word, of enough answers: got %v, want %v", got, want)
	}
	three := []workshop.Count{counts(0, 14, 13, 13), counts(0, 11, 14, 15)}
	if got, want := ByDisagreement(three), []int{1, 0}; !slices.Equal(got, want) {
		t.Errorf("what is called divided comes first: got %v, want %v", got, want)
	}
	few := []workshop.Count{counts(0, 4, 0, 0), counts(0, 2, 2, 0), counts(0, 3, 1, 0)}
	if got, want := ByDisagreement(few), []int{1, 2, 0}; !slices.Equal(got, want) {
		t.Errorf("without labels: got %v, want %v", got, want)
	}
}

func TestWidest(t *testing.T) {
	for _, c := range []struct {
		name string
		gaps []float64
		want int
	}{
		{"three", []float64{2.5, 2, 1.5, 1, 1, 1, .5, 0}, 3},
		{"nothing for half a step", []float64{.5, .5, 0}, 0},
		{"fewer than three", []float64{2, 1, .5}, 2},
		{"the fourth as wide as the third", []float64{2, 1.5, 1, 1, .5}, 4},
		{"too many alike", []float64{2, 1, 1, 1, 1, .5}, 1},
		{"all alike", []float64{1, 1, 1, 1, 1}, 0},
		{"none", nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Widest(c.gaps); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

func TestWeakest(t *testing.T) {
	strong, fair, weak := counts(1, 0, 0, 0, 6, 2), counts(1, 0, 0, 6, 2, 0), counts(1, 2, 6, 0, 0, 0)
	for _, c := range []struct {
		name string
		cs   []workshop.Count
		want int
	}{
		{"a whole step", []workshop.Count{strong, weak, fair}, 1},
		{"two equally weak", []workshop.Count{weak, weak, strong}, -1},
		{"one alone has no other", []workshop.Count{weak}, -1},
		{"the first of all", []workshop.Count{weak, strong}, 0},
		{"half a step below the second", []workshop.Count{strong, weak, counts(1, 0, 4, 4, 0, 0)}, -1},
		{"unanswered does not count", []workshop.Count{strong, counts(1, 0, 0, 0, 0, 0), fair}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Weakest(c.cs); got != c.want {
				t.Errorf("got %d, want %d", got, c.want)
			}
		})
	}
}

func beliefs(rows ...[2][]int) workshop.Tally {
	t := workshop.Tally{Cast: 12, MinShow: 5}
	for i, r := range rows {
		id := string(rune('A' + i))
		q := workshop.Question{ID: id, Kind: workshop.Bipolar, Aspects: []string{"today", "goal"}, Lo: 1, Hi: 7}
		t.Spec.Questions = append(t.Spec.Questions, q)
		t.Counts = append(t.Counts,
			workshop.Count{Question: id, Part: "today", Lo: 1, N: r[0]},
			workshop.Count{Question: id, Part: "goal", Lo: 1, N: r[1]})
	}
	return t
}

func TestDiscussed(t *testing.T) {
	close2 := []int{0, 12, 0, 0, 0, 0, 0}
	close3 := []int{0, 0, 12, 0, 0, 0, 0}
	camps := []int{6, 0, 0, 0, 0, 0, 6}
	goal7 := []int{0, 0, 0, 0, 0, 0, 12}
	none := []int{0, 0, 0, 0, 0, 0, 0}
	for _, c := range []struct {
		name string
		t    workshop.Tally
		want []string
	}{
		{"longest step, then widest", beliefs([2][]int{close3, goal7}, [2][]int{close2, goal7}, [2][]int{camps, goal7}), []string{"B", "C"}},
		{"the same row is not taken twice", beliefs([2][]int{camps, goal7}, [2][]int{goal7, goal7}, [2][]int{{0, 0, 0, 0, 3, 3, 6}, goal7}), []string{"A", "C"}},
		{"unanswered rows are left out", beliefs([2][]int{none, none}, [2][]int{close2, goal7}, [2][]int{close3, goal7}), []string{"B", "C"}},
		{"unanswered rows are no second", beliefs([2][]int{none, none}, [2][]int{close2, goal7}), []string{"B"}},
		{"one answer is enough", beliefs([2][]int{{0, 1, 0, 0, 0, 0, 0}, goal7}, [2][]int{close3, goal7}), []string{"A", "B"}},
		{"two rows, the longer step first", beliefs([2][]int{close3, goal7}, [2][]int{close2, goal7}), []string{"B", "A"}},
		{"one row only", beliefs([2][]int{close2, goal7}), []string{"A"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Discussed(c.t); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
	now := beliefs([2][]int{close2, goal7}, [2][]int{goal7, goal7}, [2][]int{camps, goal7}, [2][]int{{0, 0, 0, 0, 3, 3, 6}, goal7})
	for i := range now.Spec.Questions {
		now.Spec.Questions[i].Aspects = []string{"today"}
	}
	if got := Discussed(now); !slices.Equal(got, []string{"C", "D"}) {
		t.Errorf("one aspect has no step: %v", got)
	}
	few := beliefs([2][]int{close2, goal7}, [2][]int{close3, goal7})
	few.Cast = 4
	if Discussed(few) != nil {
		t.Error("too few ballots to tell anything")
	}
}
