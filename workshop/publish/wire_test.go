package publish_test

import (
	"bytes"
	"context"
	"io"
	"net"
	"strings"
	"sync"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/programme"
	"github.com/upturn-workshop/upturn/workshop/publish"
)

// wire hands bytes on between a program and the server, keeps what is said, and cuts as many
// connections as it is told after so many bytes.
type wire struct {
	mu   sync.Mutex
	said bytes.Buffer
	cuts int
	at   int64
}

func (w *wire) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.said.Write(p)
}

func (w *wire) text() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.said.String()
}

// limit is after how many bytes the next connection is cut.
func (w *wire) limit() int64 {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.cuts == 0 {
		return 1 << 40
	}
	w.cuts--
	return w.at
}

// listen gives the port at which the wire can be reached.
func (w *wire) listen(t *testing.T, s *server) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() }) // nobody listens any more
	go func() {
		for {
			in, err := l.Accept()
			if err != nil {
				return
			}
			out, err := net.Dial("unix", s.socket())
			if err != nil {
				_ = in.Close()
				return
			}
			go func() {
				_, _ = io.Copy(io.MultiWriter(out, w), io.LimitReader(in, w.limit())) // whoever asks sees the rest
				_, _ = out.Close(), in.Close()
			}()
			go func() { _, _ = io.Copy(io.MultiWriter(in, w), out) }()
		}
	}()
	return l.Addr().(*net.TCPAddr).Port
}

// What goes over the wire, without anything that hides it, has no word of a group's own in it, and
// by default no name and no text of a question.
func TestTheWire(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	_, sends := d.client("acme")
	g := told(t, 1, 4, 3)
	w := &wire{}
	d.over("wire", sends, w.listen(t, d.s))
	if _, err := g.send("wire"); err != nil {
		t.Fatal(err)
	}
	said := w.text()
	if !strings.Contains(said, "C2.K1.practice.all") || !strings.Contains(said, `"people":[`) {
		t.Fatalf("the wire was not heard: %d bytes", len(said))
	}
	for _, word := range []string{"PLANTED", "GROUP", "Question K1", "What is asked", "team.1"} {
		if strings.Contains(said, word) {
			t.Errorf("%q went over the wire", word)
		}
	}
	if _, err := publish.Send(context.Background(), "wire", g.leaving(programme.Along{Names: true, Texts: true})); err != nil {
		t.Fatal(err)
	}
	if said := w.text(); !strings.Contains(said, "GROUP") || !strings.Contains(said, "Question K1") || strings.Contains(said, "PLANTED first step") {
		t.Error("what was to go along did not, or more did")
	}
}

// A connection that is cut, wherever it is, is taken up again by itself.
func TestCutConnections(t *testing.T) {
	d := newDatabase(t, publish.Latest)
	reads, sends := d.client("acme")
	g := told(t, 1, 20, 10)
	w := &wire{}
	d.over("wire", sends, w.listen(t, d.s))
	for _, at := range []int64{700, 5_000, 20_000, 60_000} {
		d.admin("DELETE FROM upturn.programme")
		w.mu.Lock()
		w.cuts, w.at = 1, at
		w.mu.Unlock()
		if _, err := g.send("wire"); err != nil {
			t.Fatalf("cut after %d bytes: %v", at, err)
		}
		if n := len(d.all(reads, "SELECT * FROM upturn.cell")); n != 200 {
			t.Errorf("cut after %d bytes: %d counts", at, n)
		}
		if w.cuts != 0 {
			t.Errorf("nothing was cut after %d bytes", at)
		}
	}
}
