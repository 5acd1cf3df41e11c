package ui

import (
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// spot is something that is seen, and where.
type spot struct {
	o    fyne.CanvasObject
	at   fyne.Position
	clip [2]fyne.Position // of the scrollers round it
}

// inside is how high something in a scroller stands at the lowest, where it is seen.
func (s spot) inside() float32 {
	return max(min(s.at.Y, s.clip[1].Y-s.o.Size().Height), s.clip[0].Y)
}

// look visits all that can be seen below an object; visit reports whether to go on below.
func look(o fyne.CanvasObject, visit func(spot) bool) {
	far := float32(1e6)
	var walk func(fyne.CanvasObject, fyne.Position, [2]fyne.Position)
	walk = func(o fyne.CanvasObject, at fyne.Position, clip [2]fyne.Position) {
		if o == nil || !o.Visible() {
			return
		}
		at = at.Add(o.Position())
		if !visit(spot{o, at, clip}) {
			return
		}
		switch v := o.(type) {
		case *fyne.Container:
			for _, child := range v.Objects {
				walk(child, at, clip)
			}
		case fyne.Widget:
			if strings.HasSuffix(fmt.Sprintf("%T", v), ".Scroll") {
				end := at.AddXY(v.Size().Width, v.Size().Height)
				clip = [2]fyne.Position{{X: max(clip[0].X, at.X), Y: max(clip[0].Y, at.Y)}, {X: min(clip[1].X, end.X), Y: min(clip[1].Y, end.Y)}}
			}
			for _, child := range test.WidgetRenderer(v).Objects() {
				walk(child, at, clip)
			}
		}
	}
	walk(o, fyne.Position{}, [2]fyne.Position{{X: -far, Y: -far}, {X: far, Y: far}})
}

// words lists what is written on an object.
func words(o fyne.CanvasObject) []string {
	var out []string
	look(o, func(s spot) bool {
		if t, ok := s.o.(*canvas.Text); ok && t.Text != "" {
			out = append(out, t.Text)
		}
		return true
	})
	return out
}

// where names the place on which the program is.
func (d *desk) where() string {
	p := d.p
	on := d.canvas().Content()
	over := ""
	if d.canvas().Overlays().Top() != nil {
		over = " + something over it"
	}
	switch p.layers.Top().(type) {
	case *booth:
		return "booth" + over
	case *leading:
		return "lead" + over
	case *alone:
		return "wall" + over
	case *first:
		return "home" + over
	}
	var titles []string
	look(on, func(s spot) bool {
		if t, ok := s.o.(*canvas.Text); ok && t.TextSize >= theme.Say && t.Text != "" {
			titles = append(titles, t.Text)
		}
		return true
	})
	return strings.Join(titles, " | ") + over
}

// keep keeps a picture for the eye when UPTURN_SHOTS names a folder.
func (d *desk) keep(shot func() image.Image, n int) {
	dir := os.Getenv("UPTURN_SHOTS")
	if dir == "" {
		return
	}
	name := strings.NewReplacer("/", "-", " ", "_").Replace(fmt.Sprintf("%s-%d.png", d.t.Name(), n))
	f, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		d.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, shot()); err != nil {
		d.t.Fatal(err)
	}
}
