package result

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// tip tells the exact numbers of a row: its name, then a line for each series.
func tip(name string, lines ...string) string {
	var out []string
	for _, l := range append([]string{name}, lines...) {
		if l != "" {
			out = append(out, l)
		}
	}
	return strings.Join(out, "\n")
}

// numbers tells how many answered, their median, and how often each number of a
// scale was given; numbers that nobody gave are left out.
func (b Texts) numbers(series string, c workshop.Count) string {
	if c.Hidden {
		return ""
	}
	parts := []string{b.w.T("wall.head_n") + " " + strconv.Itoa(c.Answers())}
	if m, ok := tally.Median(c); ok {
		parts[0] = b.w.T("wall.n_median", "n", strconv.Itoa(c.Answers()), "m", b.w.Num(m))
	}
	for i, n := range c.N {
		if n > 0 {
			parts = append(parts, b.w.Num(float64(c.Lo+i))+" ("+strconv.Itoa(n)+"×)")
		}
	}
	if c.CantSay > 0 {
		parts = append(parts, b.w.T("wall.cantsay", "n", strconv.Itoa(c.CantSay)))
	}
	if series != "" {
		return series + " – " + join(parts)
	}
	return join(parts)
}

// chosen tells how many chose each option.
func (b Figures) chosen(options []figure.Bilingual, row figure.SquareRow) string {
	var parts []string
	for i, n := range row.N {
		if i < len(options) {
			parts = append(parts, options[i].First+": "+strconv.Itoa(n))
		}
	}
	return join(parts)
}
