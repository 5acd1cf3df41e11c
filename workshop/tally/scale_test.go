package tally

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/upturn-workshop/upturn/workshop"
)

func counts(lo int, n ...int) workshop.Count { return workshop.Count{Lo: lo, N: n} }

func TestMedianAndModes(t *testing.T) {
	for _, c := range []struct {
		name   string
		n      []int
		median float64
		modes  []int
	}{
		{"unanimous", []int{0, 0, 0, 12, 0}, 4, []int{4}},
		{"uniform", []int{2, 2, 2, 2, 2}, 3, []int{1, 2, 3, 4, 5}},
		{"two camps", []int{6, 0, 0, 0, 6}, 3, []int{1, 5}},
		{"ordinary", []int{0, 1, 3, 6, 2}, 4, []int{4}},
		{"between two numbers", []int{0, 5, 1, 1, 5}, 3.5, []int{2, 5}},
		{"half", []int{0, 0, 6, 6, 0}, 3.5, []int{3, 4}},
		{"skewed", []int{0, 0, 1, 2, 9}, 5, []int{5}},
		{"lone dissenter", []int{1, 0, 0, 0, 11}, 5, []int{5}},
		{"three", []int{0, 1, 0, 1, 1}, 4, []int{2, 4, 5}},
		{"one", []int{0, 0, 1, 0, 0}, 3, []int{3}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if m, ok := Median(counts(1, c.n...)); !ok || m != c.median {
				t.Errorf("median %v %v, want %v", m, ok, c.median)
			}
			if m := Modes(counts(1, c.n...)); !slices.Equal(m, c.modes) {
				t.Errorf("modes %v, want %v", m, c.modes)
			}
		})
	}
}

func TestNothingAboutHiddenOrEmptyCounts(t *testing.T) {
	hidden := counts(1, 0, 5, 5, 0, 9)
	hidden.Hidden = true
	for name, c := range map[string]workshop.Count{"hidden": hidden, "empty": counts(1, 0, 0, 0, 0, 0)} {
		t.Run(name, func(t *testing.T) {
			_, median := Median(c)
			_, _, quartiles := Quartiles(c)
			_, _, spread := SpreadOf(c).Of(c)
			_, agreement := Agreement(c)
			if median || quartiles || spread || agreement || Modes(c) != nil {
				t.Error("a statistic came out")
			}
			if OfScale(c) != NoLabel || OfChoice(c) != NoLabel {
				t.Error("a label came out")
			}
			if d, g := Dots(c); d != 0 || g != 0 {
				t.Error("dots came out")
			}
		})
	}
}

func TestSpread(t *testing.T) {
	for _, c := range []struct {
		name   string
		c      workshop.Count
		lo, hi float64
		half   bool
	}{
		{"seven answers give lowest and highest", counts(1, 1, 2, 2, 1, 1), 1, 5, false},
		{"none at the top", counts(1, 1, 2, 2, 1, 0), 1, 4, false},
		{"eight answers give the middle half", counts(1, 2, 2, 0, 2, 2), 1.5, 4.5, true},
		{"an odd number leaves the middle out", counts(0, 1, 1, 1, 1, 1, 1, 1, 1, 1), 1.5, 6.5, true},
		{"twelve", counts(0, 0, 0, 1, 1, 3, 3, 2, 1, 1, 0, 0), 4, 6, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			how := SpreadOf(c.c)
			lo, hi, ok := how.Of(c.c)
			half := how == MiddleHalf
			if !ok || lo != c.lo || hi != c.hi || half != c.half {
				t.Errorf("got %v–%v half %v, want %v–%v half %v", lo, hi, half, c.lo, c.hi, c.half)
			}
		})
	}
}

