package workshop

import (
	"slices"
	"time"
)

// Limits of what a facilitator may plan.
const (
	maxMinutes = 240 // of a step
	maxSteps   = 100 // of an agenda
	breakLeast = 5   // minutes that a break keeps
)

// AddMinutes gives a step that is not behind yet more minutes, or fewer; one
// stays.
func (s *Session) AddMinutes(step, n int) error {
	return s.replan(Done{Command: CommandAddMinutes, By: n}, step, func(st State) ([]Step, error) {
		if step < st.Pos.Step || step >= len(st.Agenda) {
			return nil, Errorf(ENotFound, nil, "what", "step")
		}
		to := st.Agenda[step]
		to.Minutes = min(max(to.Minutes+n, 1), maxMinutes)
		return replaced(st.Agenda, step, to), nil
	})
}

// Drop leaves a step out. What is on, was on or is the last step stays, and so
// does a vote that a later step shows.
func (s *Session) Drop(step int) error {
	return s.replan(Done{Command: CommandDrop}, step, func(st State) ([]Step, error) {
		if err := st.movable(step); err != nil {
			return nil, err
		}
		if st.Pack.Needed(st.Agenda, step) {
			return nil, Errorf(EState, nil, "what", "needed")
		}
		return slices.Delete(slices.Clone(st.Agenda), step, step+1), nil
	})
}

// MoveStep puts a step that lies ahead to another place ahead. A step that
// shows or takes up what another one collects stays behind it.
func (s *Session) MoveStep(from, to int) error {
	return s.replan(Done{Command: CommandMoveStep}, from, func(st State) ([]Step, error) {
		if err := st.movable(from); err != nil {
			return nil, err
		}
		if err := st.movable(to); err != nil {
			return nil, err
		}
		moved := st.Agenda[from]
		out := slices.Delete(slices.Clone(st.Agenda), from, from+1)
		out = slices.Insert(out, to, moved)
		next := st
		next.Agenda = out
		if !next.ordered() {
			return nil, Errorf(EState, nil, "what", "order")
		}
		return out, nil
	})
}

// InsertBreak puts a break after the present step or one ahead.
func (s *Session) InsertBreak(after, minutes int) error {
	return s.replan(Done{Command: CommandInsertBreak, By: minutes}, noStep, func(st State) ([]Step, error) {
		id := ""
		for _, def := range st.Pack.Steps {
			used := slices.ContainsFunc(st.Agenda, func(a Step) bool { return a.ID == def.ID })
			if def.Kind.Traits().Pauses && (id == "" || !used) {
				id = def.ID
			}
		}
		switch {
		case id == "":
			return nil, Errorf(ENotFound, nil, "detail", "break")
		case len(st.Agenda) >= maxSteps:
			return nil, Errorf(EState, nil, "what", "full_agenda")
		}
		switch {
		case after < st.Pos.Step || after >= len(st.Agenda):
			return nil, Errorf(ENotFound, nil, "what", "step")
		case after == len(st.Agenda)-1:
			return nil, Errorf(EState, nil, "what", "last_step")
		}
		return slices.Insert(slices.Clone(st.Agenda), after+1, Step{ID: id, Minutes: min(max(minutes, 1), maxMinutes)}), nil
	})
}

// noStep is the place of a step that is not in the agenda yet.
const noStep = -1

// replan commits another agenda. What is on and what is behind keep their places. done
// says what becomes of which step.
func (c *core) replan(done Done, step int, change func(State) ([]Step, error)) error {
	return c.do(func(t *turn) error {
		steps, err := change(t.was)
		if err != nil {
			return err
		}
		if step >= 0 && step < len(t.was.Agenda) {
			done.Step = t.was.Agenda[step]
		}
		done.Loses = true
		t.did(done)
		t.change.Agenda = steps
		t.content()
		return nil
	})
}

// moved is a position of the wall in another plan, where it stays at its step. Of several
// with one name, breaks, those that have been on keep their order among each other in
// every plan. A step that the plan has no more is on no wall.
func moved(pos *Position, before, after []Step) *Position {
	same := slices.EqualFunc(before, after, func(a, b Step) bool { return a.ID == b.ID })
	if pos == nil || same {
		return pos
	}
	at, n := before[pos.Step], 0
	for _, step := range before[:pos.Step] {
		if step.ID == at.ID && step.Entered {
			n++
		}
	}
	out, found := *pos, false
	for i, step := range after {
		if step.ID != at.ID {
			continue
		}
		if !found {
			out.Step, found = i, true
		}
		if step.Entered {
			if n == 0 {
				out.Step = i
				break
			}
			n--
		}
	}
	if !found {
		return nil
	}
	return &out
}

// movable reports whether a step lies ahead, has never been on, and is not the
// last one.
func (s State) movable(step int) error {
	switch {
	case step < 0 || step >= len(s.Agenda):
		return Errorf(ENotFound, nil, "what", "step")
	case step <= s.Pos.Step || step == len(s.Agenda)-1 || s.Agenda[step].Entered:
		return Errorf(EState, nil, "what", "fixed_step")
	}
	return nil
}

// Needed reports whether a later step of an agenda shows what this one votes on or
// collects, so that it cannot be left out.
func (p *Pack) Needed(agenda []Step, step int) bool {
	return slices.ContainsFunc(agenda[step+1:], func(later Step) bool { return p.takesUp(later, agenda[step]) })
}

// takesUp reports whether one step needs another before it.
func (p *Pack) takesUp(later, earlier Step) bool {
	l, _ := p.Step(later.ID)
	e, _ := p.Step(earlier.ID)
	if l.Shows == e.ID {
		return true
	}
	source := ""
	switch {
	case l.Vote != nil:
		source = l.Vote.Source
	case l.Kind.Traits().Acts:
		source = ListObstacles
	}
	return source != "" && (source == e.Collects || source == "rows:"+e.ID)
}

// ordered reports whether no step stands before one that it takes up.
func (s State) ordered() bool {
	for i, step := range s.Agenda {
		for _, before := range s.Agenda[:i] {
			if s.Pack.takesUp(before, step) {
				return false
			}
		}
	}
	return true
}

// Promised is how long the workshop was to take, before anybody changed its plan or came
// late. Workshops of before kept it nowhere: theirs is what would be planned for them.
func (s State) Promised() time.Duration {
	if s.Info.Planned > 0 {
		return time.Duration(s.Info.Planned) * time.Minute
	}
	steps := s.Agenda
	if s.Pack != nil {
		if made, _, err := s.Pack.Plan(s.Info); err == nil {
			steps = made
		}
	}
	return time.Duration(Total(steps)) * time.Minute
}

// Left is how many minutes of the plan lie ahead, what is left of the present
// step included.
func (s State) Left() time.Duration {
	var sum time.Duration
	for i, step := range s.Agenda[s.Pos.Step:] {
		plan := time.Duration(step.Minutes) * time.Minute
		if i == 0 {
			plan = max(0, plan-step.Spent)
		}
		sum += plan
	}
	return sum
}
