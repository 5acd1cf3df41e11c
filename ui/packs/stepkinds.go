package packs

import "github.com/upturn-workshop/upturn/workshop"

// stepKind is what the editor takes into account of a kind of step.
type stepKind struct {
	onWall []field // beside what every step has on the wall
	more   []field // at the end
	rules  bool    // its page shows the ground rules
}

// stepKinds by their kind. The keys of fields go on behind the step's.
var stepKinds = map[workshop.StepKind]stepKind{
	workshop.StepSay:     {},
	workshop.StepList:    {rules: true},
	workshop.StepKeys:    {},
	workshop.StepVote:    {},
	workshop.StepReveal:  {},
	workshop.StepPyramid: {onWall: []field{{key: "after", label: "after"}}},
	workshop.StepCollect: {},
	workshop.StepActions: {more: []field{
		{key: "field.item", label: "column_item"}, {key: "field.first", label: "column_first"}, {key: "field.owner", label: "column_owner"},
		{key: "field.due", label: "column_due"}, {key: "field.notice", label: "column_notice"},
	}},
	workshop.StepWrite: {more: []field{{key: "example", label: "example", list: true, may: true}}},
	workshop.StepBreak: {},
	workshop.StepCheck: {},
}

// under puts the keys of fields behind that of what they belong to.
func under(prefix string, fields []field) []field {
	out := make([]field, len(fields))
	for i, f := range fields {
		f.key = prefix + f.key
		out[i] = f
	}
	return out
}
