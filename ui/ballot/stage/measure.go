package stage

import (
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

// Cut shortens a text to one line.
func (v *View) Cut(s string, size float64, bold bool, most float64) string {
	return v.face(size, bold).Shorten(s, most)
}
