package claims

import (
	"math"
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

func open(w workshop.Way) bool { return w.Traits().Open }

// spreads are sentences about where the answers on one scale lie.
var spreads = map[string]judge{
	"honest.divided": of(func(_ *desk, r oracle.Row, _ said) bool { return r.Divided() }),
	"honest.agree":   of(func(_ *desk, r oracle.Row, _ said) bool { return r.Close() }),
	"wall.divided": of(func(_ *desk, r oracle.Row, _ said) bool {
		if r.Question.Kind.Traits().Options {
			return r.Split()
		}
		return r.Divided()
	}),
	"wall.n_median": of(func(_ *desk, r oracle.Row, s said) bool { return s.counts("n", r.N()) && median(r, s, "m") }),
	"wall.half":     of(func(_ *desk, r oracle.Row, s said) bool { return halves(r, s, "lo", "hi") }),
	"honest.median": of(func(_ *desk, r oracle.Row, s said) bool { return halves(r, s, "q1", "q3") }),
	"wall.range":    of(func(_ *desk, r oracle.Row, s said) bool { return ranges(r, s, "lo", "hi") }),
	"sheet.range":   of(func(_ *desk, r oracle.Row, s said) bool { return ranges(r, s, "q1", "q3") }),
	"wall.half_alike": of(func(_ *desk, r oracle.Row, s said) bool {
		lo, hi := r.Half()
		return median(r, s, "m") && lo == hi && r.N() >= oracle.HalvesFrom
	}),
	"wall.alike": of(func(_ *desk, r oracle.Row, s said) bool {
		return median(r, s, "m") && r.Most() == r.N() && r.N() > 1
	}),
	"wall.head_n": yes, // with its number a column, or a word of a cell: see cells.go
	"sheet.medians": func(d *desk, t talk, s said) bool {
		if d.v == nil || len(t.ids) == 0 {
			return false
		}
		for n, place := range []string{"from", "to"} {
			aspects := d.v.Spec.Questions[0].Aspects
			if n >= len(aspects) {
				return false
			}
			r, ok := d.row(talk{ids: t.ids, aspect: aspects[n]})
			if !ok || !median(r, s, place) || !d.is(s, []string{"today", "goal"}[n], "aspect."+d.v.Spec.Step+"."+aspects[n]+".short") {
				return false
			}
		}
		return true
	},
	"wall.weakest":    of(func(d *desk, r oracle.Row, _ said) bool { return d.weakest() == r.Question.ID }),
	"wall.no_weakest": func(d *desk, _ talk, _ said) bool { return d.weakest() == "" },
	"wall.both_low":   func(d *desk, t talk, _ said) bool { return d.bothSee(t, func(m float64) bool { return m <= 2.5 }) },
	"wall.both_high":  func(d *desk, t talk, _ said) bool { return d.bothSee(t, func(m float64) bool { return m >= 3.5 }) },
}

func median(r oracle.Row, s said, place string) bool {
	m, ok := r.Median()
	return ok && s.says(place, m)
}

func halves(r oracle.Row, s said, lo, hi string) bool {
	a, b := r.Half()
	return r.N() >= oracle.HalvesFrom && median(r, s, "m") && s.says(lo, a) && s.says(hi, b)
}

func ranges(r oracle.Row, s said, lo, hi string) bool {
	a, b := r.Range()
	return median(r, s, "m") && s.says(lo, a) && s.says(hi, b)
}

// weakest is the question whose median lies a whole step under all others.
func (d *facts) weakest() string {
	for _, r := range d.rows(talk{}) {
		m, ok := r.Median()
		others, alone := 0, ok
		for _, o := range d.rows(talk{}) {
			if n, ok := o.Median(); ok && o.Question.ID != r.Question.ID {
				others++
				alone = alone && n >= m+1
			}
		}
		if alone && others > 0 {
			return r.Question.ID
		}
	}
	return ""
}

// views are the team's and the leaders' own answers to a question.
func (d *facts) views(id string) (team, own oracle.Row, ok bool) {
	if d.v == nil || d.v.Spec.Views == nil {
		return team, own, false
	}
	for _, r := range d.v.Rows(true) {
		switch {
		case r.Question.ID != id || r.Hidden:
		case r.Part == d.v.Spec.Views.Leaders:
			own = r
		case r.Part == r.Question.Aspects[0]:
			team = r
		}
	}
	return team, own, team.N() > 0 && own.N() > 0
}

// bothSee reports whether the medians of team and leaders both lie there, less than a
// step apart.
func (d *facts) bothSee(t talk, lies func(float64) bool) bool {
	if len(t.ids) != 1 {
		return false
	}
	team, own, ok := d.views(t.ids[0])
	a, _ := team.Median()
	b, _ := own.Median()
	return ok && lies(a) && lies(b) && math.Abs(a-b) < 1
}

// second are sentences about a second vote.
var second = map[string]judge{
	"wall.same": of(func(d *desk, r oracle.Row, _ said) bool { return d.moved(r) == stayed }),
	"reading.moved": of(func(d *desk, r oracle.Row, s said) bool {
		was, ok := d.was(r)
		k, n, known := oracle.AtLeastMoved(was, r)
		return ok && known && s.counts("k", k) && s.counts("n", n)
	}),
	"reading.again_moved": of(func(d *desk, r oracle.Row, s said) bool { return d.moved(r) == went && d.fromTo(r, s) }),
	"reading.again_near":  of(func(d *desk, r oracle.Row, s said) bool { return d.moved(r) == stayed && d.fromTo(r, s) }),
	"reading.again_same": of(func(d *desk, r oracle.Row, s said) bool {
		was, _ := d.was(r)
		return d.moved(r) == stayed && median(was, s, "to") && median(r, s, "to")
	}),
	"reading.again_on":       onRow("name"),
	"reading.again_on_brief": onRow(""),
	"reading.again_several": func(d *desk, _ talk, s said) bool {
		return len(d.wentRows()) > 1 && s.counts("k", len(d.wentRows())) && s.counts("n", len(d.rows(talk{})))
	},
	"reading.again_chance": func(d *desk, _ talk, _ said) bool {
		return len(d.wentRows()) > 0 && !slices.ContainsFunc(d.rows(talk{}), func(r oracle.Row) bool { return differs(&d.facts, r) })
	},
	"reading.again_none": func(d *desk, _ talk, _ said) bool { return d.before != nil && len(d.wentRows()) == 0 },
	"wall.two_camps":     of(func(_ *desk, r oracle.Row, _ said) bool { return r.Divided() }),
	"wall.far_apart":     of(func(_ *desk, r oracle.Row, _ said) bool { return r.Divided() }),
	"honest.revote": func(d *desk, _ talk, _ said) bool {
		if d.v == nil {
			return false
		}
		for _, r := range d.rows(talk{}) {
			if d.moved(r) == went {
				return true
			}
		}
		return false
	},
}

const (
	unknown = iota
	stayed
	went
)

// moved tells whether a median went a whole step since the first vote.
func (d *facts) moved(r oracle.Row) int {
	was, ok := d.was(r)
	a, okA := was.Median()
	b, okB := r.Median()
	switch {
	case !ok || !okA || !okB:
		return unknown
	case math.Abs(a-b) >= 1:
		return went
	}
	return stayed
}

// fromTo reports whether a sentence tells the medians of the two votes.
func (d *facts) fromTo(r oracle.Row, s said) bool {
	was, ok := d.was(r)
	return ok && median(was, s, "from") && median(r, s, "to")
}

// wentRows are the rows whose median went a whole step.
func (d *facts) wentRows() (out []oracle.Row) {
	for _, r := range d.rows(talk{}) {
		if d.moved(r) == went {
			out = append(out, r)
		}
	}
	return out
}

// differs reports whether a row differs clearly from that of the first vote, beside all others.
func differs(d *facts, r oracle.Row) bool {
	if d.moved(r) != went {
		return false
	}
	var rows [][2]oracle.Row
	at := -1
	for _, is := range d.v.Rows(false) {
		if is.Question.ID == r.Question.ID && is.Part == r.Part {
			at = len(rows)
		}
		was, _ := d.was(is)
		if is.Hidden {
			is.Given = nil
		}
		rows = append(rows, [2]oracle.Row{was, is})
	}
	key := [2]*oracle.Vote{d.before, d.v}
	known, ok := d.reckoned[key]
	if !ok {
		if known = oracle.Clear(rows); d.reckoned != nil {
			d.reckoned[key] = known
		}
	}
	return at >= 0 && known[at]
}

// onRow judges on which row alone the median went a whole step.
func onRow(name string) judge {
	return func(d *desk, _ talk, s said) bool {
		rows := d.wentRows()
		if len(rows) != 1 || !d.fromTo(rows[0], s) {
			return false
		}
		t, _ := d.names(para{lines: []string{s.args[name]}})
		return name == "" || slices.Equal(t.ids, []string{rows[0].Question.ID}) && (len(d.aspects(1)) == 0 || t.aspect == rows[0].Part)
	}
}
