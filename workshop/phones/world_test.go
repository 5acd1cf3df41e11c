package phones

import (
	"maps"
	"net/netip"
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// testWords are words of the page, each its own key.
func testWords() map[string]map[string]string {
	return Words([]string{"en", "fi"}, func(lang, key string, _ ...string) string { return lang + " " + key }, func(lang string) string { return lang })
}

// world is a workshop in memory, and its room.
type world struct {
	*testing.T
	words map[string]map[string]string // nil = those of the tests
	store *memory.Store
	s     *workshop.Session
	room  *Room
}

func newWorld(t *testing.T, people int) *world {
	t.Helper()
	w := &world{T: t, store: memory.New(storetest.FirstDay(people))}
	w.start()
	return w
}

// start is the program that is begun, or begun anew.
func (w *world) start() {
	w.Helper()
	var err error
	if w.s, err = workshop.Start(w.store, workshop.Rules{}); err != nil {
		w.Fatal(err)
	}
	words := w.words
	if words == nil {
		words = testWords()
	}
	if w.room, err = NewRoom(w.s, words); err != nil {
		w.Fatal(err)
	}
	w.Cleanup(w.room.Close)
}

// restart begins it anew, where nothing is done with the old one any more.
func (w *world) restart() {
	w.Helper()
	w.room.Close()
	w.start()
}

// inWords is the name of a vote in own words, which is asked on the spot.
const inWords = "words"

// inOurWay is what is asked in it.
const inOurWay = "What is in our way?"

// open opens the vote of a step by phone.
func (w *world) open(step string) workshop.Spec {
	w.Helper()
	if step == inWords {
		w.ok(w.s.AskQuick(workshop.Quick{Question: inOurWay, Kind: workshop.Words, Hi: 3}))
	}
	for i, a := range w.s.State().Agenda {
		if a.ID == step {
			w.ok(w.s.Jump(i))
		}
	}
	w.ok(w.s.Open(workshop.Phones))
	return w.spec()
}

func (w *world) spec() workshop.Spec {
	r, _ := w.s.State().OpenRound()
	return r.Spec
}

func (w *world) ok(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func (w *world) cast() int {
	r, _ := w.s.State().OpenRound()
	return r.Cast
}

// blank is a ballot that says nothing, which is an answer.
func blank(spec workshop.Spec) workshop.Ballot {
	b := make(workshop.Ballot, len(spec.Cells()))
	for i := range b {
		b[i] = workshop.CantSay
	}
	return b
}

// hand is a phone whose letters are handed in without a network.
type hand struct {
	w *world
	*Phone
}

func (w *world) phone() *hand { return &hand{w, NewPhone("", w.room.Code())} }

func (h *hand) post(l letter) Answer {
	h.w.Helper()
	h.now = h.w.room.shown()
	return h.postAs(l)
}

// postAs sends a letter under the key and the vote that the phone knows of.
func (h *hand) postAs(l letter) Answer {
	h.w.Helper()
	sealed, _, err := h.seal(l)
	h.w.ok(err)
	k := h.w.room.keys
	read, _, err := k.open(sealed)
	if err != nil {
		return ""
	}
	return h.w.room.answer(&read)
}

func (h *hand) join() Answer { h.w.Helper(); return h.post(letter{purpose: toJoin}) }

func (h *hand) vote(b workshop.Ballot) Answer {
	h.w.Helper()
	h.now = h.w.room.shown()
	return h.postAs(letter{purpose: toVote, vote: h.w.number(), ballot: b})
}

// anew is another ballot of the same phone.
func (h *hand) anew() *hand {
	p := *h.Phone
	p.attempt[0]++
	return &hand{h.w, &p}
}

var loopback = netip.MustParseAddr("127.0.0.1")

// serve opens the door on this computer alone.
func (w *world) serve() (*Server, string) {
	w.Helper()
	s, err := w.room.Listen(loopback)
	if err != nil {
		w.Fatal(err)
	}
	w.Cleanup(func() { _ = s.Close() })
	return s, "http://" + s.At().String()
}

// number is what phones know the open vote by.
func (w *world) number() uint32 {
	w.room.mu.Lock()
	defer w.room.mu.Unlock()
	return w.room.now.number
}

func itoa(n int) string { return strconv.Itoa(n) }

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
