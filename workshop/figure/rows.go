package figure

// Rows names a kind of row that a page of the wall has.
type Rows int

// The rows of the figures, and of the lists that differ in how much each entry
// carries.
const (
	BeliefRows Rows = iota
	DotVoteRows
	LongRows // of a dot vote on texts of the pack that are longer than names
	NameRows // of a dot vote on names
	SquareRows
	GapRows
	ViewpointRows
	TableRows
	ShiftRows
	ThenNowRows
	ListRows      // in two columns from ListColumn entries on
	BehaviourRows // of a list whose entries carry two lines
	DefinedRows   // of a list whose entries carry a definition
	ActionRows
	PromiseRows
)

// perPage is how many rows go on one page of the wall: where texts stand in one
// language, and in two. They hold for every shape of wall, so that pages can be
// counted without one.
var perPage = [...]struct{ one, two int }{
	BeliefRows:    {4, 2},
	DotVoteRows:   {8, 6}, // what the group has said stands in its own words only
	LongRows:      {8, 3},
	NameRows:      {10, 5},
	SquareRows:    {6, 2},
	GapRows:       {10, 5},
	ViewpointRows: {10, 4},
	TableRows:     {10, 5},
	ShiftRows:     {2, 1},
	ThenNowRows:   {3, 1},
	ListRows:      {16, 7},
	BehaviourRows: {4, 2},
	DefinedRows:   {4, 2},
	ActionRows:    {3, 2},
	PromiseRows:   {5, 5},
}

// PerPage is how many of the rows go on a page of the wall.
func (r Rows) PerPage(bilingual bool) int {
	if bilingual {
		return perPage[r].two
	}
	return perPage[r].one
}

// ListColumn is the number of entries from which on a list stands in two columns.
const ListColumn = 8
