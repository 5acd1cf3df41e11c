package followup_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/trial"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// marked are ballots with one mark: so many of the lowest, so many of the next.
func marked(n ...int) (out []workshop.Ballot) {
	for i, k := range n {
		out = append(out, slices.Repeat([]workshop.Ballot{{workshop.Mark(i)}}, k)...)
	}
	return out
}

// counts are those of the first day's vote on B1, and of the one after its discussion where there
// is one: far from one another, so that what is kept back beside the one is not beside the other.
var counts = map[bool][]int{false: {6, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0}, true: {0, 0, 0, 0, 0, 0, 0, 0, 0, 6, 6}}

// twiceAsked is a first day on which B1 was asked once more after the discussion. The first of the
// two may be kept back.
func twiceAsked(t *testing.T, hidden bool) workshop.State {
	t.Helper()
	st := firstDay(t, trial.Info("en", 12, 180))
	st.Rounds = slices.Clone(st.Rounds)
	at := slices.IndexFunc(st.Rounds, func(r workshop.Round) bool { return r.Spec.Step == "B1" })
	if at < 0 {
		t.Fatal("B1 was not asked")
	}
	for second, n := range counts {
		r := st.Rounds[at]
		tally := *r.Tally
		tally.Counts = slices.Clone(tally.Counts)
		tally.Counts[0].N, tally.Counts[0].CantSay = n, 0
		if hidden && !second {
			tally.Counts[0].N, tally.Counts[0].Hidden = nil, true
		}
		r.Spec.Revote, tally.Spec.Revote = second, second
		r.Tally = &tally
		if second {
			r.ID = 99
			st.Rounds = append(st.Rounds, r)
		} else {
			defer func() { st.Rounds[at] = r }() // the other one is made of what was there
		}
	}
	return st
}

// A follow-up stands beside the first vote of the first day; beside the one after the discussion
// only where the first came to nothing.
func TestWhichVoteOfTheFirstDayStandsBesideIt(t *testing.T) {
	for hidden, second := range map[bool]bool{false: false, true: true} {
		then, ok := workshop.Before(of(t, twiceAsked(t, hidden), followup.Plan{Counted: true}), "B1")
		if !ok || then.Spec.Revote != second || !slices.Equal(then.Counts[0].N, counts[second]) {
			t.Errorf("the first is kept back: %v: %v, %+v", hidden, ok, then)
		}
	}
}

// Whatever was counted of a question before, a later result is kept back where beside it a
// newcomer's answer would show: beside the vote after the discussion and beside the follow-ups in
// between no less than beside the vote that stands on the wall.
func TestAllThatWasCountedBeforeIsLookedAt(t *testing.T) {
	first := twiceAsked(t, false)
	far, one := []int{0, 0, 0, 0, 6, 6}, []int{0, 0, 0, 1, 6, 6}
	for _, c := range []struct {
		name  string
		now   []int // of the second follow-up, or of the first where there is no other
		since bool
		kept  bool
	}{
		{"far from both votes of the first day", one, false, false},
		{"one answer from the vote after the discussion", []int{0, 0, 0, 1, 0, 0, 0, 0, 0, 6, 6}, false, true},
		{"one answer from the first vote", []int{6, 6, 0, 1}, false, true},
		{"one answer from the follow-up in between", one, true, true},
		{"far from all", []int{0, 0, 6, 7}, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			was := first
			if c.since {
				s := begun(t, memory.New(of(t, first, followup.Plan{Counted: true})))
				if got := voted(t, s, "B1", marked(far...)); !got.Shown() {
					t.Fatalf("the follow-up in between is kept back: %+v", got)
				}
				was = s.State()
			}
			got := voted(t, begun(t, memory.New(of(t, was, followup.Plan{People: 13, Counted: true, New: 1}))), "B1", marked(c.now...))
			if got.Counts[0].Apart != c.kept {
				t.Errorf("%+v", got.Counts[0])
			}
		})
	}
}

// Of a second follow-up nobody has said who of the first day is there: the same numbers once more
// may be those of others.
func TestNobodyKnowsWhoOfTheFirstDayIsAtTheSecondFollowUp(t *testing.T) {
	first := twiceAsked(t, false)
	s := begun(t, memory.New(of(t, first, followup.Plan{Counted: true})))
	voted(t, s, "B1", marked(0, 0, 0, 0, 6, 6))
	got := voted(t, begun(t, memory.New(of(t, s.State(), followup.Plan{Counted: true}))), "B1", marked(counts[false]...))
	if !got.Counts[0].Apart {
		t.Errorf("%+v", got.Counts[0])
	}
}

