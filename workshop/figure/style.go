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
