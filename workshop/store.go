package workshop

// Store keeps a workshop. Every method has committed to the disk when it returns
// nil, all of what it was asked in one transaction; a failure leaves the file as it
// was, unless its code is EUnsure. Only one goroutine calls it at a time.
type Store interface {
	// Load reads all that the file holds; Blank, Frozen, Undo and Redo are not in it,
	// and of Timer only what Info says of its clock.
	Load() (State, error)
	// Commit keeps a change.
	Commit(Change) error

	// OpenRound writes the seats and the sealed empty slots of a new round and
	// opens it, with what else the command changes.
	OpenRound(Opening, Change) (Round, error)
	// Cast puts a ballot into the box and marks the seat, once (EVoted else), and
	// the way in which it came. It returns the number of ballots in the box. EVoted
	// also where nobody else is expected to vote.
	Cast(round int64, way Way, seat int, b Ballot) (int, error)
	// CastFree does the same for ballots without a seat of their own: each takes
	// the next free seat, all or none.
	CastFree(round int64, way Way, ballots []Ballot) (int, error)
	// Keyed returns the ballots of an open round in the order of what they say, where each
	// of them was keyed in (EState else). Whoever asks wipes them.
	Keyed(round int64) ([]Ballot, error)
	// Correct puts another ballot in the place of one that says the same as old (ENotFound
	// where there is none), or takes that one out where by is nil. The ballots lie in another
	// round from then on, under a key of its own, and the one that it returns is that: what
	// lay in the old one is destroyed. Else it is as it was, and Keyed has the same rules.
	Correct(round int64, old, by Ballot) (Round, error)
	// Passes returns the places for phones. Which have voted it tells of the open round only.
	Passes() (Passes, error)
	// MakePasses lays so many places ready under a code; all that there were are void, also in
	// an open round. More places than MaxSeats are invalid.
	MakePasses(code string, places int) error
	// AddPass lays one more place ready under the same code (EState where there is none).
	AddPass() error
	// GivePasses gives each phone a place drawn by lot, in one transaction. Of each that gets
	// none there is an error (EState), nil for the others; a phone that has one keeps it.
	GivePasses([]Pass) ([]error, error)
	// CastPasses puts ballots into the box that came from phones, in one transaction. Each
	// takes the next free seat. Of each that is refused there is an error: EInvalid, ENotFound
	// of a phone without a place, EVoted of one whose ballot is in the box, EState where the
	// box is full. The others are in the box. It returns the number of ballots in there.
	CastPasses(round int64, ballots []PassBallot) (int, []error, error)
	// CloseRound counts, keeps the counts, destroys key and ballots, with what else
	// the command changes. It returns the round as it is kept from then on.
	CloseRound(round int64, with Change) (Round, error)

	Close() error
}

// Opening is what a round is opened with; all of it is fixed from then on, but for
// the seats.
type Opening struct {
	Spec    Spec
	Seats   int
	MinShow int // answers needed to show a result
}

// Seats is how many ballots an open round expects, never fewer than are in its box.
// Where people leave all seats stay: which of the free ones remain empty nobody has
// to say.
type Seats struct {
	Round int64
	N     int
}

// Change is what one command changes. What it does not name stays as it is.
type Change struct {
	Info    *Info
	Pack    *Pack             // content that knows other steps
	Agenda  []Step            // another plan, or this one's steps with other times
	Pos     *Position         // in Agenda, where that is given
	Tiles   []string          // names of the pyramid's tiles
	Gone    []string          // IDs of items that are taken off, before others are put
	Groups  []Group           // all that there are; empty, not nil, takes them off
	Items   []Item            // put at the end, or in the places of those with their IDs
	Actions []Action          // likewise by Item, one after another; one without words is taken off
	Checks  []Check           // by Item; one of which nothing was told is taken off
	Notes   map[string]string // by key; an empty text takes it off
	Drafts  map[string]string // by list; an empty text takes it off

	Seats *Seats
	Show  []int64 // rounds that were counted, or are by this command, and are shown from now on
	Void  int64   // an open round, whose ballots are destroyed unread; 0 = none
}
