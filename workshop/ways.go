package workshop

import "slices"

// WaysOf lists the ways in which the ballots of a round came into the box; the one
// it was opened in while there is no ballot.
func (s State) WaysOf(r Round) []Way {
	if len(r.Ways) == 0 {
		return []Way{r.Spec.Way}
	}
	return r.Ways
}

// Ways lists the ways of a tally's round. A round with a show of cards among
// them was open: it was not secret for everybody.
func (s State) Ways(t Tally) []Way {
	if r, ok := s.Round(t.Spec.Step, t.Spec.Revote); ok {
		return s.WaysOf(r)
	}
	return []Way{t.Spec.Way}
}

// Open reports whether a vote was open for anybody: cards were held up in it.
func (s State) Open(t Tally) bool {
	return slices.ContainsFunc(s.Ways(t), func(w Way) bool { return w.Traits().Open })
}

// Mixed reports whether a round has taken ballots otherwise than it was opened for.
// Then ballots without a seat of their own have taken seats, and a seat no longer
// stands for a certain person.
func (s State) Mixed(r Round) bool {
	return slices.ContainsFunc(s.WaysOf(r), func(w Way) bool { return w != r.Spec.Way })
}

// AddWay notes a way in which ballots came, in the order of Ways: which came first
// nobody can see.
func (r *Round) AddWay(way Way) {
	used := r.Ways
	r.Ways = slices.DeleteFunc(Ways(), func(w Way) bool { return w != way && !slices.Contains(used, w) })
}
