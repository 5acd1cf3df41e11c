package packs

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// editor changes one pack: steps and items at the left, their texts in two
// languages in the middle, the wall at the right.
type editor struct {
	p       *Packs
	history *edit.History
	saver   *saver
	root    *fyne.Container

	at    node      // what is being written
	langs [2]string // shown side by side; the second is "" when there is only one

	head   *head
	tree   *tree
	form   *form
	look   *look
	adding bool // the tree asks which kind of step is to be added
}

// shortcuts are the editor's keys: they work wherever the focus is.
var shortcuts = []fyne.Shortcut{
	&desktop.CustomShortcut{KeyName: fyne.KeyUp, Modifier: fyne.KeyModifierAlt},
	&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt},
	&fyne.ShortcutUndo{},
	&fyne.ShortcutRedo{},
}

const (
	headHeight = 76
	wideFrom   = 1180 // a narrower window has less of everything
	closeFrom  = 1000 // in an even narrower one, which a laptop has at twice the scale, the wall stands below the texts
)

// leastEditor is the least that the editor has room in: the smallest window.
var leastEditor = fyne.NewSize(800, 560)

// grid is how the editor shares its width: the tree at the left, the wall at the right,
// the texts between, with some air on both sides of them. look is 0 where the wall stands
// below the texts.
type grid struct{ tree, look, air float32 }

func columns(width float32) grid {
	switch {
	case width < closeFrom:
		return grid{tree: 290, air: theme.S12}
	case width < wideFrom:
		return grid{tree: 290, look: 300, air: theme.S16}
	}
	const drawn, most = 426, 640 // of the wall: a large window gives it a part of what is more
	return grid{tree: 312, look: min(most, drawn+max(0, width-1366)*0.4), air: theme.S32}
}

func newEditor(p *Packs, content *workshop.Pack) *editor {
	e := &editor{p: p, history: edit.NewHistory(content), at: node{sort: nodeGroup, group: "pack"}}
	e.saver = newSaver(p.d.Library.Save, func(err error) { p.d.Do(func() { e.saved(err) }) })
	e.langs = pair(content, "")
	e.head, e.tree, e.form, e.look = newHead(e), newTree(e), newForm(e), newLook(e)
	ground := controls.NewPanel(figure.Paper, 0)
	side := controls.NewPanel(figure.Sand, 0)
	objects := append([]fyne.CanvasObject{ground, side}, e.head.objects()...)
	objects = append(objects, e.tree.objects()...)
	objects = append(objects, e.form.root)
	objects = append(objects, e.look.objects()...)
	e.root = container.NewStack(controls.Free(leastEditor, func(s fyne.Size) {
		g := columns(s.Width)
		controls.Place(ground, 0, 0, s.Width, s.Height)
		controls.Place(side, 0, headHeight, g.tree, s.Height-headHeight)
		e.head.place(s)
		e.tree.place(s)
		e.form.place(g.tree+g.air, headHeight, s.Width-g.tree-g.look-2*g.air, s.Height-headHeight-e.look.low(s))
		e.look.place(s)
	}, objects...))
	e.build()
	return e
}

// pair chooses the two languages to show: the pack's first and another one.
func pair(p *workshop.Pack, other string) [2]string {
	rest := slices.Concat(p.Languages[1:], p.Partial)
	if !slices.Contains(rest, other) {
		other = ""
		if len(rest) > 0 {
			other = rest[0]
		}
	}
	return [2]string{p.Languages[0], other}
}

func (e *editor) pack() *workshop.Pack { return e.history.Pack() }

// build shows the pack after a change of its structure or of the place in it.
func (e *editor) build() {
	if !exists(e.pack(), e.at) {
		e.at = node{sort: nodeGroup, group: "pack"}
	}
	e.langs = pair(e.pack(), e.langs[1])
	controls.Keep(controls.CanvasFor(e.root), func() {
		e.tree.build()
		e.form.build()
		e.look.build()
		e.head.update()
		e.root.Refresh() // the wall may take more of the height now, or less
	})
}

// choose goes to a node.
func (e *editor) choose(n node) {
	if e.at != n || e.adding {
		e.at, e.adding = n, false
		e.form.top()
		e.build()
	}
}

