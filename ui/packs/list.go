package packs

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/alphabet"
	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// list shows the packs: the built-in one first, then one's own.
type list struct {
	p    *Packs
	root *fyne.Container
	rows []fyne.CanvasObject

	asking string                      // ID of the pack whose row asks whether it may go
	first  fyne.Focusable              // where one begins: one's first pack, or copying the built-in one
	edits  map[string]*controls.Button // what opens each pack
	mains  []*controls.Button          // the first button of each row, in order
}

const (
	rowHeight  = 92
	listMargin = theme.S64
)

func newList(p *Packs) *list {
	l := &list{p: p, root: container.NewStack()}
	l.build()
	return l
}

func (l *list) build() {
	p := l.p
	ground := controls.NewPanel(figure.Paper, 0)
	back := controls.NewButton(controls.Bare, p.t("packs.back"), func() { p.d.OnBack() })
	back.Icon = controls.IconBack
	heading := controls.NewText(p.t("packs.heading"), controls.Style{Size: theme.Title, Bold: true})
	about := controls.NewText(p.t("packs.about"), controls.Style{Role: figure.Ink2, Fit: controls.Wrap})
	fetch := controls.NewButton(controls.Plain, p.t("packs.import"), l.fetch)
	fetch.Icon = controls.IconFolder
	help := p.helpButton()
	l.edits, l.first, l.mains = map[string]*controls.Button{}, nil, nil
	l.rows = []fyne.CanvasObject{l.builtinRow(len(p.own) == 0)}
	for _, o := range alphabet.By(p.d.Lang, p.own, l.name) {
		l.rows = append(l.rows, l.ownRow(o))
	}
	scroll := controls.List(controls.Column(theme.S12, l.rows...))
	l.root.Objects = []fyne.CanvasObject{controls.Free(fyne.NewSize(760, 460), func(s fyne.Size) {
		controls.Place(ground, 0, 0, s.Width, s.Height)
		margin := float32(listMargin)
		if s.Width < wideFrom {
			margin = theme.S24
		}
		bw, fw := back.MinSize().Width, fetch.MinSize().Width
		controls.Place(back, margin-theme.S16, 24, bw, theme.Control)
		hw := help.MinSize().Width
		controls.Place(help, s.Width-margin-hw, 24, hw, theme.Control)
		controls.PlaceText(heading, margin, 112, 600)
		controls.Place(fetch, s.Width-margin-fw, 80, fw, theme.Control)
		controls.PlaceText(about, margin, 152, min(s.Width-2*margin, 760))
		controls.PlaceList(scroll, margin, 210, s.Width-2*margin, s.Height-210-theme.S24)
	}, ground, back, help, heading, about, fetch, scroll)}
	l.root.Refresh()
}

// opens is the button that opens a pack; nil = there is none.
func (l *list) opens(id string) fyne.Focusable {
	if b, ok := l.edits[id]; ok {
		return b
	}
	return nil
}

// builtinRow is the pack that comes with the program: it can only be copied.
func (l *list) builtinRow(main bool) fyne.CanvasObject {
	p, kind := l.p, controls.Plain
	if main {
		kind = controls.Main
	}
	copied := button(kind, p.t("packs.duplicate"), func() { p.duplicate(p.d.Builtin) })
	l.first = copied
	l.steps(copied)
	return newRow(p.d.Builtin.Text(p.d.Lang, "pack.name"), joined(p.t("packs.builtin"), l.languages(p.d.Builtin)), "", copied)
}

func (l *list) ownRow(o pack.Own) fyne.CanvasObject {
	p := l.p
	if l.asking == o.ID {
		keep := button(controls.Plain, p.t("packs.keep"), func() { l.ask("") })
		gone := button(controls.Plain, p.t("packs.delete_yes"), func() { l.remove(o.ID) })
		l.steps(keep, gone)
		return newRow(l.name(o), p.t("packs.delete_ask"), "", keep, gone)
	}
	remove := button(controls.Bare, p.t("packs.delete"), func() { l.ask(o.ID) })
	if o.Pack == nil {
		l.steps(remove)
		return newRow(o.ID, p.problems(o.Problems[:1]), "", remove)
	}
	state := ""
	if !o.Ready() {
		state = p.t("packs.unfinished", "n", strconv.Itoa(len(o.Problems)))
	}
	export := button(controls.Bare, p.t("packs.export"), func() { l.export(o) })
	copied := button(controls.Bare, p.t("packs.duplicate"), func() { p.duplicate(o.Pack) })
	edit := button(controls.Plain, p.t("packs.edit"), func() { p.edit(o.ID) })
	if len(l.edits) == 0 {
		l.first = edit
	}
	l.edits[o.ID] = edit
	l.steps(edit, remove, copied, export)
	return newRow(l.name(o), l.languages(o.Pack), state, remove, copied, export, edit)
}

