package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Symbol is an icon that stands beside a text.
type Symbol struct {
	widget.BaseWidget

	icon Icon
	role figure.Role
}

// NewSymbol makes a symbol in a role's colour.
func NewSymbol(i Icon, r figure.Role) *Symbol {
	s := &Symbol{icon: i, role: r}
	s.ExtendBaseWidget(s)
	return s
}

// Set changes icon and colour.
func (s *Symbol) Set(i Icon, r figure.Role) {
	if s.icon != i || s.role != r {
		s.icon, s.role = i, r
		s.Refresh()
	}
}

// CreateRenderer is Fyne's way of asking for the objects.
func (s *Symbol) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return &symbolRenderer{s: s, picture: newPicture()}
}

type symbolRenderer struct {
	s       *Symbol
	picture picture
}

func (r *symbolRenderer) MinSize() fyne.Size { return fyne.NewSquareSize(IconSize) }
func (r *symbolRenderer) Destroy()           {}
func (r *symbolRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.picture.Image}
}

func (r *symbolRenderer) Refresh() {
	r.Layout(r.s.Size())
	canvas.Refresh(r.s)
}

func (r *symbolRenderer) Layout(s fyne.Size) {
	side := min(s.Width, s.Height)
	r.picture.show(r.s.icon, theme.ForWidget(r.s.role, r.s), s.Width/2, s.Height/2, side)
}
