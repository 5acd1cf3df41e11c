// Package audience is the window on the wall: one picture of what the room
// sees, and nothing that takes the keyboard's focus.
package audience

import (
	"image/color"
	"reflect"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Scene composes what the room sees of a state; t runs from 0 to 1 through the
// movement of a figure.
type Scene func(st workshop.State, size figure.Size, t float64) figure.Scene

// Over composes something to look at instead of the workshop: a test picture.
type Over func(size figure.Size) figure.Scene

// View is the content of the audience window. Use it on the goroutine of the
// windows.
type View struct {
	compose Scene
	picture *paint.Picture
	cover   *canvas.Rectangle // dark while the wall is blank
	fade    *fyne.Animation
	root    *fyne.Container
	size    fyne.Size
	still   bool // no motion
	dark    bool // the palette for dark rooms
	over    Over // instead of the workshop; nil = the workshop

	st    workshop.State
	drawn bool
}

// New makes an empty wall.
func New(compose Scene) *View {
	v := &View{compose: compose, picture: paint.New(), cover: canvas.NewRectangle(color.Transparent)}
	v.cover.Hide()
	v.root = controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) {
		for _, o := range []fyne.CanvasObject{v.picture, v.cover} {
			controls.Place(o, 0, 0, s.Width, s.Height)
		}
		if s != v.size {
			v.size = s
			v.resized()
		}
	}, v.picture, v.cover)
	return v
}

// Content is what to put into the window, without padding.
func (v *View) Content() fyne.CanvasObject { return v.root }

// Scene is what the wall shows.
func (v *View) Scene() figure.Scene { return v.picture.Scene() }

// SetReducedMotion shows every figure as it ends, without the way there.
func (v *View) SetReducedMotion(on bool) { v.still = on }

// SetDark chooses the dark palette, for rooms that are dark.
func (v *View) SetDark(on bool) {
	v.dark = on
	v.picture.SetDark(on)
	v.resized()
}

// SetOver shows something else than the workshop; nil shows the workshop again.
func (v *View) SetOver(o Over) {
	v.over = o
	switch {
	case o != nil:
		v.picture.SetScene(o(v.pageSize()))
	case v.drawn:
		v.picture.SetScene(v.scene(v.st, 1))
	}
}

// Draw shows a state. A frozen wall stays as it is, whatever happens.
func (v *View) Draw(st workshop.State, ev workshop.Event) {
	before, first := v.st, !v.drawn
	if first || st.Blank != before.Blank {
		v.blank(st.Blank, first)
	}
	if !first && st.Frozen != nil {
		v.st.Blank = st.Blank
		return
	}
	v.st, v.drawn = st, true
	if v.over != nil {
		return
	}
	if !first {
		if d := motion(before, st); d > 0 && !v.still && !st.Blank {
			v.picture.Animate(func(t float64) figure.Scene { return v.scene(st, t) }, d)
			return
		}
	}
	if ev.Kind == workshop.EventClock && v.picture.Animating() {
		return
	}
	v.settle()
}

// settle shows the end of the present figure, and does nothing when it is on
// already.
func (v *View) settle() {
	if s := v.scene(v.st, 1); !reflect.DeepEqual(s, v.picture.Scene()) {
		v.picture.SetScene(s)
	}
}

func (v *View) resized() {
	switch {
	case v.over != nil:
		v.picture.SetScene(v.over(v.pageSize()))
	case v.drawn:
		v.picture.SetScene(v.scene(v.st, 1))
	}
}

// scene composes for the proportions of the window. What the cover hides is
// drawn below it, so that lifting it shows the page at once.
func (v *View) scene(st workshop.State, t float64) figure.Scene {
	st.Blank = false
	s := v.compose(st, v.pageSize(), t)
	if s.Ground == figure.Paper && !v.dark {
		s.Ground = figure.None // the window itself is paper; to paint it twice costs half of the frames
	}
	return s
}

// pageSize has the proportions of the window.
func (v *View) pageSize() figure.Size {
	size := figure.Size{W: 1280, H: 720}
	if v.size.Width > 0 && v.size.Height > 0 {
		size.W = size.H * float64(v.size.Width) / float64(v.size.Height)
	}
	return size
}

// blank darkens the wall or lights it again.
func (v *View) blank(on, atOnce bool) {
	if v.fade != nil {
		v.fade.Stop()
		v.fade = nil
	}
	if atOnce && !on {
		return
	}
	from, to := uint8(0), uint8(0xFF)
	if !on {
		from, to = to, from
	}
	if atOnce || v.still {
		v.shade(to)
		return
	}
	v.shade(from)
	v.fade = fyne.NewAnimation(fading, func(t float32) {
		v.shade(uint8(float32(from) + (float32(to)-float32(from))*t + 0.5))
	})
	v.fade.Start()
}

// shade lays the ground of the dark palette over the page.
func (v *View) shade(alpha uint8) {
	c := theme.Dark()[figure.Paper]
	c.A = alpha
	v.cover.FillColor = c
	v.cover.Hidden = alpha == 0
	v.cover.Refresh()
	canvas.Refresh(v.picture) // what has never been seen belongs to no window yet, and has none painted anew
}
