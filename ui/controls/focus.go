package controls

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// The toolkit moves the focus with Tab, and no more: it does not scroll to it, it
// leaves it on what has been hidden or taken away, where nobody sees it and Tab
// begins anew, and Escape ends at the control. What is missing stands here.

// control is what is ours among the things that can have the focus.
type control interface{ core() any }

// canvasOf is the canvas on which a control has the focus; nil = on none. The
// toolkit's own way to ask knows only one window in tests.
func canvasOf(c control) fyne.Canvas {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		if on, ok := w.Canvas().Focused().(control); ok && on.core() == c.core() {
			return w.Canvas()
		}
	}
	return nil
}

// CanvasFor is the canvas on which an object can be seen; of one that cannot be seen
// it is the toolkit's guess.
func CanvasFor(o fyne.CanvasObject) (on fyne.Canvas) {
	for _, w := range fyne.CurrentApp().Driver().AllWindows() {
		walk(w.Canvas().Content(), nil, func(at fyne.CanvasObject, _ []seen) {
			if at == o {
				on = w.Canvas()
			}
		})
	}
	if on == nil {
		return fyne.CurrentApp().Driver().CanvasForObject(o)
	}
	return on
}

// escape leaves Escape, and the key of the help, where nobody before wanted it, to the
// window; while something lies over the window it does not reach what is below.
func escape(c control, e *fyne.KeyEvent) {
	if e.Name != fyne.KeyEscape && e.Name != fyne.KeyF1 {
		return
	}
	if on := canvasOf(c); on != nil && on.Overlays().Top() == nil && on.OnTypedKey() != nil {
		on.OnTypedKey()(e)
	}
}

// top is what keys go to: what lies over the window, if it is ours, else its content.
func top(c fyne.Canvas) fyne.CanvasObject {
	if over, ok := c.Overlays().Top().(*fyne.Container); ok {
		return over
	}
	return c.Content()
}

// Reached lists what Tab goes through below an object, in that order.
func Reached(o fyne.CanvasObject) []fyne.Focusable {
	var out []fyne.Focusable
	walk(o, nil, func(o fyne.CanvasObject, _ []seen) {
		if f, ok := o.(fyne.Focusable); ok && !disabled(o) {
			out = append(out, f)
		}
	})
	return out
}

func disabled(o fyne.CanvasObject) bool {
	d, ok := o.(fyne.Disableable)
	return ok && d.Disabled()
}

// Keep does something that may take away, hide or disable what has the focus, or
// make it anew, and then gives the focus to what stands in its place. The same
// change seen by the eye leaves a person in the same place, too.
func Keep(c fyne.Canvas, do func()) {
	if c == nil {
		do()
		return
	}
	root, before := top(c), c.Focused()
	at := slices.Index(Reached(root), before)
	do()
	if at < 0 || top(c) != root || c.Focused() != before {
		return
	}
	now := Reached(root)
	switch {
	case slices.Contains(now, before):
	case len(now) == 0:
		c.Unfocus()
	default:
		c.Focus(now[min(at, len(now)-1)])
	}
}

// seen is a scroller above an object, and where the object lies in its content.
type seen struct {
	by *container.Scroll
	at fyne.Position
}

// walk visits all that can be seen below an object, with the scrollers above it.
func walk(o fyne.CanvasObject, above []seen, visit func(fyne.CanvasObject, []seen)) {
	if o == nil || !o.Visible() {
		return
	}
	here := slices.Clone(above)
	for i := range here {
		here[i].at = here[i].at.Add(o.Position())
	}
	visit(o, here)
	switch v := o.(type) {
	case *fyne.Container:
		for _, child := range v.Objects {
			walk(child, here, visit)
		}
	case *container.Scroll:
		walkScroll(v, here, visit)
	case *Pane:
		walkScroll(v.scroll, here, visit)
	}
}

func walkScroll(v *container.Scroll, here []seen, visit func(fyne.CanvasObject, []seen)) {
	// The content is placed at minus the offset; what counts is the place in it.
	inside := append(slices.Clone(here), seen{v, fyne.NewPos(v.Offset.X, v.Offset.Y)})
	walk(v.Content, inside, visit)
}

// Room that what has the focus is given in a scroller: for its line, and above it
// for the word that says what it is.
const (
	roomAbove = theme.S40
	roomBelow = theme.S16
)

// reveal scrolls a control that has got the focus into sight. To the first and the
// last of a scroller belongs all that stands above and below it.
func reveal(c control) {
	on := canvasOf(c)
	if on == nil {
		return
	}
	walk(top(on), nil, func(o fyne.CanvasObject, above []seen) {
		if is, ok := o.(control); !ok || is.core() != c.core() {
			return
		}
		for _, s := range above {
			s.reveal(o)
		}
	})
}

func (s seen) reveal(o fyne.CanvasObject) {
	order := Reached(s.by.Content)
	room, most := s.by.Size().Height, max(0, s.by.Content.Size().Height-s.by.Size().Height)
	top, bottom, off := s.at.Y-roomAbove, s.at.Y+o.Size().Height+roomBelow, s.by.Offset.Y
	first, last := len(order) > 0 && order[0] == o.(fyne.Focusable), len(order) > 0 && order[len(order)-1] == o.(fyne.Focusable)
	switch {
	case first && bottom <= room:
		off = 0
	case last && top >= most:
		off = most
	case top < off || bottom-top > room:
		off = top
	case bottom > off+room:
		off = bottom - room
	}
	to := fyne.NewPos(s.sideways(o), min(max(off, 0), most))
	if to != s.by.Offset {
		s.by.ScrollToOffset(to)
	}
}

// sideways is how far to scroll to the right, with the line round what has the focus.
func (s seen) sideways(o fyne.CanvasObject) float32 {
	room, off := s.by.Size().Width, s.by.Offset.X
	left, right := s.at.X-roomBelow, s.at.X+o.Size().Width+roomBelow
	switch {
	case left < off || right-left > room:
		off = left
	case right > off+room:
		off = right - room
	}
	return min(max(off, 0), max(0, s.by.Content.Size().Width-room))
}
