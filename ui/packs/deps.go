// Package packs holds the list of packs and the editor in which facilitators
// make the words of a workshop their own. Both are contents of the laptop's
// window.
package packs

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Deps is what the packs need and whom they tell.
type Deps struct {
	Catalog *pack.Catalog
	Lang    string // of the window
	Builtin *workshop.Pack
	Library pack.Library

	OnBack func()
	// PickFile asks for a pack to import and calls use with its path.
	PickFile func(use func(path string))
	// PickPlace asks where to write a file and calls use with its path.
	PickPlace func(name string, use func(path string))
	// Do calls a function on the UI goroutine; nil = fyne.Do.
	Do func(func())
	// Say shows a sentence over the window.
	Say func(sentence string)
}

// Packs is the content: the list, and the editor of the pack that was chosen
// from it.
type Packs struct {
	d      Deps
	root   *fyne.Container
	canvas fyne.Canvas
	editor *editor
}

// New begins with the list.
func New(d Deps) *Packs {
	if d.Do == nil {
		d.Do = fyne.Do
	}
	p := &Packs{d: d, root: container.NewStack()}
	p.showList()
	return p
}

// Content is what goes into the window.
func (p *Packs) Content() fyne.CanvasObject { return p.root }

// Attach ties the keys of the editor to the window's canvas. Detach lets go.
func (p *Packs) Attach(c fyne.Canvas) {
	p.canvas = c
	for _, s := range shortcuts {
		c.AddShortcut(s, p.shortcut)
	}
}

// Detach writes what is not on the disk yet and lets go of the keys.
func (p *Packs) Detach() {
	p.closeEditor()
	if p.canvas == nil {
		return
	}
	for _, s := range shortcuts {
		p.canvas.RemoveShortcut(s)
	}
}

// Escape goes back: from the editor to the list, from the list to where the
// packs were opened.
func (p *Packs) Escape() {
	if p.editor != nil {
		p.showList()
		return
	}
	p.d.OnBack()
}

// escape is Escape for a control that has the focus.
func (p *Packs) escape(e *fyne.KeyEvent) bool {
	if e.Name == fyne.KeyEscape {
		p.Escape()
	}
	return e.Name == fyne.KeyEscape
}

func (p *Packs) shortcut(s fyne.Shortcut) {
	if p.editor != nil {
		p.editor.shortcut(s)
	}
}

func (p *Packs) t(key string, args ...string) string { return p.d.Catalog.T(p.d.Lang, key, args...) }

func (p *Packs) show(o fyne.CanvasObject) {
	controls.OfferFirst(o, p.escape)
	p.root.Objects = []fyne.CanvasObject{o}
	p.root.Refresh()
}

func (p *Packs) showList() {
	p.closeEditor()
	p.show(newList(p).root)
}

func (p *Packs) closeEditor() {
	if p.editor != nil {
		p.editor.saver.flush()
		p.editor = nil
	}
}

// edit opens a pack in the editor, unless its structure cannot be read.
func (p *Packs) edit(id string) {
	own, err := p.d.Library.Load(id)
	switch {
	case err != nil:
		p.fail(err)
	case own.Pack == nil:
		p.d.Say(p.problems(own.Problems))
	default:
		p.editor = newEditor(p, own.Pack)
		p.show(p.editor.root)
	}
}

func (p *Packs) fail(err error) { p.d.Say(p.d.Catalog.Error(p.d.Lang, err)) }

// mostLines is how many mistakes are told at once.
const mostLines = 8

// problems words the mistakes of a pack, one a line.
func (p *Packs) problems(list []pack.Problem) string {
	var lines []string
	for _, problem := range list[:min(len(list), mostLines)] {
		lines = append(lines, p.d.Catalog.Problem(p.d.Lang, problem))
	}
	return strings.Join(lines, "\n")
}

// duplicate takes up a copy of a pack and opens it.
func (p *Packs) duplicate(from *workshop.Pack) {
	copied := *from
	copied.Texts = map[string]map[string]string{}
	for lang, texts := range from.Texts {
		copied.Texts[lang] = texts
	}
	for _, lang := range from.Languages {
		copied.Texts[lang] = withName(from.Texts[lang], p.d.Catalog.T(lang, "packs.copy_of", "name", from.Text(lang, "pack.name")))
	}
	own, err := p.d.Library.Add(&copied)
	if err != nil {
		p.fail(err)
		return
	}
	p.edit(own.ID)
}

func withName(texts map[string]string, name string) map[string]string {
	out := make(map[string]string, len(texts))
	for key, text := range texts {
		out[key] = text
	}
	out["pack.name"] = name
	return out
}

func (p *Packs) languageName(code string) string { return p.d.Catalog.LanguageName(code) }
