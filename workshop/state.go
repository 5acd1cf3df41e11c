package workshop

import "time"

// Step is one entry of the agenda.
type Step struct {
	ID       string        // of the pack's StepDef
	Exercise string        // "" for the frame
	Length   Length        // version of the exercise
	Minutes  int           // planned
	Spent    time.Duration // real, so far
	Entered  bool          // has been on the wall
}

// Phase is where a step stands. A step without a vote stays in PhaseAsk.
type Phase string

// The phases of a step.
const (
	PhaseAsk     Phase = "ask"     // the step's text is on the wall
	PhaseCollect Phase = "collect" // items are being typed in
	PhaseVote    Phase = "vote"    // the round is open: only the count is shown
	PhaseClosed  Phase = "closed"  // the round is closed, and nothing of it is shown yet
	PhaseResult  Phase = "result"  // the closed round is shown
)

// Position is where the workshop stands; it survives a power cut.
type Position struct {
	Step    int   `json:"step"` // index into the agenda
	Phase   Phase `json:"phase"`
	Page    int   `json:"page"`    // of the phase, from 0
	View    int   `json:"view"`    // which of the step's figures
	Flipped bool  `json:"flipped"` // the pyramid has been turned over
}

// RoundState is how far a round has come.
type RoundState int

// States of a round, as they stand in the file.
const (
	RoundReady   RoundState = 0
	RoundOpen    RoundState = 1
	RoundCounted RoundState = 2
	RoundShown   RoundState = 3
	RoundVoid    RoundState = 4
)

// Round is one opening of a vote.
type Round struct {
	ID      int64
	Spec    Spec
	State   RoundState
	Seats   int // how many are expected to vote, those who have included
	Cast    int
	MinShow int
	Used    []bool // by seat: has voted. Who, never what. More than Seats where people have left
	Ways    []Way  // in which its ballots came, in the order of Ways, however they did; none while there is none
	Tally   *Tally // of a counted or shown round
}

// TooFew reports whether a round closed now would leave no result.
func (r Round) TooFew() bool { return r.Cast < r.MinShow }

// Item is something the group said, in its own words.
type Item struct {
	ID     string   // "O1", "O2", … obstacles; "I1", … ideas
	List   string   // ListObstacles, ListIdeas, or that of a step of its own
	Text   string   // as said
	Merged []string // wordings that were merged into it
}

// Action is what the group agreed on about one obstacle.
type Action struct {
	Item   string // ID of the obstacle
	First  string // first step
	Owner  string // a person in the room
	Due    string // as typed; a date in the language's form
	DueOn  string `json:",omitempty"` // the same as YYYY-MM-DD; "" where what was typed is no date
	Notice string // how we will notice
}

// DueDay is the day until which something is to be done; false where none is known.
func (a Action) DueDay() (time.Time, bool) {
	day, err := time.Parse(time.DateOnly, a.DueOn)
	return day, err == nil
}

// soundDay reports whether the day is one, and somebody has typed it.
func (a Action) soundDay() bool {
	_, is := a.DueDay()
	return a.DueOn == "" || is && a.Due != ""
}

// State is a snapshot of a running workshop. Windows draw it and change nothing.
type State struct {
	Info     Info
	Pack     *Pack
	Agenda   []Step
	Pos      Position
	Rounds   []Round // in the order of opening, void ones left out
	Items    []Item
	Groups   []Group // into which items were put in front of the room; see GroupsOf
	Unread   []Item  // answers in own words that only the facilitator has seen; see UnreadOf
	Actions  []Action
	Checks   []Check           // how far the promises have come that a follow-up goes back to
	Tiles    []string          // names of the pyramid's tiles, customers first; empty = the pack's
	Notes    map[string]string // what the facilitator wrote for the report, by step or other key
	Drafts   map[string]string // what was being written for a list and is not on it, by list
	Blank    bool              // the wall is dark
	WayIn    *WayIn            // for phones; nil = none is open. Not in the file
	Overdue  bool              // the time of beginning has passed; not in the file
	Time     time.Time         // of day, to the minute, for whoever waits; zero = nothing runs. Not in the file
	Timer    *Timer            // a clock on the wall; nil = none
	Frozen   *Position         // the wall stays here while the facilitator looks ahead
	Undo     *Done             // what Undo takes back; nil = nothing. Not in the file
	Redo     *Done             // what Redo does again
	ID       string            // of the workshop, the same in all copies of its file; "" where there is none
	Path     string            // of the file
	ReadOnly bool
	Warnings []string // about the file: keys of sentences under "warning" in the translations
}

// Warnings about the place where a workshop's file lies.
const (
	WarnSynced = "synced" // a program copies the folder to other computers
	WarnRemote = "remote" // the disk is another computer's
)

// Understood returns ENewer where the workshop asks questions of a kind that this
// version does not know: nobody can say what their answers mean. A later version
// has made it.
func (s State) Understood() error {
	newer := func(id string) error { return Errorf(ENewer, nil, "detail", "kind at "+id) }
	for _, r := range s.Rounds {
		for _, q := range r.Spec.Questions {
			if !q.Kind.Known() {
				return newer(q.ID)
			}
		}
	}
	for _, step := range s.Agenda {
		if v := s.Def(step).Vote; v != nil && !v.Kind.Known() {
			return newer(step.ID)
		}
	}
	return nil
}

// Revision is how far the results of a workshop have come: of two copies of its file the one
// with more closed votes goes before the other.
func Revision(s State) int {
	n := 0
	for _, r := range s.Rounds {
		if r.Tally != nil {
			n++
		}
	}
	return n
}

// Now is the present step of the agenda.
func (s State) Now() Step { return s.Agenda[s.Pos.Step] }

// Def is the pack's plan for a step of the agenda.
func (s State) Def(st Step) StepDef { d, _ := s.Pack.Step(st.ID); return d }

// Round finds the latest round of a step; second asks for the vote after the discussion.
func (s State) Round(step string, second bool) (Round, bool) {
	for i := len(s.Rounds) - 1; i >= 0; i-- {
		if r := s.Rounds[i]; r.Spec.Step == step && r.Spec.Revote == second {
			return r, true
		}
	}
	return Round{}, false
}

// OpenRound finds the round that is open, if any. There is one at most.
func (s State) OpenRound() (Round, bool) {
	for _, r := range s.Rounds {
		if r.State == RoundOpen {
			return r, true
		}
	}
	return Round{}, false
}

// T is the text of a key in the workshop's language.
func (s State) T(key string) string { return s.Pack.Text(s.Info.Lang, key) }
