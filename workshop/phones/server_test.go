package phones

import (
	"bytes"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// asked is a request as a test makes it.
type asked struct {
	method, path, host, origin string
	body                       []byte
}

func (a asked) do(t *testing.T, base string) *http.Response {
	t.Helper()
	r, err := http.NewRequest(a.method, base+a.path, bytes.NewReader(a.body))
	if err != nil {
		t.Fatal(err)
	}
	if a.host != "" {
		r.Host = a.host
	}
	if a.origin != "" {
		r.Header.Set("Origin", a.origin)
	}
	back, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = back.Body.Close() })
	return back
}

func TestWhatTheDoorRefuses(t *testing.T) {
	w := newWorld(t, 6)
	_, base := w.serve()
	garbage := bytes.Repeat([]byte{7}, letterSize)
	for name, c := range map[string]struct {
		asked
		want int
	}{
		"a page that there is not":       {asked{method: "GET", path: "/favicon.ico"}, 404},
		"the folder above":               {asked{method: "GET", path: "/../../etc/passwd"}, 404},
		"the page posted to":             {asked{method: "POST", path: "/"}, 405},
		"a letter that is got":           {asked{method: "GET", path: "/s/send"}, 404},
		"what could be done":             {asked{method: "OPTIONS", path: "/s/send"}, 405},
		"the code typed as a path":       {asked{method: "GET", path: "/K7PM4X"}, 404},
		"a file put":                     {asked{method: "PUT", path: "/s/send"}, 405},
		"a name for the address":         {asked{method: "GET", path: "/", host: "upturn.example:8080"}, 421},
		"another address":                {asked{method: "GET", path: "/", host: "10.0.0.1:8080"}, 421},
		"no port":                        {asked{method: "GET", path: "/", host: "127.0.0.1"}, 421},
		"a page of somebody else's":      {asked{method: "POST", path: "/s/send", origin: "http://elsewhere.example", body: garbage}, 403},
		"garbage of a letter's size":     {asked{method: "POST", path: "/s/send", body: garbage}, 409},
		"a truncated letter":             {asked{method: "POST", path: "/s/send", body: garbage[:100]}, 409},
		"nothing":                        {asked{method: "POST", path: "/s/send"}, 409},
		"a megabyte":                     {asked{method: "POST", path: "/s/send", body: make([]byte, 1<<20)}, 413},
		"no version":                     {asked{method: "GET", path: "/s/live"}, 400},
		"a version that is none":         {asked{method: "GET", path: "/s/live?v=%00"}, 400},
		"the page":                       {asked{method: "GET", path: "/"}, 200},
		"how things stand":               {asked{method: "GET", path: "/s/now"}, 200},
		"news for one who has old ones":  {asked{method: "GET", path: "/s/live?v=-1"}, 200},
		"news for one who is far behind": {asked{method: "GET", path: "/s/live?v=99999"}, 200},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.do(t, base); got.StatusCode != c.want {
				t.Errorf("%d, want %d", got.StatusCode, c.want)
			}
		})
	}
}

func TestEveryAnswerIsKeptByNobody(t *testing.T) {
	w := newWorld(t, 6)
	_, base := w.serve()
	for _, path := range []string{"/", "/s/now", "/nowhere"} {
		h := asked{method: "GET", path: path}.do(t, base).Header
		for name, want := range map[string]string{"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Content-Type-Options": "nosniff",
			"X-Frame-Options": "DENY", "Cross-Origin-Resource-Policy": "same-origin", "Access-Control-Allow-Origin": ""} {
			if got := h.Get(name); got != want {
				t.Errorf("%s: %s is %q", path, name, got)
			}
		}
		policy := h.Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'none'", "script-src 'sha256-", "style-src 'sha256-", "connect-src 'self'", "form-action 'none'", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s: policy %q lacks %s", path, policy, part)
			}
		}
		if strings.Contains(policy, "unsafe") || h.Get("Set-Cookie") != "" || h.Get("Server") != "" {
			t.Errorf("%s: %v", path, h)
		}
	}
}

