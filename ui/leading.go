package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot"
	"github.com/upturn-workshop/upturn/ui/facilitator"
	"github.com/upturn-workshop/upturn/ui/keys"
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// showWorkshop brings a workshop into the windows.
func (p *Program) showWorkshop(s *workshop.Session) {
	p.closeWorkshop()
	st := s.State()
	p.run = newRunning(s, p.Screens, p.draw, p.showError)
	p.lead = facilitator.New(facilitator.Deps{
		Do:      p.run.do,
		Words:   p.words,
		Lang:    p.words.Lang(),
		Wall:    wallWords{p.Catalog, p.words},
		Router:  p.router,
		Command: p.command,
		Paper: func(leave func(), first func(fyne.KeyName) bool) facilitator.Panel {
			return ballot.NewPaper(p.panelDeps(workshop.Paper, leave, first))
		},
		Cards: func(leave func(), first func(fyne.KeyName) bool) facilitator.Panel {
			d, run := p.panelDeps(workshop.Cards, leave, first), p.run
			d.Page = func(i int) { run.do(func(s *workshop.Session) error { return s.ShowPage(i) }) }
			return ballot.NewCards(d)
		},
		WallText:   func(st workshop.State, key string) string { return p.Catalog.In(st.Info.Lang).T(key) },
		OnBooth:    p.askBooth,
		OnSheet:    p.sheet,
		OnHandouts: p.showHandouts,
		OnNote:     p.showNote,
		OnHome:     func() { p.closeWorkshop(); p.showHome() },
		OnScreen:   p.showScreens,
		OnPicture:  p.savePicture,
	})
	p.window.SetTitle(p.title(st))
	p.st = st
	p.light()
	p.showLead()
	p.fit()
	p.draw(st, workshop.Event{Kind: workshop.EventStep, Step: st.Now().ID})
	p.director.Start()
	p.warn(st)
	p.Screens.KeepLit(true)
}

func (p *Program) title(st workshop.State) string {
	name := st.Info.Group
	if name == "" {
		name = st.Info.Title
	}
	return p.words.T("app.title", "name", name)
}

// showLead shows the facilitator's view.
func (p *Program) showLead() {
	if p.voting || p.alone {
		p.unfill()
	}
	p.leaveBooth()
	p.alone, p.page, p.note, p.screens, p.plan = false, nil, nil, nil, nil
	p.unnumber()
	if p.over != nil {
		p.over = nil
		p.view.SetOver(nil)
		p.near.SetOver(nil)
	}
	p.setContent(p.lead.Content())
	p.lead.Attach(p.window.Canvas())
	p.lead.Draw(p.st, workshop.Event{Kind: workshop.EventContent, Step: p.st.Now().ID})
}

// closeWorkshop commits what the clock has counted and closes the file.
func (p *Program) closeWorkshop() {
	if p.run == nil {
		return
	}
	p.lead.Save() // what is being written goes into the queue before it closes
	if p.note != nil {
		p.note.Save()
	}
	run := p.run
	p.leaveBooth()
	p.unnumber()
	p.run, p.lead, p.alone, p.page, p.note, p.screens, p.plan = nil, nil, false, nil, nil, nil, nil
	p.director.Stop()
	p.Screens.KeepLit(false)
	if err := run.close(); err != nil {
		fyne.LogError(string(workshop.CodeOf(err)), nil)
		p.sayOver(p.words.Error(err))
	}
}

// draw shows a committed state in every window.
func (p *Program) draw(st workshop.State, ev workshop.Event) {
	if p.run == nil {
		return // closed while this was on its way
	}
	p.st = st
	if ev.Kind != workshop.EventClock || !p.leadHidden() {
		p.lead.Draw(st, ev)
	}
	p.view.Draw(st, ev)
	if p.alone {
		p.near.Draw(st, ev)
	}
	if p.booth != nil {
		p.booth.Draw(st)
	}
	if p.plan != nil && ev.Kind != workshop.EventClock {
		p.plan.Draw(st, p.lead.HowTimeGoes())
	}
	switch ev.Kind {
	case workshop.EventStep, workshop.EventPhase:
		if st.Info.Rehearsal && !st.ReadOnly {
			p.invent()
		}
	}
}

