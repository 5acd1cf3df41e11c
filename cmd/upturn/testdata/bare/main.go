// Command bare is what Upturn is measured against: a window with next to nothing
// in it ("still"), one thing that moves ("move"), and Upturn's own flip of the
// pyramid on a wall ("flip"). The last two print frames a second and end.
package main

import (
	"fmt"
	"image/color"
	"log"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

const moving = 900 * time.Millisecond

func main() {
	a := app.NewWithID("app.upturn.bare")
	w := a.NewWindow("Bare")
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 720))
	what := "still"
	if len(os.Args) > 1 {
		what = os.Args[1]
	}
	frames := 0
	var begin func()
	switch what {
	case "move":
		begin = move(w, &frames)
	case "flip":
		begin = flip(w, &frames)
	default:
		w.SetContent(widget.NewLabel("still"))
	}
	if begin != nil {
		time.AfterFunc(time.Second, func() { fyne.Do(begin) })
		time.AfterFunc(time.Second+moving+500*time.Millisecond, func() {
			fyne.Do(func() {
				fmt.Printf("%.1f\n", float64(frames)/moving.Seconds())
				a.Quit()
			})
		})
	}
	w.ShowAndRun()
}

// move lets a rectangle cross the window.
func move(w fyne.Window, frames *int) func() {
	r := canvas.NewRectangle(color.Black)
	r.Resize(fyne.NewSize(200, 100))
	w.SetContent(container.NewWithoutLayout(r))
	return func() {
		fyne.NewAnimation(moving, func(t float32) {
			*frames++
			r.Move(fyne.NewPos(1000*t, 200))
		}).Start()
	}
}

// flip turns the pyramid over, as a workshop does.
func flip(w fyne.Window, frames *int) func() {
	p, err := pack.Builtin()
	if err != nil {
		log.Fatal(err)
	}
	words, err := pack.LoadCatalog()
	if err != nil {
		log.Fatal(err)
	}
	agenda, _, err := p.Plan(180, []string{"B"})
	if err != nil {
		log.Fatal(err)
	}
	st := workshop.State{Pack: p, Agenda: agenda, Info: workshop.Info{People: 12, Lang: "en"}, Pos: workshop.Position{Phase: workshop.PhaseAsk}}
	for i, step := range agenda {
		if st.Def(step).Kind == workshop.StepPyramid {
			st.Pos.Step = i
		}
	}
	v := audience.New(func(st workshop.State, size figure.Size, t float64) figure.Scene {
		*frames++
		return wall.Scene(st, words.In("en"), size, t)
	})
	w.SetContent(v.Content())
	v.Draw(st, workshop.Event{Kind: workshop.EventStep})
	return func() {
		*frames = 0
		st.Pos.Flipped = true
		v.Draw(st, workshop.Event{Kind: workshop.EventPhase})
	}
}