// steps has Down and Up lead from a button to the first one of the row
// below, and above.
func (l *list) steps(main *controls.Button, others ...*controls.Button) {
	at := len(l.mains)
	l.mains = append(l.mains, main)
	for _, b := range append(others, main) {
		b.KeyFirst = func(e *fyne.KeyEvent) bool {
			by := map[fyne.KeyName]int{fyne.KeyDown: 1, fyne.KeyUp: -1}[e.Name]
			if to := at + by; by != 0 && to >= 0 && to < len(l.mains) {
				if c := controls.CanvasFor(l.root); c != nil {
					c.Focus(l.mains[to])
				}
			}
			return by != 0
		}
	}
}

func button(k controls.Kind, text string, f func()) *controls.Button {
	b := controls.NewButton(k, text, f)
	b.Height, b.TextSize = theme.Control, theme.Text
	if k == controls.Main {
		b.Pad = theme.S16
	}
	return b
}

func (l *list) name(o pack.Own) string {
	if o.Pack == nil {
		return o.ID
	}
	return o.Pack.Text(l.p.d.Lang, "pack.name")
}

func (l *list) languages(p *workshop.Pack) string {
	var names []string
	for _, code := range p.Languages {
		names = append(names, l.p.languageName(code))
	}
	for _, code := range p.Partial {
		names = append(names, l.p.t("packs.partial", "name", l.p.languageName(code)))
	}
	return strings.Join(names, ", ")
}

func (l *list) ask(id string) {
	l.asking = id
	controls.Keep(l.p.canvas, l.build)
}

func (l *list) remove(id string) {
	l.ask("")
	l.p.withLibrary(func() error { return l.p.d.Library.Delete(id) }, func() { controls.Keep(l.p.canvas, l.build) })
}

// fetch imports a pack from a file.
func (l *list) fetch() {
	l.p.d.PickFile(l.bring)
}

// bring imports the pack in a file.
func (l *list) bring(path string) {
	var brought *workshop.Pack
	var problems []pack.Problem
	var err error
	l.p.withLibrary(func() error {
		if brought, err = l.p.d.Library.Import(path); err != nil {
			problems, _ = pack.ProblemsPath(path) // where they cannot be read either, err says why
		}
		return nil
	}, func() { l.fetched(brought, problems, err) })
}

// fetched shows the pack that was imported, or tells why it cannot be.
func (l *list) fetched(own *workshop.Pack, problems []pack.Problem, err error) {
	switch {
	case len(problems) > 0:
		l.p.d.Say(l.p.problems(problems))
		return
	case err != nil:
		l.p.fail(err)
		return
	}
	l.build()
	if c := controls.CanvasFor(l.root); c != nil && l.p.list == l && l.p.editor == nil {
		c.Focus(l.opens(own.ID))
	}
}

// export writes a pack that is ready as one file.
func (l *list) export(o pack.Own) {
	if !o.Ready() {
		l.p.d.Say(l.p.problems(o.Problems))
		return
	}
	l.p.d.PickPlace(o.ID+pack.Extension, func(path string) {
		go func() {
			err := l.p.d.Library.Export(o.Pack, path)
			l.p.d.Do(func() {
				if err != nil {
					l.p.fail(err)
					return
				}
				l.p.d.Saved(l.p.t("packs.exported", "file", path), path)
			})
		}()
	})
}

// newRow is one pack on a card: texts at the left, buttons at the right.
func newRow(name, about, state string, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	ground := controls.NewCard(figure.Rule)
	title := controls.NewText(name, controls.Style{Size: theme.Read, Bold: true, Fit: controls.Cut})
	style := controls.Style{Role: figure.Ink2, Fit: controls.Cut}
	if state != "" {
		style = controls.Style{Bold: true, Fit: controls.Cut}
	}
	second := controls.NewText(joined(state, about), style)
	objects := append([]fyne.CanvasObject{ground, title, second}, buttons...)
	return controls.Free(fyne.NewSize(1, rowHeight), func(s fyne.Size) {
		controls.Place(ground, 0, 1, s.Width, s.Height-2)
		x := s.Width - theme.S24
		for i := len(buttons) - 1; i >= 0; i-- {
			w := buttons[i].MinSize().Width
			x -= w
			controls.Place(buttons[i], x, (s.Height-theme.Control)/2, w, theme.Control)
			x -= theme.S12 // so that the line round one of them leaves the next alone
		}
		width, first, next := x-theme.S24-theme.S16, float32(40), float32(66)
		style.Size, style.Fit = theme.Text, controls.Cut
		if second.SetStyle(style); second.Width() > width { // in two lines then
			style.Size, style.Fit, first, next = theme.Small, controls.Wrap, 32, 54
			second.SetStyle(style)
		}
		controls.PlaceText(title, theme.S24, first, width)
		controls.PlaceText(second, theme.S24, next, width)
	}, objects...)
}

func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " · ")
}
