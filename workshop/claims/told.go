package claims

import (
	"regexp"
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// lines tell of all votes on a question in one go, and of the aspects of a vote.
var lines = map[string]judge{
	"reading.medians": func(d *desk, t talk, s said) bool {
		return d.told(t, s, func(r oracle.Row, l *lexicon) string {
			m, _ := r.Median()
			return l.number(m)
		}, true)
	},
	"reading.cantsay": func(d *desk, t talk, s said) bool {
		return d.told(t, s, func(r oracle.Row, _ *lexicon) string { return strconv.Itoa(r.CantSay) }, false)
	},
	"reading.when_m": never, "reading.when_divided": never, "wall.cantsay_part": never, // these stand in lists
	"wall.undrawn":        never, // of a sound workshop every page can be drawn
	"reading.before_talk": legendOfTalk, "reading.after_talk": legendOfTalk,
	"wall.cantsay_parts": func(d *desk, _ talk, s said) bool {
		parts, ok := d.parts(s.args["list"], func(part said) bool {
			n, all := 0, 0
			for _, r := range d.rows(talk{aspect: d.aspectIn(part)}) {
				n, all = n+r.CantSay, all+r.CantSay+r.N()
			}
			return part.key == "wall.cantsay_part" && d.aspectIn(part) != "" && part.counts("n", n) && part.counts("all", all)
		})
		return ok && len(parts) > 1
	},
}

// told judges a line that tells a number of each vote on a question, one after the other:
// of each aspect, and after it of the same after the discussion.
func (d *desk) told(t talk, s said, value func(oracle.Row, *lexicon) string, words bool) bool {
	first := d.v
	if d.before != nil {
		first = d.before
	}
	id, ids := "", slices.Compact(slices.Clone(t.ids))
	switch {
	case len(ids) == 1:
		id = ids[0]
	case len(first.Spec.Questions) == 1:
		id = first.Spec.Questions[0].ID
	default:
		return false
	}
	parts, ok := d.parts(s.args["list"], func(part said) bool {
		if in, ok := part.inside("part", "reading.when_m"); part.key == "reading.when_divided" && ok {
			part = in
		}
		known := d.aspectNamed(first, part) != "" || d.is(part, "when", "reading.before_talk") || d.is(part, "when", "reading.after_talk")
		return part.key == "reading.when_m" && known
	})
	aspect := d.first(first, id)
	for _, p := range parts {
		v := first
		divided := p.key == "reading.when_divided"
		if divided {
			if p, ok = p.inside("part", "reading.when_m"); !ok {
				return false
			}
		}
		switch {
		case d.is(p, "when", "reading.after_talk"):
			v = d.after(first, id)
		case d.is(p, "when", "reading.before_talk"):
		default:
			aspect = d.aspectNamed(first, p)
		}
		r, found := oracle.Row{}, false
		if v != nil {
			r, found = v.Row(id, aspect)
		}
		if !found || r.Hidden || p.args["m"] != value(r, s.lex) || words && divided != r.Divided() {
			return false
		}
	}
	return ok
}

// inside is the sentence that stands in a place of another one.
func (s said) inside(place, key string) (said, bool) {
	for _, c := range s.lex.read(s.args[place]) {
		if c.key == key {
			return said{c, s.lex, s.args[place]}, true
		}
	}
	return said{}, false
}

// first is the first aspect of a question.
func (d *facts) first(v *oracle.Vote, id string) string {
	for _, q := range v.Spec.Questions {
		if q.ID == id && len(q.Aspects) > 0 {
			return q.Aspects[0]
		}
	}
	return ""
}

// after is the last vote in which a question was asked again, be it more than once, and which
// shows something of it; nil = none.
func (d *facts) after(first *oracle.Vote, id string) *oracle.Vote {
	for _, v := range slices.Backward(d.votes) {
		shows := func(r oracle.Row) bool { return r.Question.ID == id && !r.Hidden }
		if goesBackTo(d, v, first) && v.Enough() && slices.ContainsFunc(v.Rows(true), shows) {
			return v
		}
	}
	return nil
}

// goesBackTo reports whether a vote asked again what another one had asked.
func goesBackTo(d *facts, v, first *oracle.Vote) bool {
	for v != nil {
		o := facts{st: d.st, votes: d.votes}
		o.about(v)
		if v = o.before; v == first {
			return true
		}
	}
	return false
}

// aspectNamed is the aspect of a vote that tells when.
func (d *voices) aspectNamed(v *oracle.Vote, p said) string {
	for _, a := range v.Spec.Questions[0].Aspects {
		if key := "aspect." + v.Spec.Step + "." + a; d.is(p, "when", key+".short") || d.is(p, "when", key) {
			return a
		}
	}
	return ""
}

// What a row tells of itself is not written with templates: a mark with how many gave
// it, and a word with a number.
var (
	tipMark  = regexp.MustCompile(`^(\d+)\.? \((\d+)×\)$`)
	tipCount = regexp.MustCompile(`^(.+?):? ([\d.,–]+)$`)
)

// tipsIn reads such parts.
func tipsIn(text string) (out []claim) {
	if m := tipMark.FindStringSubmatch(text); m != nil {
		out = append(out, claim{"tip.mark", map[string]string{"mark": m[1], "k": m[2]}})
	}
	if m := tipCount.FindStringSubmatch(text); m != nil {
		out = append(out, claim{"tip.count", map[string]string{"what": m[1], "k": m[2]}})
	}
	return out
}

// tips judge them.
var tips = map[string]judge{
	"tip.mark": of(func(_ *desk, r oracle.Row, s said) bool {
		mark, err := strconv.Atoi(s.args["mark"])
		return err == nil && s.counts("k", r.Count(mark))
	}),
	"tip.count": func(d *desk, t talk, s said) bool {
		ofFirst := slices.ContainsFunc(rowsIn(d.before, t), func(r oracle.Row) bool { return s.counts("k", r.N()) })
		ofOne := len(t.ids) > 0 || t.first || d.st.Info.After != nil && len(d.v.Spec.Questions) == 1
		return ofFirst && ofOne && d.is(s, "what", "wall.head_n") || tipCounts(d, t, s) // a note beside the first vote
	},
}

// tipCounts judges a word with a number beside it.
var tipCounts = of(func(d *desk, r oracle.Row, s said) bool {
	for i, o := range r.Question.Options {
		if d.is(s, "what", "option."+o) && s.counts("k", r.Count(i)) {
			return true
		}
	}
	if d.is(s, "what", "wall.team") || d.is(s, "what", "aspect."+d.v.Spec.Step+"."+d.leaders()+".short") { // medians of two views
		team, own, ok := d.views(r.Question.ID)
		if d.is(s, "what", "wall.team") {
			own = team
		}
		return ok && median(own, s, "k")
	}
	if d.is(s, "what", "vote.cantsay") && s.counts("k", r.CantSay) {
		return true
	}
	for key, col := range columns {
		if d.is(s, "what", key) {
			for _, v := range col(d, s.lex, r, d.rows(talk{})) {
				if v == s.args["k"] {
					return true
				}
			}
		}
	}
	return false
})

// leaders is the aspect that leaders answer about themselves; "" = none.
func (d *facts) leaders() string {
	if d.v.Spec.Views == nil {
		return ""
	}
	return d.v.Spec.Views.Leaders
}
