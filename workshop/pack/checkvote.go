package pack

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

var ways = []workshop.Way{"", workshop.Booth, workshop.Paper, workshop.Cards}

// vote checks the plan of a step's vote.
func (c checker) vote(d workshop.StepDef) {
	key, v := "steps#"+d.ID+".vote", d.Vote
	if !slices.Contains(ways, v.Way) {
		oneOf(c, key+".way", d.ID, "way", string(v.Way), ways[1:])
	}
	if v.Budget < 0 || v.Cap < 0 {
		c.value(key, d.ID, "budget, cap", strconv.Itoa(min(v.Budget, v.Cap)))
		return
	}
	for _, o := range v.Options {
		if !goodID.MatchString(o) {
			c.value(key+".options", d.ID, "options", o)
		}
	}
	c.source(key, d)
	c.ranking(key, d)
	for l := workshop.Compact; l <= workshop.Deep; l++ {
		if d.Exercise == "" || d.Minutes[l] > 0 {
			c.sheet(key, d, l)
		}
	}
}

// source checks where the vote takes its items from.
func (c checker) source(key string, d workshop.StepDef) {
	source, step, _ := strings.Cut(d.Vote.Source, ":")
	switch source {
	case "":
		for _, items := range d.Vote.Items {
			if len(items) > workshop.MaxCells {
				return // sheet says so
			}
		}
		for _, id := range slices.Concat(d.Vote.Items[0], d.Vote.Items[1], d.Vote.Items[2]) {
			c.item(key+".items", d, id)
		}
	case "rows":
		if shown, ok := c.p.Step(step); !ok || shown.Vote == nil {
			c.bad(key+".source", d.ID, "unknown_vote", "ref", step)
		}
	default:
		if !slices.Contains(collections, d.Vote.Source) {
			oneOf(c, key+".source", d.ID, "source", d.Vote.Source, append(slices.Clone(collections), "rows:…"))
		} else if !slices.ContainsFunc(c.p.Steps, func(o workshop.StepDef) bool { return o.Collects == source }) {
			c.bad(key+".source", d.ID, "nobody_collects", "ref", source)
		}
	}
}

func (c checker) item(key string, d workshop.StepDef, id string) {
	i := slices.IndexFunc(c.p.Items, func(it workshop.ItemDef) bool { return it.ID == id })
	switch {
	case i < 0 && id != d.ID:
		c.bad(key, d.ID, "unknown_ref", "ref", id)
	case d.Vote.Kind == workshop.Bipolar && (i < 0 || c.p.Items[i].Kind != workshop.ItemPair):
		c.bad(key, d.ID, "not_pair", "ref", id)
	case d.Vote.Kind == workshop.Ranking && (i < 0 || c.p.Items[i].Kind == workshop.ItemPair): // it has no name of its own
		c.value(key, d.ID, "items", id)
	}
}

// ranking finds what an order cannot be asked of: what the group will say may be
// too much to be put in order.
func (c checker) ranking(key string, d workshop.StepDef) {
	if d.Vote.Kind == workshop.Ranking && d.Vote.Source != "" {
		c.value(key+".source", d.ID, "source", d.Vote.Source)
	}
}

// pictures finds pictures of an order where none is asked, and others where one is.
func (c checker) pictures(key string, d workshop.StepDef) {
	of := d
	if shown, ok := c.p.Step(d.Shows); ok {
		of = shown
	}
	order := of.Vote != nil && of.Vote.Kind == workshop.Ranking
	allowed := slices.DeleteFunc(slices.Clone(figures), func(f workshop.FigureKind) bool { return (f == workshop.FigRanking) != order })
	for _, f := range d.Figures {
		if !slices.Contains(allowed, f) {
			oneOf(c, key+".figures", d.ID, "figures", string(f), allowed)
		}
	}
}

// sheet makes the question sheet of one length and lets the domain judge it.
func (c checker) sheet(key string, d workshop.StepDef, l workshop.Length) {
	v := d.Vote
	items := v.Items[l]
	if v.Source != "" {
		items = []string{"one", "two", "three"} // what the group will say
	}
	if n := max(len(items), len(v.Aspects[l])); n > workshop.MaxCells {
		c.bad(key, d.ID, "too_many", "max", strconv.Itoa(workshop.MaxCells))
		return
	}
	if twice := repeated(items); twice != "" {
		c.bad(key+".items", twice, "twice")
	}
	if twice := repeated(v.Aspects[l]); twice != "" {
		c.bad(key+".aspects", twice, "twice")
	}
	for _, a := range append(slices.Clone(v.Aspects[l]), v.Leaders) {
		if a != "" && !goodID.MatchString(a) {
			c.value(key+".aspects", d.ID, "aspects", a)
		}
	}
	spec := workshop.Spec{Step: d.ID}
	switch v.Kind {
	case workshop.Ranking:
		spec.Questions = []workshop.Question{{ID: d.ID, Kind: v.Kind, Items: items}}
	case workshop.Dots:
		budget := v.Budget
		if budget == 0 {
			budget = 1
		}
		spec.Questions = []workshop.Question{{ID: d.ID, Kind: v.Kind, Items: items, Budget: budget, Cap: v.Cap}}
	default:
		aspects := slices.Clone(v.Aspects[l])
		if v.Leaders != "" {
			aspects = append(aspects, v.Leaders)
		}
		for _, id := range items {
			spec.Questions = append(spec.Questions, workshop.Question{ID: id, Kind: v.Kind, Aspects: aspects, Lo: v.Lo, Hi: v.Hi, Options: v.Options})
		}
	}
	if len(spec.Questions) == 0 || v.Kind == workshop.Ranking && len(items) == 0 {
		c.bad(key+".items", d.ID, "vote_items", "length", lengthNames[l])
	} else if err := spec.Validate(); err != nil {
		c.unfit(key, d, l, err)
	}
}

// unfit tells what keeps a vote from being held.
func (c checker) unfit(key string, d workshop.StepDef, l workshop.Length, err error) {
	what, _ := whatOf(err)
	switch what[strings.LastIndex(what, ": ")+1:] {
	case " options":
		c.bad(key+".options", d.ID, "vote_options", "max", strconv.Itoa(workshop.MaxMark+1))
	case " range":
		c.bad(key+".lo", d.ID, "vote_range", "max", strconv.Itoa(workshop.MaxMark))
	case " dots":
		c.bad(key+".cap", d.ID, "vote_dots", "max", strconv.Itoa(workshop.MaxMark))
	case " aspects":
		c.bad(key+".aspects", d.ID, "vote_aspects", "length", lengthNames[l])
	case " ranking":
		c.bad(key+".items", d.ID, "vote_order", "length", lengthNames[l], "min", strconv.Itoa(workshop.MinRanked), "max", strconv.Itoa(workshop.MaxRanked))
	case " kind " + string(d.Vote.Kind):
		oneOf(c, key+".kind", d.ID, "kind", string(d.Vote.Kind), []workshop.Kind{workshop.Choice, workshop.Bipolar, workshop.Scale, workshop.Dots, workshop.Ranking})
	default:
		c.bad(key, d.ID, "vote_large", "length", lengthNames[l], "max", strconv.Itoa(workshop.MaxCells))
	}
}

func repeated(list []string) string {
	for i, id := range list {
		if slices.Contains(list[:i], id) {
			return id
		}
	}
	return ""
}
