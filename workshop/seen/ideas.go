package seen

import (
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Idea is one of the ideas that the built-in pack is made to carry, and who gets to see
// it in a workshop of each of the Lengths.
type Idea struct {
	pack.Seed
	By [len(Lengths)]Eye
}

// Ideas tells of each idea who sees it in which length.
func Ideas(p *workshop.Pack, c *pack.Catalog) ([]Idea, error) {
	list, err := pack.Seeds()
	if err != nil {
		return nil, err
	}
	out := make([]Idea, len(list))
	for i, s := range list {
		out[i].Seed = s
	}
	for k, minutes := range Lengths {
		by, err := Day(p, c, minutes)
		if err != nil {
			return nil, err
		}
		for i := range out {
			for _, place := range out[i].Places {
				if key, ok := strings.CutPrefix(place, "text:"); ok {
					out[i].By[k] = max(out[i].By[k], by[key])
				}
			}
		}
	}
	return out, nil
}
