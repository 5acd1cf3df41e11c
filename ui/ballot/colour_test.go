package ballot

import (
	"image/color"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// colour is the colour of answers and of buttons that lead onward.
func (v *view) colour() color.Color { return theme.Color(figure.Accent, v.dark) }
