package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// check is the page to check the screens with.
type check struct {
	page
	screens *pages.Screens
	over    audience.Over // on the wall instead of the workshop
}

// showScreens opens it, or goes back to it.
func (l *leading) showScreens() {
	if c, open := layers.Find[*check](l.p.layers); open {
		l.p.layers.Back(c)
		return
	}
	c := &check{page: page{l: l}}
	c.screens = pages.NewScreens(l.p.words, pages.Check{
		Show:      c.show,
		Swap:      l.swapWall,
		OwnWindow: l.p.room.director.OwnWindow,
		Back:      func() { l.p.layers.Close(c) },
		Lang:      c.turnLang,
		Speaks:    c.wallLang(l.st),
		Phones:    l.votes().try,
	})
	c.page = l.overlay(c.screens.Page)
	c.screens.Draw(l.p.room.director.Layout())
	c.screens.SetTried(triedAt(l, ""))
	l.p.layers.Open(c)
}

// show shows something of the check on the wall.
func (c *check) show(what pages.Shown) {
	r := c.l.p.room
	r.unnumber()
	c.over = nil
	switch what {
	case pages.Numbers:
		if n := r.number(); n > 0 {
			c.over = func(size figure.Size) figure.Scene { return pages.Number(n, size) }
		}
	case pages.Test:
		c.over = func(size figure.Size) figure.Scene { return pages.TestPicture(c.l.p.words, size) }
	}
	r.setOver(c.over)
	if c.over != nil && !r.hasProjector() {
		c.l.showAlone(c.end) // there is no other screen to show it on; Escape comes back
	}
}

// follow shows how the screens stand now.
func (c *check) follow() {
	c.screens.Draw(c.l.p.room.director.Layout())
	c.screens.Again(c.l.p.room.hasProjector())
}

// Draw says when a phone has come in: it may have been a moment ago.
func (c *check) Draw(workshop.State, workshop.Event) { c.screens.SetTried(triedAt(c.l, "")) }

// end gives the wall back to the workshop.
func (c *check) end() { c.screens.Again(false) }

// Close ends what is shown with the page.
func (c *check) Close() { c.end() }

// swapWall exchanges the screens, or tells how they stand when there is one.
func (l *leading) swapWall() {
	if !l.p.room.hasProjector() {
		l.showScreens()
		return
	}
	l.p.room.director.Swap()
	for _, later := range []time.Duration{arranged / 2, arranged} {
		l.p.after(later, l.p.window.RequestFocus) // which a desktop may have given, late, to the wall that it has put elsewhere
	}
	l.p.after(2*arranged, l.p.room.checkWall)
	if c, open := layers.Find[*check](l.p.layers); open {
		c.screens.Draw(l.p.room.director.Layout())
	}
}

// wallLangs lists what the wall can speak: each language alone, then two together: where there
// are two, either of them on top; of more, under the one that it speaks now each of the others.
func wallLangs(st workshop.State) [][2]string {
	var out [][2]string
	langs := st.Langs()
	for _, lang := range langs {
		out = append(out, [2]string{lang, ""})
	}
	if len(langs) > 2 {
		for _, lang := range langs {
			if lang != st.Info.Lang {
				out = append(out, [2]string{st.Info.Lang, lang})
			}
		}
		return out
	}
	if len(langs) > 1 {
		out = append(out, [2]string{langs[0], langs[1]}, [2]string{langs[1], langs[0]})
	}
	return out
}

// nextWallLang is what comes after what the wall speaks now.
func nextWallLang(st workshop.State) (lang, second string) {
	all := wallLangs(st)
	for i, l := range all {
		if l[0] == st.Info.Lang && l[1] == st.Info.Second {
			next := all[(i+1)%len(all)]
			return next[0], next[1]
		}
	}
	return all[0][0], all[0][1]
}

// wallLang names the languages of the wall.
func (c *check) wallLang(st workshop.State) string { return c.pair(st.Info.Lang, st.Info.Second) }

func (c *check) pair(lang, second string) string {
	name := c.l.p.Catalog.LanguageName(lang)
	if second != "" {
		name += " + " + c.l.p.Catalog.LanguageName(second)
	}
	return name
}

// turnLang has the wall speak the next language, in the midst of a workshop. Of more than two
// it offers a menu: nobody presses through all of them before a room.
func (c *check) turnLang(said func(name string)) {
	if len(c.l.st.Langs()) <= 2 {
		lang, second := nextWallLang(c.l.st)
		c.speak(lang, second, said)
		return
	}
	canvas := c.l.p.window.Canvas()
	var items []controls.MenuItem
	for _, pair := range wallLangs(c.l.st) {
		items = append(items, controls.MenuItem{Text: c.pair(pair[0], pair[1]), Do: func() { c.speak(pair[0], pair[1], said) }})
	}
	controls.ShowMenu(canvas, fyne.NewPos(canvas.Size().Width/2, theme.S16), items...)
}

// speak has the wall speak a language, and another one under it.
func (c *check) speak(lang, second string, said func(name string)) {
	l := c.l
	l.run.DoThen(func(s *workshop.Session) error { return s.SetLang(lang, second) }, func(err error) {
		switch {
		case !l.isOpen():
		case err != nil:
			l.showError(err)
		default:
			said(c.wallLang(l.run.State()))
		}
	})
}
