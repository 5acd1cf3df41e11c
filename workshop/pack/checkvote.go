package pack

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// vote checks the plan of a step's vote.
func (c checker) vote(d workshop.StepDef) {
	key, v := "steps#"+d.ID+".vote", d.Vote
	if v.Way != "" && !slices.Contains(workshop.Ways(), v.Way) {
		oneOf(c, key+".way", d.ID, "way", string(v.Way), workshop.Ways())
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
	for l := workshop.Compact; l <= workshop.Deep; l++ {
		if d.Exercise == "" || d.Minutes[l] > 0 {
			c.sheet(key, d, l)
		}
	}
}

// source checks where the vote takes its items from.
func (c checker) source(key string, d workshop.StepDef) {
	source, step, _ := strings.Cut(d.Vote.Source, ":")
	if votes[d.Vote.Kind].known && source != "" {
		c.value(key+".source", d.ID, "source", d.Vote.Source)
	}
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

// item checks one thing that the vote asks about: an item, or the step itself.
func (c checker) item(key string, d workshop.StepDef, id string) {
	var kind workshop.ItemKind
	i := slices.IndexFunc(c.p.Items, func(it workshop.ItemDef) bool { return it.ID == id })
	if i >= 0 {
		kind = c.p.Items[i].Kind
	} else if id != d.ID {
		c.bad(key, d.ID, "unknown_ref", "ref", id)
		return
	}
	if takes := votes[d.Vote.Kind].takes; takes != nil {
		if code, args := takes(kind, id); code != "" {
			c.bad(key, d.ID, code, args...)
		}
	}
}

// pictures finds pictures that show another kind of vote than the step's.
func (c checker) pictures(key string, d workshop.StepDef) {
	of := d
	if shown, ok := c.p.Step(d.Shows); ok {
		of = shown
	}
	var kind workshop.Kind
	if of.Vote != nil {
		kind = of.Vote.Kind
	}
	allowed := picturesOf(kind)
	for _, f := range d.Figures {
		if !slices.Contains(allowed, f) {
			oneOf(c, key+".figures", d.ID, "figures", string(f), allowed)
		}
	}
}

// picturesOf lists the pictures of a kind of vote: its own, or those that are no
// kind's own.
func picturesOf(kind workshop.Kind) []workshop.FigureKind {
	if own := votes[kind].pictures; own != nil {
		return own
	}
	return slices.DeleteFunc(workshop.FigureKinds(), func(f workshop.FigureKind) bool {
		for _, v := range votes {
			if slices.Contains(v.pictures, f) {
				return true
			}
		}
		return false
	})
}

// sheet makes the question sheet of one length and lets the domain judge it.
func (c checker) sheet(key string, d workshop.StepDef, l workshop.Length) {
	v := d.Vote
	if n := max(len(itemsOf(v, l)), len(v.Aspects[l])); n > workshop.MaxCells {
		c.bad(key, d.ID, "too_many", "max", strconv.Itoa(workshop.MaxCells))
		return
	}
	if twice := repeated(itemsOf(v, l)); twice != "" {
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
	c.unfit(key, d, l, Fault(d, l))
}

// itemsOf lists what a vote asks about in a length; what the group will say is
// taken to be three things.
func itemsOf(v *workshop.VoteDef, l workshop.Length) []string {
	if v.Source != "" {
		return []string{"one", "two", "three"}
	}
	return v.Items[l]
}

// Faults of a sheet as a whole; those of its questions have the domain's names.
const (
	faultItems = "items" // it asks about nothing
	faultCells = "cells" // it asks too much
)

// Fault names what keeps the vote of a step from being held in a length; "" =
// nothing.
func Fault(d workshop.StepDef, l workshop.Length) string {
	v := d.Vote
	if v == nil || len(itemsOf(v, l)) == 0 {
		return faultItems
	}
	aspects := slices.Clone(v.Aspects[l])
	if v.Leaders != "" {
		aspects = append(aspects, v.Leaders)
	}
	ask := votes[v.Kind].ask
	if ask == nil {
		ask = workshop.VoteDef.Questions
	}
	spec := workshop.Spec{Step: d.ID, Questions: ask(*v, d.ID, itemsOf(v, l), aspects)}
	for _, q := range spec.Questions {
		if fault := q.Fault(); fault != "" {
			return fault
		}
		if q.Kind.Traits().Written { // no plan has it: it is asked from a step that collects, or on the spot
			return "words"
		}
	}
	if len(spec.Cells()) > workshop.MaxCells {
		return faultCells
	}
	return ""
}

// unfit tells what keeps a vote from being held.
func (c checker) unfit(key string, d workshop.StepDef, l workshop.Length, fault string) {
	if fault == "" {
		return
	}
	told, ok := faults[fault]
	if !ok { // of a kind that there is not
		oneOf(c, key+".kind", d.ID, "kind", string(d.Vote.Kind), workshop.Kinds())
		return
	}
	c.bad(key+told.key, d.ID, told.code, append([]string{"length", lengthNames[l]}, told.args...)...)
}

func repeated(list []string) string {
	for i, id := range list {
		if slices.Contains(list[:i], id) {
			return id
		}
	}
	return ""
}
