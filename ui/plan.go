package ui

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
)

// plan is the page of the plan.
type plan struct {
	page
	plan *pages.Plan
}

// Show draws how the time goes now.
func (p *plan) Show(c fyne.Canvas) {
	p.plan.Draw(p.l.st, p.l.window.HowTimeGoes())
	p.page.Show(c)
}

// Draw shows a changed plan. A second does not change it.
func (p *plan) Draw(st workshop.State, ev workshop.Event) {
	if ev.Kind == workshop.EventClock {
		p.plan.Tick(st)
		return
	}
	p.plan.Draw(st, p.l.window.HowTimeGoes())
}

// showPlan opens the page of the plan.
func (l *leading) showPlan() {
	p := &plan{}
	p.plan = pages.NewPlan(l.p.words, pages.Change{
		Do:   l.run.Do,
		Name: l.window.StepName,
		Talk: l.showTalk,
		Back: func() { l.p.layers.Close(p) },
	})
	p.page = l.overlay(p.plan.Page)
	l.p.layers.Open(p)
}

// talk is the page on which a talk on the spot is put into the plan.
type talk struct {
	page
	talk *pages.Talk
}

// Close keeps what is half typed: it is there again the next time.
func (t *talk) Close() { t.l.talk = t.talk.Talk() }

// showTalk opens it, from the plan.
func (l *leading) showTalk(after int) {
	t := &talk{}
	back := func() { l.p.layers.Close(t) }
	t.talk = pages.NewTalk(l.p.words, l.talk, func(new workshop.Talk) {
		back()
		l.talk, new.After = workshop.Talk{}, after
		l.run.Do(func(s *workshop.Session) error { return s.AddTalk(new) })
	}, l.p.window.Canvas().Focus, back)
	t.page = l.overlay(t.talk.Page)
	t.begin = t.talk.Field
	l.p.layers.Open(t)
}
