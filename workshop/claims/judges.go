package claims

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// judge says whether a sentence is true, and what is spoken of after it.
type judge func(d *desk, t talk, s said) bool

// follow judges what is said and keeps what it is about.
func (d *desk) follow(t talk, s said) (talk, bool) {
	id, isName := d.nameOf(s)
	aspect, isAspect := d.aspectOf(s)
	switch {
	case isName:
		if !t.naming {
			t.ids = nil
		}
		t.ids, t.naming = append(slices.Clone(t.ids), id), true
		return t, true
	case isAspect:
		t.naming, t.aspect = false, aspect
		return t, true
	case d.own(s.text): // what the vote asks about goes before other texts that read the same
		return t, false
	}
	t.naming = false
	if strings.HasPrefix(s.key, "step.") || strings.HasPrefix(s.key, "aspect.") && strings.Count(s.key, ".") == 2 {
		t.ids, t.aspect, t.first = nil, "", false
		return t, true
	}
	if first, ok := voteNames[s.key]; ok {
		t.first = first
		return t, true
	}
	if labels[s.key] {
		t.label, t.ids, t.aspect = s.key, nil, ""
		return t, true
	}
	if j, ok := judges[s.key]; ok {
		_, head := heads[s.key]
		return t, (d.v != nil || head || voteless[s.key]) && j(d, t, s)
	}
	return t, silent(s.key)
}

// voteNames name the two votes that are told together, of a day or of two: whether it is the
// first.
var voteNames = map[string]bool{"vote.first": true, "vote.second": false, "wall.then": true, "wall.now": false}

// aspectOf is the aspect of the vote that a text names.
func (d *voices) aspectOf(s said) (string, bool) {
	a := strings.Split(s.key, ".")
	if a[0] != "aspect" || d.v == nil || a[1] != d.v.Spec.Step || len(a) < 4 {
		return "", false
	}
	return a[2], true
}

// own reports whether a text names something that the vote asks about.
func (d *voices) own(text string) bool {
	return slices.ContainsFunc(d.lexes, func(l *lexicon) bool {
		return slices.ContainsFunc(l.read(text), func(c claim) bool {
			_, name := d.nameOf(said{claim: c})
			_, aspect := d.aspectOf(said{claim: c})
			return name || aspect
		})
	})
}

// voteless are sentences that are not about one vote.
var voteless = map[string]bool{
	"wall.n": true, "honest.n": true, "wall.count": true, "wall.not_held": true,
	"report.none": true, "report.nothing": true, "report.no_results": true, "reading.places_in_1": true, "reading.places_in_2": true, "reading.places_in_3": true,
	"reading.place_open_1": true, "reading.place_open_2": true, "reading.place_open_3": true, "reading.places_open_2": true, "reading.places_open_3": true, "vote.secret": true, "vote.paper": true, "vote.hands": true, "vote.phones": true, "report.merged": true, "report.in_group": true,
	"report.untaken": true, "report.no_owner": true, "report.no_day": true, "report.need_day": true, "report.there": true, "report.then_held": true, "report.then_held_since": true,
}

// labels are headings by which what comes after them is judged.
var labels = map[string]bool{"report.near": true, "report.apart": true}

// judges has a judge for each sentence that states something.
var judges map[string]judge

func init() {
	judges = map[string]judge{}
	for _, table := range []map[string]judge{counting, spreads, choices, findings, orders, second, days, heads, tips, lists, lines, spokenRows, summaries, someRows, promises} {
		for key, j := range table { // one that has two judges would be judged by chance
			judges[key] = j
		}
	}
	for key := range promises {
		voteless[key] = true
	}
}

// yes judges what cannot be wrong.
func yes(*desk, talk, said) bool { return true }

// of judges a sentence about one row.
func of(holds func(d *desk, r oracle.Row, s said) bool) judge {
	return func(d *desk, t talk, s said) bool {
		r, ok := d.row(t)
		return ok && holds(d, r, s)
	}
}

