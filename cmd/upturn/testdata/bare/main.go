// Command bare is what Upturn is measured against: a window with next to nothing
// in it ("still"), and twelve rectangles that move, in turns with each figure of
// Upturn coming on ("reveals N", N times). The latter prints a line for each
// movement, "name frames µs µs-of-cpu", and ends.
package main

import (
	"log"
	"os"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

// moving is how long a figure takes to come on.
const moving = 900 * time.Millisecond

func main() {
	a := app.NewWithID("app.upturn.bare")
	w := a.NewWindow("Bare")
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 720))
	w.SetContent(widget.NewLabel("still"))
	if len(os.Args) > 2 && os.Args[1] == "reveals" {
		rounds, err := strconv.Atoi(os.Args[2])
		if err != nil {
			log.Fatal(err)
		}
		r := newReveals(a, w, rounds)
		later(time.Second, func() { r.next(0, 0) })
	}
	w.ShowAndRun()
}
