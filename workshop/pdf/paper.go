package pdf

// Paper is a format of paper. Pages are laid out for each, not scaled.
type Paper string

// The formats of most office printers.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
)

// size is that of an upright sheet in points.
func (p Paper) size() (w, h float64) {
	if p == Letter {
		return 612, 792
	}
	return 595.28, 841.89
}
