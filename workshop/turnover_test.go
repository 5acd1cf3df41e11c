package workshop_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// scaleBallots are ballots with one mark: so many of the lowest, so many of the next.
func scaleBallots(counts []int) (out []workshop.Ballot) {
	for i, n := range counts {
		out = append(out, slices.Repeat([]workshop.Ballot{{workshop.Mark(1 + i)}}, n)...)
	}
	return out
}

// scaleRound is a round with one question on a scale, closed with the answers of these
// numbers.
func scaleRound(t *testing.T, id int64, counts []int, turnover workshop.Turnover, earlier ...workshop.Round) workshop.Round {
	t.Helper()
	spec := workshop.Spec{Step: "B1", Way: workshop.Paper, Revote: id > 1, Turnover: turnover, Questions: []workshop.Question{
		{ID: "B1", Kind: workshop.Scale, Aspects: []string{"answer"}, Lo: 1, Hi: len(counts)},
	}}
	return paperRound(t, id, spec, scaleBallots(counts), earlier...)
}

// paperRound is a round on paper, closed with these ballots.
func paperRound(t *testing.T, id int64, spec workshop.Spec, ballots []workshop.Ballot, earlier ...workshop.Round) workshop.Round {
	t.Helper()
	r := workshop.Round{ID: id, Spec: spec, State: workshop.RoundCounted, Seats: len(ballots), Cast: len(ballots), MinShow: 3, Ways: []workshop.Way{workshop.Paper}}
	return countedOf(t, r, ballots, earlier)
}

// countedOf gives a round its result.
func countedOf(t *testing.T, r workshop.Round, ballots []workshop.Ballot, earlier []workshop.Round) workshop.Round {
	t.Helper()
	tally, err := r.Count(ballots, earlier, nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Tally = &tally
	return r
}

// seatedRound is scaleRound held in some way with a seat more than there are ballots, the
// one that stays free.
func seatedRound(t *testing.T, id int64, way workshop.Way, free int, counts []int, turnover workshop.Turnover, earlier ...workshop.Round) workshop.Round {
	t.Helper()
	r := scaleRound(t, id, counts, turnover)
	r.Spec.Way, r.Ways, r.Seats = way, []workshop.Way{way}, r.Cast+1
	r.Used = slices.Repeat([]bool{true}, r.Seats)
	r.Used[free] = false
	return countedOf(t, r, scaleBallots(counts), earlier)
}

// The difference of two results must not be what those answered who were not in both.
func TestASecondVoteThatTellsOfSomebodyIsKeptBack(t *testing.T) {
	swap := workshop.Turnover{Came: 1, Left: 1}
	for _, c := range []struct {
		name      string
		then, now []int
		people    workshop.Turnover
		kept      bool
	}{
		{"the same people, one step", []int{1, 4, 4, 2, 1}, []int{1, 3, 5, 2, 1}, workshop.Turnover{}, false},
		{"the same people, no step", []int{1, 4, 4, 2, 1}, []int{1, 4, 4, 2, 1}, workshop.Turnover{}, false},
		{"one came, nobody moved", []int{0, 2, 5, 4, 1}, []int{0, 2, 6, 4, 1}, workshop.Turnover{Came: 1}, true},
		{"one came, and nobody said so", []int{0, 2, 5, 4, 1}, []int{0, 2, 6, 4, 1}, workshop.Turnover{}, true},
		{"one came, one moved", []int{0, 2, 5, 4, 1}, []int{0, 1, 6, 5, 1}, workshop.Turnover{Came: 1}, false},
		{"one came, one moved to the same mark", []int{1, 3, 5, 3, 1}, []int{1, 2, 7, 3, 1}, workshop.Turnover{Came: 1}, true},
		{"one came, two moved to the same mark", []int{1, 3, 5, 3, 1}, []int{1, 1, 8, 3, 1}, workshop.Turnover{Came: 1}, false},
		{"one came to few, two moved to the same mark", []int{1, 2, 1, 2, 1}, []int{0, 1, 4, 2, 1}, workshop.Turnover{Came: 1}, true},
		{"one came to few, two moved to two marks", []int{1, 2, 1, 2, 1}, []int{0, 1, 3, 3, 1}, workshop.Turnover{Came: 1}, false},
		{"one left, one moved from the same mark", []int{1, 3, 5, 3, 1}, []int{1, 3, 3, 4, 1}, workshop.Turnover{Left: 1}, true},
		{"one left, nobody moved", []int{0, 2, 6, 4, 1}, []int{0, 2, 5, 4, 1}, workshop.Turnover{}, true},
		{"a swap", []int{0, 0, 1, 2, 2, 3, 2, 1, 1, 0, 0}, []int{1, 0, 1, 2, 2, 3, 2, 1, 0, 0, 0}, swap, true},
		{"a swap of people who answer alike", []int{1, 4, 4, 2, 1}, []int{1, 4, 4, 2, 1}, swap, true},
		{"a swap among many moves", []int{1, 4, 4, 2, 1}, []int{0, 1, 3, 6, 2}, swap, false},
		{"as many came and left as voted", []int{1, 4, 4, 2, 1}, []int{0, 1, 3, 6, 2}, workshop.Turnover{Came: 12, Left: 12}, true},
		{"three left", []int{2, 4, 4, 2, 1}, []int{1, 3, 3, 2, 1}, workshop.Turnover{}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			first := scaleRound(t, 1, c.then, workshop.Turnover{})
			second := scaleRound(t, 2, c.now, c.people, first)
			got := second.Tally.Counts[0]
			if got.Hidden != c.kept || got.Apart != c.kept || second.Tally.Shown() == c.kept || c.kept && got.N != nil {
				t.Errorf("%+v", got)
			}
		})
	}
}

