package keyed

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// uncoverKey shows the figures, and covers them again.
const uncoverKey = fyne.KeyV

// shared reports whether the room may see this screen: then a ballot that is keyed in
// looks the same whatever it says.
func (d Deps) shared() bool { return d.Cover != nil && d.Cover.Shared() }

// covered reports whether the figures are out of sight.
func (d Deps) covered() bool { return d.shared() && !d.Cover.Lifted() }

// uncover shows the figures, or covers them again.
func (d Deps) uncover() {
	if d.shared() {
		d.Cover.Lift(d.covered())
	}
}

// coverButton offers to show the figures where they are covered, and to cover them.
func (p *Paper) coverButton(v *stage.View, x float64) {
	if !p.deps.shared() {
		return
	}
	word := p.word("cover")
	if p.deps.covered() {
		word = p.word("uncover")
	}
	v.Button(x, v.H-72, v.Width(word, stage.Read, false)+48, 48, stage.Read, word, stage.Plain, func() {
		p.deps.uncover()
		p.stage.Redraw()
	})
}

// meaning writes what the numbers mean.
func (p *Paper) meaning(v *stage.View) {
	room := v.Right() - v.X0
	if p.deps.covered() {
		why := p.word("covered")
		w := v.Width(why, stage.Text, false)
		v.Write(v.Right()-w, 92, stage.Text, figure.Ink2, why)
		room -= w + 24
	}
	v.Write(v.X0, 92, stage.Text, figure.Ink2, v.Cut(p.entry.Means(p.deps.covered()), stage.Text, false, room))
}
