package pages

import "github.com/upturn-workshop/upturn/ui/controls"

// Ways are the three ways to vote when the room may see the screen; one that is
// nil cannot be gone any more.
type Ways struct {
	Covered func() // the projector is off or covered: the facilitator has looked
	Paper   func() // paper ballots instead
	Blind   func() // number keys, nothing shown
	Back    func()
}

// Ask is the page before a ballot on a screen that the room may see.
func Ask(w Words, mirrored bool, ways Ways) *Page {
	p := &Page{Title: w.T("pages.ask.title"), Lead: w.T("pages.ask.one"), Back: w.T("pages.back"), OnBack: ways.Back}
	if mirrored {
		p.Lead = w.T("pages.ask.mirrored")
	}
	add := func(key string, icon controls.Icon, do func()) {
		if do != nil {
			p.Choices = append(p.Choices, Choice{Text: w.T("pages.ask." + key), Hint: w.T("pages.ask." + key + "_hint"), Icon: icon, Do: do})
		}
	}
	add("covered", controls.IconMonitor, ways.Covered)
	add("paper", controls.IconSheet, ways.Paper)
	add("blind", controls.IconLock, ways.Blind)
	return p
}
