package workshop

// Count is how often each mark stands in one cell, over all ballots of a round.
type Count struct {
	Question string `json:"question"`
	Part     string `json:"part"` // aspect, or item of a dots question or a ranking
	Lo       int    `json:"lo"`   // the mark that N[0] counts
	N        []int  `json:"n"`
	CantSay  int    `json:"cant_say"`
	NotAsked int    `json:"not_asked,omitempty"`
	Hidden   bool   `json:"hidden,omitempty"` // too few people to show; N and CantSay are empty
}

// Answers is the number of people who gave a number, "can't say" left out.
func (c Count) Answers() int {
	n := 0
	for _, k := range c.N {
		n += k
	}
	return n
}

// Tally is what a closed round leaves: counts, never a ballot.
type Tally struct {
	Spec    Spec    `json:"spec"`
	Seats   int     `json:"seats"` // people present
	Cast    int     `json:"cast"`  // ballots in the box
	MinShow int     `json:"min_show"`
	Counts  []Count `json:"counts"`          // one for each cell of Spec.Cells, in that order
	Pairs   []Pairs `json:"pairs,omitempty"` // one for each ranking, in the order of the sheet
}

// Shown reports whether the result may be shown at all: enough ballots came in.
func (t Tally) Shown() bool { return t.Cast >= t.MinShow }

// Hide empties the counts that too few people stand behind: all of them when
// the round is too small, else those of a question that was put to a small part
// of the group. The rest of the group was asked another question, and no sum of
// the two is kept, so what stays does not give away what is hidden. It is
// applied before a tally is kept: what may not be shown is not there.
func (t *Tally) Hide() {
	if !t.Shown() {
		t.Counts, t.Pairs = nil, nil
		return
	}
	for i := range t.Counts {
		c := &t.Counts[i]
		if c.NotAsked > 0 && t.Cast-c.NotAsked < t.least(c.Part) {
			c.N, c.CantSay, c.NotAsked, c.Hidden = nil, 0, 0, true
		}
	}
}

// least is how many answers a part of the group needs: what was agreed on for the
// leaders' own view, else as many as any part.
func (t Tally) least(part string) int {
	v := t.Spec.Views
	switch {
	case v == nil: // a round from before views had a number of their own
		return t.MinShow
	case part == v.Leaders:
		return max(LeastShow, v.Least)
	}
	return max(MinView, t.MinShow)
}

// Find gives the count of one cell; false when the sheet has none.
func (t Tally) Find(question, part string) (Count, bool) {
	for _, c := range t.Counts {
		if c.Question == question && c.Part == part {
			return c, true
		}
	}
	return Count{}, false
}

// PairsOf gives the pairs of a ranking; false when the sheet has none of that ID,
// or they are hidden.
func (t Tally) PairsOf(question string) (Pairs, bool) {
	for _, p := range t.Pairs {
		if p.Question == question {
			return p, true
		}
	}
	return Pairs{}, false
}

// NewTally counts ballots that answer the spec. Their order does not matter.
func NewTally(spec Spec, seats, minShow int, ballots []Ballot) (Tally, error) {
	t := Tally{Spec: spec, Seats: seats, Cast: len(ballots), MinShow: minShow}
	answers := make([][]Ballot, len(spec.Questions)) // to each question, of all ballots
	for _, b := range ballots {
		if err := spec.Check(b); err != nil {
			return Tally{}, err
		}
		for i, marks := range spec.answers(b) {
			answers[i] = append(answers[i], marks)
		}
	}
	for i, q := range spec.Questions {
		if !q.Kind.Known() {
			return Tally{}, Errorf(EInvalid, nil, "detail", "kind at "+q.ID)
		}
		q.Kind.rules().count(&t, q, answers[i])
	}
	return t, nil
}

// countMarks counts how often each mark stands in each cell of a question.
func (t *Tally) countMarks(q Question, answers []Ballot) {
	for i, cell := range q.cells() {
		c := Count{Question: q.ID, Part: cell.Part, Lo: cell.Lo, N: make([]int, cell.Hi-cell.Lo+1)}
		for _, marks := range answers {
			switch m := marks[i]; m {
			case CantSay:
				c.CantSay++
			case NotAsked:
				c.NotAsked++
			default:
				c.N[int(m)-c.Lo]++
			}
		}
		t.Counts = append(t.Counts, c)
	}
}
