package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// numbered are windows on the screens that are neither the laptop's nor the wall's.
// They are there only while the check shows its numbers.
type numbered []fyne.Window

// numberOthers shows its number on each screen that nothing else is on.
func (p *Program) numberOthers(l screen.Layout) {
	p.unnumber()
	for i, m := range l.All {
		if m == l.Desk || m == l.Wall {
			continue
		}
		picture := paint.New()
		picture.SetDark(p.App.Preferences().Bool(prefDark))
		picture.SetScene(pages.Number(i+1, figure.Size{W: float64(m.W), H: float64(m.H)}))
		w := p.App.NewWindow(p.words.T("app.wall"))
		w.SetPadded(false)
		w.SetContent(controls.Free(fyne.NewSize(0, 0), func(s fyne.Size) { controls.Place(picture, 0, 0, s.Width, s.Height) }, picture))
		w.Canvas().SetOnTypedKey(p.wallKey)
		p.Screens.Show(w, m)
		p.numbered = append(p.numbered, w)
	}
	if len(p.numbered) > 0 {
		p.window.RequestFocus()
	}
}

// unnumber takes the numbers away, and their windows.
func (p *Program) unnumber() {
	for _, w := range p.numbered {
		p.Screens.Hide(w) // closing a window that fills a screen freezes on some desktops
		w.Close()
	}
	p.numbered = nil
}
