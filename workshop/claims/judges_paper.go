package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// lists are sentences of the report's lists: where the group agrees, who was asked what,
// what is not shown.
var lists = map[string]judge{
	"reading.answer_median": answered(func(_ *desk, r oracle.Row, s said) bool { return median(r, s, "m") }),
	"reading.answer_word": answered(func(d *desk, r oracle.Row, s said) bool {
		m, _ := r.Median()
		if d.is(s, "text", "reading.answer_between") {
			return d.inner(s, "median", r) && 2*m == float64(r.Lo+r.Hi)
		}
		return d.inner(s, "median", r) && d.anchored(s, "text", r, m)
	}),
	"reading.answer_toward": func(d *desk, t talk, s said) bool {
		for _, id := range d.asks() { // the statement names the row
			for i, side := range []string{".left", ".right"} {
				if !d.is(s, "text", "item."+id+side) {
					continue
				}
				t.ids = []string{id}
				return answered(func(d *desk, r oracle.Row, s said) bool {
					m, _ := r.Median()
					twice := float64(r.Lo + r.Hi)
					return d.inner(s, "median", r) && (i == 0 && 2*m < twice || i == 1 && 2*m > twice)
				})(d, t, s)
			}
		}
		return false
	},
	"reading.answer_of": answered(func(d *desk, r oracle.Row, s said) bool {
		return d.inner(s, "median", r) && s.counts("lo", r.Lo) && s.counts("hi", r.Hi)
	}),
	"reading.answer_scale": answered(func(d *desk, r oracle.Row, s said) bool {
		for _, c := range s.lex.read(s.args["ends"]) {
			e := said{c, s.lex, s.args["ends"]}
			if c.key == "reading.answer_ends" && e.counts("lo", r.Lo) && e.counts("hi", r.Hi) &&
				d.anchored(e, "low", r, float64(r.Lo)) && d.anchored(e, "high", r, float64(r.Hi)) {
				return d.inner(s, "median", r)
			}
		}
		return false
	}),
	"reading.answer_camp": answered(func(_ *desk, r oracle.Row, s said) bool {
		from, to, wide := strings.Cut(s.args["range"], "–")
		lo, errLo := strconv.Atoi(from)
		hi, errHi := strconv.Atoi(to)
		if !wide {
			hi, errHi = lo, nil
		}
		k := 0
		for m := lo; m <= hi; m++ {
			k += r.Count(m)
		}
		return errLo == nil && errHi == nil && r.Divided() && s.counts("k", k) && s.counts("n", r.N()) && r.Count(lo) > 0 && r.Count(hi) > 0 && 4*k >= r.N()
	}),
	"reading.answer_pair":    never, // a name: see nameOf
	"reading.answer_between": never, // only ever in another sentence
	"reading.answer_ends":    never,
	"reading.who_all": func(d *desk, _ talk, s said) bool {
		return d.asked(s) == len(d.v.Ballots) && s.counts("n", len(d.v.Ballots))
	},
	"reading.who_team": func(d *desk, _ talk, s said) bool {
		n := d.asked(s)
		return n < len(d.v.Ballots) && s.counts("n", n)
	},
	"reading.who_few": func(d *desk, _ talk, s said) bool {
		rows := d.aspectRows(s)
		return len(rows) > 0 && !slices.ContainsFunc(rows, func(r oracle.Row) bool { return !few(r) })
	},
	"reading.who_apart": func(d *desk, _ talk, s said) bool {
		rows := d.aspectRows(s)
		return slices.ContainsFunc(rows, apart) && !slices.ContainsFunc(rows, func(r oracle.Row) bool { return !r.Hidden })
	},
	"report.who_leaders": func(d *desk, _ talk, s said) bool {
		return d.v.Spec.Views != nil && d.aspectIn(s) == d.v.Spec.Views.Leaders
	},
	"report.few": func(d *desk, _ talk, s said) bool {
		why := "honest.few"
		if d.v.KeptBack() {
			why = "wall.apart"
		}
		return !d.v.Enough() && d.is(s, "few", why)
	},
	"report.none": func(d *desk, t talk, _ said) bool {
		for _, v := range d.votes {
			if def, _ := d.st.Pack.Step(v.Spec.Step); v.Enough() && def.Role != workshop.RolePractice && d.latest(v) {
				o := *d
				o.about(v)
				for _, r := range o.v.Rows(false) {
					if !r.Hidden && listed(r, t.label) && !o.askedAgain(r) {
						return false
					}
				}
			}
		}
		return true
	},
	"report.nothing": func(d *desk, _ talk, _ said) bool { return len(d.st.Actions) == 0 && len(d.chosen()) == 0 },
	"report.no_results": func(d *desk, _ talk, _ said) bool {
		return !slices.ContainsFunc(d.votes, func(v *oracle.Vote) bool {
			def, _ := d.st.Pack.Step(v.Spec.Step)
			return def.Exercise == d.exercise
		})
	},
	"report.in_group": func(d *desk, _ talk, s said) bool { return d.is(s, "name", "own.group") },
	"report.merged":   func(d *desk, _ talk, s said) bool { return d.is(s, "texts", "own.merged") },
}

