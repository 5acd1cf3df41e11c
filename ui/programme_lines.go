package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// heightFor is how high something is in a width.
func heightFor(o fyne.CanvasObject, width float32) float32 {
	of := any(o)
	if box, is := o.(*fyne.Container); is {
		of = box.Layout
	}
	if f, ok := of.(interface{ HeightFor(width float32) float32 }); ok {
		return f.HeightFor(width)
	}
	return o.MinSize().Height
}

// tableLine is a row of a table: as high as its texts need, with a line under it.
type tableLine struct {
	cells, squares []fyne.CanvasObject // squares stand before the last cell where there is room
	rule           fyne.CanvasObject
}

func line(cells, squares []fyne.CanvasObject) fyne.CanvasObject {
	return lined(&tableLine{cells, squares, controls.NewRule()})
}

// unruled is a row without a line under it.
func unruled(cells ...fyne.CanvasObject) fyne.CanvasObject {
	l := &tableLine{cells: cells, rule: controls.NewRule()}
	l.rule.Hide()
	return lined(l)
}

func lined(l *tableLine) fyne.CanvasObject {
	objects := append(append([]fyne.CanvasObject{}, l.cells...), l.squares...)
	return container.New(l, append(objects, l.rule)...)
}

// Measures of a row.
const (
	square     = 10
	squarePace = 14
	firstWider = 0.4 // of a column: the first one has names in it
	besideThem = 76  // of the last column, for the words beside the squares
)

// column is where a cell stands, and how wide it is.
func (l *tableLine) column(i int, width float32) (x, w float32) {
	each := width / (float32(len(l.cells)) + firstWider)
	if i == 0 {
		return 0, (1+firstWider)*each - theme.S12
	}
	return (float32(i) + firstWider) * each, each - theme.S8
}

// shown is how much room the squares take in the last column; 0 = they have none.
func (l *tableLine) shown(width float32) float32 {
	_, w := l.column(len(l.cells)-1, width)
	if room := float32(len(l.squares)) * squarePace; room+besideThem <= w {
		return room
	}
	return 0
}

// HeightFor is that of its highest cell, and the air around.
func (l *tableLine) HeightFor(width float32) (h float32) {
	for i, c := range l.cells {
		_, w := l.column(i, width)
		if i == len(l.cells)-1 {
			w -= l.shown(width)
		}
		if c.Visible() {
			h = max(h, heightFor(c, w))
		}
	}
	return h + 2*theme.S8
}

// MinSize is what a row of short texts needs.
func (l *tableLine) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 36) }

// Layout puts all in its place.
func (l *tableLine) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	taken := l.shown(s.Width)
	for i, c := range l.cells {
		x, w := l.column(i, s.Width)
		if i == len(l.cells)-1 {
			x, w = x+taken, w-taken
		}
		controls.Place(c, x, theme.S8, w, s.Height-2*theme.S8)
	}
	x, _ := l.column(len(l.cells)-1, s.Width)
	for i, o := range l.squares {
		if taken == 0 {
			controls.Place(o, 0, 0, 0, 0)
			continue
		}
		controls.Place(o, x+float32(i)*squarePace, theme.S8+5, square, square)
	}
	controls.Place(l.rule, 0, s.Height-1, s.Width, 1)
}

// halves has a table, and beside it what is told of it, on a ground of its own; below each other
// where there is no room for both.
type halves struct {
	left, right []fyne.CanvasObject
	ground      fyne.CanvasObject
}

func beside(left, right []fyne.CanvasObject) fyne.CanvasObject {
	h := &halves{left, right, controls.NewPanel(figure.Sand, 8)}
	objects := append([]fyne.CanvasObject{h.ground}, right...) // read first where they lie below each other
	return container.New(h, append(objects, left...)...)
}

const (
	besideFrom = 760 // width that both need
	aside      = theme.S16
)

// widths are those of both.
func (h *halves) widths(width float32) (left, right float32) {
	if width < besideFrom {
		return width, width - 2*aside
	}
	return width*0.56 - theme.S24, width*0.44 - 2*aside
}

func stacked(all []fyne.CanvasObject, width, gap float32) (h float32) {
	for _, o := range all {
		if o.Visible() {
			h += heightFor(o, width) + gap
		}
	}
	return h
}

// HeightFor is that of the higher one, or of both.
func (h *halves) HeightFor(width float32) float32 {
	lw, rw := h.widths(width)
	left, right := stacked(h.left, lw, 0), stacked(h.right, rw, theme.S8)+2*aside
	if width < besideFrom {
		return left + theme.S16 + right
	}
	return max(left, right)
}

// MinSize is that of the smallest window.
func (h *halves) MinSize(objects []fyne.CanvasObject) fyne.Size {
	if len(objects) == 0 {
		return fyne.Size{}
	}
	return fyne.NewSize(280, h.HeightFor(max(280, h.ground.Size().Width)))
}

// Layout puts both in their places.
func (h *halves) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	lw, rw := h.widths(s.Width)
	x, y := float32(0), stacked(h.right, rw, theme.S8)+2*aside+theme.S16
	if s.Width >= besideFrom {
		x, y = s.Width-rw-2*aside, 0
	}
	controls.Place(h.ground, x, 0, rw+2*aside, stacked(h.right, rw, theme.S8)+2*aside)
	at := float32(aside)
	for _, o := range h.right {
		high := heightFor(o, rw)
		controls.Place(o, x+aside, at, rw, high)
		at += high + theme.S8
	}
	for _, o := range h.left {
		high := heightFor(o, lw)
		controls.Place(o, 0, y, lw, high)
		y += high
	}
}
