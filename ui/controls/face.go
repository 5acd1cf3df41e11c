package controls

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop/linebreak"
)

// Face is how a text of the windows is set, for whoever breaks or shortens it.
func Face(size float32, style fyne.TextStyle) linebreak.Face {
	return linebreak.Face{
		Width: func(s string) float64 { return float64(fyne.MeasureText(s, size, style).Width) },
		Size:  float64(size),
	}
}
