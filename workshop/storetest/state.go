package storetest

import (
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// State is the workshop that is walked: a step of every kind that a session treats
// apart, a vote of every kind of question, and some obstacles to begin with.
func State(people int) workshop.State {
	p := content()
	st := workshop.State{Pack: p, Info: workshop.Info{Group: "g", People: people, Lang: "en", Way: workshop.Booth, MinShow: 3}}
	st.Info.After = after()
	for _, d := range p.Steps {
		if d.ID != "pause" {
			st.Agenda = append(st.Agenda, workshop.Step{ID: d.ID, Exercise: d.Exercise, Length: workshop.Full, Minutes: 5})
		}
	}
	for _, id := range []string{"O1", "O2", "O3", "O4"} {
		st.Items = append(st.Items, workshop.Item{ID: id, List: "obstacles", Text: "Obstacle " + id})
	}
	return st
}

// FirstDay is State of a workshop that follows no other: what is counted of it is kept
// whole, whoever was there before.
func FirstDay(people int) workshop.State {
	st := State(people)
	st.Info.After = nil
	return st
}

// after is the workshop that the walked one follows: two promises, and what three people
// answered.
func after() *workshop.After {
	choice := func(id string) workshop.Question {
		return workshop.Question{ID: id, Kind: workshop.Choice, Aspects: []string{"answer"}, Options: []string{"a", "b", "c"}}
	}
	spec := workshop.Spec{Step: "cards", Way: workshop.Booth, Questions: []workshop.Question{choice("P1"), choice("P2")}}
	return &workshop.After{
		ID: "01", Title: "The first day", Wave: 1,
		Promises: []workshop.Action{{Item: "O1", First: "Open the calendar", Owner: "Aino"}, {Item: "O2", First: "Ask them"}},
		Then: []workshop.Tally{{Spec: spec, Seats: 3, Cast: 3, MinShow: 3, Counts: []workshop.Count{
			{Question: "P1", Part: "answer", N: []int{0, 0, 2}, CantSay: 1}, {Question: "P2", Part: "answer", N: []int{0, 1, 2}},
		}}},
	}
}

// content is what the walked workshop is made of. The break is in no plan.
func content() *workshop.Pack {
	all := func(ids ...string) [3][]string { return [3][]string{ids, ids, ids} }
	fig := func(k ...workshop.FigureKind) []workshop.FigureKind { return k }
	return &workshop.Pack{
		ID: "walk", Version: 2, Languages: []string{"en", "fi"},
		Texts: map[string]map[string]string{
			"en": {"step.open.title": "Open", "step.open.notes.1": workshop.PromiseMark, "item.T1.name": "Customers", "item.T2.name": "Team", "item.T3.name": "Lead"},
			"fi": {"step.open.title": "Avaus", "step.open.notes.1": workshop.PromiseMark, "item.T1.name": "Asiakkaat", "item.T2.name": "Tiimi", "item.T3.name": "Johto"},
		},
		Items: []workshop.ItemDef{{ID: "T1", Kind: "tile"}, {ID: "T2", Kind: "tile"}, {ID: "T3", Kind: "tile"}},
		Steps: []workshop.StepDef{
			{ID: "open", Kind: workshop.StepSay},
			{ID: "cards", Kind: workshop.StepVote, Figures: fig(workshop.FigSquares),
				Vote: &workshop.VoteDef{Kind: workshop.Choice, Items: all("P1", "P2"), Aspects: all("answer"), Options: []string{"a", "b", "c"}}},
			{ID: "rate", Exercise: "A", Kind: workshop.StepVote, Cut: 3, Least: 2,
				Vote: &workshop.VoteDef{Kind: workshop.Bipolar, Items: [3][]string{{"V1"}, {"V1", "V2"}, {"V1", "V2"}}, Aspects: all("today", "goal"), Lo: 1, Hi: 7}},
			{ID: "talk", Exercise: "A", Kind: workshop.StepSay, Cut: 1},
			{ID: "see", Exercise: "A", Kind: workshop.StepReveal, Shows: "rate", Figures: fig(workshop.FigBeliefs, workshop.FigBeliefsApart)},
			{ID: "again", Exercise: "A", Kind: workshop.StepVote, Figures: fig(workshop.FigShift),
				Vote: &workshop.VoteDef{Kind: workshop.Bipolar, Source: "rows:rate", Aspects: all("today"), Lo: 1, Hi: 7}},
			{ID: "flip", Exercise: "B", Kind: workshop.StepPyramid},
			{ID: "list", Exercise: "B", Kind: workshop.StepCollect, Collects: "obstacles", Max: 7, Figures: fig(workshop.FigDotVote),
				Vote: &workshop.VoteDef{Kind: workshop.Dots, Source: "obstacles", Cap: 2}},
			{ID: "dots", Exercise: "B", Kind: workshop.StepVote, Figures: fig(workshop.FigDotVote),
				Vote: &workshop.VoteDef{Kind: workshop.Dots, Source: "obstacles", Cap: 2}},
			{ID: "order", Exercise: "B", Kind: workshop.StepVote, Figures: fig(workshop.FigRanking), Cut: 2,
				Vote: &workshop.VoteDef{Kind: workshop.Ranking, Items: all("R1", "R2", "R3", "R4")}},
			{ID: "ideas", Exercise: "B", Kind: workshop.StepCollect, Collects: "ideas"},
			{ID: "act", Exercise: "B", Kind: workshop.StepActions},
			{ID: "close", Kind: workshop.StepSay},
			{ID: "pause", Kind: workshop.StepBreak},
		},
	}
}

// needs names for each step those that cannot stand after it: it shows their vote,
// or is about what they collect.
func needs(step string) []string {
	switch step {
	case "see", "again":
		return []string{"rate"}
	case "dots", "act":
		return []string{"list"}
	}
	return nil
}

// rules are what the walked session asks of others: its clock stands still but for
// the deed that moves it.
func (w *walker) rules() workshop.Rules {
	return workshop.Rules{
		Pages:     func(st workshop.State) int { return pages(st.Now().ID, st.Pos.Phase, st.Info.Second) },
		Discussed: discussed,
		Now:       func() time.Time { return w.now },
	}
}

// pages is how many a phase has: two languages take more than one.
func pages(step string, phase workshop.Phase, second string) int {
	switch {
	case phase == workshop.PhaseResult && second != "":
		return 3
	case phase == workshop.PhaseResult, phase == workshop.PhaseVote && step == "rate", step == "talk":
		return 2
	}
	return 1
}

// discussed is the first question of a vote.
func discussed(t workshop.Tally) []string {
	return slices.Clone([]string{t.Spec.Questions[0].ID})
}
