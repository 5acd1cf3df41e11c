package pace

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// Words are the program's texts in the language of the group.
type Words interface {
	result.Words
	rehearsal.Words
}

// Step is a step of the plan, and what it took.
type Step struct {
	workshop.Step
	Took time.Duration
}

// Off reports whether a step took a fifth less or more than it was given. Plans have whole
// minutes, so half a minute is never too much.
func (s Step) Off() bool {
	plan := time.Duration(s.Minutes) * time.Minute
	return max(s.Took-plan, plan-s.Took) > max(plan/5, 30*time.Second)
}

// Play plays the workshop of an invented group and measures each step of its agenda.
func Play(p *workshop.Pack, words Words, info workshop.Info, agenda []workshop.Step, seed int64) ([]Step, error) {
	s, err := workshop.Start(memory.New(workshop.State{Info: info, Pack: p, Agenda: agenda}), workshop.Rules{Pages: wall.Pages, Discussed: tally.Discussed})
	if err != nil {
		return nil, err
	}
	w := &watch{words: words, spent: make([]time.Duration, len(agenda)), aside: make([]time.Duration, len(agenda)), seen: map[place]bool{}}
	w.tell(s.State(), workshop.Event{Kind: workshop.EventStep})
	s.Subscribe(w.tell)
	err = rehearsal.Run(s, rehearsal.Options{
		Seed: seed, Words: words, Later: true,
		Wall: func(workshop.State) error { return nil }, // somebody looks at all pictures of a result
		Cast: func(spec workshop.Spec, b workshop.Ballot) {
			_, elsewhere := s.State().Elsewhere()
			w.cast(spec, b, elsewhere)
		},
	})
	if err != nil {
		return nil, err
	}
	out := make([]Step, len(agenda))
	for i, step := range agenda {
		out[i] = Step{step, w.took(step, p, i)}
	}
	return out, s.Close()
}

// took is what a step took, its silence and its talk included. A break is as long as it
// was promised.
func (w *watch) took(step workshop.Step, p *workshop.Pack, i int) time.Duration {
	def, _ := p.Step(step.ID)
	if def.Kind.Traits().Pauses {
		return time.Duration(step.Minutes) * time.Minute
	}
	talk := time.Duration(def.Talk[step.Length]) * time.Second
	return w.spent[i] + max(talk, w.aside[i])
}
