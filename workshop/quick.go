package workshop

import (
	"slices"
	"strconv"
)

// Limits of a vote that is made up on the spot.
const (
	MaxOptions   = 8
	quickMinutes = 2
)

// Quick is a vote that is made up on the spot: a question with options, or with a
// scale where there are none.
type Quick struct {
	Question string
	Kind     Kind // "" = Choice of the options, Scale without any
	Options  []string
	Lo, Hi   int // of a Scale
	Way      Way // that suits it best; "" = Booth
}

// spot is what a kind of question knows of votes that are made up on the spot. A
// kind without it cannot be asked so.
type spot interface {
	// options says how many there are at least and at most.
	options() (least, most int)
	// onTheSpot makes the vote of a step, and its picture.
	onTheSpot(q Quick, step string, options []string) (VoteDef, FigureKind)
	// optionKey is the key of the text of an option.
	optionKey(option string) string
}

// OnTheSpot returns how many options a vote on the spot of this kind has at least and
// at most; ok is false where none can be made.
func (k Kind) OnTheSpot() (least, most int, ok bool) {
	rules, ok := k.rules().(spot)
	if !ok {
		return 0, 0, false
	}
	least, most = rules.options()
	return least, most, true
}

// AddQuick puts a vote on the spot into the agenda after the present step. Its
// texts are kept with the workshop's own content, so that it is shown, printed
// and exported like any other.
func (s *Session) AddQuick(q Quick) error {
	return s.do(func(t *turn) error { return t.addQuick(CommandAddQuick, q) })
}

// AskQuick does the same and goes there.
func (c *core) AskQuick(q Quick) error {
	return c.do(func(t *turn) error {
		if err := t.addQuick(CommandAskQuick, q); err != nil {
			return err
		}
		return t.goTo(t.was.Pos.Step+1, false)
	})
}

func (t *turn) addQuick(command Command, q Quick) error {
	st := t.was
	if r, ok := st.OpenRound(); ok {
		return Errorf(EState, nil, "what", "vote_open", "step", r.Spec.Step)
	}
	if len(st.Agenda) >= maxSteps {
		return Errorf(EState, nil, "what", "full_agenda")
	}
	if err := q.clean(t); err != nil {
		return err
	}
	def, texts := q.step(freeStep(st.Pack, "Q"), st.Now().Exercise)
	t.did(Done{Command: command, Text: q.Question, Loses: true})
	t.insert(st.Pos.Step, def, quickMinutes, withStep(st.Pack, def, texts))
	return nil
}

// clean makes the typed words fit to be kept, and settles the kind.
func (q *Quick) clean(t *turn) error {
	text, err := t.clean(q.Question, MaxItemText)
	if err != nil {
		return err
	}
	q.Question = text
	var options []string
	for _, o := range q.Options {
		if o, err := t.clean(o, MaxName); err == nil && !slices.Contains(options, o) {
			options = append(options, o)
		}
	}
	q.Options = options
	if q.Kind == "" {
		if q.Kind = Scale; len(options) > 0 {
			q.Kind = Choice
		}
	}
	rules, ok := q.Kind.rules().(spot)
	if !ok {
		return Errorf(EInvalid, nil, "detail", "kind")
	}
	switch least, most := rules.options(); {
	case len(options) > most:
		return Errorf(EInvalid, nil, "what", "options_many", "max", strconv.Itoa(most))
	case len(options) < least, most == 0 && q.Hi <= q.Lo:
		return Errorf(EInvalid, nil, "what", "options_few")
	}
	return nil
}

// step makes the plan of the vote, and its texts: the group's own words, by their
// keys.
func (q Quick) step(id, exercise string) (StepDef, map[string]string) {
	rules := q.Kind.rules().(spot) // clean saw to it
	texts := titled(id, q.Question)
	var options []string
	for i, text := range q.Options {
		options = append(options, id+"-"+strconv.Itoa(i+1))
		texts[rules.optionKey(options[i])] = text
	}
	vote, picture := rules.onTheSpot(q, id, options)
	vote.Kind, vote.Way = q.Kind, q.Way
	if vote.Way == "" {
		vote.Way = Booth
	}
	// No minutes in any length: no plan that is made of the pack has the step.
	def := StepDef{ID: id, Exercise: exercise, Kind: StepVote, Figures: []FigureKind{picture}, Vote: &vote}
	if q.Kind.Traits().Written {
		def.Collects, def.Figures = ListWords+id, ownWordsFigures()
	}
	return def, texts
}

// everyLength is the same list for each version of an exercise.
func everyLength(ids ...string) [3][]string { return [3][]string{ids, ids, ids} }
