package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/fynelang"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// ground is the program as far as it works before there is a workshop, and over anything.
type ground struct{ *Program }

// level is what most layers have in common: Escape leads back one level, and the light
// can be turned.
type level struct {
	layers.Base
	p    *Program
	back func()
}

// Key takes Escape, and the key of the light.
func (l *level) Key(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyEscape {
		l.back()
		return
	}
	ground{l.p}.key(e)
}

// Rune asks for help.
func (l *level) Rune(r rune) { ground{l.p}.rune(r) }

// first is the first window's content, the ground before there is a workshop.
type first struct {
	layers.Base
	p    *Program
	view *home.View
	from home.Way // where somebody comes back from, or home.Nowhere
	at   string   // the workshop that somebody comes back from; "" = none
}

// Content is the list of workshops, and what one can begin.
func (f *first) Content() fyne.CanvasObject { return f.view.Content() }

// Show gives the focus to where one had gone from.
func (f *first) Show(c fyne.Canvas) {
	f.p.window.SetTitle(f.p.words.T("app.name"))
	f.hear(c)
	f.view.Focus(c, f.from)
	f.view.Choose(c, f.at)
	f.from = home.Nowhere
	f.read()
}

// read reads the list beside the windows: any of its disks may not answer. While no workshop
// has been open, the wall says who is expected.
func (f *first) read() {
	p := f.p
	p.list.Read(p.words, p.words.Lang(), p.closed.done, func(list []home.Entry, known home.Known, refused error) {
		if at, open := layers.Find[*first](p.layers); !open || at != f {
			return
		}
		f.view.SetRecent(list, known)
		if p.layers.Top() == layers.Layer(f) {
			f.choose()
		}
		f.view.SetFolder(f.trouble(known, refused))
		if !p.room.parted {
			p.room.cover(p.room.expecting(list), time.Now())
		}
	})
}

// choose puts the focus on the workshop that somebody comes back from, which the list may not
// have had before it was read. Whoever has gone on by then stays there.
func (f *first) choose() {
	if c := f.p.window.Canvas(); f.at != "" && c.Focused() == nil {
		f.view.Choose(c, f.at)
	}
	f.at = ""
}

// Key takes those of the list, and the keys of the light and of the help.
func (f *first) Key(e *fyne.KeyEvent) {
	if !f.view.Key(f.p.window.Canvas(), e) {
		ground{f.p}.key(e)
	}
}

// Rune asks for help.
func (f *first) Rune(r rune) { ground{f.p}.rune(r) }

// going notes the way on which somebody leaves, for when they come back.
func (f *first) going(way home.Way, to func()) func() {
	return func() {
		f.from = way
		to()
	}
}

// showHome closes what is open and shows the first window, with the list as it is now.
func (p *Program) showHome() { p.showHomeFrom(home.Nowhere, "") }

// showHomeFrom is showHome for whoever comes back from somewhere, or from a workshop.
func (p *Program) showHomeFrom(from home.Way, at string) {
	f := &first{p: p, from: from, at: at}
	if !p.room.parted {
		p.room.cover(p.room.expecting(nil), time.Now())
	}
	f.view = home.New(home.Deps{
		Words:     p.words,
		Known:     home.Reading,
		Projector: p.room.hasProjector(),
		Wall:      p.room.over,
		Dark:      p.dark(),
		OnNew:     f.toPacks(home.ToForm, func(own []pack.Own) { p.showForm(own, nil) }),
		OnRehearse: func() {
			p.openWorkshop(func() (*workshop.Session, error) { return p.Files.Rehearse(p.words.Lang()) })
		},
		OnOpen:       p.openFile,
		OnBrowse:     p.browse,
		OnPacks:      f.toPacks(home.ToPacks, f.showPacks),
		OnProgrammes: f.programmes,
		OnSettings:   f.going(home.ToSettings, chooser{p}.show),
		OnHelp:       f.going(home.ToHelp, ground{p}.help),
		OnAgain:      f.again,
		OnFolder:     f.elsewhere,
		Keep:         f.keeping(),
	})
	p.layers.Clear()
	p.layers.Open(f)
}

// backHome closes all pages over the first window.
func (p *Program) backHome() {
	if f, open := layers.Find[*first](p.layers); open {
		p.layers.Back(f)
	}
}

// languages gives each language its own name.
func (p *Program) languages(codes []string) []home.Language {
	var out []home.Language
	for _, code := range codes {
		out = append(out, home.Language{Code: code, Name: p.Catalog.LanguageName(code)})
	}
	return out
}

// speak chooses the language of the windows and of the toolkit's own dialogs.
func (p *Program) speak(code string) {
	p.words = p.Catalog.In(code)
	if err := fynelang.Use(p.Catalog, code); err != nil {
		fyne.LogError(string(workshop.CodeOf(err)), err) // dialogs then speak the system's language
	}
}

