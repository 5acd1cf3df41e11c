package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/files"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/packs"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// trouble says what is wrong with the folder of workshops; "" = nothing.
func (f *first) trouble(known home.Known, refused error) string {
	words, dir := f.p.words, f.p.Files.Folder()
	switch {
	case refused != nil:
		return words.T("home.folder_refused", "folder", dir)
	case known == home.Unanswered:
		return words.T("home.folder_unanswered", "folder", dir)
	}
	return ""
}

// again asks the folder once more. What is said about it stays until it has answered.
func (f *first) again() {
	f.view.SetFolder(f.p.words.T("home.folder_asked", "folder", f.p.Files.Folder()))
	f.read()
}

// elsewhere asks for another folder for the workshops of this run.
func (f *first) elsewhere() {
	p := f.p
	p.pick(files.Ask{Title: p.words.T("app.pick_folder"), Folders: true, Use: func(dir string) {
		p.Packs = p.Files.KeepIn(dir)
		f.again()
	}})
}

// fetch is something that is being done with one's own packs.
type fetch struct{ late bool }

// beside does something with one's own packs beside the windows, and then goes on in the
// page on which it was begun: one thing at a time, so that two quick presses are one. They
// lie in the folder of workshops. Where its disk does not answer that is said, and what
// comes after that is not used.
func (p *Program) beside(on layers.Layer, do, then func()) {
	if p.fetch != nil {
		return
	}
	x := &fetch{}
	p.fetch = x
	answered := p.after(p.Patience, func() {
		x.late, p.fetch = true, nil
		if p.layers.Top() == on {
			p.sayOver(p.words.T("app.folder_unanswered", "folder", p.Files.Folder()))
		}
	})
	go func() {
		do()
		p.Screens.Do(func() {
			answered()
			if x.late {
				return
			}
			if p.fetch = nil; p.layers.Top() == on {
				then()
			}
		})
	}()
}

// withPacks reads one's own packs and goes on with them.
func (f *first) withPacks(read func() []pack.Own, use func([]pack.Own)) {
	var own []pack.Own
	f.p.beside(f, func() { own = read() }, func() { use(own) })
}

// toPacks is a way for which one's own packs have to be known; it is noted for when somebody
// comes back.
func (f *first) toPacks(way home.Way, use func([]pack.Own)) func() {
	return func() {
		f.withPacks(f.p.Packs.List, func(own []pack.Own) {
			f.from = way
			use(own)
		})
	}
}

// ready are the packs that a workshop can be made from.
func ready(own []pack.Own) []*workshop.Pack {
	var out []*workshop.Pack
	for _, o := range own {
		if o.Ready() {
			out = append(out, o.Pack)
		}
	}
	return out
}

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

// Key takes Escape, unless a menu lies over the packs, and the keys that work everywhere.
func (o *own) Key(e *fyne.KeyEvent) {
	switch {
	case e.Name != fyne.KeyEscape:
		ground{o.p}.key(e)
	case o.p.window.Canvas().Overlays().Top() == nil:
		o.packs.Escape()
	}
}

// Rune asks for help.
func (o *own) Rune(r rune) { ground{o.p}.rune(r) }

// Close writes what is not on the disk yet.
func (o *own) Close() { o.packs.Detach() }

// showPacks shows the packs and their editor in the laptop's window.
func (f *first) showPacks(read []pack.Own) {
	p := f.p
	o := &own{p: p}
	o.packs = packs.New(packs.Deps{
		Catalog: p.Catalog, Lang: p.words.Lang(), Builtin: p.Pack(), Library: p.Packs, Own: read,
		Beside: func(do, then func()) { p.beside(o, do, then) }, Writes: func(wait func()) { awaited(p, func(*release) { wait() }) },
		OnBack: p.backHome, OnHelp: ground{p}.help, Say: p.sayOver, Do: p.Screens.Do,
		PickFile:  func(use func(string)) { p.pickFile(p.words.T("app.pick_pack"), pack.Extension, use) },
		PickPlace: func(name string, use func(string)) { p.pickPlace(name, []string{pack.Extension}, use) },
		Saved:     written{p}.say,
		Dark:      p.dark,
		Seen:      func() bool { return p.layers.Top() == layers.Layer(o) },
	})
	p.layers.Open(o)
}
