package tally

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func counted(n ...int) workshop.Count { return workshop.Count{Lo: 1, N: n} }

// vectors are pairs of votes with what an enumeration of all ways to deal them, and R, give.
var vectors = []struct {
	was, is     []int
	chance      float64
	superiority float64
	lo, hi      float64
	up, down    Went
	ways, clear bool
	from, to    float64 // medians
	delta       float64
}{
	{[]int{1, 4, 4, 2, 1}, []int{0, 1, 3, 6, 2}, .035673, .7431, .5073, .8843, Went{5, 11}, Went{0, 4}, true, true, 3, 4, .4861},
	{[]int{0, 2, 3, 2, 0}, []int{0, 0, 3, 3, 1}, .208625, .7245, .4166, .9002, Went{2, 6}, Went{0, 2}, true, false, 3, 4, .4490},
	{[]int{2, 3, 0, 0, 0}, []int{0, 0, 0, 3, 2}, .007937, 1, .6427, 1, Went{5, 5}, Went{0, 0}, true, true, 2, 4, 1},
	{[]int{0, 0, 5, 0, 0}, []int{0, 0, 5, 0, 0}, 1, .5, .2056, .7944, Went{0, 0}, Went{0, 0}, true, false, 3, 3, 0},
	{[]int{3, 3, 2, 0, 0}, []int{0, 1, 3, 3, 1}, .007459, .8984, .6162, .9771, Went{5, 8}, Went{0, 1}, true, true, 2, 3.5, .7969},
	{[]int{1, 2, 4, 3, 1}, []int{0, 1, 3, 5, 3}, .119591, .6894, .4496, .8518, Went{}, Went{}, false, false, 3, 4, .3788},
}

func nearly(a, b float64) bool { return math.Abs(a-b) < 6e-5 }

func TestWhatTwoVotesTellOfChange(t *testing.T) {
	for _, v := range vectors {
		was, is := counted(v.was...), counted(v.is...)
		if p, ok := Chance(was, is); !ok || math.Abs(p-v.chance) > 6e-7 {
			t.Errorf("%v %v: chance %v", v.was, v.is, p)
		}
		if ps, ok := Superiority(was, is); !ok || !nearly(ps, v.superiority) {
			t.Errorf("%v %v: superiority %v", v.was, v.is, ps)
		}
		if lo, hi, ok := SuperiorityInterval(was, is); !ok || !nearly(lo, v.lo) || !nearly(hi, v.hi) {
			t.Errorf("%v %v: interval %v–%v", v.was, v.is, lo, hi)
		}
		from, _ := Median(was)
		if to, _ := Median(is); from != v.from || to != v.to {
			t.Errorf("%v %v: medians %v and %v", v.was, v.is, from, to)
		}
		if delta, ok := Cliff(was, is); !ok || !nearly(delta, v.delta) {
			t.Errorf("%v %v: delta %v", v.was, v.is, delta)
		}
		if up, down, ok := Ways(was, is); ok != v.ways || up != v.up || down != v.down {
			t.Errorf("%v %v: up %v, down %v, %v", v.was, v.is, up, down, ok)
		}
		if got := ClearlyApart([]Pair{{was, is}}); got[0] != v.clear {
			t.Errorf("%v %v: clear %v", v.was, v.is, got)
		}
		if p, _ := Chance(is, was); math.Abs(p-v.chance) > 6e-7 {
			t.Errorf("%v %v: the other way round %v", v.was, v.is, p)
		}
	}
}

