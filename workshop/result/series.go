package result

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// series is a count with its statistics, ready to draw; how is that of all rows of
// the figure, for some with a middle half and some without look as if they differed.
func series(c workshop.Count, how tally.Spread) figure.Series {
	s := figure.Series{Lo: c.Lo, N: c.N}
	s.Median, s.Known = tally.Median(c)
	if lo, hi, ok := how.Of(c); ok && how == tally.MiddleHalf {
		s.Low, s.High = lo, hi
	}
	return s
}

// Find returns a count that may be shown.
func Find(t workshop.Tally, question, part string) (workshop.Count, bool) {
	c, ok := t.Find(question, part)
	return c, ok && !c.Hidden
}
