package workshop

import "sync"

// seen is what everybody sees: the state in place, and who is told of each new one.
type seen struct {
	telling sync.Mutex // held while a state is put in place and the subscribers are told of it

	mu   sync.RWMutex // guards what follows
	st   State
	subs []func(State, Event)
}

// State returns a snapshot. It is never changed afterwards.
func (s *seen) State() State {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.st
}

// Subscribe has f called after every commit, in order, with the new state.
func (s *seen) Subscribe(f func(State, Event)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.subs = append(s.subs, f)
}

// darken darkens the wall or lights it again. It changes nothing else, and no file has it,
// so it does not wait for a command that the disk keeps.
func (s *seen) darken(on bool) {
	s.telling.Lock()
	defer s.telling.Unlock()
	st := s.State()
	st.Blank = on
	s.tell(st, Event{Kind: EventWall})
}

// tell has everybody see a state. Whoever calls it is telling.
func (s *seen) tell(st State, events ...Event) {
	s.mu.Lock()
	s.st = st
	subs := s.subs
	s.mu.Unlock()
	for _, ev := range events {
		for _, sub := range subs {
			sub(st, ev)
		}
	}
}