// change puts a changed pack in place, and writes it.
func (e *editor) change(p *workshop.Pack, about string) bool {
	if p == e.pack() {
		return false
	}
	e.history.Do(p, about)
	e.write()
	return true
}

func (e *editor) write() {
	e.head.state = ""
	e.saver.save(e.pack())
}

// saved tells how writing went.
func (e *editor) saved(err error) {
	if err != nil {
		e.head.state = e.p.d.Catalog.Error(e.p.d.Lang, err)
	} else {
		e.head.state = e.p.t("packs.saved")
	}
	e.head.update()
}

// text takes what was typed into a field.
func (e *editor) text(f field, lang, text string) {
	p := e.pack()
	if f.list {
		p = edit.Lines(p, lang, f.key, splitLines(text))
	} else {
		p = edit.Text(p, lang, f.key, text)
	}
	if e.change(p, lang+" "+f.key) {
		e.tree.update()
		e.form.update()
		e.look.show(lang)
		e.head.update()
	}
}

// structure makes a change of steps, items or minutes, and goes to a node.
func (e *editor) structure(p *workshop.Pack, to node) {
	if e.change(p, "") {
		e.at = to
	}
	e.adding = false
	e.build()
}

// move moves the step or item up or down.
func (e *editor) move(n node, by int) {
	switch n.sort {
	case nodeStep:
		e.structure(edit.MoveStep(e.pack(), n.id, by), n)
	case nodeItem:
		e.structure(edit.MoveItem(e.pack(), n.id, by), n)
	}
	e.tree.focus()
}

// remove takes the step or item out.
func (e *editor) remove() {
	before := e.at
	to := e.tree.neighbour(before)
	switch before.sort {
	case nodeStep:
		p, also := edit.RemoveStep(e.pack(), before.id)
		if len(p.Exercises) == 0 {
			e.head.say(e.p.t("packs.last_exercise"))
			return
		}
		names := ""
		for _, id := range also {
			names = joinedBy(", ", names, id)
		}
		e.structure(p, to)
		if names != "" {
			e.head.say(e.p.t("packs.removed_also", "steps", names))
		}
	case nodeItem:
		p, done := edit.RemoveItem(e.pack(), before.id)
		if !done {
			e.head.say(e.p.t("packs.item_needed"))
			return
		}
		e.structure(p, to)
	}
}

// add puts a copy of an item behind it, or asks for the kind of a new step.
func (e *editor) add() {
	switch e.at.sort {
	case nodeItem:
		p, id := edit.AddItem(e.pack(), e.at.id)
		e.structure(p, node{nodeItem, e.at.group, id})
	case nodeStep:
		e.adding = !e.adding
		e.tree.build()
		e.tree.focus()
	}
}

// addStep puts a new step behind the present one.
func (e *editor) addStep(kind edit.Kind) {
	p, id := edit.AddStep(e.pack(), e.at.id, kind, func(lang, key string) string {
		return e.p.d.Catalog.T(lang, "packs.begin."+key)
	})
	e.structure(p, node{nodeStep, e.at.group, id})
	e.tree.focus()
}

func (e *editor) undo() { e.step(e.history.Undo) }
func (e *editor) redo() { e.step(e.history.Redo) }

func (e *editor) step(there func() bool) {
	if there() {
		e.write()
		e.form.keepFocus(e.build)
	}
}

// shortcut carries out one of the editor's keys.
func (e *editor) shortcut(s fyne.Shortcut) {
	switch v := s.(type) {
	case *fyne.ShortcutUndo:
		e.undo()
	case *fyne.ShortcutRedo:
		e.redo()
	case *desktop.CustomShortcut:
		if v.Modifier != fyne.KeyModifierAlt {
			return
		}
		switch v.KeyName {
		case fyne.KeyUp:
			e.move(e.at, -1)
		case fyne.KeyDown:
			e.move(e.at, 1)
		}
	}
}

// nextGap goes to the next text that a language lacks.
func (e *editor) nextGap() {
	for _, lang := range e.pack().Languages {
		if gaps := edit.Gaps(e.pack(), lang); len(gaps) > 0 {
			e.langs = pair(e.pack(), lang)
			e.choose(nodeOf(e.pack(), gaps[0]))
			e.build()
			return
		}
	}
}
