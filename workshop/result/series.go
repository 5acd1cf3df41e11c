package result

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// series is a count with its statistics, ready to draw.
func series(c workshop.Count) figure.Series {
	s := figure.Series{Lo: c.Lo, N: c.N}
	s.Median, s.Known = tally.Median(c)
	if lo, hi, half, ok := tally.Spread(c); ok && half {
		s.Low, s.High = lo, hi
	}
	return s
}

// Find returns a count that may be shown.
func Find(t workshop.Tally, question, part string) (workshop.Count, bool) {
	c, ok := t.Find(question, part)
	return c, ok && !c.Hidden
}
