package running

import (
	"sync/atomic"
	"testing"
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
