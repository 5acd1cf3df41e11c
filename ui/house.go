package ui

import (
	"path/filepath"
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// House is what the first window asks of the disk beside reading and opening workshops.
// As with all of Files, nothing of it is called on the UI goroutine.
type House interface {
	// Read reads a workshop without taking hold of its file.
	Read(path string) (workshop.State, error)
	// Amend changes what is said about a workshop. One that is open is refused.
	Amend(path string, d workshop.Details) error
	// Belongings lists the files that go when a workshop is deleted, itself last.
	Belongings(path string) ([]string, error)
	// Delete removes them. A workshop that is open is refused.
	Delete(path string) error
	// Follow makes the follow-up of a workshop, in a file of its own.
	Follow(was workshop.State, plan followup.Plan) (*workshop.Session, error)
}

// keeping is what can be done with a workshop of the list.
func (f *first) keeping() home.Keeping {
	p := f.p
	return home.Keeping{
		Edit: func(e home.Entry) { f.readFor(e.Path, func(st workshop.State) { f.edit(e.Path, st) }) },
		Duplicate: func(e home.Entry) {
			f.readFor(e.Path, func(st workshop.State) {
				f.at = e.Path
				f.toPacks(home.Nowhere, func(own []pack.Own) { p.showForm(own, &st) })()
			})
		},
		Delete: f.askDelete,
		Plan:   func(e home.Entry) { f.readFor(e.Path, func(st workshop.State) { f.follow(e.Path, st) }) },
		FollowUp: func(e home.Entry, done bool) {
			f.readFor(e.Path, func(st workshop.State) {
				d := st.Info.Details()
				d.FollowedUp = done
				f.beside(func() error { return p.Files.Amend(e.Path, d) }, f.kept)
			})
		},
	}
}

// kept reads the list anew after something was done to a workshop, or says why it was not.
func (f *first) kept(err error) {
	saidOver(f.p)(err)
	f.read()
}

// beside does something on the disk beside the windows, once the workshop that was open
// last is closed, and then hears how it went. Where the disk does not answer that is said.
func (f *first) beside(do func() error, then func(error)) {
	p := f.p
	closed := p.closed.done
	answered := p.after(2*p.Patience, func() { p.sayOver(p.words.T("app.unanswered")) })
	go func() {
		select {
		case <-closed:
		case <-time.After(p.Patience):
		}
		err := do()
		p.Screens.Do(func() {
			answered()
			now, open := layers.Find[*first](p.layers)
			if open && now == f {
				then(err)
				return
			}
			if open {
				now.read()
			}
			saidOver(p)(err)
		})
	}()
}

// readFor reads a workshop and goes on with what is in it, or says why it cannot be read.
func (f *first) readFor(path string, then func(workshop.State)) {
	p := f.p
	var st workshop.State
	f.beside(func() (err error) {
		st, err = p.Files.Read(path)
		return err
	}, func(err error) {
		if err != nil {
			p.sayOver(p.words.Error(err))
			return
		}
		then(st)
	})
}

// edit is the page on which a workshop is edited.
type edit struct {
	level
	page *home.Edit
}

// Content is the page.
func (e *edit) Content() fyne.CanvasObject { return e.page.Content() }

// Show puts the cursor where one begins.
func (e *edit) Show(c fyne.Canvas) { e.page.Focus(c) }

func (f *first) edit(path string, st workshop.State) {
	p, e := f.p, &edit{}
	f.at = path
	back := func() { p.layers.Close(e) }
	e.page = home.NewEdit(home.EditDeps{
		Words: p.words, Details: st.Info.Details(), Told: workshop.Told(st), Own: !workshop.LeavesPromise(st.Pack), OnCancel: back, OnHelp: ground{p}.help,
		OnSave: func(d workshop.Details) {
			f.beside(func() error { return p.Files.Amend(path, d) }, func(err error) {
				if err != nil {
					e.page.Fail(err)
					return
				}
				back()
			})
		},
		OnDiscard: func() {
			p.askOver(p.words.T("edit.discard"), p.words.T("edit.discard_no"), p.words.T("edit.discard_yes"), back)
		},
	})
	e.level = level{p: p, back: e.page.Escape}
	p.layers.Open(e)
}

// askDelete lists what goes with a workshop before anything does.
func (f *first) askDelete(e home.Entry) {
	p := f.p
	var all []string
	f.beside(func() (err error) {
		all, err = p.Files.Belongings(e.Path)
		return err
	}, func(err error) {
		if err != nil {
			p.sayOver(p.words.Error(err))
			return
		}
		f.showDelete(e, all)
	})
}

func (f *first) showDelete(e home.Entry, all []string) {
	p, w := f.p, f.p.words
	f.at = e.Path
	list := controls.Column(theme.S8)
	for _, path := range all {
		list.Add(controls.NewText(filepath.Base(path), controls.Style{Role: figure.Ink2, Fit: controls.Wrap}))
	}
	page := &pages.Page{
		Title: w.T("remove.title", "name", e.Name()), Lead: w.T("remove.lead", "folder", filepath.Dir(e.Path)),
		Body: controls.NewPane(list), Back: w.T("remove.no"), OnBack: p.backHome,
	}
	page.Choices = []pages.Choice{{
		Text: w.T("remove.yes", "n", strconv.Itoa(len(all))), Icon: controls.IconClose,
		Do: func() {
			p.backHome()
			f.beside(func() error { return p.Files.Delete(e.Path) }, f.kept)
		},
	}}
	p.showOverHome(page)
}

// Shortcuts of the first window.
var (
	searchKey    = &desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault}
	duplicateKey = &desktop.CustomShortcut{KeyName: fyne.KeyD, Modifier: fyne.KeyModifierShortcutDefault}
)

// hear takes the keys that hold Ctrl while the first window is seen.
func (f *first) hear(c fyne.Canvas) {
	c.AddShortcut(searchKey, func(fyne.Shortcut) { f.view.Search(c) })
	c.AddShortcut(duplicateKey, func(fyne.Shortcut) {
		if e, ok := f.view.Chosen(c); ok && e.Duplicates() {
			f.keeping().Duplicate(e)
		}
	})
}

// Cover leaves them to what lies over it.
func (f *first) Cover() {
	c := f.p.window.Canvas()
	c.RemoveShortcut(searchKey)
	c.RemoveShortcut(duplicateKey)
}

// Close does the same.
func (f *first) Close() { f.Cover() }
