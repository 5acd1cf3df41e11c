package ballot

import "time"

// timer is one wait at a time. A wait that was stopped or started anew never
// fires, even if its call was already on the way.
type timer struct{ on *wait }

// wait is one that has not ended; no two are the same.
type wait struct{ cancel func() }

func (t *timer) start(d Deps, long time.Duration, f func()) {
	t.stop()
	w := &wait{}
	t.on = w
	w.cancel = d.After(long, func() {
		if t.on == w {
			t.stop()
			f()
		}
	})
}

func (t *timer) stop() {
	if t.on != nil {
		t.on.cancel()
		t.on = nil
	}
}
