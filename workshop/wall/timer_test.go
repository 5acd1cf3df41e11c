package wall

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// timed is the wall of a step with a clock on it.
func timed(t *testing.T, step string, phase workshop.Phase, timer *workshop.Timer, change func(*workshop.State)) string {
	t.Helper()
	info := trial.Info("en", 12, 180)
	info.Rehearsal = false // its mark would stand where a clock does
	st, err := trial.State(info)
	if err != nil {
		t.Fatal(err)
	}
	st.Timer = timer
	for i, a := range st.Agenda {
		if a.ID == step {
			st.Pos = workshop.Position{Step: i, Phase: phase}
		}
	}
	if change != nil {
		change(&st)
	}
	return shownWords(st, wordsIn(t, "en"))
}

func TestClockOnTheWall(t *testing.T) {
	four := []time.Duration{time.Minute, 2 * time.Minute, 4 * time.Minute, 5 * time.Minute}
	three := []time.Duration{3 * time.Minute}
	vote := func(st *workshop.State) {
		st.Rounds = []workshop.Round{{ID: 1, Spec: workshop.Spec{Step: "A2", Questions: []workshop.Question{{ID: "P1", Aspects: []string{"answer"}}}}, State: workshop.RoundOpen, Seats: 12, Cast: 7}}
	}
	for _, tt := range []struct {
		name, step string
		phase      workshop.Phase
		timer      *workshop.Timer
		change     func(*workshop.State)
		has, hasNo string
	}{
		{"a number of minutes", "A1", workshop.PhaseAsk, &workshop.Timer{Parts: three, Elapsed: 75 * time.Second}, nil, "1:45", "Alone"},
		{"in pairs", "A1", workshop.PhaseAsk, &workshop.Timer{Parts: four, Elapsed: 90 * time.Second}, nil, "In pairs 1:30", "Alone"},
		{"time is up", "A1", workshop.PhaseAsk, &workshop.Timer{Parts: three, Elapsed: time.Hour}, nil, "Time to finish", "0:00"},
		{"beside a list", "rules", workshop.PhaseAsk, &workshop.Timer{Parts: three}, nil, "3:00", "Time to"},
		{"never while a vote is open", "A2", workshop.PhaseVote, &workshop.Timer{Parts: three, Elapsed: time.Hour}, vote, "7 of 12", "Time to finish"},
		{"a break counts down by itself", "break1", workshop.PhaseAsk, nil, func(st *workshop.State) { st.Agenda[st.Pos.Step].Spent = 100 * time.Second }, "9 min", "Let’s continue"},
		{"a break that is over", "break1", workshop.PhaseAsk, nil, func(st *workshop.State) { st.Agenda[st.Pos.Step].Spent = time.Hour }, "Let’s continue", "0:00"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := timed(t, tt.step, tt.phase, tt.timer, tt.change)
			if !strings.Contains(got, tt.has) || strings.Contains(got, tt.hasNo) {
				t.Errorf("the wall shows %s; want %q and no %q", got, tt.has, tt.hasNo)
			}
		})
	}
}

// The last minute is bold, wherever the time stands; a shorter clock has its last half bold.
func TestTheLastMinuteIsBold(t *testing.T) {
	spent := func(d time.Duration) func(*workshop.State) {
		return func(st *workshop.State) { st.Agenda[st.Pos.Step].Spent, st.Agenda[st.Pos.Step].Minutes = d, 10 }
	}
	ran := func(long, elapsed time.Duration) func(*workshop.State) {
		return func(st *workshop.State) { st.Timer = &workshop.Timer{Parts: []time.Duration{long}, Elapsed: elapsed} }
	}
	for _, c := range []struct {
		step, time string
		bold       bool
		change     func(*workshop.State)
	}{
		{"break1", "2 min", false, spent(9*time.Minute - time.Second)},
		{"break1", "1 min", true, spent(9 * time.Minute)},
		{"break1", "Let’s continue", true, spent(10 * time.Minute)},
		{"A1", "2:00", false, ran(3*time.Minute, time.Minute)},
		{"A1", "0:59", true, ran(3*time.Minute, 121*time.Second)},
		{"A1", "0:31", false, ran(time.Minute, 29*time.Second)},
		{"A1", "0:30", true, ran(time.Minute, 30*time.Second)},
		{"rules", "2:00", false, ran(3*time.Minute, time.Minute)},
		{"rules", "0:20", true, ran(3*time.Minute, 160*time.Second)},
	} {
		info := trial.Info("en", 12, 180)
		info.Rehearsal = false
		st, err := trial.State(info)
		if err != nil {
			t.Fatal(err)
		}
		st.Pos = workshop.Position{Step: slices.IndexFunc(st.Agenda, func(a workshop.Step) bool { return a.ID == c.step }), Phase: workshop.PhaseAsk}
		c.change(&st)
		found := false
		for _, it := range Scene(st, wordsIn(t, "en"), figure.Size{W: 1280, H: 720}, 1).Items {
			if text, ok := it.(figure.Text); ok && text.S == c.time {
				if found = true; text.Bold != c.bold {
					t.Errorf("%s of %s: bold %v", c.time, c.step, text.Bold)
				}
			}
		}
		if !found {
			t.Errorf("%s shows no %s", c.step, c.time)
		}
	}
}
