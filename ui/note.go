package ui

import (
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
)

// showNote opens the page on which the facilitator writes how they read the
// result that is shown.
func (p *Program) showNote() {
	run, def := p.run, p.st.Def(p.st.Now())
	key := def.Shows
	if key == "" {
		key = def.ID
	}
	title := p.st.Pack.Text(p.words.Lang(), "step."+key+".title")
	page := pages.Note(p.words, title, p.st.Notes[key], func(text string) {
		run.do(func(s *workshop.Session) error { return s.SetNote(key, text) })
	}, p.showLead)
	p.showPage(page.Page)
	p.note = page
	p.window.Canvas().Focus(page.Field())
}
