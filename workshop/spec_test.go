package workshop_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// made is the sheet of a step's vote.
func made(t *testing.T, st workshop.State, def workshop.StepDef) workshop.Spec {
	t.Helper()
	spec, err := workshop.NewSpec(st, def, workshop.Paper, nil)
	if err != nil {
		t.Fatal(err)
	}
	if spec.Step != def.ID || spec.Way != workshop.Paper || spec.Revote {
		t.Errorf("%+v", spec)
	}
	return spec
}

// A third of the items, but three to five, and never more than find room.
func TestHowManyDotsEachHas(t *testing.T) {
	for _, c := range []struct{ items, planned, most, budget, onOne int }{
		{1, 0, 0, 1, 1}, {1, 0, 2, 2, 2}, {2, 0, 1, 2, 1}, {2, 0, 2, 3, 2}, {3, 0, 1, 3, 1}, {9, 0, 1, 3, 1}, {11, 0, 1, 3, 1},
		{12, 0, 1, 4, 1}, {14, 0, 2, 4, 2}, {15, 0, 1, 5, 1}, {18, 0, 1, 5, 1}, {40, 0, 1, 5, 1},
		{9, 2, 1, 2, 1}, {9, 7, 1, 7, 1}, {3, 7, 2, 6, 2}, {9, 1, 3, 1, 3},
	} {
		t.Run(fmt.Sprintf("%d items, %d planned, %d on one", c.items, c.planned, c.most), func(t *testing.T) {
			def := voteOn("v", workshop.VoteDef{Kind: workshop.Dots, Items: in(ids(c.items)...), Budget: c.planned, Cap: c.most})
			q := made(t, fixtureState(6), def).Questions
			if len(q) != 1 || q[0].ID != "v" || len(q[0].Items) != c.items || q[0].Budget != c.budget || q[0].Cap != c.onOne {
				t.Errorf("%+v", q)
			}
		})
	}
}

