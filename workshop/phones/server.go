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
	shut chan struct{} // closed when it takes nothing more
	once sync.Once
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
	s := &Server{room: r, shut: make(chan struct{})}
	var err error
	if s.page, err = newPage(r.words); err != nil {
		return nil, err
	}
	l, err := r.bind(ip)
	if err != nil {
		return nil, workshop.Errorf(workshop.EState, err, "what", "no_port", "address", ip.String())
	}
	s.at = netip.MustParseAddrPort(l.Addr().String())
	r.mu.Lock()
	r.port = s.at.Port()
	r.doors++
	r.mu.Unlock()
	s.http = http.Server{
		Handler: s.handler(), ReadHeaderTimeout: headerIn, ReadTimeout: letterIn, WriteTimeout: answerIn, IdleTimeout: keepIdle,
		MaxHeaderBytes: mostHeader, DisableGeneralOptionsHandler: true, ConnContext: noteLine,
		ErrorLog: log.New(io.Discard, "", 0), // it would write down addresses
	}
	people := r.box.State().Info.People
	s.done.Go(func() {
		_ = s.http.Serve(&limited{Listener: l, most: perPerson*people + spareOnes}) // it always ends with an error: that it was closed
	})
	return s, nil
}

// bind takes the port of the last door, since phones ask there again, or the first that is free.
func (r *Room) bind(ip netip.Addr) (net.Listener, error) {
	r.mu.Lock()
	ports := []uint16{r.port}
	r.mu.Unlock()
	if ports[0] == 0 {
		ports = nil
	}
	for port := range portsToTry {
		ports = append(ports, uint16(firstPort+port))
	}
	var all error
	for _, port := range ports {
		l, err := net.Listen("tcp4", netip.AddrPortFrom(ip, port).String())
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

// End closes the vote, which is what do does, when all that was sent is in the box, and shuts
// the door. Phones hear what has become of the vote while somebody still listens. Where do
// fails the vote goes on, and the door stays open.
func (s *Server) End(do func() error) error {
	s.room.Drain()
	if err := do(); err != nil {
		s.room.resume()
		return err
	}
	return s.Close()
}

// Close waits until what has come is in the box, and listens no more. A vote that is open by
// then goes on: whoever sends a ballot meanwhile is told to send it again. Whoever is told of
// events of the workshop cannot call it at that moment: the box waits for them.
func (s *Server) Close() error {
	s.room.Drain()
	s.once.Do(func() {
		s.room.leave()
		close(s.shut)
	})
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
	mux.HandleFunc("GET /", s.getNothing)
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
		h.Set("X-Frame-Options", "DENY") // for browsers too old for the policy
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Content-Security-Policy", s.page.policy)
		if at, err := netip.ParseAddrPort(r.Host); err != nil || at != s.at {
			s.elsewhere(w, http.StatusMisdirectedRequest) // a name that somebody made point here, or that people have typed
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

// getNothing answers whoever has typed something else.
func (s *Server) getNothing(w http.ResponseWriter, _ *http.Request) {
	s.elsewhere(w, http.StatusNotFound)
}

// elsewhere says in all languages which address to type.
func (s *Server) elsewhere(w http.ResponseWriter, code int) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	_, _ = io.WriteString(w, s.page.elsewhere) // whoever has gone asks again
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
	case <-s.shut:
		w.Header().Set("Connection", "close")
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
	defer hold(r)()
	back, ok := s.room.Receive(sealed)
	if !ok {
		w.WriteHeader(askAgainFor)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	_, _ = w.Write(back) // a phone that has gone sends the same again, and is told the same
}
