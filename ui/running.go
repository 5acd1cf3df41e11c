package ui

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// running is a workshop that is open in the windows: its session, the queue of
// commands and the clock that ticks.
type running struct {
	session *workshop.Session
	queue   *queue
	stop    chan struct{}
	loop    loop
	failed  func(error)   // on the UI goroutine
	talk    workshop.Talk // one on the spot that is half typed
}

// loop is that of the windows.
type loop interface {
	Do(func())
	DoStill(func())
}

// tickEvery is how often the step clock is drawn.
const tickEvery = time.Second

// newRunning has draw called on the UI goroutine after every commit.
func newRunning(s *workshop.Session, l loop, draw func(workshop.State, workshop.Event), failed func(error)) *running {
	r := &running{session: s, queue: newQueue(), stop: make(chan struct{}), loop: l, failed: failed}
	s.Subscribe(func(st workshop.State, ev workshop.Event) {
		do := l.Do
		if ev.Kind == workshop.EventClock { // a second has passed: that alone moves nothing
			do = l.DoStill
		}
		do(func() { draw(st, ev) })
	})
	go r.tick()
	return r
}

// do queues a command; its error goes to failed.
func (r *running) do(f func(*workshop.Session) error) { r.doThen(f, nil) }

// doThen queues a command and calls done with its outcome on the UI goroutine;
// without done an error goes to failed.
func (r *running) doThen(f func(*workshop.Session) error, done func(error)) {
	r.queue.add(func() {
		err := f(r.session)
		switch {
		case done != nil:
			r.loop.Do(func() { done(err) })
		case err != nil:
			r.loop.Do(func() { r.failed(err) })
		}
	})
}

func (r *running) tick() {
	t := time.NewTicker(tickEvery)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			r.do((*workshop.Session).Tick)
		case <-r.stop:
			return
		}
	}
}

// close lets queued commands run to their end, commits the clock and closes the
// file.
func (r *running) close() error {
	close(r.stop)
	r.queue.close()
	return r.session.Close()
}