func TestTheSheetOfEachKind(t *testing.T) {
	st := fixtureState(6)
	for name, c := range map[string]struct {
		vote workshop.VoteDef
		want string
	}{
		"choice": {workshop.VoteDef{Kind: workshop.Choice, Items: in("P1", "P2"), Options: []string{"a", "b"}, Lo: 1, Hi: 5},
			"[{P1 choice [answer] 0 0 [a b] [] 0 0} {P2 choice [answer] 0 0 [a b] [] 0 0}]"},
		"scale": {workshop.VoteDef{Kind: workshop.Scale, Items: in("K1"), Aspects: in("now", "then"), Lo: 1, Hi: 5, Options: []string{"a", "b"}},
			"[{K1 scale [now then] 1 5 [] [] 0 0}]"},
		"pair": {workshop.VoteDef{Kind: workshop.Bipolar, Items: in("V1"), Lo: 0, Hi: 6}, "[{V1 bipolar [answer] 0 6 [] [] 0 0}]"},
		"dots": {workshop.VoteDef{Kind: workshop.Dots, Items: in("x", "y"), Aspects: in("now"), Budget: 2, Lo: 1, Hi: 5},
			"[{v dots [] 0 0 [] [x y] 2 1}]"},
		"ranking": {workshop.VoteDef{Kind: workshop.Ranking, Items: in("x", "y", "z"), Aspects: in("now"), Lo: 1, Hi: 5},
			"[{v ranking [] 0 0 [] [x y z] 0 0}]"},
		"a single question": {workshop.VoteDef{Kind: workshop.Scale, Lo: 1, Hi: 5}, "[{v scale [answer] 1 5 [] [] 0 0}]"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := fmt.Sprint(made(t, st, voteOn("v", c.vote)).Questions); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// A pack of a later version may ask in a way that this one does not know.
func TestAKindOfALaterVersionIsRefused(t *testing.T) {
	def := voteOn("v", workshop.VoteDef{Kind: "hundred", Items: in("x", "y", "z"), Lo: 1, Hi: 5})
	if _, err := workshop.NewSpec(fixtureState(6), def, workshop.Booth, nil); workshop.CodeOf(err) != workshop.EInvalid {
		t.Errorf("%v", err)
	}
	later := workshop.Question{ID: "x", Kind: "hundred", Aspects: []string{"answer"}, Items: ids(3), Lo: 1, Hi: 5}
	for _, sheet := range []workshop.Spec{sheetOf(later), sheetOf(aScale(), later)} {
		b := filled(sheet, 1)
		if code := workshop.CodeOf(sheet.Check(b)); code != workshop.EInvalid {
			t.Errorf("a ballot: %q", code)
		}
		for _, ballots := range [][]workshop.Ballot{nil, {b}} {
			if _, err := workshop.NewTally(sheet, 5, 3, ballots); workshop.CodeOf(err) != workshop.EInvalid {
				t.Errorf("counted %d: %v", len(ballots), err)
			}
		}
	}
	if later.OfItems() || later.ByCards() {
		t.Error("something is known of it")
	}
	if code := workshop.CodeOf(course(t).s.AddQuick(workshop.Quick{Question: "x", Kind: "hundred", Options: []string{"a", "b"}})); code != workshop.EInvalid {
		t.Errorf("on the spot: %q", code)
	}
	st := fixtureState(6)
	if st.Info.Way = workshop.Cards; st.UsualWay(def) != workshop.Paper {
		t.Error("it is not known whether it may be shown round")
	}
}

// The version of the exercise says what is asked and in which respect.
func TestTheLengthSaysWhatIsAsked(t *testing.T) {
	v := workshop.VoteDef{Kind: workshop.Scale, Lo: 1, Hi: 5,
		Items:   [3][]string{{"a"}, {"a", "b"}, {"a", "b", "c"}},
		Aspects: [3][]string{{"now"}, {"now", "then"}, nil},
	}
	for length, want := range map[workshop.Length]string{
		workshop.Compact: "a now", workshop.Full: "a b now then", workshop.Deep: "a b c answer",
	} {
		st := fixtureState(6)
		st.Agenda = []workshop.Step{{ID: "other"}, {ID: "v", Length: length}}
		var asks []string
		spec := made(t, st, voteOn("v", v))
		for _, q := range spec.Questions {
			asks = append(asks, q.ID)
		}
		if got := strings.Join(append(asks, spec.Questions[0].Aspects...), " "); got != want {
			t.Errorf("length %d asks %q, want %q", length, got, want)
		}
	}
	st := fixtureState(6)
	st.Agenda = nil // a step that is in no agenda
	if got := len(made(t, st, voteOn("v", v)).Questions); got != 2 {
		t.Errorf("asks %d", got)
	}
}

// The group's own words go onto the sheet, those of one list.
func TestTheSheetHoldsTheGroupsWords(t *testing.T) {
	st := fixtureState(6)
	def := voteOn("v", workshop.VoteDef{Kind: workshop.Dots, Source: workshop.ListObstacles})
	if _, err := workshop.NewSpec(st, def, workshop.Booth, nil); workshop.CodeOf(err) != workshop.EState {
		t.Errorf("nothing was said: %v", err)
	}
	st.Items = []workshop.Item{{ID: "O1", List: workshop.ListObstacles, Text: "Haste"}, {ID: "I1", List: workshop.ListIdeas, Text: "Meet"},
		{ID: "O3", List: workshop.ListObstacles, Text: "Rush", Merged: []string{"Hurry"}}}
	spec := made(t, st, def)
	if got := fmt.Sprint(spec.Questions[0].Items, spec.Labels); got != "[O1 O3] map[O1:Haste O3:Rush]" {
		t.Error(got)
	}
	if spec := made(t, st, voteOn("v", workshop.VoteDef{Kind: workshop.Dots, Items: in("x")})); spec.Labels != nil {
		t.Error("the pack's own:", spec.Labels)
	}
}

// Rows of a vote are asked once more only where its result may be shown.
func TestRowsOfAVoteWithoutResult(t *testing.T) {
	first := sheetOf(aScale())
	first.Step = "rate"
	def := voteOn("v", workshop.VoteDef{Kind: workshop.Scale, Source: "rows:rate", Lo: 1, Hi: 5})
	rows := func(workshop.Tally) []string { return []string{"K1"} }
	for name, c := range map[string]struct {
		rounds []workshop.Round
		rows   func(workshop.Tally) []string
		good   bool
	}{
		"shown":                 {[]workshop.Round{{Spec: first, Tally: &workshop.Tally{Cast: 5, MinShow: 5}}}, rows, true},
		"of too few":            {[]workshop.Round{{Spec: first, Tally: &workshop.Tally{Cast: 4, MinShow: 5}}}, rows, false},
		"open":                  {[]workshop.Round{{Spec: first}}, rows, false},
		"never held":            {nil, rows, false},
		"nobody knows the rows": {[]workshop.Round{{Spec: first, Tally: &workshop.Tally{Cast: 5, MinShow: 5}}}, nil, false},
	} {
		t.Run(name, func(t *testing.T) {
			st := fixtureState(6)
			st.Rounds = c.rounds
			_, err := workshop.NewSpec(st, def, workshop.Booth, c.rows)
			if (err == nil) != c.good || !c.good && workshop.CodeOf(err) != workshop.EState {
				t.Errorf("%v", err)
			}
		})
	}
}

// Nothing is asked that no step lays beside the team's answer.
func TestLeadersViewIsAskedOnlyWhereItIsShown(t *testing.T) {
	st := fixtureState(10)
	st.Info.Leaders = 5
	spec := made(t, st, st.Pack.Steps[2])
	if spec.Views == nil || *spec.Views != (workshop.Views{Leaders: "self", Least: workshop.MinView}) || len(spec.Questions[0].Aspects) != 3 {
		t.Errorf("%+v %v", spec.Views, spec.Questions[0].Aspects)
	}
	st.Info.Leaders, st.Info.Agreed = 3, true
	if spec := made(t, st, st.Pack.Steps[2]); spec.Views == nil || spec.Views.Least != 3 {
		t.Errorf("three who agreed: %+v", spec.Views)
	}
	st.Agenda = st.Agenda[:4] // the step that compares them was left out
	if spec := made(t, st, st.Pack.Steps[2]); spec.Views != nil || len(spec.Questions[0].Aspects) != 2 {
		t.Errorf("shown nowhere: %+v", spec.Views)
	}
}

// Nobody can say what the answers of such a vote mean, and guessing is worse.
func TestAWorkshopOfALaterVersionIsNotTakenUp(t *testing.T) {
	later := workshop.Question{ID: "x", Kind: "hundred", Items: ids(3)}
	planned, held := fixtureState(6), fixtureState(6)
	planned.Pack.Steps[1].Vote.Kind = "hundred"
	held.Rounds = []workshop.Round{{ID: 1, Spec: sheetOf(aScale(), later), State: workshop.RoundShown, Tally: &workshop.Tally{}}}
	for name, st := range map[string]workshop.State{"planned": planned, "held": held} {
		if _, err := workshop.Start(memory.New(st), workshop.Rules{}); workshop.CodeOf(err) != workshop.ENewer {
			t.Errorf("%s: %v", name, err)
		}
	}
	if err := fixtureState(6).Understood(); err != nil {
		t.Error(err)
	}
}

// A vote on the rows under discussion asks nothing where nobody had an opinion on any.
func TestNoRowsToVoteOnAgain(t *testing.T) {
	st := fixtureState(6)
	asked := workshop.Spec{Step: "first", Questions: []workshop.Question{{ID: "V1", Kind: workshop.Bipolar, Aspects: []string{"now"}, Lo: 1, Hi: 7}}}
	st.Rounds = []workshop.Round{{ID: 1, Spec: asked, State: workshop.RoundShown, Tally: &workshop.Tally{Spec: asked, Cast: 6, MinShow: 5}}}
	def := voteOn("v", workshop.VoteDef{Kind: workshop.Bipolar, Lo: 1, Hi: 7, Source: "rows:first"})
	for _, rows := range [][]string{nil, {"V1"}} {
		spec, err := workshop.NewSpec(st, def, workshop.Paper, func(workshop.Tally) []string { return rows })
		if want := len(rows) == 0; (workshop.CodeOf(err) == workshop.EState) != want || (len(spec.Questions) == 0) != want {
			t.Errorf("%v: %v, %v", rows, spec.Questions, err)
		}
	}
}
