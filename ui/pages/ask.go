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

// Ask is the page before a ballot on a screen that the room may see. Blue is what leads
// to the ballot: on the only screen of a laptop that the room does not see it, as the
// button has one confirm; on mirrored screens, where it does, the ballot that shows
// nothing. The focus is on the way back: Enter pressed too soon shows nobody anything.
func Ask(w Words, mirrored bool, ways Ways) *Page {
	p := &Page{Title: w.T("pages.ask.title"), Lead: w.T("pages.ask.one"), Back: w.T("pages.back"), OnBack: ways.Back, Calm: true}
	if mirrored {
		p.Lead = w.T("pages.ask.mirrored")
	}
	add := func(key string, icon controls.Icon, do func(), onward bool) {
		if do != nil {
			p.Choices = append(p.Choices, Choice{Text: w.T("pages.ask." + key), Hint: w.T("pages.ask." + key + "_hint"), Icon: icon, Do: do, Main: onward})
		}
	}
	add("covered", controls.IconMonitor, ways.Covered, !mirrored)
	add("paper", controls.IconSheet, ways.Paper, false)
	add("blind", controls.IconLock, ways.Blind, mirrored)
	return p
}
