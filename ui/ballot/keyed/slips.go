package keyed

import (
	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// writes reports whether what is typed is text of a slip, which is in sight.
func writes(p *Paper) bool {
	if p.entry == nil || p.look != nil || p.full() || p.deps.covered() {
		return false
	}
	_, is := answer.SlipOf(p.entry)
	return is
}

// letter takes one of it. One that comes while the slip before is on its way is lost in sight
// of whoever types.
func letter(p *Paper, r rune) {
	if p.sending || p.unseen {
		return
	}
	p.calm()
	if slip, is := answer.SlipOf(p.entry); is {
		slip.Type(r)
	}
	p.stage.Redraw()
}

// drawPlaces draws what is keyed in of a ballot: a slip with own words, or places for numbers.
func drawPlaces(p *Paper, v *stage.View) {
	slip, is := answer.SlipOf(p.entry)
	if !is {
		grid{v, p.entry, p.deps.covered(), p.press}.draw(124)
		return
	}
	if p.deps.covered() { // where the room may see this screen nothing can be typed
		return
	}
	bottom := v.H - noteRoom - 64
	slip.Draw(v, 112, bottom, p.press)
	look := stage.Plain
	if slip.Silent() {
		look = stage.Chosen
	}
	word := p.deps.word("words_nothing")
	v.Button(v.X0, bottom+12, v.Width(word, stage.Read, false)+48, 44, stage.Read, word, look, func() {
		if !p.sending {
			p.calm()
			slip.NothingSaid()
		}
		p.stage.Redraw()
	})
}

// drawSlips draws a line for each ballot with own words that was keyed in, as much of it as fits.
func drawSlips(p *Paper, v *stage.View, top float64, text func(i int) string) {
	const pitch = lookLine + 2*lookGap
	most := max(1, int((v.H-124-top)/pitch))
	first := min(max(0, p.look.at-most/2), max(0, len(p.look.ballots)-most))
	for i := first; i < min(first+most, len(p.look.ballots)); i++ {
		y := top + float64(i-first)*pitch
		stroke, line := figure.Edge, 1.0
		if i == p.look.at {
			stroke, line = figure.Accent, 2
		}
		said := text(i)
		if said == "" {
			said = p.deps.word("words_nothing")
		}
		v.Box(v.X0, y+2, v.Right()-v.X0, pitch-4, 6, figure.Card, stroke, line)
		v.Write(v.X0+12, y+pitch/2+6, stage.Text, figure.Ink, v.Cut(said, stage.Text, false, v.Right()-v.X0-24))
		v.Press(v.X0, y, v.Right()-v.X0, pitch, p.lookPress(func() { p.look.at, p.look.asking = i, false }))
	}
}