func TestLabels(t *testing.T) {
	for _, c := range []struct {
		name string
		c    workshop.Count
		want Label
	}{
		{"close", counts(1, 0, 1, 3, 6, 2), Close},
		{"three quarters exactly", counts(1, 1, 1, 1, 0, 9, 0, 0), Close},
		{"just under three quarters", counts(1, 2, 1, 1, 0, 9, 0, 0), NoLabel},
		{"two camps of five", counts(1, 0, 5, 1, 1, 5), Divided},
		{"two camps of seven", counts(1, 3, 2, 1, 0, 0, 3, 2), Divided},
		{"seven, halves too near", counts(1, 0, 0, 6, 0, 6, 0, 0), Close},
		{"eleven in the middle", counts(0, 0, 0, 0, 0, 4, 4, 4, 0, 0, 0, 0), Close},
		{"four answers carry no label", counts(1, 2, 0, 0, 0, 2), NoLabel},
		{"four that agree carry none either", counts(1, 0, 0, 4, 0, 0), NoLabel},
		{"five carry one", counts(1, 0, 0, 5, 0, 0), Close},
		{"a quarter exactly on one side", counts(1, 2, 0, 0, 3, 3), Divided},
		{"less than a quarter on one side", counts(1, 2, 0, 0, 3, 4), Close},
		{"a quarter of the smaller side in the gap", counts(1, 0, 4, 1, 3, 2), Divided},
		{"more than that in the gap", counts(1, 0, 3, 1, 3, 2), NoLabel},
		{"the gap must be a quarter of the marks", counts(1, 0, 0, 6, 0, 6, 0, 0), Close},
		{"the ends alone are no camps", counts(1, 3, 0, 0, 0, 0), NoLabel},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := OfScale(c.c); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// given counts single answers.
func given(lo, hi int, marks ...int) workshop.Count {
	c := counts(lo, make([]int, hi-lo+1)...)
	for _, m := range marks {
		c.N[m-lo]++
	}
	return c
}

// A hill is no camp however wide it is, and neither are answers strewn evenly.
func TestCamps(t *testing.T) {
	for _, c := range []struct {
		name string
		c    workshop.Count
		want bool
		gap  [2]int
	}{
		{"one hill", given(0, 10, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 10), false, [2]int{}},
		{"two camps of eleven", given(0, 10, 1, 1, 2, 2, 3, 7, 8, 8, 9, 9), true, [2]int{4, 6}},
		{"one stands between", given(0, 10, 0, 0, 5, 10, 10, 10), true, [2]int{6, 9}},
		{"two camps of seven", given(1, 7, 1, 1, 2, 2, 6, 6, 7, 7), true, [2]int{3, 5}},
		{"one on each of seven", given(1, 7, 1, 2, 3, 4, 5, 6, 7), false, [2]int{}},
		{"two camps of five", given(1, 5, 1, 1, 1, 5, 5, 5), true, [2]int{2, 4}},
		{"one hill of five", given(1, 5, 1, 2, 2, 3, 4, 4, 5), false, [2]int{}},
		{"four answers", given(1, 5, 1, 1, 5, 5), false, [2]int{}},
	} {
		t.Run(c.name, func(t *testing.T) {
			camps, ok := CampsOf(c.c)
			if ok != c.want || [2]int{camps.GapLo, camps.GapHi} != c.gap {
				t.Errorf("%+v %v, want %v %v", camps, ok, c.gap, c.want)
			}
			if (OfScale(c.c) == Divided) != c.want {
				t.Errorf("labelled %q", OfScale(c.c))
			}
		})
	}
}

// Turned round, a group is as divided as before; and what is divided has a quarter
// on both sides, and next to nothing between.
func TestCampsOfAnyGroup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.SliceOfN(rapid.IntRange(0, 6), 2, 11).Draw(t, "n")
		camps, ok := CampsOf(counts(0, n...))
		turned := slices.Clone(n)
		slices.Reverse(turned)
		if _, other := CampsOf(counts(0, turned...)); other != ok {
			t.Fatalf("turned round %v", other)
		}
		if !ok {
			return
		}
		all, low, high := 0, 0, 0
		for m, k := range n {
			all += k
			switch {
			case m < camps.GapLo:
				low += k
			case m > camps.GapHi:
				high += k
			}
		}
		if low != camps.Low || high != camps.High || 4*low < all || 4*high < all || 4*(all-low-high) > min(low, high) {
			t.Fatalf("%+v of %v", camps, n)
		}
	})
}

