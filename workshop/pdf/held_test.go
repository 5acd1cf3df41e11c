package pdf

import (
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// A way of voting is named once under all votes of a page, also where another vote took ballots in
// it beside a further one.
func TestEachWayIsNamedOnce(t *testing.T) {
	builtIn, err := builtin()
	if err != nil {
		t.Fatal(err)
	}
	var st workshop.State
	st.Pack = builtIn
	paper := workshop.Tally{Spec: workshop.Spec{Step: "C2", Way: workshop.Paper}, Cast: 6, Seats: 6}
	both := workshop.Tally{Spec: workshop.Spec{Step: "C6", Way: workshop.Booth}, Cast: 6, Seats: 6}
	for _, tally := range []workshop.Tally{paper, both} {
		r := workshop.Round{Spec: tally.Spec, Tally: &tally}
		for _, way := range []workshop.Way{tally.Spec.Way, workshop.Paper} {
			r.AddWay(way)
		}
		st.Rounds = append(st.Rounds, r)
	}
	for _, lang := range []string{"en", "fi"} {
		e := newEdition(st, words(t), lang)
		said := e.votesHeld([]workshop.Tally{paper, both})
		for _, key := range []string{"vote.paper", "vote.secret"} {
			if n := strings.Count(said, e.pack(key)+"."); n != 1 {
				t.Errorf("%s: %q is named %d times in %q", lang, e.pack(key), n, said)
			}
		}
	}
}