// Where half of a group voted in the booth and two changed places, nobody can tell whether those
// who voted are the same: they may be, but for the two, and then the difference is theirs.
func TestWhoMayHaveVotedTwiceIsNotTakenForGone(t *testing.T) {
	half := func(id int64, counts []int, turnover workshop.Turnover, earlier ...workshop.Round) workshop.Round {
		r := scaleRound(t, id, counts, turnover)
		r.Spec.Way, r.Ways, r.Seats = workshop.Booth, []workshop.Way{workshop.Booth}, 2*r.Cast
		r.Used = slices.Concat(slices.Repeat([]bool{true}, r.Cast), make([]bool, r.Cast))
		return countedOf(t, r, scaleBallots(counts), earlier)
	}
	first := half(1, []int{0, 2, 3, 0, 0}, workshop.Turnover{})
	second := half(2, []int{0, 2, 2, 0, 1}, workshop.Turnover{Came: 1, Left: 1}, first)
	if got := second.Tally.Counts[0]; !got.Apart || got.N != nil {
		t.Errorf("%+v", got)
	}
}

// Over all small groups: a pair of results of which the second is shown is none that those
// who were in both could have given without moving, whoever came and left.
func TestNoShownPairIsOnlyTheNewcomers(t *testing.T) {
	pairs, kept := 0, 0
	for came := 0; came <= 2; came++ {
		for left := 0; left <= 2; left++ {
			if came+left == 0 {
				continue
			}
			each(3, 6, func(then []int) {
				first := slices.Clone(then)
				if n := sum(first); n < 3 || n < left {
					return
				}
				was := scaleRound(t, 1, first, workshop.Turnover{})
				each(3, 7, func(now []int) {
					if sum(now)-sum(first) != came-left || sum(now) < 3 {
						return
					}
					is := scaleRound(t, 2, slices.Clone(now), workshop.Turnover{Came: came, Left: left}, was)
					pairs++
					unmoved := stays(first, now, came, left)
					if is.Tally.Counts[0].Hidden {
						kept++
					}
					if unmoved && is.Tally.Shown() {
						t.Errorf("%d came, %d left: %v and %v are shown, and nobody else need have moved", came, left, first, now)
					}
				})
			})
		}
	}
	if pairs == 0 || kept == 0 || kept == pairs {
		t.Errorf("kept back %d of %d", kept, pairs)
	}
}

// stays reports whether taking away the answers of some who left, and adding those of some
// who came, makes one result of the other.
func stays(then, now []int, came, left int) bool {
	found := false
	each(len(then), left, func(gone []int) {
		if sum(gone) != left {
			return
		}
		n := 0
		for i := range then {
			if rest := then[i] - gone[i]; rest < 0 || rest > now[i] {
				return
			}
			n += now[i] - then[i] + gone[i]
		}
		found = found || n == came
	})
	return found
}

func sum(n []int) (all int) {
	for _, k := range n {
		all += k
	}
	return all
}

// The windows' command for a swap, and each change of the number present, come into the
// sheet of the next vote; a vote that is taken back and held anew keeps to it.
func TestWhoCameAndLeftIsKept(t *testing.T) {
	w := newWorld(t, 12)
	w.jump("cards")
	w.ok(w.s.Open(workshop.Booth))
	w.everyone(0)
	w.ok(w.s.CloseRound())
	w.ok(w.s.SetPeople(13))
	w.ok(w.s.SetPeople(12))
	w.ok(workshop.Swap(w.s))
	w.ok(w.s.VoteAgain(""))
	for range 2 {
		r, _ := w.s.State().OpenRound()
		if want := (workshop.Turnover{Came: 2, Left: 2}); r.Spec.Turnover != want {
			t.Errorf("%+v", r.Spec.Turnover)
		}
		w.ok(w.s.Void())
		w.ok(w.s.VoteAgain(""))
	}
}

// In the booth the seats tell who was not in both votes.
func TestSeatsTellWhoWasNotInBoth(t *testing.T) {
	w := newWorld(t, 7)
	w.jump("cards")
	votes := func(seats ...int) {
		for _, seat := range seats {
			r, _ := w.s.State().OpenRound()
			w.ok(w.s.Cast(seat, filled(r.Spec, workshop.Mark(seat%2))))
		}
		w.ok(w.s.CloseRound())
	}
	w.ok(w.s.Open(workshop.Booth))
	votes(0, 1, 2, 3, 4, 5)
	w.ok(w.s.VoteAgain(""))
	votes(0, 1, 2, 3, 4, 6)
	r, _ := w.s.State().Round(w.s.State().Now().ID, true)
	if r.Tally.Shown() {
		t.Error(fmt.Sprint("somebody else voted: ", r.Tally.Counts))
	}
}

