package ballot

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
)

// At every page of the booth Tab goes through all that can be pressed, and round; it can
// be seen where it is; and Enter presses it. So does Space where it answers nothing.
func TestTabReachesEveryPlaceToPress(t *testing.T) {
	names := []string{"Aino", "Ben", "Cleo"}
	for name, at := range map[string]struct {
		set   ballottest.Settings
		keys  []string
		space bool
	}{
		"curtain":            {ballottest.Settings{Step: "A4"}, nil, true},
		"curtain with names": {ballottest.Settings{Step: "A4", People: 3, Names: names}, nil, true},
		"who is it":          {ballottest.Settings{Step: "A4", People: 3, Names: names}, []string{"tab", "tab", "enter"}, true},
		"rows":               {ballottest.Settings{Step: "A4"}, []string{"enter"}, false},
		"a choice":           {ballottest.Settings{Step: "practice"}, []string{"enter"}, false},
		"a choice answered":  {ballottest.Settings{Step: "practice"}, []string{"enter", "1"}, false},
		"a scale":            {ballottest.Settings{Step: "B1"}, []string{"enter"}, false},
		"dots":               {ballottest.Settings{Step: "B6", Items: ballottest.Obstacles("en", 9)}, []string{"enter"}, false},
		"an order":           {ballottest.Settings{Step: "B1", Order: []string{"a", "b", "c", "d"}}, []string{"enter"}, false},
		"who leads":          {ballottest.Settings{Step: "C2", People: 12, Leaders: 6}, []string{"enter"}, false},
		"review":             {ballottest.Settings{Step: "practice"}, []string{"enter", "1", "enter"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, at.set)
			b := r.booth(t)
			ballottest.Press(b.stage, at.keys...)
			ballottest.GoRound(t, b.stage, at.space)
		})
	}
}

// Back is a place to press, too: the page before it stands in the window at once.
func TestBackWithThePointer(t *testing.T) {
	b := newRoom(t, ballottest.Settings{Step: "A2"}).booth(t)
	ballottest.Press(b.stage, "enter", "1", "enter")
	second := b.stage.View().ID
	ballottest.Tap(b.stage, len(b.stage.View().Hits)-1) // Next cannot be pressed yet
	if got := b.stage.View().ID; got == second || b.visit.At() != 0 {
		t.Errorf("page %d of the ballot, %s in the window", b.visit.At(), got)
	}
}
