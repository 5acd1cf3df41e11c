package keyed

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/answer"
	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/workshop"
)

// Cards is where the facilitator counts cards held up: one question after the
// other, how many for each answer. It is an open vote.
type Cards struct {
	deps  Deps
	stage *stage.Stage

	st    workshop.State
	round workshop.Round
	open  bool

	sheet   *answer.Sheet // nil = not a vote for cards
	spec    workshop.Spec // of that vote
	cells   []workshop.Cell
	counts  [][]int // by cell: options, then can't say
	at      int     // cell; len(counts) is the summary
	row     int     // answer that the keys count
	typing  bool    // the next figure belongs to the same number
	warned  bool    // the sum is short and the facilitator has been told
	warning string
	sending bool
	wall    int      // page of the wall, as last heard
	before  *counted // what the last change changed, nil = nothing to undo
}

// NewCards makes the counting of cards. Draw tells it about the vote.
func NewCards(d Deps) *Cards {
	c := &Cards{deps: d}
	c.stage = stage.New(c.build, c.key)
	hearsAll(c.stage)
	c.stage.First, c.stage.OnTab, c.stage.Letter = d.First, c.tab, d.Letter
	return c
}

// Content is the panel for the facilitator's window.
func (c *Cards) Content() fyne.CanvasObject { return c.stage }

// Focusable is what should have the keyboard while the panel is open.
func (c *Cards) Focusable() fyne.Focusable { return c.stage }

// Key takes a key that arrived while nothing in the window had the keyboard.
func (c *Cards) Key(ev *fyne.KeyEvent) { c.stage.Key(ev.Name) }

// PutAway leaves the counts as they are: the room has seen the cards.
func (c *Cards) PutAway() {}

// Cover leaves them as well.
func (c *Cards) Cover() {}

// Wipe begins with nothing counted.
func (c *Cards) Wipe() {
	if !c.sending {
		c.fresh()
	}
}

// Draw shows a new state of the workshop.
func (c *Cards) Draw(st workshop.State) {
	old, present := c.round.ID, c.present()
	c.st = st
	c.round, c.open = st.OpenRound()
	if c.present() != present {
		c.warning = "" // so many too few or too many is no longer true
	}
	if !c.sending && (!c.open || c.round.ID != old || c.sheet == nil) {
		c.fresh()
	}
	c.follow()
	c.stage.Redraw()
	c.stage.TakeFocus()
}

// follow goes to the card that the wall shows when somebody turned its page.
func (c *Cards) follow() {
	page := c.st.Pos.Page
	if c.sheet != nil && page != c.wall && c.at != page && page < len(c.counts) && c.st.Pos.Phase == workshop.PhaseVote {
		c.at, c.row, c.typing, c.warned, c.warning = page, 0, false, false, "" // said of another card
	}
	c.wall = page
}

// fresh begins with nothing counted.
func (c *Cards) fresh() {
	c.sheet, c.spec, c.cells, c.counts = nil, c.round.Spec, nil, nil
	c.at, c.row, c.typing, c.warned, c.warning, c.before = 0, 0, false, false, "", nil
	if !c.open {
		return
	}
	if !c.spec.ByCards() {
		return
	}
	c.sheet, c.cells = answer.NewSheet(c.st, c.spec), c.spec.Cells()
	for _, cell := range c.cells {
		c.counts = append(c.counts, make([]int, cell.Hi-cell.Lo+2))
	}
}

func (c *Cards) word(key string, args ...string) string { return c.deps.word("cards."+key, args...) }

// present is how many have still to be counted.
func (c *Cards) present() int { return c.round.Seats - c.round.Cast }

func sum(counts []int) int {
	n := 0
	for _, k := range counts {
		n += k
	}
	return n
}

func (c *Cards) key(k fyne.KeyName) {
	switch {
	case c.sending:
		return
	case k == fyne.KeyEscape:
		c.leave()
		return
	case c.sheet == nil || c.present() < 1:
		if k == fyne.KeyReturn {
			c.leave()
		}
		return
	}
	c.warning = ""
	if k == fyne.KeyZ {
		c.undo()
	} else if c.at < len(c.counts) {
		c.count(k)
	} else {
		c.summary(k)
	}
	c.stage.Redraw()
}

func (c *Cards) summary(k fyne.KeyName) {
	switch k {
	case fyne.KeyReturn:
		c.confirm()
	case fyne.KeyBackspace:
		c.goTo(len(c.counts) - 1)
	}
}

