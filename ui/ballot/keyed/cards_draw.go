package keyed

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func (c *Cards) build(w, h float64) *stage.View {
	v := stage.NewPanel("cards"+strconv.Itoa(c.at), c.stage, w, h)
	if c.sheet == nil {
		return v.Empty(c.word("none"), c.word("leave"), c.leave)
	}
	if c.present() < 1 {
		v.Heading(c.word("title"), "")
		return v.Over(c.word("full"), c.deps.onwardWord(c.st), func() { c.deps.onward(c.st) })
	}
	if c.at >= len(c.counts) {
		return c.all(v)
	}
	return c.page(v)
}

// page counts the cards of one question.
func (c *Cards) page(v *stage.View) *stage.View {
	counts := c.counts[c.at]
	v.Heading(c.word("title"), c.word("sum", "k", strconv.Itoa(sum(counts)), "n", strconv.Itoa(c.present())))
	v.Write(v.X0, 92, stage.Text, figure.Ink2, c.deps.word("pages", "k", strconv.Itoa(c.at+1), "n", strconv.Itoa(len(c.counts))))
	y := v.Para(v.X0, 136, figure.Text{Size: stage.Say, Bold: true, Role: figure.Ink}, v.Wrap(c.sheet.Heading(c.question(c.at)), stage.Say, true, v.Right()-v.X0, 2))
	pitch := min(60, (v.H-130-y)/float64(len(counts)))
	for i := range counts {
		word := c.answerWord(c.at, i)
		c.answer(v, i, word, y+float64(i)*pitch, pitch)
	}
	v.Note(c.word("hint"), c.warning)
	back, l := "", stage.Off
	if c.at > 0 {
		back = c.word("previous")
	}
	if sum(counts) == c.present() {
		l = stage.Blue
	} else if sum(counts) > 0 && sum(counts) < c.present() {
		l = stage.Plain
	}
	x := v.Bar(c.word("leave"), c.leave, back, c.act(func() { c.goTo(c.at - 1) }), c.deps.word("next"), l, c.act(c.next))
	c.undoButton(v, x)
	return v
}

// question is what is asked in a cell.
func (c *Cards) question(cell int) workshop.Question {
	return c.spec.Questions[c.cells[cell].Question]
}

// answerWord is what an answer is called: what is on its card, or that somebody cannot
// say.
func (c *Cards) answerWord(cell, i int) string {
	if n := c.cells[cell].Lo + i; n <= c.cells[cell].Hi {
		return c.sheet.Card(cell, n)
	}
	return c.deps.word("cant_say")
}

func (c *Cards) act(do func()) func() {
	return func() {
		if c.sending {
			return
		}
		c.warning, c.typing = "", false
		do()
		c.stage.Redraw()
	}
}

// answer draws one answer with minus, the number, plus and "the rest".
func (c *Cards) answer(v *stage.View, i int, word string, y, pitch float64) {
	mid, h := y+pitch/2, min(pitch-6, 48)
	x := v.X0
	if i == c.row {
		v.Add(figure.Rect{X: x - 18, Y: mid - 10, W: 5, H: 20, R: 2.5, Fill: figure.Accent})
	}
	v.Write(x, mid+6.5, stage.Read, figure.Ink, v.Cut(word, stage.Read, false, 280))
	x += 300
	n := c.counts[c.at][i]
	key := func(x float64, plus bool, to int) {
		v.Box(x, mid-h/2, 52, h, 8, figure.Card, figure.Edge, 1)
		v.Sum(x+26, mid, plus, figure.Ink)
		v.Press(x, mid-h/2, 52, h, c.act(func() { c.set(i, to) }))
	}
	key(x, false, n-1)
	v.Add(figure.Text{X: x + 92, Y: mid + 8, Size: stage.Say, Bold: true, Anchor: figure.Middle, Role: figure.Ink, S: strconv.Itoa(n)})
	key(x+132, true, n+1)
	rest := c.word("rest")
	v.Button(x+200, mid-h/2, v.Width(rest, stage.Text, false)+40, h, stage.Text, rest, stage.Plain, c.act(func() {
		c.row = i
		c.rest()
	}))
}

// all shows what was counted before it is recorded.
func (c *Cards) all(v *stage.View) *stage.View {
	v.Heading(c.word("title"), c.word("present", "n", strconv.Itoa(c.present())))
	room := v.H - 130 - 96
	cols := 1
	if len(c.counts) > 8 {
		cols = 2
	}
	per := (len(c.counts) + cols - 1) / cols
	pitch := min(56, room/float64(per))
	const gap = 40
	w := (v.Right() - v.X0 - gap*float64(cols-1)) / float64(cols)
	for i := range c.counts {
		c.line(v, i, v.X0+float64(i/per)*(w+gap), 96+float64(i%per)*pitch, w, pitch)
	}
	warning := c.warning
	if warning == "" {
		warning = c.wrong()
	}
	v.Note("", warning)
	l := stage.Blue
	if c.wrong() != "" || c.sending {
		l = stage.Off
	}
	n := sum(c.counts[0])
	x := v.Bar(c.word("leave"), c.leave, c.word("previous"), c.act(func() { c.goTo(len(c.counts) - 1) }),
		c.word("confirm", "n", strconv.Itoa(n)), l, func() {
			c.confirm()
			c.stage.Redraw()
		})
	c.undoButton(v, x)
	return v
}

// line sums up one question: its words, then "5 Protects · 7 Limits", or "4: 6 people" where
// a card has a number.
func (c *Cards) line(v *stage.View, i int, x, y, w, h float64) {
	out := ""
	for k, n := range c.counts[i] {
		if n == 0 {
			continue
		}
		word := c.answerWord(i, k)
		if out != "" {
			out += " · "
		}
		if k <= c.cells[i].Hi-c.cells[i].Lo && word == strconv.Itoa(c.cells[i].Lo+k) { // two bare numbers say nothing
			out += c.word("counted", "word", word, "n", strconv.Itoa(n))
			continue
		}
		out += strconv.Itoa(n) + " " + word
	}
	v.Write(x, y+h/2-3, stage.Text, figure.Ink, v.Cut(c.sheet.Short(c.question(i)), stage.Text, false, w-90))
	v.Write(x, y+h/2+16, stage.Small, figure.Ink2, v.Cut(out, stage.Small, false, w-90))
	total := strconv.Itoa(sum(c.counts[i])) + "/" + strconv.Itoa(c.present())
	v.Bold(x+w-v.Width(total, stage.Read, true), y+h/2+8, stage.Read, figure.Ink, total)
	v.Add(figure.Line{X1: x, Y1: y + h, X2: x + w, Y2: y + h, Width: 1, Stroke: figure.Rule})
	v.Press(x, y, w, h, c.act(func() { c.goTo(i) }))
}
