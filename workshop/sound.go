package workshop

import (
	"slices"
	"strconv"
	"time"
	"unicode/utf8"
)

// What a file may hold at most, well above what any version has let in. A store refuses
// more rows than that before it reads them.
const (
	MostSteps  = 2 * maxSteps
	MostRounds = 1000
	MostItems  = 1000                  // and actions
	MostUnread = MaxAnswers * MaxSeats // answers in own words, all that a vote may have
	MostNotes  = 1000                  // and drafts
	MostTiles  = 40
)

// How large the parts may be.
const (
	mostMerged   = MostUnread // wordings in one item
	mostPackStep = 1000
	mostPage     = 10_000
	mostName     = 4000 // bytes of a title, group or name: its letters may have many marks
	mostSpent    = 1000 * time.Hour
)

// Sound reports what in a state that comes from a file cannot have come from this
// program, as EDamaged with its place; nil where there is nothing. A store asks it
// before anybody draws, prints or counts what a file says: a file is a stranger's
// until then. Kinds of question that this version does not know are not damage;
// Understood tells of them.
func Sound(s State) error {
	if _, err := s.takenUp(); err != nil {
		return err
	}
	for _, look := range []func(State) string{
		unsoundNames, unsoundAgenda, unsoundPosition, unsoundRounds, unsoundWords, unsoundChecks,
	} {
		if place := look(s); place != "" {
			return Errorf(EDamaged, nil, "place", place)
		}
	}
	return nil
}

func unsoundNames(s State) string {
	if len(s.Info.Names) > MaxSeats || !s.Info.Clock.sound() || !brief(mostName, s.Info.texts()...) {
		return "info"
	}
	return ""
}

func unsoundAgenda(s State) string {
	if len(s.Agenda) > MostSteps || len(s.Pack.Steps) > mostPackStep {
		return "agenda"
	}
	for _, step := range s.Agenda {
		def, known := s.Pack.Step(step.ID)
		fits := step.Length >= Compact && step.Length <= Deep && step.Minutes >= 0 && step.Minutes <= maxMinutes
		if !known || !fits || step.Spent < 0 || step.Spent > mostSpent {
			return "agenda " + step.ID
		}
		if !def.plannedSound(step.Length) {
			return "pack " + step.ID
		}
	}
	return ""
}

// plannedSound reports whether a vote that is planned can be asked: the frozen pack was
// checked when it was chosen, but that was another file. What the group has yet to say is
// stood in for.
func (def StepDef) plannedSound(length Length) bool {
	v := def.Vote
	if v == nil || !v.Kind.Known() { // of a later version
		return true
	}
	items := v.Items[length]
	if v.Source != "" {
		items = []string{"1", "2", "3"}
	}
	asks := v.Kind.rules().questions(def.ID, *v, items, aspects(State{}, *v, length))
	return Spec{Step: def.ID, Questions: asks}.Validate() == nil && (v.Way == "" || v.Way.Known())
}

func unsoundPosition(s State) string {
	phases := []Phase{PhaseAsk, PhaseCollect, PhaseVote, PhaseClosed, PhaseResult}
	if p := s.Pos; p.Step < 0 || p.Step >= len(s.Agenda) || p.Page < 0 || p.Page > mostPage || p.View < 0 || p.View > mostPage || p.Phase != "" && !slices.Contains(phases, p.Phase) {
		return "position"
	}
	return ""
}

func unsoundRounds(s State) string {
	if len(s.Rounds) > MostRounds {
		return "rounds"
	}
	for _, r := range s.Rounds {
		_, known := s.Pack.Step(r.Spec.Step)
		if err := r.Sound(); err != nil || !known {
			return r.place()
		}
	}
	return ""
}

// Sound reports what in a round by itself cannot have come from this program: its sheet,
// its numbers, or a result that no ballots give.
func (r Round) Sound() error {
	if !r.sound() {
		return Errorf(EDamaged, nil, "place", r.place())
	}
	return nil
}

func (r Round) place() string { return "round " + strconv.FormatInt(r.ID, 10) }

func (r Round) sound() bool {
	if r.Seats < 1 || r.Seats > MaxSeats || r.Cast < 0 || r.Cast > r.Seats || r.MinShow < LeastShow || r.State < RoundReady || r.State > RoundVoid {
		return false
	}
	for id, text := range r.Spec.Labels {
		if !brief(MaxItemText, id, text) {
			return false
		}
	}
	for _, q := range r.Spec.Questions {
		if !q.Kind.Known() {
			return true // of a later version
		}
	}
	return r.Spec.Validate() == nil && (r.Tally == nil || r.Tally.of(r) && r.Tally.sound())
}

func unsoundWords(s State) string {
	switch {
	case len(s.Items) > MostItems || len(s.Unread) > MostUnread || len(s.Actions) > MostItems:
		return "items"
	case len(s.Tiles) > MostTiles:
		return "tiles"
	case len(s.Notes) > MostNotes || len(s.Drafts) > MostNotes:
		return "notes"
	}
	for _, it := range slices.Concat(s.Items, s.Unread) {
		if len(it.Merged) > mostMerged || !brief(MaxItemText, append([]string{it.ID, it.List, it.Text}, it.Merged...)...) || it.ID == "" || it.List == "" {
			return "item " + it.ID
		}
	}
	if !soundGroups(s) {
		return "groups"
	}
	for _, a := range s.Actions {
		if !brief(MaxItemText, a.Item, a.First, a.Owner, a.Due, a.Notice) || !a.soundDay() {
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
