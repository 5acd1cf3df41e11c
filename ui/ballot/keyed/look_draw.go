package keyed

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func number(n int) string { return strconv.Itoa(n) }

// buildLook draws the ballots that were keyed in, or asks who sees the screen.
func (p *Paper) buildLook(w, h float64) *stage.View {
	v := stage.NewPanel("look", p.stage, w, h)
	v.Heading(p.word("look_title"), p.word("count", "k", number(p.round.Cast), "n", number(p.round.Seats)))
	if hidden(p) {
		v.Para(v.X0, 150, figure.Text{Size: stage.Say, Bold: true, Role: figure.Ink}, v.Wrap(p.word("look_shared"), stage.Say, true, v.Right()-v.X0, 3))
		v.Bar(p.word("look_show"), p.lookPress(func() { p.look.warned = true }), "", nil, p.word("look_back"), stage.Blue, p.lookPress(p.closeLook))
		return v
	}
	v.Write(v.X0, 92, stage.Text, figure.Ink2, v.Cut(p.word("look_sorted"), stage.Text, false, v.Right()-v.X0))
	p.drawBallots(v, 112)
	l := p.look
	if l.asking {
		v.Note("", p.word("look_strike"))
		// Not where it was asked for: a second press of the same kind would answer.
		v.Bar(p.word("look_keep"), p.lookPress(func() { l.asking = false }), "", nil, p.word("look_out"), stage.Plain, p.lookPress(p.strike))
		return v
	}
	v.Note(p.word("look_hint"), "")
	v.Bar(p.word("leave"), p.lookPress(p.closeLook), p.word("look_out"), p.lookPress(func() { l.asking = true }),
		p.word("look_mend"), stage.Blue, p.lookPress(p.mend))
	return v
}

// lookPress does something while the ballots are open, and shows what has become of it.
func (p *Paper) lookPress(do func()) func() {
	return func() {
		if p.look != nil {
			do()
		}
		p.stage.Redraw()
	}
}

// Sizes of the table of ballots.
const (
	lookLeast, lookMost = 24.0, 52.0 // width of a place
	lookLine            = 22.0       // of a ballot's figures
	lookGap             = 12.0       // between two ballots
)

// drawBallots draws a row for each ballot, as many as there is room for around the one at
// hand. A ballot with more places than fit side by side takes several lines.
func (p *Paper) drawBallots(v *stage.View, top float64) {
	sheet := answer.NewSheet(p.st, p.round.Spec)
	var e *answer.Entry
	read := func(i int) {
		if e != nil {
			e.Wipe()
		}
		e = answer.ReadEntry(sheet, p.deps.Words, p.look.ballots[i])
	}
	read(0)
	defer func() { e.Wipe() }()
	if _, writes := answer.SlipOf(e); writes {
		drawSlips(p, v, top, func(i int) string { read(i); s, _ := answer.SlipOf(e); return s.Text() })
		return
	}
	cells, heads := lookRows(e)
	room := v.Right() - v.X0 - 24
	w := min(lookMost, max(lookLeast, room/float64(len(cells))))
	across := max(1, int(room/w))
	lines := (len(cells) + across - 1) / across
	if lines == 1 && len(cells) > 1 {
		for i, head := range heads {
			v.Add(figure.Text{X: v.X0 + 12 + (float64(i)+0.5)*w, Y: top + 10, Size: stage.Small, Anchor: figure.Middle, Role: figure.Ink3, S: head})
		}
	}
	top += 20
	pitch := float64(lines)*lookLine + lookGap
	most := max(1, int((v.H-124-top)/pitch))
	first := min(max(0, p.look.at-most/2), max(0, len(p.look.ballots)-most))
	for i := first; i < min(first+most, len(p.look.ballots)); i++ {
		read(i)
		y := top + float64(i-first)*pitch
		stroke, line := figure.Edge, 1.0
		if i == p.look.at {
			stroke, line = figure.Accent, 2
		}
		v.Box(v.X0, y+2, v.Right()-v.X0, pitch-4, 6, figure.Card, stroke, line)
		for n, cell := range cells {
			v.Add(figure.Text{
				X: v.X0 + 12 + (float64(n%across)+0.5)*w, Y: y + lookGap/2 + float64(n/across)*lookLine + 17, Size: stage.Read, Bold: i == p.look.at,
				Anchor: figure.Middle, Role: figure.Ink, S: e.Written(cell),
			})
		}
		v.Press(v.X0, y, v.Right()-v.X0, pitch, p.lookPress(func() { p.look.at, p.look.asking = i, false }))
	}
}
