package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/files"
)

// prefFolder is the folder in which a file was chosen last.
const prefFolder = "folder"

// choice is the page on which a file, or a place for one, is chosen. What lies below
// stays as it is, and has the focus again afterwards.
type choice struct {
	level
	page *files.Choice
}

// Show lays it over the window.
func (o *choice) Show(c fyne.Canvas) {
	c.Overlays().Add(o.page.Content())
	o.page.Focus(c)
}

// Close takes it away, and remembers the folder.
func (o *choice) Close() {
	o.page.Leave()
	o.p.App.Preferences().SetString(prefFolder, o.page.Folder())
	o.p.window.Canvas().Overlays().Remove(o.page.Content())
}

func (p *Program) pick(ask files.Ask) {
	o := &choice{}
	o.level = level{p: p, back: func() { p.layers.Close(o) }}
	ask.Words, ask.Folder, ask.Do, ask.Close = p.words, p.App.Preferences().String(prefFolder), p.Screens.Do, o.back
	ask.Homeless, ask.Help = p.Homeless, ground{p}.help
	o.page = files.New(ask)
	p.layers.Float(o)
}

// pickFile asks for a file with an ending and calls use with its path.
func (p *Program) pickFile(title, ending string, use func(path string)) {
	p.pick(files.Ask{Title: title, Endings: []string{ending}, Use: use})
}

// pickPlace asks where to write a file and calls use with its path.
func (p *Program) pickPlace(name string, endings []string, use func(path string)) {
	p.pick(files.Ask{Title: p.words.T("app.pick_place"), Endings: endings, Name: name, Use: use})
}
