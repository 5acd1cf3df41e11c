package pages

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/script"
)

// Moments is the page with help for hard moments: all of them in a list, and of the
// chosen one what to do and what to say, in letters that are read at a glance.
type Moments struct {
	*Page
	list  []script.Moment
	focus func(fyne.Focusable)

	rows              []*controls.Button
	what, do, say     *controls.Text
	doLabel, sayLabel *controls.Text
	rule              *controls.Panel
	chosen            int
	body              *fyne.Container
}

// NewMoments makes the page. The way back is the caller's to set, before it is shown.
func NewMoments(w Words, list []script.Moment, focus func(fyne.Focusable)) *Moments {
	m := &Moments{list: list, focus: focus, rule: controls.NewRule()}
	m.Page = &Page{Title: w.T("pages.moments.title"), Lead: w.T("pages.moments.lead"), Back: w.T("pages.back"), Wide: true}
	label := func(key string) *controls.Text {
		return controls.NewText(w.T("pages.moments."+key), controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3})
	}
	m.doLabel, m.sayLabel = label("do"), label("say")
	m.what = controls.NewText("", controls.Style{Size: theme.Say, Bold: true, Fit: controls.Wrap})
	m.do = controls.NewText("", controls.Style{Size: theme.Say, Fit: controls.Wrap})
	m.say = controls.NewText("", controls.Style{Size: theme.Say, Bold: true, Fit: controls.Wrap})
	m.body = controls.Free(fyne.NewSize(0, 0), m.place)
	for i, moment := range list {
		b := controls.NewButton(controls.Bare, moment.What, func() { m.open(i) })
		b.KeyFirst, b.Pad, b.Trailing = m.first, theme.S12, true
		m.rows = append(m.rows, b)
		m.body.Add(b)
	}
	for _, o := range []fyne.CanvasObject{m.rule, m.what, m.doLabel, m.do, m.sayLabel, m.say} {
		m.body.Add(o)
	}
	m.Body = m.body
	m.open(0)
	return m
}

// First is where one begins: on the moment that is open.
func (m *Moments) First() fyne.Focusable { return m.rows[m.chosen] }

// first has the keys of a row: Up and Down go to the next one and open it.
func (m *Moments) first(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyEscape:
		m.OnBack()
		return true
	case fyne.KeyUp:
		m.walk(-1)
		return true
	case fyne.KeyDown:
		m.walk(1)
		return true
	}
	return m.Key != nil && m.Key(e)
}

func (m *Moments) walk(by int) {
	if i := m.chosen + by; i >= 0 && i < len(m.rows) {
		m.open(i)
		m.focus(m.rows[i])
	}
}

// open shows what helps in a moment.
func (m *Moments) open(i int) {
	m.chosen = i
	for n, b := range m.rows {
		b.Kind = controls.Bare
		if n == i {
			b.Kind = controls.Plain
		}
		b.Refresh()
	}
	m.what.SetText(m.list[i].What)
	m.do.SetText(m.list[i].Do)
	m.say.SetText(m.list[i].Say)
	m.body.Refresh()
}

// place puts the list at the left, and what helps beside it.
func (m *Moments) place(s fyne.Size) {
	const most, between = 44, 4
	gap := float32(theme.S32)
	if s.Width < closeFrom {
		gap = theme.S16
	}
	left := min(460, s.Width*0.44)
	for _, b := range m.rows {
		left = min(max(left, theme.Width(b.Text, theme.Text, fyne.TextStyle{})+theme.S64), s.Width*0.62)
	}
	h := min(most, s.Height/float32(len(m.rows)))
	for i, b := range m.rows {
		b.Height = h - between // so that the next row does not cover a focus line
		controls.Place(b, 0, float32(i)*h, left, b.Height)
	}
	controls.Place(m.rule, left+gap, 0, 1, float32(len(m.rows))*h)
	x := left + 2*gap
	w, y := min(textWidth, s.Width-x), float32(theme.S8)
	m.fit(w, s.Height)
	put := func(t *controls.Text, above float32) {
		y += above
		high := t.HeightFor(w)
		controls.Place(t, x, y, w, high)
		y += high
	}
	put(m.what, 0)
	put(m.doLabel, theme.S24)
	put(m.do, theme.S4)
	put(m.sayLabel, theme.S24)
	put(m.say, theme.S4)
}

// fit writes what helps as large as there is room for.
func (m *Moments) fit(width, room float32) {
	for size := float32(theme.Say); size >= theme.Text; size-- {
		high := float32(theme.S8 + 2*theme.S24 + 2*theme.S4)
		for _, t := range []*controls.Text{m.what, m.do, m.say} {
			if style := t.Style(); style.Size != size {
				style.Size = size
				t.SetStyle(style)
			}
			high += t.HeightFor(width)
		}
		if high+m.doLabel.HeightFor(width)+m.sayLabel.HeightFor(width) <= room {
			return
		}
	}
}
