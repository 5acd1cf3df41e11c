package wall

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

// find gives a count that may be shown.
func find(t workshop.Tally, question, part string) (workshop.Count, bool) {
	c, ok := t.Find(question, part)
	return c, ok && !c.Hidden
}

// label names a question or item: in the group's own words, else by what the
// pack calls it.
func (b Figures) label(labels map[string]string, id string) string {
	return b.labelIn(b.w.Lang(), labels, id)
}

func (b Figures) labelIn(lang string, labels map[string]string, id string) string {
	if l, ok := labels[id]; ok {
		return l
	}
	for _, part := range []string{".name", ".text", ".theme"} {
		if key := "item." + id + part; b.Pack.Has(lang, key) {
			return b.Pack.Text(lang, key)
		}
	}
	return ""
}

// anchors are the words under some numbers of a scale.
func (b Figures) anchors(key string, lo, hi int) []figure.ScaleText {
	var out []figure.ScaleText
	for v := lo; v <= hi; v++ {
		if t := b.may(key + "." + itoa(v)); t != "" {
			out = append(out, figure.ScaleText{At: v, Text: t})
		}
	}
	return out
}

// scaleWords has a word for each number of a scale, "" where there is none.
func (b Figures) scaleWords(key string, lo, hi int) []string {
	var out []string
	for v := lo; v <= hi; v++ {
		out = append(out, b.may(key+"."+itoa(v)))
	}
	return out
}

// cantSay sums who could not say, over all cells of a tally.
func cantSay(t workshop.Tally) int {
	n := 0
	for _, c := range t.Counts {
		n += c.CantSay
	}
	return n
}

// footer tells how many answered, how many could not say, and how it was voted.
func (b board) footer(t workshop.Tally, more ...string) string {
	parts := []string{b.w.T("wall.n", "n", itoa(t.Cast), "present", itoa(t.Seats))}
	if k := cantSay(t); k > 0 {
		parts = append(parts, b.w.T("wall.cantsay", "n", itoa(k)))
	}
	parts = append(parts, b.ways(t))
	return join(append(parts, more...))
}

func join(parts []string) string {
	out := ""
	for _, p := range parts {
		if p == "" {
			continue
		}
		if out != "" {
			out += " · "
		}
		out += p
	}
	return out
}
