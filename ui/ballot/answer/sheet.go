package answer

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/sheet"
)

// Sheet is the frozen question sheet of a round with the texts a voter reads.
type Sheet struct {
	*sheet.Sheet
	spec  workshop.Spec
	cells []workshop.Cell
}

// NewSheet puts the texts of a workshop's pack to a question sheet.
func NewSheet(st workshop.State, spec workshop.Spec) *Sheet {
	return &Sheet{sheet.New(st, spec), spec, spec.Cells()}
}

// Column names what is marked in a cell, where a row has several.
func (s *Sheet) Column(cell int) string { return s.Sheet.Column(s.cells[cell].Part) }

// Card says what is on the card for number n of a cell.
func (s *Sheet) Card(cell, n int) string {
	c := s.cells[cell]
	q := s.spec.Questions[c.Question]
	return inputOf(q).card(s, q, c.Part, n)
}
