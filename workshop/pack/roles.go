package pack

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// rolesSince is the version of the format from which on steps say their roles.
const rolesSince = 2

// giveRoles brings a pack of an earlier version up to date: its steps get the
// roles that the paper took them to have, those of a workshop's agenda before others.
// A pack that names any has them.
func giveRoles(p *workshop.Pack, agenda []workshop.Step) {
	if p.Version <= 0 || p.Version >= rolesSince {
		return
	}
	p.Version = rolesSince
	if slices.ContainsFunc(p.Steps, func(d workshop.StepDef) bool { return d.Role != "" }) {
		return
	}
	for _, g := range guesses {
		g.give(p, agenda)
	}
}

// guess tells by its place which of the steps that suit a role had it.
type guess struct {
	role   workshop.Role
	framed bool            // belongs to no exercise
	beside []workshop.Role // is in the exercise of the first of these that there is
	shows  workshop.Role   // shows the vote of a step with this role
}

// guesses are in an order in which later ones can lean on earlier ones.
var guesses = []guess{
	{role: workshop.RoleRules},
	{role: workshop.RolePractice, framed: true},
	{role: workshop.RoleBeliefs},
	{role: workshop.RoleRevote},
	{role: workshop.RoleParadigms},
	{role: workshop.RoleIdeas},
	{role: workshop.RoleThought, beside: []workshop.Role{workshop.RoleBeliefs, workshop.RoleParadigms}},
	{role: workshop.RoleOwnBelief, beside: []workshop.Role{workshop.RoleBeliefs, workshop.RoleParadigms}},
	{role: workshop.RolePyramid},
	{role: workshop.RoleNeeds},
	{role: workshop.RoleLinks},
	{role: workshop.RoleSorting},
	{role: workshop.RoleObstacles},
	{role: workshop.RolePriorities},
	{role: workshop.RoleActions},
	{role: workshop.RoleKeys},
	{role: workshop.RoleRatings},
	{role: workshop.RoleGap, shows: workshop.RoleRatings},
	{role: workshop.RoleFocus},
	{role: workshop.RolePromise, beside: []workshop.Role{workshop.RoleFocus, workshop.RoleRatings, workshop.RoleKeys}},
	{role: workshop.RolePeer, beside: []workshop.Role{workshop.RoleFocus, workshop.RoleRatings, workshop.RoleKeys}},
	{role: workshop.RoleExchange, framed: true},
}

// give gives the role to the step named as in the built-in pack, or else to the
// first that fits, in the agenda if there is one, and to those that take its place in
// other lengths.
func (g guess) give(p *workshop.Pack, agenda []workshop.Step) {
	var had []workshop.StepDef
	take := func(i int) {
		p.Steps[i].Role = g.role
		had = append(had, p.Steps[i])
	}
	usual := slices.IndexFunc(p.Steps, func(d workshop.StepDef) bool { return d.ID == g.role.Builtin() && g.fits(p, d) })
	if usual >= 0 {
		take(usual)
	}
	planned := func(d workshop.StepDef) bool {
		return slices.ContainsFunc(agenda, func(s workshop.Step) bool { return s.ID == d.ID })
	}
	for i, d := range p.Steps {
		if planned(d) && g.fits(p, d) && len(had) == 0 {
			take(i)
		}
	}
	for i, d := range p.Steps {
		together := slices.ContainsFunc(had, func(o workshop.StepDef) bool { return workshop.SameAgenda(o, d) })
		if g.fits(p, d) && !together {
			take(i)
		}
	}
}

func (g guess) fits(p *workshop.Pack, d workshop.StepDef) bool {
	if d.Role != "" || !g.role.Suits(p, d) || g.framed && d.Exercise != "" {
		return false
	}
	if other, ok := p.StepFor(g.shows, nil); g.shows != "" && (!ok || d.Shows != other.ID) {
		return false
	}
	for _, role := range g.beside {
		if other, ok := p.StepFor(role, nil); ok {
			return d.Exercise != "" && d.Exercise == other.Exercise
		}
	}
	return len(g.beside) == 0
}
