package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// list says of each file on a stick what it is and what happens to it, and takes in what may be.
func (m many) list(list *programme.Taking) {
	w := m.p.words
	ready, choose := 0, 0
	choice := map[string]programme.Taken{}
	var rows []fyne.CanvasObject
	for _, f := range list.List {
		traits := f.Verdict.Traits()
		if traits.Takes || traits.Leaves {
			ready++
		}
		if traits.Choose {
			choose++
		}
		rows = append(rows, m.found(f, func(on bool) { choice[f.Path] = programme.Taken{Choose: on} })...)
	}
	ground{m.p}.above(func(back func()) *pages.Page {
		leave := func() {
			back()
			m.work(func(func() bool) error { return list.Close() }, func() {})
		}
		return &pages.Page{
			Title: w.T("programme.files", "n", strconv.Itoa(len(list.List))), Lead: w.T("programme.files_hint", "n", strconv.Itoa(ready), "m", strconv.Itoa(choose)),
			Back: w.T("form.cancel"), OnBack: leave, Calm: true, Body: controls.NewPane(controls.Column(0, rows...)), Left: 320,
			Choices: []pages.Choice{{Text: w.T("programme.take_now"), Icon: controls.IconPlus, Main: true, Do: func() {
				back()
				m.work(func(func() bool) error {
					_, _, err := list.Commit(choice)
					if cerr := list.Close(); err == nil {
						err = cerr
					}
					return err
				}, m.again)
			}}},
		}
	})
}

// found is one file of the list.
func (m many) found(f programme.Found, choose func(bool)) []fyne.CanvasObject {
	w := m.p.words
	name := f.Name()
	if f.Group != "" {
		name = f.Group + "\n" + w.DateShort(f.Held) + " · " + name
	}
	happens := w.T("programme.happens."+string(f.Verdict), "n", strconv.Itoa(f.Answers), "least", strconv.Itoa(f.Least), "programme", f.Programme())
	out := []fyne.CanvasObject{line([]fyne.CanvasObject{
		controls.NewText(name, controls.Style{Fit: controls.Wrap}),
		controls.NewText(w.T("programme.is."+string(f.Verdict)), controls.Style{Bold: true, Fit: controls.Wrap}),
		controls.NewText(happens, controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap}),
	}, nil)}
	if f.Verdict.Traits().Choose {
		out = append(out, controls.NewCheck(w.T("programme.choose"), false, choose))
	}
	return out
}
