package groups

import "fyne.io/fyne/v2"

// Try presses and drags as a hand does, for tests of the window that has the panel.
type Try struct{ *Panel }

// Said is what stands under the line.
func (p *Panel) Said() string { return p.hint.Text() }

// Press presses a card, by its place on the list.
func (t Try) Press(card int) { t.cards[card].Press() }

// PressGroup presses a group; the place after the last one is that of no group.
func (t Try) PressGroup(place int) { t.places[place].Press() }

// Back presses the way to the list.
func (t Try) Back() { t.list.Press() }

// Drag drags a card onto a place; −1 = onto the line above all of them.
func (t Try) Drag(card, place int) {
	to := fyne.CanvasObject(t.Entry)
	if place >= 0 {
		to = t.places[place]
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(to).Add(fyne.NewPos(to.Size().Width/2, to.Size().Height/2))
	c := t.cards[card]
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at.Subtract(fyne.NewPos(60, 40))}})
	c.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	c.DragEnd()
}
