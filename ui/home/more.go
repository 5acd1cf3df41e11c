package home

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// What few workshops need stands folded under the other questions: a title of its own, and
// how many of the group lead others.

// unfold shows or folds it.
func (f *Form) unfold() {
	x := f.fields
	x.unfolded = !x.unfolded
	x.showMore()
	f.left.Refresh()
	if c := controls.CanvasFor(f.root); c != nil && x.unfolded {
		c.Focus(x.title)
	}
}

// folded lists what lies under More, in the order of Tab.
func (x *fields) folded() []fyne.CanvasObject {
	return []fyne.CanvasObject{x.labels[7], x.labels[8], x.title, x.leaders, x.ofLeaders}
}

// showMore shows what is unfolded.
func (x *fields) showMore() {
	x.more.Icon = controls.IconDown
	if x.unfolded {
		x.more.Icon = controls.IconUp
	}
	x.more.Refresh()
	for _, o := range x.folded() {
		shown(o, x.unfolded)
	}
}

// placeMore has the link, and what it unfolds below it, and returns where that ends.
func (x *fields) placeMore(y float32) float32 {
	g, m := x.grid, x.more.MinSize()
	controls.Place(x.more, g.left, y, m.Width, m.Height)
	y += m.Height
	if !x.unfolded {
		return y
	}
	y += g.pitch - theme.Control
	controls.PlaceText(x.labels[7], g.left, y-12, g.first)
	controls.Place(x.title, g.left, y, g.first, theme.Control)
	controls.PlaceText(x.labels[8], g.right, y-12, g.second)
	controls.Place(x.leaders, g.right, y, g.second, theme.Control)
	y += theme.Control + 10
	x.ofLeaders.Resize(fyne.NewSize(g.wide(), 1)) // its texts wrap
	controls.Place(x.ofLeaders, g.left, y, g.wide(), x.ofLeaders.MinSize().Height)
	return y + x.ofLeaders.Size().Height
}
