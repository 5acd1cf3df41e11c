package ui

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	"github.com/upturn-workshop/upturn/workshop/export"
	book "github.com/upturn-workshop/upturn/workshop/export/sheet"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// listing is the page that says of each file on a stick what it is and what happens to it, and
// takes in what may be.
type listing struct {
	many
	list  *programme.Taking
	ticks []tick
	page  *pages.Page
	key   func(*fyne.KeyEvent) bool
}

// tick is a file that somebody has to choose.
type tick struct {
	programme.Found
	box *controls.Check
}

func (m many) list(list *programme.Taking) {
	l := &listing{many: m, list: list}
	w := m.p.words
	ground{m.p}.above(func(back func()) *pages.Page {
		leave := func() {
			back()
			m.work(func(func() bool) error { return list.Close() }, func() {})
		}
		l.key = leaves(leave)
		l.page = &pages.Page{
			Title: w.T("programme.files", "n", strconv.Itoa(len(list.List))), Lead: l.lead(),
			Back: w.T("form.cancel"), OnBack: leave, Calm: true, Body: controls.NewPane(roomy(controls.Column(0, l.rows()...))), Left: 320,
			Choices: []pages.Choice{
				{Text: w.T("programme.take_now"), Hint: l.count(), Icon: controls.IconPlus, Main: true, Begins: true, Do: func() {
					back()
					l.take()
				}},
				{Text: w.T("programme.save_list"), Hint: w.T("programme.save_list_hint"), Icon: controls.IconSheet, Do: l.save},
			},
		}
		l.page.Enable(0, l.moves() > 0)
		return l.page
	})
}

func (l *listing) lead() string {
	ready, choose := 0, 0
	for _, f := range l.list.List {
		if takes(f) {
			ready++
		}
		if f.Verdict.Traits().Choose {
			choose++
		}
	}
	return l.p.words.T("programme.files_hint", "n", strconv.Itoa(ready), "m", strconv.Itoa(choose))
}

// takes reports whether something happens to a file that nobody has to choose.
func takes(f programme.Found) bool { return f.Verdict.Traits().Takes || f.Verdict.Traits().Leaves }

// moves is how many files something happens to, as it stands.
func (l *listing) moves() (n int) {
	for _, f := range l.list.List {
		if takes(f) {
			n++
		}
	}
	for _, t := range l.ticks {
		if t.box.On() {
			n++
		}
	}
	return n
}

func (l *listing) count() string {
	return l.p.words.T("programme.take_count", "n", strconv.Itoa(l.moves()))
}

// take takes in what is ready, and what was chosen.
func (l *listing) take() {
	choice := map[string]programme.Taken{}
	for _, t := range l.ticks {
		choice[t.Path] = programme.Taken{Choose: t.box.On()}
	}
	l.work(func(func() bool) error {
		_, _, err := l.list.Commit(choice)
		if cerr := l.list.Close(); err == nil {
			err = cerr
		}
		return err
	}, l.again)
}

// save writes the list into a file, for whoever has to look for other files.
func (l *listing) save() {
	w := l.p.words
	l.p.pickPlace(w.T("programme.list_file")+".xlsx", []string{".xlsx"}, func(path string) {
		l.work(func(func() bool) error {
			data, err := book.XLSX([]export.Table{l.list.Table(w)}, l.read.Name(), time.Now())
			if err != nil {
				return err
			}
			return atomicfile.Write(path, data)
		}, func() {})
	})
}

// rows are the files: those that are ready as one, which unfolds, and each of the others.
func (l *listing) rows() (out []fyne.CanvasObject) {
	var ready []programme.Found
	for _, f := range l.list.List {
		if f.Verdict == programme.Ready {
			ready = append(ready, f)
		}
	}
	w := l.p.words
	small := controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap}
	out = append(out, ruled(controls.NewText(w.T("programme.group"), small), controls.NewText(w.T("programme.what_is"), small), controls.NewText(w.T("programme.what_happens"), small)))
	folded := len(ready) > 1
	if folded {
		out = append(out, l.ready(ready)...)
	}
	for _, f := range l.list.List {
		if !folded || f.Verdict != programme.Ready {
			out = append(out, l.found(f)...)
		}
	}
	return out
}

