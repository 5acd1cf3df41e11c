package workshop

import "slices"

// LeadersPart is the aspect of a vote that leaders answered about themselves, ""
// if there is none. Rounds from before it was kept with them have their pack's.
func (s State) LeadersPart(t Tally) string {
	if t.Spec.Views != nil {
		return t.Spec.Views.Leaders
	}
	if s.Pack == nil {
		return ""
	}
	if def, ok := s.Pack.Step(t.Spec.Step); ok && def.Vote != nil {
		return def.Vote.Leaders
	}
	return ""
}

// Team is a tally without the leaders' own view, whatever a pack calls it. Few
// stand behind that: it is shown as medians beside the team's, and nowhere else.
func (s State) Team(t Tally) Tally {
	leaders := s.LeadersPart(t)
	if leaders == "" {
		return t
	}
	t.Counts = slices.DeleteFunc(slices.Clone(t.Counts), func(c Count) bool { return c.Part == leaders })
	t.Spec.Questions = slices.Clone(t.Spec.Questions)
	for i, q := range t.Spec.Questions {
		t.Spec.Questions[i].Aspects = slices.DeleteFunc(slices.Clone(q.Aspects), func(a string) bool { return a == leaders })
	}
	return t
}
