package handout

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// dataFoot is where results are saved or copied, and where the page says what became of it.
type dataFoot struct {
	g    *Data
	busy bool

	said                      *controls.Text
	save, copy, close, cancel *controls.Button
	reveal                    *controls.Button
	at, height                float32
	saved                     string // what was saved last, while that is said; "" = nothing
}

func newDataFoot(g *Data) *dataFoot {
	w := g.d.Words
	f := &dataFoot{g: g, said: controls.NewText("", controls.Style{Role: figure.Ink, Fit: controls.Wrap})}
	f.save = controls.NewButton(controls.Main, w.T("handout.save"), g.askPlace)
	f.copy = controls.NewButton(controls.Plain, w.T("data.copy"), g.copyText)
	f.close = controls.NewButton(controls.Bare, w.T("handout.close"), g.d.OnClose)
	f.cancel = controls.NewButton(controls.Plain, w.T("handout.cancel"), g.cancel)
	f.reveal = controls.NewButton(controls.Link, w.T("files.show"), g.reveal)
	f.update()
	return f
}

func (f *dataFoot) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.said, f.reveal, f.save, f.copy, f.close, f.cancel}
}

// say writes a sentence over the buttons.
func (f *dataFoot) say(s string) { f.turn(false, "", s) }

// begin shows that something is under way.
func (f *dataFoot) begin(s string) { f.turn(true, "", s) }

// kept says where it is what was saved, and offers to show it there.
func (f *dataFoot) kept(path, s string) { f.turn(false, path, s) }

func (f *dataFoot) turn(busy bool, saved, s string) {
	f.busy, f.saved = busy, saved
	f.said.SetText(s)
	controls.Keep(controls.CanvasFor(f.g.root), f.update)
	if f.g.root != nil {
		f.g.root.Refresh()
	}
}

// update shows the buttons that can be used now.
func (f *dataFoot) update() {
	controls.Show(f.save, !f.busy)
	controls.Show(f.copy, !f.busy && f.g.format.Copied)
	controls.Show(f.close, !f.busy)
	controls.Show(f.cancel, f.busy)
	controls.Show(f.reveal, f.saved != "" && f.g.d.Reveal != nil)
	f.place(f.at, f.height)
}

// place puts the foot under the settings.
func (f *dataFoot) place(at, height float32) {
	f.at, f.height = at, height
	left := f.g.margin
	w := at - 2*left
	if w <= 0 {
		return
	}
	y := height - 32 - theme.Control
	text := y - 12 - f.said.HeightFor(w)
	if f.saved != "" {
		controls.Place(f.reveal, left, y-12-revealHigh, f.reveal.MinSize().Width, revealHigh)
		text -= revealHigh + 4
	}
	controls.Place(f.said, left, text, w, f.said.HeightFor(w))
	sw, cw := max(120, f.save.MinSize().Width), f.close.MinSize().Width
	controls.Place(f.save, left, y, sw, theme.Control)
	controls.Place(f.copy, left+sw+12, y, f.copy.MinSize().Width, theme.Control)
	controls.Place(f.close, at-left-cw, y, cw, theme.Control)
	controls.Place(f.cancel, left, y, 140, theme.Control)
}
