package handout

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// preview is the right part: the page as it will come out of the printer, drawn
// from the same display list as the file.
type preview struct {
	g          *Dialog
	page       *paint.Picture
	back, next *controls.Button
	where      *controls.Text
	n          int // the page shown, from 0
	room       fyne.Size
	at         float32
}

func newPreview(g *Dialog) *preview {
	p := &preview{g: g, page: paint.New(), where: controls.NewText("", controls.Style{Role: figure.Ink2, Align: fyne.TextAlignCenter})}
	p.page.SetPaper(true)
	p.back = controls.NewButton(controls.Plain, g.d.Words.T("handout.page_back"), func() { p.turn(-1) })
	p.next = controls.NewButton(controls.Plain, g.d.Words.T("handout.page_next"), func() { p.turn(1) })
	p.back.Icon, p.next.Icon = controls.IconBack, controls.IconNext
	return p
}

func (p *preview) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{p.page, p.back, p.where, p.next}
}

// show takes a handout and keeps the page where it has as many.
func (p *preview) show(h *pdf.Handout) {
	if h == nil || p.n >= h.Len() {
		p.n = 0
	}
	p.draw()
}

func (p *preview) turn(by int) {
	if h := p.g.layout; h != nil {
		p.n = max(0, min(p.n+by, h.Len()-1))
	}
	p.draw()
}

func (p *preview) draw() {
	h := p.g.layout
	if h == nil || h.Len() == 0 {
		p.page.SetScene(figure.Scene{})
		p.where.SetText("")
		p.back.Disable()
		p.next.Disable()
		return
	}
	s := h.Page(p.n)
	s.Ground = figure.Paper
	p.page.SetScene(s)
	p.where.SetText(p.g.d.Words.T("handout.page", "page", strconv.Itoa(p.n+1), "pages", strconv.Itoa(h.Len())))
	enable(p.back, p.n > 0)
	enable(p.next, p.n < h.Len()-1)
	p.fit()
}

func enable(b *controls.Button, on bool) {
	if on {
		b.Enable()
	} else {
		b.Disable()
	}
}

// place keeps the buttons under the page.
func (p *preview) place(at float32, s fyne.Size) {
	p.at, p.room = at, fyne.NewSize(s.Width-at, s.Height)
	y := s.Height - 32 - theme.Control
	middle, half := at+(s.Width-at)/2, float32(90) // of the number of the page
	width := float32(150)
	back, next := p.g.d.Words.T("handout.page_back"), p.g.d.Words.T("handout.page_next")
	if s.Width < tight { // the arrows say it
		back, next = "", ""
	}
	p.back.SetText(back)
	p.next.SetText(next)
	if s.Width-at < 2*(width+half) {
		half = 72
		width = min(width, (s.Width-at)/2-half-theme.S8)
	}
	controls.Place(p.back, middle-width-half, y, width, theme.Control)
	controls.Place(p.next, middle+half, y, width, theme.Control)
	controls.PlaceText(p.where, middle-half+5, y+27, 2*half-10)
	p.fit()
}

// fit gives the page the shape of the paper.
func (p *preview) fit() {
	w, h := p.room.Width-2*32, p.room.Height-32-32-theme.Control-24
	size := figure.Size{W: 595, H: 842}
	if p.g.layout != nil {
		size = p.g.layout.Size()
	}
	ratio := float32(size.W / size.H)
	if w > h*ratio {
		w = h * ratio
	} else {
		h = w / ratio
	}
	controls.Place(p.page, p.at+(p.room.Width-w)/2, 32, max(1, w), max(1, h))
}
