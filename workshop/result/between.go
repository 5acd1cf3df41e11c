package result

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Told are all votes on a question, for what is said of it in one line.
type Told struct {
	b     reader
	votes []spoken
	After workshop.Tally // the vote after the discussion
	Again bool           // was there one
}

// spoken is one of the votes on a question, with the word for when or about what.
type spoken struct {
	when  string
	c     workshop.Count
	again bool // after the discussion
}

// Told finds all votes on a question in the order in which they are told: each aspect of
// the first one, after it the same after the discussion.
func (b Figures) Told(first workshop.Tally, id string) Told {
	t := Told{b: reader(b)}
	i := slices.IndexFunc(first.Spec.Questions, func(q workshop.Question) bool { return q.ID == id })
	if i < 0 {
		return t
	}
	t.After, t.Again = afterTalk(b.Texts, first, id)
	aspects := first.Spec.Questions[i].Aspects
	for k, a := range aspects {
		c, ok := Find(first, id, a)
		if !ok {
			continue
		}
		when := ""
		switch {
		case len(aspects) > 1:
			when = b.aspectName(first.Spec.Step, a).First
		case t.Again:
			when = b.w.T("reading.before_talk")
		}
		t.votes = append(t.votes, spoken{when, c, false})
		if c, ok := aspectOf(t.After, id, k); ok {
			t.votes = append(t.votes, spoken{b.w.T("reading.after_talk"), c, true})
		}
	}
	return t
}

// afterTalk is the last vote after the discussion that asked a question again; false where
// none did, or it may not be shown.
func afterTalk(b Texts, first workshop.Tally, id string) (workshop.Tally, bool) {
	for _, r := range slices.Backward(b.Rounds) {
		if r.Tally == nil || r.State != workshop.RoundShown || !r.Tally.Shown() || r.Spec.Step == first.Spec.Step && !r.Spec.Revote {
			continue
		}
		t := b.Team(*r.Tally)
		if _, asked := aspectOf(t, id, 0); asked && follows(b.Pack, t, first.Spec.Step) {
			return t, true
		}
	}
	return workshop.Tally{}, false
}

// follows reports whether a vote asked the rows of a step again, be it a second time.
func follows(p *workshop.Pack, t workshop.Tally, step string) bool {
	def, _ := p.Step(t.Spec.Step)
	if def.Vote == nil {
		return false
	}
	if t.Spec.Step == step {
		return t.Spec.Revote
	}
	source, _ := def.Vote.RowsOf()
	return source == step
}

// aspectOf is a question's k-th aspect, however the vote calls it.
func aspectOf(t workshop.Tally, id string, k int) (workshop.Count, bool) {
	for _, q := range t.Spec.Questions {
		if q.ID == id && k < len(q.Aspects) {
			return Find(t, id, q.Aspects[k])
		}
	}
	return workshop.Count{}, false
}

// Medians says where a group stands on a question and wants to be, before and after it
// talked, and about which of these it is divided: "Median: today 2 (divided), after we
// talked 6, in a year 7."
func (t Told) Medians() string { return t.medians(false) }

// News is Medians without what a picture of the first vote shows as well; "" where that
// is all.
func (t Told) News() string { return t.medians(true) }

// Divided reports whether the group is divided in any of the votes.
func (t Told) Divided() bool {
	return slices.ContainsFunc(t.votes, func(v spoken) bool { return tally.OfScale(v.c) == tally.Divided })
}

func (t Told) medians(news bool) string {
	var parts []string
	for i, v := range t.votes {
		m, ok := tally.Median(v.c)
		divided := tally.OfScale(v.c) == tally.Divided
		if !ok || news && !v.again && !divided && !t.names(i) {
			continue
		}
		part := t.part(v, t.b.w.Num(m))
		if divided {
			part = t.b.w.T("reading.when_divided", "part", part)
		}
		parts = append(parts, part)
	}
	if len(parts) == 0 {
		return ""
	}
	return t.b.w.T("reading.medians", "list", strings.Join(parts, ", "))
}

// CantSay says how many could not say, of each vote on the question in which anybody
// could not; "" where all could.
func (t Told) CantSay() string {
	var parts []string
	for i, v := range t.votes {
		if v.c.CantSay > 0 || t.names(i) && t.votes[i+1].c.CantSay > 0 {
			parts = append(parts, t.part(v, strconv.Itoa(v.c.CantSay)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return t.b.w.T("reading.cantsay", "list", strings.Join(parts, ", "))
}

// names reports whether the i-th vote says of which of several aspects, not the first, the one after the
// discussion is that follows it.
func (t Told) names(i int) bool {
	return i > 0 && !t.votes[i].again && i+1 < len(t.votes) && t.votes[i+1].again
}

// part is a number of one of the votes.
func (t Told) part(v spoken, m string) string {
	return strings.TrimSpace(t.b.w.T("reading.when_m", "when", v.when, "m", m))
}
