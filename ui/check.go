package ui

import (
	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
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
	})
	c.page = l.overlay(c.screens.Page)
	c.screens.Draw(l.p.room.director.Layout())
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
	l.p.after(2*arranged, l.p.room.checkWall)
	if c, open := layers.Find[*check](l.p.layers); open {
		c.screens.Draw(l.p.room.director.Layout())
	}
}
