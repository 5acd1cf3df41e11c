package packs

import (
	"sync"

	"github.com/upturn-workshop/upturn/workshop"
)

// saver writes the newest pack off the UI goroutine, one at a time. What was
// overtaken by a newer change is not written.
type saver struct {
	write func(*workshop.Pack) error
	done  func(error) // called after each write, on the writing goroutine

	mu      sync.Mutex
	idle    *sync.Cond
	pending *workshop.Pack
	running bool
}

func newSaver(write func(*workshop.Pack) error, done func(error)) *saver {
	s := &saver{write: write, done: done}
	s.idle = sync.NewCond(&s.mu)
	return s
}

func (s *saver) save(p *workshop.Pack) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.pending = p
	if !s.running {
		s.running = true
		go s.run()
	}
}

func (s *saver) run() {
	for {
		s.mu.Lock()
		p := s.pending
		s.pending = nil
		if p == nil {
			s.running = false
			s.idle.Broadcast()
			s.mu.Unlock()
			return
		}
		s.mu.Unlock()
		s.done(s.write(p))
	}
}

// flush waits until all is written.
func (s *saver) flush() {
	s.mu.Lock()
	defer s.mu.Unlock()
	for s.running {
		s.idle.Wait()
	}
}
