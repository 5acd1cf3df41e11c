package ui

import "strings"

// sheet prints the take-home sheet and opens it, off the UI goroutine.
func (p *Program) sheet() {
	run, st := p.run, p.st
	go func() {
		path, missing, err := p.Files.Sheet(st)
		if err == nil {
			err = p.Files.View(path)
		}
		p.Screens.Do(func() {
			switch {
			case p.run != run:
			case err != nil:
				p.showError(err)
			case len(missing) > 0:
				p.sayOver(p.words.T("app.missing_glyphs", "texts", strings.Join(missing, ", ")))
			}
		})
	}()
}
