package ballot

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
)

func TestSleepClearsTheBallot(t *testing.T) {
	r := newRoom(t, ballottest.Settings{Step: "A4"})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "2", "6")
	held := ballottest.CellsOf(b)
	r.Pass(40 * time.Second)
	if b.visit == nil {
		t.Fatal("cleared although nobody slept")
	}
	r.Slept += time.Hour
	r.Pass(time.Second)
	if b.visit != nil || !held.Zero() || b.screen != onCurtain || !ballottest.Written(b.stage, r.T("ballot.cleared")) {
		t.Error("after sleep the ballot is still in hand")
	}
	if r.Casts != 0 || r.Round().Used[0] {
		t.Error("the seat is not free")
	}
	ballottest.Press(b.stage, "enter", "2")
	r.Slept -= 3 * time.Hour // somebody set the clock
	r.Pass(5 * time.Second)
	if b.visit == nil {
		t.Error("a clock that was put back is no sleep")
	}
}

func TestSleepOfOneClock(t *testing.T) {
	at := time.Now() // with both clocks
	for _, tt := range []struct {
		name string
		now  time.Time
		want bool
	}{
		{"a second later", at.Add(time.Second), false},
		{"a busy computer", at.Add(4 * time.Second), false},
		{"as busy as it may be", at.Add(5 * time.Second), false},
		{"a moment longer", at.Add(5*time.Second + 1), true},
		{"the clock on the wall, as much as may be", at.Round(0).Add(5 * time.Second), false},
		{"both clocks went on", at.Add(time.Minute), true},
		{"only the clock on the wall went on", at.Round(0).Add(time.Minute), true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := slept(at, tt.now); got != tt.want {
				t.Error(got)
			}
		})
	}
}
