package keyed

import (
	"reflect"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func points() ballottest.Settings {
	return ballottest.Settings{Step: "B1", Order: ballottest.Five, Asks: workshop.Points, Way: workshop.Paper}
}

// Points are typed as they stand on the slip.
func TestPointsAreKeyedInAsTheyAreWritten(t *testing.T) {
	for name, c := range map[string]struct {
		keys string
		want []int // of a, b, c, d, e
	}{
		"two digits each":               {"4 0 3 0 2 0 0 1 0", []int{40, 30, 20, 0, 10}},
		"all on one":                    {"0 0 1 0 0", []int{0, 0, 100, 0, 0}},
		"a five goes on by an arrow":    {"5 right 9 0 5", []int{5, 90, 5, 0, 0}},
		"a ten goes on by itself":       {"1 0 2 0 7 0", []int{10, 20, 70, 0, 0}},
		"backspace in a number":         {"5 back 4 0 6 0", []int{40, 60, 0, 0, 0}},
		"backspace behind a number":     {"4 5 back 4 0 6 0", []int{40, 60, 0, 0, 0}},
		"backspace twice":               {"4 0 5 back back 2 0 8 0", []int{20, 80, 0, 0, 0}},
		"numbers in any order of rows":  {"down down 1 0 0", []int{0, 0, 100, 0, 0}},
		"what was written is rewritten": {"4 0 6 0 up up 5 0 5 0", []int{50, 50, 0, 0, 0}},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, points())
			p, _ := r.paper(t)
			for range 5 {
				ballottest.Press(p.stage, strings.Fields(c.keys)...)
				ballottest.Press(p.stage, "enter")
			}
			if r.Casts != 5 {
				t.Fatalf("%d ballots of five: %q", r.Casts, p.entry.Warning())
			}
			if err := r.Session.CloseRound(); err != nil {
				t.Fatal(err)
			}
			for i, want := range c.want {
				if n := r.Round().Tally.Counts[i].N[want]; n != 5 {
					t.Errorf("%s: %d times %d", ballottest.Five[i], n, want)
				}
			}
		})
	}
}

func TestPaperTellsWhatIsWrongWithPoints(t *testing.T) {
	for keys, want := range map[string]string{
		"4 0 5 0 enter":         told("points_sum", "n", "90", "m", "100"),
		"4 0 8 0 enter":         told("points_sum", "n", "120", "m", "100"),
		"4 2 5 8 enter":         told("points_fives"),
		"enter":                 told("missing"),
		"0 0 0 0 0 enter":       told("missing"),
		"space enter":           "",
		"1 0 1 0 4 0 4 0 enter": "",
	} {
		r := newRoom(t, points())
		p, _ := r.paper(t)
		ballottest.Press(p.stage, strings.Fields(keys)...)
		if key, args, _ := strings.Cut(want, "|"); key != "" {
			if got := p.entry.Warning(); got != r.T("ballot.paper."+key, strings.Fields(args)...) || r.Casts != 0 {
				t.Errorf("%s: %q, %d cast", keys, got, r.Casts)
			}
		} else if r.Casts != 1 {
			t.Errorf("%s: not cast: %q", keys, p.entry.Warning())
		}
	}
}

// told is a text with what is filled into it.
func told(key string, args ...string) string { return key + "|" + strings.Join(args, " ") }

// Where the room may see the screen, a ballot that is keyed in tells how many places
// are filled, and not with what.
func TestCoveredPointsTellNothing(t *testing.T) {
	look := func(keys ...string) figure.Scene {
		_, p := seen(t, points(), &sight{shared: true}, keys...)
		return p.stage.View().Scene
	}
	if !reflect.DeepEqual(look("4", "0", "6", "0"), look("9", "0", "1", "0")) {
		t.Error("two ballots look different")
	}
}
