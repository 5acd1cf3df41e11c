package pages

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// PeopleDeps are whom the page of people tells.
type PeopleDeps struct {
	Leave  func(seat int)
	Come   func(name string)
	Rename func(seat int, name string)
	Back   func()
}

// People is the page on which one says who has left and who has come, by name, and sees who
// is still to vote. Who has left is struck out, and nobody else.
type People struct {
	*Page
	w      Words
	d      PeopleDeps
	come   *controls.Entry
	add    *controls.Button
	fault  *controls.Text
	column *fyne.Container
	scroll *container.Scroll
	rows   []*person
	body   *fyne.Container
}

// person is a row: the name, whether they are still to vote, and what can be said of them.
type person struct {
	seat    int
	name    *controls.Entry
	said    *controls.Text
	press   *controls.Button
	present bool
	known   string // the name that is kept
	root    *fyne.Container
}

// NewPeople makes the page.
func NewPeople(w Words, st workshop.State, d PeopleDeps) *People {
	p := &People{w: w, d: d, column: controls.Column(theme.S8)}
	p.come = controls.NewEntry("", func(string) { p.fault.SetText("") })
	p.come.SetPlaceHolder(w.T("pages.people.come"))
	p.come.OnSubmitted = func(string) { p.arrive() }
	p.add = controls.NewButton(controls.Plain, w.T("pages.people.add"), p.arrive)
	p.fault = controls.NewText("", controls.Style{Bold: true, Fit: controls.Wrap})
	p.come.KeyFirst, p.add.KeyFirst = p.escape, p.escape
	p.scroll = controls.List(p.column)
	p.body = controls.Free(fyne.NewSize(0, 0), p.placeBody, p.come, p.add, p.fault, p.scroll)
	p.Page = &Page{Title: w.T("pages.people.title"), Lead: " ", Body: p.body, Wide: true, Back: w.T("pages.people.back"), OnBack: d.Back}
	p.Draw(st)
	return p
}

func (p *People) escape(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		p.d.Back()
	}
	return e.Name == fyne.KeyEscape
}

// Field is where the name of who comes is written.
func (p *People) Field() fyne.Focusable { return p.come }

// Leaving is where one says who has left.
func (p *People) Leaving() fyne.Focusable {
	for _, r := range p.rows {
		if r.present {
			return r.press
		}
	}
	return p.come
}

// Fail says what cannot be done.
func (p *People) Fail(sentence string) {
	p.fault.SetText(sentence)
	p.body.Refresh()
}

// Save keeps the names that are written and not kept yet.
func (p *People) Save() {
	for _, r := range p.rows {
		if name := workshop.Clean(r.name.Text); name != r.known {
			p.d.Rename(r.seat, name)
		}
	}
}

func (p *People) arrive() {
	if name := workshop.Clean(p.come.Text); name != "" {
		p.d.Come(name)
		p.come.SetText("")
	}
}

// Draw shows who is there. Rows stay as long as people and their order do, and with them
// what is being written.
func (p *People) Draw(st workshop.State) {
	info, waiting := st.Info, map[int]bool{}
	for _, seat := range workshop.ToVote(st) {
		waiting[seat] = true
	}
	p.SetLead(p.lead(st, len(waiting)))
	if len(p.rows) != info.Roster() {
		controls.Keep(controls.CanvasFor(p.body), func() { p.build(info.Roster()) })
	}
	for _, r := range p.rows {
		p.drawRow(r, info, waiting[r.seat])
	}
	p.column.Refresh()
}

// lead says how many are there, and how many are still to vote where that is known.
func (p *People) lead(st workshop.State, waiting int) string {
	s := p.w.T("pages.people.here", "n", strconv.Itoa(st.Info.People))
	if waiting > 0 {
		s += " " + p.w.T("pages.people.waiting", "n", strconv.Itoa(waiting))
	}
	return s
}

func (p *People) build(n int) {
	p.rows = nil
	p.column.RemoveAll()
	for seat := range n {
		r := &person{seat: seat}
		r.name = controls.NewEntry("", nil)
		r.name.OnSubmitted = func(s string) { p.d.Rename(seat, s) }
		r.name.KeyFirst = p.escape
		r.name.SetPlaceHolder(p.w.T("pages.people.unnamed", "n", strconv.Itoa(seat+1)))
		r.said = controls.NewText("", controls.Style{Role: figure.Ink2, Fit: controls.Cut})
		r.press = controls.NewButton(controls.Plain, "", func() {
			if r.present {
				p.d.Leave(seat)
			} else {
				p.d.Come(r.name.Text)
			}
		})
		r.press.KeyFirst = p.escape
		r.root = controls.Free(fyne.NewSize(1, theme.Control), r.place, r.name, r.said, r.press)
		p.rows = append(p.rows, r)
		p.column.Add(r.root)
	}
}

func (p *People) drawRow(r *person, info workshop.Info, waiting bool) {
	name := info.NameOf(r.seat)
	if name != r.known { // what is being written elsewhere stays
		r.known = name
		r.name.SetText(name)
	}
	r.present = info.Present(r.seat)
	key, said := "pages.people.left", ""
	switch {
	case !r.present:
		key, said = "pages.people.returned", "pages.people.gone"
	case waiting:
		said = "pages.people.to_vote"
	}
	r.press.SetText(p.w.T(key))
	r.said.SetText("")
	if said != "" {
		r.said.SetText(p.w.T(said))
	}
	if !r.present && name == "" { // nobody can say who would be back
		r.press.Disable()
	} else {
		r.press.Enable()
	}
}

func (r *person) place(s fyne.Size) {
	const press, name = 140, 320
	w := min(name, s.Width-press-theme.S16)
	controls.Place(r.name, 0, 0, w, theme.Control)
	controls.PlaceText(r.said, w+theme.S16, 28, max(0, s.Width-press-w-2*theme.S16))
	controls.Place(r.press, s.Width-press, 0, press, theme.Control)
}

func (p *People) placeBody(s fyne.Size) {
	w := min(s.Width, soleWidth)
	aw := p.add.MinSize().Width
	controls.Place(p.come, 0, 0, w-aw-theme.S12, theme.Control)
	controls.Place(p.add, w-aw, 0, aw, theme.Control)
	h := p.fault.HeightFor(w)
	controls.Place(p.fault, 0, theme.Control+theme.S8, w, h)
	y := theme.Control + theme.S24
	if p.fault.Text() != "" {
		y += h + theme.S8
	}
	controls.PlaceList(p.scroll, 0, y, w, s.Height-y)
}
