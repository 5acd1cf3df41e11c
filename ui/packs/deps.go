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
	Own     []pack.Own // in the library, as it was read

	OnBack func()
	OnHelp func() // about Place; nil = there is none
	// Seen reports whether nothing lies over the packs; nil = nothing ever does.
	Seen func() bool
	// PickFile asks for a pack to import and calls use with its path.
	PickFile func(use func(path string))
	// PickPlace asks where to write a file and calls use with its path.
	PickPlace func(name string, use func(path string))
	// Beside does something with the library beside the windows, for its disk may not
	// answer, and then calls then on the UI goroutine: one thing at a time. Where it does
	// not answer, that is said and then is not called.
	Beside func(do, then func())
	// Writes has what is still being written waited for before the program ends.
	Writes func(wait func())
	// Do calls a function on the UI goroutine; nil = fyne.Do.
	Do func(func())
	// Dark reports whether walls are dark now; nil = they never are.
	Dark func() bool
	// Say shows a sentence over the window.
	Say func(sentence string)
	// Saved says that a file was written, and offers to show where it is.
	Saved func(sentence, path string)
}

// Packs is the content: the list, and the editor of the pack that was chosen
// from it.
type Packs struct {
	d      Deps
	root   *fyne.Container
	canvas fyne.Canvas
	list   *list
	editor *editor
	own    []pack.Own // as they were read last
}

// New begins with the list.
func New(d Deps) *Packs {
	if d.Do == nil {
		d.Do = fyne.Do
	}
	p := &Packs{d: d, own: d.Own, root: container.NewStack()}
	p.begin("")
	return p
}

// Content is what goes into the window.
func (p *Packs) Content() fyne.CanvasObject { return p.root }

// Place is where one is, for the help.
func (p *Packs) Place() string {
	if p.editor != nil {
		return "editor"
	}
	return "packs"
}

func (p *Packs) helpButton() *controls.Button {
	return controls.NewHelp(p.t("help.name"), p.t("help.key"), p.d.OnHelp)
}

// Attach ties the shortcuts of the editor to the window's canvas, and puts the focus
// where one begins. Detach lets go. Escape is the caller's to hand on.
func (p *Packs) Attach(c fyne.Canvas) {
	p.canvas = c
	for _, s := range shortcuts {
		c.AddShortcut(s, p.shortcut)
	}
	if p.editor != nil { // something lay over it
		p.editor.tree.focus()
		return
	}
	c.Focus(p.list.first)
}

// Detach has what is not on the disk yet written, and lets go of the keys.
func (p *Packs) Detach() {
	if p.editor != nil {
		p.d.Writes(p.editor.saver.flush)
		p.editor = nil
	}
	if p.canvas == nil {
		return
	}
	for _, s := range shortcuts {
		p.canvas.RemoveShortcut(s)
	}
}

// Escape goes back one level: out of a question, from the editor to the list, from
// the list to where the packs were opened.
func (p *Packs) Escape() {
	switch {
	case p.editor != nil && p.editor.adding:
		p.editor.add()
	case p.editor != nil:
		p.showList()
	case p.list.asking != "":
		p.list.ask("")
	default:
		p.d.OnBack()
	}
}

func (p *Packs) shortcut(s fyne.Shortcut) {
	if p.editor != nil && (p.d.Seen == nil || p.d.Seen()) {
		p.editor.shortcut(s)
	}
}

func (p *Packs) t(key string, args ...string) string { return p.d.Catalog.T(p.d.Lang, key, args...) }

// show shows something with the focus where one goes on.
func (p *Packs) show(o fyne.CanvasObject, at fyne.Focusable) {
	p.root.Objects = []fyne.CanvasObject{o}
	p.root.Refresh()
	if p.canvas != nil {
		p.canvas.Content().Refresh() // it may need more room, or less
		p.canvas.Focus(at)
	}
}

// showList goes to the list, and in it to the pack that was being written.
func (p *Packs) showList() {
	at, flush := "", func() {}
	if e := p.editor; e != nil {
		at, flush = e.pack().ID, e.saver.flush
		p.d.Writes(flush) // the end of the program waits for it, too
		for i := range p.own {
			if p.own[i].ID == at {
				p.own[i].Pack = e.pack() // its name may be another one
			}
		}
		p.editor = nil
	}
	p.begin(at)
	p.withLibrary(func() error { flush(); return nil }, func() { controls.Keep(p.canvas, p.list.build) })
}

// begin shows the list as it is known, at a pack.
func (p *Packs) begin(at string) {
	p.list = newList(p)
	p.show(p.list.root, p.list.opens(at))
}

// withLibrary does something beside the windows, after which the library is read anew, and
// goes on; what went wrong is said instead.
func (p *Packs) withLibrary(do func() error, then func()) {
	var err error
	var own []pack.Own
	p.d.Beside(func() {
		err = do()
		own = p.d.Library.List()
	}, func() {
		p.own = own
		if err != nil {
			p.fail(err)
			return
		}
		then()
	})
}

// edit opens a pack in the editor, unless its structure cannot be read. No other is read for it.
func (p *Packs) edit(id string) {
	var own pack.Own
	var err error
	p.d.Beside(func() { own, err = p.d.Library.Load(id) }, func() {
		if err != nil {
			p.fail(err)
			return
		}
		p.opened(own)
	})
}

func (p *Packs) opened(own pack.Own) {
	if own.Pack == nil {
		p.d.Say(p.problems(own.Problems))
		return
	}
	p.editor = newEditor(p, own.Pack)
	p.show(p.editor.root, p.editor.tree.rows[0])
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
	var own pack.Own
	p.withLibrary(func() error {
		added, err := p.d.Library.Add(&copied)
		if err == nil {
			own, err = p.d.Library.Load(added.ID)
		}
		return err
	}, func() { p.opened(own) })
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

// Import imports the pack in a file and shows it, or tells why it cannot be.
func (p *Packs) Import(path string) { p.list.bring(path) }
