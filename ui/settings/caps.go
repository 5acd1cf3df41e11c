package settings

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// keycap is a key as it lies on a keyboard, and what it does here.
type keycap struct {
	ground    *controls.Panel
	key, does *controls.Text
}

func newCaps(w Words) []keycap {
	var out []keycap
	for _, id := range []string{"tab", "arrows", "escape"} {
		// "Tab | next": the key, a bar, what it does.
		key, does, _ := strings.Cut(w.T("settings.keys."+id), "|")
		c := keycap{ground: controls.NewPanel(figure.Card, 6)}
		c.ground.Stroke, c.ground.Width = figure.Rule, 1
		c.key = controls.NewText(strings.TrimSpace(key), controls.Style{Size: theme.Small, Role: figure.Ink2})
		c.does = controls.NewText(strings.TrimSpace(does), controls.Style{Size: theme.Small, Role: figure.Ink3})
		out = append(out, c)
	}
	return out
}

func (c keycap) objects() []fyne.CanvasObject { return []fyne.CanvasObject{c.ground, c.key, c.does} }

// placeCaps puts as many into a row as it has room for.
func placeCaps(caps []keycap, x, y, width float32) {
	right := x + width
	for _, c := range caps {
		kw, dw := c.key.Width(), c.does.Width()
		room := x+kw+theme.S16+theme.S8+dw <= right
		for _, o := range c.objects() {
			if room {
				o.Show()
			} else {
				o.Hide()
			}
		}
		controls.Place(c.ground, x, y, kw+theme.S16, 26)
		controls.PlaceText(c.key, x+theme.S8, y+18, kw+1)
		controls.PlaceText(c.does, x+kw+theme.S24, y+18, dw+1)
		x += kw + theme.S24 + dw + theme.S24
	}
}
