package screen

import (
	"sync/atomic"
	"testing"
	"time"
)

// testLoop is a loop that calls what it is given in order, on one goroutine. A sleep
// ends with a wake, with an event, or when the test lets it.
type testLoop struct {
	calls  chan func()
	woken  chan struct{} // keeps one wake, as the library does
	event  chan struct{}
	sleeps chan time.Duration // each sleep that begins
	over   chan bool          // ends a sleep after its time; false: the windows are gone
	away   atomic.Bool        // the windows are not there
}

func newTestLoop(t *testing.T) *testLoop {
	l := &testLoop{
		calls: make(chan func(), 100), woken: make(chan struct{}, 1), event: make(chan struct{}),
		sleeps: make(chan time.Duration, 100), over: make(chan bool),
	}
	go func() {
		for f := range l.calls {
			f()
		}
	}()
	t.Cleanup(func() { close(l.calls) })
	return l
}

func (l *testLoop) call(f func()) { l.calls <- f }

func (l *testLoop) wait(f func()) {
	done := make(chan struct{})
	l.calls <- func() { f(); close(done) }
	<-done
}

// soon has each call be a round.
func (l *testLoop) soon(f func()) { l.calls <- f }

func (l *testLoop) sleep(d time.Duration) bool {
	l.sleeps <- d
	select {
	case <-l.woken:
	case <-l.event:
	case there := <-l.over:
		return there
	}
	return true
}

func (l *testLoop) wake() {
	select {
	case l.woken <- struct{}{}:
	default:
	}
}

func (l *testLoop) there() bool { return !l.away.Load() }

// still is a rest in which nothing has moved for long.
func still(l *testLoop) *rest {
	r := newRest(l)
	r.until.Store(0)
	return r
}

func TestACallWakesTheLoop(t *testing.T) {
	l := newTestLoop(t)
	r := still(l)
	go l.wait(func() { r.sleep() })
	<-l.sleeps
	called := make(chan struct{})
	r.do(func() { close(called) })
	select {
	case <-called:
	case <-time.After(10 * time.Second):
		t.Fatal("a call waits until the loop wakes by itself")
	}
	if r.left() > 0 {
		t.Error("a call that moves nothing keeps the loop awake")
	}
}

// Calls race with the loop that falls asleep. None may be left lying.
func TestNoCallIsLeftLying(t *testing.T) {
	l := newTestLoop(t)
	r := still(l)
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-l.sleeps:
			default:
				r.round()
				l.wait(func() { r.sleep() })
				r.until.Store(0)
			}
		}
	}()
	for range 5000 {
		called := make(chan struct{})
		r.do(func() { close(called) })
		select {
		case <-called:
		case <-time.After(10 * time.Second):
			t.Fatal("a call lies while the loop sleeps")
		}
	}
	close(stop)
	for running := true; running; {
		select {
		case <-done:
			running = false
		default:
			l.wake()
		}
	}
}

func TestNothingSleepsWhileSomethingMayMove(t *testing.T) {
	l := newTestLoop(t)
	r := still(l)
	r.stir()
	looked := make(chan struct{})
	go func() { l.wait(func() { r.sleep() }); close(looked) }()
	select {
	case <-looked:
	case <-l.sleeps:
		l.wake()
		t.Error("the loop sleeps in the middle of a movement")
	}
	if d := r.left(); d > moving || d < moving-time.Second {
		t.Errorf("something may move for %v", d)
	}
}

// What was drawn since the loop has painted last would not be seen until it wakes.
func TestNothingSleepsOverWhatIsNotPainted(t *testing.T) {
	l := newTestLoop(t)
	r := still(l)
	r.round()
	r.do(func() {})
	there := make(chan bool)
	go func() { l.wait(func() { there <- r.sleep() }) }()
	select {
	case is := <-there:
		if !is {
			t.Error("the windows are taken to be gone")
		}
	case <-l.sleeps:
		t.Error("the loop sleeps before it has painted")
		l.wake()
		<-there
	}
	r.round()
	go func() { l.wait(func() { there <- r.sleep() }) }()
	select {
	case <-there:
		t.Error("the loop does not sleep when all is painted")
	case <-l.sleeps:
		l.wake()
		<-there
	}
}

// What somebody does at the windows may set something in motion.
func TestAnEventKeepsTheLoopAwake(t *testing.T) {
	l := newTestLoop(t)
	r := still(l)
	go func() { l.event <- struct{}{} }()
	l.wait(func() { r.sleep() })
	if r.left() <= 0 {
		t.Error("after a key the loop goes on sleeping")
	}
}

func TestRestEndsWithTheWindows(t *testing.T) {
	l := newTestLoop(t)
	r := still(l)
	ended := make(chan struct{})
	go func() { r.run(); close(ended) }()
	if d := <-l.sleeps; d != longest {
		t.Errorf("the loop sleeps for %v", d)
	}
	l.over <- false
	select {
	case <-ended:
	case <-time.After(10 * time.Second):
		t.Error("rest goes on without windows")
	}
}

// A timer goes off while the program closes. The first calls come before there are windows.
func TestNoCallIsMadeWithoutWindows(t *testing.T) {
	l := newTestLoop(t)
	r := still(l)
	called := 0
	for _, c := range []struct {
		when string
		away bool
		want int
	}{{"before there are windows", true, 1}, {"while there are windows", false, 2}, {"when they are gone", true, 2}} {
		l.away.Store(c.away)
		r.do(func() { called++ })
		l.wait(func() {}) // behind the call
		if called != c.want {
			t.Errorf("%s: %d calls, want %d", c.when, called, c.want)
		}
	}
	if r.waiting.Load() != 0 {
		t.Error("a call that is not made is waited for")
	}
}
