package phones

import (
	"slices"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

const (
	// window is how long the first of a batch waits for company.
	window = 10 * time.Millisecond
	// together is how many go in one commit at most: more would keep other commands waiting.
	together = 256
	// waiting is how many letters may be under way; whoever comes then is asked to try again.
	waiting = 4096
)

// sent is a phone's letter on its way to the file.
type sent struct {
	pass    workshop.Pass
	attempt [16]byte
	vote    uint32
	ballot  workshop.Ballot // nil = it wants a place
	done    chan Answer
}

// collector hands letters on: while one commit is under way the next ones gather, and all of
// them go in the next, in an order drawn by lot.
type collector struct {
	in      chan *sent
	wait    time.Duration // for company
	keep    func([]*sent) // answers each of them
	commits chan int      // how many went together; nil = nobody asks
}

func newCollector(keep func([]*sent)) *collector {
	return &collector{in: make(chan *sent, waiting), wait: window, keep: keep}
}

// run ends when the channel is closed and all that was in it is kept.
func (c *collector) run() {
	for first := range c.in {
		batch := c.gather([]*sent{first})
		if err := shuffle(batch); err != nil {
			for _, s := range batch {
				s.done <- Trouble
			}
			continue
		}
		if c.commits != nil {
			c.commits <- len(batch)
		}
		c.kept(batch)
	}
}

// kept has a batch kept. Where that fails badly nobody knows what was kept, and those who wait
// are told so; with the program their ballots would be lost, and it would write down what it
// had in hand.
func (c *collector) kept(batch []*sent) {
	defer func() {
		if recover() == nil {
			return
		}
		for _, s := range batch {
			select {
			case s.done <- Unsure:
			default: // it has its answer
			}
		}
	}()
	c.keep(batch)
}

// gather waits a little for more.
func (c *collector) gather(batch []*sent) []*sent {
	timer := time.NewTimer(c.wait)
	defer timer.Stop()
	for len(batch) < together {
		select {
		case s, ok := <-c.in:
			if !ok {
				return batch
			}
			batch = append(batch, s)
		case <-timer.C:
			return batch
		}
	}
	return batch
}

func shuffle[T any](list []T) error {
	for i := len(list) - 1; i > 0; i-- {
		j, err := below(i + 1)
		if err != nil {
			return err
		}
		list[i], list[j] = list[j], list[i]
	}
	return nil
}

// part parts a batch into those who want a place and the ballots.
func part(batch []*sent) (joins, ballots []*sent) {
	for _, s := range batch {
		if s.ballot == nil {
			joins = append(joins, s)
		} else {
			ballots = append(ballots, s)
		}
	}
	return joins, ballots
}

// allClosed reports whether each error says that the round is not open, as where its ballots
// have just been moved to another.
func allClosed(errs []error) bool {
	return !slices.ContainsFunc(errs, func(err error) bool {
		return workshop.CodeOf(err) != workshop.EState || caseOf(err) != "no_open_vote"
	})
}
