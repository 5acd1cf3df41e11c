package ballot

import (
	"testing"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
)

// Every kind of page looks as before, covered and uncovered.
func TestPagesLookAsBefore(t *testing.T) {
	d := &ballottest.Diary{}
	for _, set := range ballottest.EveryKindOfPage() {
		d.Begin(set.Called("booth"))
		walkThrough(t, d, set, false)
		d.Begin(set.Called("blind"))
		walkThrough(t, d, set, true)
	}
	d.Compare(t)
}

func walkThrough(t *testing.T, d *ballottest.Diary, set ballottest.Settings, blind bool) {
	r := newRoom(t, set)
	b := r.booth(t)
	b.Blind = blind
	d.Note("curtain", b.stage)
	ballottest.Press(b.stage, "enter")
	for !b.visit.Review() {
		d.Note("empty", b.stage)
		ballottest.Press(b.stage, "enter")
		d.Note("missing", b.stage)
		for _, k := range ballottest.Answers() {
			ballottest.Press(b.stage, k)
			d.Note(k, b.stage)
		}
		ballottest.Press(b.stage, "2", "3", "1")
		d.Note("answered", b.stage)
		if r.ranks() {
			ballottest.Press(b.stage, "4", "5")
		}
		at := b.visit.At()
		if ballottest.Press(b.stage, "enter"); b.visit.At() == at {
			t.Fatalf("%s is stuck on page %d", set.Called("it"), at)
		}
	}
	d.Note("review", b.stage)
}
