package facilitator

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/facilitator/parts"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// checks is the list of promises of a follow-up: which one is told of, how far it has come,
// and a few words about it.
type checks struct {
	b *bench

	list    *parts.List
	scroll  *container.Scroll
	rule    *controls.Panel
	press   []*controls.Button // one for each status
	label   *controls.Text
	note    *parts.Field
	content *fyne.Container

	promises []workshop.Action
	st       workshop.State
	chosen   string // the obstacle that the promise is about
	filled   string // what the field was given
}

// toldStatuses are those that an owner can tell; to press one once more takes it back.
func toldStatuses() []workshop.Status {
	return slices.DeleteFunc(workshop.Statuses(), func(s workshop.Status) bool { return s == workshop.StatusOpen })
}

// checkHeight is what the buttons and the field take.
const checkHeight float32 = 12 + theme.Control + 8 + formRow

func newChecks(b *bench) *checks {
	c := &checks{b: b, rule: controls.NewRule()}
	c.list = parts.NewList(b.key(keys.Button), func(i int) { c.choose(i) })
	c.scroll = controls.List(c.list.Content)
	objects := []fyne.CanvasObject{c.scroll, c.rule}
	for _, status := range toldStatuses() {
		button := controls.NewButton(controls.Plain, "", func() { c.tell(status) })
		button.KeyFirst, button.Pad = b.key(keys.Button), theme.S8
		c.press = append(c.press, button)
		objects = append(objects, button)
	}
	c.label = controls.NewText("", controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3, Fit: controls.Cut})
	c.note = parts.NewField(b.key(keys.Text), "", func(string) { c.save() }, c.save)
	c.content = controls.Free(fyne.NewSize(0, 0), c.place, append(objects, c.label, c.note)...)
	return c
}

func (c *checks) object() fyne.CanvasObject { return c.content }
func (c *checks) name() string              { return c.b.t("work.checks") }
func (c *checks) least() float32            { return checkHeight + 100 }
func (c *checks) height(w float32) float32  { return checkHeight + c.list.HeightFor(len(c.promises), w) }

func (c *checks) place(s fyne.Size) {
	y := s.Height - checkHeight
	controls.PlaceList(c.scroll, 0, 0, s.Width, max(0, y-8))
	controls.Place(c.rule, 0, y, s.Width, 1)
	each := (s.Width - theme.S8*float32(len(c.press)-1)) / float32(len(c.press))
	for i, b := range c.press {
		controls.Place(b, float32(i)*(each+theme.S8), y+12, each, theme.Control)
	}
	top := y + 12 + theme.Control + 8
	controls.PlaceText(c.label, 0, top+14, s.Width)
	controls.Place(c.note, 0, top+20, s.Width, c.note.Height())
}

func (c *checks) draw(st workshop.State) {
	c.st, c.promises = st, nil
	if st.Info.After != nil {
		c.promises = st.Info.After.Promises
	}
	c.label.SetText(c.b.t("checks.note"))
	if _, there := st.Info.After.Promised(c.chosen); !there {
		c.chosen = ""
		if len(c.promises) > 0 {
			c.chosen = c.promises[0].Item
		}
		c.fill()
	} else if now := workshop.Checked(st, c.chosen).Note; now != c.filled && c.note.Text == c.filled {
		c.fill() // changed elsewhere, and nothing is being written here
	}
	c.drawList()
}

func (c *checks) drawList() {
	word := func(s workshop.Status) string { return c.b.Words.T("status." + string(s)) }
	c.list.Show(len(c.promises), func(i int, r *parts.ListRow) {
		p := c.promises[i]
		under := word(workshop.Checked(c.st, p.Item).Status)
		if p.Owner != "" {
			under += " · " + p.Owner
		}
		r.Set(strconv.Itoa(i+1), p.First, under, p.Item == c.chosen)
	})
	is := workshop.Checked(c.st, c.chosen).Status
	for i, status := range toldStatuses() {
		b := c.press[i]
		if b.Text, b.Icon = word(status), controls.NoIcon; status == is {
			b.Icon = controls.IconCheck
		}
		b.Refresh()
		controls.Show(b, c.chosen != "")
	}
	c.content.Refresh()
}

func (c *checks) choose(i int) {
	if i >= len(c.promises) {
		return
	}
	c.save()
	c.chosen = c.promises[i].Item
	c.fill()
	c.drawList()
}

func (c *checks) fill() {
	c.filled = workshop.Checked(c.st, c.chosen).Note
	c.note.Write(c.filled)
}

// tell writes down how far the chosen promise has come, and goes on to the next one of which
// nobody has told yet.
func (c *checks) tell(status workshop.Status) {
	if c.chosen == "" {
		return
	}
	if workshop.Checked(c.st, c.chosen).Status == status {
		status = workshop.StatusOpen
	}
	check := workshop.Check{Item: c.chosen, Status: status, Note: c.note.Text}
	c.filled = check.Note
	c.b.run(func(s *workshop.Session) error { return s.SetStatus(check) })
	if status == workshop.StatusOpen {
		return
	}
	at := slices.IndexFunc(c.promises, func(p workshop.Action) bool { return p.Item == c.chosen })
	for k := range c.promises {
		next := c.promises[(at+1+k)%len(c.promises)]
		if next.Item != c.chosen && workshop.Checked(c.st, next.Item).Status == workshop.StatusOpen {
			c.chosen = next.Item
			c.fill()
			c.drawList()
			c.list.Reveal((at+1+k)%len(c.promises), c.scroll)
			return
		}
	}
}

// save hands on the words that were written.
func (c *checks) save() {
	if c.chosen == "" || c.note.Text == c.filled {
		return
	}
	check := workshop.Checked(c.st, c.chosen)
	check.Note = c.note.Text
	c.filled = check.Note
	c.b.run(func(s *workshop.Session) error { return s.SetStatus(check) })
}
