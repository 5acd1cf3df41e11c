package porter

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// A phone that has only tried holds no place in a vote.
func TestWhoTriesHoldsNoPlace(t *testing.T) {
	w := newWorld(t, 2, time.Hour, here)
	w.p.Try(true)
	in := w.until("it opens", isOpen)
	if !in.Tries || in.Asks {
		t.Errorf("%+v", in)
	}
	w.phone(in)
	w.until("it is in", func(in *workshop.WayIn) bool { return in.In == 1 })
	w.until("the file says so", func(*workshop.WayIn) bool {
		day, ok := w.s.State().Info.Tried.On()
		return ok && !day.After(time.Now()) && w.s.State().Info.Tried.Address == in.Address
	})
	w.p.Try(false)
	w.until("it shuts", gone)
	w.open("rate", workshop.Phones)
	if in := w.until("it opens", isOpen); in.In != 0 || in.Of != 2 || in.Tries {
		t.Errorf("%+v", in)
	}
}

// Who is in from a vote before has not come to try: after a look at the way in nobody has to come
// in anew.
func TestATryBetweenTwoVotes(t *testing.T) {
	w := newWorld(t, 2, time.Hour, here)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	w.phone(in)
	w.ok(w.s.Void())
	w.until("it shuts", gone)
	w.p.Try(true)
	w.until("it opens to be tried", func(in *workshop.WayIn) bool { return isOpen(in) && in.Tries })
	w.p.Try(false)
	w.until("it shuts again", gone)
	w.ok(w.s.Open(workshop.Phones))
	if now := w.until("it opens", isOpen); now.In != 1 || now.Code != in.Code {
		t.Errorf("%+v, before %+v", now, in)
	}
}

// refusing is a box that gives out no code while the disk is out of order.
type refusing struct {
	*workshop.Session
	broken *atomic.Bool
}

func (r refusing) MakePasses(code string, places int) error {
	if r.broken.Load() {
		return workshop.Errorf(workshop.EIO, nil)
	}
	return r.Session.MakePasses(code, places)
}

// At another address nobody finds a place until there is another code: where that cannot be given
// out it is told as long as it is so.
func TestNoCodeAtAnotherAddress(t *testing.T) {
	w := newWorld(t, 2, time.Hour, here)
	w.p.Close()
	box := refusing{w.s, &atomic.Bool{}}
	w.p = New(box, w.p.opts)
	t.Cleanup(w.p.Close)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	w.phone(in)
	box.broken.Store(true)
	w.on("127.0.0.2")
	moved := func(in *workshop.WayIn) bool { return isOpen(in) && in.On == "127.0.0.2" }
	w.until("it is elsewhere", moved)
	time.Sleep(50 * time.Millisecond) // some looks later
	if now := w.s.State().WayIn; now.Fault == nil {
		t.Errorf("%+v", now)
	}
	box.broken.Store(false)
	w.p.NewCode()
	w.until("another code", func(in *workshop.WayIn) bool { return moved(in) && in.Fault == nil && in.In == 0 })
}
