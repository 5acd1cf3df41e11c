package workshop_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestHideKeepsSmallSegmentsFromBeingWorkedOut(t *testing.T) {
	spec := workshop.Spec{Step: "C2", Questions: []workshop.Question{
		{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "self", "importance"}, Lo: 1, Hi: 5},
	}}
	ballots := func(team, leaders int) []workshop.Ballot {
		var out []workshop.Ballot
		for range team {
			out = append(out, workshop.Ballot{3, workshop.NotAsked, 5})
		}
		for range leaders {
			out = append(out, workshop.Ballot{workshop.NotAsked, 4, 5})
		}
		return out
	}
	five, agreed := &workshop.Views{Leaders: "self", Least: workshop.MinView}, &workshop.Views{Leaders: "self", Least: 3}
	for _, c := range []struct {
		name                       string
		team, leaders              int
		practice, self, importance bool
		views                      *workshop.Views
	}{
		{"both large enough", 7, 5, true, true, true, five},
		{"four leaders", 8, 4, true, false, true, five},
		{"four leaders who all agreed", 8, 4, true, true, true, agreed},
		{"two leaders who agreed", 8, 2, true, false, true, agreed},
		{"team of four", 4, 8, false, true, true, five},
		{"team of four, whatever the leaders agreed", 4, 8, false, true, true, agreed},
		{"four in all", 2, 2, false, false, false, agreed},
		{"nobody leads", 6, 0, true, false, true, five},
		{"a round of an older file", 8, 4, true, false, true, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			spec.Views = c.views
			tally, err := workshop.NewTally(spec, 12, 5, ballots(c.team, c.leaders))
			if err != nil {
				t.Fatal(err)
			}
			tally.Hide()
			for part, want := range map[string]bool{"practice": c.practice, "self": c.self, "importance": c.importance} {
				got, ok := tally.Find("K1", part)
				if shown := ok && !got.Hidden && got.N != nil; shown != want {
					t.Errorf("%s shown: %v, want %v", part, shown, want)
				}
			}
		})
	}
}

// Fewer than five of the team, or than three leaders, are not shown apart, whatever a
// round says.
func TestViewsHaveALeastOfTheirOwn(t *testing.T) {
	spec := workshop.Spec{Step: "C2", Views: &workshop.Views{Leaders: "self", Least: 1}, Questions: []workshop.Question{
		{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "self"}, Lo: 1, Hi: 5},
	}}
	for _, c := range []struct {
		team, leaders  int
		practice, self bool
	}{{5, 3, true, true}, {4, 3, false, true}, {5, 2, true, false}} {
		var ballots []workshop.Ballot
		for range c.team {
			ballots = append(ballots, workshop.Ballot{3, workshop.NotAsked})
		}
		for range c.leaders {
			ballots = append(ballots, workshop.Ballot{workshop.NotAsked, 4})
		}
		tally, err := workshop.NewTally(spec, 12, 3, ballots)
		if err != nil {
			t.Fatal(err)
		}
		tally.Hide()
		for part, want := range map[string]bool{"practice": c.practice, "self": c.self} {
			if got, _ := tally.Find("K1", part); got.Hidden == want {
				t.Errorf("%d of the team and %d leaders: %s hidden %v", c.team, c.leaders, part, got.Hidden)
			}
		}
	}
}

func TestTwoViewsNeedEnoughOfBoth(t *testing.T) {
	for _, c := range []struct {
		people, leaders int
		agreed, want    bool
	}{
		{10, 5, false, true}, {9, 5, false, false}, {9, 4, false, false}, {9, 4, true, true}, {8, 3, true, true},
		{8, 4, true, false}, {7, 2, true, false}, {12, 0, true, false},
	} {
		st := workshop.State{Info: workshop.Info{People: c.people, Leaders: c.leaders, Agreed: c.agreed, MinShow: 3}}
		if got := st.TwoViews(); got != c.want {
			t.Errorf("%d people, %d leaders, agreed %v: %v", c.people, c.leaders, c.agreed, got)
		}
	}
}

// A file that somebody wrote by hand cannot lower the least below three.
func TestNoRoundShowsFewerThanThree(t *testing.T) {
	w := newWorld(t, 4)
	info := w.s.State().Info
	info.MinShow = 1
	w.ok(w.store.Commit(workshop.Change{Info: &info}))
	w.start()
	w.jump("cards")
	w.ok(w.s.Open(workshop.Booth))
	if r, _ := w.s.State().OpenRound(); r.MinShow != 3 {
		t.Errorf("shows from %d answers on", r.MinShow)
	}
}

// A group's own least holds for its parts as well, and a part that was put to
// everybody is no part.
func TestTheLeastOfAPart(t *testing.T) {
	spec := workshop.Spec{Step: "C2", Views: &workshop.Views{Leaders: "self", Least: 5}, Questions: []workshop.Question{
		{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "self"}, Lo: 1, Hi: 5},
	}}
	for _, c := range []struct {
		team, leaders, least int
		practice             bool
	}{{6, 5, 5, true}, {6, 5, 7, false}, {7, 5, 7, true}} {
		var ballots []workshop.Ballot
		for range c.team {
			ballots = append(ballots, workshop.Ballot{3, workshop.NotAsked})
		}
		for range c.leaders {
			ballots = append(ballots, workshop.Ballot{workshop.NotAsked, 4})
		}
		tally, err := workshop.NewTally(spec, 12, c.least, ballots)
		if err != nil {
			t.Fatal(err)
		}
		tally.Hide()
		if got, _ := tally.Find("K1", "practice"); got.Hidden == c.practice {
			t.Errorf("%d of the team, at least %d: hidden %v", c.team, c.least, got.Hidden)
		}
	}
	tally, err := workshop.NewTally(spec, 4, 4, slices.Repeat([]workshop.Ballot{{3, 2}}, 4))
	if err != nil {
		t.Fatal(err)
	}
	tally.Hide()
	if got, _ := tally.Find("K1", "practice"); got.Hidden || got.Answers() != 4 {
		t.Errorf("asked of all four: %+v", got)
	}
}

// The team's tally is without the leaders' own view, and whole where there is none.
func TestTheTeamsTally(t *testing.T) {
	q := workshop.Question{ID: "K1", Kind: workshop.Scale, Aspects: []string{"practice", "self"}, Lo: 1, Hi: 5}
	tally, err := workshop.NewTally(sheetOf(q), 5, 3, slices.Repeat([]workshop.Ballot{{3, 2}}, 5))
	if err != nil {
		t.Fatal(err)
	}
	parts := func(t workshop.Tally) int { return len(t.Counts)*10 + len(t.Spec.Questions[0].Aspects) }
	if got := parts(workshop.State{}.Team(tally)); got != 22 {
		t.Errorf("nobody has a view of their own: %d", got)
	}
	tally.Spec.Views = &workshop.Views{Leaders: "self", Least: 5}
	team := workshop.State{}.Team(tally)
	if got := parts(team); got != 11 || parts(tally) != 22 {
		t.Errorf("%d of %d", got, parts(tally))
	}
	if team.Counts[0].Part != "practice" || team.Spec.Questions[0].Aspects[0] != "practice" {
		t.Errorf("left of it: %+v", team)
	}
}
