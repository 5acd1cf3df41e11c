package handout

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// footHeight is what the foot takes at the bottom of the settings at the least: the buttons
// with their air. What is said there takes its room from the list above, which scrolls.
const footHeight = theme.S32 + theme.Control + theme.S16

// foot is where things are set going: print, save, open; and where the page
// says what became of it.
type foot struct {
	g    *Dialog
	busy bool

	said              *controls.Text
	print, save, open *controls.Button
	close, cancel     *controls.Button
	reveal            *controls.Button
	bar, done         *controls.Panel
	share             float32
	at, height        float32
	saved             string // the file that was saved last, while that is said; "" = none
}

func newFoot(g *Dialog) *foot {
	w := g.d.Words
	f := &foot{g: g, said: controls.NewText("", controls.Style{Role: figure.Ink, Fit: controls.Wrap})}
	f.print = controls.NewButton(controls.Main, w.T("handout.print"), g.print)
	f.save = controls.NewButton(controls.Plain, w.T("handout.save"), g.askPlace)
	f.open = controls.NewButton(controls.Plain, w.T("handout.open"), g.open)
	f.close = controls.NewButton(controls.Bare, w.T("handout.close"), f.leave)
	f.cancel = controls.NewButton(controls.Plain, w.T("handout.cancel"), g.cancel)
	f.reveal = controls.NewButton(controls.Link, w.T("files.show"), g.reveal)
	f.bar, f.done = controls.NewPanel(figure.Tile, 4), controls.NewPanel(figure.Ink, 4)
	f.update()
	return f
}

func (f *foot) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{f.said, f.bar, f.done, f.reveal, f.print, f.save, f.open, f.close, f.cancel}
}

// leave goes back to where the page was opened.
func (f *foot) leave() {
	f.g.Close()
	if f.g.d.OnClose != nil {
		f.g.d.OnClose()
	}
}

// needs is what the foot takes: with much to say, or a link under what is said, more.
func (f *foot) needs() float32 {
	w := f.at - 2*f.g.margin
	if w <= 0 {
		return footHeight
	}
	needs := 32 + theme.Control + 12 + f.text(w) + 12
	if f.saved != "" {
		needs += revealHigh + 8
	}
	return max(footHeight, needs)
}

// mostText is what may be said at once: settings need room too.
const mostText float32 = 148

// text is how high what is said is.
func (f *foot) text(w float32) float32 { return min(f.said.HeightFor(w), mostText) }

// revealHigh is the height of the link that shows the folder.
const revealHigh float32 = 32

// say writes a sentence over the buttons.
func (f *foot) say(s string) {
	f.said.SetText(s)
	f.place(f.at, f.height)
	if f.g.root != nil {
		f.g.root.Refresh()
	}
}

// ready reports whether there is something to print.
func (f *foot) ready(on bool) {
	for _, b := range []*controls.Button{f.print, f.save, f.open} {
		enable(b, on)
	}
}

// begin shows that something is under way.
func (f *foot) begin(s string) {
	f.busy, f.share, f.saved = true, 0, ""
	f.g.keepFocus(f.update)
	f.say(s)
}

func (f *foot) progress(share float32) {
	f.share = share
	f.place(f.at, f.height)
}

// end says what became of it.
func (f *foot) end(s string) {
	f.busy, f.saved = false, ""
	f.g.keepFocus(f.update)
	f.say(s)
}

// kept says where the file is that was saved, and offers to show it there.
func (f *foot) kept(path, sentence string) {
	f.busy, f.saved = false, path
	f.g.keepFocus(f.update)
	f.say(sentence)
}

// update shows the buttons that can be used now.
func (f *foot) update() {
	for _, b := range []*controls.Button{f.print, f.save, f.open, f.close} {
		controls.Show(b, !f.busy)
	}
	controls.Show(f.cancel, f.busy)
	controls.Show(f.bar, f.busy)
	controls.Show(f.done, f.busy)
	controls.Show(f.reveal, f.saved != "" && f.g.d.Reveal != nil)
	f.place(f.at, f.height)
}

// place puts the foot under the settings.
func (f *foot) place(at, height float32) {
	f.at, f.height = at, height
	left := f.g.margin
	w := at - 2*left
	if w <= 0 {
		return
	}
	y := height - 32 - theme.Control
	text := f.text(w)
	switch {
	case f.busy:
		controls.Place(f.bar, left, y-24, w, 8)
		controls.Place(f.done, left, y-24, w*f.share, 8)
		controls.Place(f.cancel, left, y, 140, theme.Control)
		controls.Place(f.said, left, y-32-text, w, text)
	case f.saved != "":
		controls.Place(f.reveal, left, y-12-revealHigh, f.reveal.MinSize().Width, revealHigh)
		controls.Place(f.said, left, y-16-revealHigh-text, w, text)
	default:
		controls.Place(f.said, left, y-12-text, w, text)
	}
	x, least, cw := left, float32(120), f.close.MinSize().Width
	if f.print.MinSize().Width+2*least+36+cw > w {
		least = 0
	}
	for _, b := range []*controls.Button{f.print, f.save, f.open} {
		bw := max(least, b.MinSize().Width)
		controls.Place(b, x, y, bw, theme.Control)
		x += bw + 12
	}
	controls.Place(f.close, at-left-cw, y, cw, theme.Control)
}
