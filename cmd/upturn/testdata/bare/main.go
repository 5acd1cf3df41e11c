// Command bare is what Upturn is measured against: a window with next to nothing
// in it ("still", with a word that changes with each key), the same with a clock ("clock"), as
// much as Upturn has in its two windows ("page", a part of which changes with each key), and
// twelve rectangles that move, in turns with each figure of Upturn coming on ("reveals N [width
// height]", N times). The latter prints a line for each movement, "name frames µs µs-of-cpu", and
// ends.
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

// number reads an argument.
func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		log.Fatal(err)
	}
	return n
}

func main() {
	a := app.NewWithID("app.upturn.bare")
	w := a.NewWindow("Bare")
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 720))
	word := widget.NewLabel("still")
	w.SetContent(word)
	w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) {
		if word.Text == "still" {
			word.SetText("moved")
		} else {
			word.SetText("still")
		}
	})
	if len(os.Args) > 1 && os.Args[1] == "page" {
		p := newPage(a, w)
		w.Canvas().SetOnTypedKey(func(*fyne.KeyEvent) { p.turn() })
	}
	if len(os.Args) > 1 && os.Args[1] == "clock" {
		begun := time.Now()
		go func() {
			for range time.Tick(time.Second) {
				fyne.Do(func() { word.SetText(time.Since(begun).Truncate(time.Second).String()) })
			}
		}()
	}
	if len(os.Args) > 2 && os.Args[1] == "reveals" {
		size := fyne.NewSize(1920, 1080)
		if len(os.Args) > 4 {
			wide, high := number(os.Args[3]), number(os.Args[4])
			size = fyne.NewSize(float32(wide), float32(high))
		}
		r := newReveals(a, w, size, number(os.Args[2]))
		later(time.Second, r.begin)
	}
	w.ShowAndRun()
}
