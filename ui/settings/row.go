package settings

import (
	"cmp"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// row is a subject on the page.
type row struct {
	label, hint *controls.Text
	choice      *controls.Choice
	opens       *controls.Button // in place of a choice
	rule        *controls.Panel
}

func (v *View) newRow(s subject) *row {
	w := v.d.Words
	hint := "settings." + cmp.Or(s.hint, s.key+"_hint")
	r := &row{
		label: controls.NewText(w.T("settings."+s.key), controls.Style{Fit: controls.Wrap}),
		hint:  controls.NewText(w.T(hint), controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Wrap}),
		rule:  controls.NewRule(),
	}
	if s.open != nil {
		r.opens = controls.NewButton(controls.Plain, w.T("settings."+s.key+"_open"), s.open)
		return r
	}
	r.choice = controls.NewChoice(s.parts, s.chosen, func(i int) {
		s.set(&v.d.Values, i)
		if v.d.OnChange != nil {
			v.d.OnChange(v.d.Values)
		}
	})
	return r
}

// control is what is pressed in the row, high how high it is in a width.
func (r *row) control() fyne.CanvasObject {
	if r.opens != nil {
		return r.opens
	}
	return r.choice
}

func (r *row) high(width float32) float32 {
	if r.opens != nil {
		return theme.Control
	}
	return r.choice.HeightFor(width)
}

func (r *row) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.label, r.hint, r.control(), r.rule}
}

// stackedFrom is the width of a window below which a choice stands under its words, choiceW
// that of a choice beside them, rowsAir what is free above the first row.
const (
	stackedFrom = 1000
	choiceW     = 360
	rowsAir     = theme.S8
)

// column has the rows one below the other: as drawn they share the height, where some needs
// more, or stacked, each takes what it needs.
type column struct {
	rows        []*row
	left, width float32
	stacked     bool
}

// Layout is Fyne's way of asking.
func (c *column) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	pitch := min(76, (s.Height-rowsAir)/float32(len(c.rows)))
	even := true
	for _, r := range c.rows {
		even = even && r.least(c.width) <= pitch
	}
	y := float32(rowsAir)
	for _, r := range c.rows {
		if c.stacked {
			y = r.stack(c.left, y, c.width)
			continue
		}
		high := pitch
		if !even {
			high = r.least(c.width)
		}
		r.place(c.left, y, c.width, high)
		y += high
	}
}

// MinSize leaves the width to the window.
func (c *column) MinSize([]fyne.CanvasObject) fyne.Size {
	y := float32(rowsAir)
	for _, r := range c.rows {
		if c.stacked {
			y += r.stackedHeight(c.width)
		} else {
			y += r.least(c.width)
		}
	}
	return fyne.NewSize(1, y)
}

// least is what a row needs whose choice stands beside its words.
func (r *row) least(width float32) float32 {
	lw := width - choiceW - theme.S16
	return max(r.label.HeightFor(lw)+r.hint.HeightFor(lw), theme.Control) + theme.S8
}

// place puts a row into its place: words at the left, both in the middle of the row.
func (r *row) place(x, y, width, high float32) {
	lw := width - choiceW - theme.S16
	h, hh := r.label.HeightFor(lw), r.hint.HeightFor(lw)
	controls.Place(r.label, x, y+(high-h-hh)/2, lw, h)
	controls.Place(r.hint, x, y+(high-h-hh)/2+h, lw, hh)
	controls.Place(r.control(), x+width-choiceW, y+(high-theme.Control)/2, choiceW, theme.Control)
	controls.Place(r.rule, x, y+high-0.5, width, 1)
}

// stackedHeight is what a row needs whose choice stands under its words.
func (r *row) stackedHeight(width float32) float32 {
	return r.label.HeightFor(width) + r.hint.HeightFor(width) + r.high(width) + theme.S24
}

// stack puts the choice under the words, and tells where the next row begins.
func (r *row) stack(x, y, width float32) float32 {
	end := y + r.stackedHeight(width)
	h, hh, ch := r.label.HeightFor(width), r.hint.HeightFor(width), r.high(width)
	controls.Place(r.label, x, y, width, h)
	controls.Place(r.hint, x, y+h, width, hh)
	controls.Place(r.control(), x, y+h+hh+theme.S8, width, ch)
	controls.Place(r.rule, x, end-theme.S8, width, 1)
	return end
}
