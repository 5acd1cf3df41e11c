package workshop

import (
	"maps"
	"slices"
)

// AskWords has the room answer in secret, each in their own words, what the present step
// would have them call out: it puts a vote before that step, whose answers go on the same
// list, and goes there.
func (c *core) AskWords(answers int) error {
	return c.do(func(t *turn) error {
		st := t.was
		now, def := st.Now(), st.Def(st.Now())
		if r, ok := st.OpenRound(); ok {
			return Errorf(EState, nil, "what", "vote_open", "step", r.Spec.Step)
		}
		switch {
		case st.Pos.Phase != PhaseCollect || def.Collects == "" || st.Pos.Step == 0:
			return Errorf(EState, nil, "what", "no_list")
		case answers < 1 || answers > MaxAnswers:
			return Errorf(EInvalid, nil, "detail", "answers")
		case len(st.Agenda) >= maxSteps:
			return Errorf(EState, nil, "what", "full_agenda")
		}
		vote := StepDef{
			ID: freeStep(st.Pack, "S"), Exercise: def.Exercise, Kind: StepVote, Collects: def.Collects, Max: def.Max,
			Figures: ownWordsFigures(), Vote: &VoteDef{Kind: Words, Budget: answers, Way: st.Info.Way.secret()},
		}
		t.did(Done{Command: CommandAskWords, Text: st.T("step." + def.ID + ".short"), Loses: true})
		step := Step{ID: vote.ID, Exercise: now.Exercise, Length: now.Length, Minutes: wordsMinutes}
		t.change.Pack, t.change.Agenda = withSameTitle(st.Pack, vote, def.ID), slices.Insert(slices.Clone(st.Agenda), st.Pos.Step, step)
		t.tell(Event{Kind: EventContent, Step: vote.ID})
		return t.goTo(st.Pos.Step, false)
	})
}

// wordsMinutes is how long a group of twelve writes, and the facilitator reads.
const wordsMinutes = 6

// ownWordsFigures are the pictures of what was written.
func ownWordsFigures() []FigureKind { return []FigureKind{FigCards, FigWritten} }

// withSameTitle gives a copy of a pack with one more step, which is called as another one
// in every language.
func withSameTitle(p *Pack, def StepDef, as string) *Pack {
	out := *p
	out.Steps = append(slices.Clone(p.Steps), def)
	out.Texts = map[string]map[string]string{}
	for lang, all := range p.Texts {
		all = maps.Clone(all)
		for _, part := range []string{"title", "short", "wall"} {
			if text, ok := all["step."+as+"."+part]; ok {
				all["step."+def.ID+"."+part] = text
			}
		}
		out.Texts[lang] = all
	}
	return &out
}
