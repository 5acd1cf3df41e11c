// Package running is a workshop that is open in the windows: its session, the queue of
// commands and the clock that ticks. Commands wait for the disk, so they run beside the
// goroutine of the windows, and their outcome comes back to it: in the picture that the key
// belongs to where the disk is quick, else in one of the next.
package running

import (
	"sync"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Workshop is a workshop that runs.
type Workshop struct {
	session *workshop.Session
	queue   *queue
	stop    chan struct{}
	ticks   sync.WaitGroup // until it ticks no more
	loop    Loop
	failed  func(error) // on the UI goroutine
	post    post
}

// Loop is that of the windows: it calls functions on their goroutine.
type Loop interface {
	Do(func())
	// DoStill is Do for what need not be drawn at once.
	DoStill(func())
	// Soon calls a function before the windows are painted next. It is called on their
	// goroutine.
	Soon(func())
}

// patience is for how long the next picture of the windows waits for a command: less than
// there is to the one after it, in which a disk that does well is done. What takes longer is
// drawn when it is there, and no key waits for it.
const patience = 12 * time.Millisecond

// tickEvery is how often the step clock is drawn.
const tickEvery = time.Second

// Start takes up a session and has draw called on the UI goroutine after every commit.
func Start(s *workshop.Session, l Loop, draw func(workshop.State, workshop.Event), failed func(error)) *Workshop {
	r := &Workshop{session: s, queue: newQueue(), stop: make(chan struct{}), loop: l, failed: failed}
	s.Subscribe(func(st workshop.State, ev workshop.Event) {
		do := l.Do
		if ev.Kind == workshop.EventClock { // a second has passed: that alone moves nothing
			do = l.DoStill
		}
		r.tell(do, func() { draw(st, ev) })
	})
	r.ticks.Go(r.tick)
	return r
}

// State is that of the last commit.
func (r *Workshop) State() workshop.State { return r.session.State() }

// Cast puts ballots without a seat into the box at once. Only a queued command may call it.
func (r *Workshop) Cast(way workshop.Way, ballots ...workshop.Ballot) error {
	return r.session.CastBy(way, ballots...)
}

// Do queues a command; its error goes to failed. Call it on the UI goroutine.
func (r *Workshop) Do(f func(*workshop.Session) error) { r.DoThen(f, nil) }

// DoThen queues a command and calls done with its outcome on the UI goroutine;
// without done an error goes to failed.
func (r *Workshop) DoThen(f func(*workshop.Session) error, done func(error)) {
	over, latest := r.add(f, done), time.Now().Add(patience)
	r.loop.Soon(func() {
		wait := time.NewTimer(time.Until(latest))
		defer wait.Stop()
		select {
		case <-over:
			r.deliver()
		case <-wait.C:
		}
	})
}

// add queues a command, and gives what is closed when it is over.
func (r *Workshop) add(f func(*workshop.Session) error, done func(error)) <-chan struct{} {
	over := make(chan struct{})
	r.queue.add(func() {
		defer close(over)
		err := f(r.session)
		switch {
		case done != nil:
			r.tell(r.loop.Do, func() { done(err) })
		case err != nil:
			r.tell(r.loop.Do, func() { r.failed(err) })
		}
	})
	return over
}

// tell has the windows hear something on their goroutine, after all that they were told
// before: when the loop comes to it, or sooner.
func (r *Workshop) tell(do func(func()), what func()) {
	r.post.put(what)
	do(r.deliver)
}

// deliver hands over what has come.
func (r *Workshop) deliver() {
	for _, what := range r.post.take() {
		what()
	}
}

// tick has the clock go on. It does so beside the queue: where the disk keeps it waiting, no key
// waits for it.
func (r *Workshop) tick() {
	t := time.NewTicker(tickEvery)
	defer t.Stop()
	for {
		select {
		case <-t.C:
			if err := r.session.Tick(); err != nil {
				r.tell(r.loop.Do, func() { r.failed(err) })
			}
		case <-r.stop:
			return
		}
	}
}

// Close lets queued commands run to their end, commits the clock and closes the
// file.
func (r *Workshop) Close() error {
	close(r.stop)
	r.queue.close()
	r.ticks.Wait()
	return r.session.Close()
}
