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
			await(t, 0) // those of the case before are closed
			heard := make(chan bool, 10)
			stopGone := Desktop{}.Watch(func() { heard <- true })
			stopBack := Desktop{}.WatchBack(func() { heard <- false })
			defer stopGone()
			defer stopBack()
			await(t, 2)
			say(c.msg, c.what)
			got := map[bool]bool{}
			for len(got) < 1 && (c.gone || c.back) {
				select {
				case gone := <-heard:
					got[gone] = true
				case <-time.After(time.Minute):
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
	await(t, 1)
	say(msgPower, 10)
	stop()
	await(t, 0)
	if len(heard) > 0 {
		t.Errorf("%d were told", len(heard))
	}
}

// A window that is not wanted any more by the time it is there leaves none of those after it deaf.
func TestAWatchThatEndsAtOnceLeavesNobodyDeaf(t *testing.T) {
	for n := range 50 {
		Desktop{}.Watch(func() {})()
		heard := make(chan bool, 10_000)
		stop := Desktop{}.Watch(func() { heard <- true })
		for deadline := time.Now().Add(30 * time.Second); len(heard) == 0; time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatalf("number %d hears nothing", n)
			}
			if open() > 0 && len(heard) == 0 {
				say(msgSession, sessionLocked)
			}
		}
		stop()
		await(t, 0)
	}
}

// await waits until so many windows listen.
func await(t *testing.T, windows int) {
	t.Helper()
	for deadline := time.Now().Add(30 * time.Second); open() != windows; time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("%d windows listen, not %d", open(), windows)
		}
	}
}

// say says something to all windows that listen.
func say(msg uint32, what uintptr) {
	ears.Range(func(window, _ any) bool {
		postMessage.Call(window.(uintptr), uintptr(msg), what, 0)
		return true
	})
}

func open() (n int) {
	ears.Range(func(_, _ any) bool { n++; return true })
	return n
}
