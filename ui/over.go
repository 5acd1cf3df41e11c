package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/audience"
	"github.com/upturn-workshop/upturn/ui/ballot"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// showPage lays a page over the facilitator's view. The wall goes on.
func (p *Program) showPage(page *pages.Page) {
	p.lead.Save()
	p.page, p.alone = page, false
	own := page.Key
	first := func(e *fyne.KeyEvent, at keys.Place) bool { return own != nil && own(e) || p.pageKey(e, at) }
	page.Key = func(e *fyne.KeyEvent) bool { return first(e, keys.Button) }
	p.window.SetContent(page.Content())
	c := p.window.Canvas()
	c.SetOnTypedKey(func(e *fyne.KeyEvent) { first(e, keys.Free) })
	c.SetOnTypedRune(func(r rune) {
		if cmd, _ := p.router.Rune(r, keys.Free); cmd == keys.Help {
			p.showLead()
		}
	})
	c.Focus(page.First())
}

// pageKey has the keys that do the wall good while a page is open; a clicker
// must not run through the workshop behind it.
func (p *Program) pageKey(e *fyne.KeyEvent, at keys.Place) bool {
	c, mine := p.router.Key(string(e.Name), at)
	switch c {
	case keys.Escape:
		p.page.OnBack()
	case keys.Blank, keys.FullScreen, keys.Swap, keys.Dark:
		p.lead.Handle(c)
	}
	return mine
}

// clock starts a clock on the wall, or takes the one that runs away.
func (p *Program) clock() {
	if p.st.Timer != nil {
		p.run.do(func(s *workshop.Session) error { s.StopTimer(); return nil })
		return
	}
	p.showPage(pages.Clock(p.words, func(parts ...time.Duration) {
		p.showLead()
		p.run.do(func(s *workshop.Session) error { return s.StartTimer(parts...) })
	}, p.showLead))
}

// showPlan opens the page of the plan.
func (p *Program) showPlan() {
	p.plan = pages.NewPlan(p.words, pages.Change{
		Do:   p.run.do,
		Name: p.lead.StepName,
		Talk: p.showTalk,
		Back: p.showLead,
	})
	p.plan.Draw(p.st, p.lead.HowTimeGoes())
	p.showPage(p.plan.Page)
}

// showTalk opens the page on which a talk on the spot is put into the plan.
func (p *Program) showTalk() {
	run := p.run
	var page *pages.Talk
	page = pages.NewTalk(p.words, run.talk, func(t workshop.Talk) {
		run.talk = workshop.Talk{}
		p.showPlan()
		run.do(func(s *workshop.Session) error { return s.AddTalk(t) })
	}, p.window.Canvas().Focus, func() {
		run.talk = page.Talk() // half typed, and there again the next time
		p.showPlan()
	})
	p.plan = nil
	p.showPage(page.Page)
	p.window.Canvas().Focus(page.Field())
}

// showKeys tells what the keys do.
func (p *Program) showKeys() { p.showPage(pages.Keys(p.words, p.showLead)) }

// showScreens opens the page to check the screens with.
func (p *Program) showScreens() {
	p.screens = pages.NewScreens(p.words, pages.Check{
		Show:      p.showOver,
		Swap:      p.swapWall,
		OwnWindow: p.director.OwnWindow,
		Back:      p.showLead,
		Lang:      p.turnLang,
		Speaks:    p.wallLang(p.st),
	})
	p.screens.Draw(p.director.Layout())
	p.showPage(p.screens.Page)
}

// showOver shows something of the check on the wall instead of the workshop.
func (p *Program) showOver(what pages.Shown) {
	var over audience.Over
	p.unnumber()
	switch what {
	case pages.Numbers:
		l := p.director.Layout()
		p.numberOthers(l)
		for i, m := range l.All {
			if m == l.Wall {
				over = func(size figure.Size) figure.Scene { return pages.Number(i+1, size) }
			}
		}
	case pages.Test:
		over = func(size figure.Size) figure.Scene { return pages.TestPicture(p.words, size) }
	}
	p.view.SetOver(over)
	p.over = over
	if over != nil && !p.hasProjector() {
		p.near.SetOver(over)
		p.showAlone() // there is no other screen to show it on; Escape comes back
	}
}

// swapWall exchanges the screens, or tells how they stand when there is one.
func (p *Program) swapWall() {
	if !p.hasProjector() {
		p.showScreens()
		return
	}
	p.director.Swap()
	if p.screens != nil {
		p.screens.Draw(p.director.Layout())
	}
}

// askBooth opens the booth, after a question where the room might see it.
func (p *Program) askBooth() {
	round, open := p.st.OpenRound()
	if !open || p.voting {
		return
	}
	l := p.director.Layout()
	if l.Two && !l.Mirrored {
		p.showBooth(false)
		return
	}
	ways := pages.Ways{
		Covered: func() { p.showBooth(false) },
		Blind:   func() { p.showBooth(true) },
		Back:    p.showLead,
	}
	if round.Cast == 0 {
		ways.Paper = p.paperInstead
	}
	p.showPage(pages.Ask(p.words, l.Mirrored, ways))
}

// paperInstead opens the vote anew with paper ballots: nobody has voted yet.
func (p *Program) paperInstead() {
	p.showLead()
	p.run.do(onPaper)
}

// onPaper voids the open vote and opens the same one with paper ballots: the first,
// or the one after the discussion with the questions that were asked again.
func onPaper(s *workshop.Session) error {
	round, _ := s.State().OpenRound()
	if err := s.Void(); err != nil {
		return err
	}
	if !round.Spec.Second {
		return s.Open(workshop.Paper)
	}
	var ids []string
	for _, q := range round.Spec.Questions {
		ids = append(ids, q.ID)
	}
	return s.VoteAgain(workshop.Paper, ids...)
}

// showBooth gives the laptop's window to the voters.
func (p *Program) showBooth(blind bool) {
	if _, open := p.st.OpenRound(); !open || p.voting {
		return
	}
	p.voting, p.page, p.alone = true, nil, false
	p.booth = ballot.NewBooth(p.ballotDeps())
	p.booth.Blind = blind
	p.window.SetContent(p.booth.Content())
	p.window.Canvas().SetOnTypedKey(p.booth.Key)
	p.window.Canvas().SetOnTypedRune(nil)
	p.fill()
	p.booth.Draw(p.st)
	p.window.Canvas().Focus(p.booth.Focusable())
	if p.Away != nil {
		p.unwatch = p.Away.Watch(func() { p.Screens.Do(p.leftForeground) })
	}
}

// leaveBooth ends what watches over the booth.
func (p *Program) leaveBooth() {
	p.voting, p.booth = false, nil
	if p.unwatch != nil {
		p.unwatch()
		p.unwatch = nil
	}
}
