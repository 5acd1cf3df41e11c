package figure

import (
	"bytes"
	"sync"

	"github.com/go-text/typesetting/font"

	"github.com/upturn-workshop/upturn/assets"
)

// advances holds the width of every rune of one face, in parts of an em. It is
// never changed after loading, so any number of goroutines may read it.
type advances map[rune]float64

// fallbackAdvance stands for a rune that the face lacks: another font will draw
// it, at most about as wide as it is high.
const fallbackAdvance = 1

var faces = sync.OnceValue(func() [2]advances {
	return [2]advances{loadAdvances(assets.NotoSans), loadAdvances(assets.NotoSansBold)}
})

// loadAdvances reads the character map once. A face that cannot be read leaves
// an empty table: texts are then measured with the fallback width.
func loadAdvances(ttf []byte) advances {
	out := advances{}
	face, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		return out
	}
	em := float64(face.Upem())
	for it := face.Cmap.Iter(); it.Next(); {
		r, gid := it.Char()
		out[r] = float64(face.HorizontalAdvance(gid)) / em
	}
	return out
}

// Width is how wide a text is in the font that all pens use.
func Width(s string, size float64, bold bool) float64 {
	table := faces()[0]
	if bold {
		table = faces()[1]
	}
	w := 0.0
	for _, r := range s {
		a, ok := table[r]
		if !ok {
			a = fallbackAdvance
		}
		w += a
	}
	return w * size
}