// Only where everybody sat at a seat of their own, in both votes, do seats tell who was
// not in both: ballots that are keyed in take any.
func TestSeatsOfKeyedBallotsTellNothing(t *testing.T) {
	for _, c := range []struct {
		name       string
		then, next workshop.Way
		free       int // the seat that stays free the second time; the first time it is the seventh
		kept       bool
	}{
		{"both in the booth", workshop.Booth, workshop.Booth, 5, true},
		{"the same in the booth", workshop.Booth, workshop.Booth, 6, false},
		{"the first on paper", workshop.Paper, workshop.Booth, 5, false},
		{"the second on paper", workshop.Booth, workshop.Paper, 5, false},
		{"both on paper", workshop.Paper, workshop.Paper, 5, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			first := seatedRound(t, 1, c.then, 6, []int{2, 3, 1}, workshop.Turnover{})
			second := seatedRound(t, 2, c.next, c.free, []int{2, 2, 2}, workshop.Turnover{}, first)
			if got := second.Tally.Counts[0].Apart; got != c.kept {
				t.Errorf("kept back: %v", got)
			}
		})
	}
}

// What is answered as a whole is kept back as a whole: the dots of the others would tell
// where the missing ones lie.
func TestDotsAreKeptBackTogether(t *testing.T) {
	dots := func(id int64, ballots []workshop.Ballot, earlier ...workshop.Round) workshop.Round {
		spec := workshop.Spec{Step: "B6", Way: workshop.Paper, Revote: id > 1, Questions: []workshop.Question{
			{ID: "B6", Kind: workshop.Dots, Items: []string{"x", "y", "z"}, Budget: 2, Cap: 2},
		}}
		return paperRound(t, id, spec, ballots, earlier...)
	}
	was := []workshop.Ballot{{2, 0, 0}, {1, 1, 0}, {0, 2, 0}, {0, 1, 1}, {1, 0, 1}}
	// All move on x, so that only y and z tell what the sixth gave them.
	is := []workshop.Ballot{{0, 0, 0}, {0, 1, 0}, {0, 2, 0}, {0, 1, 1}, {0, 0, 1}, {0, 1, 1}}
	first := dots(1, was)
	second := dots(2, is, first)
	for _, c := range second.Tally.Counts {
		if !c.Hidden || !c.Apart || c.N != nil {
			t.Errorf("%+v", c)
		}
	}
}

// A part of a question that is put to some only has come to as many more people as it was
// put to the second time, however many voted.
func TestAPartIsAskedOfSomeOnly(t *testing.T) {
	const not = workshop.NotAsked
	counted := func(id int64, ballots []workshop.Ballot, earlier ...workshop.Round) workshop.Round {
		spec := workshop.Spec{Step: "A5", Way: workshop.Paper, Revote: id > 1, Questions: []workshop.Question{
			{ID: "A5", Kind: workshop.Scale, Aspects: []string{"all", "some"}, Lo: 1, Hi: 3},
		}}
		return paperRound(t, id, spec, ballots, earlier...)
	}
	was := []workshop.Ballot{{1, 1}, {1, 2}, {2, 3}, {2, not}, {3, not}, {3, not}}
	for _, c := range []struct {
		name string
		now  []workshop.Ballot
		kept bool
	}{
		{"one more, nobody moved", []workshop.Ballot{{1, 1}, {1, 2}, {2, 3}, {2, 3}, {3, not}, {3, not}}, true},
		{"one more, one moved", []workshop.Ballot{{1, 2}, {1, 2}, {2, 3}, {2, 3}, {3, not}, {3, not}}, false},
		{"as many, one moved", []workshop.Ballot{{1, 2}, {1, 2}, {2, 3}, {2, not}, {3, not}, {3, not}}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			counts := counted(2, c.now, counted(1, was)).Tally.Counts
			if counts[0].Hidden || counts[1].Hidden != c.kept {
				t.Errorf("%+v", counts)
			}
		})
	}
}

// Where somebody has come or left since, seats were given out anew: the same number is
// another person, and whoever had not voted before may be the one who has now.
func TestSeatsGivenOutAnewTellNoPerson(t *testing.T) {
	// Seven, of whom the third does not vote; then the first leaves, and of the others, who
	// move up, the fourth does not. Nobody moves: the new answer is the third one's.
	first := seatedRound(t, 1, workshop.Booth, 2, []int{2, 2, 2}, workshop.Turnover{})
	second := seatedRound(t, 2, workshop.Booth, 2, []int{1, 1, 3}, workshop.Turnover{Left: 1}, first)
	if got := second.Tally.Counts[0]; !got.Apart {
		t.Errorf("%+v", got)
	}
}
