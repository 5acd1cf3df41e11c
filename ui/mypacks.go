package ui

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"github.com/upturn-workshop/upturn/ui/packs"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// showPacks shows the packs and their editor in the laptop's window.
func (p *Program) showPacks() {
	p.packs = packs.New(packs.Deps{
		Catalog: p.Catalog, Lang: p.words.Lang(), Builtin: p.Pack, Library: p.Packs,
		OnBack: p.showHome, PickFile: p.pickPack, PickPlace: p.pickPlace, Say: p.sayOver,
	})
	p.window.SetContent(p.packs.Content())
	p.freeKeys()
	p.packs.Attach(p.window.Canvas())
}

// leavePacks writes what is not on the disk yet.
func (p *Program) leavePacks() {
	if p.packs != nil {
		p.packs.Detach()
		p.packs = nil
	}
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

var dialogSize = fyne.NewSize(900, 600)

// pickPack asks for a file to import.
func (p *Program) pickPack(use func(path string)) {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil || r == nil {
			return // no file was chosen
		}
		path := r.URI().Path()
		_ = r.Close() // only its name was wanted
		use(path)
	}, p.window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{pack.Extension}))
	d.Resize(dialogSize)
	d.Show()
}

// pickPlace asks where to write a pack. The dialog makes the file; the pack then
// takes its place.
func (p *Program) pickPlace(name string, use func(path string)) {
	d := dialog.NewFileSave(func(w fyne.URIWriteCloser, err error) {
		if err != nil || w == nil {
			return // no place was chosen
		}
		path := w.URI().Path()
		_ = w.Close()       // nothing was written
		_ = os.Remove(path) // empty; should it stay, the pack takes its place
		use(path)
	}, p.window)
	d.SetFileName(name)
	d.Resize(dialogSize)
	d.Show()
}
