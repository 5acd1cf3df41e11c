package ui

import (
	"github.com/upturn-workshop/upturn/ui/handout"
	"github.com/upturn-workshop/upturn/workshop"
)

// showHandouts lays the page with all handouts over the facilitator's view. The
// workshop and its wall go on meanwhile.
func (p *Program) showHandouts() {
	p.lead.Save()
	var languages []handout.Language
	for _, code := range p.st.Pack.Languages {
		languages = append(languages, handout.Language{Code: code, Name: p.Catalog.T(code, "app.language")})
	}
	var page *handout.Dialog
	back := func() {
		page.Close()
		if p.lead != nil {
			p.showLead()
		}
	}
	page = handout.New(handout.Deps{
		Words: p.words, Catalog: p.Catalog, State: p.st, Languages: languages,
		Printer: handout.System(), View: p.Files.View, OnClose: back, Do: p.Screens.Do,
	})
	p.window.SetContent(page.Content())
	p.freeKeys()
	p.onEscape(page.Escape)
	page.Focus(p.window.Canvas())
}

// warn says what is risky about the place of a workshop's file.
func (p *Program) warn(st workshop.State) {
	if st.Info.Rehearsal {
		return
	}
	for _, key := range st.Warnings {
		p.sayOver(p.words.T("warning." + key))
	}
}
