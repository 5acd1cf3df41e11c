package bell

import (
	"bytes"
	"encoding/binary"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// at is a workshop at a break of ten minutes, or with a timer.
func at(step string, spent time.Duration, timer *workshop.Timer) workshop.State {
	return workshop.State{
		Pack:   &workshop.Pack{Steps: []workshop.StepDef{{ID: "pause", Kind: workshop.StepKinds()[pauses()]}, {ID: "talk"}}},
		Agenda: []workshop.Step{{ID: step, Minutes: 10, Spent: spent}},
		Timer:  timer,
	}
}

// pauses is the place of the kind of break.
func pauses() int {
	for i, k := range workshop.StepKinds() {
		if k.Traits().Pauses {
			return i
		}
	}
	return -1
}

func TestOver(t *testing.T) {
	four := []time.Duration{time.Minute, 2 * time.Minute, 4 * time.Minute}
	timer := func(elapsed time.Duration) *workshop.Timer {
		return &workshop.Timer{Parts: four, Elapsed: elapsed}
	}
	vote := at("talk", 0, timer(time.Minute))
	vote.Pos.Phase = workshop.PhaseVote
	for name, c := range map[string]struct {
		from, to workshop.State
		want     bool
	}{
		"a break runs":           {at("pause", time.Minute, nil), at("pause", 61*time.Second, nil), false},
		"a break ends":           {at("pause", 599*time.Second, nil), at("pause", 600*time.Second, nil), true},
		"it is over":             {at("pause", 600*time.Second, nil), at("pause", 601*time.Second, nil), false},
		"it ended in sleep":      {at("pause", 599*time.Second, nil), at("pause", 620*time.Second, nil), false},
		"the step is over":       {at("talk", 599*time.Second, nil), at("talk", 600*time.Second, nil), false},
		"a part ends":            {at("talk", 0, timer(59*time.Second)), at("talk", 0, timer(60*time.Second)), true},
		"a part runs":            {at("talk", 0, timer(60*time.Second)), at("talk", 0, timer(61*time.Second)), false},
		"a part ended in sleep":  {at("talk", 0, timer(59*time.Second)), at("talk", 0, timer(90*time.Second)), false},
		"the last part ends":     {at("talk", 0, timer(7*time.Minute-time.Second)), at("talk", 0, timer(7*time.Minute)), true},
		"a timer begins":         {at("talk", 0, nil), at("talk", 0, timer(0)), false},
		"it is taken away":       {at("talk", 0, timer(7*time.Minute)), at("talk", 0, nil), false},
		"another step":           {at("pause", 599*time.Second, nil), at("talk", 0, timer(8*time.Minute)), false},
		"it begins anew":         {at("talk", 0, timer(3*time.Minute)), at("talk", 0, timer(0)), false},
		"never in an open vote":  {at("talk", 0, timer(59*time.Second)), vote, false},
		"the break is shortened": {at("pause", 599*time.Second, nil), shortened(at("pause", 599*time.Second, nil)), false},
	} {
		t.Run(name, func(t *testing.T) {
			var e Ear
			if e.Over(c.from) {
				t.Error("it rings at once")
			}
			if got := e.Over(c.to); got != c.want {
				t.Errorf("it rings: %v", got)
			}
		})
	}
}

// shortened is a break that has nothing left since its minutes were changed.
func shortened(st workshop.State) workshop.State {
	st.Agenda[0].Minutes = 5
	return st
}

// What is played is a WAV file, soft, without a click at its ends, and short.
func TestSound(t *testing.T) {
	wav := Sound()
	if !bytes.HasPrefix(wav, []byte("RIFF")) || int(binary.LittleEndian.Uint32(wav[4:])) != len(wav)-8 || int(binary.LittleEndian.Uint32(wav[40:])) != len(wav)-44 {
		t.Fatalf("the head is % x", wav[:44])
	}
	if long := float64(len(wav)-44) / 2 / rate; long < 1 || long > 3 {
		t.Errorf("it takes %v seconds", long)
	}
	samples := make([]int16, (len(wav)-44)/2)
	if err := binary.Read(bytes.NewReader(wav[44:]), binary.LittleEndian, samples); err != nil {
		t.Fatal(err)
	}
	loudest := int16(0)
	for _, s := range samples {
		loudest = max(loudest, s, -s)
	}
	if loudest < 4000 || loudest > 12_000 || samples[0] != 0 || max(samples[len(samples)-1], -samples[len(samples)-1]) > 20 {
		t.Errorf("it is %d loud, from %d to %d", loudest, samples[0], samples[len(samples)-1])
	}
}
