package keyed

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
)

func (p *Paper) build(w, h float64) *stage.View {
	if p.look != nil {
		return p.buildLook(w, h)
	}
	v := stage.NewPanel("paper", p.stage, w, h)
	if p.entry == nil {
		return v.Empty(p.word("none"), p.word("leave"), p.leave)
	}
	title := p.word("title")
	if p.instead != nil {
		title = p.word("look_instead")
	}
	v.Heading(title, p.word("count", "k", strconv.Itoa(p.round.Cast), "n", strconv.Itoa(p.round.Seats)))
	if p.full() && !p.sending {
		v.Over(p.word("full"), p.deps.onwardWord(p.st), func() { p.deps.onward(p.st) })
		p.lookButton(v, v.X0)
		if said := p.message(); said != "" && p.last != "recorded" {
			v.Note("", said)
		}
		return v
	}
	p.meaning(v)
	drawPlaces(p, v)
	hint, l := p.entry.Hint(), stage.Off
	if p.entry.Ready() && !p.sending {
		l = stage.Blue
	}
	again, clear, on := p.word("clear"), p.Wipe, p.word("enter")
	switch {
	case p.instead != nil:
		again, on = p.word("look_keep"), p.word("look_replace")
		if p.entry.Single() { // a second figure begins no next ballot here
			hint = p.word("look_anew")
		}
	case p.mayLook():
		again, clear = "", nil
	}
	v.Note(hint, p.message())
	x := v.Bar(p.word("leave"), p.leave, again, clear, on, l, func() {
		p.finish()
		p.stage.Redraw()
	})
	if p.mayLook() {
		x = p.lookButton(v, x)
	}
	p.coverButton(v, x)
	return v
}

// lookButton leads to the ballots that were keyed in, where they may be looked at. It tells
// where there is room for another one.
func (p *Paper) lookButton(v *stage.View, x float64) (free float64) {
	if !p.mayLook() || p.sending {
		return x
	}
	word := p.word("look")
	w := v.Width(word, stage.Read, false) + 48
	v.Button(x, v.H-72, w, 48, stage.Read, word, stage.Plain, func() {
		p.openLook()
		p.stage.Redraw()
	})
	return x + w + 12
}

func (p *Paper) message() string {
	switch {
	case p.sending:
		return p.word("recording")
	case p.last != "":
		return p.word(p.last)
	case p.warning != "":
		return p.warning
	}
	return p.entry.Warning()
}

// press moves the cursor to a place of the ballot.
func (p *Paper) press(cell int) {
	if !p.sending {
		p.warning = ""
		p.entry.Press(cell)
	}
	p.stage.Redraw()
}
