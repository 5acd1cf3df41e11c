package workshop

import "slices"

// Limits of a vote that is made up on the spot.
const (
	MaxOptions   = 8
	quickMinutes = 2
)

// Quick is a vote that is made up on the spot: a question with options, of which
// each person chooses one or which each puts in order, or with a scale where there
// are none.
type Quick struct {
	Question string
	Options  []string
	Order    bool // put them in order instead of choosing one
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
	def := q.step(freeStep(st.Pack, "Q"), now.Exercise)
	return s.insert(def, quickMinutes, withStep(st.Pack, def, q.texts(def)))
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
	case q.Order && n > MaxRanked:
		return Errorf(EInvalid, nil, "what", "options_many", "max", itoa(MaxRanked))
	case q.Order && n < MinRanked:
		return Errorf(EInvalid, nil, "what", "options_few")
	case n > MaxOptions:
		return Errorf(EInvalid, nil, "what", "options_many", "max", itoa(MaxOptions))
	case n == 1, n == 0 && q.Hi <= q.Lo:
		return Errorf(EInvalid, nil, "what", "options_few")
	}
	return nil
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
	var ids []string
	for i := range q.Options {
		ids = append(ids, id+"-"+itoa(i+1))
	}
	switch {
	case q.Order:
		def.Figures = []FigureKind{FigRanking}
		def.Vote = &VoteDef{Kind: Ranking, Items: [3][]string{ids, ids, ids}, Way: def.Vote.Way}
	case len(ids) == 0:
		def.Figures = []FigureKind{FigDotRows}
		def.Vote.Kind, def.Vote.Lo, def.Vote.Hi = Scale, q.Lo, q.Hi
	default:
		def.Vote.Options = ids
	}
	return def
}

// texts are the group's own words, by their keys.
func (q Quick) texts(def StepDef) map[string]string {
	out := titled(def.ID, q.Question)
	for i, o := range q.Options {
		if q.Order {
			out["item."+def.Vote.Items[Full][i]+".name"] = o
		} else {
			out["option."+def.Vote.Options[i]] = o
		}
	}
	return out
}
