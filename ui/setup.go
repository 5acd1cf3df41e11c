package ui

import (
	"fmt"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/assets"
	"github.com/upturn-workshop/upturn/ui/bell"
	"github.com/upturn-workshop/upturn/ui/facilitator"
	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/settings"
)

// setup is the page of the settings, over the first window or a workshop.
type setup struct {
	level
	view *settings.View
}

// Content is the page.
func (s *setup) Content() fyne.CanvasObject { return s.view.Content() }

// Show puts the focus on what can be chosen first.
func (s *setup) Show(c fyne.Canvas) { c.Focus(s.view.First()) }

// WallKey leads on through the workshop, if there is one.
func (s *setup) WallKey(e *fyne.KeyEvent) {
	if s.p.lead != nil {
		s.p.lead.WallKey(e)
	}
}

// WallRune asks for help.
func (s *setup) WallRune(r rune) { s.Rune(r) }

// kept is what the program keeps beside the workshops.
func (p *Program) kept() settings.Kept { return settings.Kept{Preferences: p.App.Preferences()} }

// chooser is the program as far as it is set up by whoever uses it.
type chooser struct{ *Program }

// show opens the settings.
func (p chooser) show() {
	if !p.settled() {
		return
	}
	s := &setup{}
	s.level = level{p: p.Program, back: func() { p.layers.Close(s) }}
	var languages []settings.Language
	for _, code := range p.Catalog.Languages() {
		languages = append(languages, settings.Language{Code: code, Name: p.Catalog.LanguageName(code)})
	}
	s.view = settings.New(settings.Deps{
		Words: p.words, Languages: languages, Values: p.values(), Country: p.Country, OnBack: s.back,
		OnClient: p.client, OnChange: p.choose, OnHelp: ground(p).help, About: p.about(), Silent: !bell.Here(),
	})
	p.layers.Open(s)
}

// settled reports whether settings can be opened: over the first window or a workshop, but
// over no page of theirs, which another language would close, and over no question, from
// which they would take the keyboard.
func (p chooser) settled() bool {
	if _, asks := layers.Find[*notice](p.layers); asks {
		return false
	}
	if _, picks := layers.Find[*choice](p.layers); picks {
		return false
	}
	switch p.layers.Top().(type) {
	case *first, *leading:
		return true
	}
	return false
}

// values are the settings as they are.
func (p chooser) values() settings.Values { return p.kept().Values(p.words.Lang(), p.Paper, p.Country) }

// choose keeps what was chosen. It counts at once.
func (p chooser) choose(v settings.Values) {
	before := p.values()
	p.kept().Keep(v)
	p.router.Twice = v.Twice
	if v.Light != before.Light {
		p.kept().SetMode(v.Light)
		p.light()
	}
	if v.Sound && !before.Sound { // so that one knows what will be heard
		go func() { _ = p.Ring() }() // where nothing plays the page says so
	}
	if v.Zoom != before.Zoom {
		p.zoom(v.Zoom)
	}
	if v.Lang != before.Lang {
		p.setLang(v.Lang)
	}
}

// setLang has the windows speak another language, those that are open as well.
func (p chooser) setLang(code string) {
	p.kept().SetLang(code)
	p.speak(code)
	menuBar(p).set()
	if p.lead != nil {
		p.lead.reword()
	} else {
		p.showHomeFrom(home.ToSettings, "")
	}
	p.show()
}

// reword has the facilitator's window speak the language that was chosen. The workshop and
// its wall go on.
func (l *leading) reword() {
	way, keying := facilitator.Keying(l.window)
	l.p.layers.Clear() // what is being written is handed on; a slip in hand is begun anew
	l.window = facilitator.New(l.windowDeps())
	l.p.window.SetTitle(l.title())
	l.p.light()
	l.p.layers.Open(l)
	if keying {
		facilitator.KeyIn(l.window, way)
	}
}

