package ballot

import (
	"testing"
	"time"
)

// A wait whose call is already on the way when it ends or another begins does nothing.
func TestAWaitThatIsOverNeverFires(t *testing.T) {
	var calls []func()
	fired, cancelled := "", 0
	d := Deps{After: func(_ time.Duration, f func()) func() {
		calls = append(calls, f)
		return func() { cancelled++ }
	}}
	var w timer
	w.start(d, time.Second, func() { fired += "a" })
	w.start(d, time.Second, func() { fired += "b" })
	calls[0]()
	if fired != "" || cancelled != 1 {
		t.Errorf("fired %q, %d cancelled", fired, cancelled)
	}
	calls[1]()
	calls[1]()
	if fired != "b" {
		t.Errorf("fired %q", fired)
	}
	w.start(d, time.Second, func() { fired += "c" })
	w.stop()
	w.stop()
	if calls[2](); fired != "b" || cancelled != 3 {
		t.Errorf("fired %q, %d cancelled", fired, cancelled)
	}
}
