package main

import (
	"fmt"
	"log"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// page is as much as Upturn has in its two windows in a step with a vote: texts and shapes of
// which a part changes with each key, on the laptop and on the wall. Nothing is worked out,
// laid out or kept: what remains is what the toolkit takes to paint that much.
type page struct {
	texts []*canvas.Text // that change
	on    bool
}

// What there is in the window of the laptop, as counted in Upturn, and what changes with a step.
const (
	pageTexts, pageShapes = 90, 25
	pageChanges           = 30
	wallTexts             = 4
)

// newPage fills a window, and one on the other screen.
func newPage(a fyne.App, w fyne.Window) *page {
	a.Settings().SetTheme(theme.New(theme.AlwaysLight))
	p := &page{}
	desk := container.NewWithoutLayout()
	for i := range pageShapes {
		r := canvas.NewRectangle(theme.Color(figure.Card, false))
		r.StrokeColor, r.StrokeWidth, r.CornerRadius = theme.Color(figure.Edge, false), 1, theme.Corner
		r.Resize(fyne.NewSize(140, 30))
		r.Move(fyne.NewPos(float32(20+170*(i%8)), float32(80+80*(i/8))))
		desk.Add(r)
	}
	for i := range pageTexts {
		p.write(desk, "The words of a line of notes", theme.Text, float32(20+450*(i%3)), float32(10+24*(i/3)), i < pageChanges)
	}
	w.SetContent(desk)
	w.Resize(fyne.NewSize(1366, 768))
	wall := a.NewWindow("Wall")
	wall.SetPadded(false)
	face := container.NewWithoutLayout()
	for i := range wallTexts {
		p.write(face, "How openly can I speak?", 64, 70, float32(40+120*i), true)
	}
	wall.SetContent(face)
	later(0, func() { // the screens are known once the windows are
		d := screen.NewDesktop()
		to, two := screen.Projector(d.Monitors(), screen.Laptop(d.Monitors()))
		if !two {
			log.Fatal("there is no second screen")
		}
		d.Show(wall, to)
		w.RequestFocus()
	})
	return p
}

func (p *page) write(in *fyne.Container, words string, size, x, y float32, changes bool) {
	t := canvas.NewText(words, theme.Color(figure.Ink, false))
	t.TextSize = size
	t.Move(fyne.NewPos(x, y))
	t.Resize(t.MinSize())
	in.Add(t)
	if changes {
		p.texts = append(p.texts, t)
	}
}

// turn changes all that changes.
func (p *page) turn() {
	p.on = !p.on
	for i, t := range p.texts {
		t.Text = fmt.Sprintf("The words of %d, %v", i, p.on)
		t.Refresh()
	}
}
