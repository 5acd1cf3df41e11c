package parts

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// Pair is two links beside each other, or one with both in its menu where the room is too
// little. A link without anything to do is not there.
type Pair struct {
	left, right, both *controls.Button
	shown             bool
}

// NewPair makes it, hidden. first sees keys before the links do.
func NewPair(first func(*fyne.KeyEvent) bool, left, right controls.MenuItem, both string) *Pair {
	p := &Pair{}
	link := func(text string, tapped func()) *controls.Button {
		b := controls.NewButton(controls.Link, text, tapped)
		b.KeyFirst, b.Quiet = first, true
		b.Hide()
		return b
	}
	p.left, p.right = link(left.Text, left.Do), link(right.Text, right.Do)
	p.both = link(both, func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.both)
		controls.ShowMenu(controls.CanvasFor(p.both), at.AddXY(0, p.both.Size().Height), left, right)
	})
	p.both.Icon = controls.IconDown
	return p
}

// Objects are what it is made of.
func (p *Pair) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{p.left, p.right, p.both} }

// Show shows it from the next Place on, or hides it.
func (p *Pair) Show(on bool) { p.shown = on }

// Place puts it at the right of a room in a line, and reports whether it fits there.
func (p *Pair) Place(from, to, y float32) bool {
	const high = 32
	left, right := p.left.MinSize().Width, p.right.MinSize().Width
	two := p.left.OnTapped != nil && p.right.OnTapped != nil
	folded := two && left+theme.S16+right > to-from
	p.left.Hidden = !p.shown || folded || p.left.OnTapped == nil
	p.right.Hidden = !p.shown || folded || p.right.OnTapped == nil
	p.both.Hidden = !p.shown || !folded
	controls.Place(p.right, to-right, y, right, high)
	if !two {
		right = -theme.S16
	}
	controls.Place(p.left, to-right-theme.S16-left, y, left, high)
	wide := p.both.MinSize().Width
	controls.Place(p.both, to-wide, y, wide, high)
	switch {
	case !p.shown:
		return true
	case folded:
		return wide <= to-from
	case two:
		return left+right+theme.S16 <= to-from
	}
	return max(widthOf(p.left), widthOf(p.right)) <= to-from
}

// widthOf is what a link takes; one that cannot be seen takes nothing.
func widthOf(b *controls.Button) float32 {
	if !b.Visible() {
		return 0
	}
	return b.MinSize().Width
}
