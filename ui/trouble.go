package ui

import (
	"strconv"

	"github.com/upturn-workshop/upturn/ui/pages"
	"github.com/upturn-workshop/upturn/workshop"
)

// Rescued is what is left of a damaged workshop.
type Rescued struct {
	Copy     string // where the damaged file was copied to, without the key of an open vote
	Whole    []Kept // votes that are whole in it
	Broken   int    // votes that are not
	Backup   string // the newest copy that is whole; "" = none
	InBackup []Kept // the votes in it
	Secret   bool   // the damaged file may hold ballots of an open vote, and the key to them
	Words    bool   // texts of what Make makes may not be as they were written
	// Make makes a workshop of its own of what is whole and opens it; nil = it cannot be.
	Make func() (*workshop.Session, error)
}

// Kept is a vote that is whole.
type Kept struct {
	Title       string // of its step, with its sign
	Cast, Seats int
	Open        bool // not counted yet
}

// openFile opens the workshop in a file, or says why it does not open and what
// can be done about it.
func (p *Program) openFile(path string) {
	p.open(func() (*workshop.Session, error) { return p.Files.Open(path) }, func(err error) { p.cannotOpen(path, err) })
}

func (p *Program) cannotOpen(path string, err error) {
	u := pages.Unopened{Why: p.words.Error(err), Back: p.backHome}
	switch workshop.CodeOf(err) {
	case workshop.EDamaged:
		u.Rescue = func() { p.rescue(path) }
	case workshop.ENewer, workshop.EReadOnly:
		u.Look = func() {
			p.open(func() (*workshop.Session, error) { return p.Files.Look(path) }, func(err error) {
				p.showOverHome(pages.CannotOpen(p.words, pages.Unopened{Why: p.words.Error(err), Back: p.backHome}))
			})
		}
	default:
		p.sayOver(u.Why)
		return
	}
	p.showOverHome(pages.CannotOpen(p.words, u))
}

// rescue puts a damaged workshop aside, off the UI goroutine, and shows what is
// left of it.
func (p *Program) rescue(path string) {
	go func() {
		found, err := p.Files.Rescue(path, p.words.Lang())
		p.Screens.Do(func() {
			if err != nil {
				p.sayOver(p.words.Error(err))
				return
			}
			p.showRescued(found)
		})
	}()
}

func (p *Program) showRescued(found Rescued) {
	w := pages.Whole{Copy: found.Copy, Votes: ground{p}.keptLines(found.Whole), Broken: found.Broken, Backup: ground{p}.keptLines(found.InBackup), Secret: found.Secret, Words: found.Words, Back: p.backHome}
	if found.Make != nil {
		w.Make = func() { p.open(found.Make, func(err error) { p.sayOver(p.words.Error(err)) }) }
	}
	if found.Backup != "" {
		w.Restore = func() {
			p.open(func() (*workshop.Session, error) { return p.Files.Restore(found.Backup) }, func(err error) { p.sayOver(p.words.Error(err)) })
		}
	}
	p.showOverHome(pages.WhatIsWhole(p.words, w))
}

func (p ground) keptLines(votes []Kept) []string {
	var lines []string
	for _, v := range votes {
		key := "pages.trouble.vote"
		if v.Open {
			key = "pages.trouble.vote_open"
		}
		lines = append(lines, p.words.T(key, "title", v.Title, "n", strconv.Itoa(v.Cast), "present", strconv.Itoa(v.Seats)))
	}
	return lines
}
