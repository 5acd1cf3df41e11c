package phones

import (
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"
)

// Whoever holds as many lines as there may be, by asking for news as pages do, keeps nobody out.
func TestLinesThatWaitKeepNobodyOut(t *testing.T) {
	w := newWorld(t, 6)
	s, base := w.serve()
	spec := w.open("cards")
	for range perPerson*6 + spareOnes + 40 {
		c, err := net.Dial("tcp", s.At().String())
		w.ok(err)
		t.Cleanup(func() { _ = c.Close() })
		_, err = fmt.Fprintf(c, "GET /s/live?v=%d HTTP/1.1\r\nHost: %s\r\n\r\n", w.room.shown().Version, s.At())
		w.ok(err)
	}
	phone := NewPhone(base, w.room.Code())
	phone.client.Timeout = holdLine * 3 / 4 // whoever waits for news is let go after that, and makes room
	if a, err := phone.Join(); err != nil || a != In {
		t.Fatal(a, err)
	}
	if a, err := phone.Vote(blank(spec)); err != nil || a != Voted {
		t.Error(a, err)
	}
}

func TestWhichLineGoes(t *testing.T) {
	l := &limited{most: 3}
	end, _ := net.Pipe()
	add := func(busy int) (here, goes *line) {
		here = &line{Conn: end, of: l, busy: busy}
		return here, l.add(here)
	}
	first, _ := add(1)
	second, _ := add(0)
	third, goes := add(0)
	if goes != nil {
		t.Error("one goes though there is room")
	}
	if _, goes = add(0); goes != second {
		t.Error("not the one that was there first and has no letter under way")
	}
	third.busy = 1
	l.lines[2].busy = 1
	if here, goes := add(0); goes != here {
		t.Error("one with a letter under way goes")
	}
	if len(l.lines) != 3 {
		t.Errorf("%d lines", len(l.lines))
	}
	if err := first.Close(); err != nil || slices.Contains(l.lines, first) {
		t.Error("a line that was closed is still counted", err)
	}
}

// Headers that are too large, and a line that is only ever begun, are refused.
func TestHeadersThatAreTooLarge(t *testing.T) {
	w := newWorld(t, 6)
	_, base := w.serve()
	r, err := http.NewRequest("GET", base+"/", nil)
	w.ok(err)
	r.Header.Set("X-Long", strings.Repeat("x", 64<<10))
	back, err := http.DefaultClient.Do(r)
	if err == nil {
		_ = back.Body.Close()
		if back.StatusCode != http.StatusRequestHeaderFieldsTooLarge {
			t.Errorf("%d", back.StatusCode)
		}
	}
}

// A name for this computer, as a page elsewhere might have made for itself, and an address that
// was typed wrongly, come to a sentence in all languages, and to nothing else.
func TestAnotherAddressIsASentence(t *testing.T) {
	w := newWorld(t, 6)
	w.words = realWords(t)
	w.restart()
	_, base := w.serve()
	for _, a := range []asked{{method: "GET", path: "/", host: "laptop.local:8080"}, {method: "GET", path: "/K7PM4X"}} {
		back := a.do(t, base)
		b := make([]byte, 4096)
		n, _ := back.Body.Read(b)
		for lang, words := range w.words {
			if !strings.Contains(string(b[:n]), words["elsewhere"]) {
				t.Errorf("%s%s says nothing in %s: %s", a.host, a.path, lang, b[:n])
			}
		}
		if strings.Contains(string(b[:n]), "boot") {
			t.Errorf("%s%s has the page itself", a.host, a.path)
		}
	}
}
