package claims

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/play"
	"github.com/upturn-workshop/upturn/workshop/wall"
)

// readFollowUp plays the follow-up of a game that is over, and reads its wall and export
// back.
func readFollowUp(c *Checker, first *play.Game, wrong func(Fault)) error {
	g, err := first.Follow(wall.Pages, workshop.Rules{})
	if err != nil || g == nil {
		return err
	}
	g.Look = func(st workshop.State) error {
		for _, f := range c.Wall(st, g.Counted(), g.Open()) {
			f.Where = "follow-up, " + f.Where
			wrong(f)
		}
		return nil
	}
	if err := g.Run(); err != nil {
		return err
	}
	faults, err := c.Export(g.State(), g.Counted())
	if err != nil {
		return err
	}
	for _, f := range faults {
		f.Where = "follow-up, " + f.Where
		wrong(f)
	}
	return nil
}
