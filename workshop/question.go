package workshop

import "strconv"

// Kind says how a question is answered.
type Kind string

// The kinds of questions.
const (
	Choice  Kind = "choice"  // one of Options; the mark is the option's index
	Bipolar Kind = "bipolar" // Lo..Hi between two statements
	Scale   Kind = "scale"   // Lo..Hi with anchors
	Dots    Kind = "dots"    // Budget dots over Items, at most Cap on one
	Ranking Kind = "ranking" // Items in order; the mark is the place, 1 = first
)

// Way says how the ballots of a round reach the box.
type Way string

// The ways of voting.
const (
	Booth Way = "booth" // secret, the computer is passed round
	Paper Way = "paper" // secret, ballots on paper are keyed in
	Cards Way = "cards" // open, by show of cards
)

// Question is one thing a round asks. Its texts lie in the pack under its ID.
type Question struct {
	ID      string   `json:"id" toml:"id"`
	Kind    Kind     `json:"kind"`
	Aspects []string `json:"aspects,omitempty"` // what is marked, each once: "today", "goal", "practice", …
	Lo      int      `json:"lo,omitempty"`      // lowest mark, 0..Hi
	Hi      int      `json:"hi,omitempty"`      // highest mark, at most 11
	Options []string `json:"options,omitempty"` // of a Choice
	Items   []string `json:"items,omitempty"`   // of Dots and of a Ranking
	Budget  int      `json:"budget,omitempty"`  // dots in all
	Cap     int      `json:"cap,omitempty"`     // dots on one item
}

// fingers is how many numbers a scale has at most that people can show: with
// the cards of a set, or a fist and five fingers.
const fingers = 6

// ByCards tells whether the question can be answered by cards held up: it has
// one answer, of few.
func (q Question) ByCards() bool {
	return q.Kind == Choice || q.Kind == Scale && len(q.Aspects) == 1 && q.Hi-q.Lo < fingers
}

// ByCards tells whether all of the sheet can be answered by cards held up.
func (s Spec) ByCards() bool {
	for _, q := range s.Questions {
		if !q.ByCards() {
			return false
		}
	}
	return len(s.Questions) > 0
}

// Spec is the frozen question sheet of a round.
type Spec struct {
	Step      string            `json:"step"`
	Way       Way               `json:"way"`
	Second    bool              `json:"second,omitempty"` // the same question after the discussion
	Questions []Question        `json:"questions"`
	Labels    map[string]string `json:"labels,omitempty"` // the group's own words for items and questions, by ID
	Views     *Views            `json:"views,omitempty"`  // leaders answer for themselves; nil = all answer the same
}

// MinView is how many of a part of the group have to answer for what they said
// to be shown apart.
const MinView = 5

// Views are those of leaders and team on the same questions, as they were agreed
// on before the round opened.
type Views struct {
	Leaders string `json:"leaders"` // the aspect that those who lead answer
	Least   int    `json:"least"`   // of them, to show it: MinView, or fewer if each agreed
}

// Cell is one place on the sheet where a mark goes.
type Cell struct {
	Question int    // index into Spec.Questions
	Part     string // aspect, or item of a dots question or a ranking
	Lo, Hi   int    // range of the mark
}

// Cells lists the places of the sheet in the order in which a Ballot holds
// their marks.
func (s Spec) Cells() []Cell {
	var cells []Cell
	for i, q := range s.Questions {
		if lo, hi, ok := q.ofItems(); ok {
			for _, item := range q.Items {
				cells = append(cells, Cell{i, item, lo, hi})
			}
			continue
		}
		lo, hi := q.Lo, q.Hi
		if q.Kind == Choice {
			lo, hi = 0, len(q.Options)-1
		}
		for _, aspect := range q.Aspects {
			cells = append(cells, Cell{i, aspect, lo, hi})
		}
	}
	return cells
}

// ofItems is the range of the marks that are written beside items; false where
// aspects are marked.
func (q Question) ofItems() (lo, hi int, ok bool) {
	switch q.Kind {
	case Dots:
		return 0, q.Cap, true
	case Ranking:
		return 1, len(q.Items), true
	}
	return 0, 0, false
}

// OfItems tells whether the question is marked beside its items, as one answer:
// "can't say" is said to all of it.
func (q Question) OfItems() bool {
	_, _, ok := q.ofItems()
	return ok
}

// cells is how many places of the sheet the question has.
func (q Question) cells() int {
	if q.OfItems() {
		return len(q.Items)
	}
	return len(q.Aspects)
}

// Limits of a spec. A sheet beyond them does not fit a sealed slot or a screen.
const (
	MaxSeats = 2000
	MaxCells = 240
	MaxMark  = 11
)

// Validate tells what is wrong with a spec.
func (s Spec) Validate() error {
	if s.Step == "" || len(s.Questions) == 0 {
		return Errorf(EInvalid, nil, "what", "spec without step or questions")
	}
	for _, q := range s.Questions {
		if err := q.validate(); err != nil {
			return err
		}
	}
	if n := len(s.Cells()); n > MaxCells {
		return Errorf(EInvalid, nil, "what", "cells: "+strconv.Itoa(n))
	}
	return nil
}

func (q Question) validate() error {
	bad := func(what string) error { return Errorf(EInvalid, nil, "what", "question "+q.ID+": "+what) }
	switch q.Kind {
	case Choice:
		if len(q.Options) < 2 || len(q.Options) > MaxMark+1 {
			return bad("options")
		}
	case Bipolar, Scale:
		if q.Lo < 0 || q.Hi <= q.Lo || q.Hi > MaxMark {
			return bad("range")
		}
	case Dots:
		if len(q.Items) < 1 || q.Cap < 1 || q.Cap > MaxMark || q.Budget < 1 || q.Budget > len(q.Items)*q.Cap {
			return bad("dots")
		}
		return nil
	case Ranking:
		if len(q.Items) < MinRanked || len(q.Items) > MaxRanked {
			return bad("ranking")
		}
		return nil
	default:
		return bad("kind " + string(q.Kind))
	}
	if len(q.Aspects) == 0 {
		return bad("aspects")
	}
	return nil
}
