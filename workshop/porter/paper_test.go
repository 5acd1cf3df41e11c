package porter

import (
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
)

// slow is a box on a disk that takes its time.
type slow struct {
	*workshop.Session
	came, goOn chan struct{}
}

func (s slow) CastPasses(round int64, all []workshop.PassBallot) []error {
	close(s.came)
	<-s.goOn
	return s.Session.CastPasses(round, all)
}

// Who takes paper and closes at once loses no ballot that is on its way through a door that is
// being shut.
func TestACloseWhileTheDoorIsBeingShut(t *testing.T) {
	w := newWorld(t, 3, time.Hour, here)
	w.p.Close()
	box := slow{w.s, make(chan struct{}), make(chan struct{})}
	w.p = New(box, w.p.opts)
	t.Cleanup(w.p.Close)
	goOn := sync.OnceFunc(func() { close(box.goOn) })
	t.Cleanup(goOn) // whatever happens: the porter waits for the box
	w.open("rate", workshop.Phones)
	p, _ := w.phone(w.until("it opens", isOpen))
	voted := make(chan struct{})
	go func() {
		defer close(voted)
		w.votes(p, phones.Voted)
	}()
	<-box.came
	w.p.TakePaper(true)
	time.Sleep(50 * time.Millisecond) // the porter takes it up, and waits for the box
	closed := make(chan error)
	go func() { closed <- w.p.Closing(w.s.CloseRound) }()
	select {
	case err := <-closed:
		t.Errorf("it was closed before the ballot was in: %v", err)
		goOn()
	case <-time.After(50 * time.Millisecond):
		goOn()
		w.ok(<-closed)
	}
	<-voted
	if r, _ := w.s.State().Round("rate", false); r.Cast != 1 {
		t.Errorf("%d ballots", r.Cast)
	}
}

// Whoever marks a ballot hears that paper is taken while there is somebody to say so, what was sent
// stays in the box, and nothing is taken any more.
func TestPhonesHearThatPaperIsTaken(t *testing.T) {
	w := newWorld(t, 4, time.Hour, here)
	w.p.Close()
	o := w.p.opts
	o.Parting = time.Hour
	w.p = New(w.s, o)
	t.Cleanup(w.p.Close)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	voted, marks := func() (*phones.Phone, *phones.Phone) {
		a, _ := w.phone(in)
		b, _ := w.phone(in)
		return a, b
	}()
	w.votes(voted, phones.Voted)
	w.p.TakePaper(true)
	w.until("it takes paper", isShut)
	w.votes(marks, phones.OnPaper)
	if a, err := voted.Join(); err != nil || a != phones.Some {
		t.Errorf("who has voted is told %q, %v", a, err)
	}
	if _, a := w.phone(in); a != phones.ByPaper {
		t.Errorf("who comes in now is told %q", a)
	}
	if r, _ := w.s.State().OpenRound(); r.Cast != 1 {
		t.Errorf("%d ballots", r.Cast)
	}
	w.p.TakePaper(false)
	w.until("phones again", isOpen)
	w.votes(marks, phones.Voted) // another ballot
	w.ok(w.p.Closing(w.s.CloseRound))
	w.until("it shuts", gone)
	w.silent(in.Address)
}
