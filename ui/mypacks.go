package ui

import (
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/packs"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// showPacks shows the packs and their editor in the laptop's window.
func (p *Program) showPacks() {
	p.packs = packs.New(packs.Deps{
		Catalog: p.Catalog, Lang: p.words.Lang(), Builtin: p.Pack, Library: p.Packs,
		OnBack: p.backHome(home.ToPacks), Say: p.sayOver, Do: p.Screens.Do,
		PickFile:  func(use func(string)) { p.pickFile(p.words.T("app.pick_pack"), pack.Extension, use) },
		PickPlace: func(name string, use func(string)) { p.pickPlace(name, []string{pack.Extension}, use) },
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
