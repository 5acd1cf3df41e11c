package phones

import (
	"context"
	"net"
	"net/http"
	"sync"
)

// limited keeps no more lines open than a room needs. Where all are taken the one goes that was
// there first and has no letter under way: phones ask again by themselves, and whoever holds
// lines for the sake of it keeps nobody out.
type limited struct {
	net.Listener
	most int

	mu    sync.Mutex
	lines []*line // that are open, the oldest first
}

// line is a connection of somebody.
type line struct {
	net.Conn
	of   *limited
	busy int // letters under way on it
}

func (l *limited) Accept() (net.Conn, error) {
	for {
		c, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		here := &line{Conn: c, of: l}
		if goes := l.add(here); goes != nil {
			_ = goes.Conn.Close() // whatever it says: it is gone
			if goes == here {
				continue
			}
		}
		return here, nil
	}
}

// add notes a new line, and says which one has to go for it, if any: the new one itself where
// all others are busy.
func (l *limited) add(here *line) (goes *line) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.lines = append(l.lines, here)
	if len(l.lines) <= l.most {
		return nil
	}
	for i, x := range l.lines {
		if x.busy == 0 {
			l.lines = append(l.lines[:i:i], l.lines[i+1:]...)
			return x
		}
	}
	return nil // not reached: the new one is not busy
}

func (c *line) Close() error {
	c.of.mu.Lock()
	for i, x := range c.of.lines {
		if x == c {
			c.of.lines = append(c.of.lines[:i:i], c.of.lines[i+1:]...)
			break
		}
	}
	c.of.mu.Unlock()
	return c.Conn.Close()
}

// lineKey is where a request has its line.
type lineKey struct{}

func noteLine(ctx context.Context, c net.Conn) context.Context {
	return context.WithValue(ctx, lineKey{}, c)
}

// hold keeps a request's line while a letter is under way, until what it gives is called.
func hold(r *http.Request) (done func()) {
	c, ok := r.Context().Value(lineKey{}).(*line)
	if !ok {
		return func() {}
	}
	add := func(n int) {
		c.of.mu.Lock()
		defer c.of.mu.Unlock()
		c.busy += n
	}
	add(1)
	return func() { add(-1) }
}
