package ballottest

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/ballot/stage"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Show puts something into a window of a size.
func Show(t *testing.T, o fyne.CanvasObject, w, h float32) fyne.Window {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(theme.New(theme.AlwaysLight))
	win := test.NewTempWindow(t, o)
	win.SetPadded(false)
	win.Resize(fyne.NewSize(w, h))
	return win
}

// names of keys as a test writes them.
var keyNames = map[string]fyne.KeyName{
	"delete": fyne.KeyDelete, "home": fyne.KeyHome, "end": fyne.KeyEnd,
	"enter": fyne.KeyReturn, "space": fyne.KeySpace, "esc": fyne.KeyEscape, "back": fyne.KeyBackspace,
	"up": fyne.KeyUp, "down": fyne.KeyDown, "left": fyne.KeyLeft, "right": fyne.KeyRight, "tab": fyne.KeyTab, "z": fyne.KeyZ, "minus": fyne.KeyMinus, "plus": fyne.KeyPlus, "x": fyne.KeyX,
}

// Key is a key as a test writes it: "enter", "1".
func Key(name string) fyne.KeyName {
	if k, ok := keyNames[name]; ok {
		return k
	}
	return fyne.KeyName(name)
}

// Paint has the window of a stage painted, as far as the stage can tell.
func Paint(s *stage.Stage) {
	for _, o := range test.WidgetRenderer(s).Objects() {
		if r, ok := o.(*canvas.Raster); ok {
			r.Generator(1, 1)
		}
	}
}

// Press types keys into a stage as a person does who sees what each one does: down,
// typed, up.
func Press(s *stage.Stage, keys ...string) {
	for _, k := range keys {
		Paint(s)
		ev := &fyne.KeyEvent{Name: Key(k)}
		s.KeyDown(ev)
		s.TypedKey(ev)
		s.KeyUp(ev)
	}
}

// Keys are those of a line.
func Keys(s string) []string { return strings.Fields(s) }

// Tap presses a place of the page, which is in the window.
func Tap(s *stage.Stage, place int) {
	Paint(s)
	h, k := s.View().Hits[place], s.View().Scale
	s.Tapped(&fyne.PointEvent{Position: fyne.NewPos(float32((h.X+h.W/2)*k), float32((h.Y+h.H/2)*k))})
}

// Place is the place of the page under a point of the drawing, -1 for none.
func Place(s *stage.Stage, x, y float64) int {
	for i, h := range s.View().Hits {
		if x >= h.X && x < h.X+h.W && y >= h.Y && y < h.Y+h.H {
			return i
		}
	}
	return -1
}

// Objects lists everything drawn in a window with its place on the canvas.
func Objects(o fyne.CanvasObject, at fyne.Position, visit func(fyne.CanvasObject, fyne.Position)) {
	visit(o, at)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			Objects(c, at.Add(c.Position()), visit)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(o).Objects() {
			Objects(c, at.Add(c.Position()), visit)
		}
	}
}

// Written reports whether a text stands in a window.
func Written(s *stage.Stage, text string) bool {
	found := false
	Objects(s, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		if c, ok := o.(*canvas.Text); ok && strings.Contains(c.Text, text) {
			found = true
		}
	})
	return found
}

// Marked reports whether anything in a window is filled in the colour of answers,
// buttons left out by their height.
func Marked(s *stage.Stage) bool {
	found := false
	blue := theme.Color(figure.Accent, s.View().Dark)
	Objects(s, fyne.Position{}, func(o fyne.CanvasObject, _ fyne.Position) {
		switch o := o.(type) {
		case *canvas.Circle:
			found = found || o.FillColor == blue && o.Size().Width > 15
		case *canvas.Rectangle:
			found = found || o.FillColor == blue && o.Size().Width > 10 && o.Position().Y < float32(s.View().Foot())-10
		}
	})
	return found
}

// Everything lists all that a window holds: texts, shapes, colours, places.
func Everything(s *stage.Stage) string {
	var out strings.Builder
	Objects(s, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) {
		fmt.Fprintf(&out, "%T %v %v", o, at, o.Size())
		switch o := o.(type) {
		case *canvas.Text:
			fmt.Fprintf(&out, " %q %v %v", o.Text, o.Color, o.TextStyle)
		case *canvas.Circle:
			fmt.Fprintf(&out, " %v %v %v", o.FillColor, o.StrokeColor, o.StrokeWidth)
		case *canvas.Rectangle:
			fmt.Fprintf(&out, " %v %v %v", o.FillColor, o.StrokeColor, o.StrokeWidth)
		case *canvas.Line:
			fmt.Fprintf(&out, " %v", o.StrokeColor)
		}
		out.WriteByte('\n')
	})
	return out.String()
}

// Fits checks that a window shows all of a page: nothing beyond its edge, no
// text cut or over another, and every place to press large enough.
func Fits(t *testing.T, win fyne.Window, s *stage.Stage, least float64) {
	t.Helper()
	size := win.Canvas().Size()
	var texts []placed
	Objects(win.Content(), win.Content().Position(), func(o fyne.CanvasObject, at fyne.Position) {
		const slack = 1
		if at.X < -slack || at.Y < -slack || at.X+o.Size().Width > size.Width+slack || at.Y+o.Size().Height > size.Height+slack {
			t.Errorf("%T at %v of %v is beyond the window %v", o, at, o.Size(), size)
		}
		text, ok := o.(*canvas.Text)
		if !ok {
			return
		}
		if m := text.MinSize(); m.Width > o.Size().Width+slack || m.Height > o.Size().Height+slack {
			t.Errorf("%q needs %v and has %v", text.Text, m, o.Size())
		}
		if text.Text == "" || text.Text[0] == '[' {
			t.Errorf("a text is missing: %q", text.Text)
		}
		// A line's box is higher than its letters; they may touch, not overlap.
		air := o.Size().Height * 0.2
		texts = append(texts, placed{text.Text, at.AddXY(0, air), at.AddXY(o.Size().Width, o.Size().Height-air)})
	})
	if len(texts) == 0 {
		t.Error("nothing is written on the page")
	}
	for i, a := range texts {
		for _, b := range texts[:i] {
			if a.a.X < b.b.X && b.a.X < a.b.X && a.a.Y < b.b.Y && b.a.Y < a.b.Y {
				t.Errorf("%q lies over %q", a.s, b.s)
			}
		}
	}
	fitHits(t, s.View().Hits, float64(size.Width)/s.View().W, least)
}

type placed struct {
	s    string
	a, b fyne.Position
}

func fitHits(t *testing.T, hits []stage.Hit, k, least float64) {
	t.Helper()
	for i, h := range hits {
		if h.W*k < least || h.H*k < least {
			t.Errorf("place %d is only %.0f × %.0f", i, h.W*k, h.H*k)
		}
		for j, o := range hits[:i] {
			if h.X < o.X+o.W-.5 && o.X < h.X+h.W-.5 && h.Y < o.Y+o.H-.5 && o.Y < h.Y+h.H-.5 {
				t.Errorf("places %d and %d overlap", j, i)
			}
		}
	}
}

// Picture writes what a window shows into the folder that UPTURN_LOOKS names, for
// the eyes of who changes a page. Without the folder it does nothing.
func Picture(t *testing.T, win fyne.Window, name string) {
	t.Helper()
	dir := os.Getenv("UPTURN_LOOKS")
	if dir == "" {
		return
	}
	f, err := os.Create(filepath.Join(dir, name+".png"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, win.Canvas().Capture()); err != nil {
		t.Fatal(err)
	}
}
