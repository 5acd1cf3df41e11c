package workshop_test

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestTimerParts(t *testing.T) {
	rhythm := []time.Duration{time.Minute, 2 * time.Minute, 4 * time.Minute}
	for _, tt := range []struct {
		name    string
		parts   []time.Duration
		elapsed time.Duration
		part    int
		left    time.Duration
	}{
		{"begun", rhythm, 0, 0, time.Minute},
		{"the last second of a part", rhythm, 59 * time.Second, 0, time.Second},
		{"the last moment of a part", rhythm, time.Minute - 1, 0, 1},
		{"the next part", rhythm, time.Minute, 1, 2 * time.Minute},
		{"the last part", rhythm, 5 * time.Minute, 2, 2 * time.Minute},
		{"up", rhythm, 7 * time.Minute, 2, 0},
		{"over", rhythm, 7*time.Minute + 20*time.Second, 2, -20 * time.Second},
		{"a single part", rhythm[:1], 90 * time.Second, 0, -30 * time.Second},
	} {
		t.Run(tt.name, func(t *testing.T) {
			part, left := workshop.Timer{Parts: tt.parts, Elapsed: tt.elapsed}.Now()
			if part != tt.part || left != tt.left {
				t.Errorf("part %d, left %v; want %d, %v", part, left, tt.part, tt.left)
			}
		})
	}
}

func (w *world) second() {
	w.t.Helper()
	w.now = w.now.Add(time.Second)
	w.ok(w.s.Tick())
}

func TestTimerRunsWithTheClock(t *testing.T) {
	w := newWorld(t, 6)
	w.second()
	w.ok(w.s.StartTimer(time.Minute))
	for range 90 {
		w.second()
	}
	if _, left := w.s.State().Timer.Now(); left != -30*time.Second {
		t.Errorf("left %v after 90 seconds of 60", left)
	}
	w.ok(w.s.StopTimer())
	if w.s.State().Timer != nil {
		t.Error("it is still there after stopping")
	}
}

// The time that is up cuts nothing off: the vote stays open and the step stays.
func TestTimerEndsNothing(t *testing.T) {
	w := newWorld(t, 6)
	w.jump("cards")
	w.ok(w.s.StartTimer(time.Second))
	w.ok(w.s.Next())
	for range 30 {
		w.second()
	}
	w.at("cards", workshop.PhaseVote)
	if _, open := w.s.State().OpenRound(); !open {
		t.Error("the vote is closed")
	}
}

func TestTimerGoesWithItsStep(t *testing.T) {
	w := newWorld(t, 6)
	w.ok(w.s.StartTimer(time.Minute))
	w.jump("talk")
	if w.s.State().Timer != nil {
		t.Error("the clock of one step runs in the next")
	}
}

func TestTimerRefusesNonsense(t *testing.T) {
	w := newWorld(t, 6)
	for name, parts := range map[string][]time.Duration{"none": nil, "zero": {0}, "negative": {-time.Minute}, "endless": {100 * time.Hour}, "too many": make([]time.Duration, 20)} {
		if code := workshop.CodeOf(w.s.StartTimer(parts...)); code != workshop.EInvalid {
			t.Errorf("%s: %q", name, code)
		}
	}
}
