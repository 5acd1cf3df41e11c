package running

import (
	"sync/atomic"
	"testing"
	"time"
)

func TestQueueRunsInOrderAndToTheEnd(t *testing.T) {
	q := newQueue()
	var got []int
	for i := range 100 {
		q.add(func() { got = append(got, i) })
	}
	q.close()
	if len(got) != 100 {
		t.Fatalf("%d of 100 ran before close returned", len(got))
	}
	for i, v := range got {
		if v != i {
			t.Fatalf("command %d ran at place %d", v, i)
		}
	}
}

func TestQueueDropsWhatComesAfterClose(t *testing.T) {
	q := newQueue()
	q.close()
	var ran atomic.Bool
	q.add(func() { ran.Store(true) })
	q.close()
	if ran.Load() {
		t.Error("a command ran on a closed workshop")
	}
}

// Whoever adds a command does not wait for a disk, however many wait already.
func TestQueueNeverMakesAnybodyWait(t *testing.T) {
	q := newQueue()
	answer, added := make(chan bool), make(chan bool)
	ran := 0
	q.add(func() { <-answer })
	go func() {
		for range 10_000 {
			q.add(func() { ran++ })
		}
		close(added)
	}()
	select {
	case <-added:
	case <-time.After(10 * time.Second):
		t.Fatal("adding waits for the command that hangs")
	}
	answer <- true
	q.close()
	if ran != 10_000 {
		t.Errorf("%d ran", ran)
	}
}
