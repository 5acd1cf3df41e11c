package workshop

import "fmt"

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
	return nil, Errorf(EBug, nil, "what", "ballot as JSON")
}

// Check tells whether the ballot is a complete answer to the spec: every cell
// marked within its range, the dots within their budget, and each ranking an order
// of all its items. The error names the place, never the mark.
func (s Spec) Check(b Ballot) error {
	cells := s.Cells()
	if len(b) != len(cells) {
		return Errorf(EInvalid, nil, "what", "ballot length")
	}
	spent := make([]int, len(s.Questions))
	cant := make([]int, len(s.Questions))
	for i, c := range cells {
		q := s.Questions[c.Question]
		switch m := b[i]; {
		case m == CantSay:
			cant[c.Question]++
		case m == NotAsked && !q.OfItems():
		case int(m) < c.Lo || int(m) > c.Hi:
			return Errorf(EInvalid, nil, "what", "mark out of range at "+q.ID)
		case q.Kind == Dots:
			spent[c.Question] += int(m)
		}
	}
	for i, q := range s.Questions {
		if q.Kind != Dots {
			continue
		}
		if spent[i] > q.Budget || (cant[i] != 0 && cant[i] != len(q.Items)) {
			return Errorf(EInvalid, nil, "what", "dots at "+q.ID)
		}
	}
	return s.checkOrders(b)
}
