package workshop

// Kind says how a question is answered. Each kind has a file of its own with all
// that the domain knows of it; nothing else here compares with one.
type Kind string

// rules is what the domain knows of a kind of question.
type rules interface {
	traits() KindTraits
	// cells lists the places of a question on the sheet. The sheet numbers them.
	cells(q Question) []Cell
	// fault names what is wrong with a question; "" = nothing.
	fault(q Question) string
	// accepts reports whether the marks of a question, each within the range of
	// its cell, make an answer together.
	accepts(q Question, marks Ballot) bool
	// questions makes what a vote asks about items; without any it asks about
	// the step itself.
	questions(step string, v VoteDef, items, aspects []string) []Question
	// shown reports whether people can show their answer, as one of few.
	shown(q Question) bool
	// usual returns the way in which such a vote opens where the workshop votes in
	// another.
	usual(v VoteDef, way Way) Way
	// count adds to the tally what is kept of checked answers, one of each ballot.
	count(t *Tally, q Question, answers []Ballot)
}

// kinds lists the kinds of questions in the order in which they are offered.
var kinds = []struct {
	Kind
	rules
}{
	{Choice, choice{}},
	{Bipolar, pair{}},
	{Scale, scale{}},
	{Dots, dots{}},
	{Ranking, ranking{}},
	{Points, points{}},
	{Words, words{}},
}

// Kinds lists the kinds of questions. Whatever treats them differently keeps a
// table with a row for each.
func Kinds() []Kind {
	out := make([]Kind, len(kinds))
	for i, k := range kinds {
		out[i] = k.Kind
	}
	return out
}

// rules finds what is known of a kind. One that is not in the table, perhaps since
// a later version wrote it, is refused wherever an answer to it matters.
func (k Kind) rules() rules {
	for _, o := range kinds {
		if o.Kind == k {
			return o.rules
		}
	}
	return unknown{}
}

// Known reports whether this version knows the kind.
func (k Kind) Known() bool {
	_, no := k.rules().(unknown)
	return !no
}

// KindTraits is what a kind of question has in common with others, for whoever
// treats those alike. An unknown kind has none of it.
type KindTraits struct {
	OfItems    bool // the question is marked beside its items, as one answer: "can't say" is said to all of it
	Options    bool // a mark stands for one of the options
	Numbers    bool // a mark is a number between Lo and Hi, so that a median says something
	Statements bool // of the numbers the lowest and the highest stand for two statements
	Budget     bool // the marks share out a budget: the more on an item, the more it matters
	Shares     bool // all of that budget is given away, so that a mean says something
	Places     bool // the marks are places in an order, 1 = first
	Written    bool // the answer is in the person's own words
}

// Traits returns what the kind has in common with others.
func (k Kind) Traits() KindTraits { return k.rules().traits() }

// unknown refuses questions of a kind that this version does not know.
type unknown struct{}

func (unknown) traits() KindTraits            { return KindTraits{} }
func (unknown) cells(Question) []Cell         { return nil }
func (unknown) fault(q Question) string       { return "kind " + string(q.Kind) }
func (unknown) accepts(Question, Ballot) bool { return false }
func (unknown) shown(Question) bool           { return false }
func (unknown) usual(_ VoteDef, way Way) Way  { return way.secret() }
func (unknown) count(*Tally, Question, []Ballot) {
	// No answer to it was accepted.
}

func (unknown) questions(step string, v VoteDef, _, _ []string) []Question {
	return []Question{{ID: step, Kind: v.Kind}}
}

// perAspect is what kinds share whose questions are marked once for each aspect,
// each mark an answer by itself.
type perAspect struct{}

func (perAspect) cells(q Question) []Cell {
	var out []Cell
	for _, aspect := range q.Aspects {
		out = append(out, Cell{Part: aspect, Lo: q.Lo, Hi: q.Hi})
	}
	return out
}

func (perAspect) accepts(Question, Ballot) bool            { return true }
func (perAspect) shown(Question) bool                      { return false }
func (perAspect) usual(_ VoteDef, way Way) Way             { return way.secret() }
func (perAspect) count(t *Tally, q Question, all []Ballot) { t.countMarks(q, all) }
func (perAspect) questions(step string, v VoteDef, items, aspects []string) []Question {
	if len(items) == 0 {
		items = []string{step}
	}
	var out []Question
	for _, id := range items {
		out = append(out, Question{ID: id, Kind: v.Kind, Aspects: aspects, Lo: v.Lo, Hi: v.Hi})
	}
	return out
}

// rangeFault names what is wrong with the numbers of a question.
func rangeFault(q Question) string {
	switch {
	case q.Lo < 0 || q.Hi <= q.Lo || q.Hi > MaxMark:
		return "range"
	case len(q.Aspects) == 0:
		return "aspects"
	}
	return ""
}

// perItem is what kinds share that ask one question about all items.
type perItem struct{}

func (perItem) shown(Question) bool          { return false }
func (perItem) usual(_ VoteDef, way Way) Way { return way.secret() }

// beside lists cells of one range, one for each item.
func beside(q Question, lo, hi int) []Cell {
	var out []Cell
	for _, item := range q.Items {
		out = append(out, Cell{Part: item, Lo: lo, Hi: hi})
	}
	return out
}