// The listener is there only between opening and closing, and on the one address.
func TestTheDoorIsShutWhenItIsClosed(t *testing.T) {
	w := newWorld(t, 6)
	s, base := w.serve()
	if s.At().Addr() != loopback {
		t.Errorf("listens on %s", s.At())
	}
	if want := "HTTP://" + s.At().String() + "/#" + w.room.Code(); s.Link() != want || strings.ToUpper(want) != want {
		t.Errorf("link %s", s.Link())
	}
	waits := make(chan int, 1)
	go func() { // a phone that waits for news is let go
		r, err := http.Get(base + "/s/live?v=" + "1000")
		if err == nil {
			_ = r.Body.Close()
		}
		waits <- 0
	}()
	w.ok(s.Close())
	<-waits
	if reached(w.room, s.At().String(), patient) {
		t.Error("it still listens")
	}
	for _, ip := range []string{"0.0.0.0", "8.8.8.8", "193.166.3.1", "::", "::1", "fe80::1"} {
		if s, err := w.room.Listen(mustIP(ip)); workshop.CodeOf(err) != workshop.EState {
			t.Errorf("listens on %s: %v", ip, err)
			_ = s.Close()
		}
	}
}

// Two programs, or two doors: the second takes the next port.
func TestAPortThatIsTaken(t *testing.T) {
	w := newWorld(t, 6)
	one, _ := w.serve()
	two, base := w.serve()
	if one.At().Port() == two.At().Port() {
		t.Error("the same port")
	}
	if got := (asked{method: "GET", path: "/"}).do(t, base); got.StatusCode != 200 {
		t.Errorf("%d", got.StatusCode)
	}
}

func TestSlowConnectionsKeepNobodyOut(t *testing.T) {
	w := newWorld(t, 6)
	s, base := w.serve()
	var open []net.Conn
	defer func() {
		for _, c := range open {
			_ = c.Close()
		}
	}()
	for range 400 { // more than may be open
		c, err := net.Dial("tcp", s.At().String())
		if err != nil {
			break
		}
		_, _ = io.WriteString(c, "GET / HTTP/1.1\r\n") // and never a word more
		open = append(open, c)
	}
	client := http.Client{Timeout: time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	deadline := time.Now().Add(3 * headerIn)
	for {
		r, err := client.Get(base + "/s/now")
		if err == nil {
			_ = r.Body.Close()
			return
		}
		if time.Now().After(deadline) {
			t.Fatal("nobody comes in any more")
		}
		time.Sleep(100 * time.Millisecond)
	}
}

// A program that fails while it has a ballot in hand says nothing of it, nor of who sent it.
func TestAPanicIsSilent(t *testing.T) {
	w := newWorld(t, 6)
	was := os.Stderr
	r, pipe, err := os.Pipe()
	w.ok(err)
	os.Stderr = pipe
	defer func() { os.Stderr = was }()
	s, base := w.serve()
	w.room.mu.Lock()
	w.room.keys.private = nil // the next letter fails in the middle
	w.room.mu.Unlock()
	phone := NewPhone(base, w.room.Code())
	if _, err := phone.Join(); err == nil {
		t.Error("it did not fail")
	}
	w.ok(s.Close())
	_ = pipe.Close()
	said, err := io.ReadAll(r)
	w.ok(err)
	if len(said) > 0 {
		t.Errorf("it said %q", said)
	}
	_ = was
}

// tap is a network on which somebody writes down all that goes by.
type tap struct {
	net.Listener
	to string
	mu sync.Mutex
	in bytes.Buffer // what phones send
	up bytes.Buffer // what they are sent
}

// listenIn puts a tap before a server.
func listenIn(t *testing.T, to string) *tap {
	t.Helper()
	l, err := net.Listen("tcp4", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	x := &tap{Listener: l, to: to}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			c, err := l.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", to)
			if err != nil {
				_ = c.Close()
				continue
			}
			go x.carry(far, c, &x.in)
			go x.carry(c, far, &x.up)
		}
	}()
	return x
}

func (x *tap) carry(to, from net.Conn, written *bytes.Buffer) {
	b := make([]byte, 32<<10)
	for {
		n, err := from.Read(b)
		x.mu.Lock()
		written.Write(b[:n])
		x.mu.Unlock()
		if _, werr := to.Write(b[:n]); err != nil || werr != nil {
			_, _ = to.Close(), from.Close()
			return
		}
	}
}

// heard is everything that went by.
func (x *tap) heard() []byte {
	x.mu.Lock()
	defer x.mu.Unlock()
	return append(append([]byte{}, x.in.Bytes()...), x.up.Bytes()...)
}
