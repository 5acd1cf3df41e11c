package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// lent is a panel of another package in the place of the work.
type lent struct {
	title string
	panel Panel
}

func (l lent) object() fyne.CanvasObject { return l.panel.Content() }
func (l lent) name() string              { return l.title }
func (l lent) height(float32) float32    { return 10000 } // all there is
func (l lent) least() float32            { return 10000 } // never beside the notes
func (l lent) draw(st workshop.State)    { l.panel.Draw(st) }
func (l lent) save()                     {}
