package running

import "sync"

// post is what the windows have not been told yet, in order.
type post struct {
	mu  sync.Mutex // guards what follows
	all []func()
}

func (p *post) put(what func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.all = append(p.all, what)
}

// take gives what there is, and keeps nothing of it.
func (p *post) take() []func() {
	p.mu.Lock()
	defer p.mu.Unlock()
	all := p.all
	p.all = nil
	return all
}
