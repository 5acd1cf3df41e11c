package keyed

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
)

func (p *Paper) build(w, h float64) *stage.View {
	v := stage.NewPanel("paper", p.stage, w, h)
	if p.entry == nil {
		return v.Empty(p.word("none"), p.word("leave"), p.leave)
	}
	v.Heading(p.word("title"), p.word("count", "k", strconv.Itoa(p.round.Cast), "n", strconv.Itoa(p.round.Seats)))
	if p.full() && !p.sending {
		return v.Over(p.word("full"), p.deps.onwardWord(p.st), func() { p.deps.onward(p.st) })
	}
	p.meaning(v)
	grid{v, p.entry, p.covered(), p.press}.draw(124)
	v.Note(p.entry.Hint(), p.message())
	l := stage.Off
	if p.entry.Ready() && !p.sending {
		l = stage.Blue
	}
	x := v.Bar(p.word("leave"), p.leave, p.word("clear"), p.Wipe, p.word("enter"), l, func() {
		p.finish()
		p.stage.Redraw()
	})
	p.coverButton(v, x)
	return v
}

func (p *Paper) message() string {
	switch {
	case p.sending:
		return p.word("recording")
	case p.last:
		return p.word("recorded")
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
