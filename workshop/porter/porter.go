// Package porter keeps the door for phones: it opens it when a vote by phone is opened, on
// the network that was chosen, and shuts it when the vote ends or the facilitator takes
// paper instead. It looks again and again whether the
// computer still has its address, and says on the wall how to come in.
//
// What it finds becomes the state's WayIn; the windows draw that, and tell the porter what
// the facilitator wants. It does everything on a goroutine of its own: neither the windows nor
// the commands of the workshop wait for a network.
package porter

import (
	"reflect"
	"sync"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
)

// Box is what the porter needs of the running workshop.
type Box interface {
	phones.Box
	SetWayIn(*workshop.WayIn)
	SetTried(day time.Time, address string) error
}

// Day is what the facilitator says once on a day. It is kept in memory only, and for all
// workshops of the day.
type Day struct {
	mu   sync.Mutex
	wifi workshop.Wifi
	on   string // address of the network
}

// Options say how the porter works.
type Options struct {
	// Words gives those of the page, by language. It is asked when the door opens for the first
	// time: most days nobody votes by phone, and the words of all languages would be read for it.
	Words func() map[string]map[string]string
	Day   *Day
	// Networks lists those that phones may reach this computer on; nil = asks the system.
	Networks func() ([]phones.Address, error)
	Look     time.Duration // between two looks at the networks; 0 = two seconds
	Patience time.Duration // until it says that nobody has come in; 0 = 45 seconds
	// Parting is how long phones find somebody who says that the vote goes on by paper; 0 = longer
	// than a phone waits for news.
	Parting time.Duration
}

// Porter keeps the door of one workshop.
type Porter struct {
	box  Box
	opts Options
	wake chan struct{} // has room for one: something is to be seen to
	end  chan struct{}
	done sync.WaitGroup

	mu   sync.Mutex // never held while the box, the room or the door is asked
	want wants
	door *phones.Server // nil = shut
	room *phones.Room   // nil = none was needed yet
}

// wants is what is to be.
type wants struct {
	vote    bool // one is open by phone
	fresh   bool // it has just been opened
	paper   bool // the facilitator takes paper instead
	tries   bool // … tries it with a phone
	anew    bool // the door is to be shut and opened
	codes   int  // new codes that are to be given out
	places  int  // places that are to be added
	asks    bool // the wall asks people to come in
	patient bool // the door has not been open for long
	closed  bool
}

// open reports whether the door is to be open.
func (w wants) open() bool { return w.vote && !w.paper || w.tries }

// New follows a workshop from now on.
func New(box Box, o Options) *Porter {
	if o.Networks == nil {
		o.Networks = phones.Addresses
	}
	if o.Look == 0 {
		o.Look = 2 * time.Second
	}
	if o.Patience == 0 {
		o.Patience = 45 * time.Second
	}
	if o.Parting == 0 {
		o.Parting = 30 * time.Second
	}
	if o.Day == nil {
		o.Day = &Day{}
	}
	p := &Porter{box: box, opts: o, wake: make(chan struct{}, 1), end: make(chan struct{})}
	box.Follow(p.follow)
	p.done.Go(p.run)
	return p
}

// follow takes up what has become of the workshop. It is called while a command is under way,
// so it gives none.
func (p *Porter) follow(st workshop.State, _ workshop.Event) {
	round, open := st.OpenRound()
	open = open && round.Spec.Way.Traits().Sent && !st.ReadOnly
	p.mu.Lock()
	if open == p.want.vote {
		p.mu.Unlock()
		return
	}
	p.want.vote, p.want.fresh, p.want.paper, p.want.asks = open, open, false, open
	p.mu.Unlock()
	p.poke()
}

// say changes what is wanted.
func (p *Porter) say(change func(*wants)) {
	p.mu.Lock()
	change(&p.want)
	p.mu.Unlock()
	p.poke()
}

// poke has the porter see to things soon.
func (p *Porter) poke() {
	select {
	case p.wake <- struct{}{}:
	default: // it will
	}
}

// Choose chooses the network with an address.
func (p *Porter) Choose(address string) {
	d := p.opts.Day
	d.mu.Lock()
	d.on = address
	d.mu.Unlock()
	p.poke()
}

// SetWifi says which Wi-Fi phones join first; without a name the wall says none.
func (p *Porter) SetWifi(w workshop.Wifi) {
	d := p.opts.Day
	d.mu.Lock()
	d.wifi = w
	d.mu.Unlock()
	p.poke()
}

// TakePaper has the open vote go on without phones, or with them again. Whatever phones have
// sent before is in the box; they hear at once that nothing more is taken from them.
func (p *Porter) TakePaper(on bool) { p.say(func(w *wants) { w.paper = on }) }

// Try opens the door for the facilitator's own phone while no vote is open, or shuts it.
func (p *Porter) Try(on bool) { p.say(func(w *wants) { w.tries = on }) }

// Ask has the wall ask people to come in, or no longer.
func (p *Porter) Ask(on bool) { p.say(func(w *wants) { w.asks = on }) }

// NewCode gives out another code: all phones have to come in anew.
func (p *Porter) NewCode() { p.say(func(w *wants) { w.codes++; w.asks = w.vote }) }

// AddPlace has one phone more come in.
func (p *Porter) AddPlace() { p.say(func(w *wants) { w.places++; w.asks = w.vote }) }

// Look looks at the networks now: the computer may have been asleep.
func (p *Porter) Look() { p.poke() }

// Closing has whatever phones have sent be in the box, and then does what ends the vote. Where
// that fails phones are let in again. A door that is being shut has ballots on their way, too.
func (p *Porter) Closing(end func() error) error {
	_, room := p.Door()
	if room == nil {
		return end()
	}
	room.Drain()
	err := end()
	if err != nil {
		p.say(func(w *wants) { w.anew = true })
	}
	return err
}

// Door is the way in, nil while it is shut; Room is what is behind it, nil before the first
// vote by phone.
func (p *Porter) Door() (*phones.Server, *phones.Room) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.door, p.room
}

// Close shuts the door for good. What phones have sent before is in the box then.
func (p *Porter) Close() {
	p.mu.Lock()
	was := p.want.closed
	p.want = wants{closed: true}
	p.mu.Unlock()
	if was {
		return
	}
	close(p.end)
	p.done.Wait()
}

// run sees to things until the end.
func (p *Porter) run() {
	k := keeping{p: p}
	for {
		var look <-chan time.Time
		if k.see() {
			look = time.After(p.opts.Look)
		}
		select {
		case <-p.wake:
		case <-look:
		case <-p.end:
			k.shut()
			if _, room := p.Door(); room != nil {
				room.Close()
			}
			return
		}
	}
}

// tell puts into the state what is known, where that is new.
func (k *keeping) tell(in *workshop.WayIn) {
	if !reflect.DeepEqual(in, k.told) {
		k.told = in
		k.p.box.SetWayIn(in)
	}
}
