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
	first := b.labelIn(b.w.Lang(), labels, id)
	if b.second == "" {
		return first
	}
	return figure.Twice(first, b.labelIn(b.second, labels, id))
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
		if t := b.mayPP(key + "." + itoa(v)); t != "" {
			out = append(out, figure.ScaleText{At: v, Text: t})
		}
	}
	return out
}

// scaleWords has a word for each number of a scale, "" where there is none.
func (b Figures) scaleWords(key string, lo, hi int) []string {
	var out []string
	for v := lo; v <= hi; v++ {
		out = append(out, b.mayPP(key+"."+itoa(v)))
	}
	return out
}

// cantSay tells how many could not say. On a sheet of several questions one
// person may say so often: then answers are counted, and all of them named beside.
func (b Figures) cantSay(t workshop.Tally) string {
	n, all := 0, 0
	for _, c := range t.Counts {
		n, all = n+c.CantSay, all+c.CantSay+c.Answers()
	}
	switch {
	case n == 0:
		return ""
	case len(t.Spec.Questions) > 0 && t.Spec.Questions[0].OfItems():
		return b.word("wall.cantsay", "n", itoa(t.Counts[0].CantSay)) // said as a whole
	case len(t.Counts) > 1:
		return b.word("wall.cantsay_of", "n", itoa(n), "all", itoa(all))
	}
	return b.word("wall.cantsay", "n", itoa(n))
}

// footer tells how many answered, how many could not say, and how it was voted.
func (b board) footer(t workshop.Tally, more ...string) string {
	parts := []string{b.word("wall.n", "n", itoa(t.Cast), "present", itoa(t.Seats)), b.cantSay(t), b.ways(t)}
	return dotted(append(parts, more...)...)
}

// dotted sets short texts side by side, each language by itself.
func dotted(parts ...string) string { return glue(" · ", parts...) }

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
