package porter

import (
	"net/netip"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
)

// keeping is what the porter's goroutine alone knows.
type keeping struct {
	p     *Porter
	told  *workshop.WayIn
	last  netip.AddrPort // where phones came in: what they keep belongs to that address
	timer *time.Timer    // ends the patience
	were  int            // phones that had a place when the door was opened
	tried bool           // phones came in to try, and hold places
	said  error          // what kept a code or a place from being given out
	kept  string         // where phones have tried the way in, as the file has it
	parts time.Time      // since when phones hear that paper is taken; zero = they do not
}

// see does what is to be done, and reports whether to look again by itself.
func (k *keeping) see() bool {
	w := k.take()
	if !w.open() && !w.vote {
		k.shut()
		k.said = nil
		k.tell(nil)
		return false
	}
	all, on, fault := k.networks()
	in := &workshop.WayIn{Wifi: k.wifi(), Tries: w.tries && !w.vote, Paper: w.paper, On: on}
	for _, a := range all {
		in.Networks = append(in.Networks, workshop.Network{Name: a.Network, Address: a.IP.String()})
	}
	parting := k.parting(w)
	switch door, _ := k.p.Door(); {
	case fault != nil, !w.open() && !parting:
		k.shut()
	case !w.open():
	case door != nil && (w.anew || door.At().Addr().String() != on):
		k.shut()
		fault = k.open(on)
	case door == nil:
		fault = k.open(on)
	}
	k.serve(w)
	if fault == nil {
		fault = k.said
	}
	in.Fault = fault
	k.describe(in)
	k.tell(in)
	return true
}

// parting has phones hear that the vote goes on by paper, and reports whether the door stays for
// that. Whoever marks a ballot would wait in vain otherwise, or take paper for one that is in.
func (k *keeping) parting(w wants) bool {
	_, room := k.p.Door()
	paper := w.vote && !w.open()
	if room != nil {
		if err := room.TakePaper(paper); err != nil {
			k.said = err
			return false // who is told nothing is told nothing that is untrue
		}
	}
	if !paper {
		k.parts = time.Time{}
		return false
	}
	if k.parts.IsZero() {
		k.parts = time.Now()
	}
	return time.Since(k.parts) < k.p.opts.Parting
}

// take takes what is wanted, and what is done once.
func (k *keeping) take() wants {
	k.p.mu.Lock()
	defer k.p.mu.Unlock()
	w := k.p.want
	k.p.want.codes, k.p.want.places, k.p.want.anew = 0, 0, false
	return w
}

// networks lists those to choose from, and says which one it is: the chosen one, or the only
// one. A rehearsal does without.
func (k *keeping) networks() (all []phones.Address, on string, fault error) {
	all, fault = k.p.opts.Networks()
	d := k.p.opts.Day
	d.mu.Lock()
	on = d.on
	d.mu.Unlock()
	if on == "" && k.last.IsValid() { // one network more, as of a cable, shuts out nobody who is in, nor does a Wi-Fi that is lost and comes back
		on = k.last.Addr().String()
	}
	there := false
	for _, a := range all {
		there = there || a.IP.String() == on
	}
	switch {
	case there:
		return all, on, nil
	case len(all) == 1:
		return all, all[0].IP.String(), nil
	case k.p.box.State().Info.Rehearsal:
		return all, "127.0.0.1", nil
	case fault == nil && on != "":
		fault = workshop.Errorf(workshop.EState, nil, "what", "network_gone", "address", on)
	case fault == nil:
		fault = workshop.Errorf(workshop.EState, nil, "what", "choose_network")
	}
	return all, "", fault
}

func (k *keeping) wifi() workshop.Wifi {
	d := k.p.opts.Day
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.wifi
}

// open opens the door. Phones keep what they are known by for one address, so at another one
// all have to come in anew.
func (k *keeping) open(on string) error {
	p := k.p
	_, room := p.Door()
	if room == nil {
		var err error
		if room, err = phones.NewRoom(p.box, p.opts.Words()); err != nil {
			return err
		}
		room.OnJoin(func(int, int) { p.poke() })
	}
	k.were, _ = room.In()
	ip, err := netip.ParseAddr(on)
	if err != nil {
		return workshop.Errorf(workshop.EBug, err)
	}
	door, err := room.Listen(ip)
	p.mu.Lock()
	p.room, p.door = room, door
	p.mu.Unlock()
	if err != nil {
		return err
	}
	k.wait()
	in, _ := room.In()
	moved := k.last.IsValid() && k.last != door.At() && in > 0
	if k.last = door.At(); moved {
		k.said = room.NewCode() // told until another one is asked for: without it nobody finds a place
		p.mu.Lock()
		p.want.asks = p.want.vote
		p.mu.Unlock()
	}
	return nil
}

// wait gives phones some time, before it says that none has come in.
func (k *keeping) wait() {
	p := k.p
	if k.timer != nil {
		k.timer.Stop()
	}
	p.mu.Lock()
	p.want.patient = true
	p.mu.Unlock()
	k.timer = time.AfterFunc(p.opts.Patience, func() { p.say(func(w *wants) { w.patient = false }) })
}

// shut shuts the door, if it is open, once whatever has come is in the box.
func (k *keeping) shut() {
	p := k.p
	p.mu.Lock()
	door := p.door
	p.door = nil
	p.mu.Unlock()
	if door == nil {
		return
	}
	k.timer.Stop()
	_ = door.Close() // it listens no more, whatever a connection says that was cut off
}

// serve gives out codes and places. A code of their own parts those who vote from whoever has
// only tried.
func (k *keeping) serve(w wants) {
	door, room := k.p.Door()
	if room == nil {
		return
	}
	if w.codes > 0 || w.places > 0 {
		k.said = nil
	}
	if w.codes > 0 || k.tried && w.vote {
		k.said = room.NewCode()
		k.tried = k.said != nil && k.tried
		if door != nil {
			k.wait() // nobody can be in under it yet
		}
	}
	for range w.places {
		if err := room.AddPlace(); err != nil {
			k.said = err
		}
	}
	if w.fresh { // who is in from the vote before need not be asked
		in, of := room.In()
		k.p.mu.Lock()
		k.p.want.fresh = false
		k.p.want.asks = k.p.want.asks && in < of
		k.p.mu.Unlock()
	}
}

// describe says how to come in.
func (k *keeping) describe(in *workshop.WayIn) {
	door, room := k.p.Door()
	if room != nil {
		in.Code = room.Code()
		in.In, in.Of = room.In()
	}
	k.p.mu.Lock()
	w := k.p.want
	k.p.mu.Unlock()
	if door != nil && w.open() {
		in.Address, in.Link = door.At().String(), door.Link()
		in.Still = in.In == 0 && !w.patient
	}
	in.Asks = w.asks && in.Address != ""
	if in.Tries && in.In > k.were {
		k.keep(in.Address)
	}
	k.tried = k.tried || in.Tries && in.In > k.were // who is in from a vote before has not come to try
}

// keep has the file say that a phone has come in at an address. A rehearsal tries nothing.
func (k *keeping) keep(address string) {
	if address == "" || address == k.kept || k.p.box.State().Info.Rehearsal {
		return
	}
	k.kept = address
	if err := k.p.box.SetTried(time.Now(), address); err != nil {
		k.said = err
	}
}
