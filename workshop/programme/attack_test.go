package programme_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// minds are the answers of so many people, not all alike.
func minds(r *rand.Rand, n int) []int {
	for {
		c := make([]int, 5)
		for range n {
			c[r.IntN(5)]++
		}
		if n < 2 || !slices.Contains(c, n) {
			return c
		}
	}
}

// less takes counts away from others; nil where one of them is not told.
func less(a []int, all ...[]int) []int {
	out := slices.Clone(a)
	for _, b := range all {
		if out == nil || b == nil {
			return nil
		}
		for i := range b {
			out[i] -= b[i]
		}
	}
	return out
}

// runs is how many programmes each attack is tried on.
const runs = 25

// attack lays a programme out, and tells what somebody could work out of what is told: a group's
// answers that were kept back, or of one that nobody was told of. It fails where they are right.
type attack struct {
	name string
	told bool // a total is told all the same
	try  func(r *rand.Rand, s *stick) (guessed, secret []int)
}

func groupsOn(r *rand.Rand, s *stick, from, n int) (all [][]int) {
	for i := range n {
		all = append(all, minds(r, 5+r.IntN(12)))
		s.put(fmt.Sprintf("%d.upturn", from+i), voted(fmt.Sprint(from+i), fmt.Sprintf("Group %d", from+i), all[i]))
	}
	return all
}

func mustRelease(s *stick, f *programme.Folder, wave int) {
	if err := s.release(f, wave); err != nil {
		s.t.Fatal(err)
	}
}

// released takes in what lies on the stick, releases the first wave, and gives its total.
func released(s *stick) (*programme.Folder, []int) {
	f := s.folder()
	s.take(f, nil)
	mustRelease(s, f, 1)
	total, _ := totals(s.read(f), "K1", 1)
	return f, total
}

var attacks = []attack{
	{"the total less all that is shown is who is not shown", true, func(r *rand.Rand, s *stick) ([]int, []int) {
		known := groupsOn(r, s, 0, 3+r.IntN(5))
		secret := minds(r, 1+r.IntN(4))
		st := voted("small", "Small", secret, minds(r, 9)) // shown for its other question
		s.put("small.upturn", st)
		_, left := released(s)
		return less(left, known...), secret
	}},
	{"three who agreed among themselves are in no total", true, func(r *rand.Rand, s *stick) ([]int, []int) {
		known := groupsOn(r, s, 0, 4)
		secret := minds(r, 3)
		st := voted("three", "Three", secret, minds(r, 8))
		st.Rounds[0].Tally.MinShow, st.Rounds[0].MinShow, st.Info.MinShow = 3, 3, 3
		s.put("three.upturn", st)
		_, left := released(s)
		return less(left, known...), secret
	}},
	{"a total before and after one group came is that group", true, func(r *rand.Rand, s *stick) ([]int, []int) {
		groupsOn(r, s, 0, 3+r.IntN(4))
		f, before := released(s)
		secret := groupsOn(r, s, 50, 1+r.IntN(2))
		s.take(f, nil)
		if err := s.release(f, 1); workshop.CodeOf(err) != workshop.ETooFew {
			s.t.Errorf("released again: %v", err)
		}
		after, _ := totals(s.read(f), "K1", 1)
		return less(after, before), secret[0]
	}},
	{"a question that only one of three new groups answered tells that one", true, func(r *rand.Rand, s *stick) ([]int, []int) {
		groupsOn(r, s, 0, 4)
		f, before := released(s)
		secret := minds(r, 7)
		s.put("new1.upturn", voted("n1", "N1", secret))
		for i := range 2 { // these answered another
			s.put(fmt.Sprintf("new%d.upturn", i+2), voted(fmt.Sprint("n", i+2), "N", []int{5, 0, 0, 0, 0}, minds(r, 8)))
		}
		s.take(f, nil)
		mustRelease(s, f, 1)
		after, _ := totals(s.read(f), "K1", 1)
		return less(after, before), secret
	}},
	{"a wave less the one before is who came", true, func(r *rand.Rand, s *stick) ([]int, []int) {
		all := groupsOn(r, s, 0, 4)
		for i, n := range all { // they answer as before
			s.put(fmt.Sprintf("w%d.upturn", i), follows(voted(fmt.Sprint("w", i), "G", n), fmt.Sprint(i), 2))
		}
		secret := minds(r, 2)
		s.put("came.upturn", follows(voted("came", "Came", secret, minds(r, 6)), "nobody", 2))
		f := s.folder()
		s.take(f, nil)
		mustRelease(s, f, 1)
		mustRelease(s, f, 2)
		p := s.read(f)
		first, _ := totals(p, "K1", 1)
		second, _ := totals(p, "K1", 2)
		return less(second, first), secret
	}},
	{"a leaders' day that has people of the groups tells what is left of one", true, func(r *rand.Rand, s *stick) ([]int, []int) {
		all := groupsOn(r, s, 0, 4)
		leaders := minds(r, 6)
		s.put("leaders.upturn", voted("leaders", "Leaders", leaders))
		f := s.folder()
		s.take(f, nil)
		code := ""
		for _, row := range s.read(f).Rows() {
			if row.Name == "Leaders" {
				code = row.Code
			}
		}
		if err := f.Overlap(code, "G1"); err != nil {
			s.t.Fatal(err)
		}
		mustRelease(s, f, 1)
		left, _ := totals(s.read(f), "K1", 1)
		for _, n := range all {
			left = less(left, n)
		}
		return left, leaders
	}},
	{"what is not in a total where all were of one mind tells what they thought", true, func(r *rand.Rand, s *stick) ([]int, []int) {
		known := groupsOn(r, s, 0, 4)
		secret := make([]int, 5)
		secret[r.IntN(5)] = 5 + r.IntN(9)
		s.put("alike.upturn", voted("alike", "Alike", secret, minds(r, 8)))
		_, left := released(s)
		return less(left, known...), secret
	}},
	{"a group that takes its consent back is the difference", false, func(r *rand.Rand, s *stick) ([]int, []int) {
		all := groupsOn(r, s, 0, 5)
		f, before := released(s)
		back := voted("0", "Group 0", all[0])
		back.Info.Share, back.Info.Programme = "", ""
		s.put("0.upturn", back)
		s.take(f, nil)
		after, _ := totals(s.read(f), "K1", 1)
		groupsOn(r, s, 70, 2)
		s.take(f, nil)
		if err := s.release(f, 1); err == nil {
			s.t.Error("released with two that came and one that went")
		}
		return less(before, after), all[0]
	}},
	{"a question that nobody who came has answered tells who went", false, func(r *rand.Rand, s *stick) ([]int, []int) {
		all := groupsOn(r, s, 0, 4)
		f, before := released(s)
		s.put("0.upturn", shared(voted("0", "Group 0", all[0]), "", ""))
		for i := range 3 { // these answered another
			s.put(fmt.Sprintf("new%d.upturn", i), voted(fmt.Sprint("n", i), "N", []int{5, 0, 0, 0, 0}, minds(r, 8)))
		}
		s.take(f, nil)
		mustRelease(s, f, 1)
		after, _ := totals(s.read(f), "K1", 1)
		return less(before, after), all[0]
	}},
	{"of two copies that went on apart the other is chosen later: whoever is in one only", false, func(r *rand.Rand, s *stick) ([]int, []int) {
		all := groupsOn(r, s, 0, 5)
		f, before := released(s)
		secret := minds(r, 1)
		more := slices.Clone(all[0])
		for i := range more {
			more[i] += secret[i]
		}
		path := s.put("0.upturn", voted("0", "Group 0", more))
		if n := s.take(f, map[string]programme.Taken{path: {Choose: true}}, path); n != 1 {
			s.t.Fatalf("%d were taken in", n)
		}
		after, _ := totals(s.read(f), "K1", 1)
		groupsOn(r, s, 70, 3)
		s.take(f, nil)
		mustRelease(s, f, 1)
		for _, c := range s.read(f).Cells() {
			if slices.Equal(less(c.Count().N, all[0]), secret) {
				s.t.Error("both copies are told")
			}
		}
		return less(after, before), secret
	}},
	{"two groups are each other's difference", false, func(r *rand.Rand, s *stick) ([]int, []int) {
		all := groupsOn(r, s, 0, 2)
		f := s.folder()
		s.take(f, nil)
		if err := s.release(f, 1); workshop.CodeOf(err) != workshop.ETooFew {
			s.t.Errorf("two groups were released: %v", err)
		}
		left, _ := totals(s.read(f), "K1", 1)
		return less(left, all[0]), all[1]
	}},
}

