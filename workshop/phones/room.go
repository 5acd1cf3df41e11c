package phones

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"sync"

	"github.com/upturn-workshop/upturn/workshop"
)

// Box is what a room needs of the running workshop.
type Box interface {
	State() workshop.State
	Follow(func(workshop.State, workshop.Event))
	Passes() (workshop.Passes, error)
	MakePasses(code string, places int) error
	AddPass() error
	GivePasses([]workshop.Pass) []error
	CastPasses(round int64, ballots []workshop.PassBallot) []error
}

// mostWrong is how many wrong codes there may be within a minute, of all phones together.
// Phones that have a place do not notice.
const mostWrong = 60

// Room is a workshop that phones can come into. It decides what becomes of a letter. There is
// one for a workshop; a Server is its door.
type Room struct {
	box   Box
	words map[string]map[string]string // of the page, by language
	send  *collector
	work  sync.WaitGroup

	// filing is held while the file and what is remembered of it change together: whoever read
	// the file in between would forget again who has just come in, or voted.
	filing sync.Mutex

	mu      sync.Mutex // never held while the box is asked
	keys    keys
	code    string
	places  int
	given   map[workshop.Pass]bool     // and whether it has voted in this vote
	seen    map[workshop.Pass][16]byte // attempt that was recorded in this vote
	doubt   map[workshop.Pass]bool     // who was told that nobody knows
	left    map[workshop.Pass]bool     // who has voted in this vote, and lost the place to a new code, as the file says
	paper   bool                       // this vote goes on without phones
	out     map[[16]byte]bool          // attempts of this vote of which phones were told that they are not counted
	before  heard                      // of the vote before this one
	wrong   int                        // codes, within the last minute
	now     vote
	version int           // of what phones are shown; it begins anywhere, or a phone would take that of a new start for the old one
	turn    uint32        // another one with each vote, and each code
	changed chan struct{} // closed at the next version
	gate    gate
	settled chan struct{} // closed when ballots that wait at the gate go on
	doors   int           // that are open
	port    uint16        // of the last one; 0 = there was none
	onJoin  func(in, of int)
	shut    bool
}

// heard is what is known of who has voted in a vote. It is kept for a while when that is over:
// a phone that has lost its answer still gets the right one.
type heard struct {
	number uint32
	voted  map[workshop.Pass]bool // as the file says
	seen   map[workshop.Pass][16]byte
	doubt  map[workshop.Pass]bool
	void   bool   // its ballots were destroyed unread
	sign   uint32 // of the vote
}

// known is what is known of a vote, if that is the present one or the one before.
func (r *Room) known(number uint32) (heard, bool) {
	switch number {
	case 0: // no vote
	case r.now.number:
		return heard{number: number, voted: r.given, seen: r.seen, doubt: r.doubt}, true
	case r.before.number:
		return r.before, true
	}
	return heard{}, false
}

// vote is what phones are asked.
type vote struct {
	open   bool
	number uint32 // what phones know it by; a round may get another number in the file
	sign   uint32 // stands for it in the open, and tells nothing
	round  int64
	spec   workshop.Spec
	sheets []Sheet
	size   int // of all answers
}

// NewRoom makes places for everybody who is here, unless the file has some, and follows the
// workshop from then on. words are those of the page, by language.
func NewRoom(box Box, words map[string]map[string]string) (*Room, error) {
	r := &Room{box: box, words: words, changed: make(chan struct{}), seen: map[workshop.Pass][16]byte{}, doubt: map[workshop.Pass]bool{}, left: map[workshop.Pass]bool{}, out: map[[16]byte]bool{}}
	r.version, r.turn = int(anyNumber()>>2), anyNumber()
	size, err := sizeFor(nil)
	if err != nil {
		return nil, err
	}
	r.now.size = size
	if err := r.ready(); err != nil {
		return nil, err
	}
	if err := r.renewKeys(); err != nil {
		return nil, err
	}
	r.send = newCollector(r.keep)
	r.work.Go(r.send.run)
	r.box.Follow(r.follow)
	return r, nil
}

// ready makes places where there are none, or too few.
func (r *Room) ready() error {
	r.filing.Lock()
	defer r.filing.Unlock()
	st := r.box.State()
	people := st.Info.People
	if open, ok := st.OpenRound(); ok && open.Cast > 0 {
		people = 0 // whoever has voted needs no place any more
	}
	all, err := r.box.Passes()
	if err != nil {
		return err
	}
	if all.Code == "" {
		return r.renew(max(1, st.Info.People))
	}
	for range people - all.Places {
		if err := r.box.AddPass(); err != nil {
			return err
		}
	}
	return r.take()
}

