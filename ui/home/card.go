package home

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// card is the workshop that waits, with the blue button.
type card struct {
	ground            *controls.Panel
	name, when, where *controls.Text
	facts             []string // of when, from what matters most
	button, dots      *controls.Button
}

func newCard(d Deps, e Entry) *card {
	w := d.Words
	second := controls.Style{Role: figure.Ink2, Fit: controls.Cut}
	c := &card{
		ground: controls.NewCard(figure.Rule),
		name:   controls.NewText(e.Name(), controls.Style{Size: theme.Say, Bold: true, Fit: controls.Cut}),
		dots:   newDots(d, e),
	}
	c.facts = []string{e.kind(w), e.when(w, d.Now()), people(w, e.People), length(w, e.Minutes), e.Sponsor}
	c.when = controls.NewText(joined(c.facts...), second)
	key, label := "home.prepared", "home.begin"
	if e.Stopped != "" {
		key, label = "home.stopped", "home.continue"
	}
	c.where = controls.NewText(w.T(key, "step", e.Stopped), second)
	c.button = controls.NewButton(controls.Main, w.T(label), func() { open(d, e) })
	c.button.KeyFirst = func(k *fyne.KeyEvent) bool { return keep(d, e, c.button, k) }
	return c
}

func (c *card) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.ground, c.name, c.when, c.where, c.button, c.dots}
}

func (c *card) place(x, y, width float32) {
	bw, in, air := max(168, c.button.MinSize().Width), textsAt(width), theme.S24
	if width < cardWide {
		bw, air = max(120, c.button.MinSize().Width), theme.S16
	}
	right := x + width - inset/2 - dotsWide
	controls.Place(c.ground, x, y, width, cardH)
	controls.Place(c.dots, right, y+(cardH-dotsWide)/2, dotsWide, dotsWide)
	right -= theme.S16 + bw
	controls.Place(c.button, right, y+(cardH-52)/2, bw, 52)
	tw := right - x - in - air
	c.fitName(tw)
	name, when, where := y+42, y+70, y+94
	c.fitFacts(tw)
	if c.folds(tw) {
		name, when, where = y+32, y+58, y+80
	}
	controls.PlaceText(c.name, x+in, name, tw)
	controls.PlaceText(c.when, x+in, when, tw)
	controls.PlaceText(c.where, x+in, where, tw)
}

// cardWide is the width from which on a card has its air.
const cardWide = 520

// fitName writes the name as large as it goes, down to that of a row.
func (c *card) fitName(width float32) {
	style := c.name.Style()
	for style.Size = theme.Say; style.Size > theme.Read && theme.Width(c.name.Text(), style.Size, fyne.TextStyle{Bold: true}) > width; {
		style.Size--
	}
	c.name.SetStyle(style)
}

// fitFacts writes them small where they have no room, and then leaves out what matters least.
func (c *card) fitFacts(width float32) {
	fits := func(size float32, facts []string) bool {
		c.when.SetText(joined(facts...))
		c.when.SetStyle(controls.Style{Size: size, Role: figure.Ink2, Fit: controls.Cut})
		return c.when.Width() <= width
	}
	if fits(theme.Text, c.facts) {
		return
	}
	for n := len(c.facts); n > 1 && !fits(theme.Small, c.facts[:n]); n-- {
	}
}

// folds gives where the workshop stands a second line in a narrow window: that nothing
// got lost stands at its end. What needs more than two is cut.
func (c *card) folds(width float32) bool {
	style := c.where.Style()
	style.Fit = controls.Wrap
	c.where.SetStyle(style)
	lines := c.where.HeightFor(width) / c.where.LineHeight()
	if lines > 1 && lines < 2.5 {
		return true
	}
	style.Fit = controls.Cut
	c.where.SetStyle(style)
	return false
}
