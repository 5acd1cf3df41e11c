package home

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// folder is what there is to say about the folder of workshops when it is not as it should
// be, and what one can do then. It stands over the list, which may have lines all the same.
type folder struct {
	told         *controls.Text
	again, other *controls.Button
}

func newFolder(d Deps) *folder {
	w := d.Words
	f := &folder{
		told:  controls.NewText("", controls.Style{Size: theme.Read, Fit: controls.Wrap}),
		again: controls.NewButton(controls.Plain, w.T("home.again"), d.OnAgain),
		other: controls.NewButton(controls.Plain, w.T("home.folder"), d.OnFolder),
	}
	f.say("")
	return f
}

// say says a sentence; "" = none.
func (f *folder) say(sentence string) {
	f.told.SetText(sentence)
	f.told.Hidden, f.again.Hidden, f.other.Hidden = sentence == "", sentence == "", sentence == ""
}

func (f *folder) shown() bool { return !f.told.Hidden }

func (f *folder) focused(c fyne.Canvas) bool {
	return c.Focused() == fyne.Focusable(f.again) || c.Focused() == fyne.Focusable(f.other)
}

func (f *folder) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.told, f.again, f.other}
}

// place gives where the list begins below it.
func (f *folder) place(s fyne.Size) float32 {
	if !f.shown() {
		return listTop
	}
	x, width := column(s)
	width = min(width, 620)
	high := f.told.HeightFor(width)
	controls.Place(f.told, x, listTop, width, high)
	y := listTop + high + theme.S16
	aw, ow := f.again.MinSize().Width, f.other.MinSize().Width
	controls.Place(f.again, x, y, aw, theme.Control)
	controls.Place(f.other, x+aw+theme.S16, y, ow, theme.Control)
	return y + theme.Control + theme.S24
}
