package packs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

const treeRow = 34

// row is one line of the tree. Enter, Space or a click chooses it; the arrows
// go to its neighbours; it can be dragged among its like.
type row struct {
	controls.Pressable

	sign, text string // "A1" and its title
	heading    bool
	chosen     bool
	gap        bool // something is missing in it

	onKey  func(*fyne.KeyEvent)
	onMove func(by int)
	onText func(fyne.Shortcut)
	pulled float32
}

func newTreeRow(tapped func()) *row {
	r := &row{}
	r.OnTapped = tapped
	r.ExtendBaseWidget(r)
	return r
}

// TypedKey goes on to the tree where the row has no use for it.
func (r *row) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyDelete:
		r.onKey(e)
	default:
		r.Pressable.TypedKey(e)
	}
}

// TypedShortcut hands the editor's keys on.
func (r *row) TypedShortcut(s fyne.Shortcut) { r.onText(s) }

// Dragged moves the step or item by whole rows.
func (r *row) Dragged(e *fyne.DragEvent) {
	if r.heading {
		return
	}
	r.pulled += e.Dragged.DY
	for r.pulled > treeRow {
		r.pulled -= treeRow
		r.onMove(1)
	}
	for r.pulled < -treeRow {
		r.pulled += treeRow
		r.onMove(-1)
	}
}

// DragEnd forgets what was not enough for a row.
func (r *row) DragEnd() { r.pulled = 0 }

// MinSize leaves the width to the tree.
func (r *row) MinSize() fyne.Size { return fyne.NewSize(1, treeRow) }

// CreateRenderer is Fyne's way of asking for the objects.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	return &treeRenderer{r: r, ring: controls.NewRing(), ground: &canvas.Rectangle{},
		sign: controls.NewText("", controls.Style{}), text: controls.NewText("", controls.Style{}), dot: &canvas.Circle{}}
}

type treeRenderer struct {
	r          *row
	ring       controls.Ring
	ground     *canvas.Rectangle
	sign, text *controls.Text
	dot        *canvas.Circle
}

func (x *treeRenderer) Destroy()           {}
func (x *treeRenderer) MinSize() fyne.Size { return x.r.MinSize() }
func (x *treeRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{x.ground, x.ring.Rectangle, x.sign, x.text, x.dot}
}

func (x *treeRenderer) Refresh() {
	x.Layout(x.r.Size())
	canvas.Refresh(x.r)
}

func (x *treeRenderer) Layout(s fyne.Size) {
	r := x.r
	role, ink, soft := figure.None, figure.Ink, figure.Ink3
	switch {
	case r.chosen:
		role, ink, soft = figure.Ink, figure.Paper, figure.Paper
	case r.Hovered || r.Pressed:
		role = figure.Tile
	}
	x.ground.FillColor, x.ground.CornerRadius = theme.ForWidget(role, r), theme.Corner
	x.ground.Move(fyne.NewPos(8, 4))
	x.ground.Resize(fyne.NewSize(s.Width-16, s.Height-8))
	x.ring.Show(r.Focused, r, fyne.NewSize(s.Width-16, s.Height-8), theme.Corner)
	x.ring.Move(fyne.NewPos(4, 0))
	left := float32(theme.S16)
	if !r.heading {
		left = theme.S32
	}
	signW := float32(0)
	x.sign.SetStyle(controls.Style{Size: theme.Small, Role: soft})
	x.sign.SetText(r.sign)
	switch {
	case len(r.sign) > 1:
		signW = 34
	case r.sign != "":
		signW = 18
	}
	end := float32(theme.S12)
	if r.gap {
		end = theme.S32 // for the dot
	}
	base := s.Height/2 + 5
	controls.PlaceText(x.sign, left, base, signW)
	x.text.SetStyle(controls.Style{Role: ink, Bold: r.heading, Fit: controls.Cut})
	x.text.SetText(r.text)
	controls.PlaceText(x.text, left+signW, base, s.Width-left-signW-end)
	x.dot.FillColor = theme.ForWidget(ink, r)
	x.dot.Resize(fyne.NewSquareSize(8))
	x.dot.Move(fyne.NewPos(s.Width-theme.S24, s.Height/2-4))
	if x.dot.Hidden = !r.gap; r.gap {
		x.dot.Refresh()
	}
}
