package workshop

import (
	"fmt"
	"slices"
)

// Mark is what stands in one cell of a ballot: a number of the cell's range,
// CantSay or NotAsked.
type Mark uint8

// Marks beside the numbers.
const (
	CantSay  Mark = 255 // an answer like any other, counted apart
	NotAsked Mark = 254 // the cell was not put to this person
)

// Ballot is one seat's complete answer, a mark for every cell of Spec.Cells.
// It does not print: neither a log nor a panic may carry a vote.
type Ballot []Mark

// Format hides the marks from every verb of package fmt.
func (b Ballot) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte("ballot")) }

// MarshalJSON refuses: ballots leave memory sealed or not at all.
func (b Ballot) MarshalJSON() ([]byte, error) {
	return nil, Errorf(EBug, nil, "detail", "ballot as JSON")
}

// cantSay reports whether "can't say" is said to all of an answer: a part of it is none.
func (b Ballot) cantSay() bool {
	return !slices.ContainsFunc(b, func(m Mark) bool { return m != CantSay })
}

// Check reports whether the ballot is a complete answer to the spec: every cell
// marked within its range, and the marks of each question an answer together.
// The error names the place, never the mark.
func (s Spec) Check(b Ballot) error {
	cells := s.Cells()
	if len(b) != len(cells) {
		return Errorf(EInvalid, nil, "detail", "ballot length")
	}
	for i, c := range cells {
		q := s.Questions[c.Question]
		switch m := b[i]; {
		case m == CantSay, m == NotAsked && !q.OfItems():
		case int(m) < c.Lo || int(m) > c.Hi:
			return Errorf(EInvalid, nil, "detail", "mark out of range at "+q.ID)
		}
	}
	for i, marks := range s.answers(b) {
		if q := s.Questions[i]; !q.Kind.rules().accepts(q, marks) {
			return Errorf(EInvalid, nil, "detail", "marks at "+q.ID)
		}
	}
	return nil
}

// answers parts a ballot of the sheet's length into those to its questions.
func (s Spec) answers(b Ballot) []Ballot {
	out := make([]Ballot, len(s.Questions))
	for i, q := range s.Questions {
		n := len(q.cells())
		out[i], b = b[:n], b[n:]
	}
	return out
}
