package workshop

import "fmt"

// Pass is what the file knows of a phone: the SHA-256 of a secret that the phone has made up
// for itself. A new code of the room means a new secret, so no two workshops can be compared.
type Pass [32]byte

// PassBallot is a ballot that came from a phone.
type PassBallot struct {
	Pass   Pass
	Ballot Ballot
}

// Passes are the places for phones. There are as many as people, so whoever takes another's
// is found out: somebody in the room is told that all places are taken.
type Passes struct {
	Code   string        // of the room; "" = no places were laid ready
	Places int           // how many phones may come in
	Given  map[Pass]bool // to whom, and whether a ballot of theirs is in the box of the open round
	Left   map[Pass]bool // whose ballot is in that box too, and who lost the place to a new code
}

// WayIn is what is known of the way in for phones: the wall draws it, and the facilitator's
// window. It is of this hour, and no file has it.
type WayIn struct {
	Address  string    // what people type; "" = the door is shut
	Link     string    // what their cameras read
	Code     string    // of the room
	In       int       // phones that have a place
	Of       int       // places
	Wifi     Wifi      // that phones join first
	Asks     bool      // the wall asks people to come in
	Tries    bool      // the facilitator tries it with a phone; no vote is open by phone
	Paper    bool      // the facilitator takes paper instead
	Still    bool      // the door has been open for a while, and nobody has come in
	Networks []Network // those that phones may reach this computer on
	On       string    // the address of the one that was chosen
	Saved    bool      // it is drawn for a picture that is kept, which has no password in it
	Fault    error     // why phones cannot come in; nil = nothing keeps them out
}

// Network is one that this computer is on.
type Network struct {
	Name    string // this computer's own for the interface
	Address string
}

// Wifi is the network that phones join first. It is kept in memory only, and goes into no log.
type Wifi struct{ Name, Password string }

// Format keeps a password out of whatever is written.
func (Wifi) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte("wifi")) }

// MarshalJSON keeps it out of files.
func (Wifi) MarshalJSON() ([]byte, error) {
	return nil, Errorf(EBug, nil, "detail", "a password was to be written")
}

// refused returns the same error for each of n.
func refused(n int, err error) []error {
	all := make([]error, n)
	for i := range all {
		all[i] = err
	}
	return all
}

// CastPasses puts ballots that came from phones into the box of a round, all in one commit
// and with one event. Of each that is refused there is an error; the others are in the box.
func (c *core) CastPasses(round int64, ballots []PassBallot) []error {
	var errs []error
	err := c.cast(Phones, func(r Round) (n int, err error) {
		if r.ID != round {
			return 0, Errorf(EState, nil, "what", "no_open_vote")
		}
		n, errs, err = c.store.CastPasses(r.ID, ballots)
		return n, err
	}, func(used []bool) {
		left := 0
		for _, err := range errs {
			if err == nil {
				left++
			}
		}
		for i := range used {
			if left > 0 && !used[i] {
				used[i] = true
				left--
			}
		}
	})
	if err != nil {
		return refused(len(ballots), err)
	}
	return errs
}

// MakePasses lays places for so many phones ready under a new code of the room. All phones
// that were in are out. Those that have voted in an open round are remembered until it ends:
// they vote in it no more, under whatever code.
func (c *core) MakePasses(code string, places int) error {
	return c.passes(func() error { return c.store.MakePasses(code, places) })
}

// AddPass has one phone more come in.
func (c *core) AddPass() error { return c.passes(c.store.AddPass) }

// GivePasses lets phones in. Of each that finds no place there is an error.
func (c *core) GivePasses(passes []Pass) []error {
	var errs []error
	err := c.passes(func() (err error) {
		errs, err = c.store.GivePasses(passes)
		return err
	})
	if err != nil {
		return refused(len(passes), err)
	}
	return errs
}

// Passes returns the places for phones.
func (c *core) Passes() (all Passes, err error) {
	c.cmd.Lock()
	defer c.cmd.Unlock()
	return c.store.Passes()
}

// passes does what concerns places alone. No window shows which phones are in, so nobody is
// told, and the clock is not committed with it: what it counted would tell when they came.
func (c *core) passes(do func() error) error {
	c.cmd.Lock()
	defer c.cmd.Unlock()
	if err := do(); err != nil {
		return c.failed(err)
	}
	return nil
}

// SetWayIn says what the wall tells of the way in for phones; nil closes it.
func (c *core) SetWayIn(in *WayIn) {
	c.cmd.Lock()
	defer c.cmd.Unlock()
	st := c.State()
	st.WayIn = in
	c.put(st, Event{Kind: EventWall})
}
