package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/files"
	"github.com/upturn-workshop/upturn/ui/settings"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
)

// client is the page of the client's logo and colour, over the settings.
type client struct {
	level
	view *settings.Client
}

// Content is the page.
func (c *client) Content() fyne.CanvasObject { return c.view.Content() }

// Show puts the focus on what can be chosen first.
func (c *client) Show(on fyne.Canvas) { on.Focus(c.view.First()) }

// client opens it.
func (p chooser) client() {
	c := &client{}
	c.level = level{p: p.Program, back: func() { p.layers.Close(c) }}
	c.view = settings.NewClient(settings.ClientDeps{
		Words: p.words, Brand: p.kept().Brand(), Says: p.words.Error, OnChange: p.kept().SetBrand, OnBack: c.back, OnHelp: ground(p).help,
		OnLogo: func() { p.pickLogo(c) },
	})
	p.layers.Open(c)
}

// look asks for the logo and the colour of one workshop, and remembers them where it is said whose
// they are.
func (p chooser) look(from brand.Client, took func(brand.Client)) {
	c := &client{}
	back := func() {
		p.layers.Close(c)
		p.kept().KeepClient(from)
		took(from)
	}
	c.level = level{p: p.Program, back: back}
	c.view = settings.NewClient(settings.ClientDeps{
		Words: p.words, Brand: from.Brand, Says: p.words.Error, OnBack: back, OnHelp: ground(p).help,
		OnChange: func(b workshop.Brand) { from.Brand = b },
		For:      &from.Name, OnName: func(name string) { from.Name = name },
		OnLogo: func() { p.pickLogo(c) },
	})
	p.layers.Open(c)
}

func (p chooser) pickLogo(c *client) {
	p.pick(files.Ask{Title: p.words.T("client.pick"), Endings: []string{".png", ".svg"}, Use: func(path string) { p.takeLogo(c, path) }})
}

// takeLogo reads the file away from the windows: a disk may take its time.
func (p chooser) takeLogo(c *client, path string) {
	var b workshop.Brand
	var err error
	p.beside(c, func() { b, err = brand.ReadFile(path) }, func() {
		if err != nil {
			p.sayOver(p.words.Error(err))
			return
		}
		c.view.SetLogo(b)
	})
}
