package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/files"
	"github.com/upturn-workshop/upturn/ui/handout"
)

// data is the second page of the handouts: results for other programs. The workshop and its
// wall go on meanwhile, and so do the keys of the wall's window.
type data struct {
	level
	l    *leading
	page *handout.Data
}

// Content is the page.
func (d *data) Content() fyne.CanvasObject { return d.page.Content() }

// Show puts the focus where one begins.
func (d *data) Show(c fyne.Canvas) { d.page.Focus(c) }

// WallKey leads on through the workshop.
func (d *data) WallKey(e *fyne.KeyEvent) { d.l.WallKey(e) }

// WallRune asks for the keys.
func (d *data) WallRune(r rune) { d.l.WallRune(r) }

// Close stops what is under way.
func (d *data) Close() { d.page.Close() }

// data opens it over the page of what can be printed.
func (h *handouts) data() {
	l := h.l
	p, d := l.p, &data{l: l}
	d.page = handout.NewData(handout.DataDeps{
		Words: p.words, Catalog: p.Catalog, State: l.st, Do: p.Screens.Do, Reveal: p.Files.Reveal,
		PickPlace: p.pickPlace,
		PickFolder: func(use func(string)) {
			p.pick(files.Ask{Title: p.words.T("data.place"), Folders: true, Use: use})
		},
		Copy: p.App.Clipboard().SetContent,
		OnPaper: func() {
			h.other = true
			p.layers.Close(d)
		},
		OnClose: func() { p.layers.Close(h) },
		OnHelp:  ground{p}.help,
	})
	d.level = level{p: p, back: d.page.Escape}
	p.layers.Open(d)
}