// aspectRows are the rows of the aspect that a sentence names.
func (d *desk) aspectRows(s said) []oracle.Row {
	a := d.aspectIn(s)
	return slices.DeleteFunc(d.v.Rows(true), func(r oracle.Row) bool { return r.Part != a })
}

func never(*desk, talk, said) bool { return false }

// answered judges what was answered to all questions that were just named, each of which
// belongs in the list where it stands.
func answered(holds func(d *desk, r oracle.Row, s said) bool) judge {
	return func(d *desk, t talk, s said) bool {
		rows := d.rows(t)
		seen := map[string]bool{}
		for _, r := range rows {
			if seen[r.Question.ID] { // the first aspect, where none is named
				continue
			}
			seen[r.Question.ID] = true
			if !listed(r, t.label) || !holds(d, r, s) {
				return false
			}
		}
		return len(rows) > 0
	}
}

// listed reports whether answers belong in a list of that name.
func listed(r oracle.Row, list string) bool {
	options := r.Question.Kind.Traits().Options
	switch {
	case r.Question.OfItems():
		return false
	case list == "report.near" && options:
		return r.Clear()
	case list == "report.near":
		return r.Close()
	case list == "report.apart" && options:
		return r.Split()
	case list == "report.apart":
		return r.Divided()
	}
	return true
}

// inner reports whether a place holds the sentence that tells the median.
func (d *voices) inner(s said, place string, r oracle.Row) bool {
	for _, c := range s.lex.read(s.args[place]) {
		if c.key == "reading.answer_median" && median(r, said{c, s.lex, s.args[place]}, "m") {
			return true
		}
	}
	return false
}

// anchored reports whether a place holds the word that stands at a number of the scale.
func (d *voices) anchored(s said, place string, r oracle.Row, at float64) bool {
	n := strconv.Itoa(int(at))
	key := "anchor." + d.v.Spec.Step + "."
	return at == float64(int(at)) && (d.is(s, place, key+n) || d.is(s, place, key+r.Part+"."+n))
}

// aspectIn is the aspect that a sentence names.
func (d *voices) aspectIn(s said) string {
	for _, a := range d.v.Spec.Questions[0].Aspects {
		for _, l := range d.lexes {
			for _, c := range append(l.read(s.args["name"]), l.read(uncapital(s.args["name"]))...) {
				if parts := strings.Split(c.key, "."); parts[0] == "aspect" && parts[1] == d.v.Spec.Step && parts[2] == a {
					return a
				}
			}
		}
	}
	return ""
}

// asked is how many were asked what a sentence names.
func (d *voices) asked(s said) int {
	n, a := 0, d.aspectIn(s)
	for i, c := range d.v.Spec.Cells() {
		if c.Question != 0 || c.Part != a {
			continue
		}
		for _, b := range d.v.Ballots {
			if b[i] != workshop.NotAsked {
				n++
			}
		}
	}
	return n
}

