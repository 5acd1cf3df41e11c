package packs

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// sort says what a node of the tree is.
type sort int

const (
	nodeGroup sort = iota // a heading; group says which
	nodeStep
	nodeItem
)

// node is one line of the tree at the left of the editor.
type node struct {
	sort  sort
	group string // "pack", "frame:open", "exercise:A", "frame:close", "breaks", "item:key", "rules", "texts:slide"
	id    string // of a step or item
}

// areas of general texts.
var areas = []string{"slide", "vote", "honest", "sheet", "moment", "spot", "credits"}

// nodes lists the lines of the tree; only one group is open.
func nodes(p *workshop.Pack, open string) []node {
	out := []node{{sort: nodeGroup, group: "pack"}}
	seen := map[string]bool{"pack": true}
	for _, d := range p.Steps {
		g := groupOf(p, d)
		if !seen[g] {
			seen[g] = true
			out = append(out, node{sort: nodeGroup, group: g})
			if g == open {
				out = append(out, stepsIn(p, g)...)
			}
		}
	}
	for _, kind := range workshop.ItemKinds() {
		g := "item:" + string(kind)
		if !slices.ContainsFunc(p.Items, func(it workshop.ItemDef) bool { return it.Kind == kind }) {
			continue
		}
		out = append(out, node{sort: nodeGroup, group: g})
		if g == open {
			out = append(out, itemsIn(p, kind)...)
		}
	}
	out = append(out, node{sort: nodeGroup, group: "rules"})
	for _, area := range areas {
		out = append(out, node{sort: nodeGroup, group: "texts:" + area})
	}
	return out
}

// groupOf tells under which heading a step stands.
func groupOf(p *workshop.Pack, d workshop.StepDef) string {
	if d.Exercise != "" {
		return "exercise:" + d.Exercise
	}
	if d.Kind.Traits().Pauses {
		return "breaks"
	}
	for _, o := range p.Steps {
		if o.ID == d.ID {
			return "frame:open"
		}
		if o.Exercise != "" {
			return "frame:close"
		}
	}
	return "frame:close"
}

func stepsIn(p *workshop.Pack, group string) []node {
	var out []node
	for _, d := range p.Steps {
		if groupOf(p, d) == group {
			out = append(out, node{nodeStep, group, d.ID})
		}
	}
	return out
}

func itemsIn(p *workshop.Pack, kind workshop.ItemKind) []node {
	var out []node
	for _, it := range p.Items {
		if it.Kind == kind {
			out = append(out, node{nodeItem, "item:" + string(kind), it.ID})
		}
	}
	return out
}

// exists reports whether the pack still has what a node stands for.
func exists(p *workshop.Pack, n node) bool { return slices.Contains(nodes(p, n.group), n) }

// stepOf finds the step on whose page an item can be seen best.
func stepOf(p *workshop.Pack, item string) string {
	i := slices.IndexFunc(p.Items, func(it workshop.ItemDef) bool { return it.ID == item })
	if i < 0 {
		return ""
	}
	kind := p.Items[i].Kind
	if page := kind.Page(); page != "" {
		return firstStep(p, func(d workshop.StepDef) bool { return d.Kind == page })
	}
	if list := kind.SampleOf(); list != "" {
		return firstStep(p, func(d workshop.StepDef) bool { return d.Vote != nil && d.Vote.Source == list })
	}
	asks := func(d workshop.StepDef) bool {
		return d.Vote != nil && (slices.Contains(d.Vote.Items[0], item) || slices.Contains(d.Vote.Items[1], item) || slices.Contains(d.Vote.Items[2], item))
	}
	vote := firstStep(p, asks)
	if kind == workshop.ItemPair { // pairs are seen where their answers are shown
		if shown := firstStep(p, func(d workshop.StepDef) bool { return d.Shows == vote && d.Shows != "" }); shown != "" {
			return shown
		}
	}
	return vote
}

func firstStep(p *workshop.Pack, is func(workshop.StepDef) bool) string {
	if i := slices.IndexFunc(p.Steps, is); i >= 0 {
		return p.Steps[i].ID
	}
	return ""
}
