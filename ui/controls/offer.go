package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// offering is a control that can offer its keys to somebody else first.
type offering interface {
	offer(first func(*fyne.KeyEvent) bool)
}

func (p *Pressable) offer(first func(*fyne.KeyEvent) bool) {
	if p.KeyFirst == nil {
		p.KeyFirst = first
	}
}

func (e *Entry) offer(first func(*fyne.KeyEvent) bool) {
	if e.KeyFirst == nil {
		e.KeyFirst = first
	}
}

// OfferFirst has every control below an object that offers its keys to nobody
// yet offer them to first: so that Escape closes a page wherever the focus is.
func OfferFirst(o fyne.CanvasObject, first func(*fyne.KeyEvent) bool) {
	switch v := o.(type) {
	case offering:
		v.offer(first)
	case *fyne.Container:
		for _, child := range v.Objects {
			OfferFirst(child, first)
		}
	case *container.Scroll:
		OfferFirst(v.Content, first)
	}
}
