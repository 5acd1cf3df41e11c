package claims

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
	"github.com/upturn-workshop/upturn/workshop/export"
)

// exported is what is read of an export.
type exported struct {
	Votes []struct {
		Step, Way        string
		Ways, Reading    []string
		Second, Withheld bool
		Reason           string
		Present, N       int
		Questions        []exportedQuestion
	}
}

type exportedQuestion struct {
	ID     string
	Counts []exportedCount
	Gap    *struct {
		OfMedians float64 `json:"of_medians"`
	}
	Pairs *struct{ Winner string }
}

type exportedCount struct {
	Part     string
	Marks    []string
	People   []int
	CantSay  int `json:"cant_say"`
	Withheld bool
	Reason   string
	Reading  string
	Measures *exportedMeasures
	exportedDays
}

type exportedMeasures struct {
	Label, Place     string
	Median, Mean     *float64
	Quartiles, Range *[2]float64
	Modes            []string
	Dots, Points     *int
	Givers           *int `json:"people_giving"`
	Rank             int
	Near             bool
	SinceFirst       *struct {
		FirstN       int      `json:"first_n"`
		MedianShift  *float64 `json:"median_shift"`
		AtLeastMoved *int     `json:"at_least_moved"`
		Clear        *bool
	} `json:"since_first"`
}

// Export judges what other programs get of a workshop.
func (c *Checker) Export(st workshop.State, votes []*oracle.Vote) ([]Fault, error) {
	data, err := export.JSON(st, c.catalog.In(st.Info.Lang))
	if err != nil {
		return nil, err
	}
	return c.ExportOf(st, votes, data)
}

// ExportOf is Export of a document that is there.
func (c *Checker) ExportOf(st workshop.State, votes []*oracle.Vote, data []byte) (faults []Fault, err error) {
	var doc exported
	if err := json.Unmarshal(data, &doc); err != nil {
		return nil, err
	}
	d := c.desk(st, votes, st.Info.Lang)
	if len(doc.Votes) != len(votes) {
		faults = append(faults, Fault{"export", strconv.Itoa(len(doc.Votes)), "so many votes were not counted"})
	}
	for i := range min(len(doc.Votes), len(votes)) {
		got, v := doc.Votes[i], votes[i]
		where := "export, " + got.Step
		wrong := func(what string, is, want any) {
			if c.Read++; fmt.Sprint(is) != fmt.Sprint(want) {
				faults = append(faults, Fault{where, fmt.Sprint(is), what + " is untrue: " + fmt.Sprint(want)})
			}
		}
		wrong("step", got.Step, v.Spec.Step)
		wrong("second", got.Second, v.Spec.Revote)
		wrong("present", got.Present, v.Seats)
		wrong("n", got.N, len(v.Ballots))
		wrong("withheld", got.Withheld, !v.Enough())
		wrong("reason", got.Reason, word(v.Enough(), "", v.KeptBack(), "kept_back")+word(v.Enough() || v.KeptBack(), "", true, "too_few_answers"))
		for _, w := range append(got.Ways, got.Way) {
			wrong("way "+w, !v.Enough() || slices.Contains(v.Ways, workshop.Way(w)), true)
		}
		if !v.Enough() {
			wrong("hidden answers", len(got.Questions)+len(got.Reading), 0)
			continue
		}
		d.about(v)
		t := talk{}
		for _, sentence := range got.Reading {
			_, next, fault := c.say(d, where, "text", []string{sentence}, t)
			t, faults = next, append(faults, fault...)
		}
		for _, q := range got.Questions {
			faults = append(faults, c.question(d, where, q)...)
		}
	}
	return faults, nil
}

