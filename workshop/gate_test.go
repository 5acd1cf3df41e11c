package workshop_test

import (
	"fmt"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// Whatever up to eight people answer, in whatever split into leaders and team, and however
// many of them cannot say: behind each number that is left stand enough of them, the
// leaders' own view leaves no way out but its medians.
func TestNoViewOfTooFewLeavesTheGate(t *testing.T) {
	shown, hidden := 0, 0
	for team := 0; team <= 8; team++ {
		for leaders := 0; team+leaders <= 8; leaders++ {
			for teamCant := 0; teamCant <= team; teamCant++ {
				for leadersCant := 0; leadersCant <= leaders; leadersCant++ {
					for _, least := range [][2]int{{5, 5}, {5, 3}, {3, 3}, {4, 3}} {
						g := group{t, team, leaders, teamCant, leadersCant, least[0], least[1]}
						a, b := g.through()
						shown, hidden = shown+a, hidden+b
					}
				}
			}
		}
	}
	if shown == 0 || hidden == 0 {
		t.Errorf("shown %d, hidden %d", shown, hidden)
	}
}

// group is a vote of leaders and a team, of whom some cannot say.
type group struct {
	*testing.T
	team, leaders, teamCant, leadersCant, least, leastLeaders int
}

// through sends the answers of a group through the gate, on each kind of question that has
// aspects, and tells how many of their counts were shown and how many hidden.
func (g group) through() (shown, hidden int) {
	spec := workshop.Spec{Step: "C2", Views: &workshop.Views{Leaders: "self", Least: g.leastLeaders}, Questions: []workshop.Question{
		{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "self", "importance"}, Lo: 1, Hi: 5},
	}}
	var ballots []workshop.Ballot
	vote := func(n, cant, cell int) {
		for i := range n {
			b := workshop.Ballot{workshop.NotAsked, workshop.NotAsked, workshop.Mark(1 + i%5)}
			if b[cell] = b[2]; i < cant {
				b[cell], b[2] = workshop.CantSay, workshop.CantSay
			}
			ballots = append(ballots, b)
		}
	}
	vote(g.team, g.teamCant, 0)
	vote(g.leaders, g.leadersCant, 1)
	tally, err := workshop.NewTally(spec, 8, g.least, ballots)
	if err != nil {
		g.Fatal(err)
	}
	all := tally.Counts
	tally.Counts = append([]workshop.Count{}, all...)
	tally.Hide()
	name := fmt.Sprintf("%d of the team (%d cannot say), %d leaders (%d), from %d and %d", g.team, g.teamCant, g.leaders, g.leadersCant, g.least, g.leastLeaders)
	for i, c := range tally.Counts {
		least := map[string]int{"practice": g.least, "self": g.leastLeaders, "importance": g.least}[c.Part]
		if c.Part == "practice" && g.leaders > 0 {
			least = max(workshop.MinView, g.least)
		}
		asked := g.team + g.leaders - all[i].NotAsked
		few := asked < least || all[i].Answers() > 0 && all[i].Answers() < least
		if c.Hidden != few {
			g.Errorf("%s: %s hidden %v", name, c.Part, c.Hidden)
		}
		if c.Hidden {
			if hidden++; c.N != nil || c.CantSay != 0 || c.NotAsked != 0 || c.Answers() != 0 {
				g.Errorf("%s: left of what is hidden: %+v", name, c)
			}
			continue
		}
		shown++
		if c.Answers() > 0 && c.Answers() < workshop.LeastShow {
			g.Errorf("%s: %d answers stand alone", name, c.Answers())
		}
	}
	if len(tally.Counts) == 0 && len(ballots) >= g.least {
		g.Errorf("%s: nothing is left", name)
	}
	out := workshop.State{}.Team(tally)
	for _, c := range out.Counts {
		if c.Part == "self" {
			g.Errorf("%s: the leaders' answers go out as counts", name)
		}
	}
	return shown, hidden
}

