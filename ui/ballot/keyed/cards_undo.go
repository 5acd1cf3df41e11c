package keyed

import "github.com/upturn-workshop/upturn/ui/ballot/stage"

// counted is what stood in the counts before a change, and where.
type counted struct{ at, row, n int }

// remember keeps what an answer had. The figures of one number are one change.
func (c *Cards) remember(row int) {
	if !c.typing {
		c.before = &counted{c.at, row, c.counts[c.at][row]}
	}
}

// undo takes the last change back, once, and shows where it was.
func (c *Cards) undo() {
	if c.before == nil {
		return
	}
	b := *c.before
	if b.at != c.at {
		c.goTo(b.at)
	}
	c.counts[b.at][b.row] = b.n
	c.row, c.typing, c.warned, c.before = b.row, false, false, nil
}

// undoButton is there while there is something to take back.
func (c *Cards) undoButton(v *stage.View, x float64) {
	if c.before == nil || c.sending {
		return
	}
	word := c.word("undo")
	v.Button(x, v.H-72, v.Width(word, stage.Read, false)+48, 48, stage.Read, word, stage.Plain, c.act(c.undo))
}

// tab goes on to the next answer of a question, and from the last to the first.
func (c *Cards) tab(back bool) bool {
	if c.sending || c.sheet == nil || c.present() < 1 || c.at >= len(c.counts) {
		return false
	}
	n, by := len(c.counts[c.at]), 1
	if back {
		by = -1
	}
	c.row, c.typing, c.warning = (c.row+by+n)%n, false, ""
	return true
}
