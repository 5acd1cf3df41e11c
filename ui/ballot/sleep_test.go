package ballot

import (
	"testing"
	"time"
)

func TestSleepClearsTheBallot(t *testing.T) {
	r := newRoom(t, settings{step: "A4"})
	b := r.booth()
	press(b.stage, "enter", "2", "6")
	held := b.visit.marks
	r.pass(40 * time.Second)
	if b.visit == nil {
		t.Fatal("cleared although nobody slept")
	}
	r.slept += time.Hour
	r.pass(time.Second)
	if b.visit != nil || held[0] != 0 || b.screen != onCurtain || !written(b.stage, r.T("ballot.cleared")) {
		t.Error("after sleep the ballot is still in hand")
	}
	if r.casts != 0 || r.round().Used[0] {
		t.Error("the seat is not free")
	}
	press(b.stage, "enter", "2")
	r.slept -= 3 * time.Hour // somebody set the clock
	r.pass(5 * time.Second)
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
