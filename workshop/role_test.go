package workshop_test

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestRoleSuits(t *testing.T) {
	three := func(ids ...string) [3][]string { return [3][]string{ids, ids, ids} }
	vote := func(kind workshop.Kind, items []string, aspects ...string) workshop.StepDef {
		return workshop.StepDef{ID: "s", Kind: workshop.StepVote, Vote: &workshop.VoteDef{Kind: kind, Items: three(items...), Aspects: three(aspects...)}}
	}
	from := func(source string, d workshop.StepDef) workshop.StepDef {
		d.Vote.Source = source
		return d
	}
	kind := func(kind workshop.StepKind) workshop.StepDef { return workshop.StepDef{ID: "s", Kind: kind} }
	collect := func(list string) workshop.StepDef {
		return workshop.StepDef{ID: "s", Kind: workshop.StepCollect, Collects: list}
	}
	reveal := func(figures ...workshop.FigureKind) workshop.StepDef {
		return workshop.StepDef{ID: "s", Kind: workshop.StepReveal, Figures: figures}
	}
	p := &workshop.Pack{Items: []workshop.ItemDef{
		{ID: "P1", Kind: "paradigm"}, {ID: "V1", Kind: "pair"}, {ID: "N1", Kind: "card"}, {ID: "K1", Kind: "key"}, {ID: "L1", Kind: "link"},
	}}
	yes := map[workshop.Role][]workshop.StepDef{
		workshop.RoleRules:      {kind(workshop.StepList)},
		workshop.RolePractice:   {vote(workshop.Choice, []string{"s"}, "answer")},
		workshop.RoleThought:    {kind(workshop.StepSay)},
		workshop.RoleParadigms:  {vote(workshop.Choice, []string{"P1"}, "answer")},
		workshop.RoleIdeas:      {collect("ideas")},
		workshop.RoleBeliefs:    {vote(workshop.Bipolar, []string{"V1"}, "now", "then")},
		workshop.RoleRevote:     {from("rows:b", vote(workshop.Bipolar, nil, "now"))},
		workshop.RoleOwnBelief:  {kind(workshop.StepWrite)},
		workshop.RolePyramid:    {kind(workshop.StepPyramid)},
		workshop.RoleNeeds:      {vote(workshop.Scale, []string{"s"}, "answer")},
		workshop.RoleLinks:      {vote(workshop.Scale, []string{"L1"}, "answer")},
		workshop.RoleSorting:    {vote(workshop.Choice, []string{"N1"}, "answer")},
		workshop.RoleObstacles:  {collect("obstacles")},
		workshop.RolePriorities: {from("obstacles", vote(workshop.Dots, nil))},
		workshop.RoleActions:    {kind(workshop.StepActions)},
		workshop.RoleKeys:       {kind(workshop.StepKeys)},
		workshop.RoleRatings:    {vote(workshop.Scale, []string{"K1"}, "now", "then")},
		workshop.RoleGap:        {reveal(workshop.FigRadar, workshop.FigGap)},
		workshop.RoleFocus:      {vote(workshop.Dots, []string{"K1"})},
		workshop.RolePromise:    {kind(workshop.StepWrite)},
		workshop.RolePeer:       {kind(workshop.StepWrite)},
		workshop.RoleExchange:   {kind(workshop.StepWrite)},
	}
	no := map[workshop.Role][]workshop.StepDef{
		workshop.RoleRules:      {kind(workshop.StepSay)},
		workshop.RolePractice:   {vote(workshop.Scale, []string{"s"}, "answer"), kind(workshop.StepVote)},
		workshop.RoleThought:    {kind(workshop.StepWrite)},
		workshop.RoleParadigms:  {vote(workshop.Choice, []string{"P1", "N1"}, "answer"), vote(workshop.Choice, nil, "answer"), vote(workshop.Scale, []string{"P1"}, "answer")},
		workshop.RoleIdeas:      {collect("obstacles"), kind(workshop.StepCollect)},
		workshop.RoleBeliefs:    {vote(workshop.Bipolar, []string{"V1"}, "now"), from("rows:b", vote(workshop.Bipolar, nil, "now", "then")), vote(workshop.Scale, []string{"V1"}, "now", "then")},
		workshop.RoleRevote:     {vote(workshop.Bipolar, []string{"V1"}, "now"), from("ideas", vote(workshop.Bipolar, nil, "now")), from("rows:b", vote(workshop.Scale, nil, "now"))},
		workshop.RoleOwnBelief:  {kind(workshop.StepSay)},
		workshop.RolePyramid:    {kind(workshop.StepSay)},
		workshop.RoleNeeds:      {vote(workshop.Scale, []string{"K1"}, "answer"), vote(workshop.Scale, []string{"s"}, "now", "then"), vote(workshop.Scale, nil, "answer"), vote(workshop.Choice, []string{"s"}, "answer")},
		workshop.RoleLinks:      {vote(workshop.Scale, []string{"K1"}, "answer"), vote(workshop.Choice, []string{"L1"}, "answer")},
		workshop.RoleSorting:    {vote(workshop.Choice, []string{"P1"}, "answer"), vote(workshop.Scale, []string{"N1"}, "answer")},
		workshop.RoleObstacles:  {collect("ideas")},
		workshop.RolePriorities: {vote(workshop.Dots, []string{"K1"}), from("ideas", vote(workshop.Dots, nil)), from("obstacles", vote(workshop.Choice, nil))},
		workshop.RoleActions:    {kind(workshop.StepWrite)},
		workshop.RoleKeys:       {kind(workshop.StepList)},
		workshop.RoleRatings:    {vote(workshop.Scale, []string{"L1"}, "now"), vote(workshop.Dots, []string{"K1"})},
		workshop.RoleGap:        {reveal(workshop.FigRadar), {ID: "s", Kind: workshop.StepVote, Figures: []workshop.FigureKind{workshop.FigGap}}},
		workshop.RoleFocus:      {vote(workshop.Dots, []string{"N1"}), vote(workshop.Ranking, []string{"K1"})},
		workshop.RolePromise:    {kind(workshop.StepActions)},
		workshop.RolePeer:       {kind(workshop.StepBreak)},
		workshop.RoleExchange:   {kind(workshop.StepVote)},
		"king":                  {kind(workshop.StepSay)},
	}
	for _, role := range workshop.Roles() {
		if len(yes[role]) == 0 || len(no[role]) == 0 {
			t.Errorf("no sample of %s", role)
		}
	}
	for want, samples := range map[bool]map[workshop.Role][]workshop.StepDef{true: yes, false: no} {
		for role, steps := range samples {
			for i, d := range steps {
				if role.Suits(p, d) != want {
					t.Errorf("%s suits sample %d: %v, want %v", role, i, !want, want)
				}
			}
		}
	}
}

