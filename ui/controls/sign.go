package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Sign is the sign of the product: the turned pyramid, three bars of which the
// widest is on top and blue. Its height is 0.9 of its width.
type Sign struct {
	widget.BaseWidget

	Low figure.Role // of the two lower bars: ink, or Ink3 on the curtain
}

// NewSign makes the sign.
func NewSign(low figure.Role) *Sign {
	s := &Sign{Low: low}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is Fyne's way of asking for the objects.
func (s *Sign) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	r := &signRenderer{s: s}
	for i := range r.bars {
		r.bars[i] = &canvas.Rectangle{}
	}
	r.Refresh()
	return r
}

type signRenderer struct {
	s    *Sign
	bars [3]*canvas.Rectangle
}

func (r *signRenderer) MinSize() fyne.Size { return fyne.NewSize(20, 18) }
func (r *signRenderer) Destroy()           {}
func (r *signRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bars[0], r.bars[1], r.bars[2]}
}

func (r *signRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *signRenderer) Layout(s fyne.Size) {
	for i, b := range r.bars {
		b.FillColor = theme.ForWidget(r.s.Low, r.s)
		if i == 0 {
			b.FillColor = theme.ForWidget(figure.Accent, r.s)
		}
		inset := 0.16 * s.Width * float32(i)
		b.CornerRadius = 0.04 * s.Width
		Place(b, inset, 0.34*s.Width*float32(i), s.Width-2*inset, 0.22*s.Width)
	}
}
