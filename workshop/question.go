package workshop

import "strconv"

// Question is one thing a round asks. Its texts lie in the pack under its ID.
type Question struct {
	ID      string   `json:"id" toml:"id"`
	Kind    Kind     `json:"kind"`
	Aspects []string `json:"aspects,omitempty"` // what is marked, each once: "today", "goal", "practice", …
	Lo      int      `json:"lo,omitempty"`      // lowest mark, 0..Hi
	Hi      int      `json:"hi,omitempty"`      // highest mark, at most 11
	Options []string `json:"options,omitempty"` // of a Choice
	Items   []string `json:"items,omitempty"`   // of Dots and of a Ranking
	Budget  int      `json:"budget,omitempty"`  // dots in all; of Words, answers at most
	Cap     int      `json:"cap,omitempty"`     // dots on one item
}

// ByCards reports whether the question can be answered by cards held up: it has
// one answer, of few.
func (q Question) ByCards() bool { return q.Kind.rules().shown(q) }

// ByCards reports whether all of the sheet can be answered by cards held up.
func (s Spec) ByCards() bool {
	for _, q := range s.Questions {
		if !q.ByCards() {
			return false
		}
	}
	return len(s.Questions) > 0
}

// Gesture is what people do to answer a vote. Its words lie under its name.
type Gesture string

// Fingers is what a number is shown with, which needs no card.
const Fingers Gesture = "fingers"

// Gesture tells what people do to answer in a way: as the way has it, but for a number that
// they show.
func (v VoteDef) Gesture(way Way) Gesture {
	if way.Traits().Open && v.Kind.Traits().Numbers {
		return Fingers
	}
	return Gesture(way)
}

// ByCards reports whether a vote can be answered by cards held up.
func (v VoteDef) ByCards(length Length) bool {
	return Question{Kind: v.Kind, Aspects: v.Aspects[length], Lo: v.Lo, Hi: v.Hi}.ByCards()
}

// Takes reports whether the sheet can be answered in a way: an open one asks for
// answers that people can show.
func (s Spec) Takes(way Way) bool { return !way.Traits().Open || s.ByCards() }

// Spec is the frozen question sheet of a round.
type Spec struct {
	Step      string            `json:"step"`
	Way       Way               `json:"way"`
	Revote    bool              `json:"second,omitempty"` // the same question after the discussion
	Questions []Question        `json:"questions"`
	Labels    map[string]string `json:"labels,omitempty"`  // the group's own words for items and questions, by ID
	Views     *Views            `json:"views,omitempty"`   // leaders answer for themselves; nil = all answer the same
	Turnover  Turnover          `json:"turnover,omitzero"` // of the workshop, when the round opened
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
		for _, c := range q.cells() {
			c.Question = i
			cells = append(cells, c)
		}
	}
	return cells
}

// cells lists the places of the sheet that the question has.
func (q Question) cells() []Cell { return q.Kind.rules().cells(q) }

// OfItems reports whether the question is marked beside its items, as one answer:
// "can't say" is said to all of it.
func (q Question) OfItems() bool { return q.Kind.Traits().OfItems }

// Fault names what keeps the question from being asked; "" = nothing.
func (q Question) Fault() string { return q.Kind.rules().fault(q) }

// Questions makes what the vote of a step asks about items.
func (v VoteDef) Questions(step string, items, aspects []string) []Question {
	return v.Kind.rules().questions(step, v, items, aspects)
}

// Limits of a spec. A sheet beyond them does not fit a sealed slot or a screen.
const (
	MaxSeats = 2000
	MaxCells = 240
	MaxMark  = 11
)

// MaxMarks is how many marks the largest ballot has: one with own words.
const MaxMarks = max(MaxCells, wordsSize)

// Validate returns what is wrong with a spec. A kind of question that this version
// does not know is wrong, too.
func (s Spec) Validate() error {
	if s.Step == "" || len(s.Questions) == 0 {
		return Errorf(EInvalid, nil, "detail", "spec without step or questions")
	}
	for _, q := range s.Questions {
		if fault := q.Fault(); fault != "" {
			return Errorf(EInvalid, nil, "detail", "question "+q.ID+": "+fault)
		}
	}
	if s.written() {
		return s.validWritten()
	}
	if n := len(s.Cells()); n > MaxCells {
		return Errorf(EInvalid, nil, "detail", "cells: "+strconv.Itoa(n))
	}
	return nil
}
