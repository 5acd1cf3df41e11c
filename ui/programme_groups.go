package ui

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// parts lists the waves, which can be named, and the groups, each with a page of its own.
func (m many) parts() {
	w := m.p.words
	names := map[int]string{}
	ground{m.p}.above(func(back func()) *pages.Page {
		var column []fyne.CanvasObject
		for _, n := range m.read.AllWaves() {
			entry := controls.NewEntry(m.read.WaveName(n), func(text string) { names[n] = text })
			column = append(column, controls.NewText(w.T("programme.wave", "n", strconv.Itoa(n)), controls.Style{}), entry)
		}
		column = append(column, controls.NewText(w.T("programme.groups"), controls.Style{Size: theme.Say, Bold: true}))
		for _, r := range m.read.Rows() {
			b := controls.NewButton(controls.Plain, called(r), func() { m.group(r) })
			b.Trailing, b.Icon, b.Height = true, controls.IconNext, theme.Control
			b.KeyFirst = leaves(back)
			column = append(column, b)
		}
		return &pages.Page{
			Title: w.T("programme.parts"), Lead: w.T("programme.parts_lead"), Back: w.T("about.back"), OnBack: back, Calm: true,
			Body: controls.NewPane(roomy(controls.Column(theme.S8, column...))),
			Choices: []pages.Choice{{Text: w.T("programme.names_keep"), Main: true, Begins: true, Do: func() {
				written := maps.Clone(names) // who leaves goes on writing
				m.work(func(func() bool) error { return m.rename(written) }, m.again)
			}}},
		}
	})
}

// roomy leaves room for the line around what has the focus, and for the bar of a pane.
func roomy(column fyne.CanvasObject) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(theme.S8, theme.S8, theme.S8, theme.S16), column)
}

// leaves has Escape go back from something that lies on a page.
func leaves(back func()) func(*fyne.KeyEvent) bool {
	return func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			back()
		}
		return e.Name == fyne.KeyEscape
	}
}

// rename gives waves the names that were written.
func (m many) rename(names map[int]string) error {
	for n, name := range names {
		if name == m.read.WaveName(n) {
			continue
		}
		if err := m.folder.NameWave(n, name); err != nil {
			return err
		}
	}
	return nil
}

// called is a group by its name and its code, by which papers and lists have it.
func called(r programme.Row) string {
	if r.Name == "" {
		return r.Code
	}
	return r.Name + " · " + r.Code
}

// group has the page of a group, and says which other groups it has people of.
func (m many) group(r programme.Row) {
	w := m.p.words
	lead := w.T("programme.overlaps_none")
	if len(r.Overlaps) > 0 {
		lead = w.T("programme.overlaps", "list", strings.Join(r.Overlaps, ", "))
	}
	ground{m.p}.above(func(back func()) *pages.Page {
		return &pages.Page{
			Title: called(r), Lead: lead, Back: w.T("about.back"), OnBack: back, Calm: true,
			Choices: []pages.Choice{
				{Text: w.T("programme.sheet"), Hint: w.T("programme.sheet_hint"), Main: true, Begins: true, Do: func() { m.paper(pdf.ProgrammeSheet, r.Code) }},
				{Text: w.T("programme.overlap"), Hint: w.T("programme.overlap_hint"), Do: func() { m.overlap(r) }},
			},
		}
	})
}

// overlap asks which other groups a group has people of.
func (m many) overlap(r programme.Row) {
	w := m.p.words
	with := slices.Clone(r.Overlaps)
	ground{m.p}.above(func(back func()) *pages.Page {
		var column []fyne.CanvasObject
		for _, o := range m.read.Rows() {
			if o.Code == r.Code {
				continue
			}
			column = append(column, controls.NewCheck(called(o), slices.Contains(with, o.Code), func(on bool) {
				with = slices.DeleteFunc(with, func(code string) bool { return code == o.Code })
				if on {
					with = append(with, o.Code)
				}
			}))
		}
		if len(column) == 0 {
			column = append(column, controls.NewText(w.T("programme.overlaps_none"), controls.Style{Role: figure.Ink2, Fit: controls.Wrap}))
		}
		return &pages.Page{
			Title: w.T("programme.overlap_of", "group", called(r)), Lead: w.T("programme.overlap_lead"), Back: w.T("form.cancel"), OnBack: back, Calm: true,
			Body: controls.NewPane(controls.Column(theme.S8, column...)),
			Choices: []pages.Choice{{Text: w.T("programme.overlap_keep"), Main: true, Begins: true, Do: func() {
				ticked := slices.Clone(with) // who leaves goes on ticking
				m.work(func(func() bool) error { return m.folder.Overlap(r.Code, ticked...) }, m.again)
			}}},
		}
	})
}
