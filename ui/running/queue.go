package running

import "sync"

// queue runs commands off the UI goroutine, one at a time, in order. Adding one never
// waits, however long a disk takes.
type queue struct {
	mu     sync.Mutex // guards what follows
	more   *sync.Cond // there is a job, or it is closed
	jobs   []func()
	closed bool
	done   sync.WaitGroup
}

func newQueue() *queue {
	q := &queue{}
	q.more = sync.NewCond(&q.mu)
	q.done.Add(1)
	go func() {
		defer q.done.Done()
		for job := q.next(); job != nil; job = q.next() {
			job()
		}
	}()
	return q
}

// next waits for a job; nil = there will be none.
func (q *queue) next() func() {
	q.mu.Lock()
	defer q.mu.Unlock()
	for len(q.jobs) == 0 && !q.closed {
		q.more.Wait()
	}
	if len(q.jobs) == 0 {
		return nil
	}
	job := q.jobs[0]
	q.jobs = q.jobs[1:]
	return job
}

// add queues a command. After close it is dropped: a timer may still fire.
func (q *queue) add(job func()) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if !q.closed {
		q.jobs = append(q.jobs, job)
		q.more.Signal()
	}
}

// close lets what is queued run to its end. It must not be called by a job.
func (q *queue) close() {
	q.mu.Lock()
	q.closed = true
	q.more.Signal()
	q.mu.Unlock()
	q.done.Wait()
}