// count takes a key on a question.
func (c *Cards) count(k fyne.KeyName) {
	have := c.counts[c.at][c.row]
	if len(k) == 1 && k[0] >= '0' && k[0] <= '9' {
		n := int(k[0] - '0')
		if c.typing {
			n += have * 10
		}
		c.set(c.row, n)
		c.typing = true
		return
	}
	typing := c.typing
	c.typing = false
	switch k {
	case fyne.KeyUp:
		c.row = max(c.row-1, 0)
	case fyne.KeyDown:
		c.row = min(c.row+1, len(c.counts[c.at])-1)
	case fyne.KeyLeft, fyne.KeyMinus:
		c.set(c.row, have-1)
	case fyne.KeyRight, fyne.KeyPlus, fyne.KeyEqual: // the plus of some keyboards needs Shift
		c.set(c.row, have+1)
	case fyne.KeySpace:
		c.rest()
	case fyne.KeyBackspace:
		if have > 0 {
			c.set(c.row, have/10)
			c.typing = typing
		} else if c.at > 0 {
			c.goTo(c.at - 1)
		}
	case fyne.KeyReturn:
		c.next()
	}
}

// set counts the cards of one answer; a number that no room holds is not taken, and the
// panel says so: whoever keys it in looks at the cards.
func (c *Cards) set(row, n int) {
	if n > c.present() {
		c.warning = c.word("most", "n", strconv.Itoa(c.present()))
	}
	if n >= 0 && n <= c.present() && n != c.counts[c.at][row] {
		c.remember(row)
		c.counts[c.at][row] = n
	}
	c.row, c.warned = row, false
}

// rest gives the answer under the cursor all cards that are not counted yet.
func (c *Cards) rest() {
	others := sum(c.counts[c.at]) - c.counts[c.at][c.row]
	c.set(c.row, max(c.present()-others, 0))
}

// next goes to the next question once the sum is right. A sum that is short,
// since somebody has left the room, is asked about once.
func (c *Cards) next() {
	off := sum(c.counts[c.at]) - c.present()
	switch {
	case off > 0:
		c.warning = c.word("more", "n", strconv.Itoa(off))
	case sum(c.counts[c.at]) == 0, off < 0 && !c.warned:
		c.warning, c.warned = c.word("less", "n", strconv.Itoa(-off)), true
	default:
		c.goTo(c.at + 1)
	}
}

func (c *Cards) goTo(at int) {
	c.at, c.row, c.typing, c.warned = min(max(at, 0), len(c.counts)), 0, false, false
	if c.deps.Page != nil && c.at < len(c.counts) && c.round.Spec.Way.Traits().Counted {
		c.deps.Page(c.at)
	}
}

// wrong tells why the counts cannot be recorded, "" if they can.
func (c *Cards) wrong() string {
	n := sum(c.counts[0])
	for _, counts := range c.counts {
		k := sum(counts)
		switch {
		case k > c.present():
			return c.word("more", "n", strconv.Itoa(k-c.present()))
		case k != n || k == 0:
			return c.word("uneven")
		}
	}
	return ""
}

// ballots makes ballots out of the counts of each question. Which answers come
// to stand on one ballot means nothing and tells nothing: the vote was open,
// every question was counted by itself, and only the counts outlive the round.
func (c *Cards) ballots() []workshop.Ballot {
	out := make([]workshop.Ballot, sum(c.counts[0]))
	for i := range out {
		out[i] = make(workshop.Ballot, len(c.counts))
	}
	for cell, counts := range c.counts {
		i := 0
		for answer, n := range counts {
			m := workshop.Mark(c.cells[cell].Lo + answer)
			if answer == len(counts)-1 {
				m = workshop.CantSay
			}
			for range n {
				out[i][cell] = m
				i++
			}
		}
	}
	return out
}

// confirm records all counts at once, once. Nobody confirms what was not in the window.
func (c *Cards) confirm() {
	if c.sending {
		return
	}
	if c.warning = c.wrong(); c.warning != "" {
		return
	}
	if !c.stage.Painted() {
		c.deps.paint()
		return
	}
	c.sending = true
	c.deps.Cast(c.ballots(), func(err error) {
		c.sending = false
		if err != nil {
			c.warning = c.deps.sentence(err)
		} else {
			c.fresh()
		}
		c.stage.Redraw()
	})
}

// Finish presses the blue button where that records the counts, and after the last question
// lays all of them out: one that is short is seen there. It reports whether it took the press.
func (c *Cards) Finish() bool {
	switch {
	case !c.Unsent() || c.at < len(c.counts)-1:
		return false
	case c.at < len(c.counts):
		c.goTo(len(c.counts))
		c.warning = ""
	case c.wrong() != "":
		return false
	default:
		c.confirm()
	}
	c.stage.Redraw()
	return true
}

// Unsent reports whether cards are counted that are not recorded yet.
func (c *Cards) Unsent() bool {
	return c.open && slices.ContainsFunc(c.counts, func(counts []int) bool { return sum(counts) > 0 })
}

func (c *Cards) leave() {
	if c.deps.Leave != nil {
		c.deps.Leave()
	}
}
