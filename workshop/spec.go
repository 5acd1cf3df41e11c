package workshop

import (
	"slices"
)

// NewSpec makes the question sheet of a step's vote from the pack's plan and
// from what the group has collected.
func NewSpec(st State, def StepDef, way Way, discussed func(Tally) []string) (Spec, error) {
	v := def.Vote
	length := st.lengthOf(def.ID)
	items, labels, err := voteItems(st, def, length, discussed)
	if err != nil {
		return Spec{}, err
	}
	spec := Spec{Step: def.ID, Way: way, Labels: labels, Views: views(st, *v)}
	spec.Questions = v.Kind.rules().questions(def.ID, *v, items, aspects(st, *v, length))
	return spec, spec.Validate()
}

// aspects lists what is marked for each question: the pack's, with the
// leaders' own view beside the first where both groups are large enough.
func aspects(st State, v VoteDef, length Length) []string {
	list := v.Aspects[length]
	if len(list) == 0 {
		list = []string{"answer"}
	}
	if views(st, v) == nil {
		return list
	}
	return slices.Insert(slices.Clone(list), 1, v.Leaders)
}

// views tells from how many answers the two views of a vote are shown; nil when
// it has but one.
func views(st State, v VoteDef) *Views {
	if v.Leaders == "" || !st.TwoViews() || !st.comparesViews() {
		return nil
	}
	return &Views{Leaders: v.Leaders, Least: st.leastLeaders()}
}

// PlannedViews returns the two views of the first vote in the agenda that asks for them,
// nil where none does.
func PlannedViews(s State) *Views {
	for _, step := range s.Agenda {
		if def := s.Def(step); def.Vote != nil {
			if v := views(s, *def.Vote); v != nil {
				return v
			}
		}
	}
	return nil
}

// TwoViews reports whether leaders and team are both large enough to be shown
// apart: five of the team, and five leaders or fewer who all agreed.
func (s State) TwoViews() bool {
	return s.Info.Leaders >= s.leastLeaders() && s.Info.People-s.Info.Leaders >= MinView
}

// leastLeaders is how many leaders have to answer for their view to be shown.
// Fewer than three never are.
func (s State) leastLeaders() int {
	if s.Info.Agreed {
		return LeastShow
	}
	return MinView
}

// comparesViews reports whether the agenda has a step that lays the leaders' view
// beside the team's; nothing is asked that is not shown.
func (s State) comparesViews() bool {
	return slices.ContainsFunc(s.Agenda, func(step Step) bool {
		return slices.Contains(s.Def(step).Figures, FigViewpoints)
	})
}

// comparesOnly reports whether a step has nothing to show but the leaders' own view beside
// the team's.
func (def StepDef) comparesOnly() bool {
	return len(def.Figures) == 1 && slices.Contains(def.Figures, FigViewpoints)
}

// voteItems lists the IDs that a vote is about, with the group's own words
// where they are not in the pack.
func voteItems(st State, def StepDef, length Length, discussed func(Tally) []string) ([]string, map[string]string, error) {
	if def.Vote.Source == "" {
		return def.Vote.Items[length], nil, nil
	}
	if step, again := def.Vote.RowsOf(); again {
		round, ok := st.Round(step, false)
		if !ok || round.Tally == nil || !round.Tally.Shown() || discussed == nil {
			return nil, nil, Errorf(EState, nil, "what", "no_rows", "step", step)
		}
		rows := discussed(*round.Tally)
		if len(rows) == 0 { // nobody had an opinion on any
			return nil, nil, Errorf(EState, nil, "what", "no_rows", "step", step)
		}
		return rows, nil, nil
	}
	var ids []string
	labels := map[string]string{}
	for _, it := range st.ItemsIn(def.Vote.Source) {
		ids = append(ids, it.ID)
		labels[it.ID] = it.Text
	}
	if len(ids) == 0 {
		return nil, nil, Errorf(EState, nil, "what", "no_items")
	}
	return ids, labels, nil
}

// lengthOf is the version in which the agenda has a step.
func (s State) lengthOf(step string) Length {
	for _, st := range s.Agenda {
		if st.ID == step {
			return st.Length
		}
	}
	return Full
}

// ItemsIn lists what the group collected in one list.
func (s State) ItemsIn(list string) []Item {
	var out []Item
	for _, it := range s.Items {
		if it.List == list {
			out = append(out, it)
		}
	}
	return out
}
