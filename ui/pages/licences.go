package pages

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// Licence is what somebody's work is licensed under.
type Licence struct{ Of, Version, Text string }

// Licences is the page that lists what the program is made of; open shows one licence.
func Licences(w Words, all []Licence, open func(Licence), back func()) *Page {
	p := &Page{Title: w.T("about.licences"), Lead: w.T("about.licences_lead"), Back: w.T("about.back"), OnBack: back, Wide: true, Least: readable}
	var rows []fyne.CanvasObject
	for _, l := range all {
		b := controls.NewButton(controls.Plain, l.Of, func() { open(l) })
		b.Hint, b.Pad = l.Version, theme.S12
		b.Trailing = l.Version == "" // its name stands where the others have theirs
		rows = append(rows, b)
	}
	list := controls.List(controls.Column(theme.S8, rows...))
	p.Body = controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) {
		controls.PlaceList(list, 0, 0, min(s.Width, textWidth)-theme.S16, s.Height)
	}, list)
	return p
}

// OneLicence is the page with the text of one.
func OneLicence(w Words, l Licence, back func()) *Page {
	text := controls.NewText(l.Text, controls.Style{Size: theme.Small, Fit: controls.Wrap})
	t := &tall{text: text}
	pane := controls.NewPane(container.New(t, text))
	p := &Page{Title: l.Of, Back: w.T("about.back"), OnBack: back, Wide: true, Least: readable}
	p.Body = controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) {
		w := min(s.Width, textWidth)
		t.Layout(nil, fyne.NewSize(w, 0))
		controls.Place(pane, 0, 0, w, s.Height)
		pane.Refresh()
	}, pane)
	return p
}

// readable is the least that a page to read needs: its columns become one.
var readable = fyne.NewSize(640, 440)

// tall gives a text the height that it needs in its width.
type tall struct {
	text *controls.Text
	high float32
}

// MinSize is the height in the last width.
func (t *tall) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(1, t.high) }

// Layout leaves room for the bar.
func (t *tall) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	w := s.Width - theme.S24
	t.high = t.text.HeightFor(w)
	controls.Place(t.text, theme.S8, 0, w, t.high)
}