// leadHidden tells that something else has the laptop's window. What is drawn
// behind it each second would have the whole window painted for nothing.
func (p *Program) leadHidden() bool { return p.voting || p.alone || p.page != nil }

func (p *Program) showError(err error) {
	if p.lead == nil {
		return
	}
	if p.plan != nil {
		p.plan.SetLead(p.words.Error(err))
		return
	}
	p.lead.ShowError(err)
}

// command carries out what the facilitator's window leaves to the program.
func (p *Program) command(c keys.Command) {
	switch c {
	case keys.Show:
		p.showWall()
	case keys.Swap:
		p.swapWall()
	case keys.FullScreen:
		p.fullScreen()
	case keys.Help:
		p.showKeys()
	case keys.Screens:
		p.showScreens()
	case keys.Plan:
		p.showPlan()
	case keys.Clock:
		p.clock()
	case keys.Secrecy:
		p.showPage(pages.Secrecy(p.words, p.showLead))
	case keys.Dark:
		p.turnLight()
	}
}

// ballotDeps ties voting to the running workshop. Voters read the language of
// the workshop.
func (p *Program) ballotDeps() ballot.Deps {
	run := p.run
	var second ballot.Words
	if p.st.Info.Second != "" {
		second = p.Catalog.In(p.st.Info.Second)
	}
	return ballot.Deps{
		Words: p.Catalog.In(p.st.Info.Lang), Second: second,
		Cast: func(seat int, b workshop.Ballot, done func(error)) {
			run.doThen(func(s *workshop.Session) error { return s.Cast(seat, b) }, done)
		},
		CastFree: func(b []workshop.Ballot, done func(error)) {
			run.doThen(func(s *workshop.Session) error { return s.CastFree(b...) }, done)
		},
		Leave: func() {
			if p.lead != nil && p.voting {
				p.router.Held(keys.Freeze) // F was held to come here
				p.showLead()
			}
		},
		Park: func(x, y float64) {
			if p.Park != nil && p.voting {
				p.Park(p.window, x, y)
			}
		},
		After: p.after,
	}
}

// panelDeps ties a panel of the facilitator's window to the workshop; it speaks
// the facilitator's language.
func (p *Program) panelDeps(way workshop.Way, leave func(), first func(fyne.KeyName) bool) ballot.Deps {
	d, run := p.ballotDeps(), p.run
	d.CastFree = func(b []workshop.Ballot, done func(error)) {
		run.doThen(func(s *workshop.Session) error { return s.CastBy(way, b...) }, done)
	}
	d.Words, d.Leave, d.First = p.words, leave, first
	d.Cover = cover{p}
	return d
}

// after calls f on the UI goroutine, unless it is cancelled first.
func (p *Program) after(d time.Duration, f func()) (cancel func()) {
	cancelled := false // read and written on the UI goroutine only
	t := time.AfterFunc(d, func() {
		p.Screens.Do(func() {
			if !cancelled {
				f()
			}
		})
	})
	return func() { cancelled = true; t.Stop() }
}

// wallWords draws the wall in the workshop's language and reads results in the
// facilitator's.
type wallWords struct {
	catalog *pack.Catalog
	words   pack.Words
}

func (w wallWords) Scene(st workshop.State, size figure.Size, t float64) figure.Scene {
	return wall.Scene(st, w.catalog.In(st.Info.Lang), size, t)
}

func (w wallWords) Pages(st workshop.State) int { return wall.Pages(st) }

func (w wallWords) Reading(st workshop.State) []facilitator.Line {
	var out []facilitator.Line
	for _, l := range wall.Reading(st, w.words) {
		out = append(out, facilitator.Line(l))
	}
	return out
}
