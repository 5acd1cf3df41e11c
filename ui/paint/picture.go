// Package paint draws the scenes of package figure: with canvas objects in a
// window, or into an image without one.
package paint

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Picture shows one scene, as large as fits. It takes no focus, and no input but
// for a pointer that asks for the numbers of a row; see OnRow.
// Use it on Fyne's goroutine only.
type Picture struct {
	widget.BaseWidget

	scene figure.Scene
	dark  bool
	inset bool // part of a laptop window, in its palette
	paper bool // a page as it will be printed
	small bool // of the wall, in a window
	min   fyne.Size
	pen   pen
	run   *fyne.Animation
	row   int // of the scene's hits that is told; −1 = none
	onRow func(string)
}

// New makes an empty picture.
func New() *Picture {
	p := &Picture{row: -1}
	p.ExtendBaseWidget(p)
	return p
}

// Scene is what the picture shows now.
func (p *Picture) Scene() figure.Scene { return p.scene }

// SetScene shows a scene at once and stops a running animation.
func (p *Picture) SetScene(s figure.Scene) {
	p.stop()
	p.show(s)
}

// Dark reports whether the picture has the dark palette.
func (p *Picture) Dark() bool { return p.dark }

// SetDark chooses the dark or the light palette.
func (p *Picture) SetDark(dark bool) {
	if p.dark != dark {
		p.dark = dark
		p.show(p.scene)
	}
}

// SetInset makes the picture a part of its window: it takes the window's
// palette instead of the wall's.
func (p *Picture) SetInset(on bool) {
	if p.inset != on {
		p.inset = on
		p.show(p.scene)
	}
}

// Shrink keeps every text within the room that it has on the wall, where the picture is a
// small one of it: the shaper rounds small sizes up, and a line would reach its frame.
func (p *Picture) Shrink() *Picture {
	p.small, p.pen.exact = true, true
	return p
}

// SetPaper shows a page in the black and greys of print.
func (p *Picture) SetPaper(on bool) {
	if p.paper != on {
		p.paper, p.pen.exact = on, on || p.small
		p.show(p.scene)
	}
}

// SetMinSize keeps room for the picture in layouts that ask for it.
func (p *Picture) SetMinSize(s fyne.Size) {
	p.min = s
	p.Refresh()
}

// MinSize is the size that was set, else nothing: a wall may be any size.
func (p *Picture) MinSize() fyne.Size { return p.min }

// Animating reports whether an animation runs.
func (p *Picture) Animating() bool { return p.run != nil }

// Animate shows build(t) for t from 0 to 1 and stays at build(1). When the
// settings ask for no motion the last frame comes at once. Easing is build's.
func (p *Picture) Animate(build func(t float64) figure.Scene, d time.Duration) {
	p.stop()
	if d <= 0 || !fyne.CurrentApp().Settings().ShowAnimations() {
		p.show(build(1))
		return
	}
	a := &fyne.Animation{Duration: d, Curve: fyne.AnimationLinear}
	a.Tick = func(t float32) {
		if p.run != a { // stopped while this tick was on its way
			return
		}
		if t >= 1 {
			p.run = nil
		}
		p.show(build(min(max(float64(t), 0), 1)))
	}
	p.run = a
	p.show(build(0))
	a.Start()
}

func (p *Picture) stop() {
	if p.run != nil {
		a := p.run
		p.run = nil
		a.Stop()
	}
}

func (p *Picture) show(s figure.Scene) {
	old := p.scene.Hits
	p.scene = s
	p.keepRow(old, s.Hits)
	p.layout(p.Size())
	canvas.Refresh(p)
}

func (p *Picture) layout(size fyne.Size) {
	palette := theme.Of(p.dark)
	if p.inset {
		palette = theme.PaletteFor(p)
	}
	if p.paper {
		palette = theme.Print()
	}
	p.pen.draw(p.scene, size, palette)
}

// CreateRenderer is Fyne's way of asking for the objects.
func (p *Picture) CreateRenderer() fyne.WidgetRenderer {
	p.layout(p.Size())
	return renderer{p}
}

type renderer struct{ p *Picture }

func (r renderer) Layout(s fyne.Size)           { r.p.layout(s) }
func (r renderer) MinSize() fyne.Size           { return r.p.min }
func (r renderer) Refresh()                     { r.p.layout(r.p.Size()); canvas.Refresh(r.p) }
func (r renderer) Objects() []fyne.CanvasObject { return r.p.pen.objects }
func (r renderer) Destroy()                     { r.p.stop() }
