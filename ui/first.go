package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/fynelang"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
)

// showHome shows the first window's content, with the list as it is now.
func (p *Program) showHome() {
	p.leavePacks()
	p.home = home.New(home.Deps{
		Words:     p.words,
		Lang:      p.words.Lang(),
		Languages: p.languages(p.Catalog.Languages()),
		Recent:    p.Files.Recent(p.words.Lang()),
		Projector: p.hasProjector(),
		OnNew:     p.showForm,
		OnRehearse: func() {
			p.openWorkshop(func() (*workshop.Session, error) { return p.Files.Rehearse(p.words.Lang()) })
		},
		OnOpen:     p.openFile,
		OnBrowse:   p.browse,
		OnPacks:    p.showPacks,
		OnSecrecy:  p.showSecrecy,
		OnLanguage: p.setLang,
	})
	p.window.SetTitle(p.words.T("app.name"))
	p.setContent(p.home.Content())
	p.freeKeys()
}

// backHome comes back to the first window, with the focus where one had gone from.
func (p *Program) backHome(from home.Way) func() {
	return func() {
		p.showHome()
		p.home.Focus(p.window.Canvas(), from)
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

func (p *Program) setLang(code string) {
	p.App.Preferences().SetString(prefLang, code)
	p.speak(code)
	p.backHome(home.ToLanguage)()
}

// speak chooses the language of the windows and of the toolkit's own dialogs.
func (p *Program) speak(code string) {
	p.words = p.Catalog.In(code)
	if err := fynelang.Use(p.Catalog, code); err != nil {
		fyne.LogError(string(workshop.CodeOf(err)), err) // dialogs then speak the system's language
	}
}

func (p *Program) showForm() {
	form := home.NewForm(home.FormDeps{
		Words:     p.words,
		Lang:      p.words.Lang(),
		Languages: p.languages(p.Pack.Languages),
		Pack:      p.Pack,
		Own:       p.ownPacks(),
		OnCreate: func(info workshop.Info, from *workshop.Pack, agenda []workshop.Step) {
			p.openWorkshop(func() (*workshop.Session, error) { return p.Files.Create(info, from, agenda) })
		},
		OnTemplate:  p.Packs.Add,
		LanguagesOf: func(from *workshop.Pack) []home.Language { return p.languages(from.Languages) },
		OnCancel:    p.backHome(home.ToForm),
		OnDiscard: func() {
			p.askOver(p.words.T("form.discard"), p.words.T("form.discard_no"), p.words.T("form.discard_yes"), p.backHome(home.ToForm))
		},
	})
	p.setContent(form.Content())
	p.freeKeys()
	p.onEscape(form.Escape)
	form.Focus(p.window.Canvas())
}

// showSecrecy tells who can learn what of a vote, before there is any.
func (p *Program) showSecrecy() {
	page := pages.Secrecy(p.words, p.backHome(home.ToSecrecy))
	page.Back = p.words.T("pages.trouble.back")
	p.showOverHome(page)
}

// showOverHome shows a page instead of the first window's content.
func (p *Program) showOverHome(page *pages.Page) {
	p.setContent(page.Content())
	p.freeKeys()
	p.onEscape(page.OnBack)
	p.window.Canvas().Focus(page.First())
}

// browse asks for a workshop file.
func (p *Program) browse() {
	p.pickFile(p.words.T("app.pick_workshop"), ".upturn", p.openFile)
}

// openWorkshop opens a workshop and shows it, or says why it cannot.
func (p *Program) openWorkshop(open func() (*workshop.Session, error)) {
	p.open(open, func(err error) { p.sayOver(p.words.Error(err)) })
}

// open opens a workshop off the UI goroutine and shows it, or calls failed.
func (p *Program) open(open func() (*workshop.Session, error), failed func(error)) {
	go func() {
		s, err := open()
		p.Screens.Do(func() {
			if err != nil {
				failed(err)
				return
			}
			p.showWorkshop(s)
		})
	}()
}

// setContent shows something else in the laptop's window. What had the focus is told that
// it has it no more, which the toolkit forgets: it would keep its line, and show it when it
// comes back.
func (p *Program) setContent(o fyne.CanvasObject) {
	p.window.Canvas().Unfocus()
	p.window.SetContent(o)
}

// onEscape is what Escape does on the window, wherever the focus stands.
func (p *Program) onEscape(back func()) {
	p.window.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		if e.Name == fyne.KeyEscape {
			back()
			return
		}
		p.darkKey(e)
	})
}

// darkKey changes between a lit and a dark room before there is a workshop as well.
func (p *Program) darkKey(e *fyne.KeyEvent) {
	if c, _ := p.router.Key(string(e.Name), keys.Free); c == keys.Dark {
		p.turnLight()
	}
}

// holdKeys keeps the keys from what lies below, also when a click has taken the focus
// from what lies over it; Escape closes that. release gives them back.
func (p *Program) holdKeys(escape func()) (release func()) {
	c := p.window.Canvas()
	key, sign := c.OnTypedKey(), c.OnTypedRune()
	p.freeKeys()
	p.onEscape(escape)
	return func() {
		c.SetOnTypedKey(key)
		c.SetOnTypedRune(sign)
	}
}

// freeKeys takes the keys from whoever had them.
func (p *Program) freeKeys() {
	p.window.Canvas().SetOnTypedKey(p.darkKey)
	p.window.Canvas().SetOnTypedRune(nil)
}