func TestLabelsOfChoices(t *testing.T) {
	for _, c := range []struct {
		name string
		n    []int
		want Label
	}{
		{"nine of twelve", []int{9, 2, 1}, Clear},
		{"eight of twelve", []int{8, 2, 2}, NoLabel},
		{"eight, three and one", []int{8, 3, 1}, NoLabel},
		{"a third each", []int{4, 4, 4}, Divided},
		{"two with a third", []int{7, 4, 1}, Divided},
		{"just under a third", []int{8, 3, 0}, NoLabel},
		{"a third of seven is three", []int{5, 2, 0}, NoLabel},
		{"half and half", []int{0, 6, 6}, Divided},
		{"four people", []int{4, 0, 0}, NoLabel},
		{"four people in two halves", []int{2, 2}, NoLabel},
		{"five people", []int{5, 0, 0}, Clear},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := OfChoice(counts(0, c.n...)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// The heading of a column is true of each of its numbers.
func TestOneSpreadForAllRows(t *testing.T) {
	many, few, none := counts(1, 1, 3, 3, 2), counts(1, 1, 0, 3, 2), counts(1, 0, 0, 0, 0)
	for _, c := range []struct {
		name string
		rows []workshop.Count
		want Spread
	}{
		{"enough in all", []workshop.Count{many, many}, MiddleHalf},
		{"too few in one", []workshop.Count{many, few, many}, FullRange},
		{"a row without answers says nothing", []workshop.Count{none, many}, MiddleHalf},
	} {
		if got := SpreadOf(c.rows...); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	if lo, hi, ok := FullRange.Of(many); !ok || lo != 1 || hi != 4 {
		t.Errorf("lowest and highest of %v: %v–%v", many.N, lo, hi)
	}
	if lo, hi, ok := MiddleHalf.Of(many); !ok || lo != 2 || hi != 3.5 {
		t.Errorf("middle half of %v: %v–%v", many.N, lo, hi)
	}
}

func TestAgreement(t *testing.T) {
	for _, c := range []struct {
		name string
		v    []float64
		want float64
	}{
		{"published 1", []float64{30, 40, 210, 130, 530, 50, 10}, 0.6113333},
		{"published 2", []float64{2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6}, 0.6097236},
		{"published 3", []float64{1.6, 2.6, 8.2, 21, 29.3, 27, 10.3}, 0.4823333},
		{"published 4", []float64{6, 8, 5, 3, 2}, 0.3125},
		{"published 5", []float64{6, 8, 5, 3, 2, 0, 2}, 0.3923077},
		{"unanimous", []float64{0, 0, 0, 12, 0}, 1},
		{"uniform", []float64{2, 2, 2, 2, 2}, 0},
		{"camps at the ends", []float64{6, 0, 0, 0, 6}, -1},
		{"ordinary", []float64{0, 1, 3, 6, 2}, 0.5833333},
		{"two camps", []float64{0, 5, 1, 1, 5}, -0.1944444},
		{"skewed", []float64{0, 0, 1, 2, 9}, 0.8333333},
		{"neighbours", []float64{0, 0, 6, 6, 0}, 0.75},
		{"lone dissenter", []float64{1, 0, 0, 0, 11}, 0.6666667},
		{"three", []float64{0, 1, 0, 1, 1}, 0.1111111},
		{"one", []float64{0, 0, 1, 0, 0}, 1},
		{"two numbers, both", []float64{5, 5}, 0},
		{"two numbers, one", []float64{5, 0}, 1},
		{"the ends of three", []float64{5, 0, 5}, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := agreement(c.v); !near(got, c.want) {
				t.Errorf("got %.7f, want %.7f", got, c.want)
			}
		})
	}
}

func TestStepFromPracticeToImportance(t *testing.T) {
	practice, importance := counts(1, 1, 4, 4, 2, 1), counts(1, 0, 0, 2, 4, 6)
	if d, ok := Step(practice, importance); !ok || d != 1.5 {
		t.Errorf("the step is %v, want 1.5", d)
	}
	if d, _ := Step(importance, practice); d != -1.5 {
		t.Errorf("the other way round it is %v", d)
	}
}

func TestMoved(t *testing.T) {
	before := counts(1, 1, 4, 4, 2, 1)
	if Moved(before, counts(1, 0, 3, 3, 4, 2)) {
		t.Error("3 to 3.5 is about the same")
	}
	if !Moved(before, counts(1, 0, 1, 3, 6, 2)) {
		t.Error("3 to 4 is a move")
	}
	if !Moved(counts(1, 0, 1, 3, 6, 2), before) {
		t.Error("4 to 3 is a move")
	}
	if Moved(counts(1, 0, 3, 3, 4, 2), before) {
		t.Error("3.5 to 3 is about the same")
	}
	if Moved(before, counts(1, 0, 0, 0, 0, 0)) {
		t.Error("nobody answered the second time")
	}
}

// The statistics from counts must be those of the list that was counted.
func TestStatisticsOfAnyCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lo := rapid.IntRange(0, 1).Draw(t, "lo")
		n := rapid.SliceOfN(rapid.IntRange(0, 12), 2, 11).Draw(t, "n")
		c := counts(lo, n...)
		var list []float64
		for i, k := range n {
			for range k {
				list = append(list, float64(lo+i))
			}
		}
		median, ok := Median(c)
		if ok != (len(list) > 0) {
			t.Fatal("a median exists exactly when somebody answered")
		}
		if !ok {
			return
		}
		if want := (list[(len(list)-1)/2] + list[len(list)/2]) / 2; median != want {
			t.Fatalf("median %v, want %v", median, want)
		}
		q1, q3, _ := Quartiles(c)
		min, max, _ := Range(c)
		if min > q1 || q1 > median || median > q3 || q3 > max {
			t.Fatalf("out of order: %v %v %v %v %v", min, q1, median, q3, max)
		}
		inside := 0
		for _, x := range list {
			if x >= q1 && x <= q3 {
				inside++
			}
		}
		if 2*inside < len(list) {
			t.Fatalf("only %d of %d in the middle half", inside, len(list))
		}
		a, _ := Agreement(c)
		if a < -1-1e-9 || a > 1+1e-9 {
			t.Fatalf("agreement %v", a)
		}
		slices.Reverse(n)
		if b, _ := Agreement(counts(lo, n...)); math.Abs(a-b) > 1e-9 {
			t.Fatalf("agreement changes when the scale is turned round: %v, %v", a, b)
		}
	})
}
