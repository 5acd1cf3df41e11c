package workshop_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func rankingSpec(items int) workshop.Spec {
	ids := strings.Split("abcdefghij", "")[:items]
	return workshop.Spec{Step: "Q1", Questions: []workshop.Question{
		{ID: "Q0", Kind: workshop.Choice, Aspects: []string{"answer"}, Options: []string{"y", "n"}},
		{ID: "Q1", Kind: workshop.Ranking, Items: ids},
	}}
}

func TestABallotOfARankingIsAWholeOrder(t *testing.T) {
	const cant, not = workshop.CantSay, workshop.NotAsked
	spec := rankingSpec(3)
	for name, c := range map[string]struct {
		ballot workshop.Ballot
		good   bool
	}{
		"an order":              {workshop.Ballot{0, 2, 3, 1}, true},
		"can't say":             {workshop.Ballot{1, cant, cant, cant}, true},
		"a place twice":         {workshop.Ballot{0, 1, 1, 2}, false},
		"all first":             {workshop.Ballot{0, 1, 1, 1}, false},
		"a place beyond":        {workshop.Ballot{0, 1, 2, 4}, false},
		"no place":              {workshop.Ballot{0, 0, 1, 2}, false},
		"one left out":          {workshop.Ballot{0, 1, 2, cant}, false},
		"one cannot say in two": {workshop.Ballot{0, 1, cant, cant}, false},
		"not asked":             {workshop.Ballot{0, not, not, not}, false},
		"too short":             {workshop.Ballot{0, 1, 2}, false},
		"too long":              {workshop.Ballot{0, 1, 2, 3, 1}, false},
	} {
		t.Run(name, func(t *testing.T) {
			err := spec.Check(c.ballot)
			if (err == nil) != c.good {
				t.Errorf("%v", err)
			}
			if _, tallied := workshop.NewTally(spec, 1, 1, []workshop.Ballot{c.ballot}); (tallied == nil) != c.good {
				t.Errorf("counted: %v", tallied)
			}
		})
	}
}

func TestARankingHasThreeToSevenItems(t *testing.T) {
	for n, good := range map[int]bool{2: false, 3: true, 7: true, 8: false} {
		if err := rankingSpec(n).Validate(); (err == nil) != good {
			t.Errorf("%d items: %v", n, err)
		}
	}
	if rankingSpec(3).Questions[1].ByCards() {
		t.Error("no card shows an order")
	}
}

func TestPairsAreCountedAndHiddenWithTheRest(t *testing.T) {
	const cant = workshop.CantSay
	spec := rankingSpec(3)
	ballots := []workshop.Ballot{{0, 1, 2, 3}, {0, 2, 1, 3}, {1, 1, 3, 2}, {1, cant, cant, cant}}
	count := func(least int) workshop.Tally {
		tally, err := workshop.NewTally(spec, 5, least, ballots)
		if err != nil {
			t.Fatal(err)
		}
		tally.Hide()
		return tally
	}
	shown, few, unsaid := count(3), count(5), count(4)
	p, ok := shown.PairsOf("Q1")
	if !ok || p.Before[0][1] != 2 || p.Before[1][0] != 1 || p.Before[0][2] != 3 || p.Before[2][0] != 0 || p.Before[0][0] != 0 {
		t.Errorf("pairs %+v", p)
	}
	if c, _ := shown.Find("Q1", "a"); c.N[0] != 2 || c.N[1] != 1 || c.N[2] != 0 || c.CantSay != 1 || c.Lo != 1 {
		t.Errorf("places %+v", c)
	}
	if _, ok := few.PairsOf("Q1"); ok || few.Pairs != nil || few.Counts != nil {
		t.Error("what may not be shown is there")
	}
	if _, ok := unsaid.PairsOf("Q1"); ok || unsaid.Counts[0].Hidden || !unsaid.Counts[2].Hidden {
		t.Error("three orders of four ballots are too few, four answers to the other question are not")
	}
	if _, ok := shown.PairsOf("Q0"); ok {
		t.Error("a choice has pairs")
	}
}

// What is kept of a ranking reads back; what is kept of other votes is what it was.
func TestPairsInTheKeptResult(t *testing.T) {
	spec := rankingSpec(3)
	tally, err := workshop.NewTally(spec, 1, 1, []workshop.Ballot{{0, 2, 3, 1}})
	if err != nil {
		t.Fatal(err)
	}
	kept, err := json.Marshal(tally)
	if err != nil {
		t.Fatal(err)
	}
	var back workshop.Tally
	if err := json.Unmarshal(kept, &back); err != nil || back.Pairs[0].Before[2][0] != 1 || back.Pairs[0].Items[2] != "c" {
		t.Errorf("%+v %v", back.Pairs, err)
	}
	spec.Questions = spec.Questions[:1]
	if tally, err = workshop.NewTally(spec, 1, 1, []workshop.Ballot{{0}}); err != nil {
		t.Fatal(err)
	}
	if kept, err = json.Marshal(tally); err != nil || strings.Contains(string(kept), "pairs") {
		t.Errorf("%s %v", kept, err)
	}
}

func TestARankingOnTheSpot(t *testing.T) {
	w := newWorld(t, 5)
	w.jump("talk")
	w.ok(w.s.AddQuick(workshop.Quick{Question: "What first?", Options: []string{"Rota", "Phone", "Queue"}, Kind: workshop.Ranking}))
	w.ok(w.s.Next())
	w.at("Q1", workshop.PhaseAsk)
	if st := w.s.State(); st.T("item.Q1-2.name") != "Phone" || st.Def(st.Now()).Figures[0] != workshop.FigRanking {
		t.Errorf("%+v", st.Def(st.Now()))
	}
	w.ok(w.s.Next())
	r, _ := w.s.State().OpenRound()
	if q := r.Spec.Questions[0]; q.Kind != workshop.Ranking || len(q.Items) != 3 || r.Spec.Way == workshop.Cards {
		t.Errorf("asked %+v %s", q, r.Spec.Way)
	}
	if workshop.CodeOf(w.s.Cast(0, workshop.Ballot{1, 1, 2})) != workshop.EInvalid {
		t.Error("two things came first")
	}
	for seat := range 5 {
		w.ok(w.s.Cast(seat, workshop.Ballot{2, 1, 3}))
	}
	w.ok(w.s.Next())
	w.reveal("Q1")
	w.at("Q1", workshop.PhaseResult)
	r, _ = w.s.State().Round("Q1", false)
	if p, ok := r.Tally.PairsOf("Q1"); !ok || p.Before[1][0] != 5 {
		t.Errorf("%+v", r.Tally)
	}
}

func TestARankingOnTheSpotNeedsThreeToSevenOptions(t *testing.T) {
	for options, good := range map[string]bool{"ab": false, "abb": false, "abc": true, "abcdefg": true, "abcdefgh": false, "": false} {
		w := newWorld(t, 3)
		err := w.s.AddQuick(workshop.Quick{Question: "Well?", Options: strings.Split(options, ""), Kind: workshop.Ranking, Hi: 5})
		if (err == nil) != good {
			t.Errorf("%q: %v", options, err)
		}
	}
}
