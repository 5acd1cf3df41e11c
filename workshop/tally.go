package workshop

// Count is how often each mark stands in one cell, over all ballots of a round.
type Count struct {
	Question string `json:"question"`
	Part     string `json:"part"` // aspect, or item of a dots question or a ranking
	Lo       int    `json:"lo"`   // the mark that N[0] counts
	N        []int  `json:"n"`
	CantSay  int    `json:"cant_say"`
	NotAsked int    `json:"not_asked,omitempty"`
	Hidden   bool   `json:"hidden,omitempty"` // it may not be shown; N and CantSay are empty
	Apart    bool   `json:"apart,omitempty"`  // hidden since beside an earlier vote it would tell one person's answer
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
	Counts  []Count `json:"counts"`          // one for each cell of Spec.Cells, in that order; of own words one for all
	Pairs   []Pairs `json:"pairs,omitempty"` // one for each ranking, in the order of the sheet
	// Said is what was written in own words, on its way out of the box: no result keeps it.
	Said []string `json:"-"`
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
