package play

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
	"github.com/upturn-workshop/upturn/workshop/followup"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Follow begins the follow-up of a game that is over, with as many people; nil where nothing
// was left to come back to.
func (g *Game) Follow(pages func(workshop.State) int, rules workshop.Rules) (*Game, error) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		return nil, err
	}
	was := g.State()
	was.ID = "0123456789abcdef0123456789abcdef"
	st, err := followup.Of(was, followup.Plan{Day: workshop.FollowUp(was.Info), Counted: true}, catalog.In(was.Info.Lang), catalog)
	if workshop.CodeOf(err) == workshop.EState {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	rules.Pages = pages
	s, err := workshop.Start(memory.New(st), rules)
	if err != nil {
		return nil, err
	}
	return &Game{
		Session: s, rng: g.rng, then: g.Counted(), boxes: map[int64]*oracle.Vote{}, agains: g.rng.IntN(2),
		unsaid: g.unsaid >> 1, Look: func(workshop.State) error { return nil },
	}, nil
}

// tell has some owners say how far their promises have come.
func (g *Game) tell() error {
	for _, p := range g.State().Info.After.Promises {
		status := workshop.Statuses()[g.rng.IntN(len(workshop.Statuses()))]
		if err := g.SetStatus(workshop.Check{Item: p.Item, Status: status}); err != nil {
			return err
		}
	}
	return g.Look(g.State())
}
