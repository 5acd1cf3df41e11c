package followup

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Question is one of the first day that can be asked again.
type Question struct {
	ID, Step string
	Usual    bool // it is asked unless somebody says otherwise: the keys that the group chose
}

// Questions lists what can be asked again: what was answered, and may be shown.
func Questions(was workshop.State, w result.Words) (all []Question) {
	usual := maker{was: was, keys: keysOf(was, w)}
	then, _ := maker{was: was}.then() // where no keys are known, it is all
	for _, t := range then {
		for _, q := range t.Spec.Questions {
			all = append(all, Question{ID: q.ID, Step: t.Spec.Step, Usual: usual.asks(q.ID, len(t.Spec.Questions))})
		}
	}
	return all
}

// Name is how a question is called in a list.
func (q Question) Name(p *workshop.Pack, lang string) string {
	if name := p.TextOrNone(lang, "item."+q.ID+".name"); name != "" {
		return name
	}
	return p.Text(lang, "step."+q.Step+".title")
}

// known returns what is wrong with the questions that somebody wants.
func (m maker) known(all []Question) error {
	for _, id := range m.plan.Asks {
		if !slices.ContainsFunc(all, func(q Question) bool { return q.ID == id }) {
			var ids []string
			for _, q := range all {
				ids = append(ids, q.ID)
			}
			return workshop.Errorf(workshop.EInvalid, nil, "what", "asks", "id", id, "list", strings.Join(ids, ", "))
		}
	}
	return nil
}
