package ui

import (
	"strconv"
	"sync/atomic"
	"time"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/files"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/atomicfile"
	book "github.com/upturn-workshop/upturn/workshop/export/sheet"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/programme"
)

// many are the pages of a programme of many groups. All of them lie over the first window.
type many struct {
	p      *Program
	folder *programme.Folder
	read   *programme.Programme
}

// programmes begins with a programme: one that is there, or a new one.
func (f *first) programmes() {
	f.from = home.ToProgrammes
	p, w := f.p, f.p.words
	ground{p}.above(func(back func()) *pages.Page {
		return &pages.Page{
			Title: w.T("programme.title"), Lead: w.T("programme.lead"), Back: w.T("about.back"), OnBack: back, Calm: true,
			Choices: []pages.Choice{
				{Text: w.T("programme.open_one"), Hint: w.T("programme.open_hint"), Icon: controls.IconFolder, Main: true, Begins: true, Do: func() {
					p.pick(files.Ask{Title: w.T("programme.folder"), Folders: true, Use: many{p: p}.open})
				}},
				{Text: w.T("programme.new"), Hint: w.T("programme.new_hint"), Icon: controls.IconPlus, Do: many{p: p}.name},
			},
		}
	})
}

// name asks what a new programme is called, and then for its folder.
func (m many) name() {
	w := m.p.words
	ground{m.p}.above(func(back func()) *pages.Page {
		entry := controls.NewEntry("", nil)
		label := controls.NewText(w.T("programme.name"), controls.Style{})
		return &pages.Page{
			Title: w.T("programme.new"), Lead: w.T("programme.name_hint"), Back: w.T("about.back"), OnBack: back, Calm: true,
			Body: controls.Column(8, label, entry),
			Choices: []pages.Choice{{Text: w.T("programme.choose_folder"), Icon: controls.IconFolder, Main: true, Begins: true, Do: func() {
				called := entry.Text
				m.p.pick(files.Ask{Title: w.T("programme.folder"), Folders: true, Use: func(dir string) {
					m.work(func(func() bool) error { return programme.New(dir, called, workshop.UsualShow, nil) }, func() { m.open(dir) })
				}})
			}}},
		}
	})
}

// work does something beside the windows, with a page over them that says so and that can be
// left; then goes on, unless it was left or failed.
func (m many) work(do func(left func() bool) error, then func()) {
	p, w := m.p, m.p.words
	var left atomic.Bool
	var over layers.Layer
	page := &pages.Page{Title: w.T("programme.working"), Back: w.T("form.cancel"), Calm: true}
	page.OnBack = func() {
		left.Store(true)
		p.layers.Close(over)
	}
	ground{p}.on(page)
	over = &sheet{level{p: p, back: page.OnBack}, page}
	p.layers.Open(over)
	go func() {
		err := do(left.Load)
		p.Screens.Do(func() {
			if left.Load() {
				return
			}
			p.layers.Close(over)
			if err != nil {
				p.sayOver(w.Error(err))
				return
			}
			then()
		})
	}()
}

// open reads the programme of a folder and shows its table.
func (m many) open(dir string) {
	m.work(func(func() bool) (err error) {
		if m.folder, err = m.p.Programmes(dir); err == nil {
			m.read, err = m.folder.Read()
		}
		return err
	}, func() {
		m.p.backHome()
		m.table()
		if n := m.folder.Stripped(); n > 0 {
			m.p.sayOver(m.p.words.T("programme.stripped", "n", strconv.Itoa(n)))
		}
	})
}

// again reads it anew.
func (m many) again() { m.open(m.folder.Dir()) }

// takeIn asks for a folder or stick, and says what lies there.
func (m many) takeIn() {
	m.p.pick(files.Ask{Title: m.p.words.T("programme.stick"), Folders: true, Use: func(dir string) {
		var list *programme.Taking
		m.work(func(left func() bool) (err error) {
			list, err = m.folder.Look([]string{dir}, func(int, int) error {
				if left() {
					return workshop.Errorf(workshop.EState, nil)
				}
				return nil
			})
			return err
		}, func() { m.list(list) })
	}})
}

// report writes the report into a file.
func (m many) report() { m.paper(pdf.ProgrammeReport, "") }

// paper writes one of the papers of a programme into a file.
func (m many) paper(kind pdf.ProgrammeKind, code string) {
	w := m.p.words
	name := w.T("programme.file")
	if code != "" {
		name += " " + code
	}
	m.p.pickPlace(name+".pdf", []string{".pdf"}, func(path string) {
		m.work(func(func() bool) error {
			h, err := pdf.Programme(m.read, m.p.Catalog, kind, code, pdf.Options{Lang: w.Lang(), Paper: m.p.Paper})
			if err != nil {
				return err
			}
			doc, err := h.Write(nil)
			if err != nil {
				return err
			}
			return atomicfile.Write(path, doc.Bytes)
		}, func() {})
	})
}

// save writes the lists as a workbook.
func (m many) save() {
	w := m.p.words
	m.p.pickPlace(w.T("programme.file")+".xlsx", []string{".xlsx"}, func(path string) {
		m.work(func(func() bool) error {
			data, err := book.XLSX(m.read.Tables(w), m.read.Name(), m.read.Last())
			if err != nil {
				return err
			}
			return atomicfile.Write(path, data)
		}, func() {})
	})
}

// release releases a wave, once somebody has said yes: what was told cannot be taken back.
func (m many) release(wave int) {
	w := m.p.words
	m.p.askOver(w.T("programme.release_ask", "wave", programme.WaveIn(m.read, wave, w), "n", strconv.Itoa(m.read.Waiting(wave))), w.T("form.cancel"), w.T("programme.release_yes"), func() {
		m.work(func(func() bool) error {
			_, err := m.folder.Release(wave, time.Now())
			return err
		}, m.again)
	})
}

// next is the wave that waits for its release; 0 = none does.
func (m many) next() int {
	for _, n := range m.read.AllWaves() {
		if m.read.Waiting(n) > 0 {
			return n
		}
	}
	return 0
}
