package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
)

// planned reports whether the agenda has the step with a role.
func planned(st workshop.State, role workshop.Role) bool {
	def, ok := st.Pack.StepFor(role, st.Agenda)
	return ok && slices.ContainsFunc(st.Agenda, func(step workshop.Step) bool { return step.ID == def.ID })
}

// step finds the step with a role.
func (s *sheet) step(role workshop.Role) (workshop.StepDef, bool) {
	return s.st.Pack.StepFor(role, s.st.Agenda)
}

// stepID names the step with a role; "" where the pack has none.
func (s *sheet) stepID(role workshop.Role) string {
	def, _ := s.step(role)
	return def.ID
}

// stepText is the key of a text of the step with a role; "" where the pack has
// no such step or no such text.
func (s *sheet) stepText(role workshop.Role, name string) string {
	return s.textOf("step", s.stepID(role), name)
}

// aspectText is the key of a text about an aspect of the vote with a role.
func (s *sheet) aspectText(role workshop.Role, name string) string {
	return s.textOf("aspect", s.stepID(role), name)
}

// writeText is the key of a sentence to complete. Where the pack has no words of
// its own for it, those of the built-in step serve, which it was lent.
func (s *sheet) writeText(role workshop.Role, name string) string {
	if key := s.textOf("write", s.stepID(role), name); key != "" {
		return key
	}
	return s.textOf("write", role.Builtin(), name)
}

func (s *sheet) textOf(area, step, name string) string {
	if key := area + "." + step + "." + name; step != "" && s.hasText(key) {
		return key
	}
	return ""
}

// hasText reports whether the pack has a text.
func (s *sheet) hasText(key string) bool { return key != "" && s.st.Pack.Has(s.lang, key) }

// Roles of steps by which the exercises are known: the first that a pack has tells.
var (
	aboutBeliefs = []workshop.Role{workshop.RoleBeliefs, workshop.RoleParadigms}
	aboutPyramid = []workshop.Role{workshop.RolePyramid, workshop.RoleNeeds, workshop.RolePriorities, workshop.RoleObstacles}
	aboutKeys    = []workshop.Role{workshop.RoleKeys, workshop.RoleRatings, workshop.RoleFocus}
)

// exerciseOf is the exercise to which the first step with one of some roles
// belongs, "" if the pack has none of them.
func (s *sheet) exerciseOf(roles ...workshop.Role) string {
	for _, role := range roles {
		if def, ok := s.step(role); ok {
			return def.Exercise
		}
	}
	return ""
}

// has reports whether the workshop has the exercise that roles are known by.
func (s *sheet) has(roles []workshop.Role) bool {
	id := s.exerciseOf(roles...)
	return id != "" && slices.Contains(s.st.Info.Exercises, id)
}

// keysTitle names the exercise with the keys, in each language.
func (s *sheet) keysTitle() []string {
	if id := s.exerciseOf(aboutKeys...); id != "" {
		return s.packs("exercise." + id + ".title")
	}
	return s.packs("sheet.keys")
}

// leadersOnly reports whether a part of a vote is the leaders' own view, which no
// paper shows: few stand behind it.
func (s *sheet) leadersOnly(step, part string) bool {
	def, ok := s.st.Pack.Step(step)
	return ok && def.Vote != nil && def.Vote.Leaders != "" && def.Vote.Leaders == part
}
