package running

import "sync"

// queue runs commands off the UI goroutine, one at a time, in order.
type queue struct {
	mu     sync.Mutex // guards closed, and sending against closing
	closed bool
	jobs   chan func()
	done   sync.WaitGroup
}

// queueLength is far more than a person can press while a commit takes its
// time; a full queue means that something hangs, and then pressing waits.
const queueLength = 256

func newQueue() *queue {
	q := &queue{jobs: make(chan func(), queueLength)}
	q.done.Add(1)
	go func() {
		defer q.done.Done()
		for job := range q.jobs {
			job()
		}
	}()
	return q
}

// add queues a command. After close it is dropped: a timer may still fire.
func (q *queue) add(job func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if !q.closed {
		q.jobs <- job
	}
}

// close lets what is queued run to its end. It must not be called by a job.
func (q *queue) close() {
	q.mu.Lock()
	if !q.closed {
		q.closed = true
		close(q.jobs)
	}
	q.mu.Unlock()
	q.done.Wait()
}
