package ballot

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func (c *Cards) build(w, h float64) *view {
	v := newPanel("cards"+itoa(c.at), c.stage, w, h)
	if c.sheet == nil {
		return v.empty(c.word("none"), c.word("leave"), c.leave)
	}
	if c.present() < 1 {
		v.heading(c.word("title"), "")
		return v.over(c.word("full"), c.word("to_vote"), c.leave)
	}
	if c.at >= len(c.counts) {
		return c.all(v)
	}
	return c.page(v)
}

// page counts the cards of one question.
func (c *Cards) page(v *view) *view {
	counts := c.counts[c.at]
	v.heading(c.word("title"), c.word("sum", "k", itoa(sum(counts)), "n", itoa(c.present())))
	cell := c.sheet.cells[c.at]
	q := c.sheet.spec.Questions[cell.Question]
	v.write(v.x0, 92, text, figure.Ink2, c.deps.word("pages", "k", itoa(c.at+1), "n", itoa(len(c.counts))))
	label := c.sheet.label(q.ID)
	if label == "" {
		label = c.sheet.lone(q)
	}
	y := v.para(v.x0, 136, figure.Text{Size: say, Bold: true, Role: figure.Ink}, v.wrap(label, say, true, v.right()-v.x0, 2))
	pitch := min(60, (v.H-130-y)/float64(len(counts)))
	for i := range counts {
		word := c.answerWord(c.at, i)
		c.answer(v, i, word, y+float64(i)*pitch, pitch)
	}
	v.note(c.word("hint"), c.warning)
	back, l := "", off
	if c.at > 0 {
		back = c.deps.word("back")
	}
	if sum(counts) == c.present() {
		l = blue
	} else if sum(counts) > 0 && sum(counts) < c.present() {
		l = plain
	}
	x := v.bar(c.word("leave"), c.leave, back, c.act(func() { c.goTo(c.at - 1) }), c.deps.word("next"), l, c.act(c.next))
	c.undoButton(v, x)
	return v
}

// answerWord is what an answer is called: the words of an option, the number of
// a scale with its word, or that somebody cannot say.
func (c *Cards) answerWord(cell, i int) string {
	at := c.sheet.cells[cell]
	q := c.sheet.spec.Questions[at.Question]
	switch {
	case i > at.Hi-at.Lo:
		return c.deps.word("cant_say")
	case q.Kind == workshop.Choice:
		return c.sheet.option(q.Options[i])
	}
	n := itoa(at.Lo + i)
	if word := c.sheet.anchor(q, at.Part, at.Lo+i); word != "" {
		return n + " = " + word
	}
	return n
}

func (c *Cards) act(do func()) func() {
	return func() {
		if c.sending {
			return
		}
		c.warning, c.typing = "", false
		do()
		c.stage.redraw()
	}
}

// answer draws one answer with minus, the number, plus and "the rest".
func (c *Cards) answer(v *view, i int, word string, y, pitch float64) {
	mid, h := y+pitch/2, min(pitch-6, 48)
	x := v.x0
	if i == c.row {
		v.Add(figure.Rect{X: x - 18, Y: mid - 10, W: 5, H: 20, R: 2.5, Fill: figure.Accent})
	}
	v.write(x, mid+6.5, read, figure.Ink, v.cut(word, read, false, 280))
	x += 300
	n := c.counts[c.at][i]
	key := func(x float64, plus bool, to int) {
		v.box(x, mid-h/2, 52, h, 8, figure.Card, figure.Edge, 1)
		v.sum(x+26, mid, plus, figure.Ink)
		v.press(x, mid-h/2, 52, h, c.act(func() { c.set(i, to) }))
	}
	key(x, false, n-1)
	v.Add(figure.Text{X: x + 92, Y: mid + 8, Size: say, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: itoa(n)})
	key(x+132, true, n+1)
	rest := c.word("rest")
	v.button(x+200, mid-h/2, v.width(rest, text, false)+40, h, text, rest, plain, c.act(func() {
		c.row = i
		c.rest()
	}))
}

// all shows what was counted before it is recorded.
func (c *Cards) all(v *view) *view {
	v.heading(c.word("title"), c.word("present", "n", itoa(c.present())))
	room := v.H - 130 - 96
	cols := 1
	if len(c.counts) > 8 {
		cols = 2
	}
	per := (len(c.counts) + cols - 1) / cols
	pitch := min(56, room/float64(per))
	const gap = 40
	w := (v.right() - v.x0 - gap*float64(cols-1)) / float64(cols)
	for i := range c.counts {
		c.line(v, i, v.x0+float64(i/per)*(w+gap), 96+float64(i%per)*pitch, w, pitch)
	}
	warning := c.warning
	if warning == "" {
		warning = c.wrong()
	}
	v.note("", warning)
	l := blue
	if c.wrong() != "" || c.sending {
		l = off
	}
	n := sum(c.counts[0])
	x := v.bar(c.word("leave"), c.leave, c.deps.word("back"), c.act(func() { c.goTo(len(c.counts) - 1) }),
		c.word("confirm", "n", itoa(n)), l, func() {
			c.confirm()
			c.stage.redraw()
		})
	c.undoButton(v, x)
	return v
}

// line sums up one question: its words, then "5 Protects · 7 Limits".
func (c *Cards) line(v *view, i int, x, y, w, h float64) {
	q := c.sheet.spec.Questions[c.sheet.cells[i].Question]
	out := ""
	for k, n := range c.counts[i] {
		if n == 0 {
			continue
		}
		word := c.answerWord(i, k)
		if out != "" {
			out += " · "
		}
		out += itoa(n) + " " + word
	}
	v.write(x, y+h/2-3, text, figure.Ink, v.cut(c.sheet.short(q), text, false, w-90))
	v.write(x, y+h/2+16, small, figure.Ink2, v.cut(out, small, false, w-90))
	total := itoa(sum(c.counts[i])) + "/" + itoa(c.present())
	v.bold(x+w-v.width(total, read, true), y+h/2+8, read, figure.Ink, total)
	v.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 1, Stroke: figure.Rule})
	v.press(x, y, w, h, c.act(func() { c.goTo(i) }))
}
