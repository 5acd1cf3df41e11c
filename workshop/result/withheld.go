package result

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Answered tells how many gave a number, for a cell of a table. A count that is hidden
// has no such number, and zero would be a lie about it.
func Answered(c workshop.Count) string { return told(c, c.Answers()) }

// CouldNot tells how many could not say, for a cell of a table.
func CouldNot(c workshop.Count) string { return told(c, c.CantSay) }

func told(c workshop.Count, n int) string {
	if c.Hidden {
		return "–"
	}
	return strconv.Itoa(n)
}

// withheld says why nothing of a count is shown; nothing of one that is.
func (b Texts) withheld(c workshop.Count) figure.Bilingual {
	switch {
	case !c.Hidden:
		return figure.Bilingual{}
	case c.Apart:
		return b.Word("wall.row_apart")
	}
	return b.Word("wall.row_few")
}

// Withheld says why nothing of a vote is shown.
func Withheld(b Figures, t workshop.Tally) figure.Bilingual {
	if KeptBack(t) {
		return b.Word("wall.apart")
	}
	return b.Text("honest.few")
}

// KeptBack reports whether something of a vote is hidden since beside an earlier one it
// would tell what somebody answered who was not in both.
func KeptBack(t workshop.Tally) bool {
	return slices.ContainsFunc(t.Counts, func(c workshop.Count) bool { return c.Apart })
}

// keptBack is KeptBack of one aspect.
func keptBack(t workshop.Tally, aspect string) bool {
	return slices.ContainsFunc(t.Counts, func(c workshop.Count) bool { return c.Apart && c.Part == aspect })
}

// aspectCount is the first count of an aspect that is shown; false where all are hidden
// or none was asked.
func aspectCount(t workshop.Tally, aspect string) (workshop.Count, bool) {
	i := slices.IndexFunc(t.Counts, func(c workshop.Count) bool { return c.Part == aspect && !c.Hidden })
	if i < 0 {
		return workshop.Count{}, false
	}
	return t.Counts[i], true
}

// rowsShown counts the rows of which something is shown.
func rowsShown(t workshop.Tally) (n int) {
	for _, c := range t.Counts {
		if !c.Hidden {
			n++
		}
	}
	return n
}