func TestChanceOfOtherVotes(t *testing.T) {
	for _, v := range []struct {
		was, is []int
		want    float64
	}{
		{[]int{0, 0, 4, 4, 0}, []int{0, 0, 2, 4, 2}, .274592},
		{[]int{1, 1, 2, 2, 0, 5, 0, 1, 0, 0, 0}, []int{0, 0, 1, 2, 2, 3, 2, 1, 1, 0, 0}, .166634},
		{[]int{3, 8, 14, 10, 5}, []int{1, 5, 12, 14, 8}, .086293},
	} {
		if p, ok := Chance(counted(v.was...), counted(v.is...)); !ok || math.Abs(p-v.want) > 6e-7 {
			t.Errorf("%v %v: %v, want %v", v.was, v.is, p, v.want)
		}
		if got := ClearlyApart([]Pair{{counted(v.was...), counted(v.is...)}}); got[0] {
			t.Errorf("%v %v: said to be clear", v.was, v.is)
		}
	}
	for _, v := range []struct {
		was, is []int
		want    float64
	}{{[]int{1, 4, 4, 2, 1}, []int{0, 1, 3, 6, 2}, .036005}, {[]int{3, 8, 14, 10, 5}, []int{1, 5, 12, 14, 8}, .085230}, {[]int{0, 9, 0}, []int{0, 9, 0}, 1}} {
		if p := normal(v.was, v.is); math.Abs(p-v.want) > 6e-7 {
			t.Errorf("%v %v: normal %v, want %v", v.was, v.is, p, v.want)
		}
	}
	// A large group is told of in no time, and as the exact numbers would have it.
	was, is := counted(30, 60, 80, 60, 20), counted(20, 50, 80, 70, 30)
	if p, ok := Chance(was, is); !ok || p != normal(was.N, is.N) {
		t.Errorf("%v", p)
	}
}

// All ways of dealing out the answers of small votes are counted one by one.
func TestChanceIsWhatDealingOutGives(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 7))
	for range 400 {
		k := 2 + r.IntN(5)
		was, is := make([]int, k), make([]int, k)
		for range 1 + r.IntN(6) {
			was[r.IntN(k)]++
		}
		for range 1 + r.IntN(6) {
			is[r.IntN(k)]++
		}
		if p, ok := Chance(counted(was...), counted(is...)); !ok || math.Abs(p-dealt(was, is)) > 1e-12 {
			t.Fatalf("%v %v: %v, want %v", was, is, p, dealt(was, is))
		}
	}
}

// dealt counts the ways one by one: how often the second hand beats the first by as much.
func dealt(was, is []int) float64 {
	var all []int
	for i := range was {
		all = append(all, slices.Repeat([]int{i}, was[i]+is[i])...)
	}
	beats := func(hand uint) (n int) {
		for i, a := range all {
			for j, b := range all {
				if hand>>i&1 == 1 && hand>>j&1 == 0 {
					n += min(1, max(-1, a-b))
				}
			}
		}
		return max(n, -n)
	}
	seen := 0
	for i := range is {
		for j := range was {
			seen += is[i] * was[j] * min(1, max(-1, i-j))
		}
	}
	ways, asFar := 0, 0
	for hand := range uint(1) << len(all) {
		n := 0
		for i := range all {
			n += int(hand >> i & 1)
		}
		if n == sum(is) {
			ways++
			if beats(hand) >= max(seen, -seen) {
				asFar++
			}
		}
	}
	return float64(asFar) / float64(ways)
}

// The bounds of how many went up and down are reached, and never passed.
func TestHowManyWentIsBounded(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 7))
	for range 300 {
		k, n := 2+r.IntN(4), 1+r.IntN(6)
		was, is := make([]int, k), make([]int, k)
		var from, to []int
		for range n {
			a, b := r.IntN(k), r.IntN(k)
			was[a]++
			is[b]++
			from, to = append(from, a), append(to, b)
		}
		slices.Sort(from)
		want := [2]Went{{AtLeast: n}, {AtLeast: n}}
		permuted(to, 0, func(to []int) {
			up, down := 0, 0
			for i := range from {
				if to[i] > from[i] {
					up++
				} else if to[i] < from[i] {
					down++
				}
			}
			for i, k := range []int{up, down} {
				want[i] = Went{min(want[i].AtLeast, k), max(want[i].AtMost, k)}
			}
		})
		if up, down, ok := Ways(counted(was...), counted(is...)); !ok || up != want[0] || down != want[1] {
			t.Fatalf("%v %v: %v %v, want %v", was, is, up, down, want)
		}
	}
}

func permuted(list []int, from int, f func([]int)) {
	if from == len(list) {
		f(list)
		return
	}
	for i := from; i < len(list); i++ {
		list[from], list[i] = list[i], list[from]
		permuted(list, from+1, f)
		list[from], list[i] = list[i], list[from]
	}
}

