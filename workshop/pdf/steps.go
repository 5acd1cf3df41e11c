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
func (e *edition) step(role workshop.Role) (workshop.StepDef, bool) {
	return e.st.Pack.StepFor(role, e.st.Agenda)
}

// stepID names the step with a role; "" where the pack has none.
func (e *edition) stepID(role workshop.Role) string {
	def, _ := e.step(role)
	return def.ID
}

// stepText is the key of a text of the step with a role; "" where the pack has
// no such step or no such text.
func (e *edition) stepText(role workshop.Role, name string) string {
	return e.textOf("step", e.stepID(role), name)
}

// aspectText is the key of a text about an aspect of the vote with a role.
func (e *edition) aspectText(role workshop.Role, name string) string {
	return e.textOf("aspect", e.stepID(role), name)
}

// writeText is the key of a sentence to complete. Where the pack has no words of
// its own for it, those of the built-in step serve, which it was lent.
func (e *edition) writeText(role workshop.Role, name string) string {
	if key := e.textOf("write", e.stepID(role), name); key != "" {
		return key
	}
	return e.textOf("write", role.Builtin(), name)
}

func (e *edition) textOf(area, step, name string) string {
	if key := area + "." + step + "." + name; step != "" && e.hasText(key) {
		return key
	}
	return ""
}

// hasText reports whether the pack has a text.
func (e *edition) hasText(key string) bool { return key != "" && e.st.Pack.Has(e.lang, key) }

// Roles of steps by which the exercises are known: the first that a pack has tells.
var (
	aboutBeliefs = []workshop.Role{workshop.RoleBeliefs, workshop.RoleParadigms}
	aboutPyramid = []workshop.Role{workshop.RolePyramid, workshop.RoleNeeds, workshop.RolePriorities, workshop.RoleObstacles}
	aboutKeys    = []workshop.Role{workshop.RoleKeys, workshop.RoleRatings, workshop.RoleFocus}
)

// exerciseOf is the exercise to which the first step with one of some roles
// belongs, "" if the pack has none of them.
func (e *edition) exerciseOf(roles ...workshop.Role) string {
	for _, role := range roles {
		if def, ok := e.step(role); ok {
			return def.Exercise
		}
	}
	return ""
}

// has reports whether the workshop has the exercise that roles are known by.
func (e *edition) has(roles []workshop.Role) bool {
	id := e.exerciseOf(roles...)
	return id != "" && slices.Contains(e.st.Info.Exercises, id)
}

// keysTitle names the exercise with the keys, in each language.
func (s *sheet) keysTitle() []string {
	if id := s.exerciseOf(aboutKeys...); id != "" {
		return s.packs("exercise." + id + ".title")
	}
	return s.packs("sheet.keys")
}
