package packs

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// tree is the left part of the editor: everything that has texts, and the
// buttons that change what there is.
type tree struct {
	e      *editor
	nodes  []node
	rows   []*row
	column *fyne.Container
	scroll *container.Scroll
	kinds  []*row // of a step to add

	add, remove, up, down *controls.Button
	size                  fyne.Size
}

func newTree(e *editor) *tree {
	p := e.p
	t := &tree{e: e, column: controls.Column(0)}
	t.scroll = container.NewVScroll(t.column)
	t.add = controls.NewButton(controls.Plain, p.t("packs.add"), e.add)
	t.add.Icon = controls.IconPlus
	t.remove = controls.NewButton(controls.Plain, p.t("packs.remove"), e.remove)
	t.remove.Icon = controls.IconMinus
	t.up = controls.NewButton(controls.Plain, p.t("packs.up"), func() { e.move(e.at, -1) })
	t.up.Icon = controls.IconUp
	t.down = controls.NewButton(controls.Plain, p.t("packs.down"), func() { e.move(e.at, 1) })
	t.down.Icon = controls.IconDown
	for _, b := range []*controls.Button{t.add, t.remove, t.up, t.down} {
		b.Pad = theme.S12
	}
	for _, kind := range edit.Kinds() {
		r := newTreeRow(func() { e.addStep(kind) })
		r.sign, r.text = "+", p.t("packs.kind."+string(kind))
		r.onKey, r.onMove, r.onText = func(*fyne.KeyEvent) {}, func(int) {}, e.shortcut
		t.kinds = append(t.kinds, r)
	}
	return t
}

// build makes the lines anew. A line that is being dragged goes on to hear of it
// although another one stands in its place: it knows what it moves by name.
func (t *tree) build() {
	t.nodes = nodes(t.e.pack(), t.e.at.group)
	t.rows = make([]*row, len(t.nodes))
	t.column.Objects = nil
	for i, n := range t.nodes {
		r := newTreeRow(func() { t.e.choose(n); t.focus() })
		r.onKey = func(e *fyne.KeyEvent) { t.key(i, e) }
		r.onMove = func(by int) { t.e.move(n, by) }
		r.onText = t.e.shortcut
		t.rows[i] = r
		t.column.Add(r)
		if t.e.adding && n == t.e.at {
			for _, b := range t.kinds {
				t.column.Add(b)
			}
		}
	}
	t.update()
	t.scroll.Refresh()
	thing := t.e.at.sort != nodeGroup
	for _, b := range []*controls.Button{t.add, t.remove, t.up, t.down} {
		enable(b, thing)
	}
	enable(t.add, thing && t.e.at.group != "breaks")
}

// update writes the lines anew.
func (t *tree) update() {
	p := t.e.pack()
	lacks := map[node]bool{}
	for _, lang := range p.Languages {
		for _, key := range edit.Gaps(p, lang) {
			n := nodeOf(p, key)
			lacks[n] = true
			lacks[node{sort: nodeGroup, group: n.group}] = true
		}
	}
	for i, n := range t.nodes {
		r := t.rows[i]
		r.heading, r.chosen, r.gap = n.sort == nodeGroup, n == t.e.at, lacks[n]
		r.sign, r.text = t.e.label(n)
		r.Refresh()
	}
}

// label is what a node is called.
func (e *editor) label(n node) (sign, text string) {
	p, lang := e.pack(), e.langs[0]
	if _, ok := p.Texts[e.p.d.Lang]; ok {
		lang = e.p.d.Lang
	}
	area, id, _ := strings.Cut(n.group, ":")
	switch n.sort {
	case nodeStep:
		if d, _ := p.Step(n.id); d.Exercise != "" {
			sign = n.id
		}
		return sign, p.Text(lang, "step."+n.id+".short")
	case nodeItem:
		for _, name := range []string{"name", "theme", "text"} {
			if key := "item." + n.id + "." + name; p.Has(lang, key) {
				return n.id, p.Text(lang, key)
			}
		}
		return n.id, ""
	}
	if area == "exercise" {
		return "", p.Text(lang, "exercise."+id+".title")
	}
	return "", e.p.t("packs.group." + strings.ReplaceAll(n.group, ":", "_"))
}

// key moves through the lines.
func (t *tree) key(i int, k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeyUp:
		i--
	case fyne.KeyDown:
		i++
	case fyne.KeyDelete:
		if t.nodes[i] == t.e.at {
			t.e.remove()
			t.focus()
		}
		return
	}
	if i >= 0 && i < len(t.nodes) {
		t.e.choose(t.nodes[i])
		t.focus()
	}
}

// focus puts the focus on the line that is chosen, or on the first of what can be
// added behind it.
func (t *tree) focus() {
	at := slices.Index(t.nodes, t.e.at)
	if at < 0 {
		return
	}
	row := t.rows[at]
	if t.e.adding {
		row = t.kinds[0]
	}
	if c := controls.CanvasFor(row); c != nil {
		c.Focus(row)
	}
}

// neighbour is where one goes when a node is removed: the next line, or the one
// before.
func (t *tree) neighbour(n node) node {
	for i, o := range t.nodes {
		switch {
		case o != n:
		case i+1 < len(t.nodes) && t.nodes[i+1].group == n.group:
			return t.nodes[i+1]
		case i > 0:
			return t.nodes[i-1]
		}
	}
	return node{sort: nodeGroup, group: "pack"}
}

func (t *tree) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{t.scroll, t.add, t.remove, t.up, t.down}
}

func (t *tree) place(s fyne.Size) {
	t.size = s
	const foot = 2*theme.Control + theme.S8 + 2*theme.S16
	controls.Place(t.scroll, 0, headHeight+theme.S8, columns(s.Width).tree, s.Height-headHeight-foot-theme.S8)
	w := (columns(s.Width).tree - 2*theme.S16 - theme.S8) / 2
	y := s.Height - foot + theme.S16
	controls.Place(t.add, theme.S16, y, w, theme.Control)
	controls.Place(t.remove, theme.S16+w+theme.S8, y, w, theme.Control)
	y += theme.Control + theme.S8
	controls.Place(t.up, theme.S16, y, w, theme.Control)
	controls.Place(t.down, theme.S16+w+theme.S8, y, w, theme.Control)
}
