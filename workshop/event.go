package workshop

// EventKind says what has just been committed.
type EventKind string

// The kinds of events.
const (
	EventStep    EventKind = "step"    // another step is on
	EventPhase   EventKind = "phase"   // phase, page, view or flip changed within the step
	EventOpened  EventKind = "opened"  // a round was opened
	EventBallot  EventKind = "ballot"  // one or more ballots are in the box
	EventClosed  EventKind = "closed"  // a round was counted
	EventVoid    EventKind = "void"    // a round was destroyed unread
	EventContent EventKind = "content" // obstacles, actions, tiles, people present
	EventWall    EventKind = "wall"    // blank, freeze, or the way in for phones
	EventClock   EventKind = "clock"   // a second has passed
)

// Event tells what a command has committed. It carries how many have voted,
// never who or what.
type Event struct {
	Kind     EventKind `json:"event"`
	Step     string    `json:"step,omitempty"`
	Recorded int       `json:"recorded,omitempty"`
	Of       int       `json:"of,omitempty"`
	N        int       `json:"n,omitempty"`
}
