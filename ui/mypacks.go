package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/packs"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// own is the packs and their editor.
type own struct {
	layers.Base
	p     *Program
	packs *packs.Packs
}

// Content is the list of packs, or the editor.
func (o *own) Content() fyne.CanvasObject { return o.packs.Content() }

// Show puts the focus where one begins.
func (o *own) Show(c fyne.Canvas) { o.packs.Attach(c) }

// Key takes Escape, unless a menu lies over the packs.
func (o *own) Key(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape && o.p.window.Canvas().Overlays().Top() == nil {
		o.packs.Escape()
	}
}

// Close writes what is not on the disk yet.
func (o *own) Close() { o.packs.Detach() }

// showPacks shows the packs and their editor in the laptop's window.
func (p *Program) showPacks() {
	p.layers.Open(&own{p: p, packs: packs.New(packs.Deps{
		Catalog: p.Catalog, Lang: p.words.Lang(), Builtin: p.Pack, Library: p.Packs,
		OnBack: p.backHome, Say: p.sayOver, Do: p.Screens.Do,
		PickFile:  func(use func(string)) { p.pickFile(p.words.T("app.pick_pack"), pack.Extension, use) },
		Saved:     p.sayWhere,
		PickPlace: func(name string, use func(string)) { p.pickPlace(name, []string{pack.Extension}, use) },
	})})
}

// ownPacks are one's own packs that a workshop can be made from.
func (p *Program) ownPacks() []*workshop.Pack {
	var out []*workshop.Pack
	for _, own := range p.Packs.List() {
		if own.Ready() {
			out = append(out, own.Pack)
		}
	}
	return out
}
