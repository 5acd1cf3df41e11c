package workshop

import (
	"maps"
	"slices"
)

// Limits of a vote that is made up on the spot.
const (
	MaxOptions   = 8
	quickMinutes = 2
)

// Quick is a vote that is made up on the spot: a question with options, or with
// a scale where there are none.
type Quick struct {
	Question string
	Options  []string
	Lo, Hi   int
	Way      Way // that suits it best; "" = Booth
}

// AddQuick puts a vote on the spot into the agenda after the present step. Its
// texts are kept with the workshop's own content, so that it is shown, printed
// and exported like any other.
func (s *Session) AddQuick(q Quick) error {
	s.cmd.Lock()
	defer s.cmd.Unlock()
	st := s.State()
	if r, ok := st.OpenRound(); ok {
		return Errorf(EState, nil, "what", "vote_open", "step", r.Spec.Step)
	}
	if len(st.Agenda) >= maxSteps {
		return Errorf(EState, nil, "what", "full_agenda")
	}
	if err := q.clean(); err != nil {
		return err
	}
	now := st.Now()
	def := q.step(freeStep(st.Pack), st.Def(now).Exercise)
	pack := q.into(st.Pack, def)
	step := Step{ID: def.ID, Exercise: now.Exercise, Length: now.Length, Minutes: quickMinutes}
	at := st.Pos.Step + 1
	if err := s.store.InsertStep(at, step, pack); err != nil {
		return s.failed(err)
	}
	s.change(Event{Kind: EventContent, Step: def.ID}, func(st *State) {
		st.Pack = pack
		st.Agenda = slices.Insert(slices.Clone(st.Agenda), at, step)
		if f := st.Frozen; f != nil && f.Step >= at {
			moved := *f
			moved.Step++
			st.Frozen = &moved
		}
	})
	return nil
}

// clean makes the typed words fit to be kept.
func (q *Quick) clean() error {
	text, err := cleanText(q.Question, MaxItemText)
	if err != nil {
		return err
	}
	q.Question = text
	var options []string
	for _, o := range q.Options {
		if o, err := cleanText(o, MaxName); err == nil && !slices.Contains(options, o) {
			options = append(options, o)
		}
	}
	q.Options = options
	switch n := len(options); {
	case n > MaxOptions:
		return Errorf(EInvalid, nil, "what", "options_many", "max", itoa(MaxOptions))
	case n == 1, n == 0 && q.Hi <= q.Lo:
		return Errorf(EInvalid, nil, "what", "options_few")
	}
	return nil
}

// freeStep is a name that no step of the pack has.
func freeStep(p *Pack) string {
	for n := 1; ; n++ {
		if _, taken := p.Step("Q" + itoa(n)); !taken {
			return "Q" + itoa(n)
		}
	}
}

// step makes the plan of the vote.
func (q Quick) step(id, exercise string) StepDef {
	one := func(s string) [3][]string { return [3][]string{{s}, {s}, {s}} }
	def := StepDef{
		// No minutes in any length: no plan that is made of the pack has the step.
		ID: id, Exercise: exercise, Kind: StepVote,
		Figures: []FigureKind{FigSquares},
		Vote:    &VoteDef{Kind: Choice, Items: one(id), Aspects: one("answer"), Way: Booth},
	}
	if q.Way != "" {
		def.Vote.Way = q.Way
	}
	if len(q.Options) == 0 {
		def.Figures = []FigureKind{FigDotRows}
		def.Vote.Kind, def.Vote.Lo, def.Vote.Hi = Scale, q.Lo, q.Hi
	}
	for i := range q.Options {
		def.Vote.Options = append(def.Vote.Options, id+"-"+itoa(i+1))
	}
	return def
}

// into gives a copy of the pack with the step and its texts. They are the
// group's own words, so they are the same in every language.
func (q Quick) into(p *Pack, def StepDef) *Pack {
	out := *p
	out.Steps = append(slices.Clone(p.Steps), def)
	out.Texts = map[string]map[string]string{}
	for lang, texts := range p.Texts {
		texts = maps.Clone(texts)
		for _, part := range []string{"title", "short", "wall"} {
			texts["step."+def.ID+"."+part] = q.Question
		}
		for i, o := range q.Options {
			texts["option."+def.Vote.Options[i]] = o
		}
		out.Texts[lang] = texts
	}
	return &out
}
