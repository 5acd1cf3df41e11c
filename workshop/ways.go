package workshop

import (
	"slices"
	"strconv"
	"strings"
)

// waysKey is the note under which a round's ways of voting are kept where they
// were mixed.
func waysKey(round int64) string { return "ways." + strconv.FormatInt(round, 10) }

// WaysOf lists the ways in which the ballots of a round came into the box: the
// one it was opened in, then those that were added.
func (s State) WaysOf(r Round) []Way {
	ways := []Way{r.Spec.Way}
	for _, w := range strings.Fields(s.Notes[waysKey(r.ID)]) {
		if !slices.Contains(ways, Way(w)) {
			ways = append(ways, Way(w))
		}
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

// Open tells whether a vote was open for anybody: cards were held up in it.
func (s State) Open(t Tally) bool { return slices.Contains(s.Ways(t), Cards) }

// Mixed tells whether a round has taken ballots in more than one way. Then
// ballots without a seat of their own have taken seats, and a seat no longer
// stands for a certain person.
func (s State) Mixed(r Round) bool { return len(s.WaysOf(r)) > 1 }

// noteWay keeps that a way is used in a round, before its first ballot is: a
// power cut in between leaves a way too many, never one too few. undo takes it
// back when no ballot came in.
func (s *Session) noteWay(r Round, way Way) (undo func(), err error) {
	st := s.State()
	ways, before := st.WaysOf(r), st.Notes[waysKey(r.ID)]
	if slices.Contains(ways, way) {
		return func() {}, nil
	}
	words := make([]string, 0, len(ways)+1)
	for _, w := range append(ways, way) {
		words = append(words, string(w))
	}
	// The failure that it is undone for says more than one of undoing it.
	undo = func() { _ = s.putNote(waysKey(r.ID), before) }
	return undo, s.putNote(waysKey(r.ID), strings.Join(words, " "))
}
