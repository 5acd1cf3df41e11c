package facilitator

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/workshop"
)

// work is what the facilitator types in during a step: what people say, what
// they agree on, names. The body shows it beside the notes.
type work interface {
	object() fyne.CanvasObject
	name() string             // of the work, on the switch between it and the notes
	height(w float32) float32 // it would like
	least() float32           // it can do with
	draw(st workshop.State)
	save() // hands on what is being written
}