// One answer to several items, and the pairs of an order, go through the same gate.
func TestTheGateTakesAllOfOneAnswer(t *testing.T) {
	items := []string{"a", "b", "c"}
	for _, q := range []workshop.Question{
		{ID: "q", Kind: workshop.Dots, Items: items, Budget: 2, Cap: 2},
		{ID: "q", Kind: workshop.Ranking, Items: items},
		{ID: "q", Kind: workshop.Points, Items: items, Budget: workshop.PointsWhole, Cap: workshop.PointsWhole},
	} {
		answer := map[workshop.Kind]workshop.Ballot{
			workshop.Dots: {2, 0, 0}, workshop.Ranking: {2, 1, 3}, workshop.Points: {100, 0, 0},
		}[q.Kind]
		cant := workshop.Ballot{workshop.CantSay, workshop.CantSay, workshop.CantSay}
		for could := 0; could <= 8; could++ {
			for could2 := 0; could+could2 <= 8; could2++ {
				var ballots []workshop.Ballot
				for range could {
					ballots = append(ballots, answer)
				}
				for range could2 {
					ballots = append(ballots, cant)
				}
				tally, err := workshop.NewTally(workshop.Spec{Step: "s", Questions: []workshop.Question{q}}, 8, 5, ballots)
				if err != nil {
					t.Fatal(err)
				}
				tally.Hide()
				enough := len(ballots) >= 5 && (could == 0 || could >= 5)
				if tally.Shown() != enough || len(tally.Pairs) > 0 != (enough && q.Kind == workshop.Ranking) {
					t.Errorf("%s, %d answers, %d cannot say: shown %v, pairs %d", q.Kind, could, could2, tally.Shown(), len(tally.Pairs))
				}
				for _, c := range tally.Counts {
					if c.Hidden == enough || c.Hidden && (c.N != nil || c.CantSay != 0) {
						t.Errorf("%s, %d answers, %d cannot say: %+v", q.Kind, could, could2, c)
					}
				}
			}
		}
	}
}

// Whoever has all that the gate leaves cannot work out what it hides: with each result go
// at least two different sets of answers of a part that is hidden.
func TestWhatIsHiddenCannotBeSubtracted(t *testing.T) {
	spec := workshop.Spec{Step: "C2", Views: &workshop.Views{Leaders: "self", Least: 3}, Questions: []workshop.Question{
		{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "self", "importance"}, Lo: 1, Hi: 2},
	}}
	answers := map[string]map[string]bool{} // of a hidden part, by what is left
	parts := 0
	each(6, 8, func(n []int) { // of team and leaders so many one, two, cannot say
		var ballots []workshop.Ballot
		for i, k := range n {
			mark := []workshop.Mark{1, 2, workshop.CantSay}[i%3]
			b := workshop.Ballot{mark, workshop.NotAsked, 1} // how important it is is another question
			if i >= 3 {
				b[0], b[1] = b[1], b[0]
			}
			for range k {
				ballots = append(ballots, b)
			}
		}
		tally, err := workshop.NewTally(spec, 8, 3, ballots)
		if err != nil {
			t.Fatal(err)
		}
		all := append([]workshop.Count{}, tally.Counts...)
		if tally.Hide(); !tally.Shown() {
			return
		}
		for i, c := range tally.Counts {
			if !c.Hidden || all[i].Answers() == 0 {
				continue
			}
			parts++
			left := fmt.Sprint(c.Part, tally.Cast, tally.Counts)
			if answers[left] == nil {
				answers[left] = map[string]bool{}
			}
			answers[left][fmt.Sprint(all[i].N)] = true
		}
	})
	for left, sets := range answers {
		if len(sets) < 2 {
			t.Errorf("%s gives %v away", left, sets)
		}
	}
	if parts == 0 {
		t.Error("nothing was hidden")
	}
}

// each calls f with all lists of so many numbers with a sum of at most most.
func each(numbers, most int, f func([]int)) {
	n := make([]int, numbers)
	var next func(i, left int)
	next = func(i, left int) {
		if i == numbers {
			f(n)
			return
		}
		for n[i] = 0; n[i] <= left; n[i]++ {
			next(i+1, left-n[i])
		}
		n[i] = 0
	}
	next(0, most)
}

// The leaders' own view is laid beside that of the others. Where there is none of those,
// however many leaders answered, there is no result to show.
func TestTheLeadersViewAloneIsNoResult(t *testing.T) {
	const not = workshop.NotAsked
	spec := workshop.Spec{Step: "C2", Way: workshop.Paper, Views: &workshop.Views{Leaders: "self", Least: 5}, Questions: []workshop.Question{
		{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "self"}, Lo: 1, Hi: 5},
	}}
	for team, shown := range map[int]bool{0: false, 4: false, 5: true} {
		var ballots []workshop.Ballot
		for i := range 6 + team {
			ballots = append(ballots, map[bool]workshop.Ballot{true: {not, 4}, false: {3, not}}[i < 6])
		}
		tally, err := workshop.NewTally(spec, len(ballots), 5, ballots)
		if err != nil {
			t.Fatal(err)
		}
		if tally.Hide(); tally.Shown() != shown {
			t.Errorf("beside %d others: shown %v, %+v", team, tally.Shown(), tally.Counts)
		}
	}
}
