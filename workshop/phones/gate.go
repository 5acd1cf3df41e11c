package phones

import "time"

// gate is what becomes of a ballot that comes now.
type gate int

const (
	taking gate = iota
	held        // its vote is being closed: it waits until that is known
	away        // the door is being shut, and the vote goes on: it has to come again
)

// set lets ballots on that wait, and says what becomes of those that come. mu is held.
func (r *Room) set(g gate) {
	if r.gate == held && g != held {
		close(r.settled)
	}
	if r.gate != held && g == held {
		r.settled = make(chan struct{})
	}
	r.gate = g
}

// Drain waits until whatever phones have sent is in the box. Ballots of this vote that come now
// wait until it is closed, or goes on.
func (r *Room) Drain() {
	r.mu.Lock()
	if r.gate == taking {
		r.set(held)
	}
	r.mu.Unlock()
	last := &sent{done: make(chan Answer, 1)}
	for !r.lay(last) {
		time.Sleep(window)
	}
	<-last.done
}

// lay lays a letter with those on their way; false where there is no room for it. Where nobody
// takes any more all that came is kept.
func (r *Room) lay(s *sent) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.shut {
		s.done <- In
		return true
	}
	select {
	case r.send.in <- s:
		return true
	default:
		return false
	}
}

// TakePaper has the open vote go on without phones, or with them again. Whatever has come is in
// the box before phones are told; who sends a ballot from then on is told to take paper. What
// nobody knew of a ballot is asked of the file: phones are told that nothing was counted.
func (r *Room) TakePaper(on bool) error {
	r.mu.Lock()
	on = on && r.now.open
	is := r.paper
	r.mu.Unlock()
	if is == on {
		return nil
	}
	var err error
	if on {
		r.Drain()
		r.filing.Lock()
		if err = r.take(); err == nil {
			r.mu.Lock()
			clear(r.doubt)
			r.mu.Unlock()
		}
		r.filing.Unlock()
	}
	r.change(func() {
		r.paper = on && err == nil
		if r.gate == held {
			r.set(taking)
		}
	})
	return err
}

// leave is told when a door takes nothing more: if it was the last one a ballot that waits has
// to come again, and whoever waits for news is let go.
func (r *Room) leave() {
	r.change(func() {
		if r.doors--; r.doors == 0 {
			r.set(away)
		} else {
			r.set(taking)
		}
	})
}

// resume goes on with a vote that was to be closed.
func (r *Room) resume() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.set(taking)
}

// Close ends the room: nothing more is taken.
func (r *Room) Close() {
	r.mu.Lock()
	shut := r.shut
	r.shut = true
	r.set(away)
	r.mu.Unlock()
	if !shut {
		close(r.send.in)
		r.work.Wait()
	}
}