// about is what the settings say of the program.
func (p chooser) about() settings.About {
	folder := p.Files.Folder()
	return settings.About{
		Version: p.Version, Folder: folder,
		OnSecrecy: ground(p).secrecy,
		OnFolder: func() {
			go func() { // what opens it may take its time
				if err := p.Files.View(folder); err != nil {
					p.Screens.Do(func() { p.sayOver(p.words.Error(err)) })
				}
			}()
		},
		OnLicences: p.licences,
		OnPath:     func() { p.App.Clipboard().SetContent(folder) },
		OnDetails:  func() { p.App.Clipboard().SetContent(p.details()) },
	}
}

// details is what a report of a fault needs: the program, the system and the screens. No
// name, no answer and no path is in it.
func (p chooser) details() string {
	lines := []string{
		fmt.Sprintf("%s %s", p.words.T("app.name"), p.Version),
		fmt.Sprintf("%s/%s %s", runtime.GOOS, runtime.GOARCH, runtime.Version()),
	}
	for _, m := range p.Screens.Monitors() {
		lines = append(lines, fmt.Sprintf("%d×%d+%d+%d ×%d", m.W, m.H, m.X, m.Y, m.Twins+1))
	}
	c := p.window.Canvas()
	lines = append(lines, fmt.Sprintf("%.0f×%.0f @%.2f", c.Size().Width, c.Size().Height, c.Scale()))
	return strings.Join(lines, "\n")
}

// licences lists what the program is built on, over the settings.
func (p chooser) licences() {
	var all []pages.Licence
	for _, l := range assets.OfOthers() {
		all = append(all, pages.Licence(l))
	}
	ground(p).above(func(back func()) *pages.Page {
		return pages.Licences(p.words, all, func(l pages.Licence) {
			ground(p).above(func(back func()) *pages.Page { return pages.OneLicence(p.words, l, back) })
		}, back)
	})
}

// above lays a page over what is open, and leads back there.
func (p ground) above(build func(back func()) *pages.Page) {
	s := &sheet{}
	back := func() { p.layers.Close(s) }
	s.level, s.page = level{p: p.Program, back: back}, build(back)
	p.on(s.page)
	p.layers.Open(s)
}

// zoomKeys have what is in the windows made larger, smaller, or as usual, together with
// Ctrl. On some keyboards the plus stands above the equals sign, on others on a key alone.
var zoomKeys = map[fyne.KeyName]func(at int) int{
	fyne.KeyPlus:  func(at int) int { return at + 1 },
	fyne.KeyEqual: func(at int) int { return at + 1 },
	fyne.KeyMinus: func(at int) int { return at - 1 },
	fyne.Key0:     func(int) int { return slices.Index(settings.Sizes, 1) },
}

// settingsKey opens the settings.
var settingsKey = &desktop.CustomShortcut{KeyName: fyne.KeyComma, Modifier: fyne.KeyModifierShortcutDefault}

// zoomBy takes those keys, and the one of the settings, in a window, in whatever has the focus there.
func (p chooser) zoomBy(w fyne.Window) {
	w.Canvas().AddShortcut(settingsKey, func(fyne.Shortcut) { p.show() })
	for key, to := range zoomKeys {
		change := func(fyne.Shortcut) { p.resize(to) }
		for _, mod := range []fyne.KeyModifier{fyne.KeyModifierShortcutDefault, fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift} {
			w.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: mod}, change)
		}
	}
}

// resize goes from the size of the text that is seen to another, as far as the window has
// room for it.
func (p chooser) resize(to func(at int) int) {
	at := 0
	for at < len(settings.Sizes)-1 && settings.Sizes[at+1] < p.frame.zoomed+growthStep/2 {
		at++
	}
	next := min(max(to(at), 0), len(settings.Sizes)-1)
	if next > at && p.frame.fits(settings.Sizes[next]) <= p.frame.zoomed {
		return
	}
	if size := settings.Sizes[next]; size != p.kept().Zoom() {
		p.zoom(size)
	}
}

// zoom makes what is in the windows larger or smaller. The laptop's window stays as large
// as it is.
func (p chooser) zoom(to float32) {
	p.kept().SetZoom(to)
	p.frame.zoom(to)
	if s, open := layers.Find[*setup](p.layers); open {
		s.view.SetZoom(to)
	}
}
