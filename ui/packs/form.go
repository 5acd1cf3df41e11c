package packs

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// form is the middle of the editor: the texts of the chosen node in both
// languages, and its minutes.
type form struct {
	e      *editor
	root   *fyne.Container
	column *fyne.Container
	scroll *container.Scroll

	title, first *controls.Text
	second       *controls.Choice
	others       []string // languages of the choice
	rows         []*fieldRow
	size         fyne.Size
}

func newForm(e *editor) *form {
	f := &form{e: e, column: controls.Column(theme.S8)}
	f.scroll = container.NewVScroll(f.column)
	f.title = controls.NewText("", controls.Style{Size: theme.Say, Bold: true, Fit: controls.Cut})
	f.first = controls.NewText("", controls.Style{Role: figure.Ink2})
	f.second = controls.NewChoice(nil, -1, func(i int) {
		e.langs[1] = f.others[i]
		e.build()
	})
	f.root = controls.Free(fyne.NewSize(300, 300), f.lay, f.title, f.first, f.second, f.scroll)
	return f
}

// top goes to the beginning.
func (f *form) top() { f.scroll.ScrollToTop() }

func (f *form) place(x, y, w, h float32) {
	resized := f.size.Width != w
	f.size = fyne.NewSize(w, h)
	controls.Place(f.root, x, y, w, h)
	if resized {
		f.build()
	}
}

// reveal brings a field that got the focus into sight.
func (f *form) reveal(r *fieldRow) {
	top, high := r.root.Position().Y, r.root.Size().Height
	if top < f.scroll.Offset.Y || top+min(high, f.scroll.Size().Height) > f.scroll.Offset.Y+f.scroll.Size().Height {
		f.scroll.ScrollToOffset(fyne.NewPos(0, max(0, top-theme.S24)))
	}
}

const formHead = 96

func (f *form) lay(s fyne.Size) {
	half := f.half()
	controls.PlaceText(f.title, 0, 40, s.Width)
	controls.PlaceText(f.first, 0, 80, half)
	cw := min(half, max(120, f.second.MinSize().Width))
	controls.Place(f.second, s.Width-half, 56, cw, 32)
	controls.Place(f.scroll, -6, formHead, s.Width+12, s.Height-formHead)
}

// half is the width of one language.
func (f *form) half() float32 {
	if f.e.langs[1] == "" {
		return f.size.Width
	}
	return (f.size.Width - theme.S16) / 2
}

// build makes the fields of the chosen node.
func (f *form) build() {
	e := f.e
	if f.size.Width == 0 {
		return
	}
	_, name := e.label(e.at)
	f.title.SetText(name)
	f.first.SetText(e.p.languageName(e.langs[0]))
	f.others = slices.Concat(e.pack().Languages[1:], e.pack().Partial)
	names := make([]string, len(f.others))
	for i, code := range f.others {
		names[i] = e.p.languageName(code)
	}
	if !f.second.Holds(names, f.half()) {
		names = f.others // codes, rather than stumps of names
	}
	f.second.SetParts(names)
	f.second.SetChosen(slices.Index(f.others, e.langs[1]))
	f.second.Hidden = len(names) == 0
	f.rows, f.column.Objects = nil, nil
	for _, def := range fieldsOf(e.pack(), e.at) {
		r := newFieldRow(f, def)
		f.rows = append(f.rows, r)
		f.column.Add(r.root)
	}
	for _, o := range f.structure() {
		f.column.Add(o)
	}
	f.column.Add(controls.Gap(1, theme.S24))
	f.lay(f.size)
	f.column.Refresh()
	f.scroll.Refresh()
}

// update marks anew what is missing.
func (f *form) update() {
	for _, r := range f.rows {
		r.update()
	}
	_, name := f.e.label(f.e.at)
	f.title.SetText(name)
}

// keepFocus does something that makes the fields anew and puts the cursor back
// into the field where it was.
func (f *form) keepFocus(do func()) {
	c := controls.CanvasFor(f.root)
	var at *entry
	if c != nil {
		at, _ = c.Focused().(*entry)
	}
	do()
	for _, r := range f.rows {
		for _, en := range r.entries {
			if at != nil && en.key == at.key && en.lang == at.lang {
				c.Focus(en)
				en.Follow(&at.Entry)
			}
		}
	}
}
