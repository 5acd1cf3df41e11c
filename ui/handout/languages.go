package handout

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
)

// languages offers each alone, and both where there are two. More of them are in a menu, with
// each pair of the one that is chosen.
func (x *settings) languages() {
	g := x.g
	var names, codes []string
	chosen := 0
	for _, l := range g.d.Languages {
		if l.Code == g.opts.lang {
			chosen = len(codes)
		}
		names, codes = append(names, l.Name), append(codes, l.Code)
	}
	if len(codes) == 2 {
		both := codes[0] + "+" + codes[1]
		if strings.Contains(g.opts.lang, "+") { // a mixed group's, its first one first
			both, chosen = g.opts.lang, len(codes)
		}
		names, codes = append(names, g.d.Words.T("handout.both")), append(codes, both)
	}
	x.lang = controls.NewChoice(names, chosen, func(i int) { g.change(func(o *choices) { o.lang = codes[i] }) })
	x.langs = controls.NewButton(controls.Plain, "", x.pickLanguage)
	x.langs.Trailing, x.langs.Icon = true, controls.IconDown
	many := len(g.d.Languages) > 2
	controls.Show(x.lang, !many)
	controls.Show(x.langs, many)
}

// langName names what is chosen.
func (x *settings) langName() string {
	var names []string
	for code := range strings.SplitSeq(x.g.opts.lang, "+") {
		for _, l := range x.g.d.Languages {
			if l.Code == code {
				names = append(names, l.Name)
			}
		}
	}
	return strings.Join(names, " + ")
}

// pickLanguage opens the menu under its button.
func (x *settings) pickLanguage() {
	c := controls.CanvasFor(x.langs)
	if c == nil {
		return
	}
	var items []controls.MenuItem
	offer := func(name, code string) {
		items = append(items, controls.MenuItem{Text: name, Do: func() {
			x.g.change(func(o *choices) { o.lang = code })
			x.update()
			c.Focus(x.langs)
		}})
	}
	all := x.g.d.Languages
	for _, l := range all {
		offer(l.Name, l.Code)
	}
	first, _, _ := strings.Cut(x.g.opts.lang, "+")
	for _, a := range all {
		for _, b := range all {
			if a.Code == first && b.Code != first {
				offer(a.Name+" + "+b.Name, a.Code+"+"+b.Code)
			}
		}
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(x.langs)
	controls.ShowMenu(c, at.AddXY(0, theme.Control+4), items...)
}
