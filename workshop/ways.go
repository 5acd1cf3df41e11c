package workshop

import (
	"slices"
	"strconv"
	"strings"
)

// waysKey is the note under which a round's ways of voting are kept where they
// are others than the one that it was opened in.
func waysKey(round int64) string { return "ways." + strconv.FormatInt(round, 10) }

// WaysOf lists the ways in which the ballots of a round came into the box, in
// order; the one it was opened in while there is no ballot.
func (s State) WaysOf(r Round) []Way {
	var ways []Way
	for _, w := range strings.Fields(s.Notes[waysKey(r.ID)]) {
		ways = append(ways, Way(w))
	}
	if len(ways) == 0 {
		return []Way{r.Spec.Way}
	}
	return ways
}

// Ways lists the ways of a tally's round. A round with a show of cards among
// them was open: it was not secret for everybody.
func (s State) Ways(t Tally) []Way {
	if r, ok := s.Round(t.Spec.Step, t.Spec.Second); ok {
		return s.WaysOf(r)
	}
	return []Way{t.Spec.Way}
}

// Open reports whether a vote was open for anybody: cards were held up in it.
func (s State) Open(t Tally) bool {
	return slices.ContainsFunc(s.Ways(t), func(w Way) bool { return w.Traits().Open })
}

// Mixed tells whether a round has taken ballots otherwise than it was opened for.
// Then ballots without a seat of their own have taken seats, and a seat no longer
// stands for a certain person.
func (s State) Mixed(r Round) bool {
	return slices.ContainsFunc(s.WaysOf(r), func(w Way) bool { return w != r.Spec.Way })
}

// noteWay keeps that a way is used in a round, before its first ballot is: a
// power cut in between leaves a way too many, never one too few. undo takes it
// back when no ballot came in.
func (s *Session) noteWay(r Round, way Way) (undo func(), err error) {
	st := s.State()
	ways, before := st.WaysOf(r), st.Notes[waysKey(r.ID)]
	if slices.Contains(ways, way) {
		return func() {}, nil
	}
	if before == "" && r.Cast == 0 {
		ways = nil // nobody has voted in the way that it was opened for
	}
	words := make([]string, 0, len(ways)+1)
	for _, w := range append(ways, way) {
		words = append(words, string(w))
	}
	// The failure that it is undone for says more than one of undoing it.
	undo = func() { _ = s.putNote(waysKey(r.ID), before) }
	return undo, s.putNote(waysKey(r.ID), strings.Join(words, " "))
}
