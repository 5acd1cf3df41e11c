package workshop

import (
	"slices"
)

// Role says what a step is for on paper. Handouts ask for a step by its role, so
// a pack may call its steps what it likes.
type Role string

// The roles, in the order of the built-in pack.
const (
	RoleRules      Role = "rules"      // the ground rules
	RolePractice   Role = "practice"   // a vote to try out voting
	RoleThought    Role = "thought"    // the thought that the beliefs begin with
	RoleParadigms  Role = "paradigms"  // which ideas protect and which limit
	RoleIdeas      Role = "ideas"      // the group's own ideas
	RoleBeliefs    Role = "beliefs"    // what the group holds, between two statements
	RoleRevote     Role = "revote"     // the beliefs under discussion once more
	RoleOwnBelief  Role = "own_belief" // what one wants to believe from now on
	RolePyramid    Role = "pyramid"    // the pyramid that is turned over
	RoleNeeds      Role = "needs"      // whose needs come first
	RoleLinks      Role = "links"      // how well each link of the chain is served
	RoleSorting    Role = "sorting"    // what is a need and what a want
	RoleObstacles  Role = "obstacles"  // what is in people's way
	RolePriorities Role = "priorities" // which obstacles come first
	RoleActions    Role = "actions"    // who does what, by when
	RoleKeys       Role = "keys"       // the keys are read
	RoleRatings    Role = "ratings"    // how the keys show today
	RoleGap        Role = "gap"        // the ratings' gap between today and what matters
	RoleFocus      Role = "focus"      // which keys the group works on
	RolePromise    Role = "promise"    // one's own promise
	RolePeer       Role = "peer"       // with whom one follows the promise up
	RoleExchange   Role = "exchange"   // promises are exchanged at the end
)

// traits is what a step of a role has. What is empty does not matter.
type traits struct {
	builtin  string     // the step of the built-in pack that has the role
	step     StepKind   // its kind
	figure   FigureKind // among its pictures
	collects string
	vote     Kind // what its vote asks
	asks     func(p *Pack, d StepDef) bool
}

var roles = []struct {
	Role
	traits
}{
	{RoleRules, traits{builtin: "rules", step: StepList}},
	{RolePractice, traits{builtin: "practice", vote: Choice}},
	{RoleThought, traits{builtin: "A1", step: StepSay}},
	{RoleParadigms, traits{builtin: "A2", vote: Choice, asks: about(ItemParadigm)}},
	{RoleIdeas, traits{builtin: "A3", step: StepCollect, collects: ListIdeas}},
	{RoleBeliefs, traits{builtin: "A4", vote: Bipolar, asks: severalAspects}},
	{RoleRevote, traits{builtin: "A7", vote: Bipolar, asks: discussedRows}},
	{RoleOwnBelief, traits{builtin: "A8", step: StepWrite}},
	{RolePyramid, traits{builtin: "B2", step: StepPyramid}},
	{RoleNeeds, traits{builtin: "B1", vote: Scale, asks: oneQuestion}},
	{RoleLinks, traits{builtin: "B3", vote: Scale, asks: about(ItemLink)}},
	{RoleSorting, traits{builtin: "B4", vote: Choice, asks: about(ItemCard)}},
	{RoleObstacles, traits{builtin: "B5", step: StepCollect, collects: ListObstacles}},
	{RolePriorities, traits{builtin: "B6", vote: Dots, asks: collected(ListObstacles)}},
	{RoleActions, traits{builtin: "B7", step: StepActions}},
	{RoleKeys, traits{builtin: "C1", step: StepKeys}},
	{RoleRatings, traits{builtin: "C2", vote: Scale, asks: about(ItemKey)}},
	{RoleGap, traits{builtin: "C4", step: StepReveal, figure: FigGap}},
	{RoleFocus, traits{builtin: "C6", vote: Dots, asks: about(ItemKey)}},
	{RolePromise, traits{builtin: "C7", step: StepWrite}},
	{RolePeer, traits{builtin: "C8", step: StepWrite}},
	{RoleExchange, traits{builtin: "promises", step: StepWrite}},
}

