package away

import (
	"testing"
	"time"
)

// The system says it to the window, as it does when a screen is locked or the lid closed.
func TestWhatTheSystemSaysIsHeard(t *testing.T) {
	for _, c := range []struct {
		name       string
		msg        uint32
		what       uintptr
		gone, back bool
	}{
		{"locked", msgSession, sessionLocked, true, false},
		{"unlocked", msgSession, sessionUnlocked, false, true},
		{"another user", msgSession, sessionAway, true, false},
		{"this user again", msgSession, sessionHere, false, true},
		{"suspended", msgPower, powerSuspends, true, false},
		{"resumed", msgPower, powerResumes, false, true},
		{"something else", msgPower, 10, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			heard := make(chan bool, 10)
			stopGone := Desktop{}.Watch(func() { heard <- true })
			stopBack := Desktop{}.WatchBack(func() { heard <- false })
			defer stopGone()
			defer stopBack()
			say(t, c.msg, c.what)
			got := map[bool]bool{}
			for len(got) < 1 && (c.gone || c.back) {
				select {
				case gone := <-heard:
					got[gone] = true
				case <-time.After(10 * time.Second):
					t.Fatal("nothing was heard")
				}
			}
			time.Sleep(50 * time.Millisecond)
			for len(heard) > 0 {
				got[<-heard] = true
			}
			if got[true] != c.gone || got[false] != c.back {
				t.Errorf("heard %v, want gone %v and back %v", got, c.gone, c.back)
			}
		})
	}
}

func TestNobodyHearsAfterTheStop(t *testing.T) {
	heard := make(chan bool, 10)
	stop := Desktop{}.Watch(func() { heard <- true })
	say(t, msgPower, 10)
	stop()
	deadline := time.Now().Add(10 * time.Second)
	for open() > 0 && time.Now().Before(deadline) {
		time.Sleep(10 * time.Millisecond)
	}
	if open() > 0 || len(heard) > 0 {
		t.Errorf("%d windows are open, %d were told", open(), len(heard))
	}
}

// say says something to all windows that listen, two at most, once they are there.
func say(t *testing.T, msg uint32, what uintptr) {
	t.Helper()
	deadline := time.Now().Add(10 * time.Second)
	for open() == 0 {
		if time.Now().After(deadline) {
			t.Fatal("no window listens")
		}
		time.Sleep(10 * time.Millisecond)
	}
	time.Sleep(200 * time.Millisecond) // for the second
	ears.Range(func(window, _ any) bool {
		postMessage.Call(window.(uintptr), uintptr(msg), what, 0)
		return true
	})
}

func open() (n int) {
	ears.Range(func(_, _ any) bool { n++; return true })
	return n
}
