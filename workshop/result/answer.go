package result

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// answerIn names in a few words what the group answered to one question: what most chose,
// or the median and what it stands for. "" where nobody answered. A list of questions
// on which a group agrees says nothing without it, or the opposite.
func answerIn(b reader, t workshop.Tally, c workshop.Count) string {
	i := slices.IndexFunc(t.Spec.Questions, func(q workshop.Question) bool { return q.ID == c.Question })
	if i < 0 || c.Hidden || c.Answers() == 0 {
		return ""
	}
	switch q := t.Spec.Questions[i]; {
	case q.Kind.Traits().Options:
		return chosenMost(b, q, c)
	case q.Kind.Traits().Numbers:
		if two, ok := tally.CampsOf(c); ok {
			return camps(b, c, two)
		}
		return middle(b, t, q, c)
	}
	return ""
}

// chosenMost names the option on which the group is clear, or those between which it
// is divided, the first in the order of the ballot.
func chosenMost(b reader, q workshop.Question, c workshop.Count) string {
	var names []string
	for i, n := range c.N {
		if i < len(q.Options) && (n == slices.Max(c.N) || tally.OfChoice(c) == tally.Divided && 3*n >= c.Answers()) {
			names = append(names, b.w.T("reading.share", "name", b.p("option."+q.Options[i]), "k", strconv.Itoa(n), "n", strconv.Itoa(c.Answers()+c.CantSay)))
		}
	}
	return strings.Join(names, ", ")
}

// statements are those at the ends of a row, where it has them.
func statements(b Texts, id string) (left, right string, ok bool) {
	left, right = b.may("item."+id+".left"), b.may("item."+id+".right")
	return strings.TrimSuffix(left, "."), strings.TrimSuffix(right, "."), left != "" && right != ""
}

// AnswerTo is what was asked, in words that the room has read, and what was answered to
// it. Where the answer names the statement that the group is nearer to, that is all.
func AnswerTo(b Figures, t workshop.Tally, c workshop.Count) (asked, answer string) {
	left, right, ok := statements(b.Texts, c.Question)
	if answer = answerIn(reader(b), t, c); !ok {
		return Asked(b.Texts, t, c.Question), answer
	}
	if strings.Contains(answer, left) || strings.Contains(answer, right) {
		return "", answer
	}
	return b.w.T("reading.answer_pair", "left", left, "right", right), answer
}

// Asked is what a row is about, in words that the room has read: the statement at the
// right of a pair, a name or statement, or the question itself.
func Asked(b Texts, t workshop.Tally, id string) string {
	if _, right, ok := statements(b, id); ok {
		return right
	}
	if name := b.name(t.Spec.Labels, id); name != "" {
		return strings.TrimSuffix(name, ".")
	}
	for _, q := range t.Spec.Questions {
		if q.ID == id && len(q.Aspects) > 0 {
			return b.p("aspect." + t.Spec.Step + "." + q.Aspects[0])
		}
	}
	return b.p("step." + t.Spec.Step + ".wall")
}

// camps are two camps, with how many are in each and where it lies.
func camps(b reader, c workshop.Count, two tally.Camps) string {
	lo, hi, _ := tally.Range(c)
	camp := func(k int, lo, hi float64) string {
		return b.w.T("reading.answer_camp", "k", strconv.Itoa(k), "n", strconv.Itoa(c.Answers()), "range", fromTo(b.Texts, lo, hi))
	}
	return camp(two.Low, lo, float64(two.GapLo-1)) + ", " + camp(two.High, float64(two.GapHi+1), hi)
}

// Between is between what the answers of a row lie, as its figure or table tells it.
func Between(b Figures, c workshop.Count, how tally.Spread) string {
	lo, hi, ok := how.Of(c)
	if !ok {
		return "–"
	}
	return fromTo(b.Texts, lo, hi)
}

