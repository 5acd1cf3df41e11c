package facilitator

import "github.com/upturn-workshop/upturn/workshop"

// failed has nothing lost that was written and could not be kept, for instance on a full disk.
func (m *body) failed() {
	m.collect.failed()
	m.actions.failed()
	m.checks.failed()
}

// sent is a text on its way onto the list: where it cannot be kept it comes back.
type sent struct {
	text, item string // item is the ID of what it changes; "" = a new one
}

// failed gives back what could not be kept, for instance on a full disk, unless something else
// is being written.
func (c *collect) failed() {
	back := c.sent
	c.sent = sent{}
	if back.text == "" || c.entry.Text != "" {
		return
	}
	c.editing = back.item
	c.entry.Write(back.text)
	c.entry.CursorColumn = len([]rune(back.text))
	c.drawList()
}

// failed has what could not be kept sent once more with the next word.
func (a *actions) failed() { a.filled = a.saved[a.chosen] }

// failed has what could not be kept sent once more with the next word.
func (c *checks) failed() { c.filled = workshop.Checked(c.st, c.chosen).Note }
