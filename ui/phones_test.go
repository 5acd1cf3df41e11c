package ui

import (
	"net/netip"
	"strings"
	"sync"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/facilitator"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// thisComputer is a network that no phone is on.
func thisComputer() ([]phones.Address, error) {
	return []phones.Address{{Network: "wlan0", IP: netip.MustParseAddr("127.0.0.1")}}, nil
}

func usualWayIn() *workshop.WayIn {
	return &workshop.WayIn{
		Address: "192.168.137.1:8080", Link: "HTTP://192.168.137.1:8080/#K7PM4X", Code: "K7PM4X", In: 5, Of: 12, Asks: true,
		On: "192.168.137.1", Networks: []workshop.Network{{Name: "wlan0", Address: "192.168.137.1"}},
		Wifi: workshop.Wifi{Name: "upturn-room", Password: "river-lamp-42"},
	}
}

func stillWayIn() *workshop.WayIn {
	in := usualWayIn()
	in.In, in.Still = 0, true
	return in
}

// manyNetworks is a computer on six of them, and nobody has said which.
func manyNetworks() *workshop.WayIn {
	in := &workshop.WayIn{Fault: workshop.Errorf(workshop.EState, nil, "what", "choose_network")}
	for _, name := range []string{"enp0s31f6", "enx00e04c680001", "wlp2s0", "wlan1", "usb0", "bnep0"} {
		in.Networks = append(in.Networks, workshop.Network{Name: name, Address: ""})
	}
	for i := range in.Networks {
		in.Networks[i].Address = "192.168." + string(rune('1'+i)) + ".234"
	}
	return in
}

// byPhone goes to a vote by phone of which this is known, and opens its panel.
func byPhone(in *workshop.WayIn, panel bool) func(*desk) {
	return func(d *desk) {
		d.workshop("A4")
		d.byPhone()
		d.run(func(s *workshop.Session) error { s.SetWayIn(in); return nil })
		if panel {
			facilitator.KeyIn(d.p.lead.window, workshop.Phones)
			d.settle()
		}
	}
}

// tryingPhones opens the page to try the way in.
func tryingPhones(change func(*workshop.WayIn)) func(*desk) {
	return func(d *desk) {
		d.workshop("A4")
		d.p.lead.votes().try()
		d.until("the way in", func() bool { in := d.p.lead.st.WayIn; return in != nil && in.Address != "" })
		if change != nil {
			in := *d.p.lead.st.WayIn
			change(&in)
			d.run(func(s *workshop.Session) error { s.SetWayIn(&in); return nil })
		}
	}
}

// The door is open as long as the page to try it is, and says when a phone has come.
func TestTheWayInIsTriedBeforehand(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A4")
	d.p.lead.command(keys.Screens)
	d.settle()
	d.choose("pages.phones.title")
	d.until("the way in", func() bool { in := d.p.lead.st.WayIn; return in != nil && in.Address != "" })
	in := d.p.lead.st.WayIn
	d.comes(in)
	d.until("that a phone has come", func() bool { return strings.Contains(strings.Join(words(d.top()), " "), "A phone has come in") })
	d.press(fyne.KeyEscape)
	d.until("nothing of it", func() bool { return d.p.lead.run.State().WayIn == nil })
	d.settle()
	tried := d.p.words.T("pages.phones.tried_hint", "day", d.p.words.DateShort(time.Now()))
	if all := strings.Join(words(d.top()), " "); !strings.Contains(all, tried) { // one comes back to where one came from
		t.Errorf("Screens do not say %q: %s", tried, all)
	}
	if _, err := phones.NewPhone("http://"+in.Address, in.Code).Join(); err == nil {
		t.Error("a phone comes in once the page is gone")
	}
}

// byPhone opens the vote of the step by phone, and waits until the door is open.
func (d *desk) byPhone() *workshop.WayIn {
	d.t.Helper()
	d.run(func(s *workshop.Session) error { return s.Open(workshop.Phones) })
	d.until("the way in", func() bool { in := d.p.lead.st.WayIn; return in != nil && in.Address != "" })
	return d.p.lead.st.WayIn
}

// invented is what a made-up person answers.
func (d *desk) invented(person int) workshop.Ballot {
	st := d.p.lead.run.State()
	round, _ := st.OpenRound()
	return rehearsal.Ballot(1, st.Info, round.Spec, person)
}

// comes has a phone come in under a code.
func (d *desk) comes(in *workshop.WayIn) *phones.Phone {
	d.t.Helper()
	p := phones.NewPhone("http://"+in.Address, in.Code)
	if a, err := p.Join(); err != nil || a != phones.In {
		d.t.Fatalf("a phone was told %q, %v", a, err)
	}
	return p
}

func (d *desk) cast() int {
	round, _ := d.p.lead.run.State().OpenRound()
	return round.Cast
}

// A whole vote by phone with real letters: opened like any other one, phones come in, a new code
// in the midst of a burst, paper instead in the midst of it, and phones again. Every ballot that
// a phone was told of is in the box once, and the result has all of them.
func TestAVoteByPhoneInTheWindows(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A4", func(i *workshop.Info) { i.Way = workshop.Phones })
	d.press(fyne.KeyPageDown) // opens the vote: the way was chosen for the workshop
	d.until("the way in", func() bool { in := d.p.lead.st.WayIn; return in != nil && in.Address != "" })
	in := d.p.lead.st.WayIn
	var first []*phones.Phone
	for range 6 {
		first = append(first, d.comes(in))
	}
	d.until("six phones in", func() bool { return strings.Contains(strings.Join(words(d.top()), "|"), "Phones in: 6/12") })

	told := map[phones.Answer]int{}
	var mu sync.Mutex
	var burst sync.WaitGroup
	for i, p := range first {
		burst.Go(func() {
			a, err := p.Vote(d.invented(i))
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			told[a]++
		})
		if i == 2 {
			d.p.lead.porter.NewCode()
		}
	}
	burst.Wait()
	d.until("a new code", func() bool { return d.p.lead.run.State().WayIn.Code != in.Code })
	d.settle()
	if told[phones.Voted] != d.cast() || told[phones.Voted]+told[phones.NoCode] != 6 {
		t.Errorf("phones were told %v, and %d ballots are in the box", told, d.cast())
	}
	voted := d.cast()

	in = d.p.lead.run.State().WayIn
	if in.Of != 12-voted {
		t.Errorf("%d places, where %d of 12 have voted", in.Of, voted)
	}
	p, later := d.comes(in), d.comes(in)
	if a, err := p.Vote(d.invented(voted)); err != nil || a != phones.Voted {
		t.Errorf("a phone with the new code was told %q, %v", a, err)
	}
	d.settle()
	d.choose("facilitator.take_paper") // one press, from the window itself
	d.until("the door shut", func() bool { in := d.p.lead.run.State().WayIn; return in.Paper && in.Address == "" })
	if way, open := facilitator.Keying(d.p.lead.window); !open || way != workshop.Paper {
		t.Errorf("ballots are keyed in by %q, %v", way, open)
	}
	if a, err := later.Vote(d.invented(0)); err != nil || a != phones.OnPaper {
		t.Errorf("a phone that marked a ballot meanwhile was told %q, %v", a, err)
	}
	if n := d.cast(); n != voted+1 {
		t.Errorf("%d ballots, want %d", n, voted+1)
	}
	d.voted() // the others on paper
	if r, _ := d.p.lead.st.Round("A4", false); r.Cast != 12 || r.Tally == nil || r.Tally.Cast != 12 || len(r.Ways) != 2 {
		t.Errorf("%+v", r)
	}
	d.until("nothing of the way in", func() bool { return d.p.lead.run.State().WayIn == nil })
}

// The panel says in what order to look, and its buttons do what they say.
func TestThePanelOfPhones(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.workshop("A4")
	in := d.byPhone()
	facilitator.KeyIn(d.p.lead.window, workshop.Phones)
	d.settle()
	state := func() workshop.WayIn { return *d.p.lead.run.State().WayIn }
	d.choose("joining.one_place")
	d.until("a place more", func() bool { return state().Of == in.Of+1 })
	says := func(key string) {
		t.Helper()
		if want := d.p.words.T("joining." + key); !strings.Contains(strings.Join(words(d.top()), " "), want) {
			t.Errorf("the panel does not say %q", want)
		}
	}
	says("coming")
	d.press(fyne.KeyPageDown)
	says("at_question")
	d.find(d.p.words.T("joining.new_code"))
	code := d.canvas().Focused().(fyne.CanvasObject)
	at, size := code.Position(), code.Size()
	d.press(fyne.KeyReturn)
	if code.Position() != at || code.Size() != size {
		t.Errorf("the button is pressed again at %v %v, and was at %v %v", code.Position(), code.Size(), at, size)
	}
	if state().Code != in.Code {
		t.Error("a new code with one press")
	}
	d.press(fyne.KeyReturn)
	d.until("another code", func() bool { return state().Code != in.Code })
	d.until("the wall says it", func() bool { return d.p.lead.st.Pos.Page < wall.JoinPages(d.p.lead.st) })
	d.settle()
	says("coming")
	d.choose("joining.ask_not")
	d.until("the wall asks nobody", func() bool { return !state().Asks })
	d.settle()
	says("question_only")
	d.find("As phones show it")
	d.write("upturn-room")
	d.press(fyne.KeyTab)
	d.write("river-lamp-42")
	d.press(fyne.KeyTab)
	d.until("the Wi-Fi", func() bool { return state().Wifi == workshop.Wifi{Name: "upturn-room", Password: "river-lamp-42"} })
	d.choose("joining.paper")
	d.until("paper", func() bool { return state().Paper })
	if way, open := facilitator.Keying(d.p.lead.window); !open || way != workshop.Paper {
		t.Errorf("ballots are keyed in by %q, %v", way, open)
	}
	d.press(fyne.KeyEscape)
	d.choose("facilitator.also.phones")
	d.choose("joining.phones_again")
	d.until("phones again", func() bool { return !state().Paper && state().Address == in.Address })
	d.run(func(s *workshop.Session) error { s.SetBlank(true); return nil })
	facilitator.KeyIn(d.p.lead.window, workshop.Phones)
	d.settle()
	says("at_dark")
	d.run(func(s *workshop.Session) error { s.SetBlank(false); return nil })
	d.run(func(s *workshop.Session) error { return s.Jump(0) })
	facilitator.KeyIn(d.p.lead.window, workshop.Phones)
	d.settle()
	says("at_other")
}

// Who turns to paper from the question before the computer goes round voids no vote by phone.
func TestPaperBeforeTheComputerGoesRound(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{alone: true})
	d.workshop("A4")
	in := d.byPhone()
	p := d.comes(in)
	d.choose("facilitator.also.booth")
	if a, err := p.Vote(d.invented(0)); err != nil || a != phones.Voted { // while the question stands
		t.Fatalf("a phone was told %q, %v", a, err)
	}
	d.settle()
	d.choose("pages.ask.paper")
	if n := d.cast(); n != 1 {
		t.Errorf("%d ballots are left of 1", n)
	}
	if way, open := facilitator.Keying(d.p.lead.window); !open || way != workshop.Paper {
		t.Errorf("ballots are keyed in by %q, %v", way, open)
	}
}

// In a rehearsal the made-up people come in through the real door and vote by themselves.
func TestARehearsalByPhone(t *testing.T) {
	d := atDesk(t, "en", desktopSize, deskFiles{})
	d.p.Networks = func() ([]phones.Address, error) {
		return nil, workshop.Errorf(workshop.EState, nil, "what", "no_network") // it does without
	}
	d.workshop("A4", func(i *workshop.Info) { i.Way, i.Rehearsal = workshop.Phones, true })
	d.press(fyne.KeyPageDown)
	d.until("all to come in", func() bool { in := d.p.lead.run.State().WayIn; return in != nil && in.In == 12 })
	if n := d.cast(); n != 0 {
		t.Errorf("%d have voted while the wall asks them in", n)
	}
	d.press(fyne.KeyPageDown)
	d.until("all to vote", func() bool { return d.cast() == 12 })
	if r, _ := d.p.lead.run.State().OpenRound(); len(r.Ways) != 1 || r.Ways[0] != workshop.Phones {
		t.Errorf("%v", r.Ways)
	}
}
