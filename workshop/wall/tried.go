package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Tried draws a page, or reads from one, and gives an error in place of a panic. A file is
// judged before it is opened; this is for what no judge has thought of. Windows and
// pictures draw through it, tests do not, so that they see a fault where it is.
func Tried[T any](draw func() T) (out T, err error) {
	defer workshop.Caught(&err)
	return draw(), nil
}

// Undrawn is the page in the place of one that cannot be drawn.
func Undrawn(w result.Words, size figure.Size) figure.Scene {
	title := figure.Bilingual{First: w.T("wall.undrawn")}
	return figure.Wall(size, figure.Frame{Title: title}, func(bw, bh float64) figure.Scene { return figure.Scene{W: bw, H: bh} })
}

// TriedPages is Pages, and one where that cannot be told: the page that says so.
func TriedPages(st workshop.State) int {
	n, err := Tried(func() int { return Pages(st) })
	if err != nil {
		return 1
	}
	return n
}
