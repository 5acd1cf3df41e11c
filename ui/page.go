package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/script"
)

// page is a page over the facilitator's view. The wall goes on.
type page struct {
	layers.Base
	l     *leading
	page  *pages.Page
	begin func() fyne.Focusable // where one begins; nil = on the way back
}

// overlay makes the layer of a page. A clicker must not run through the workshop behind
// it: only the keys that do the wall good are left.
func (l *leading) overlay(p *pages.Page) page {
	own := p.Key
	p.Key = func(e *fyne.KeyEvent) bool {
		return own != nil && own(e) || l.pageKey(p, e)
	}
	ground{l.p}.on(p)
	return page{l: l, page: p}
}

// Content is the page.
func (p *page) Content() fyne.CanvasObject { return p.page.Content() }

// Show puts the focus where one begins.
func (p *page) Show(c fyne.Canvas) {
	if p.begin != nil {
		c.Focus(p.begin())
		return
	}
	c.Focus(p.page.First())
}

// Key offers a key to the page.
func (p *page) Key(e *fyne.KeyEvent) { p.page.Key(e) }

// Rune asks for help, or puts it away.
func (p *page) Rune(r rune) { ground{p.l.p}.rune(r) }

// WallKey does in the wall's window what the key does here.
func (p *page) WallKey(e *fyne.KeyEvent) {
	if is, _ := keys.Of(string(e.Name), keys.Free); is == keys.FullScreen {
		p.l.WallKey(e)
		return
	}
	p.page.Key(e)
}

// WallRune does the same.
func (p *page) WallRune(r rune) { p.Rune(r) }

// pageKey has the keys that do the wall good while a page is open.
func (l *leading) pageKey(page *pages.Page, e *fyne.KeyEvent) bool {
	c, mine := l.p.router.Press(string(e.Name), e.Physical.ScanCode, keys.Button)
	switch c = l.p.router.AtOnce(c); c {
	case keys.Escape:
		page.OnBack()
	case keys.Help:
		ground{l.p}.help()
	case keys.Blank, keys.FullScreen, keys.Swap, keys.Dark:
		l.window.Handle(c)
	}
	return mine
}

// open opens a page that needs nothing but a way back.
func (l *leading) open(build func(back func()) *pages.Page) {
	p := &page{}
	*p = l.overlay(build(func() { l.p.layers.Close(p) }))
	l.p.layers.Open(p)
}

// topic is what help tells of the facilitator's window: what the present step is, and what
// is in sight.
func (l *leading) topic() pages.Topic {
	kind := l.st.Def(l.st.Now()).Kind
	if !slices.Contains(workshop.StepKinds(), kind) { // one of a later version is text on the wall
		kind = workshop.StepKinds()[0]
	}
	return pages.Lead(l.p.words, l.p.words.T("help.step."+string(kind)))
}

// showSecrecy tells who can learn what of a vote.
func (l *leading) showSecrecy() {
	l.open(func(back func()) *pages.Page {
		return pages.SecrecyOf(l.p.words, l.st, func(s workshop.Share) {
			back()
			l.run.Do(func(w *workshop.Session) error { return w.SetShare(s, w.State().Info.Programme) })
		}, back)
	})
}

// showMoments gives help for hard moments.
func (l *leading) showMoments() {
	m := pages.NewMoments(l.p.words, script.Moments(l.st.Pack, l.p.words.Lang()), l.p.window.Canvas().Focus)
	p := &page{}
	m.OnBack = func() { l.p.layers.Close(p) }
	*p = l.overlay(m.Page)
	p.begin = m.First
	l.p.layers.Open(p)
}

// clock starts a clock on the wall, or takes the one that runs away.
func (l *leading) clock() {
	if l.st.Timer != nil {
		l.run.Do((*workshop.Session).StopTimer)
		return
	}
	l.open(func(back func()) *pages.Page {
		return pages.Clock(l.p.words, func(parts ...time.Duration) {
			back()
			l.run.Do(func(s *workshop.Session) error { return s.StartTimer(parts...) })
		}, back)
	})
}

// note is the page on which the facilitator writes how they read a result.
type note struct {
	page
	note *pages.NotePage
}

// forPaper is the page on which the facilitator writes what paper says in the group's words.
type forPaper struct {
	page
	texts *pages.PaperPage
}

// Cover hands on what is written.
func (n *forPaper) Cover() { n.texts.Save() }

// Close does the same.
func (n *forPaper) Close() { n.texts.Save() }

// openPaper opens that page.
func openPaper(l *leading) {
	n := &forPaper{}
	n.texts = pages.Paper(l.p.words, l.st.Notes, func(key, text string) {
		l.run.Do(func(s *workshop.Session) error { return s.SetNote(key, text) })
	}, func() { l.p.layers.Close(n) })
	n.page = l.overlay(n.texts.Page)
	n.begin = n.texts.Field
	l.p.layers.Open(n)
}

// Cover hands on what is written.
func (n *note) Cover() { n.note.Save() }

// Close does the same.
func (n *note) Close() { n.note.Save() }

// showNote opens the page about the result that is shown.
func (l *leading) showNote() {
	def := l.st.Def(l.st.Now())
	key := def.Shows
	if key == "" {
		key = def.ID
	}
	title := l.st.Pack.Text(l.p.words.Lang(), "step."+key+".title")
	key = workshop.ReadingKey(key)
	n := &note{}
	n.note = pages.Note(l.p.words, title, l.st.Notes[key], func(text string) {
		l.run.Do(func(s *workshop.Session) error { return s.SetNote(key, text) })
	}, func() { l.p.layers.Close(n) })
	n.page = l.overlay(n.note.Page)
	n.begin = n.note.Field
	l.p.layers.Open(n)
}
