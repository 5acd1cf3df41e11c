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
func (p *Paper) shared() bool { return p.deps.Cover != nil && p.deps.Cover.Shared() }

// covered reports whether the figures are out of sight.
func (p *Paper) covered() bool { return p.shared() && !p.deps.Cover.Lifted() }

// uncover shows the figures, or covers them again.
func (p *Paper) uncover() {
	if p.shared() {
		p.deps.Cover.Lift(p.covered())
	}
}

// coverButton offers to show the figures where they are covered, and to cover them.
func (p *Paper) coverButton(v *stage.View, x float64) {
	if !p.shared() {
		return
	}
	word := p.word("cover")
	if p.covered() {
		word = p.word("uncover")
	}
	v.Button(x, v.H-72, v.Width(word, stage.Read, false)+48, 48, stage.Read, word, stage.Plain, func() {
		p.uncover()
		p.stage.Redraw()
	})
}

// meaning writes what the numbers mean.
func (p *Paper) meaning(v *stage.View) {
	room := v.Right() - v.X0
	if p.covered() {
		why := p.word("covered")
		w := v.Width(why, stage.Text, false)
		v.Write(v.Right()-w, 92, stage.Text, figure.Ink2, why)
		room -= w + 24
	}
	v.Write(v.X0, 92, stage.Text, figure.Ink2, v.Cut(p.entry.Means(p.covered()), stage.Text, false, room))
}
