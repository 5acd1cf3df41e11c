package answer_test

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
)

// Enter parts numbers; while dots are left, the ballot is done at the Enter after that, and
// once they are all given at the first one.
func TestEnterEndsANumberOfASlip(t *testing.T) {
	for _, tt := range []struct {
		name, keys string
		set        ballottest.Settings
		ends       string // at each Enter: y = it does no more than that
		want       string
	}{
		{"each number ended by hand", "3 E 8 E 1 0 E", three, "yyn", "_ _ 1 _ _ _ _ 1 _ 1"},
		{"none of them", "3 8 1 0 E", three, "n", "_ _ 1 _ _ _ _ 1 _ 1"},
		{"one that may go on", "1 E 1 0 E E", three, "yyn", "1 _ _ _ _ _ _ _ _ 1"},
		{"fewer than there are dots", "3 E E", three, "yn", "_ _ 1 _ _ _ _ _ _ _"},
		{"nothing", "E", three, "n", "_ _ _ _ _ _ _ _ _ _"},
		{"can't say", "space E", three, "n", "– – – – – – – – – –"},
		{"a number that is not taken", "3 3 E", three, "y", "_ _ 1 _ _ _ _ _ _ _"},
		{"another kind", "3 E", pairs, "n", "3 [_] _ _ _ _ _ _"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e, _ := entry(t, tt.set)
			got := ""
			for k := range strings.FieldsSeq(tt.keys) {
				switch {
				case k != "E":
					e.Key(ballottest.Key(k))
				case e.Ends():
					got += "y"
				default:
					got += "n"
				}
			}
			if got != tt.ends || stands(e) != tt.want {
				t.Errorf("%s %s, want %s %s", got, stands(e), tt.ends, tt.want)
			}
		})
	}
}

// A ballot with one figure is complete with it, and the next figure begins another one.
func TestAFigureBeginsTheNextBallot(t *testing.T) {
	for _, tt := range []struct {
		set  ballottest.Settings
		keys string
		want bool
	}{
		{ballottest.Settings{Step: "practice"}, "", false},
		{ballottest.Settings{Step: "practice"}, "1", true},
		{ballottest.Settings{Step: "practice"}, "space", true},
		{ballottest.Settings{Step: "practice"}, "1 back", false},
		{ballottest.Settings{Step: "practice"}, "1 left", false}, // it is mended
		{ballottest.Settings{Step: "practice"}, "1 left 2", true},
		{ten, "1", false}, // a nought may follow
		{pairs, "1 2 3 4 5 6 7 1", false},
		{three, "2 3 4", false},
		{order, "3 1 5 2 4", false},
	} {
		e, _ := entry(t, tt.set)
		for k := range strings.FieldsSeq(tt.keys) {
			e.Key(ballottest.Key(k))
		}
		if got := e.Another("1"); got != tt.want {
			t.Errorf("%s %q: %v", tt.set.Step, tt.keys, got)
		}
		if e.Another("Left") {
			t.Errorf("%s: an arrow begins a ballot", tt.set.Step)
		}
	}
}