// The two days are compared only where the same people were asked: on both the team without those
// who lead it, or on both the whole group. A sheet that leaders could answer for themselves was
// answered by all together where none of them said that they lead.
func TestTheTeamStandsBesideTheTeamOnly(t *testing.T) {
	for _, c := range []struct {
		name      string
		then, now leading
		beside    bool
	}{
		{"leaders and team apart on both days", apart, apart, true},
		{"all together on the second", apart, together, false},
		{"nobody leads on the second", apart, unsaid, false},
		{"nobody leads on the first", unsaid, apart, false},
		{"nobody leads on either", unsaid, unsaid, true},
		{"nobody leads on the first, all together on the second", unsaid, together, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			first := firstDay(t, trial.Info("en", 12, 180))
			r, was := first.Round("C2", false)
			if !was || r.Spec.Views == nil || r.Tally.Counts[0].NotAsked == 0 {
				t.Fatalf("leaders and team did not answer apart: %+v", r.Tally)
			}
			first.Rounds = slices.Clone(first.Rounds)
			for i := range first.Rounds {
				if first.Rounds[i].ID == r.ID {
					then := c.then.of(*r.Tally)
					first.Rounds[i].Tally = &then
				}
			}
			st := of(t, first, followup.Plan{Counted: true})
			if c.now == together {
				st.Info.Leaders = 0
			}
			end := held(t, st, 3)
			then, ok := workshop.Before(end, "C2")
			r, voted := end.Round("C2", false)
			if !ok || !voted || then.Spec.Views == nil || (r.Spec.Views == nil) != (c.now == together) {
				t.Fatalf("then %+v, now %+v", then.Spec.Views, r.Spec.Views)
			}
			now := c.now.of(*r.Tally)
			b := result.NewFigures(end, words(t).In("en"))
			if _, beside := result.Then(b.Texts, now); beside != c.beside {
				t.Errorf("they stand side by side: %v", beside)
			}
			if said := result.Sentences(b.Findings(now)); strings.Contains(said, words(t).T("en", "reading.then_others")) == c.beside {
				t.Errorf("it says %q", said)
			}
		})
	}
}

// leading is how those who lead were asked in a vote.
type leading int

const (
	apart    leading = iota // for themselves
	unsaid                  // they could, and none of them said so
	together                // with the others
)

// of is a vote in which the ways of asking differ by the numbers they leave only; nothing of it
// is kept back.
func (l leading) of(t workshop.Tally) workshop.Tally {
	t.Counts = slices.Clone(t.Counts)
	for i, c := range t.Counts {
		if t.Spec.Views != nil && c.Part == t.Spec.Views.Leaders {
			continue
		}
		c = workshop.Count{Question: c.Question, Part: c.Part, Lo: c.Lo, N: []int{0, 1, 2, 2, 2}, NotAsked: 5}
		if l != apart {
			c.N, c.NotAsked = []int{1, 2, 3, 3, 3}, 0
		}
		t.Counts[i] = c
	}
	return t
}

// On the wall a promise that is stuck is nobody's: what was promised stands there, and not by whom.
func TestNoOwnerStandsBesideAPromiseOnTheWall(t *testing.T) {
	first := firstDay(t, trial.Info("en", 12, 180))
	for i := range first.Actions {
		first.Actions[i].Owner = "Aino Mäkelä"
	}
	st := of(t, first, followup.Plan{Counted: true})
	for _, p := range st.Info.After.Promises {
		st.Checks = append(st.Checks, workshop.Check{Item: p.Item, Status: workshop.StatusStuck})
	}
	at := slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == "later_promises" })
	st.Pos.Step = at
	said := ""
	for page := range max(1, wall.Pages(st)) {
		st.Pos.Page = page
		for _, it := range wall.Scene(st, words(t).In("en"), figure.Size{W: 1280, H: 720}, 1).Items {
			if text, ok := it.(figure.Text); ok {
				said += text.S + " "
			}
		}
	}
	if !strings.Contains(said, words(t).T("en", "status.stuck")) || strings.Contains(said, "Aino") || strings.Contains(said, "Mäkelä") {
		t.Errorf("it says %q", said)
	}
}

// A follow-up comes after all that were: of the same number there are no two.
func TestAFollowUpComesAfterThoseBefore(t *testing.T) {
	first := firstDay(t, trial.Info("en", 12, 180))
	second := of(t, first, followup.Plan{Counted: true, Wave: 2}) // the one before was held without the program
	for _, c := range []struct {
		name string
		was  workshop.State
		wave int
		want int // 0 = refused
	}{
		{"the first", first, 0, 1}, {"the first by its number", first, 1, 1}, {"a later one", first, 3, 3},
		{"the next", second, 0, 3}, {"the next by its number", second, 3, 3}, {"the same once more", second, 2, 0}, {"one before", second, 1, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			all := words(t)
			was := c.was
			if was.Info.After != nil {
				was = held(t, was, 3)
			}
			st, err := followup.Of(was, followup.Plan{Day: day, Counted: true, Wave: c.wave}, all.In("en"), all)
			if c.want == 0 {
				if workshop.CodeOf(err) != workshop.EInvalid {
					t.Errorf("%v", err)
				}
				return
			}
			if err != nil || st.Info.After.Wave != c.want {
				t.Errorf("%+v, %v", st.Info.After, err)
			}
		})
	}
}
