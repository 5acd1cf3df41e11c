package phones

import (
	_ "embed"
	"encoding/json"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"time"

	"github.com/dop251/goja"
	"golang.org/x/crypto/nacl/box"
)

//go:embed testdata/dom.js
var domJS string

// The scripts of a page, read once.
var (
	domProgram  = goja.MustCompile("dom.js", domJS, false)
	pageProgram = goja.MustCompile("page.js", pageJS, false)
	naclProgram = goja.MustCompile("tweetnacl.min.js", naclJS, false)
)

// ether is a network that loses whatever a test wants it to. Nothing goes over it by itself.
type ether struct {
	w     *world
	door  *Server // nil = nobody listens
	clock time.Duration
	lose  func(*request) fate // nil = nothing is lost
}

// fate is what becomes of a request.
type fate int

const (
	arrives fate = iota
	neverArrives
	unanswered // it arrives, and its answer is lost
	spoilt     // a bit of it is changed
	cutShort   // only a part of it arrives
	waits      // it is still on its way
)

// request is one that a page has made.
type request struct {
	of      *handset
	number  int
	method  string
	path    string
	body    []byte
	dies    time.Duration // when the page gives up
	held    time.Duration // since when the computer holds it
	back    goja.Callable
	sealed  *letter // what is in it, as the phone sealed it
	outcome chan *httptest.ResponseRecorder
}

// handset is a phone that runs the page's own script, on a browser of our own.
type handset struct {
	*ether
	lang, hash string
	storage    map[string]string
	vm         *goja.Runtime
	requests   []*request
	timers     map[int]timer
	last       int
	wrote      *letter // sealed last
	letters    []letter
	real       bool // letters are sealed by the page's own library, slowly
}

type timer struct {
	at   time.Duration
	call goja.Callable
}

func (e *ether) handset(lang string) *handset {
	return &handset{ether: e, lang: lang, hash: "#" + e.w.room.Code(), storage: map[string]string{}}
}

func (h *handset) ok(err error) { h.w.Helper(); h.w.ok(err) }

// load opens the page, as it is given out now; false where nobody gives it out.
func (h *handset) load() bool {
	h.w.Helper()
	if h.door == nil {
		return false
	}
	raw, _, err := h.door.page.bytes(h.w.room.shown())
	h.ok(err)
	_, boot, _ := strings.Cut(string(raw), `id="boot">`)
	boot, _, _ = strings.Cut(boot, "</script>")
	h.vm, h.requests, h.timers = goja.New(), nil, map[int]timer{}
	h.offer()
	if h.real {
		h.js("var self = this")
		_, err = h.vm.RunProgram(naclProgram)
		h.ok(err)
	}
	_, err = h.vm.RunProgram(domProgram)
	h.ok(err)
	h.js("document.getElementById('boot').textContent = " + quoted(boot))
	_, err = h.vm.RunProgram(pageProgram)
	h.ok(err)
	return true
}

func quoted(s string) string {
	b, _ := json.Marshal(s) // a text can always be written
	return string(b)
}

// offer gives the page what a browser gives it.
func (h *handset) offer() {
	set := func(name string, v any) { h.ok(h.vm.Set(name, v)) }
	set("__lang", h.lang)
	set("__hash", h.hash)
	set("__keys", func() []string { return sortedKeys(h.storage) })
	set("__get", func(k string) any {
		if v, ok := h.storage[k]; ok {
			return v
		}
		return nil
	})
	set("__set", func(k, v string) { h.storage[k] = v })
	set("__drop", func(k string) { delete(h.storage, k) })
	set("setTimeout", func(f goja.Callable, ms float64) int {
		h.last++
		h.timers[h.last] = timer{h.clock + time.Duration(ms*float64(time.Millisecond)), f}
		return h.last
	})
	set("clearTimeout", func(n int) { delete(h.timers, n) })
	set("__send", h.send)
	set("__abort", func(n int) {
		h.requests = slices.DeleteFunc(h.requests, func(r *request) bool { return r.number == n })
	})
	set("atob", func(s string) (string, error) {
		var b []byte
		err := json.Unmarshal([]byte(quoted(s)), &b)
		out := make([]rune, len(b))
		for i, x := range b {
			out[i] = rune(x)
		}
		return string(out), err
	})
	set("crypto", map[string]any{"getRandomValues": func(v goja.Value) goja.Value {
		o := v.ToObject(h.vm)
		for i := range int(o.Get("length").ToInteger()) {
			h.ok(o.Set(itoa(i), rand.IntN(256)))
		}
		return v
	}})
	h.offerSeals(set)
}

func (h *handset) offerSeals(set func(string, any)) {
	buffer := func(b []byte) goja.ArrayBuffer { return h.vm.NewArrayBuffer(b) }
	key := func(b goja.ArrayBuffer) *[keySize]byte { k := [keySize]byte(b.Bytes()); return &k }
	set("__random", func(n int) goja.ArrayBuffer {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte(rand.IntN(256))
		}
		return buffer(b)
	})
	set("__pair", func() goja.ArrayBuffer {
		k, err := newKeys()
		h.ok(err)
		return buffer(append(k.public[:], k.private[:]...))
	})
	set("__seal", func(p, nonce, theirs, mine goja.ArrayBuffer) goja.ArrayBuffer {
		l, err := read(p.Bytes())
		h.ok(err)
		h.wrote = &l
		n := [nonceSize]byte(nonce.Bytes())
		return buffer(box.Seal(nil, p.Bytes(), &n, key(theirs), key(mine)))
	})
	set("__unseal", func(p, nonce, theirs, mine goja.ArrayBuffer) any {
		if len(nonce.Bytes()) != nonceSize {
			return nil
		}
		n := [nonceSize]byte(nonce.Bytes())
		plain, ok := box.Open(nil, p.Bytes(), &n, key(theirs), key(mine))
		if !ok {
			return nil
		}
		return buffer(plain)
	})
}