// form is the form for a new workshop.
type form struct {
	level
	form *home.Form
}

// Content is the form, beside the plan that it leads to.
func (f *form) Content() fyne.CanvasObject { return f.form.Content() }

// Show puts the cursor where one begins.
func (f *form) Show(c fyne.Canvas) { f.form.Focus(c) }

// showForm shows the form, with what another workshop was made with; nil = empty.
func (p *Program) showForm(own []pack.Own, like *workshop.State) {
	f := &form{}
	content := p.Pack()
	var begun *workshop.Info
	if like != nil {
		begun, content = &like.Info, like.Pack
	}
	back := func() { p.layers.Close(f) }
	f.form = home.NewForm(home.FormDeps{
		Words:     p.words,
		Lang:      p.words.Lang(),
		Languages: p.languages(content.Languages),
		Pack:      content,
		Own:       ready(own),
		Like:      begun,
		Way:       p.kept().Way(),
		OnCreate: func(info workshop.Info, from *workshop.Pack, agenda []workshop.Step) {
			info.Country = p.kept().Country(p.Country)
			p.openWorkshop(func() (*workshop.Session, error) {
				return p.Files.Create(info, from, agenda)
			})
		},
		OnTemplate: func(made *workshop.Pack, then func(*workshop.Pack, error)) {
			var own *workshop.Pack
			var err error
			p.beside(f, func() { own, err = p.Packs.Add(made) }, func() { then(own, err) })
		},
		LanguagesOf: func(from *workshop.Pack) []home.Language { return p.languages(from.Languages) },
		Looks:       home.Looks{Usual: p.kept().Brand(), Known: p.kept().Clients(), Other: chooser{p}.look},
		OnCancel:    back,
		OnHelp:      ground{p}.help,
		OnDiscard: func() {
			p.askOver(p.words.T("form.discard"), p.words.T("form.discard_no"), p.words.T("form.discard_yes"), back)
		},
	})
	f.level = level{p: p, back: f.form.Escape}
	p.layers.Open(f)
}

// sheet is a page over the first window.
type sheet struct {
	level
	page *pages.Page
}

// Content is the page.
func (s *sheet) Content() fyne.CanvasObject { return s.page.Content() }

// Show puts the focus on the way back.
func (s *sheet) Show(c fyne.Canvas) { c.Focus(s.page.First()) }

// secrecy tells who can learn what of a vote, before there is any.
func (p ground) secrecy() {
	p.above(func(back func()) *pages.Page {
		page := pages.Secrecy(p.words, back)
		page.Back = p.words.T("about.back")
		return page
	})
}

// showOverHome lays a page over the first window's content.
func (p *Program) showOverHome(page *pages.Page) {
	ground{p}.on(page)
	p.layers.Open(&sheet{level{p: p, back: page.OnBack}, page})
}

// browse asks for a workshop file.
func (p *Program) browse() {
	p.pickFile(p.words.T("app.pick_workshop"), ".upturn", p.openFile)
}

// openWorkshop opens a workshop and shows it, or says why it cannot.
func (p *Program) openWorkshop(open func() (*workshop.Session, error)) {
	p.open(open, func(err error) { p.sayOver(p.words.Error(err)) })
}

// opening is a workshop that is being opened.
type opening struct{ late bool }

// open opens a workshop off the UI goroutine and shows it, or calls failed: one at a time,
// so that two quick presses are one. Where the disk does not answer that is said, and then
// another one can be opened; what comes after that is closed again.
func (p *Program) open(open func() (*workshop.Session, error), failed func(error)) {
	if p.opens != nil && !p.opens.late {
		return
	}
	o, closed := &opening{}, p.closed.done
	p.opens = o
	answered := p.after(2*p.Patience, func() {
		o.late = true
		if p.opens == o {
			p.sayOver(p.words.T("app.unanswered"))
		}
	})
	go func() {
		select { // the same file may be meant
		case <-closed:
		case <-time.After(p.Patience):
		}
		s, err := tried(open)
		p.Screens.Do(func() {
			answered()
			switch {
			case p.opens != o && s != nil:
				go forget(s)
			case p.opens != o:
			case err != nil:
				p.opens = nil
				failed(err)
			default:
				p.opens = nil
				p.showWorkshop(s)
			}
		})
	}()
}

// tried opens a workshop. Should a file that somebody has meddled with have it panic, the
// program says that it cannot be opened, and goes on.
func tried(open func() (*workshop.Session, error)) (s *workshop.Session, err error) {
	defer workshop.Caught(&err)
	return open()
}

// forget closes a workshop that nobody waits for any more.
func forget(s *workshop.Session) {
	if err := s.Close(); err != nil {
		fyne.LogError(string(workshop.CodeOf(err)), nil)
	}
}
