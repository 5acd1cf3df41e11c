package figure

// DotVoteRow is one item with the dots it got.
type DotVoteRow struct {
	Text         string
	Dots, People int
	Top          bool // among the chosen ones
	Tie          int  // rows of one tie share a number; 0 = none
}

// DotVote shows what a group chose with its dots. Rows come ranked.
type DotVote struct {
	DotsLabel, PeopleLabel string
	TieWord                string
	Rows                   []DotVoteRow
	Most                   int // dots of the largest row on any page; 0 = of Rows
	Num                    func(float64) string
	Alt                    string
}

// Scene draws the rows into a field of w by h.
func (f DotVote) Scene(w, h float64, st Style, t float64) Scene {
	return Scene{W: w, H: h, Alt: f.Alt}
}
