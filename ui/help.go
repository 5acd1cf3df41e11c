package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/layers"
	"github.com/upturn-workshop/upturn/ui/pages"
)

// placed is a layer that there is help about; its place is the topic.
type placed interface{ place() string }

// helping is the page of the help, over whatever it is about.
type helping interface {
	layers.Layer
	helps()
}

// overWindow is help over the first window and its pages.
type overWindow struct{ sheet }

func (*overWindow) helps() {}

// overWorkshop is help over a workshop. The wall goes on, with its keys.
type overWorkshop struct{ page }

func (*overWorkshop) helps() {}

// overChoice is help over the page for files, which floats itself.
type overChoice struct{ sheet }

func (*overChoice) helps() {}

// Content says that it floats.
func (*overChoice) Content() fyne.CanvasObject { return nil }

// Show lays it over the window.
func (h *overChoice) Show(c fyne.Canvas) {
	c.Overlays().Add(h.page.Content())
	c.Focus(h.page.First())
}

// Close takes it away.
func (h *overChoice) Close() { h.p.window.Canvas().Overlays().Remove(h.page.Content()) }

// help opens the help about what is in sight, or closes it. It comes over no question, and
// never over a ballot.
func (p ground) help() {
	if h, open := layers.Find[helping](p.layers); open {
		p.layers.Close(h)
		return
	}
	if _, asks := layers.Find[*notice](p.layers); asks || p.voting() {
		return
	}
	topic := p.topic()
	if _, chooses := layers.Find[*choice](p.layers); chooses {
		h := &overChoice{}
		h.sheet = p.sheetOf(topic, h)
		p.layers.Float(h)
		return
	}
	if p.lead == nil {
		h := &overWindow{}
		h.sheet = p.sheetOf(topic, h)
		p.layers.Open(h)
		return
	}
	h := &overWorkshop{}
	h.page = p.lead.overlay(pages.Help(p.words, topic, func() { p.layers.Close(h) }))
	p.layers.Open(h)
}

func (p ground) sheetOf(topic pages.Topic, h layers.Layer) sheet {
	back := func() { p.layers.Close(h) }
	return sheet{level{p: p.Program, back: back}, pages.Help(p.words, topic, back)}
}

// topic is what the help is about.
func (p ground) topic() pages.Topic {
	top := p.layers.Top()
	if c, open := layers.Find[*choice](p.layers); open {
		top = c
	}
	switch at := top.(type) {
	case *first:
		return pages.Home(p.words)
	case *leading, *alone:
		return p.lead.topic()
	case placed:
		return pages.About(p.words, at.place())
	}
	return pages.About(p.words, "")
}

// on gives a page its way to the help.
func (p ground) on(page *pages.Page) {
	page.SetHelp(controls.NewHelp(p.words.T("help.name"), p.words.T("help.key"), p.help))
}

func (f *form) place() string     { return "form" }
func (e *edit) place() string     { return "edit" }
func (h *handouts) place() string { return "handouts" }
func (d *data) place() string     { return "handouts" }
func (c *check) place() string    { return "screens" }
func (o *choice) place() string   { return "files" }
func (s *setup) place() string    { return "settings" }
func (p *plan) place() string     { return "plan" }
func (p *people) place() string   { return "people" }
func (o *own) place() string      { return o.packs.Place() }