// latest reports whether a vote is the last of its kind on its step.
func (d *facts) latest(v *oracle.Vote) bool { return d.last(v.Spec.Step, v.Spec.Revote) == v }

// askedAgain reports whether a row was voted on again after the discussion.
func (d *facts) askedAgain(r oracle.Row) bool {
	again := d.last(d.v.Spec.Step, true)
	if again == nil || again == d.v || !again.Enough() {
		return false
	}
	_, ok := again.Row(r.Question.ID, r.Part)
	return ok
}

// focus is the vote on the keys that the room saw last; nil = none.
func (d *facts) focus() *oracle.Vote { return d.byRole(workshop.RoleFocus) }

// byRole is the last vote of the step with a role that enough took part in.
func (d *facts) byRole(role workshop.Role) *oracle.Vote {
	def, _ := d.st.Pack.StepFor(role, d.st.Agenda)
	for _, again := range []bool{true, false} {
		if v := d.last(def.ID, again); v != nil && v.Enough() {
			return v
		}
	}
	return nil
}

// chosen are the keys that have a place for certain.
func (d *facts) chosen() (ids []string) {
	v := d.focus()
	if v == nil {
		return nil
	}
	for _, s := range v.Dots() {
		if s.Fate == oracle.In {
			ids = append(ids, s.Item)
		}
	}
	return ids
}

// spokenRows are what the words for a picture on paper say of one row.
var spokenRows = map[string]judge{
	"handout.alt_dots": of(func(_ *desk, r oracle.Row, s said) bool {
		return s.counts("dots", r.Sum()) && s.counts("people", r.Givers())
	}),
	"handout.alt_words": of(func(_ *desk, r oracle.Row, s said) bool { return s.counts("n", r.N()) }),
	"handout.alt_points": of(func(_ *desk, r oracle.Row, s said) bool {
		lo, hi := r.Range()
		return r.N() > 0 && s.says("mean", rounded(r.Mean())) && s.says("lo", lo) && s.says("hi", hi)
	}),
	"handout.alt_places": func(d *desk, t talk, s said) bool {
		r, ok := d.row(t)
		if !ok || !s.counts("points", score(r)) {
			return false
		}
		marks := map[string]bool{}
		parts, ok := d.parts(s.args["places"], func(part said) bool { return part.key == "tip.mark" && tips[part.key](d, t, part) })
		for _, part := range parts {
			marks[part.args["mark"]] = true
		}
		for mark := r.Lo; mark <= r.Hi; mark++ {
			ok = ok && marks[strconv.Itoa(mark)] == (r.Count(mark) > 0)
		}
		return ok
	},
}

// summaries are sentences of the summary: what is open, and what is needed.
var summaries = map[string]judge{
	"report.untaken": func(d *desk, _ talk, s said) bool {
		v := d.byRole(workshop.RolePriorities)
		return v != nil && slices.ContainsFunc(v.Dots(), func(o oracle.Standing) bool {
			return o.Fate == oracle.In && d.is(s, "text", "own."+o.Item+".text") &&
				!slices.ContainsFunc(d.st.Actions, func(a workshop.Action) bool { return a.Item == o.Item })
		})
	},
	"report.there":    func(d *desk, _ talk, s said) bool { return s.counts("n", d.st.Info.People) },
	"report.no_owner": lacksOf(func(a workshop.Action) bool { return a.Owner == "" }),
	"report.no_day":   lacksOf(func(a workshop.Action) bool { return a.Due == "" }),
	"report.need_day": func(d *desk, _ talk, s said) bool { return d.is(s, "date", "own.return") },
}

// lacksOf judges that something that was agreed on lacks something.
func lacksOf(lacks func(a workshop.Action) bool) judge {
	return func(d *desk, _ talk, s said) bool {
		return slices.ContainsFunc(d.st.Actions, func(a workshop.Action) bool { return flat(a.First) == s.args["text"] && lacks(a) })
	}
}
