package workshop

import "slices"

// turn is a command on its way: what it changes, to be committed at once, and what
// is told of it then.
type turn struct {
	rules   Rules
	was     State // before the command
	change  Change
	opens   *Opening // a round that is opened; nil = none
	closes  int64    // a round that is counted; 0 = none
	enters  bool     // a step is entered
	clocked bool     // another clock is on the wall, or none any more
	timer   *Timer   // the clock that is on the wall then; nil = none
	done    Done     // what it does, where that can be taken back
	back    func()   // called after the commit of what takes a command back, or does it again
	events  []Event
	cut     int // letters that are kept of a text that is too long; 0 = all texts are kept whole
}

// clean makes a text fit to be kept, as cleanText does, and remembers when not all of it is.
func (t *turn) clean(s string, max int) (string, error) {
	text, err := cleanText(s, max)
	if err == nil {
		t.keeps(text, Clean(s))
	}
	return text, err
}

// keeps remembers a text of which only the beginning is kept: whoever wrote it is told.
func (t *turn) keeps(text, whole string) {
	if len(text) < len(whole) {
		t.cut = Letters(text)
	}
}

// now returns the state as the command has made it so far. The result of a round
// that is being counted is not known yet.
func (t *turn) now() State {
	st := t.was
	if i := roundAt(st.Rounds, t.closes); i >= 0 {
		round := st.Rounds[i]
		round.State, round.Tally = RoundCounted, &Tally{Spec: round.Spec}
		st.Rounds = replaced(st.Rounds, i, round)
	}
	return t.change.Apply(st)
}

func (t *turn) tell(ev Event) { t.events = append(t.events, ev) }

// content tells that something else than the place in the workshop has changed.
func (t *turn) content() {
	if ev := (Event{Kind: EventContent}); !slices.Contains(t.events, ev) {
		t.tell(ev)
	}
}

// move goes to another place of the present step.
func (t *turn) move(pos Position) {
	t.change.Pos = &pos
	t.tell(Event{Kind: EventPhase, Step: t.now().Now().ID})
}

// enter goes to a step, which then has been on the wall.
func (t *turn) enter(pos Position) {
	st := t.now()
	step := st.Agenda[pos.Step]
	step.Entered = true
	t.change.Agenda, t.change.Pos, t.enters = replaced(st.Agenda, pos.Step, step), &pos, true
	t.tell(Event{Kind: EventStep, Step: step.ID})
}

// forward goes to the next step. At the end it stays.
func (t *turn) forward() error {
	st := t.now()
	if st.Pos.Step+1 >= len(st.Agenda) {
		return Errorf(EState, nil, "what", "last_step")
	}
	return t.goTo(st.Pos.Step+1, true)
}

// goTo enters a step; a reveal first closes the round that it shows, and does
// not begin while somebody has not voted. reveal puts a result on the wall that the room
// has not seen, unless it was only closed by that.
func (t *turn) goTo(step int, reveal bool) error {
	st := t.now()
	def := st.Def(st.Agenda[step])
	if def.Kind.Traits().Reveals && !st.ReadOnly {
		round, ok := st.Last(def.Shows)
		if ok && round.State == RoundOpen && !st.repeats(round) {
			if err := round.waits(); err != nil {
				return err
			}
			t.count(round)
			st, reveal = t.now(), false
		}
	}
	pos := Position{Step: step, Phase: st.Entry(step, reveal)}
	if pos.Phase == PhaseResult { // also of a vote that was closed from another step
		t.show(st.Subject(def))
	}
	t.enter(pos)
	return nil
}

// count closes a round.
func (t *turn) count(round Round) {
	t.closes = round.ID
	t.tell(Event{Kind: EventClosed, Step: round.Spec.Step, N: round.Cast})
}

// show marks what a step's votes gave as shown: the first one and the one after
// the discussion, which are shown together.
func (t *turn) show(step string) {
	if t.was.ReadOnly {
		return
	}
	for _, round := range t.now().Rounds {
		if round.Spec.Step == step && round.State == RoundCounted {
			t.change.Show = append(t.change.Show, round.ID)
		}
	}
	t.release(step)
}

// showResult puts the result of the present step's vote on the wall.
func (t *turn) showResult(step string) {
	t.show(step)
	pos := t.now().Pos
	pos.Phase, pos.Page, pos.View = PhaseResult, 0, 0
	t.move(pos)
}

// close counts the present step's round. What came of it waits for a press of its own.
func (t *turn) close(round Round) {
	t.count(round)
	pos := t.was.Pos
	pos.Phase, pos.Page, pos.View = PhaseClosed, 0, 0
	t.move(pos)
}
