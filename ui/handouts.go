package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/handout"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pdf"
	"github.com/upturn-workshop/upturn/workshop/script"
)

// handouts is the page with all handouts, over the facilitator's view. The workshop and
// its wall go on meanwhile, and so do the keys of the wall's window.
type handouts struct {
	level
	l     *leading
	page  *handout.Dialog
	other bool // comes back from the page of data
}

// Content is the page.
func (h *handouts) Content() fyne.CanvasObject { return h.page.Content() }

// Show puts the focus where one begins, or where one left.
func (h *handouts) Show(c fyne.Canvas) {
	if h.other {
		h.page.FocusTabs(c)
		return
	}
	h.page.Focus(c)
}

// WallKey leads on through the workshop.
func (h *handouts) WallKey(e *fyne.KeyEvent) { h.l.WallKey(e) }

// WallRune asks for the keys.
func (h *handouts) WallRune(r rune) { h.l.WallRune(r) }

// Close stops what is under way.
func (h *handouts) Close() { h.page.Close() }

// showHandouts opens the page, with a sentence about what brought one there, if anything did.
func (l *leading) showHandouts(told string) {
	p, h := l.p, &handouts{l: l}
	var languages []handout.Language
	for _, code := range l.st.Pack.Languages {
		languages = append(languages, handout.Language{Code: code, Name: p.Catalog.T(code, "app.language")})
	}
	h.page = handout.New(handout.Deps{
		Words: p.words, Catalog: p.Catalog, State: l.st, Languages: languages, Paper: p.kept().Paper(p.Paper),
		Invite:  l.invite,
		Printer: handout.System(), Told: told, View: p.Files.View, Reveal: p.Files.Reveal,
		PickPlace: func(name string, use func(string)) { p.pickPlace(name, []string{".pdf"}, use) },
		OnClose:   func() { p.layers.Close(h) }, OnHelp: ground{p}.help, Do: p.Screens.Do,
		OnData: h.data,
	})
	h.level = level{p: p, back: h.page.Escape}
	p.layers.Open(h)
}

// invite copies an invitation to the clipboard, in a language, or in two with a plus
// between them, the second under the first.
func (l *leading) invite(lang string) {
	var texts []string
	for _, code := range strings.Split(lang, "+") {
		texts = append(texts, script.Invitation(l.st, code, l.p.Catalog.In(code)))
	}
	l.p.App.Clipboard().SetContent(strings.Join(texts, "\n* * *\n\n"))
}

// mostNamed is how many texts a sentence about a sheet names.
const mostNamed = 5

// sheet prints the take-home sheet and opens it, off the UI goroutine.
func (l *leading) sheet() {
	p, st := l.p, l.st
	go func() {
		path, flaws, err := p.Files.Sheet(st, p.kept().Paper(p.Paper))
		if err == nil {
			err = p.Files.View(path)
		}
		p.Screens.Do(func() {
			switch {
			case !l.isOpen():
			case err != nil && path != "" && workshop.CodeOf(err) == workshop.ENotFound: // it is made, and nothing here shows it
				l.sheeted = true
				l.showHandouts(p.words.Error(workshop.Errorf(workshop.ENotFound, err, "what", "viewer_save")))
			case err != nil:
				l.showError(err)
			default:
				l.sheeted = true
			}
			if said := pdf.Said(flaws, p.words.T, mostNamed); l.isOpen() && err == nil && len(said) > 0 {
				p.sayOver(strings.Join(said, " "))
			}
		})
	}()
}
