// Package trial holds whole workshops in memory, with the built-in exercises: for
// tests and measurements of what shows, prints and exports a workshop.
package trial

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Info is an invented group that comes for so many minutes.
func Info(lang string, people, minutes int) workshop.Info {
	return rehearsal.Info("Workshop", "Group", lang, people, minutes, time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC))
}

// State is the workshop of a group before it begins. A group that names no
// exercises gets those of its minutes.
func State(info workshop.Info) (workshop.State, error) {
	p, err := pack.Builtin()
	if err != nil {
		return workshop.State{}, err
	}
	if len(info.Exercises) == 0 {
		info.Exercises = p.DefaultExercises(info.Minutes)
	}
	agenda, _, err := p.Plan(info)
	return workshop.State{Info: info, Pack: p, Agenda: agenda}, err
}

// Start begins the workshop of a group. pages tells how many pages the wall has of a
// phase; nil = one.
func Start(info workshop.Info, pages func(workshop.State) int) (*workshop.Session, error) {
	st, err := State(info)
	if err != nil {
		return nil, err
	}
	return workshop.Start(memory.New(st), workshop.Rules{Pages: pages, Discussed: tally.Discussed})
}

// Play has invented people do a whole workshop and gives its end. look sees every
// page of the wall; it may be nil. The same seed gives the same answers.
func Play(info workshop.Info, pages func(workshop.State) int, seed int64, look func(workshop.State) error) (workshop.State, error) {
	s, err := Start(info, pages)
	if err != nil {
		return workshop.State{}, err
	}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		return workshop.State{}, err
	}
	err = rehearsal.Run(s, rehearsal.Options{Seed: seed, Words: catalog.In(info.Lang), Wall: look})
	return s.State(), err
}
