package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

func (b board) pyramid(def workshop.StepDef) []page {
	f := figure.Frame{Title: b.title(def)}
	if b.Pos.Flipped {
		f.Title = b.Text("step." + def.ID + ".after")
	}
	return alone(f, flipped{figure.Pyramid{Tiles: b.tiles()}, b.Pos.Flipped})
}

// tiles are the group's names, or the pack's in the words' language.
func (b board) tiles() []figure.Bilingual {
	var out []figure.Bilingual
	for _, name := range b.TileNames() {
		out = append(out, figure.Only(name))
	}
	for i, d := range b.Pack.ItemsOf("tile") {
		if i >= len(b.Tiles) || b.Tiles[i] == "" {
			out[i] = b.Text("item." + d.ID + ".name")
		}
	}
	return out
}

// flipped is a pyramid that turns only once it was asked to.
type flipped struct {
	figure.Pyramid
	on bool
}

// Scene draws the pyramid before, during or after the turn.
func (f flipped) Scene(w, h float64, st figure.Style, t float64) figure.Scene {
	if !f.on {
		t = 0
	}
	return f.Pyramid.Scene(w, h, st, t)
}
