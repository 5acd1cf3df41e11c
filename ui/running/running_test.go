package running

import (
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// loop is one of windows that stand still until the test has them go on.
type loop struct {
	mu          sync.Mutex
	later, soon []func()
}

func (l *loop) Do(f func()) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.later = append(l.later, f)
}

func (l *loop) DoStill(f func()) { l.Do(f) }
func (l *loop) Soon(f func())    { l.soon = append(l.soon, f) }

// goOn does what waits: what is to be done before the next picture, or after it.
func (l *loop) goOn(of *[]func()) {
	l.mu.Lock()
	all := *of
	*of = nil
	l.mu.Unlock()
	for _, f := range all {
		f()
	}
}

// opened is a workshop in windows that write down which steps they draw.
func opened(t *testing.T) (*Workshop, *loop, *[]int) {
	t.Helper()
	s, err := trial.Start(trial.Info("en", 5, 60), func(workshop.State) int { return 1 })
	if err != nil {
		t.Fatal(err)
	}
	l, drawn := &loop{}, &[]int{}
	r := Start(s, l, func(st workshop.State, ev workshop.Event) {
		if ev.Kind != workshop.EventClock {
			*drawn = append(*drawn, st.Pos.Step)
		}
	}, func(err error) { t.Error(err) })
	t.Cleanup(func() {
		if err := r.Close(); err != nil {
			t.Error(err)
		}
	})
	return r, l, drawn
}

func jump(to int) func(*workshop.Session) error {
	return func(s *workshop.Session) error { return s.Jump(to) }
}

// done waits until all commands are over, as a quick disk has them long before a picture is due.
func done(r *Workshop) { <-r.add(func(*workshop.Session) error { return nil }, nil) }

// A key is answered in the picture that it belongs to.
func TestWhatIsDoneIsDrawnInTheNextPicture(t *testing.T) {
	r, l, drawn := opened(t)
	r.Do(jump(1))
	r.DoThen(jump(2), func(err error) { *drawn = append(*drawn, -1) })
	done(r)
	l.goOn(&l.soon)
	want := []int{1, 2, -1}
	if !slices.Equal(*drawn, want) {
		t.Errorf("before the picture %v were drawn, not %v", *drawn, want)
	}
	l.goOn(&l.later)
	if !slices.Equal(*drawn, want) {
		t.Errorf("in the end %v were drawn, not %v", *drawn, want)
	}
}

// A picture waits for no disk that does not answer; what that has done is drawn when it is done.
func TestNoPictureWaitsForADisk(t *testing.T) {
	r, l, drawn := opened(t)
	answer := make(chan bool)
	r.Do(func(s *workshop.Session) error {
		<-answer
		return s.Jump(1)
	})
	r.Do(jump(2))
	l.goOn(&l.soon)
	if len(*drawn) > 0 {
		t.Errorf("%v were drawn that are not done", *drawn)
	}
	answer <- true
	done(r)
	l.goOn(&l.later)
	if want := []int{1, 2}; !slices.Equal(*drawn, want) {
		t.Errorf("%v were drawn, not %v", *drawn, want)
	}
}

// The clock goes on beside the keys: while one of them waits the other does not.
func TestTheClockGoesOnBesideACommandThatHangs(t *testing.T) {
	s, err := trial.Start(trial.Info("en", 5, 60), func(workshop.State) int { return 1 })
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Next(); err != nil { // no cover is on the wall any more
		t.Fatal(err)
	}
	ticked := make(chan int, 1)
	s.Subscribe(func(_ workshop.State, ev workshop.Event) {
		if ev.Kind == workshop.EventClock {
			select {
			case ticked <- 0:
			default:
			}
		}
	})
	r := Start(s, &loop{}, func(workshop.State, workshop.Event) {}, func(err error) { t.Error(err) })
	goOn := make(chan int)
	r.Do(func(*workshop.Session) error { <-goOn; return nil })
	select {
	case <-ticked:
	case <-time.After(10 * tickEvery):
		t.Error("the clock stands still")
	}
	close(goOn)
	if err := r.Close(); err != nil {
		t.Error(err)
	}
}
