package wall

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// keysBy is a workshop in which each key of C6 got so many votes, of twelve people.
func keysBy(t *testing.T, votes ...int) (workshop.State, result.Words) {
	t.Helper()
	st, w := held(t, "en", "C6", "C6", 0)
	for i := range st.Rounds[0].Tally.Counts {
		n := 0
		if i < len(votes) {
			n = votes[i]
		}
		st.Rounds[0].Tally.Counts[i].N = []int{12 - n, n}
	}
	return st, w
}

// The wall names those that stand for a place that is open and nothing wider, and no
// fourth key stands on the page of what the chosen ones look like.
func TestThePlacesOfTheKeys(t *testing.T) {
	for _, c := range []struct {
		votes []int
		title string
		shown int // keys with their behaviours
	}{
		{[]int{9, 8, 7, 6, 3, 1, 1, 1}, "Two are clear: Trustworthiness, Example. For the third place: Care 7, Commitment 6.", 2},
		{[]int{9, 8, 7, 5, 3, 1}, "Three are clear: Trustworthiness, Example, Care.", 3},
		{[]int{9, 6, 6, 6, 1}, "One is clear: Trustworthiness. For two places: Example 6, Care 6, Commitment 6.", 1},
		{[]int{4, 4, 4, 4, 4, 4, 4, 4}, "Nothing is clear yet. For three places: 8 options with equally many votes, 4.", 0},
	} {
		st, w := keysBy(t, c.votes...)
		if got := texts(Scene(st, w, sizes[0], 1)); !strings.Contains(got, c.title) {
			t.Errorf("%v: %q is not in %s", c.votes, c.title, got)
		}
		st.Pos.View = 1
		said, shown := "", 0
		for st.Pos.Page = range Pages(st) {
			said += texts(Scene(st, w, sizes[0], 1))
		}
		for i := range 10 {
			id := st.Rounds[0].Tally.Counts[i].Part
			if strings.Contains(said, st.Pack.Lines("en", "item."+id+".do")[0][:12]) {
				shown++
			}
		}
		if shown != c.shown {
			t.Errorf("%v: %d keys with what they look like, want %d: %s", c.votes, shown, c.shown, said)
		}
	}
}

// One more vote is between those only that stand for the last place, gives each person
// the votes that are left, and decides about that place.
func TestOneMoreVoteForTheLastPlace(t *testing.T) {
	for _, c := range []struct {
		first int // of twelve, for the first of the two
		title string
		shown string
	}{
		{8, "After one more vote: Care. Votes: Care 8, Commitment 4.", "Care"},
		{6, "Still open after one more vote: Care 6, Commitment 6.", ""},
	} {
		st, w := keysBy(t, 9, 8, 7, 6, 3, 1, 1, 1)
		first := *st.Rounds[0].Tally
		care, commitment := first.Counts[2].Part, first.Counts[3].Part
		s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: Pages})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.RunOff("", 2, care, commitment); workshop.CodeOf(err) != workshop.EInvalid {
			t.Errorf("two places between two: %v", err)
		}
		if err := s.RunOff("", 1, commitment, care); err != nil {
			t.Fatal(err)
		}
		r, _ := s.State().OpenRound()
		if q := r.Spec.Questions[0]; len(q.Items) != 2 || q.Items[0] != care || q.Budget != 1 || q.Cap != 1 || !r.Spec.Revote {
			t.Fatalf("asked %+v", r.Spec)
		}
		for seat := range 12 {
			b := workshop.Ballot{1, 0}
			if seat >= c.first {
				b = workshop.Ballot{0, 1}
			}
			if err := s.Cast(seat, b); err != nil {
				t.Fatal(err)
			}
		}
		if err := s.CloseRound(); err != nil {
			t.Fatal(err)
		}
		at := s.State()
		at.Pos.Phase = workshop.PhaseResult
		if got := texts(Scene(at, w, sizes[0], 1)); !strings.Contains(got, c.title) {
			t.Errorf("%q is not in %s", c.title, got)
		}
		at.Pos.View = 1
		said := ""
		for at.Pos.Page = range Pages(at) {
			said += texts(Scene(at, w, sizes[0], 1))
		}
		for _, name := range []string{"Trustworthiness", "Example"} {
			if !strings.Contains(said, name) {
				t.Errorf("%s is clear and not shown: %s", name, said)
			}
		}
		if strings.Contains(said, "Commitment") || strings.Contains(said, "Care") != (c.shown != "") {
			t.Errorf("want %q beside the clear ones: %s", c.shown, said)
		}
	}
}

// Only a dot vote has last places.
func TestNoRunOffOfAScale(t *testing.T) {
	st, _ := held(t, "en", "B1", "B1", 0)
	s, err := workshop.Start(memory.New(st), workshop.Rules{Pages: Pages})
	if err != nil {
		t.Fatal(err)
	}
	if err := s.RunOff("", 1, "B1"); workshop.CodeOf(err) != workshop.EInvalid {
		t.Errorf("%v", err)
	}
}
