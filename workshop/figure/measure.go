package figure

import "github.com/upturn-workshop/upturn/workshop/signs"

// fallbackAdvance stands for a rune that the face lacks: another font will draw
// it, at most about as wide as it is high.
const fallbackAdvance = 1

// Width is how wide a text is in the font that all pens use.
func Width(s string, size float64, bold bool) float64 {
	of := signs.Of(bold)
	w := 0.0
	for _, r := range s {
		if at, ok := of.Width(r); ok {
			w += at
		} else {
			w += fallbackAdvance
		}
	}
	return w * size
}
