package ui

import (
	"runtime"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/facilitator"
	"github.com/upturn-workshop/upturn/ui/facilitator/joining"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/phones"
	"github.com/upturn-workshop/upturn/workshop/porter"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// newPorter has somebody keep the door for phones while a workshop is open.
func newPorter(p *Program, s *workshop.Session) *porter.Porter {
	own := p.words.Lang() // asked here: the words are called for beside the windows, which may change their language
	return porter.New(s, porter.Options{
		Words: func() map[string]map[string]string {
			langs := phones.Languages(s.State(), own, p.Catalog.Languages())
			return phones.Words(langs, p.Catalog.T, p.Catalog.LanguageName)
		},
		Day: &p.day, Networks: p.Networks,
	})
}

// phonesPanel is the panel of a vote by phone. What is done there is done beside the windows:
// they draw what comes of it.
func (v votes) phonesPanel(_ workshop.Way, leave func(), first func(fyne.KeyName) bool) facilitator.Panel {
	l := v.l
	keyFirst := func(e *fyne.KeyEvent) bool { return first(e.Name) }
	return joining.New(joining.Deps{
		Words: l.p.words, Door: wayIn{l.porter, l}, System: runtime.GOOS, Leave: leave, First: keyFirst, Typing: keyFirst,
		Paper: func() { facilitator.KeyIn(l.window, workshop.Paper) },
		Focus: func(o fyne.Focusable) { l.p.window.Canvas().Focus(o) },
	})
}

// wayIn is the door as the panel has it.
type wayIn struct {
	*porter.Porter
	l *leading
}

// NewCode gives out another code, and has the wall say it: all phones ask for it now.
func (w wayIn) NewCode() {
	w.Porter.NewCode()
	w.l.run.Do(func(s *workshop.Session) error {
		st := s.State()
		if !joining.OnWall(st) {
			return nil
		}
		return s.ShowPage(max(0, wall.JoinPages(st)-1))
	})
}
