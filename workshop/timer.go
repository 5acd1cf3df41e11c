package workshop

import "time"

// Timer is a clock on the wall for a phase of work: parts that follow one
// another, or one alone. It only tells the time: no vote closes and no page
// turns when it is up.
type Timer struct {
	Parts   []time.Duration
	Elapsed time.Duration
}

// Now tells which part is on and how much of it is left. After the last part it
// stays there, and what is left is negative.
func (t Timer) Now() (part int, left time.Duration) {
	left = -t.Elapsed
	for i, p := range t.Parts {
		left += p
		if left > 0 {
			return i, left
		}
	}
	return len(t.Parts) - 1, left
}

// Countdown is how much is left of what counts down on the wall: a part of a timer, or a break.
type Countdown struct {
	Part     int
	Left, Of time.Duration // Left is negative once it is over
}

// Countdown tells what counts down, if anything does. An open vote has no clock on the wall:
// nothing may hurry it.
func (s State) Countdown() (Countdown, bool) {
	step := s.Now()
	switch {
	case s.Pos.Phase == PhaseVote:
		return Countdown{}, false
	case s.Timer != nil:
		part, left := s.Timer.Now()
		return Countdown{part, left, s.Timer.Parts[part]}, true
	case s.Def(step).Kind.Traits().Pauses:
		of := time.Duration(step.Minutes) * time.Minute
		return Countdown{0, of - step.Spent, of}, true
	}
	return Countdown{}, false
}

// Last reports whether the last minute is on, of two minutes or more, or the last half of
// less; and whatever is over.
func (c Countdown) Last() bool { return c.Left <= min(time.Minute, c.Of/2) }

// Limits of a timer.
const (
	MaxTimerParts = 8
	MaxTimerPart  = 3 * time.Hour
)

// StartTimer puts a clock on the wall, in place of one that is there. It goes with the step.
func (s *Session) StartTimer(parts ...time.Duration) error {
	if err := soundParts(parts); err != nil {
		return err
	}
	return s.setTimer(&Timer{Parts: parts})
}

// StopTimer takes the clock off the wall.
func (s *Session) StopTimer() error { return s.setTimer(nil) }

func (s *Session) setTimer(timer *Timer) error {
	return s.do(func(t *turn) error {
		t.clocked, t.timer = true, timer
		t.setClock(s.rules.Now())
		t.tell(Event{Kind: EventWall})
		return nil
	})
}

// soundParts returns why there is no timer of such parts.
func soundParts(parts []time.Duration) error {
	if len(parts) == 0 || len(parts) > MaxTimerParts {
		return Errorf(EInvalid, nil, "detail", "parts of a timer")
	}
	for _, p := range parts {
		if p <= 0 || p > MaxTimerPart {
			return Errorf(EInvalid, nil, "detail", "length of a timer")
		}
	}
	return nil
}

// later is the timer after some time has passed.
func (t *Timer) later(gap time.Duration) *Timer {
	if t == nil {
		return nil
	}
	next := *t
	next.Elapsed += gap
	return &next
}
