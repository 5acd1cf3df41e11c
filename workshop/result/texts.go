package result

import (
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// VotedBy tells how many took part in one of two votes.
func (b Texts) VotedBy(name string, t workshop.Tally) figure.Bilingual {
	return b.inEach(func(b Texts) string {
		return b.w.T("wall.vote_n", "name", b.p(name), "n", strconv.Itoa(t.Cast), "present", strconv.Itoa(t.Seats))
	})
}

// WayNames names the ways in which a tally's ballots came in.
func (b Texts) WayNames(t workshop.Tally) figure.Bilingual {
	var parts []figure.Bilingual
	for _, w := range b.Ways(t) {
		parts = append(parts, b.Word("way."+string(w)))
	}
	return figure.Dotted(parts...)
}

// p is a text of the pack in the words' language.
func (b Texts) p(key string) string { return b.Pack.Text(b.w.Lang(), key) }

// may is a text of the pack, or "" where it has none.
func (b Texts) may(key string) string {
	if !b.Pack.Has(b.w.Lang(), key) {
		return ""
	}
	return b.p(key)
}

// Text is a text of the pack, in a mixed group with the other language under it.
func (b Texts) Text(key string) figure.Bilingual { return figure.Both(b.p(key), b.under(key)) }

// TextOrNone is Text, or empty where the pack has no such text.
func (b Texts) TextOrNone(key string) figure.Bilingual {
	return figure.Both(b.may(key), b.under(key))
}

// aspectName is what an aspect is called in a legend: the question itself where
// the pack has nothing shorter, as it need not for a vote with one aspect.
func (b Texts) aspectName(step, aspect string) figure.Bilingual {
	key := "aspect." + step + "." + aspect
	if name := b.TextOrNone(key + ".short"); !name.Empty() {
		return name
	}
	return b.Text(key)
}

// under is a text of the pack in the group's other language; "" where there is none.
func (b Texts) under(key string) string {
	if b.second == "" || !b.Pack.Has(b.second, key) {
		return ""
	}
	return b.Pack.Text(b.second, key)
}

// Lines are the texts of a list.
func (b Texts) Lines(key string) []figure.Bilingual {
	var out []figure.Bilingual
	for i := range b.Pack.Lines(b.w.Lang(), key) {
		out = append(out, b.Text(key+"."+strconv.Itoa(i+1)))
	}
	return out
}

// Word is one of the program's texts, in a mixed group with the other language
// under it.
func (b Texts) Word(key string, args ...string) figure.Bilingual {
	return b.inEach(func(b Texts) string { return b.w.T(key, args...) })
}

// inEach is what is said in one language, and in a mixed group the same in the
// other language under it: a sentence is made in each, never translated in parts.
func (b Texts) inEach(say func(Texts) string) figure.Bilingual {
	second := b.second
	b.second = ""
	first := say(b)
	if w, ok := b.w.(BilingualWords); ok && second != "" {
		b.w = secondWords{w, second}
		return figure.Both(first, say(b))
	}
	return figure.Only(first)
}

// Anchors are the words under some numbers of a scale.
func (b Texts) Anchors(key string, lo, hi int) []figure.ScaleText {
	var out []figure.ScaleText
	for v := lo; v <= hi; v++ {
		if t := b.TextOrNone(key + "." + strconv.Itoa(v)); !t.Empty() {
			out = append(out, figure.ScaleText{At: v, Text: t})
		}
	}
	return out
}

// scaleWords has a word for each number of a scale, empty where there is none.
func (b Texts) scaleWords(key string, lo, hi int) []figure.Bilingual {
	var out []figure.Bilingual
	for v := lo; v <= hi; v++ {
		out = append(out, b.TextOrNone(key+"."+strconv.Itoa(v)))
	}
	return out
}

// CantSay tells how many could not say. On a sheet of several questions one
// person may say so often: then answers are counted, and all of them named beside.
func (b Texts) CantSay(t workshop.Tally) figure.Bilingual {
	n, all := 0, 0
	for _, c := range t.Counts {
		n, all = n+c.CantSay, all+c.CantSay+c.Answers()
	}
	switch {
	case n == 0:
		return figure.Bilingual{}
	case len(t.Spec.Questions) > 0 && t.Spec.Questions[0].OfItems():
		return b.Word("wall.cantsay", "n", strconv.Itoa(t.Counts[0].CantSay)) // said as a whole
	case len(t.Counts) > 1:
		return b.Word("wall.cantsay_of", "n", strconv.Itoa(n), "all", strconv.Itoa(all))
	}
	return b.Word("wall.cantsay", "n", strconv.Itoa(n))
}

// cantSayOf counts by aspect how many could not say, of how many answers.
func cantSayOf(t workshop.Tally, aspect string) (n, all int) {
	for _, c := range t.Counts {
		if c.Part == aspect {
			n, all = n+c.CantSay, all+c.CantSay+c.Answers()
		}
	}
	return n, all
}

// saidOf are the aspects of a vote with how many could not say of each: of those of which
// something is shown.
func saidOf(t workshop.Tally) (aspects []string, n, all []int) {
	if len(t.Spec.Questions) == 0 {
		return nil, nil, nil
	}
	for _, a := range t.Spec.Questions[0].Aspects {
		if k, of := cantSayOf(t, a); of > 0 {
			aspects, n, all = append(aspects, a), append(n, k), append(all, of)
		}
	}
	return aspects, n, all
}

// CantSayEach tells how many could not say of each aspect, where that differs.
func (b Figures) CantSayEach(t workshop.Tally) string {
	aspects, n, all := saidOf(t)
	differ := false
	var out []string
	for i, a := range aspects {
		differ = differ || n[i] != n[0] || all[i] != all[0]
		out = append(out, b.w.T("wall.cantsay_part", "name", shortAspect(b.Texts, t.Spec.Step, a), "n", strconv.Itoa(n[i]), "all", strconv.Itoa(all[i])))
	}
	if !differ {
		return ""
	}
	return b.w.T("wall.cantsay_parts", "list", strings.Join(out, ", "))
}
