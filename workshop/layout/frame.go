package layout

// MM is a millimetre in points.
const MM = 72 / 25.4

// Measures of every page, in points. Printers leave the outermost 10 mm white.
const (
	margin   = 18 * MM
	Edge     = 10 * MM
	footline = 35 // of the lowest line of text above the paper's end
)

// Frame is the room of a page. What is printed larger is laid out on smaller paper,
// which is then made larger, so that all keeps its proportions.
type Frame struct {
	K             float64 // how much larger the paper will be made
	W, H          float64 // of the paper
	Edge          float64
	Over          float64 // at the top of pages to cut, for what stands over the pieces
	Left, Right   float64
	Top           float64 // where the free part of a page begins
	Width, Bottom float64 // of the text, and the end of the lowest line
	Second        string  // language that stands beside the first or under it; "" = none
}

// NewFrame is the room of a page of w by h that is laid out to be made k times as large.
func NewFrame(w, h, k float64) Frame {
	f := Frame{K: k, W: w / k, H: h / k, Edge: Edge / k, Left: margin / k, Right: w/k - margin/k}
	f.Width, f.Bottom = f.Right-f.Left, f.H-max(footline/k, f.Edge+3)
	return f
}
