package workshop

import (
	"slices"
	"strconv"
	"time"
	"unicode/utf8"
)

// What a file may hold at most, well above what any version has let in.
const (
	mostRounds   = 1000
	mostItems    = 1000
	mostNotes    = 1000
	mostTiles    = 40
	mostMerged   = 200 // wordings in one item
	mostPackStep = 1000
	mostSpent    = 1000 * time.Hour
)

// Sound reports what in a state that comes from a file cannot have come from this
// program, as EDamaged with its place; nil where there is nothing. A store asks it
// before anybody draws, prints or counts what a file says: a file is a stranger's
// until then. Kinds of question that this version does not know are not damage;
// Understood tells of them.
func Sound(s State) error {
	for _, look := range []func(State) string{
		unsoundAgenda, unsoundPosition, unsoundRounds, unsoundWords,
	} {
		if place := look(s); place != "" {
			return Errorf(EDamaged, nil, "place", place)
		}
	}
	return nil
}

func unsoundAgenda(s State) string {
	if len(s.Agenda) == 0 || len(s.Agenda) > 2*maxSteps || len(s.Pack.Steps) > mostPackStep {
		return "agenda"
	}
	for _, step := range s.Agenda {
		_, known := s.Pack.Step(step.ID)
		fits := step.Length >= Compact && step.Length <= Deep && step.Minutes >= 0 && step.Minutes <= maxMinutes
		if !known || !fits || step.Spent < 0 || step.Spent > mostSpent {
			return "agenda " + step.ID
		}
	}
	return ""
}

func unsoundPosition(s State) string {
	phases := []Phase{PhaseAsk, PhaseCollect, PhaseVote, PhaseClosed, PhaseResult}
	if p := s.Pos; p.Step < 0 || p.Step >= len(s.Agenda) || p.Page < 0 || p.View < 0 || p.Phase != "" && !slices.Contains(phases, p.Phase) {
		return "position"
	}
	return ""
}

func unsoundRounds(s State) string {
	if len(s.Rounds) > mostRounds {
		return "rounds"
	}
	for _, r := range s.Rounds {
		if !r.sound() {
			return "round " + strconv.FormatInt(r.ID, 10)
		}
	}
	return ""
}

func (r Round) sound() bool {
	if r.Seats < 1 || r.Seats > MaxSeats || r.Cast < 0 || r.Cast > r.Seats || r.MinShow < 1 || r.State < RoundReady || r.State > RoundVoid {
		return false
	}
	for _, q := range r.Spec.Questions {
		if !q.Kind.Known() {
			return true // of a later version
		}
	}
	return r.Spec.Validate() == nil && (r.Tally == nil || r.Tally.sound(r))
}

// sound reports whether a tally can be what a round has left: it counts what was asked,
// and as many answers as there are ballots.
func (t Tally) sound(r Round) bool {
	if t.Cast != r.Cast || t.Seats < t.Cast || t.Seats > MaxSeats || t.MinShow < 1 || t.Spec.Validate() != nil {
		return false
	}
	if len(t.Counts) == 0 && len(t.Pairs) == 0 {
		return !t.Shown()
	}
	blank, err := NewTally(t.Spec, t.Seats, t.MinShow, nil)
	if err != nil || len(t.Counts) != len(blank.Counts) {
		return false
	}
	for i, c := range t.Counts {
		if !c.sound(blank.Counts[i], t.Cast) {
			return false
		}
	}
	return t.soundPairs(blank)
}

func (c Count) sound(blank Count, cast int) bool {
	if c.Question != blank.Question || c.Part != blank.Part || c.Lo != blank.Lo {
		return false
	}
	if c.Hidden {
		return len(c.N) == 0 && c.CantSay == 0 && c.NotAsked == 0
	}
	if len(c.N) != len(blank.N) || c.CantSay < 0 || c.NotAsked < 0 {
		return false
	}
	for _, n := range c.N {
		if n < 0 || n > cast {
			return false
		}
	}
	return c.Answers()+c.CantSay+c.NotAsked == cast
}

func (t Tally) soundPairs(blank Tally) bool {
	if len(t.Pairs) != len(blank.Pairs) {
		return false
	}
	for i, p := range t.Pairs {
		want := blank.Pairs[i]
		if p.Question != want.Question || !slices.Equal(p.Items, want.Items) || len(p.Before) != len(want.Before) {
			return false
		}
		for j, row := range p.Before {
			if len(row) != len(want.Before[j]) || slices.ContainsFunc(row, func(n int) bool { return n < 0 || n > t.Cast }) {
				return false
			}
		}
	}
	return true
}

func unsoundWords(s State) string {
	switch {
	case len(s.Items) > mostItems || len(s.Actions) > mostItems:
		return "items"
	case len(s.Tiles) > mostTiles:
		return "tiles"
	case len(s.Notes) > mostNotes || len(s.Drafts) > mostNotes:
		return "notes"
	}
	for _, it := range s.Items {
		if len(it.Merged) > mostMerged || !brief(MaxItemText, append([]string{it.ID, it.List, it.Text}, it.Merged...)...) {
			return "item " + it.ID
		}
	}
	for _, a := range s.Actions {
		if !brief(MaxItemText, a.Item, a.First, a.Owner, a.Due, a.Notice) {
			return "action " + a.Item
		}
	}
	if !brief(MaxItemText, s.Tiles...) {
		return "tiles"
	}
	for _, texts := range []map[string]string{s.Notes, s.Drafts} {
		for key, text := range texts {
			if !brief(MaxItemText, key) || !brief(2*MaxNote, text) {
				return "notes"
			}
		}
	}
	return ""
}

// brief reports whether all texts are text, and none has more than so many bytes. A
// name of the file may have room twice over: earlier versions counted letters.
func brief(most int, texts ...string) bool {
	return !slices.ContainsFunc(texts, func(s string) bool { return len(s) > 4*most || !utf8.ValidString(s) })
}
