package claims

import (
	"math"
	"slices"

	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
)

// exportedDays are what an export of a follow-up tells of a question and the first day.
type exportedDays struct {
	Then *struct {
		N       int
		People  []int
		CantSay int `json:"cant_say"`
		Median  *float64
	}
	Change *struct {
		Word       string
		ThenN      int `json:"then_n"`
		N          int
		ThenMedian *float64 `json:"then_median"`
		Median     *float64
	}
}

// hidden reports whether nothing is told of two days.
func (n exportedDays) hidden() bool { return n.Then == nil && n.Change == nil }

// twoDays judges what is told of a question and the first day: it is there where both days can be
// compared, and nowhere else.
func (n exportedDays) twoDays(d *desk, r oracle.Row, wrong func(what string, is, want any)) {
	was, known := d.was(r)
	later := known && slices.Contains(d.v.Then, d.before) && compared(&d.facts, r)
	wrong("the first day", n.Then != nil, later)
	wrong("a change", n.Change != nil, later)
	if !later || n.Then == nil || n.Change == nil {
		return
	}
	people := []int{}
	for m := was.Lo; m <= was.Hi; m++ {
		people = append(people, was.Count(m))
	}
	wrong("people then", n.Then.People, people)
	wrong("n then", []int{n.Then.N, n.Change.ThenN, n.Change.N}, []int{was.N(), was.N(), r.N()})
	wrong("can't say then", n.Then.CantSay, was.CantSay)
	wrong("change", n.Change.Word, word(differs(&d.facts, r), "clear", true, "no_clear"))
	for _, m := range []struct {
		what string
		is   *float64
		row  oracle.Row
	}{{"median then", n.Then.Median, was}, {"median then, beside", n.Change.ThenMedian, was}, {"median now", n.Change.Median, r}} {
		want, ok := m.row.Median()
		if wrong(m.what, m.is != nil, ok); m.is != nil && ok {
			wrong(m.what, *m.is, math.Round(want*1e4)/1e4)
		}
	}
}