// Roles lists the roles.
func Roles() []Role {
	out := make([]Role, len(roles))
	for i, r := range roles {
		out[i] = r.Role
	}
	return out
}

func (r Role) traits() (traits, bool) {
	for _, o := range roles {
		if o.Role == r {
			return o.traits, true
		}
	}
	return traits{}, false
}

// Builtin is the step of the built-in pack that has the role. Sentences to
// complete that a pack lacks are those of that step.
func (r Role) Builtin() string {
	t, _ := r.traits()
	return t.builtin
}

// Promises reports whether people write down what they are going to do.
func (r Role) Promises() bool { return r == RolePromise || r == RoleExchange }

// Suits reports whether a step of the pack can have the role: whether it is of
// the kind, and asks what, the paper counts on.
func (r Role) Suits(p *Pack, d StepDef) bool {
	t, ok := r.traits()
	return ok &&
		(t.step == "" || d.Kind == t.step) &&
		(t.figure == "" || slices.Contains(d.Figures, t.figure)) &&
		(t.collects == "" || d.Collects == t.collects) &&
		(t.vote == "" || d.Vote != nil && d.Vote.Kind == t.vote) &&
		(t.asks == nil || t.asks(p, d))
}

// asked lists what a vote asks about, in any length.
func asked(v *VoteDef) []string { return slices.Concat(v.Items[Compact], v.Items[Full], v.Items[Deep]) }

// about suits votes whose items are all of a kind.
func about(kind ItemKind) func(*Pack, StepDef) bool {
	return func(p *Pack, d StepDef) bool {
		items := asked(d.Vote)
		return len(items) > 0 && !slices.ContainsFunc(items, func(id string) bool {
			return !slices.ContainsFunc(p.Items, func(it ItemDef) bool { return it.ID == id && it.Kind == kind })
		})
	}
}

// oneQuestion suits votes with a single question, which is the step's own.
func oneQuestion(_ *Pack, d StepDef) bool {
	items := asked(d.Vote)
	return len(items) > 0 && aspectsAtMost(d.Vote) == 1 &&
		!slices.ContainsFunc(items, func(id string) bool { return id != d.ID })
}

func severalAspects(_ *Pack, d StepDef) bool {
	return d.Vote.Source == "" && aspectsAtMost(d.Vote) > 1
}

func discussedRows(_ *Pack, d StepDef) bool {
	_, again := d.Vote.RowsOf()
	return again
}

func collected(list string) func(*Pack, StepDef) bool {
	return func(_ *Pack, d StepDef) bool { return d.Vote.Source == list }
}

func aspectsAtMost(v *VoteDef) int {
	return max(len(v.Aspects[Compact]), len(v.Aspects[Full]), len(v.Aspects[Deep]))
}

// SameAgenda reports whether two steps can stand in one agenda. Steps of an
// exercise that share no length cannot, so they may have the same role.
func SameAgenda(a, b StepDef) bool {
	if a.Exercise == "" || a.Exercise != b.Exercise {
		return true
	}
	for l := Compact; l <= Deep; l++ {
		if a.Minutes[l] > 0 && b.Minutes[l] > 0 {
			return true
		}
	}
	return false
}

// StepFor finds the step that has a role: the one in the agenda, or else the
// pack's first.
func (p *Pack) StepFor(role Role, agenda []Step) (StepDef, bool) {
	var first *StepDef
	for i, d := range p.Steps {
		if d.Role != role || role == "" {
			continue
		}
		if slices.ContainsFunc(agenda, func(s Step) bool { return s.ID == d.ID }) {
			return d, true
		}
		if first == nil {
			first = &p.Steps[i]
		}
	}
	if first == nil {
		return StepDef{}, false
	}
	return *first, true
}
