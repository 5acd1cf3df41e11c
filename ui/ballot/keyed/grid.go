package keyed

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// grid draws the places of a paper ballot as they stand on paper.
type grid struct {
	*stage.View
	entry   *answer.Entry
	covered bool
	press   func(cell int)
}

// Sizes of its boxes.
const boxW, boxGap = 72.0, 12.0

// noteRoom is what the buttons take and, above them, two lines that tell what the keys do.
const noteRoom = 144

// draw draws all places below top, in two blocks when there are many.
func (g grid) draw(top float64) {
	rows := g.entry.Rows()
	blocks := 1
	if len(rows) > 8 {
		blocks = 2
	}
	per := (len(rows) + blocks - 1) / blocks
	const gap = 40
	w := min((g.Right()-g.X0-gap*float64(blocks-1))/float64(blocks), 640)
	pitch := min(52, (g.H-noteRoom-top-20)/float64(per))
	size := stage.Text // small for all if one of them needs it
	for _, row := range rows {
		if g.Width(row.Label, stage.Text, false) > w-float64(len(row.Cells))*(boxW+boxGap)-32 {
			size = stage.Small
		}
	}
	n := 0
	for i, row := range rows {
		x := g.X0 + float64(i/per)*(w+gap)
		if i%per == 0 {
			g.columns(rows[len(rows)-1], x+w, top+12)
		}
		number := ""
		if g.entry.Numbered(row) {
			n++
			number = strconv.Itoa(n)
		}
		g.row(number, row, x, top+20+float64(i%per)*pitch, w, pitch, size)
	}
}

// columns writes what is asked over the boxes, where it is more than one thing.
func (g grid) columns(row answer.Row, right, y float64) {
	if len(row.Cells) < 2 {
		return
	}
	for i, cell := range row.Cells {
		x := right - float64(len(row.Cells)-1-i)*(boxW+boxGap) - boxW/2
		lines := g.Wrap(g.entry.Column(cell), stage.Small, false, boxW+boxGap-4, 2)
		g.Para(x, y-float64(len(lines)-1)*stage.Small*stage.Leading, figure.Text{Size: stage.Small, Role: figure.Ink3, Anchor: figure.Middle}, lines)
	}
}

func (g grid) row(number string, row answer.Row, x, y, w, h, size float64) {
	mid := y + h/2
	right := x + w - float64(len(row.Cells))*(boxW+boxGap) + boxGap
	if number != "" {
		g.Write(x, mid+5.4, stage.Text, figure.Ink3, number)
	}
	lines := g.Wrap(row.Label, size, false, right-x-28-16, 2)
	const tight = 1.3
	for i, s := range lines {
		g.Write(x+28, mid+size*0.36+(float64(i)-float64(len(lines)-1)/2)*size*tight, size, figure.Ink, s)
	}
	for i, cell := range row.Cells {
		g.cell(cell, right+float64(i)*(boxW+boxGap), y+3, h-6)
	}
}

// cell draws one place with what stands in it; covered, with a dot if anything does.
func (g grid) cell(cell int, x, y, h float64) {
	stroke, line := figure.Edge, 1.0
	if g.entry.Here(cell, g.covered) {
		stroke, line = figure.Accent, 2
	}
	if !g.entry.Asked(cell) && !g.covered {
		g.Box(x, y, boxW, h, 6, figure.Sand, figure.None, 0)
		return
	}
	g.Box(x, y, boxW, h, 6, figure.Card, stroke, line)
	switch {
	case !g.covered:
		g.Add(figure.Text{X: x + boxW/2, Y: y + h/2 + 6.5, Size: stage.Read, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: g.entry.Written(cell)})
	case g.entry.Filled(cell):
		g.Disc(x+boxW/2, y+h/2, 7, true, figure.Ink2)
	}
	g.Press(x, y, boxW, h, func() { g.press(cell) })
}
