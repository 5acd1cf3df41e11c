package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/home"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/followup"
)

// follow is the page on which a follow-up is planned.
type follow struct {
	level
	page *home.Follow
}

// Content is the page.
func (f *follow) Content() fyne.CanvasObject { return f.page.Content() }

// Show puts the keyboard where one begins.
func (f *follow) Show(c fyne.Canvas) { f.page.Focus(c) }

// follow opens the page; what is begun on it is opened like any workshop.
func (f *first) follow(path string, st workshop.State) {
	p, page := f.p, &follow{}
	f.at = path
	if err := followup.Ready(st); err != nil { // what keeps it from being made is said before it is planned
		p.sayOver(p.words.Error(err))
		return
	}
	back := func() { p.layers.Close(page) }
	page.page = home.NewFollow(home.FollowDeps{
		Words: p.words, Lang: p.words.Lang(), Was: st, Questions: followup.Questions(st, p.words), Now: time.Now(), OnCancel: back, OnHelp: ground{p}.help,
		OnBegin: func(plan followup.Plan) {
			p.openWorkshop(func() (*workshop.Session, error) { return p.Files.Follow(st, plan) })
		},
	})
	page.level = level{p: p, back: page.page.Escape}
	p.layers.Open(page)
}
