package ballot

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// shared is a room that shares points out over five options.
func shared() ballottest.Settings {
	return ballottest.Settings{Step: "B1", Order: ballottest.Five, Asks: workshop.Points}
}

func shown(s figure.Scene) string {
	var out []string
	for _, it := range s.Items {
		if text, ok := it.(figure.Text); ok {
			out = append(out, text.S)
		}
	}
	return strings.Join(out, " ")
}

func TestPointsAreGivenInTheBooth(t *testing.T) {
	for name, c := range map[string]struct {
		keys string
		want string
	}{
		"tens by digits":            {"4 down 3 down 3", "40 30 30 0 0"},
		"fives by arrows":           {"right down left down 9 down right", "5 0 90 5 0"},
		"a digit sets anew":         {"9 1 down 9", "10 90 0 0 0"},
		"never more than there are": {"6 down 6 4", "60 40 0 0 0"},
		"can't say":                 {"space", "- - - - -"},
		"after can't say":           {"space 5 down 5", "50 50 0 0 0"},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, shared())
			b := r.booth(t)
			ballottest.Press(b.stage, "enter")
			ballottest.Press(b.stage, strings.Fields(c.keys)...)
			ballottest.Press(b.stage, "enter", "enter")
			if r.Casts != 1 {
				t.Fatalf("%d ballots cast: %s", r.Casts, shown(b.stage.View().Scene))
			}
			if got := ballottest.Marks(r.Tally()); got != c.want {
				t.Errorf("the ballot says %s, want %s", got, c.want)
			}
		})
	}
}

// Nobody leaves the page with points in hand, and is told so.
func TestPointsInHandAreNotLost(t *testing.T) {
	r := newRoom(t, shared())
	b := r.booth(t)
	ballottest.Press(b.stage, "enter", "4", "down", "5", "enter")
	if said := shown(b.stage.View().Scene); !strings.Contains(said, r.T("ballot.missing_points")) || !strings.Contains(said, r.T("ballot.points_left", "n", "10")) {
		t.Errorf("not told: %s", said)
	}
	ballottest.Press(b.stage, "enter")
	if r.Casts != 0 {
		t.Error("the ballot was cast")
	}
}

// The review reads the points back before they go into the box.
func TestTheReviewShowsThePoints(t *testing.T) {
	b := newRoom(t, shared()).booth(t)
	ballottest.Press(b.stage, "enter", "4", "down", "6", "enter")
	said := shown(b.stage.View().Scene)
	if !strings.Contains(said, "40") || !strings.Contains(said, "60") {
		t.Errorf("the review says %s", said)
	}
}
