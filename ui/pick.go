package ui

import "github.com/upturn-workshop/upturn/ui/files"

// pick lays the page on which a file, or a place for one, is chosen over the laptop's
// window. What lies below stays as it is, and has the focus again afterwards.
func (p *Program) pick(ask files.Ask) {
	c := p.window.Canvas()
	var page *files.Choice
	var release func()
	ask.Words, ask.Folder, ask.Do = p.words, p.folder, p.Screens.Do
	ask.Close = func() {
		p.folder = page.Folder()
		c.Overlays().Remove(page.Content())
		release()
	}
	page = files.New(ask)
	c.Overlays().Add(page.Content())
	release = p.holdKeys(ask.Close)
	page.Focus(c)
}

// pickFile asks for a file with an ending and calls use with its path.
func (p *Program) pickFile(title, ending string, use func(path string)) {
	p.pick(files.Ask{Title: title, Endings: []string{ending}, Use: use})
}

// pickPlace asks where to write a file and calls use with its path.
func (p *Program) pickPlace(name string, endings []string, use func(path string)) {
	p.pick(files.Ask{Title: p.words.T("app.pick_place"), Endings: endings, Name: name, Use: use})
}
