package wall

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// sharing is a session that stands at points on the spot.
func sharing(t testing.TB, lang, second string, options []string) (*workshop.Session, result.Words) {
	t.Helper()
	question := map[string]string{"en": "What deserves our time?", "fi": "Mikä ansaitsee aikamme?"}[lang]
	return onTheSpot(t, lang, second, 12, workshop.Quick{Question: question, Options: options, Kind: workshop.Points})
}

// given makes a ballot each of twelve people, the same shares in turns.
func given(shares ...[]workshop.Mark) (out []workshop.Ballot) {
	for i := range 12 {
		out = append(out, workshop.Ballot(shares[i%len(shares)]))
	}
	return out
}

func TestThePointsOfAGroup(t *testing.T) {
	for _, x := range []struct {
		name, lang string
		options    []string
		ballots    []workshop.Ballot
	}{
		{"points-four-en", "en", shortOptions["en"], given([]workshop.Mark{10, 40, 50, 0}, []workshop.Mark{25, 25, 25, 25}, []workshop.Mark{0, 60, 40, 0})},
		{"points-seven-fi", "fi", longOptions["fi"], given([]workshop.Mark{5, 10, 15, 20, 20, 20, 10}, []workshop.Mark{0, 0, 0, 0, 0, 0, 100})},
	} {
		t.Run(x.name, func(t *testing.T) {
			s, w := sharing(t, x.lang, "", x.options)
			golden(t, x.name, Scene(vote(t, s, x.ballots), w, sizes[0], 1))
		})
	}
}

// What stands on the wall follows from the ballots: 12 people, three kinds of them.
func TestThePointsThatAreSaid(t *testing.T) {
	s, w := sharing(t, "en", "", shortOptions["en"])
	st := vote(t, s, given([]workshop.Mark{10, 40, 50, 0}, []workshop.Mark{25, 25, 25, 25}, []workshop.Mark{0, 60, 40, 0}))
	shown := texts(Scene(st, w, sizes[0], 1))
	// Phone: (40+25+60)/3, Queue: (50+25+40)/3, Rota: (10+25+0)/3, Training: (0+25+0)/3.
	for _, want := range []string{"41.7", "25–60", "38.3", "25–50", "11.7", "8.3", "0–25", "Most points on average: Phone, 41.7.", "Points each: 100"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not said: %s", want, shown)
		}
	}
}

// A second vote stands beside the first one.
func TestPointsOnceMore(t *testing.T) {
	s, w := sharing(t, "en", "", shortOptions["en"])
	vote(t, s, given([]workshop.Mark{10, 40, 50, 0}))
	if err := s.VoteAgain(""); err != nil {
		t.Fatal(err)
	}
	st := vote(t, s, given([]workshop.Mark{70, 30, 0, 0}))
	shown := texts(Scene(st, w, sizes[0], 1))
	for _, want := range []string{"mean now", "first vote", "70", "10"} {
		if !strings.Contains(shown, want) {
			t.Errorf("%q is not said: %s", want, shown)
		}
	}
}

// Where nobody could say there are no bars, and it is said.
func TestPointsOfNobody(t *testing.T) {
	no := workshop.CantSay
	s, w := sharing(t, "en", "", shortOptions["en"])
	st := vote(t, s, given([]workshop.Mark{no, no, no, no}))
	if shown := texts(Scene(st, w, sizes[0], 1)); !strings.Contains(shown, w.T("wall.nobody")) {
		t.Errorf("nothing is said of it: %s", shown)
	}
}

// In a mixed group both languages stand on the wall, at every size.
func TestPointsInTwoLanguages(t *testing.T) {
	s, w := sharing(t, "en", "fi", shortOptions["en"])
	st := vote(t, s, given([]workshop.Mark{10, 40, 50, 0}, []workshop.Mark{25, 25, 25, 25}))
	for _, size := range sizes {
		shown := texts(Scene(st, w, size, 1))
		if !strings.Contains(shown, "mean") || !strings.Contains(shown, "keskiarvo") {
			t.Errorf("%v: not in both languages: %s", size, shown)
		}
	}
}
