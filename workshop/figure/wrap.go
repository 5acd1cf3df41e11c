package figure

import (
	"math"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/linebreak"
)

// face is how a text is set in the font that all pens use.
func face(size float64, bold bool) linebreak.Face {
	return linebreak.Face{Width: func(s string) float64 { return Width(s, size, bold) }, Size: size}
}

// Wrap breaks a text into as few lines as maxW allows, and those about equally
// long. A word wider than maxW is divided as a last resort. Line breaks in s stay.
func Wrap(s string, size float64, bold bool, maxW float64) []string {
	return face(size, bold).Even(s, maxW)
}

// Full breaks a text into lines that are as full as they can be, as suits what is
// read on and on. Line breaks in s stay.
func Full(s string, size float64, bold bool, maxW float64) []string {
	return face(size, bold).Full(s, maxW)
}

// Fit finds how to set a text in a given width: on one line, made smaller by a
// fifth at most and never under floor; else on up to maxLines lines; else cut
// with an ellipsis. It returns the lines and their size.
func Fit(s string, size, floor float64, bold bool, maxW float64, maxLines int) ([]string, float64) {
	least := math.Min(size, math.Max(size*0.8, floor))
	if w := Width(s, size, bold); w*least/size <= maxW && !strings.Contains(s, "\n") {
		if w <= maxW {
			return []string{s}, size
		}
		return []string{s}, size * maxW / w
	}
	for _, k := range []float64{1, 0.95, 0.9, 0.85, 0.8} {
		if z := math.Max(size*k, least); maxLines > 1 {
			if lines := Wrap(s, z, bold, maxW); len(lines) <= maxLines {
				return lines, z
			}
		}
	}
	return face(least, bold).Cut(s, maxW, maxLines), least
}

// Shorten cuts a text that is too wide and ends it with an ellipsis.
func Shorten(s string, size float64, bold bool, maxW float64) string {
	return face(size, bold).Shorten(s, maxW)
}
