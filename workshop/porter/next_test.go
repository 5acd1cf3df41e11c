package porter

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
)

// A new code in the middle of a vote leaves places for those who have not voted; in the next vote
// there are places for everybody again, and the wall asks them to come in.
func TestAfterANewCodeAllComeInToTheNextVote(t *testing.T) {
	w := newWorld(t, 3, time.Hour, here)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	for range 2 {
		p, _ := w.phone(in)
		w.votes(p, phones.Voted)
	}
	w.p.NewCode()
	in = w.until("another code", func(now *workshop.WayIn) bool { return now.Code != in.Code })
	p, _ := w.phone(in)
	w.votes(p, phones.Voted)
	w.ok(w.s.CloseRound())
	w.until("it shuts", gone)
	w.open("cards", workshop.Phones)
	in = w.until("it opens", isOpen)
	if in.In != 1 || in.Of != 3 || !in.Asks {
		t.Errorf("%+v", in)
	}
	for i := range 2 {
		if _, a := w.phone(in); a != phones.In {
			t.Errorf("phone %d of those who voted before the new code was told %q", i, a)
		}
	}
}
