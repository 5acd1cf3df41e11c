package controls

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/theme"
)

// Pane shows something to read that may be longer than its place. Where it is, Tab
// reaches the pane and keys scroll it; where it is not, there is nothing to reach.
type Pane struct {
	widget.DisableableWidget

	// KeyFirst sees every key before the pane does.
	KeyFirst func(*fyne.KeyEvent) bool

	scroll  *container.Scroll
	focused bool
}

var _ fyne.Focusable = (*Pane)(nil)

// NewPane makes a pane for some content.
func NewPane(content fyne.CanvasObject) *Pane {
	p := &Pane{scroll: container.NewVScroll(content)}
	p.ExtendBaseWidget(p)
	return p
}

// Top goes to the beginning.
func (p *Pane) Top() { p.scroll.ScrollToTop() }

// Offset is how far it is scrolled.
func (p *Pane) Offset() float32 { return p.scroll.Offset.Y }

func (p *Pane) core() any { return p }

// FocusGained draws the focus line.
func (p *Pane) FocusGained() {
	p.focused = true
	p.Refresh()
}

// FocusLost takes it away.
func (p *Pane) FocusLost() {
	p.focused = false
	p.Refresh()
}

// TypedRune hands a sign on to the window.
func (p *Pane) TypedRune(sign rune) {
	if c := canvasOf(p); c != nil && c.OnTypedRune() != nil {
		c.OnTypedRune()(sign)
	}
}

// paneLine is how far an arrow scrolls.
const paneLine = theme.S40

// TypedKey scrolls.
func (p *Pane) TypedKey(e *fyne.KeyEvent) {
	if p.KeyFirst != nil && p.KeyFirst(e) {
		return
	}
	page := p.scroll.Size().Height - paneLine
	switch e.Name {
	case fyne.KeyUp:
		p.by(-paneLine)
	case fyne.KeyDown:
		p.by(paneLine)
	case fyne.KeyPageUp:
		p.by(-page)
	case fyne.KeyPageDown, fyne.KeySpace:
		p.by(page)
	case fyne.KeyHome:
		p.scroll.ScrollToTop()
	case fyne.KeyEnd:
		p.scroll.ScrollToBottom()
	default:
		escape(p, e)
	}
}

func (p *Pane) by(dy float32) {
	off := min(max(p.scroll.Offset.Y+dy, 0), p.over())
	p.scroll.ScrollToOffset(fyne.NewPos(0, off))
}

// over is how much does not fit.
func (p *Pane) over() float32 {
	return max(0, p.scroll.Content.MinSize().Height-p.scroll.Size().Height)
}

// CreateRenderer is Fyne's way of asking for the objects.
func (p *Pane) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	return &paneRenderer{p: p, ring: NewRing()}
}

type paneRenderer struct {
	p    *Pane
	ring Ring
}

func (r *paneRenderer) Destroy()           {}
func (r *paneRenderer) MinSize() fyne.Size { return r.p.scroll.MinSize() }
func (r *paneRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.p.scroll, r.ring.Rectangle}
}

func (r *paneRenderer) Layout(s fyne.Size) {
	p := r.p
	p.scroll.Resize(s)
	if long := p.over() > 0.5; long == p.Disabled() {
		if long {
			p.Enable()
		} else {
			p.Disable()
		}
	}
	r.ring.Show(p.focused, p, s, theme.Corner)
}

func (r *paneRenderer) Refresh() {
	r.p.scroll.Refresh()
	r.Layout(r.p.Size())
	canvas.Refresh(r.p)
}