func (h *handset) send(method, path string, body goja.Value, wait float64, back goja.Callable) int {
	h.last++
	r := &request{of: h, number: h.last, method: method, path: path, dies: h.clock + time.Duration(wait*float64(time.Millisecond)), held: h.clock, back: back}
	if b, ok := body.Export().(goja.ArrayBuffer); ok {
		r.body, r.sealed = slices.Clone(b.Bytes()), h.wrote
		if h.wrote != nil {
			h.letters = append(h.letters, *h.wrote)
		}
	}
	h.requests = append(h.requests, r)
	return h.last
}

// js runs a line in the page.
func (h *handset) js(line string) goja.Value {
	h.w.Helper()
	v, err := h.vm.RunString(line)
	if err != nil {
		h.w.Fatalf("%s: %v", line, err)
	}
	return v
}

func (h *handset) h1() string   { return h.js("__h1()").String() }
func (h *handset) text() string { return h.js("__text()").String() }
func (h *handset) is(what string) bool {
	return h.js(what).ToBoolean()
}

// answer gives a page its answer; status 0 = it has none.
func (h *handset) answer(r *request, status int, body []byte) {
	h.w.Helper()
	if i := slices.Index(h.requests, r); i >= 0 {
		h.requests = slices.Delete(h.requests, i, i+1)
		if _, err := r.back(goja.Undefined(), h.vm.ToValue(status), h.vm.ToValue(h.vm.NewArrayBuffer(body))); err != nil {
			h.w.Fatalf("%s %s, answered %d: %v", r.method, r.path, status, err)
		}
	}
}

// handle has the computer answer a request, in its own time.
func (e *ether) handle(r *request, path string) {
	q := httptest.NewRequest(r.method, "http://"+e.door.At().String()+path, strings.NewReader(string(r.body)))
	rec := httptest.NewRecorder()
	r.outcome = make(chan *httptest.ResponseRecorder, 1)
	handler := e.door.http.Handler
	go func() { handler.ServeHTTP(rec, q); r.outcome <- rec }()
}

// carry takes a request a step further, and reports whether something happened to it.
func (h *handset) carry(r *request) bool {
	h.w.Helper()
	if r.outcome != nil { // the computer has it
		return h.collect(r, arrives)
	}
	if h.clock >= r.dies {
		h.answer(r, 0, nil)
		return true
	}
	what := arrives
	if h.lose != nil {
		what = h.lose(r)
	}
	live := strings.HasPrefix(r.path, "/s/live")
	switch {
	case what == waits:
		return false
	case what == neverArrives || h.door == nil:
		h.answer(r, 0, nil)
		return true
	case live && h.clock < r.held+holdLine && r.path == "/s/live?v="+itoa(h.w.room.shown().Version):
		return false // nothing is new
	case live:
		r.outcome = nil
		h.handle(r, "/s/live?v=-1")
	case what == spoilt:
		r.body[len(r.body)-1] ^= 1
		h.handle(r, r.path)
	case what == cutShort:
		r.body = r.body[:len(r.body)/2]
		h.handle(r, r.path)
	default:
		h.handle(r, r.path)
	}
	return h.collect(r, what)
}

// collect waits for what the computer answers, unless that waits itself.
func (h *handset) collect(r *request, what fate) bool {
	h.w.Helper()
	for {
		select {
		case rec := <-r.outcome:
			body := rec.Body.Bytes()
			if r.method == http.MethodPost && rec.Code == http.StatusOK && what == unanswered {
				rec.Code, body = 0, nil
			}
			h.answer(r, rec.Code, body)
			return true
		case <-time.After(time.Millisecond):
			h.w.room.mu.Lock()
			held := h.w.room.gate == held
			h.w.room.mu.Unlock()
			if held && r.sealed != nil && r.sealed.purpose == toVote {
				return false
			}
		}
	}
}

// run lets time go by, as long as anything happens in it.
func (h *handset) run(d time.Duration) {
	h.w.Helper()
	for end := h.clock + d; ; {
		moved := false
		for _, r := range slices.Clone(h.requests) {
			moved = slices.Contains(h.requests, r) && h.carry(r) || moved
		}
		if moved {
			continue
		}
		next := end
		for _, t := range h.timers {
			next = min(next, t.at)
		}
		for _, r := range h.requests {
			next = min(next, r.dies)
		}
		if h.clock = max(h.clock, next); h.clock >= end {
			return
		}
		h.ring()
	}
}

// ring calls what is due.
func (h *handset) ring() {
	h.w.Helper()
	for n, t := range h.timers {
		if t.at <= h.clock {
			delete(h.timers, n)
			_, err := t.call(goja.Undefined())
			h.ok(err)
		}
	}
}
