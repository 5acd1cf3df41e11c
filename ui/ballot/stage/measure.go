package stage

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/linebreak"
)

// face is how a text is set. Widths are measured at the size at which the text
// will be drawn: rounding makes them grow at another pace than the size.
func (v *View) face(size float64, bold bool) linebreak.Face {
	return linebreak.Face{Size: size, Width: func(s string) float64 {
		return float64(theme.Width(s, float32(size*v.Scale), fyne.TextStyle{Bold: bold})) / v.Scale
	}}
}

// Width is how long a text is, in units of the drawing.
func (v *View) Width(s string, size float64, bold bool) float64 { return v.face(size, bold).Width(s) }

// Wrap breaks a text into lines of about equal length, none longer than most;
// from line max on the rest is cut off with an ellipsis. No text has no lines.
func (v *View) Wrap(s string, size float64, bold bool, most float64, max int) []string {
	if s == "" {
		return nil
	}
	return v.face(size, bold).Lines(s, most, max)
}

// leastLetters is how large the letters of a hint are in the window at the least, where there is
// room for them.
const leastLetters = 12

// Legible is a size of the drawing, or a larger one in a window that is so small that its letters
// could hardly be read.
func (v *View) Legible(size float64) float64 { return max(size, min(Read, leastLetters/v.Scale)) }

// Fine breaks small words into two lines at most: legible if there is room for that, else in the
// size of the drawing.
func (v *View) Fine(words string, bold bool, most float64) (size float64, lines []string) {
	size = v.Legible(Text)
	if lines = v.Wrap(words, size, bold, most, 3); len(lines) <= 2 && strings.Join(lines, " ") == words {
		return size, lines
	}
	return Text, v.Wrap(words, Text, bold, most, 2)
}

// Cut shortens a text to one line.
func (v *View) Cut(s string, size float64, bold bool, most float64) string {
	return v.face(size, bold).Shorten(s, most)
}
