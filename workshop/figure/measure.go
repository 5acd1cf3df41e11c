package figure

import (
	"bytes"
	"sync"

	"github.com/go-text/typesetting/font"

	"github.com/upturn-workshop/upturn/assets"
)

// advances holds the width of every rune of one face, in parts of an em. It is
// never changed after loading, so any number of goroutines may read it.
type advances struct {
	latin [0x250]float64 // most of what is measured; looked up without a hash
	other map[rune]float64
}

// fallbackAdvance stands for a rune that the face lacks: another font will draw
// it, at most about as wide as it is high.
const fallbackAdvance = 1

var faces = sync.OnceValue(func() *[2]advances {
	return &[2]advances{loadAdvances(assets.NotoSans), loadAdvances(assets.NotoSansBold)}
})

// loadAdvances reads the character map once. A face that cannot be read leaves
// an empty table: texts are then measured with the fallback width.
func loadAdvances(ttf []byte) advances {
	out := advances{other: map[rune]float64{}}
	for i := range out.latin {
		out.latin[i] = fallbackAdvance
	}
	face, err := font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		return out
	}
	em := float64(face.Upem())
	for it := face.Cmap.Iter(); it.Next(); {
		r, gid := it.Char()
		a := float64(face.HorizontalAdvance(gid)) / em
		if int(r) < len(out.latin) {
			out.latin[r] = a
		} else {
			out.other[r] = a
		}
	}
	return out
}

// of is how wide a rune is.
func (a *advances) of(r rune) float64 {
	if int(r) < len(a.latin) {
		return a.latin[r]
	}
	if w, ok := a.other[r]; ok {
		return w
	}
	return fallbackAdvance
}

// Width is how wide a text is in the font that all pens use.
func Width(s string, size float64, bold bool) float64 {
	table := &faces()[0]
	if bold {
		table = &faces()[1]
	}
	w := 0.0
	for _, r := range s {
		w += table.of(r)
	}
	return w * size
}
