package workshop

import (
	"maps"
	"slices"
	"strconv"
)

// freeStep is a name that no step of the pack has.
func freeStep(p *Pack, letter string) string {
	for n := 1; ; n++ {
		id := letter + strconv.Itoa(n)
		if _, taken := p.Step(id); !taken {
			return id
		}
	}
}

// titled are the texts of a step that is called the same wherever it is named.
func titled(id, title string) map[string]string {
	out := map[string]string{}
	for _, part := range []string{"title", "short", "wall"} {
		out["step."+id+"."+part] = title
	}
	return out
}

// withStep gives a copy of a pack with one more step and its texts. They are the
// group's own words, so they are the same in every language.
func withStep(p *Pack, def StepDef, texts map[string]string) *Pack {
	out := *p
	out.Steps = append(slices.Clone(p.Steps), def)
	out.Texts = map[string]map[string]string{}
	for lang, all := range p.Texts {
		all = maps.Clone(all)
		maps.Copy(all, texts)
		out.Texts[lang] = all
	}
	return &out
}

// insert puts in a step that the pack did not have, after another one. Its
// texts are kept with the workshop's own content, so that it is shown, printed
// and exported like any other.
func (t *turn) insert(after int, def StepDef, minutes int, pack *Pack) {
	before := t.was.Agenda[after]
	step := Step{ID: def.ID, Exercise: before.Exercise, Length: before.Length, Minutes: minutes}
	t.change.Pack, t.change.Agenda = pack, slices.Insert(slices.Clone(t.was.Agenda), after+1, step)
	t.tell(Event{Kind: EventContent, Step: def.ID})
}

// Planned reports whether a step is in some plan of the pack; one that was put in on the
// spot is in none.
func (p *Pack) Planned(id string) bool {
	def, ok := p.Step(id)
	if !ok {
		return false
	}
	return def.Minutes != [3]int{} || slices.ContainsFunc(p.Plans, func(plan Plan) bool { return plan.Frame[id] > 0 })
}