// counting are sentences about how many answered.
var counting = map[string]judge{
	"wall.n":   func(d *desk, _ talk, s said) bool { return respondents(d, s) },
	"honest.n": func(d *desk, _ talk, s said) bool { return respondents(d, s) },
	"wall.vote_n_on": func(d *desk, t talk, s said) bool {
		return onTheDay(d, s) && judges["wall.vote_n"](d, t, s)
	},
	"wall.vote_n": func(d *desk, _ talk, s said) bool {
		v := d.v
		switch {
		case d.is(s, "name", "vote.first"), d.is(s, "name", "wall.then"):
			v = d.before
		case d.before == nil && d.is(s, "name", "vote.second"):
			v = d.last(d.v.Spec.Step, true)
		case !d.is(s, "name", "vote.second") && !d.is(s, "name", "wall.now"):
			return false
		}
		return v != nil && s.counts("n", len(v.Ballots)) && s.counts("present", v.Seats)
	},
	"sheet.chose": func(d *desk, _ talk, s said) bool { // beside the name of a key
		for _, h := range slices.Backward(d.heard) {
			id, item := strings.CutPrefix(h.key, "item.")
			if id, ok := strings.CutSuffix(id, ".name"); item && ok {
				return d.choseKey(s, id)
			}
		}
		return false
	},
	"wall.cantsay": func(d *desk, t talk, s said) bool {
		rows := d.rows(t)
		if len(rows) == 0 || rows[0].CantSay == 0 {
			return false
		}
		_, one := d.row(t)
		return s.counts("n", rows[0].CantSay) && (one || d.kind().OfItems)
	},
	"wall.cantsay_of": func(d *desk, t talk, s said) bool {
		n, all := 0, 0
		for _, r := range d.rows(talk{}) {
			n, all = n+r.CantSay, all+r.CantSay+r.N()
		}
		return n > 0 && s.counts("n", n) && s.counts("all", all)
	},
	"wall.nobody": func(d *desk, t talk, _ said) bool {
		said := 0
		for _, r := range d.rows(t) {
			if said += r.CantSay; r.N() > 0 {
				return false
			}
		}
		return said > 0
	},
	"wall.row_few":   func(d *desk, t talk, _ said) bool { return d.withheld(t, few) },
	"wall.row_apart": func(d *desk, t talk, _ said) bool { return d.withheld(t, apart) },
	"wall.kept_back": func(d *desk, _ talk, _ said) bool { // in the footer under the first vote
		if d.v == nil {
			return false
		}
		again := d.last(d.v.Spec.Step, true)
		return again != nil && !again.Enough() && again.KeptBack()
	},
	"wall.count": func(d *desk, _ talk, s said) bool {
		return d.open != nil && s.counts("k", len(d.open.Ballots)) && s.counts("n", d.open.Seats)
	},
	"wall.not_held": func(d *desk, _ talk, _ said) bool { return d.v == nil },
	"honest.few":    func(d *desk, _ talk, _ said) bool { return d.v != nil && !d.v.Enough() && !d.v.KeptBack() },
	"wall.apart":    func(d *desk, _ talk, _ said) bool { return d.v != nil && !d.v.Enough() && d.v.KeptBack() },
	"honest.open": func(d *desk, _ talk, _ said) bool {
		return d.v != nil && slices.ContainsFunc(d.v.Ways, open)
	},
	"way.booth":   inWay(workshop.Booth),
	"way.paper":   inWay(workshop.Paper),
	"way.cards":   inWay(workshop.Cards),
	"way.phones":  inWay(workshop.Phones),
	"vote.secret": inWay(workshop.Booth),
	"vote.paper":  inWay(workshop.Paper),
	"vote.hands":  inWay(workshop.Cards),
	"vote.phones": inWay(workshop.Phones),
	"wall.unused": func(d *desk, _ talk, s said) bool {
		left := 0
		for i, r := range d.rows(talk{}) {
			if left -= r.Sum(); i == 0 {
				left += r.N() * r.Question.Budget
			}
		}
		return left > 0 && s.counts("n", left)
	},
	"wall.dots_each": func(d *desk, _ talk, s said) bool { return s.counts("n", d.v.Spec.Questions[0].Budget) },
	"wall.words_each": func(d *desk, _ talk, s said) bool {
		return d.kind().Written && s.counts("n", d.v.Spec.Questions[0].Budget) && s.counts("least", d.v.MinShow)
	},
	"wall.points_each": func(d *desk, _ talk, s said) bool { return s.counts("n", d.v.Spec.Questions[0].Budget) },
}

// choseKey reports whether so many of those who voted gave a key at least one dot.
func (d *desk) choseKey(s said, id string) bool {
	return slices.ContainsFunc(d.votes, func(v *oracle.Vote) bool {
		if f := d.focus(); f == nil || v.Spec.Step != f.Spec.Step || !d.latest(v) {
			return false
		}
		r, ok := v.Row(v.Spec.Questions[0].ID, id)
		return ok && s.counts("n", r.Givers()) && s.counts("of", len(v.Ballots))
	})
}

// inWay judges that ballots came in some way: those of the vote that is spoken of, or of
// any on a sheet that tells of all.
func inWay(w workshop.Way) judge {
	return func(d *desk, _ talk, _ said) bool {
		return slices.ContainsFunc(d.votes, func(v *oracle.Vote) bool { return (d.summary || v == d.v) && slices.Contains(v.Ways, w) })
	}
}

// respondents reports whether so many of so many took part: in the vote that is spoken of,
// or in each of several votes.
func respondents(d *desk, s said) bool {
	shares := strings.Split(s.args["n"]+"/"+s.args["present"], ", ")
	for i, share := range shares {
		if slices.Contains(shares[:i], share) {
			return false // each is told once
		}
		n, of, _ := strings.Cut(share, "/")
		one := said{claim: claim{args: map[string]string{"n": n, "of": of}}}
		if !slices.ContainsFunc(d.votes, func(v *oracle.Vote) bool {
			return (d.v == nil || d.v == v || d.summary) && one.counts("n", len(v.Ballots)) && one.counts("of", v.Seats)
		}) {
			return false
		}
	}
	return true
}

// is reports whether a place of a sentence holds a text of this key.
func (d *voices) is(s said, name, key string) bool {
	return slices.ContainsFunc(d.lexes, func(l *lexicon) bool {
		return slices.ContainsFunc(l.read(s.args[name]), func(c claim) bool { return c.key == key })
	})
}