// question judges what an export tells of a question.
func (c *Checker) question(d *desk, where string, q exportedQuestion) (faults []Fault) {
	for _, n := range q.Counts {
		r, ok := d.v.Row(q.ID, n.Part)
		at := where + ", " + q.ID + "/" + n.Part
		wrong := func(what string, is, want any) {
			if c.Read++; fmt.Sprint(is) != fmt.Sprint(want) {
				faults = append(faults, Fault{at, fmt.Sprint(is), what + " is untrue: " + fmt.Sprint(want)})
			}
		}
		wrong("asked", ok && !d.v.Own(n.Part), true)
		wrong("withheld", n.Withheld, r.Hidden)
		wrong("reason", n.Reason, word(r.Apart, "kept_back", r.Hidden, "too_few_answers"))
		if r.Hidden || !ok {
			wrong("hidden answers", len(n.People)+n.CantSay+len(n.Reading), 0)
			wrong("hidden days", n.hidden(), true)
			continue
		}
		people := []int{}
		for m := r.Lo; m <= r.Hi; m++ {
			people = append(people, r.Count(m))
		}
		wrong("people", n.People, people)
		wrong("can't say", n.CantSay, r.CantSay)
		if n.Reading != "" {
			_, _, fault := c.say(d, at, "text", []string{n.Reading}, talk{ids: []string{q.ID}, aspect: n.Part})
			faults = append(faults, fault...)
		}
		if n.Measures != nil {
			measured(d, r, n, wrong)
		}
		n.twoDays(d, r, wrong)
	}
	if gaps := d.gaps(); q.Gap != nil && math.Abs(q.Gap.OfMedians-gaps[q.ID]) > 1e-9 {
		faults = append(faults, Fault{where, fmt.Sprint(q.Gap.OfMedians), "gap is untrue"})
	}
	if q.Pairs != nil && q.Pairs.Winner != d.v.Ahead() {
		faults = append(faults, Fault{where, q.Pairs.Winner, "winner is untrue"})
	}
	return faults
}

// measured judges the measures of a count.
func measured(d *desk, r oracle.Row, n exportedCount, wrong func(what string, is, want any)) {
	m := n.Measures
	is := r.Question.Kind.Traits()
	if median, _ := r.Median(); m.Median != nil {
		wrong("median", *m.Median, math.Round(median*1e4)/1e4)
	}
	if m.Mean != nil {
		wrong("mean", *m.Mean, math.Round(r.Mean()*1e4)/1e4)
	}
	if lo, hi := r.Half(); m.Quartiles != nil {
		wrong("quartiles", *m.Quartiles, [2]float64{lo, hi})
	}
	if lo, hi := r.Range(); m.Range != nil {
		wrong("range", *m.Range, [2]float64{lo, hi})
	}
	var modes []string
	for mark := r.Lo; mark <= r.Hi; mark++ {
		if r.Count(mark) == r.Most() {
			modes = append(modes, n.Marks[mark-r.Lo])
		}
	}
	if m.Modes != nil {
		wrong("modes", m.Modes, modes)
	}
	switch {
	case is.Options:
		wrong("label", m.Label, word(r.Clear(), "clear", r.Split(), "divided"))
	case is.Numbers:
		wrong("label", m.Label, word(r.Divided(), "divided", r.Close(), "close"))
	}
	ordered(d, r, m, wrong)
	if was, ok := d.was(r); ok && m.SinceFirst != nil {
		wrong("first n", m.SinceFirst.FirstN, was.N())
		a, _ := was.Median()
		b, _ := r.Median()
		if m.SinceFirst.MedianShift != nil {
			wrong("shift", *m.SinceFirst.MedianShift, b-a)
		}
		if k, _, ok := oracle.AtLeastMoved(was, r); ok || m.SinceFirst.AtLeastMoved != nil {
			wrong("moved", *m.SinceFirst.AtLeastMoved, k)
		}
		if m.SinceFirst.Clear != nil {
			wrong("clear", *m.SinceFirst.Clear, differs(&d.facts, r))
		}
	}
}

// ordered judges where an item stands.
func ordered(d *desk, r oracle.Row, m *exportedMeasures, wrong func(what string, is, want any)) {
	if m.Dots != nil {
		wrong("dots", *m.Dots, r.Sum())
		wrong("place", m.Place, []string{"out", "open", "in"}[d.standing(r.Part).Fate])
	}
	if m.Givers != nil {
		wrong("people giving", *m.Givers, r.Givers())
	}
	if m.Points != nil {
		wrong("points", *m.Points, d.standing(r.Part).Score)
		wrong("near", m.Near, slices.ContainsFunc(d.v.Order(), func(o oracle.Standing) bool {
			by := o.Score - *m.Points
			return o.Item != r.Part && by >= -1 && by <= 1
		}))
	}
	if m.Dots != nil || m.Points != nil {
		wrong("rank", m.Rank, d.standing(r.Part).Rank)
	}
}

// word is the first of two words that holds.
func word(a bool, first string, b bool, second string) string {
	switch {
	case a:
		return first
	case b:
		return second
	}
	return ""
}