// Whatever somebody subtracts, no group's answers come out that were kept back.
func TestNothingKeptBackComesOut(t *testing.T) {
	for _, a := range attacks {
		t.Run(a.name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(9, 9))
			recovered, told := 0, 0
			for range runs {
				s := newStick(t)
				guessed, secret := a.try(r, s)
				if guessed != nil {
					told++
				}
				if slices.Equal(guessed, secret) {
					recovered++
				}
			}
			t.Logf("a total was told in %d of %d, recovered in %d", told, runs, recovered)
			if a.told != (told > 0) {
				t.Errorf("a total was told in %d of %d", told, runs)
			}
			if recovered > 0 {
				t.Errorf("recovered in %d of %d", recovered, runs)
			}
		})
	}
}

// What is told is the sum of the cells that are told, of three groups at least, and two sets
// that were told after each other differ in none or in three.
func TestTotalsAreSumsOfWhatIsShown(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 2))
	s := newStick(t)
	f := s.folder()
	var was []string
	for n := range 12 {
		groupsOn(r, s, 10*n, 1+r.IntN(3))
		s.take(f, nil)
		_ = s.release(f, 1) // refused where too few have come
		p := s.read(f)
		sum, now := make([]int, 5), []string{}
		for _, c := range p.Cells() {
			for i, k := range c.Count().N {
				sum[i] += k
			}
			code, _, _ := c.Of()
			now = append(now, code)
		}
		total, groups := totals(p, "K1", 1)
		if groups != len(now) || groups > 0 && (groups < 3 || !slices.Equal(total, sum)) {
			t.Errorf("%v of %d groups, the cells of %d sum up to %v", total, groups, len(now), sum)
		}
		come := slices.DeleteFunc(slices.Clone(now), func(c string) bool { return slices.Contains(was, c) })
		if len(come) == 1 || len(come) == 2 {
			t.Errorf("%v came to %v", come, was)
		}
		was = now
	}
	if len(was) < 12 {
		t.Errorf("only %d groups were told in the end", len(was))
	}
}
