package claims

import (
	"math"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// choices are sentences about questions with options.
var choices = map[string]judge{
	"wall.clear":              of(func(_ *desk, r oracle.Row, _ said) bool { return r.Clear() }),
	"reading.clear":           clearRows(sure),
	"reading.clear_sure":      clearRows(unsure),
	"reading.clear_all":       clearAll(sure),
	"reading.clear_all_sure":  clearAll(unsure),
	"reading.clear_none":      clearNone(sure),
	"reading.clear_none_sure": clearNone(unsure),
	"reading.no_commonest": of(func(_ *desk, r oracle.Row, _ said) bool {
		for m := r.Lo; m <= r.Hi; m++ {
			if r.Most()-r.Count(m) > 1 {
				return false
			}
		}
		return r.N() > 0
	}),
	"reading.share": func(d *desk, t talk, s said) bool {
		return answered(func(d *desk, r oracle.Row, s said) bool { return d.share(r, s, atLeastThird) })(d, t, s)
	},
	"reading.commonest": of(func(d *desk, r oracle.Row, s said) bool { return d.commonest(s, "list", r) }),
	"reading.choice_again": of(func(d *desk, r oracle.Row, s said) bool {
		was, ok := d.was(r)
		return ok && d.commonest(s, "first", was) && d.commonest(s, "second", r)
	}),
	"reading.splits":              splits("name"),
	"reading.splits_brief":        splits(""),
	"reading.splits_several":      splitRows(sure),
	"reading.splits_several_sure": splitRows(unsure),
	"honest.tie":                  func(d *desk, _ talk, _ said) bool { return d.near() },
}

// sure reports whether everybody could answer each question; where somebody could not, a
// sentence about shares has to say of whom they are.
func sure(d *desk) bool {
	return !slices.ContainsFunc(d.rows(talk{}), func(r oracle.Row) bool { return r.CantSay > 0 })
}

func unsure(d *desk) bool { return !sure(d) }

// clearRows judges on how many questions the group is clear, clearAll and clearNone that it
// is on each or on none, splitRows on how many it is divided; of tells whom the shares may be of.
func clearRows(of func(*desk) bool) judge {
	return func(d *desk, _ talk, s said) bool {
		return of(d) && s.counts("k", d.clear()) && s.counts("n", len(d.rows(talk{})))
	}
}

func clearAll(of func(*desk) bool) judge {
	return func(d *desk, _ talk, _ said) bool { return of(d) && d.clear() == len(d.rows(talk{})) }
}

func clearNone(of func(*desk) bool) judge {
	return func(d *desk, _ talk, _ said) bool { return of(d) && d.clear() == 0 && len(d.rows(talk{})) > 1 }
}

func splitRows(of func(*desk) bool) judge {
	return func(d *desk, _ talk, s said) bool {
		k := len(d.split())
		return of(d) && k > 1 && s.counts("k", k) && s.counts("n", len(d.rows(talk{})))
	}
}

// atLeastThird are the options that belong in a list of division, or the clear one.
func atLeastThird(r oracle.Row, option int) bool {
	return r.Count(option) == r.Most() || r.Split() && 3*r.Count(option) >= r.N()
}

func nearMost(r oracle.Row, option int) bool { return r.Most()-r.Count(option) <= 1 }

// share reports whether an option that fits was chosen so often.
func (d *voices) share(r oracle.Row, s said, fits func(r oracle.Row, option int) bool) bool {
	for i, o := range r.Question.Options {
		if d.is(s, "name", "option."+o) && fits(r, i) && s.counts("k", r.Count(i)) && s.counts("n", r.N()+r.CantSay) {
			return true
		}
	}
	return false
}

// shares reports whether a list has all options that fit, and no others.
func (d *voices) shares(s said, place string, r oracle.Row, fits func(r oracle.Row, option int) bool) bool {
	n := 0
	for i := range r.Question.Options {
		if fits(r, i) {
			n++
		}
	}
	parts, ok := d.parts(s.args[place], func(part said) bool { return part.key == "reading.share" && d.share(r, part, fits) })
	return ok && len(parts) == n
}

// commonest reports whether a place lists what most chose, or says that nothing leads.
func (d *voices) commonest(s said, place string, r oracle.Row) bool {
	all := true
	for i := range r.Question.Options {
		all = all && nearMost(r, i)
	}
	if all {
		return d.is(s, place, "reading.commonest_none")
	}
	return d.shares(s, place, r, nearMost)
}

// split lists the questions on which the group is divided.
func (d *facts) split() (out []oracle.Row) {
	for _, r := range d.rows(talk{}) {
		if r.Split() {
			out = append(out, r)
		}
	}
	return out
}

// splits judges on which question alone the group is divided, and between what.
func splits(name string) judge {
	return func(d *desk, _ talk, s said) bool {
		rows := d.split()
		return len(rows) == 1 && (name == "" || slices.Equal(d.ids(s.args[name]), []string{rows[0].Question.ID})) &&
			d.shares(s, "list", rows[0], func(r oracle.Row, i int) bool { return 3*r.Count(i) >= r.N() })
	}
}

// clear is how many questions have one clear answer.
func (d *facts) clear() int {
	n := 0
	for _, r := range d.rows(talk{}) {
		if r.Clear() {
			n++
		}
	}
	return n
}

// near reports whether one vote is all that separates two that come first or last of what
// is chosen.
func (d *facts) near() bool {
	if d.v == nil {
		return false
	}
	if is := d.kind(); is.OfItems {
		return slices.ContainsFunc(d.rows(talk{}), d.beside)
	}
	r, ok := d.row(talk{})
	for m := r.Lo; ok && m <= r.Hi; m++ {
		if r.Count(m) == r.Most()-1 {
			return true
		}
	}
	return false
}

// beside reports whether an item has as many dots or points as another, or one more or less.
func (d *facts) beside(r oracle.Row) bool {
	all := d.v.Dots()
	if d.kind().Places {
		all = d.v.Order()
	}
	return slices.ContainsFunc(all, func(o oracle.Standing) bool {
		by := d.standing(r.Part).Score - o.Score
		return o.Item != r.Part && by >= -1 && by <= 1 && o.Score > 0
	})
}

// findings are what a picture is there to show.
var findings = map[string]judge{
	"reading.longest":               longest("name"),
	"reading.longest_brief":         longest(""),
	"reading.longest_several":       steps("list"),
	"reading.longest_several_brief": steps("n"),
	"reading.longest_many":          steps("n"),
	"reading.apart":                 lying(least, "name", ranged),
	"reading.apart_brief":           lying(least, "", ranged),
	"reading.camps":                 camps("name"),
	"reading.camps_brief":           camps(""),
	"reading.camps_several": func(d *desk, _ talk, s said) bool {
		k := inCamps(d.aspects(0))
		return k > 0 && s.counts("k", k) && s.counts("n", len(d.aspects(0)))
	},
	"reading.closest":             closest("name", ranged),
	"reading.closest_brief":       closest("", ranged),
	"reading.closest_alike":       closest("name", sameAnswer),
	"reading.closest_alike_brief": closest("", sameAnswer),
	"reading.most":                func(d *desk, _ talk, s said) bool { return d.extreme(s, "m", d.medians(), most) },
	"reading.next": func(d *desk, _ talk, s said) bool {
		medians := d.medians()
		top := medians[most(medians)]
		for id, m := range medians {
			if m == top {
				delete(medians, id)
			}
		}
		return d.extreme(s, "m", medians, most)
	},
	"reading.least": func(d *desk, _ talk, s said) bool { return d.extreme(s, "m", d.medians(), least) },
	"reading.widest": func(d *desk, _ talk, s said) bool {
		gaps := d.gaps()
		return d.extreme(s, "d", gaps, most) && gaps[most(gaps)] > 0
	},
	"reading.weakest":       weak("name"),
	"reading.weakest_brief": weak(""),
	"reading.views":         func(d *desk, _ talk, s said) bool { k, n := d.differ(); return s.counts("k", k) && s.counts("n", n) },
	"reading.views_all": func(d *desk, _ talk, _ said) bool {
		k, n := d.differ()
		return n > 0 && k == n && n == len(d.v.Spec.Questions)
	},
	"reading.views_none": func(d *desk, _ talk, _ said) bool {
		k, n := d.differ()
		return k == 0 && n > 0 && n == len(d.v.Spec.Questions)
	},
	"reading.views_all_told": func(d *desk, _ talk, _ said) bool {
		k, n := d.differ()
		return n > 0 && k == n && n < len(d.v.Spec.Questions)
	},
	"reading.views_none_told": func(d *desk, _ talk, _ said) bool {
		k, n := d.differ()
		return k == 0 && n > 0 && n < len(d.v.Spec.Questions)
	},
	"reading.views_apart": func(d *desk, _ talk, s said) bool { return d.extreme(s, "d", d.distances(), most) },
	"wall.one_view":       func(d *desk, _ talk, _ said) bool { _, n := d.differ(); return n == 0 },
	"wall.no_view":        func(d *desk, _ talk, _ said) bool { _, n := d.differ(); return n == 0 },
	"wall.n_views": func(d *desk, _ talk, s said) bool {
		if d.v.Spec.Views == nil {
			return false
		}
		own := 0
		for _, b := range d.v.Ballots {
			for i, c := range d.v.Spec.Cells() {
				if c.Part == d.v.Spec.Views.Leaders && b[i] != workshop.NotAsked {
					own++
					break
				}
			}
		}
		return s.counts("team", len(d.v.Ballots)-own) && s.counts("leaders", own)
	},
	"reading.words_wrote": func(d *desk, _ talk, s said) bool {
		r, ok := d.row(talk{})
		return ok && s.counts("n", r.N())
	},
	// These only ever stand in other sentences.
	"reading.rows": never, "reading.then_rows": never, "reading.and": never, "reading.quoted": never, "reading.commonest_none": never, "reading.rank_many": never,
	"reading.points_range": never, "reading.rank_points": never, "places.several": never, "places.several_alike": never,
}

// longest judges that one row has a longer step than all others, from here to there.
func longest(name string) judge {
	return func(d *desk, _ talk, s said) bool {
		id, ok := d.only(s, name, d.steps(), most)
		return ok && median(d.at(id, 0), s, "from") && median(d.at(id, 1), s, "to")
	}
}

// steps judges that several rows have the longest step: those of a list, or so many.
func steps(place string) judge {
	return func(d *desk, _ talk, s said) bool {
		if place == "list" {
			return d.extreme(s, "d", d.steps(), most)
		}
		all := d.steps()
		n := 0
		for _, v := range all {
			if v == all[most(all)] {
				n++
			}
		}
		return n > 1 && s.counts("n", n) && s.says("d", all[most(all)])
	}
}

// lying judges that the row with the most or the least agreement today is the only one, and
// how its answers lie.
func lying(which func(map[string]float64) string, name string, lie func(r oracle.Row, s said) bool) judge {
	return lyingOf(func(oracle.Row) bool { return true }, which, name, lie)
}

// camps judges that one row alone is divided, and has the least agreement today: who names
// one of several leaves the room to think that it is the only one.
func camps(name string) judge {
	one := lying(least, name, oracleDivided)
	return func(d *desk, t talk, s said) bool { return inCamps(d.aspects(0)) == 1 && one(d, t, s) }
}

// inCamps is how many of some rows are divided.
func inCamps(rows []oracle.Row) (k int) {
	for _, r := range rows {
		if r.Divided() {
			k++
		}
	}
	return k
}

// closest judges that of the rows that are close one alone has the most agreement today.
func closest(name string, lie func(r oracle.Row, s said) bool) judge {
	return lyingOf(oracle.Row.Close, most, name, lie)
}

// lyingOf judges so of some of the rows, of at least two that were answered.
func lyingOf(some func(oracle.Row) bool, which func(map[string]float64) string, name string, lie func(r oracle.Row, s said) bool) judge {
	return func(d *desk, _ talk, s said) bool {
		agree, answered := map[string]float64{}, 0
		for _, r := range d.aspects(0) {
			if a, ok := r.Agreement(); ok {
				if answered++; some(r) {
					agree[r.Question.ID] = math.Round(a*1e9) / 1e9
				}
			}
		}
		id, ok := d.only(s, name, agree, which)
		return ok && answered > 1 && lie(d.at(id, 0), s)
	}
}

func ranged(r oracle.Row, s said) bool {
	lo, hi := r.Range()
	return s.says("lo", lo) && s.says("hi", hi)
}

func oracleDivided(r oracle.Row, _ said) bool { return r.Divided() }

func sameAnswer(r oracle.Row, s said) bool { return r.Most() == r.N() && median(r, s, "m") }

// weak judges which link is a whole step weaker than all others.
func weak(name string) judge {
	return func(d *desk, _ talk, s said) bool {
		ids := []string{d.weakest()}
		if name != "" {
			ids = d.ids(s.args[name])
		}
		return d.weakest() != "" && len(ids) == 1 && ids[0] == d.weakest() && median(d.at(ids[0], 0), s, "m")
	}
}

// only finds the one row with the extreme value, and reports whether it is the one named.
func (d *voices) only(s said, name string, values map[string]float64, which func(map[string]float64) string) (string, bool) {
	if len(values) == 0 {
		return "", false
	}
	id := which(values)
	if name != "" && !slices.Equal(d.ids(s.args[name]), []string{id}) {
		return "", false
	}
	return id, alike(values, []string{id}, which)
}

// extreme reports whether a sentence lists all that have the extreme value, and tells it.
func (d *voices) extreme(s said, value string, values map[string]float64, which func(map[string]float64) string) bool {
	if len(values) == 0 || !s.says(value, values[which(values)]) {
		return false
	}
	if ids := d.ids(s.args["list"]); len(ids) > 0 {
		return alike(values, ids, which)
	}
	n := 0
	for _, v := range values {
		if v == values[which(values)] {
			n++
		}
	}
	return d.holdsRows(s, n)
}

// manyAlike reports whether a list says how many share the largest value.
func (d *voices) manyAlike(s said, values map[string]float64) bool {
	n := 0
	for _, v := range values {
		if v == values[most(values)] {
			n++
		}
	}
	return d.holdsRows(s, n)
}

// holdsRows reports whether a list says that so many rows are alike.
func (d *voices) holdsRows(s said, n int) bool {
	for _, c := range s.lex.read(s.args["list"]) {
		if in := (said{claim: c}); c.key == "reading.rows" && in.counts("n", n) {
			return true
		}
	}
	return false
}