// take takes up what the file says of the places. filing is held.
func (r *Room) take() error {
	all, err := r.box.Passes()
	if err != nil {
		return err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.code, r.places, r.given, r.left = all.Code, all.Places, all.Given, all.Left
	return nil
}

func (r *Room) renew(places int) error {
	code, err := NewCode()
	if err != nil {
		return err
	}
	if err := r.box.MakePasses(code, places); err != nil {
		return err
	}
	return r.take()
}

// NewCode gives out another code. All phones have to come in anew. In an open vote there are
// places only for people who have not voted; who has is remembered, also by the file, is still
// told so, and comes in anew with the next vote. What is on its way is in the box before, or is
// refused.
func (r *Room) NewCode() error {
	r.filing.Lock()
	defer r.filing.Unlock()
	st := r.box.State()
	places := st.Info.People
	if open, ok := st.OpenRound(); ok {
		places = max(1, open.Seats-open.Cast)
	}
	err := r.renew(places)
	r.change(func() { r.turn = anyNumber() })
	return err
}

// AddPlace has one phone more come in.
func (r *Room) AddPlace() error {
	r.filing.Lock()
	defer r.filing.Unlock()
	if err := r.box.AddPass(); err != nil {
		return err
	}
	return r.take()
}

// Code is that of the room.
func (r *Room) Code() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.code
}

// In is how many phones have a place, and Of how many there are.
func (r *Room) In() (in, of int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return len(r.given), r.places
}

// OnJoin has f called whenever a phone has come in.
func (r *Room) OnJoin(f func(in, of int)) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.onJoin = f
}

// renewKeys makes the key that letters are sealed to. Whoever has kept what went over the
// network cannot open it with anything that is on this computer later.
func (r *Room) renewKeys() error {
	k, err := newKeys()
	if err != nil {
		return err
	}
	r.change(func() { r.keys = k; r.set(taking) })
	return nil
}

// change changes what phones are shown, and tells those that wait for it.
func (r *Room) change(do func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	do()
	r.version++
	close(r.changed)
	r.changed = make(chan struct{})
}

// follow takes up what has become of the workshop. It is called while a command is under way,
// so it gives none.
func (r *Room) follow(st workshop.State, ev workshop.Event) {
	round, open := st.OpenRound()
	open = open && round.Spec.Way.Traits().Sent
	r.mu.Lock()
	was := r.now
	r.mu.Unlock()
	switch {
	case open && was.open && was.round == round.ID, !open && !was.open:
	case open && was.open && ev.Kind == workshop.EventBallot && reflect.DeepEqual(was.spec, round.Spec): // a slip was corrected
		r.mu.Lock()
		r.now.round = round.ID
		r.mu.Unlock()
	default:
		next := vote{open: open, round: round.ID, spec: round.Spec, number: number(round), sign: anyNumber()}
		if open {
			next.sheets = sheets(st, round, r.words)
		}
		size, err := sizeFor(next.sheets)
		if err != nil {
			next.open = false // it cannot be asked by phone
		}
		next.size = size
		r.change(func() {
			if was.open {
				voted := maps.Clone(r.given)
				maps.Copy(voted, r.left)
				r.before = heard{was.number, voted, r.seen, r.doubt, gone(st, was.round), was.sign}
			}
			r.now, r.turn, r.paper = next, anyNumber(), false
			r.set(taking)
			r.seen, r.doubt, r.out = map[workshop.Pass][16]byte{}, map[workshop.Pass]bool{}, map[[16]byte]bool{}
			if was.number != 0 { // else they are as the file said at the start
				r.left = map[workshop.Pass]bool{}
			}
			for pass := range r.given {
				r.given[pass] = was.number == 0 && r.given[pass] // as the file said at the start
			}
		})
	}
}

// gone reports whether a round that was open is no more: it was taken back.
func gone(st workshop.State, round int64) bool {
	return !slices.ContainsFunc(st.Rounds, func(r workshop.Round) bool { return r.ID == round })
}

// number is what phones that are in know the vote of a round by. It is the same when the program
// was started anew in the middle of a vote, so that nobody loses what they have marked; another
// question has another one, whatever became of the file. It travels in sealed letters alone:
// whoever else read it could try words of the group until they fit.
func number(round workshop.Round) uint32 {
	h := sha256.New()
	_, _ = fmt.Fprintf(h, "%d/", round.ID) // a sum never fails
	if err := json.NewEncoder(h).Encode(round.Spec); err != nil {
		return anyNumber()
	}
	return binary.BigEndian.Uint32(h.Sum(nil)) | 1 // 0 is no vote
}

// anyNumber is one that nobody can guess, and never 0.
func anyNumber() uint32 {
	var b [4]byte
	_, _ = rand.Read(b[:]) // it never fails: the program ends when the system has no chance to give
	return binary.BigEndian.Uint32(b[:]) | 1
}
