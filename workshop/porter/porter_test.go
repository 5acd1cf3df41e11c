package porter

import (
	"net"
	"net/netip"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/phones"
	"github.com/upturn-workshop/upturn/workshop/storetest"
)

// world is a workshop in memory whose door is kept. Its networks are addresses of this
// computer alone.
type world struct {
	*testing.T
	s *workshop.Session
	p *Porter

	mu   sync.Mutex
	nets []phones.Address
	err  error
}

func newWorld(t *testing.T, people int, patience time.Duration, nets ...string) *world {
	t.Helper()
	w := &world{T: t}
	w.on(nets...)
	s, err := workshop.Start(memory.New(storetest.FirstDay(people)), workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	w.s = s
	words := phones.Words([]string{"en"}, func(_, key string, _ ...string) string { return key }, func(lang string) string { return lang })
	w.p = New(s, Options{Words: func() map[string]map[string]string { return words }, Look: 5 * time.Millisecond, Patience: patience, Parting: time.Millisecond, Networks: func() ([]phones.Address, error) {
		w.mu.Lock()
		defer w.mu.Unlock()
		return w.nets, w.err
	}})
	t.Cleanup(w.p.Close)
	return w
}

// on has the computer be on networks.
func (w *world) on(nets ...string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.nets, w.err = nil, nil
	for i, n := range nets {
		w.nets = append(w.nets, phones.Address{Network: "net" + string(rune('a'+i)), IP: netip.MustParseAddr(n)})
	}
	if len(nets) == 0 {
		w.err = workshop.Errorf(workshop.EState, nil, "what", "no_network")
	}
}

// open opens a vote.
func (w *world) open(step string, way workshop.Way) {
	w.Helper()
	for i, a := range w.s.State().Agenda {
		if a.ID == step {
			w.ok(w.s.Jump(i))
		}
	}
	w.ok(w.s.Open(way))
}

func (w *world) ok(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

// until waits for what the wall is told.
func (w *world) until(what string, is func(*workshop.WayIn) bool) *workshop.WayIn {
	w.Helper()
	for range 2000 {
		if in := w.s.State().WayIn; is(in) {
			return in
		}
		time.Sleep(5 * time.Millisecond)
	}
	w.Fatalf("never: %s; there is %+v", what, w.s.State().WayIn)
	return nil
}

func isOpen(in *workshop.WayIn) bool { return in != nil && in.Address != "" }
func isShut(in *workshop.WayIn) bool { return in != nil && in.Address == "" }
func gone(in *workshop.WayIn) bool   { return in == nil }

// heard reports whether anybody listens at an address.
func heard(address string) bool {
	c, err := net.Dial("tcp", address)
	if err != nil {
		return false
	}
	_ = c.Close()
	return true
}

// phone comes in under what the wall says.
func (w *world) phone(in *workshop.WayIn) (*phones.Phone, phones.Answer) {
	w.Helper()
	p := phones.NewPhone("http://"+in.Address, in.Code)
	a, err := p.Join()
	w.ok(err)
	return p, a
}

// silent waits until nobody listens at an address any more.
func (w *world) silent(address string) {
	w.Helper()
	for range 2000 {
		if !heard(address) {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	w.Errorf("somebody listens at %s", address)
}

func (w *world) blank() workshop.Ballot {
	r, _ := w.s.State().OpenRound()
	b := make(workshop.Ballot, len(r.Spec.Cells()))
	for i := range b {
		b[i] = workshop.CantSay
	}
	return b
}

func (w *world) votes(p *phones.Phone, want phones.Answer) {
	w.Helper()
	if a, err := p.Vote(w.blank()); err != nil || a != want {
		w.Errorf("a phone was told %q, %v; want %q", a, err, want)
	}
}

// here is an address of this computer alone, and where there are several one that no other test
// has its door at: ports that are given back are taken by whoever comes next.
var here = func() string {
	if runtime.GOOS == "darwin" {
		return "127.0.0.1" // it has no other
	}
	return "127.0.0.3"
}()

func TestTheDoorIsOpenOnlyWhileAVoteIsOpenByPhone(t *testing.T) {
	w := newWorld(t, 4, time.Hour, here)
	if in := w.s.State().WayIn; in != nil {
		t.Fatalf("before any vote: %+v", in)
	}
	w.open("rate", workshop.Paper)
	time.Sleep(30 * time.Millisecond)
	if in := w.s.State().WayIn; in != nil {
		t.Fatalf("in a vote on paper: %+v", in)
	}
	w.ok(w.s.Void())
	w.ok(w.s.Open(workshop.Phones))
	in := w.until("it opens", isOpen)
	if !in.Asks || in.Code == "" || in.Of != 4 || in.In != 0 || !strings.HasSuffix(in.Link, in.Address+"/#"+in.Code) || !heard(in.Address) {
		t.Errorf("%+v, heard %v", in, heard(in.Address))
	}
	p, _ := w.phone(in)
	w.until("somebody is in", func(in *workshop.WayIn) bool { return in.In == 1 })
	w.votes(p, phones.Voted)
	w.ok(w.p.Closing(w.s.CloseRound))
	w.until("it shuts", gone)
	if heard(in.Address) {
		t.Error("somebody listens after the close")
	}
	if r, _ := w.s.State().Round("rate", false); r.Cast != 1 {
		t.Errorf("%d ballots", r.Cast)
	}
}

func TestPaperInsteadLosesNoBallot(t *testing.T) {
	w := newWorld(t, 3, time.Hour, here)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	p, _ := w.phone(in)
	late, _ := w.phone(in)
	w.votes(p, phones.Voted)
	w.p.TakePaper(true)
	after := w.until("it shuts", isShut)
	w.silent(in.Address)
	if !after.Paper || after.Asks {
		t.Errorf("%+v", after)
	}
	w.ok(w.s.CastBy(workshop.Paper, w.blank()))
	if r, _ := w.s.State().OpenRound(); r.Cast != 2 {
		t.Errorf("%d ballots, want that of the phone and that on paper", r.Cast)
	}
	w.p.TakePaper(false)
	if again := w.until("it opens again", isOpen); again.Address != in.Address || again.Code != in.Code || again.Paper {
		t.Errorf("%+v, before %+v", again, in)
	}
	if _, err := late.Join(); err != nil {
		t.Fatal(err)
	}
	w.votes(late, phones.Voted)
	if r, _ := w.s.State().OpenRound(); r.Cast != 3 {
		t.Errorf("%d ballots", r.Cast)
	}
}

func TestWhichNetwork(t *testing.T) {
	t.Run("one is chosen by itself", func(t *testing.T) {
		w := newWorld(t, 3, time.Hour, here)
		w.open("rate", workshop.Phones)
		if in := w.until("it opens", isOpen); in.On != here {
			t.Error(in.On)
		}
	})
	t.Run("of several somebody chooses", func(t *testing.T) {
		w := newWorld(t, 3, time.Hour, here, "127.0.0.2")
		w.open("rate", workshop.Phones)
		in := w.until("it asks", isShut)
		if len(in.Networks) != 2 || fault(in) != "choose_network" {
			t.Errorf("%+v", in)
		}
		w.p.Choose("127.0.0.2")
		if in := w.until("it opens", isOpen); !strings.HasPrefix(in.Address, "127.0.0.2:") || in.Fault != nil {
			t.Errorf("%+v", in)
		}
	})
	t.Run("one more keeps nobody out who is in", func(t *testing.T) {
		w := newWorld(t, 3, time.Hour, here)
		w.open("rate", workshop.Phones)
		p, _ := w.phone(w.until("it opens", isOpen))
		w.on(here, "127.0.0.2")
		in := w.until("it knows both", func(in *workshop.WayIn) bool { return len(in.Networks) == 2 })
		if !isOpen(in) || in.On != here || in.Fault != nil {
			t.Errorf("%+v", in)
		}
		w.votes(p, phones.Voted)
		w.on("127.0.0.2")
		w.until("it goes to the other when its own is gone", func(in *workshop.WayIn) bool { return isOpen(in) && in.On == "127.0.0.2" })
	})
	t.Run("none", func(t *testing.T) {
		w := newWorld(t, 3, time.Hour)
		w.open("rate", workshop.Phones)
		if in := w.until("it says so", isShut); fault(in) != "no_network" {
			t.Errorf("%+v", in)
		}
		w.on(here)
		if in := w.until("it opens as soon as there is one", isOpen); in.Fault != nil {
			t.Errorf("%+v", in)
		}
	})
}

func fault(in *workshop.WayIn) string {
	e, ok := in.Fault.(*workshop.Error)
	if !ok {
		return ""
	}
	return e.Args["what"]
}

// A phone keeps its secret for one address. At another one everybody who has not voted comes
// in anew, and nobody twice.
func TestAnotherAddress(t *testing.T) {
	w := newWorld(t, 3, time.Hour, here)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	p, _ := w.phone(in)
	w.votes(p, phones.Voted)
	w.on()
	w.until("it shuts when the address is gone", func(in *workshop.WayIn) bool { return isShut(in) && in.Fault != nil })
	w.on("127.0.0.2")
	after := w.until("it opens at the other", isOpen)
	if after.Code == in.Code || after.Of != 2 || after.In != 0 {
		t.Errorf("%+v, before %+v", after, in)
	}
	w.on()
	w.until("it shuts", isShut)
	w.on("127.0.0.2")
	if back := w.until("it opens as it was", isOpen); back.Code != after.Code {
		t.Errorf("the code changed from %s to %s at one address", after.Code, back.Code)
	}
}

// The wall asks people in again at another address, also where it asked nobody since all were in.
func TestAnotherAddressWhereAllWereIn(t *testing.T) {
	w := newWorld(t, 2, time.Hour, here)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	w.phone(in)
	w.phone(in)
	w.ok(w.s.Void())
	w.until("it shuts", gone)
	w.ok(w.s.Open(workshop.Phones))
	if in := w.until("it opens", isOpen); in.Asks {
		t.Errorf("it asks those who are in: %+v", in)
	}
	w.on("127.0.0.2")
	w.until("it asks all at the other address", func(now *workshop.WayIn) bool { return isOpen(now) && now.Code != in.Code && now.Asks })
}

func TestNobodyComes(t *testing.T) {
	w := newWorld(t, 3, 20*time.Millisecond, here)
	w.open("rate", workshop.Phones)
	in := w.until("it says so", func(in *workshop.WayIn) bool { return isOpen(in) && in.Still })
	w.phone(in)
	w.until("it says so no longer", func(in *workshop.WayIn) bool { return !in.Still && in.In == 1 })
}

// Nobody is in under a code that has just been given out: that is no fault to look for yet.
func TestANewCodeGivesPhonesTimeAgain(t *testing.T) {
	w := newWorld(t, 3, time.Hour, here)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	w.p.say(func(want *wants) { want.patient = false })
	w.until("it says that nobody came", func(in *workshop.WayIn) bool { return in.Still })
	w.p.NewCode()
	if after := w.until("another code", func(now *workshop.WayIn) bool { return now.Code != in.Code }); after.Still {
		t.Error("nobody came, it says at once")
	}
}

func TestCodesAndPlaces(t *testing.T) {
	w := newWorld(t, 2, time.Hour, here)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	w.phone(in)
	w.phone(in)
	if _, a := w.phone(in); a != phones.Full {
		t.Errorf("a third phone was told %q", a)
	}
	w.p.AddPlace()
	w.until("a place more", func(in *workshop.WayIn) bool { return in.Of == 3 })
	if _, a := w.phone(in); a != phones.In {
		t.Errorf("the third phone was told %q", a)
	}
	w.p.NewCode()
	after := w.until("another code", func(now *workshop.WayIn) bool { return now.Code != in.Code })
	if after.In != 0 || after.Of != 2 || !after.Asks {
		t.Errorf("%+v", after)
	}
}

// Who has come in once is not asked again in the next vote.
func TestTheNextVoteAsksNobodyWhoIsIn(t *testing.T) {
	w := newWorld(t, 2, time.Hour, here)
	w.open("rate", workshop.Phones)
	in := w.until("it opens", isOpen)
	w.phone(in)
	w.phone(in)
	w.ok(w.s.Void())
	w.until("it shuts", gone)
	w.ok(w.s.Open(workshop.Phones))
	if in := w.until("it opens", isOpen); in.Asks || in.In != 2 {
		t.Errorf("%+v", in)
	}
	w.p.Ask(true)
	w.until("the wall asks where that is wanted", func(in *workshop.WayIn) bool { return in.Asks })
}

// Where the file refuses to close a vote, phones are let in again.
func TestACloseThatFails(t *testing.T) {
	w := newWorld(t, 3, time.Hour, here)
	w.open("rate", workshop.Phones)
	p, _ := w.phone(w.until("it opens", isOpen))
	no := workshop.Errorf(workshop.EFull, nil)
	if err := w.p.Closing(func() error { return no }); err != no {
		t.Error(err)
	}
	for range 2000 {
		if _, err := p.Join(); err == nil {
			if a, err := p.Vote(w.blank()); err == nil && a == phones.Voted {
				return
			}
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Error("phones are shut out for good")
}

// The Wi-Fi that was typed is told on, and never printed.
func TestTheWifi(t *testing.T) {
	w := newWorld(t, 3, time.Hour, here)
	w.p.SetWifi(workshop.Wifi{Name: "room", Password: "river-lamp-42"})
	w.open("rate", workshop.Phones)
	in := w.until("it is told", func(in *workshop.WayIn) bool { return isOpen(in) && in.Wifi.Name == "room" })
	if in.Wifi.Password != "river-lamp-42" {
		t.Error("another password")
	}
}
