package figure

// Style holds the sizes of one medium; figures take every measure from it.
type Style struct {
	U float64 // unit of the grid; all that is not text is a multiple of it

	Caption, Body, Question, Lead, Hero float64 // sizes of text
	Leading                             float64 // line height in parts of the size

	Hair, Axis, Ring, Weak, Strong float64 // widths of lines

	Print bool // no colour: shape and side alone tell series apart
}

// WallStyle gives the sizes for a wall of height h. Nothing on it is smaller
// than the caption, so that the back row can read all.
func WallStyle(h float64) Style {
	return Style{
		U:       h / 90,
		Caption: h / 30, Body: h / 24, Question: h / 16.4, Lead: h / 12, Hero: h / 9,
		Leading: 1.25,
		Hair:    h / 720, Axis: h / 360, Ring: h / 180, Weak: h / 290, Strong: h / 120,
	}
}

// PaperStyle gives the sizes for paper, in points.
func PaperStyle() Style {
	return Style{
		U:       4,
		Caption: 10, Body: 10, Question: 12.5, Lead: 20, Hero: 28,
		Leading: 1.4,
		Hair:    0.5, Axis: 0.9, Ring: 1.75, Weak: 1.2, Strong: 2.5,
		Print: true,
	}
}

// How many rows of a figure go on one page of the wall. These
// hold for every shape of wall, so that pages can be counted without one.
const (
	BeliefRows    = 4
	DotVoteRows   = 8
	NameRows      = 10 // of a dot vote on names
	SquareRows    = 6
	GapRows       = 10
	ViewpointRows = 10
	TableRows     = 10
	ShiftRows     = 2
	ListRows      = 16 // in two columns from ListColumn entries on
	ListColumn    = 8
	BehaviourRows = 4 // of a list whose entries carry two lines
	DefinedRows   = 5 // of a list whose entries carry a definition
	ActionRows    = 3
)
