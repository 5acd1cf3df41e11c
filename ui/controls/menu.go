package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// The toolkit's own menus have the marked row in ink on the accent, and keys paler than one
// can read.

// MenuItem is a row of a menu.
type MenuItem struct {
	Text, Key string // Key is the one that does the same
	Do        func()
	Apart     bool // a line stands above it
}

// Extent of a menu.
const (
	menuWide  float32 = 196
	menuRow           = theme.S40
	menuInset         = theme.S8
	menuGap           = theme.S12 // with the line above what stands apart
)

// ShowMenu opens a menu at a place of a canvas, the first row marked. Arrows go through it,
// Enter and Space choose, Escape and a click beside it put it away.
func ShowMenu(c fyne.Canvas, at fyne.Position, items ...MenuItem) {
	var all *fyne.Container
	away := func() { c.Overlays().Remove(all) }
	panel := NewCard(figure.Edge)
	veil := newVeil(away)
	objects := []fyne.CanvasObject{veil, panel}
	var rows []*Button
	var rules []*Panel
	width := menuWide
	for i, item := range items {
		b := NewButton(Bare, item.Text, func() {
			away()
			item.Do()
		})
		b.Hint, b.Height, b.left = item.Key, menuRow, true
		b.KeyFirst = func(k *fyne.KeyEvent) bool {
			by := map[fyne.KeyName]int{fyne.KeyUp: len(rows) - 1, fyne.KeyDown: 1}[k.Name]
			switch {
			case by > 0:
				c.Focus(rows[(i+by)%len(rows)])
			case k.Name == fyne.KeyEscape:
				away()
			default:
				return false
			}
			return true
		}
		rule := NewRule()
		rule.Hidden = !item.Apart
		rows, rules = append(rows, b), append(rules, rule)
		objects = append(objects, rule, b)
		width = max(width, b.MinSize().Width+2*menuInset)
	}
	all = Free(fyne.Size{}, func(s fyne.Size) {
		Place(veil, 0, 0, s.Width, s.Height)
		placeMenu(s, at, width, panel, rows, rules)
	}, objects...)
	c.Overlays().Add(all)
	if len(rows) > 0 {
		c.Focus(rows[0])
	}
}

// Hush puts away menus and tips on a canvas: what they were about has gone.
func Hush(c fyne.Canvas) {
	if page := pageOf(c); page != nil {
		closeTips(page)
	}
	for _, over := range c.Overlays().List() {
		if all, ok := over.(*fyne.Container); ok && len(all.Objects) > 0 {
			if v, menu := all.Objects[0].(*veil); menu {
				v.away()
			}
		}
	}
}

// placeMenu has it at its place, or as near as the window has room.
func placeMenu(s fyne.Size, at fyne.Position, width float32, panel fyne.CanvasObject, rows []*Button, rules []*Panel) {
	high := 2*menuInset + menuRow*float32(len(rows))
	for _, r := range rules {
		if r.Visible() {
			high += menuGap
		}
	}
	x, y := max(theme.S8, min(at.X, s.Width-width-theme.S8)), max(theme.S8, min(at.Y, s.Height-high-theme.S8))
	Place(panel, x, y, width, high)
	y += menuInset
	for i, b := range rows {
		if rules[i].Visible() {
			Place(rules[i], x+2*menuInset, y+menuGap/2, width-4*menuInset, 1)
			y += menuGap
		}
		Place(b, x+menuInset, y, width-2*menuInset, menuRow)
		y += menuRow
	}
}

// veil lies between a menu and the window: a press on it puts the menu away.
type veil struct {
	widget.BaseWidget
	away func()
}

func newVeil(away func()) *veil {
	v := &veil{away: away}
	v.ExtendBaseWidget(v)
	return v
}

// MouseDown puts the menu away.
func (v *veil) MouseDown(*desktop.MouseEvent) { v.away() }

// MouseUp does nothing.
func (v *veil) MouseUp(*desktop.MouseEvent) {}

// CreateRenderer is Fyne's way of asking for the objects.
func (v *veil) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Free(fyne.Size{}, func(fyne.Size) {}))
}
