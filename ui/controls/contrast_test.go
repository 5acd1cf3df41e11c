package controls

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// least is the contrast that a text has to have to what it stands on.
const least = 4.5

// What is written on a control can be read in every state of it, on every ground that our
// windows have, in the light and in the dark.
func TestEveryStateCanBeRead(t *testing.T) {
	app := test.NewTempApp(t)
	states := map[string]func(*Pressable){
		"idle": func(*Pressable) {}, "hovered": func(p *Pressable) { p.Hovered = true }, "focused": func(p *Pressable) { p.Focused = true },
		"pressed":  func(p *Pressable) { p.Hovered, p.Pressed = true, true },
		"disabled": func(p *Pressable) { p.Disable() }, "disabled and hovered": func(p *Pressable) { p.Disable(); p.Hovered = true },
	}
	for _, mode := range []theme.Mode{theme.AlwaysLight, theme.AlwaysDark} {
		app.Settings().SetTheme(theme.New(mode))
		seen := 0
		for state, set := range states {
			for name, make := range written() {
				w, p := make()
				set(p)
				if c, ok := w.(*Choice); ok {
					c.over = 1
				}
				w.Resize(fyne.NewSize(400, 92))
				objects := test.WidgetRenderer(w).Objects()
				w.Refresh()
				for _, ground := range []figure.Role{figure.Paper, figure.Card, figure.Sand} {
					seen += readable(t, fmt.Sprintf("mode %d, %s, %s on %d", mode, name, state, ground), objects, theme.Color(ground, mode == theme.AlwaysDark))
				}
			}
		}
		if seen < 300 {
			t.Errorf("only %d texts were looked at", seen)
		}
	}
}

// written makes one of everything that has something written on it.
func written() map[string]func() (fyne.Widget, *Pressable) {
	out := map[string]func() (fyne.Widget, *Pressable){
		"choice": func() (fyne.Widget, *Pressable) {
			c := NewChoice([]string{"a", "b", "c"}, 0, nil)
			return c, &c.Pressable
		},
		"check":   func() (fyne.Widget, *Pressable) { c := NewCheck("a", true, nil); return c, &c.Pressable },
		"card":    func() (fyne.Widget, *Pressable) { c := NewCheckCard("a", "b", true, nil); return c, &c.Pressable },
		"stepper": func() (fyne.Widget, *Pressable) { s := NewStepper(0, 9, 5, nil); return s, &s.Pressable },
	}
	for kind := Main; kind <= Bare; kind++ {
		out[fmt.Sprintf("button %d", kind)] = func() (fyne.Widget, *Pressable) {
			b := NewButton(kind, "text", nil)
			b.Hint = "hint"
			return b, &b.Pressable
		}
	}
	out["blue card"] = func() (fyne.Widget, *Pressable) {
		b := NewButton(Card, "text", nil)
		b.Hint, b.Blue = "hint", true
		return b, &b.Pressable
	}
	return out
}

// readable looks at every text among objects, which lie on each other in their order, and
// gives how many there are.
func readable(t *testing.T, where string, objects []fyne.CanvasObject, ground color.Color) (seen int) {
	t.Helper()
	for i, o := range objects {
		text, ok := o.(*canvas.Text)
		if !ok || text.Text == "" || !text.Visible() {
			continue
		}
		seen++
		under := ground
		middle := text.Position().AddXY(text.Size().Width/2, text.Size().Height/2)
		for _, below := range objects[:i] {
			r, ok := below.(*canvas.Rectangle)
			if !ok || !r.Visible() || r.FillColor == nil {
				continue
			}
			from, to := r.Position(), r.Position().Add(r.Size())
			if _, _, _, a := r.FillColor.RGBA(); a > 0 && middle.X >= from.X && middle.X <= to.X && middle.Y >= from.Y && middle.Y <= to.Y {
				under = r.FillColor
			}
		}
		if got := contrast(text.Color, under); got < least {
			t.Errorf("%s: %q has %.2f", where, text.Text, got)
		}
	}
	return seen
}

// contrast is that of WCAG 2.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	lin := func(v uint8) float64 {
		if s := float64(v) / 255; s > 0.04045 {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return float64(v) / 255 / 12.92
	}
	return 0.2126*lin(n.R) + 0.7152*lin(n.G) + 0.0722*lin(n.B)
}
