package ballot

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// uncoverKey shows the figures, and covers them again.
const uncoverKey = fyne.KeyV

// shared tells whether the room may see this screen: then a ballot that is keyed in
// looks the same whatever it says.
func (p *Paper) shared() bool { return p.deps.Cover != nil && p.deps.Cover.Shared() }

// covered tells whether the figures are out of sight.
func (p *Paper) covered() bool { return p.shared() && !p.deps.Cover.Lifted() }

// uncover shows the figures, or covers them again.
func (p *Paper) uncover() {
	if p.shared() {
		p.deps.Cover.Lift(p.covered())
	}
}

// coverButton offers to show the figures where they are covered, and to cover them.
func (p *Paper) coverButton(v *view, x float64) {
	if !p.shared() {
		return
	}
	word := p.word("cover")
	if p.covered() {
		word = p.word("uncover")
	}
	v.button(x, v.H-72, v.width(word, read, false)+48, 48, read, word, plain, func() {
		p.uncover()
		p.stage.redraw()
	})
}

// meaning writes what the numbers mean; how many dots are gone by now would tell
// what was keyed in.
func (p *Paper) meaning(v *view) {
	room, word := v.right()-v.x0, p.means()
	if p.covered() {
		why := p.word("covered")
		w := v.width(why, text, false)
		v.write(v.right()-w, 92, text, figure.Ink2, why)
		room -= w + 24
		if cell, ok := p.at(); ok && cell != leadCell {
			if c := p.visit.sheet.cells[cell]; c.Lo == 0 && p.question(cell).Items != nil {
				word = p.word("marks", "lo", "0", "hi", itoa(c.Hi))
			}
		}
	}
	v.write(v.x0, 92, text, figure.Ink2, v.cut(word, text, false, room))
}

// coveredMark shows that a place is filled, and not with what. Of a ranking it shows
// how many places are given, from the top, and not to which items.
func (p *Paper) coveredMark(v *view, cell int, x, y float64) {
	filled := p.written(cell) != ""
	if p.ranking() && !p.visit.cant(p.visit.question()) {
		filled = slices.Index(p.visit.here(), cell) < p.visit.placed()
	}
	if filled {
		v.disc(x, y, 7, true, figure.Ink2)
	}
}
