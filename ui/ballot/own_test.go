package ballot

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
)

// The group's own sentences are voted on in the group's own words, whichever
// way, one to a page in the booth.
func TestOwnSentencesAreVotedOn(t *testing.T) {
	own := []string{"Virheistä vaietaan", "Pomo tietää parhaiten", "Kiire on merkki hyvästä työstä"}
	r := newRoom(t, ballottest.Settings{Step: "A3", Lang: "fi", People: 5, Items: own})
	b := r.booth(t)
	ballottest.Press(b.stage, "enter")
	for i, text := range own {
		if !ballottest.Written(b.stage, text) || !ballottest.Written(b.stage, "Rajoittaa") {
			t.Errorf("page %d lacks %q or its options", i, text)
		}
		ballottest.Press(b.stage, "2", "enter")
	}
	if !b.visit.Review() || !ballottest.Written(b.stage, own[0]) {
		t.Error("the review does not name the sentences")
	}
	ballottest.Press(b.stage, "enter")
	r.Pass(recordedFor)
	p := r.panel(t, workshop.Paper)
	ballottest.Press(p, "1", "2", "space", "enter")
	c := r.panel(t, workshop.Cards)
	for range own {
		ballottest.Press(c, "3", "enter")
	}
	ballottest.Press(c, "enter")
	if err := r.Session.CloseRound(); err != nil {
		t.Fatal(err)
	}
	last, _ := r.Session.State().Last("A3")
	for i, want := range [][]int{{4, 1, 0}, {3, 2, 0}, {3, 1, 0}} {
		count := last.Tally.Counts[i]
		if !slices.Equal(count.N, want) || last.Spec.Labels[count.Question] != own[i] {
			t.Errorf("%q: %v, want %v", last.Spec.Labels[count.Question], count.N, want)
		}
	}
	if last.Tally.Counts[2].CantSay != 1 || len(r.Session.State().WaysOf(last)) != 2 {
		t.Error("can't say is lost, or the ways:", r.Session.State().WaysOf(last))
	}
}
