package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sync"
)

// ending is a mutant and how the tests took it.
type ending struct {
	drawn
	end    string
	reason string // why it is excused
}

// run draws mutants, tests them, and reports on out. The error says that too
// few were killed, or what went wrong.
func run(ctx context.Context, o options, out io.Writer) ([]ending, error) {
	root, err := filepath.Abs(o.root)
	if err != nil {
		return nil, err
	}
	packs := make([]*pack, len(o.packages))
	for i, dir := range o.packages {
		if packs[i], err = load(ctx, root, dir); err != nil {
			return nil, err
		}
	}
	list, err := readExcuses(o.excused, packs)
	if err != nil {
		return nil, err
	}
	kept, err := openMemory(o.results, o.again)
	if err != nil {
		return nil, err
	}
	decks, share := shuffleAll(packs, o.n, o.seed)
	fmt.Fprintf(out, "%d mutants, seed %s\n", o.n, o.seed)
	r := runner{options: o, out: out, excuses: list, memory: kept}
	ends, err := r.all(ctx, decks, share)
	if err := errors.Join(err, kept.close()); err != nil {
		return ends, err
	}
	return ends, report(out, packs, ends, o.atLeast)
}

// runner tests mutants, several at a time.
type runner struct {
	options
	out     io.Writer
	excuses map[string]excuse
	memory  *memory
	benches map[*pack]*bench

	mu   sync.Mutex
	ends []ending
	err  error
}

// all tests the share of each deck. For a mutant that is not built the next one is drawn.
func (r *runner) all(ctx context.Context, decks []*deck, share map[*deck]int) ([]ending, error) {
	dir, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	r.benches = map[*pack]*bench{}
	for i, d := range decks {
		own := filepath.Join(dir, fmt.Sprint(i))
		if err := os.Mkdir(own, 0o755); err != nil {
			return nil, err
		}
		if r.benches[d.in], err = newBench(ctx, d.in, own, r.least); err != nil {
			return nil, err
		}
	}
	for {
		var next []drawn
		for _, d := range decks {
			next = append(next, d.deal(share[d]-r.judged(d.in))...)
		}
		if len(next) == 0 || r.stopped(ctx) {
			return r.ends, errors.Join(r.err, ctx.Err())
		}
		r.several(ctx, next)
	}
}

// judged counts the mutants of a package that could be built and have been tested.
func (r *runner) judged(p *pack) int {
	n := 0
	for _, e := range r.ends {
		if e.in == p && e.end != unbuilt {
			n++
		}
	}
	return n
}

// several tests mutants, as many at a time as there are workers.
func (r *runner) several(ctx context.Context, mutants []drawn) {
	next := make(chan drawn)
	var workers sync.WaitGroup
	for range max(1, r.workers) {
		workers.Go(func() {
			for d := range next {
				r.note(r.one(ctx, d))
			}
		})
	}
	for _, d := range mutants {
		if r.stopped(ctx) {
			break
		}
		next <- d
	}
	close(next)
	workers.Wait()
}

func (r *runner) stopped(ctx context.Context) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.err != nil || ctx.Err() != nil
}

// one says how a mutant ends: by its excuse, by an earlier run, or by the tests.
func (r *runner) one(ctx context.Context, d drawn) (ending, error) {
	if e, ok := r.excuses[hash(d.file, d.text, d.change)]; ok {
		return ending{d, excused, e.Reason}, nil
	}
	b := r.benches[d.in]
	if end, ok := r.recall(d, b); ok {
		return ending{drawn: d, end: end}, nil
	}
	end, err := b.test(ctx, d.mutant)
	if err != nil {
		return ending{}, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return ending{drawn: d, end: end}, r.memory.keep(d, b.tests, end)
}

func (r *runner) recall(d drawn, b *bench) (string, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.memory.recall(d.id(), b.tests)
}

func (r *runner) note(e ending, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if err != nil {
		r.err = errors.Join(r.err, err)
		return
	}
	r.ends = append(r.ends, e)
	fmt.Fprintf(r.out, "%-9s  %s\n", e.end, e.drawn)
}
