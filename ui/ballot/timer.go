package ballot

import "time"

// timer is one wait at a time. A wait that was stopped or started anew never
// fires, even if its call was already on the way.
type timer struct {
	turn   int
	cancel func()
}

func (t *timer) start(d Deps, wait time.Duration, f func()) {
	t.stop()
	turn := t.turn
	t.cancel = d.After(wait, func() {
		if t.turn == turn {
			t.stop()
			f()
		}
	})
}

func (t *timer) stop() {
	t.turn++
	if t.cancel != nil {
		t.cancel()
		t.cancel = nil
	}
}
