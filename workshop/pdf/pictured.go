package pdf

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// pictureAir is between a pictogram and the name behind it.
const pictureAir = 5.0

// pictured puts the pictogram of an item before its name, as high as a line of it; an item
// that has none keeps its name alone.
func pictured(p *workshop.Pack, id string, name layout.Para) layout.Flowable {
	pic, side := figure.Pictogram(p.PictogramOf(id)), name.Lead
	if !pic.Known() {
		return name
	}
	in := side + pictureAir
	return layout.Whole{
		High: func(w float64) float64 { return name.Height(w - in) },
		Paint: func(p *layout.Page, x, y, w float64) {
			picture(p, pic, x, y, side)
			name.Draw(p, x+in, y, w-in)
		},
	}
}

// picture draws a pictogram, in black alone. Who listens to the paper hears the name.
func picture(p *layout.Page, pic figure.Pictogram, x, y, side float64) {
	p.Mark(paper.Artifact, "", func() { pic.Draw(&p.Scene, x, y, side, figure.Ink) })
}