// ready is the row of those that are, and what unfolds under it.
func (l *listing) ready(all []programme.Found) (out []fyne.CanvasObject) {
	w := l.p.words
	first, last := all[0].Held, all[0].Held
	var each []fyne.CanvasObject
	for _, f := range all {
		if f.Held.Before(first) {
			first = f.Held
		}
		if f.Held.After(last) {
			last = f.Held
		}
		each = append(each, l.line(f, ruled))
	}
	days := w.DateShort(first)
	if to := w.DateShort(last); to != days {
		days += " – " + to
	}
	var see *controls.Button
	see = l.link(w.T("programme.see"), func() {
		hidden := each[0].Visible()
		for _, o := range each {
			if hidden {
				o.Hide()
			} else {
				o.Show()
			}
		}
		see.SetText(w.T(map[bool]string{true: "programme.see", false: "programme.unsee"}[hidden]))
		l.page.Content().Refresh()
	})
	for _, o := range each {
		o.Hide()
	}
	out = append(out, l.cells(w.T("programme.files", "n", strconv.Itoa(len(all)))+"\n"+days, programme.Ready, all[0].Happens(w), unruled), ruled(see))
	return append(out, each...)
}

func (l *listing) link(text string, do func()) *controls.Button {
	b := controls.NewButton(controls.Link, text, do)
	b.KeyFirst = l.key
	return b
}

// found is one file of the list, and under it what somebody has to choose.
func (l *listing) found(f programme.Found) []fyne.CanvasObject {
	if !f.Verdict.Traits().Choose {
		return []fyne.CanvasObject{l.line(f, ruled)}
	}
	out := []fyne.CanvasObject{l.line(f, unruled)}
	t := tick{Found: f}
	t.box = controls.NewCheck(l.p.words.T("programme.choose"), false, func(on bool) { l.choose(f, on) })
	t.box.KeyFirst = l.key
	l.ticks = append(l.ticks, t)
	if f.Verdict != programme.Apart {
		return append(out, ruled(t.box))
	}
	return append(out, ruled(t.box, l.link(l.p.words.T("programme.compare"), func() { l.compare(f) })))
}

// choose marks a file, and none of its other copies.
func (l *listing) choose(f programme.Found, on bool) {
	for _, t := range l.ticks {
		if t.ID == f.ID {
			t.box.SetOn(on && t.Path == f.Path)
		}
	}
	l.page.SetHint(0, l.count())
	l.page.Enable(0, l.moves() > 0)
}

// drawn makes a row of cells.
type drawn = func(cells ...fyne.CanvasObject) fyne.CanvasObject

func ruled(cells ...fyne.CanvasObject) fyne.CanvasObject { return line(cells, nil) }

func (l *listing) line(f programme.Found, by drawn) fyne.CanvasObject {
	name := f.Name()
	if f.Group != "" {
		name = f.Group + "\n" + l.p.words.DateShort(f.Held) + " · " + name
	}
	return l.cells(name, f.Verdict, f.Happens(l.p.words), by)
}

// cells is a row: ink for what moves, and for what asks.
func (l *listing) cells(name string, is programme.Verdict, happens string, by drawn) fyne.CanvasObject {
	role := figure.Ink2
	if t := is.Traits(); t.Takes || t.Leaves || t.Choose {
		role = figure.Ink
	}
	return by(
		controls.NewText(name, controls.Style{Role: role, Fit: controls.Wrap}),
		controls.NewText(l.p.words.T("programme.is."+string(is)), controls.Style{Bold: true, Fit: controls.Wrap}),
		controls.NewText(happens, controls.Style{Size: theme.Small, Role: role, Fit: controls.Wrap}),
	)
}
