package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// list is the right part: the workshop that waits as a card, the others as rows.
type list struct {
	heading, empty *controls.Text
	card           *card // nil when nothing waits
	rows           []*row
	rules          []*controls.Panel
	all            *controls.Button
	scroll         *container.Scroll // of the rows, when all are shown
	showAll        bool
	opens          map[string]fyne.Focusable // what opens each file
}

const (
	rowPitch = 78
	cardH    = 132
	barRoom  = 10 // for the bar of a scroller
)

func newList(d Deps, showAll bool, toggle func()) list {
	w := d.Words
	l := list{
		heading: controls.NewText(w.T("home.workshops"), controls.Style{Size: theme.Say, Bold: true}),
		empty:   controls.NewText(w.T("home.empty"), controls.Style{Size: theme.Read, Role: figure.Ink2, Fit: controls.Wrap}),
		all:     controls.NewButton(controls.Link, w.T("home.all"), toggle),
		showAll: showAll,
		opens:   map[string]fyne.Focusable{},
	}
	l.all.Icon = controls.IconNext
	if showAll {
		l.all.Text, l.all.Icon = w.T("home.fewer"), controls.IconUp
	}
	waiting := next(d.Recent)
	for i, e := range d.Recent {
		if i == waiting {
			l.card = newCard(d, e)
			l.opens[e.Path] = l.card.button
			continue
		}
		r := newRow(d, e)
		l.rows, l.opens[e.Path] = append(l.rows, r), r
		l.rules = append(l.rules, controls.NewRule())
	}
	if len(d.Recent) > 0 || d.Known != Complete {
		l.empty.Hide()
	}
	if showAll {
		l.scroll = container.NewVScroll(controls.Free(fyne.NewSize(1, l.rowsHeight(len(l.rows))), func(s fyne.Size) {
			l.placeRows(0, 0, s.Width-barRoom, len(l.rows))
		}, l.rowObjects()...))
	}
	return l
}

func (l list) rowObjects() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for i, r := range l.rows {
		out = append(out, r, l.rules[i])
	}
	return out
}

func (l list) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{l.heading, l.empty}
	if l.card != nil {
		out = append(out, l.card.objects()...)
	}
	if l.scroll != nil {
		out = append(out, l.scroll)
	} else {
		out = append(out, l.rowObjects()...)
	}
	return append(out, l.all)
}

func (l list) rowsHeight(n int) float32 { return float32(n) * rowPitch }

// column is where the right part stands.
func column(s fyne.Size) (x, width float32) {
	x = margin(s.Width) + sideWidth + 80
	if s.Width < wideFrom {
		x -= theme.S32
	}
	return x, s.Width - x - margin(s.Width)
}

// listTop is where the list begins.
const listTop = 124

// place places the list below what is said about the folder.
func (l list) place(s fyne.Size, y float32) {
	x, width := column(s)
	controls.PlaceText(l.heading, x, 100, width)
	controls.PlaceText(l.empty, x, 152, min(width, 480))
	if l.card != nil {
		l.card.place(x, y, width)
		y += cardH + 24
	}
	foot := s.Height - 92 // top of the link
	if l.scroll != nil {
		controls.Place(l.scroll, x, y, width, foot-y-theme.S8)
		controls.Place(l.all, x+32, foot, 280, 40)
		return
	}
	n := min(len(l.rows), max(0, int((foot-y)/rowPitch)))
	l.placeRows(x, y, width, n)
	if n == len(l.rows) {
		l.all.Hide()
		return
	}
	l.all.Show()
	controls.Place(l.all, x+32, y+l.rowsHeight(n)+14, 280, 40)
}

// placeRows shows the first n rows and hides the others.
func (l list) placeRows(x, y, width float32, n int) {
	for i, r := range l.rows {
		if i >= n {
			r.Hide()
			l.rules[i].Hide()
			continue
		}
		r.Show()
		controls.Place(r, x, y+l.rowsHeight(i), width, rowPitch)
		controls.Place(l.rules[i], x+32, y+l.rowsHeight(i+1)-0.5, width-64, 1)
		if i == n-1 {
			l.rules[i].Hide()
		} else {
			l.rules[i].Show()
		}
	}
}

// card is the workshop that waits, with the blue button.
type card struct {
	ground            *controls.Panel
	name, when, where *controls.Text
	button            *controls.Button
}

func newCard(d Deps, e Entry) *card {
	w := d.Words
	second := controls.Style{Role: figure.Ink2, Fit: controls.Cut}
	c := &card{
		ground: controls.NewCard(figure.Rule),
		name:   controls.NewText(e.name(), controls.Style{Size: theme.Say, Bold: true, Fit: controls.Cut}),
	}
	c.when = controls.NewText(joined(e.when(w, d.Now()), people(w, e.People), length(w, e.Minutes)), second)
	key, label := "home.prepared", "home.begin"
	if e.Stopped != "" {
		key, label = "home.stopped", "home.continue"
	}
	c.where = controls.NewText(w.T(key, "step", e.Stopped), second)
	c.button = controls.NewButton(controls.Main, w.T(label), func() { open(d, e) })
	return c
}

func (c *card) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{c.ground, c.name, c.when, c.where, c.button}
}

func (c *card) place(x, y, width float32) {
	bw := max(168, c.button.MinSize().Width)
	controls.Place(c.ground, x, y, width, cardH)
	tw := width - 32 - bw - 32 - theme.S24
	name, when, where := y+46, y+76, y+102
	if c.folds(tw) {
		name, when, where = y+36, y+64, y+88
	}
	controls.PlaceText(c.name, x+32, name, tw)
	controls.PlaceText(c.when, x+32, when, tw)
	controls.PlaceText(c.where, x+32, where, tw)
	controls.Place(c.button, x+width-32-bw, y+40, bw, 52)
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

func joined(parts ...string) string {
	s := ""
	for _, p := range parts {
		if s != "" && p != "" {
			s += " · "
		}
		s += p
	}
	return s
}

func open(d Deps, e Entry) {
	if d.OnOpen != nil {
		d.OnOpen(e.Path)
	}
}
