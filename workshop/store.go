package workshop

import "time"

// Store keeps a workshop. Every method has committed to the disk when it
// returns nil; a failure leaves the file as it was, unless its code is EUnsure.
// Only one goroutine calls it at a time.
type Store interface {
	// Load reads all that the file holds; Blank, Frozen and Timer are not in it.
	Load() (State, error)

	SavePosition(pos Position, entered bool) error // entered marks the agenda's step as having been on the wall
	SaveSpent(step int, spent time.Duration) error // step is an index into the agenda
	SaveAgenda([]Step) error                       // another plan; what lies before the present step stays as it is
	SaveInfo(Info) error                           // people present, way, language and the like may change
	SaveTiles(names []string) error
	// InsertStep puts a step into the agenda before the one at an index, and
	// replaces the content that the file keeps by one which knows the step.
	InsertStep(at int, step Step, pack *Pack) error
	SaveNote(key, text string) error // an empty text removes it
	PutItem(Item) error              // insert, or replace the one with the same ID; keeps its place
	DeleteItem(id string) error
	MergeItem(into Item, from string) error // PutItem(into) and DeleteItem(from) as one
	PutAction(Action) error                 // insert or replace by Item
	DeleteAction(item string) error

	// OpenRound writes the seats and the sealed empty slots of a new round and
	// opens it. minShow is fixed from here on.
	OpenRound(spec Spec, seats, minShow int) (Round, error)
	// Cast puts a ballot into the box and marks the seat, once (EVoted else).
	// It gives the number of ballots in the box. EVoted also where nobody else is
	// expected to vote.
	Cast(round int64, seat int, b Ballot) (int, error)
	// CastFree does the same for ballots without a seat of their own: each takes
	// the next free seat, all in one transaction.
	CastFree(round int64, ballots []Ballot) (int, error)
	// SetSeats has an open round expect so many ballots, never fewer than are in
	// its box, and keeps the info, both or neither. Where people leave all seats
	// stay: which of the free ones remain empty nobody has to say.
	SetSeats(round int64, seats int, info Info) error
	// CloseRound counts, keeps the counts, destroys key and ballots.
	CloseRound(round int64) (Tally, error)
	// ShowRound marks a counted round as shown.
	ShowRound(round int64) error
	// VoidRound destroys the ballots of an open round unread.
	VoidRound(round int64) error

	Close() error
}
