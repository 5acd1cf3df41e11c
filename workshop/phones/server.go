package phones

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// Limits of what a phone may send, and how long it may take.
const (
	mostBody    = 4 << 10
	mostHeader  = 8 << 10
	headerIn    = 5 * time.Second
	letterIn    = 10 * time.Second
	answerIn    = 40 * time.Second
	holdLine    = 20 * time.Second // then a phone that waits for news is told that there is none
	keepIdle    = 60 * time.Second
	firstPort   = 8080
	portsToTry  = 10
	perPerson   = 6
	spareOnes   = 64
	askAgainFor = http.StatusConflict // a letter that does not open: sealed to a key of before
)

// Server is the door of a room: it listens on one address, until it is closed.
type Server struct {
	room *Room
	page *page
	http http.Server
	at   netip.AddrPort
	done sync.WaitGroup
}

// Listen opens a room's door on an address of this computer, at the port that it had before,
// or the next one that is free. It never listens on all addresses, nor on one that the
// internet may reach.
func (r *Room) Listen(ip netip.Addr) (*Server, error) {
	if !private(ip) && !ip.IsLoopback() {
		return nil, workshop.Errorf(workshop.EState, nil, "what", "public_network")
	}
	if err := r.ready(); err != nil { // more people may have come since
		return nil, err
	}
	if err := r.renewKeys(); err != nil {
		return nil, err
	}
	s := &Server{room: r}
	var err error
	if s.page, err = newPage(r.words); err != nil {
		return nil, err
	}
	l, err := bind(ip)
	if err != nil {
		return nil, workshop.Errorf(workshop.EState, err, "what", "no_port", "address", ip.String())
	}
	s.at = netip.MustParseAddrPort(l.Addr().String())
	s.http = http.Server{
		Handler: s.handler(), ReadHeaderTimeout: headerIn, ReadTimeout: letterIn, WriteTimeout: answerIn, IdleTimeout: keepIdle,
		MaxHeaderBytes: mostHeader,
		ErrorLog:       log.New(io.Discard, "", 0), // it would write down addresses
	}
	people := r.box.State().Info.People
	s.done.Go(func() {
		_ = s.http.Serve(&limited{Listener: l, most: perPerson*people + spareOnes}) // it always ends with an error: that it was closed
	})
	return s, nil
}

// bind takes the first port that is free.
func bind(ip netip.Addr) (net.Listener, error) {
	var all error
	for port := range portsToTry {
		l, err := net.Listen("tcp4", netip.AddrPortFrom(ip, uint16(firstPort+port)).String())
		if err == nil {
			return l, nil
		}
		all = errors.Join(all, err)
	}
	return nil, all
}

// At is where the server listens.
func (s *Server) At() netip.AddrPort { return s.at }

// Link is what cameras read: in capitals, for that makes the square smaller. The code is in
// the part that no browser sends.
func (s *Server) Link() string { return "HTTP://" + s.at.String() + "/#" + s.room.Code() }

// PublicKey is the key that letters are sealed to.
func (s *Server) PublicKey() [keySize]byte {
	s.room.mu.Lock()
	defer s.room.mu.Unlock()
	return *s.room.keys.public
}

// drainFor is how long whoever is being answered has to get the answer.
const drainFor = 3 * time.Second

// Close waits until what has come is in the box, and listens no more. Whoever is told of events
// of the workshop cannot call it at that moment: the box waits for them.
func (s *Server) Close() error {
	s.room.Drain()
	s.room.change(func() {}) // whoever waits for news is let go
	ctx, cancel := context.WithTimeout(context.Background(), drainFor)
	defer cancel()
	err := s.http.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) { // somebody holds a line and says nothing
		err = s.http.Close()
	}
	s.done.Wait()
	return err
}

// handler is the whole surface: a page, how things stand, and one way to send.
func (s *Server) handler() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.getPage)
	mux.HandleFunc("GET /s/now", s.getNow)
	mux.HandleFunc("GET /s/live", s.getLive)
	mux.HandleFunc("POST /s/send", s.postLetter)
	return s.quiet(s.guard(http.NewCrossOriginProtection().Handler(mux)))
}

// quiet ends an answer that failed badly without a word: the library would write down the
// address, and where in the program it was.
func (s *Server) quiet(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if recover() != nil {
				panic(http.ErrAbortHandler)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// guard sets what every answer carries, and refuses what no page of ours asks.
func (s *Server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Content-Security-Policy", s.page.policy)
		if at, err := netip.ParseAddrPort(r.Host); err != nil || at != s.at {
			w.WriteHeader(http.StatusMisdirectedRequest) // a name that somebody made point here
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, mostBody)
		next.ServeHTTP(w, r)
	})
}

func (s *Server) getPage(w http.ResponseWriter, r *http.Request) {
	raw, packed, err := s.page.bytes(s.room.shown())
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	if strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
		w.Header().Set("Content-Encoding", "gzip")
		raw = packed
	}
	_, _ = w.Write(raw) // whoever has gone asks again
}

func (s *Server) getNow(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	_ = json.NewEncoder(w).Encode(s.room.shown()) // whoever has gone asks again
}

// getLive holds the line until there is something newer than what the phone has.
func (s *Server) getLive(w http.ResponseWriter, r *http.Request) {
	version, err := strconv.Atoi(r.URL.Query().Get("v"))
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	timer := time.NewTimer(holdLine)
	defer timer.Stop()
	select {
	case <-s.room.next(version):
	case <-timer.C:
	case <-r.Context().Done():
		return
	}
	s.getNow(w, r)
}

// postLetter takes a letter. Whatever is in it, the answer looks the same from outside.
func (s *Server) postLetter(w http.ResponseWriter, r *http.Request) {
	sealed, err := io.ReadAll(r.Body)
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		w.WriteHeader(http.StatusRequestEntityTooLarge)
		return
	case err != nil:
		return // it broke off
	}
	back, ok := s.room.Receive(sealed)
	if !ok {
		w.WriteHeader(askAgainFor)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	_, _ = w.Write(back) // a phone that has gone sends the same again, and is told the same
}

// limited lets no more connections in than a room needs.
type limited struct {
	net.Listener
	most int

	mu   sync.Mutex
	open int
}

func (l *limited) Accept() (net.Conn, error) {
	for {
		c, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		l.mu.Lock()
		full := l.open >= l.most
		if !full {
			l.open++
		}
		l.mu.Unlock()
		if !full {
			return &counted{Conn: c, of: l}, nil
		}
		_ = c.Close() // one too many
	}
}

type counted struct {
	net.Conn
	of   *limited
	once sync.Once
}

func (c *counted) Close() error {
	c.once.Do(func() {
		c.of.mu.Lock()
		defer c.of.mu.Unlock()
		c.of.open--
	})
	return c.Conn.Close()
}
