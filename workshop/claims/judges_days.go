package claims

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// days are sentences of a follow-up about its vote and that of the first day.
var days = map[string]judge{
	"wall.clear_change":    of(func(d *desk, r oracle.Row, _ said) bool { return compared(&d.facts, r) && differs(&d.facts, r) }),
	"wall.no_clear_change": of(func(d *desk, r oracle.Row, _ said) bool { return compared(&d.facts, r) && !differs(&d.facts, r) }),
	"reading.then_clear": of(func(d *desk, r oracle.Row, s said) bool {
		return len(d.v.Spec.Questions) == 1 && differs(&d.facts, r) && d.fromTo(r, s)
	}),
	"reading.then_clear_on":       clearOn("name"),
	"reading.then_clear_on_brief": clearOn(""),
	"reading.then_clear_several": func(d *desk, _ talk, s said) bool {
		clear, _ := changed(&d.facts)
		return len(clear) > 1 && d.listsRows(s, clear)
	},
	"reading.then_no_change": func(d *desk, _ talk, _ said) bool {
		clear, other := changed(&d.facts)
		return len(clear) == 0 && len(other) > 0
	},
	"reading.then_no_change_on": func(d *desk, _ talk, s said) bool {
		clear, other := changed(&d.facts)
		return len(clear) > 0 && len(other) > 0 && d.listsRows(s, other)
	},
	"reading.then_none": func(d *desk, _ talk, _ said) bool {
		clear, other := changed(&d.facts)
		return d.before != nil && len(clear)+len(other) == 0
	},
	"reading.then_uneven": func(d *desk, _ talk, s said) bool {
		if d.before == nil {
			return false
		}
		then, now := len(d.before.Ballots), len(d.v.Ballots)
		return s.counts("then", then) && s.counts("now", now) && 2*max(then, now) >= 3*min(then, now)
	},
	"reading.then_few": func(d *desk, _ talk, _ said) bool {
		return slices.ContainsFunc(d.rows(talk{}), func(r oracle.Row) bool {
			was, _ := d.was(r)
			return compared(&d.facts, r) && min(was.N(), r.N()) < 8
		})
	},
	"report.then_held":       func(d *desk, _ talk, s said) bool { return promisedOn(d, s) && d.st.Info.After.Wave == 1 },
	"report.then_held_since": func(d *desk, _ talk, s said) bool { return promisedOn(d, s) && d.st.Info.After.Wave > 1 },
	"wall.promises_are":      promisesAre,
	"reading.then_hidden": func(d *desk, _ talk, _ said) bool {
		if d.st.Info.After == nil {
			return false
		}
		clear, other := changed(&d.facts) // all rows of the first day may be hidden, though enough answered
		return d.before == nil || len(clear)+len(other) == 0
	},
	"reading.then_others": func(d *desk, _ talk, _ said) bool {
		return d.before != nil && others(&d.facts)
	},
}

// promisedOn reports whether a date is that of the first day.
func promisedOn(d *desk, s said) bool {
	if d.st.Info.After == nil {
		return false
	}
	y, _, day := d.st.Info.After.Held.Date()
	date := strings.FieldsFunc(s.args["date"], func(r rune) bool { return r < '0' || r > '9' })
	return slices.Contains(date, strconv.Itoa(y)) && slices.Contains(date, strconv.Itoa(day))
}

// onTheDay reports whether the vote of the first day, or that of today, has its own day beside it;
// with the year where the two are of different years.
func onTheDay(d *desk, s said) bool {
	if d.st.Info.After == nil {
		return false
	}
	day, other := d.st.Info.When, d.st.Info.After.Held
	if d.is(s, "name", "wall.then") {
		day, other = other, day
	}
	date := strings.FieldsFunc(s.args["day"], func(r rune) bool { return r < '0' || r > '9' })
	return slices.Contains(date, strconv.Itoa(day.Day())) && slices.Contains(date, strconv.Itoa(day.Year())) == (day.Year() != other.Year())
}

// promisesAre reports whether as many promises have come so far as is told of a status.
func promisesAre(d *desk, _ talk, s said) bool {
	if d.st.Info.After == nil {
		return false
	}
	for _, is := range workshop.Statuses() {
		if !d.is(s, "status", "status."+string(is)) {
			continue
		}
		n := 0
		for _, p := range d.st.Info.After.Promises {
			if workshop.Checked(d.st, p.Item).Status == is {
				n++
			}
		}
		return n > 0 && s.counts("n", n)
	}
	return false
}

// compared reports whether a row has answers of both days, and of the same people.
func compared(d *facts, r oracle.Row) bool { return d.moved(r) != unknown && !others(d) }

// others reports whether the team answered without those who lead it in one of the two votes, and
// all together in the other.
func others(d *facts) bool { return d.before != nil && d.before.Split() != d.v.Split() }

// changed are the rows that changed clearly, and the others that can be compared.
func changed(d *facts) (clear, other []string) {
	for _, r := range d.rows(talk{}) {
		switch {
		case !compared(d, r):
		case differs(d, r):
			clear = append(clear, r.Question.ID)
		default:
			other = append(other, r.Question.ID)
		}
	}
	return clear, other
}

// listsRows reports whether a list names these questions, or where they are many says how many.
func (d *desk) listsRows(s said, ids []string) bool {
	for _, c := range s.lex.read(s.args["list"]) {
		if of := (said{c, s.lex, ""}); c.key == "reading.then_rows" && of.counts("n", len(ids)) {
			return true
		}
	}
	return same(d.ids(s.args["list"]), ids)
}

// clearOn judges on which row alone there is a clear change.
func clearOn(name string) judge {
	return func(d *desk, _ talk, s said) bool {
		clear, _ := changed(&d.facts)
		if len(clear) != 1 || name != "" && !same(d.ids(s.args[name]), clear) {
			return false
		}
		return slices.ContainsFunc(d.rows(talk{ids: clear}), func(r oracle.Row) bool { return d.fromTo(r, s) })
	}
}
