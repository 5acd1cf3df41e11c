package ui

import (
	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
)

// people is the page on which one says who has left and who has come.
type people struct {
	page
	people *pages.People
}

// Draw shows who is there now.
func (p *people) Draw(st workshop.State, ev workshop.Event) {
	if ev.Kind != workshop.EventClock {
		p.people.Draw(st)
	}
}

// Close keeps the names that were mended.
func (p *people) Close() { p.people.Save() }

// showPeople opens it, where somebody comes or where somebody leaves.
func (l *leading) showPeople(comes bool) {
	p := &people{}
	do := func(command func(*workshop.Session) error) {
		l.run.DoThen(command, func(err error) {
			if err != nil {
				p.people.Fail(l.p.words.Error(err))
			}
		})
	}
	p.people = pages.NewPeople(l.p.words, l.st, pages.PeopleDeps{
		Leave: func(seat int) { do(func(s *workshop.Session) error { return s.Leave(seat) }) },
		Come:  func(name string) { do(func(s *workshop.Session) error { return s.Come(name) }) },
		Rename: func(seat int, name string) {
			do(func(s *workshop.Session) error { return workshop.NameSeat(s, seat, name) })
		},
		Back: func() { l.p.layers.Close(p) },
	})
	p.page = l.overlay(p.people.Page)
	p.begin = p.people.Leaving
	if comes {
		p.begin = p.people.Field
	}
	l.p.layers.Open(p)
}