// Where somebody could not say, or not as many answered, nothing is said of who went where.
func TestNobodyIsSaidToHaveGoneWhereSomebodyCame(t *testing.T) {
	was, is := counted(1, 2, 3), counted(1, 2, 3)
	is.CantSay = 1
	if _, _, ok := Ways(was, is); ok {
		t.Error("somebody could not say")
	}
	if _, _, ok := Ways(was, counted(1, 2, 4)); ok {
		t.Error("somebody came")
	}
	for _, other := range []workshop.Count{{Lo: 1, N: []int{0, 0, 0}}, {Lo: 0, N: []int{1, 2, 3}}, {Lo: 1, N: []int{1, 2, 3}, Hidden: true}} {
		if _, ok := Chance(was, other); ok {
			t.Errorf("compared with %+v", other)
		}
		if _, _, ok := SuperiorityInterval(was, other); ok {
			t.Errorf("compared with %+v", other)
		}
		if ClearlyApart([]Pair{{was, other}})[0] {
			t.Errorf("clear beside %+v", other)
		}
	}
}

// From five rows on they share the level among them: what is clear alone need not be.
func TestManyRowsShareTheLevel(t *testing.T) {
	clear := Pair{counted(1, 4, 4, 2, 1), counted(0, 1, 3, 6, 2)}                                                               // .0357
	surely, still := Pair{counted(3, 3, 2, 0, 0), counted(0, 1, 3, 3, 1)}, Pair{counted(0, 0, 5, 0, 0), counted(0, 0, 5, 0, 0)} // .0075
	for _, c := range []struct {
		rows []Pair
		want []bool
	}{
		{[]Pair{clear, still, still, still}, []bool{true, false, false, false}},
		{[]Pair{clear, still, still, still, still}, []bool{false, false, false, false, false}},
		{[]Pair{still, surely, clear, still, still}, []bool{false, true, false, false, false}},
		{[]Pair{surely, surely, surely, surely, clear}, []bool{true, true, true, true, true}},
		{slices.Repeat([]Pair{surely}, 8), make([]bool, 8)},
	} {
		if got := ClearlyApart(c.rows); !slices.Equal(got, c.want) {
			t.Errorf("%v, want %v", got, c.want)
		}
	}
	// Chance may be small where the middle did not go a whole step.
	near := Pair{counted(0, 20, 21, 0, 0), counted(0, 0, 20, 20, 1)}
	if p, _ := Chance(near.Was, near.Is); p > .01 || ClearlyApart([]Pair{{counted(10, 0, 21, 0, 0), counted(0, 0, 21, 0, 10)}})[0] {
		t.Errorf("%v", p)
	}
}

// mark is an answer of somebody whose view lies there, as often as people choose each of five.
func mark(view float64) int {
	at := math.Erfc(-view/math.Sqrt2) / 2
	for i, p := range []float64{.08, .22, .35, .25} {
		if at -= p; at < 0 {
			return i
		}
	}
	return 4
}

// Where nobody's view has changed, hardly any group is told that it has: of three questions
// to twelve people at least one in a twentieth of groups, of strangers in a seventh.
func TestChanceIsSeldomCalledAChange(t *testing.T) {
	for _, c := range []struct {
		same float64 // of a view that is the same both times
		most float64
	}{{.6, .05}, {0, .15}} {
		r := rand.New(rand.NewPCG(19, 4))
		groups, called := 10_000, 0
		for range groups {
			rows := make([]Pair, 3)
			for i := range rows {
				was, is := make([]int, 5), make([]int, 5)
				for range 12 {
					view := r.NormFloat64() * math.Sqrt(c.same)
					was[mark(view+r.NormFloat64()*math.Sqrt(1-c.same))]++
					is[mark(view+r.NormFloat64()*math.Sqrt(1-c.same))]++
				}
				rows[i] = Pair{counted(was...), counted(is...)}
			}
			if slices.Contains(ClearlyApart(rows), true) {
				called++
			}
		}
		share := float64(called) / float64(groups)
		t.Logf("%.1f %% of %d groups", 100*share, groups)
		if share > c.most || called == 0 {
			t.Errorf("%.3f, at most %v", share, c.most)
		}
	}
}
