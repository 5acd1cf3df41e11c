package ballot

import (
	"slices"
	"testing"
)

// The group's own sentences are voted on in the group's own words, whichever
// way, one to a page in the booth.
func TestOwnSentencesAreVotedOn(t *testing.T) {
	own := []string{"Virheistä vaietaan", "Pomo tietää parhaiten", "Kiire on merkki hyvästä työstä"}
	r := newRoom(t, settings{step: "A3", lang: "fi", people: 5, items: own})
	b := r.booth()
	press(b.stage, "enter")
	for i, text := range own {
		if !written(b.stage, text) || !written(b.stage, "Rajoittaa") {
			t.Errorf("page %d lacks %q or its options", i, text)
		}
		press(b.stage, "2", "enter")
	}
	if !b.visit.review() || !written(b.stage, own[0]) {
		t.Error("the review does not name the sentences")
	}
	press(b.stage, "enter")
	r.pass(recordedFor)
	p, _ := r.paper()
	press(p.stage, "1", "2", "space", "enter")
	c, _ := r.cards()
	for range own {
		press(c.stage, "3", "enter")
	}
	press(c.stage, "enter")
	if err := r.session.CloseRound(); err != nil {
		t.Fatal(err)
	}
	last, _ := r.session.State().Last("A3")
	for i, want := range [][]int{{4, 1, 0}, {3, 2, 0}, {3, 1, 0}} {
		count := last.Tally.Counts[i]
		if !slices.Equal(count.N, want) || last.Spec.Labels[count.Question] != own[i] {
			t.Errorf("%q: %v, want %v", last.Spec.Labels[count.Question], count.N, want)
		}
	}
	if last.Tally.Counts[2].CantSay != 1 || len(r.session.State().WaysOf(last)) != 2 {
		t.Error("can't say is lost, or the ways:", r.session.State().WaysOf(last))
	}
}