// fromTo are two ends, or one number where they are the same.
func fromTo(b Texts, lo, hi float64) string {
	if lo == hi {
		return b.w.Num(lo)
	}
	return b.w.T("wall.range_of", "lo", b.w.Num(lo), "hi", b.w.Num(hi))
}

// middle is the median with the word that stands at it, or the statement that it is
// nearer to; else with the words at the ends of the scale.
func middle(b reader, t workshop.Tally, q workshop.Question, c workshop.Count) string {
	m, _ := tally.Median(c)
	median := b.w.T("reading.answer_median", "m", b.w.Num(m))
	said := func(key, text string) string {
		return b.w.T("reading.answer_"+key, "median", median, "text", text)
	}
	if left, right, ok := statements(b.Texts, q.ID); ok {
		switch twice := float64(q.Lo + q.Hi); {
		case 2*m < twice:
			return said("toward", left)
		case 2*m > twice:
			return said("toward", right)
		}
		return said("word", b.w.T("reading.answer_between"))
	}
	key := "anchor." + t.Spec.Step + "."
	if b.may(key+c.Part+"."+strconv.Itoa(q.Hi)) != "" {
		key += c.Part + "."
	}
	if m == float64(int(m)) {
		if word := b.may(key + strconv.Itoa(int(m))); word != "" {
			return said("word", word)
		}
	}
	lo, hi := b.may(key+strconv.Itoa(q.Lo)), b.may(key+strconv.Itoa(q.Hi))
	if lo == "" || hi == "" {
		return b.w.T("reading.answer_of", "median", median, "lo", strconv.Itoa(q.Lo), "hi", strconv.Itoa(q.Hi))
	}
	ends := b.w.T("reading.answer_ends", "lo", strconv.Itoa(q.Lo), "low", lo, "hi", strconv.Itoa(q.Hi), "high", hi)
	return b.w.T("reading.answer_scale", "median", median, "ends", ends)
}

// WhoAnswered tells which part of the group answered what, where those who lead were
// asked about themselves; "" where all answered the same.
func (b Figures) WhoAnswered(t workshop.Tally) string {
	t = b.Team(t)
	if b.LeadersPart(t) == "" || len(t.Spec.Questions) == 0 {
		return ""
	}
	var out []string
	parted := false
	for _, a := range t.Spec.Questions[0].Aspects {
		if _, ok := t.Find(t.Spec.Questions[0].ID, a); !ok {
			continue
		}
		c, shown := aspectCount(t, a)
		name, n := Capital(shortAspect(b.Texts, t.Spec.Step, a)), t.Cast-c.NotAsked
		switch {
		case !shown:
			parted = true
			out = append(out, hiddenAspect(b.Texts, t, a))
		case c.NotAsked > 0:
			parted = true
			out = append(out, b.w.T("reading.who_team", "name", name, "n", strconv.Itoa(n)))
		default:
			out = append(out, b.w.T("reading.who_all", "name", name, "n", strconv.Itoa(n)))
		}
	}
	if !parted {
		return ""
	}
	return strings.Join(out, " ")
}

// FewOf says why nothing is shown of the first thing that a vote asks about: others may be
// shown.
func (b Figures) FewOf(t workshop.Tally) string {
	first, _ := b.Pair(t)
	return hiddenAspect(b.Texts, t, first)
}

// hiddenAspect says why nothing is shown of something that a vote asked.
func hiddenAspect(b Texts, t workshop.Tally, aspect string) string {
	key := "reading.who_few"
	if keptBack(t, aspect) {
		key = "reading.who_apart"
	}
	return b.w.T(key, "name", Capital(shortAspect(b, t.Spec.Step, aspect)))
}

// shortAspect is what an aspect is called, in the words' language.
func shortAspect(b Texts, step, aspect string) string {
	b.second = ""
	return b.aspectName(step, aspect).First
}

// Capital begins a text with a capital letter, as a sentence does.
func Capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// Lower is a text without a capital at its beginning, to go on behind another.
func Lower(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToLower(r)) + s[n:]
}
