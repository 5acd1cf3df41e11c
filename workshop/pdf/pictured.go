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

// pictureIn is what a pictogram as high as the letters of a name, a bit over, takes before it.
func pictureIn(pic figure.Pictogram, size float64) float64 {
	if !pic.Known() {
		return 0
	}
	return (1 + 0.25) * size
}

// besideName draws a pictogram before a name of such a size on a line, and tells where the name
// begins.
func besideName(p *layout.Page, pic figure.Pictogram, x, base, size float64) float64 {
	if pic.Known() {
		picture(p, pic, x, base-0.86*size, size)
	}
	return x + pictureIn(pic, size)
}

// roomBeside reports whether the name of an item has room beside its pictogram in a width.
func roomBeside(e *edition, id string, size, w float64) bool {
	return figure.Width(e.pack("item."+id+".name"), size, true)+pictureIn(figure.Pictogram(e.st.Pack.PictogramOf(id)), size) <= w
}

// picture puts the pictogram of the key before its name, from taken on, where name and weight
// have room beside it as they had without.
func (k *keyStack) picture(e *edition, id string, taken, w float64) {
	pic := figure.Pictogram(e.st.Pack.PictogramOf(id))
	need := taken + pictureIn(pic, k.nameSize) + figure.Width(k.name, k.nameSize, true)
	if k.beside {
		need += 6 + figure.Width(k.weight, weightSize, false)
	}
	if need <= w {
		k.pic = pic
	}
}