func TestStepFor(t *testing.T) {
	p := &workshop.Pack{Steps: []workshop.StepDef{
		{ID: "say"}, {ID: "short", Role: workshop.RolePromise}, {ID: "long", Role: workshop.RolePromise},
	}}
	for want, agenda := range map[string][]workshop.Step{
		"short": {{ID: "say"}},
		"long":  {{ID: "say"}, {ID: "long"}},
	} {
		if d, ok := p.StepFor(workshop.RolePromise, agenda); !ok || d.ID != want {
			t.Errorf("%v: %q, want %q", agenda, d.ID, want)
		}
	}
	for _, role := range []workshop.Role{workshop.RolePeer, ""} {
		if d, ok := p.StepFor(role, nil); ok {
			t.Errorf("%q is %q", role, d.ID)
		}
	}
}

func TestSameAgenda(t *testing.T) {
	step := func(exercise string, minutes ...int) workshop.StepDef {
		return workshop.StepDef{Exercise: exercise, Minutes: [3]int(minutes)}
	}
	for _, tc := range []struct {
		a, b workshop.StepDef
		want bool
	}{
		{step("A", 5, 0, 0), step("A", 0, 5, 5), false},
		{step("A", 5, 5, 0), step("A", 0, 5, 5), true},
		{step("A", 0, 1, 0), step("A", 0, 1, 0), true},
		{step("A", 0, 0, 5), step("A", 0, 0, 5), true},
		{step("A", 5, 0, 0), step("B", 0, 5, 5), true},
		{step("", 0, 0, 0), step("", 0, 0, 0), true},
	} {
		if got := workshop.SameAgenda(tc.a, tc.b); got != tc.want {
			t.Errorf("%v and %v: %v", tc.a, tc.b, got)
		}
	}
}

func TestRolesAreDistinct(t *testing.T) {
	list, seen := workshop.Roles(), map[string]bool{}
	for i, role := range list {
		if slices.Contains(list[:i], role) || seen[role.Builtin()] || role.Builtin() == "" {
			t.Errorf("%s, step %q, stands twice or has no step", role, role.Builtin())
		}
		seen[role.Builtin()] = true
	}
}

// A vote that asks one thing in one length of the exercise only is about it.
func TestOneItemInOneLengthIsEnough(t *testing.T) {
	p := &workshop.Pack{Items: []workshop.ItemDef{{ID: "P1", Kind: "paradigm"}}}
	for role, v := range map[workshop.Role]workshop.VoteDef{
		workshop.RoleParadigms: {Kind: workshop.Choice, Items: [3][]string{nil, {"P1"}, nil}},
		workshop.RoleNeeds:     {Kind: workshop.Scale, Items: [3][]string{nil, nil, {"s"}}, Aspects: [3][]string{nil, nil, {"answer"}}},
	} {
		if !role.Suits(p, workshop.StepDef{ID: "s", Kind: workshop.StepVote, Vote: &v}) {
			t.Errorf("%s does not suit", role)
		}
	}
}
