package workshop

// Count is how often each mark stands in one cell, over all ballots of a round.
type Count struct {
	Question string `json:"question"`
	Part     string `json:"part"` // aspect, or item of a dots question
	Lo       int    `json:"lo"`   // the mark that N[0] counts
	N        []int  `json:"n"`
	CantSay  int    `json:"cant_say"`
	NotAsked int    `json:"not_asked,omitempty"`
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
	Counts  []Count `json:"counts"` // one for each cell of Spec.Cells, in that order
}

// Shown tells whether the result may be shown at all: enough ballots came in.
func (t Tally) Shown() bool { return t.Cast >= t.MinShow }

// Find gives the count of one cell; false when the sheet has none.
func (t Tally) Find(question, part string) (Count, bool) {
	for _, c := range t.Counts {
		if c.Question == question && c.Part == part {
			return c, true
		}
	}
	return Count{}, false
}

// NewTally counts ballots that answer the spec. Their order does not matter.
func NewTally(spec Spec, seats, minShow int, ballots []Ballot) (Tally, error) {
	t := Tally{Spec: spec, Seats: seats, Cast: len(ballots), MinShow: minShow}
	for _, c := range spec.Cells() {
		t.Counts = append(t.Counts, Count{Question: spec.Questions[c.Question].ID, Part: c.Part, Lo: c.Lo, N: make([]int, c.Hi-c.Lo+1)})
	}
	for _, b := range ballots {
		if err := spec.Check(b); err != nil {
			return Tally{}, err
		}
		for i, m := range b {
			switch c := &t.Counts[i]; m {
			case CantSay:
				c.CantSay++
			case NotAsked:
				c.NotAsked++
			default:
				c.N[int(m)-c.Lo]++
			}
		}
	}
	return t, nil
}
