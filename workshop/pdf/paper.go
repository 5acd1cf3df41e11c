package pdf

import (
	"math"
)

// Paper is a format of paper. Pages are laid out for each, not scaled.
type Paper string

// The formats of most office printers, and a large one for posters.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
	A3     Paper = "a3"
)

func (p Paper) known() bool { return p == A4 || p == Letter }

// size is that of an upright sheet in points.
func (p Paper) size() (w, h float64) {
	switch p {
	case Letter:
		return 612, 792
	case A3:
		return 595.28 * math.Sqrt2, 841.89 * math.Sqrt2
	}
	return 595.28, 841.89
}
