package export

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	told "github.com/upturn-workshop/upturn/workshop/promise"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// Table is a list with one kind of row, as a sheet or a file of its own. Its columns have
// names that are the same in every language. No row is one person's answer.
type Table struct {
	Name    string
	Columns []string
	Rows    [][]Cell
}

// Cell is a string, int, float64 or Day; nil where there is nothing. Yes is 1 and no 0: a
// spreadsheet has its own words for them in each language, or works them out.
type Cell any

// Day is a date without a time or a place.
type Day struct{ time.Time }

// String is the day as YYYY-MM-DD, which every program reads alike.
func (d Day) String() string { return d.Format(time.DateOnly) }

// With is what goes along only where it is asked for: what the group agreed on, and the names
// of those who see to it.
type With struct{ Actions, Names bool }

// Reader reads a day that somebody wrote.
type Reader func(text string, from time.Time, langs ...string) (time.Time, bool)

// Tables are the closed votes of a workshop as lists: the same as JSON, flat.
func Tables(st workshop.State, w result.Words, read Reader, with With) []Table {
	b := builder{st: st, doc: newDocument(st, w), w: w}
	all := []Table{b.workshops(), b.votes(), b.counts(), b.measures(), b.change(), b.questions()}
	if with.Actions {
		all = append(all, b.promises(read, with))
		if b.doc.Follows != nil {
			all = append(all, b.kept(read, with))
		}
	}
	return append(all, b.about())
}

// Lists are the names of all lists that there may be.
func Lists() []string {
	return []string{"workshops", "votes", Counts, "measures", "change", "questions", "promises", "kept", about}
}

// Counts is the name of the list that one goes on calculating with.
const Counts = "counts"

// about is the name of the list that says what the numbers are.
const about = "about"

// builder makes the tables of one workshop.
type builder struct {
	st  workshop.State
	doc document
	w   result.Words
}

func columns(names string) []string { return strings.Fields(names) }

func (b builder) workshops() Table {
	d, info := b.doc, b.st.Info
	first := []Cell{nil, nil, nil, nil}
	if f := d.Follows; f != nil {
		first = []Cell{f.Workshop, f.Title, DayOf(f.held), f.Wave}
	}
	return Table{"workshops", columns("workshop revision title group held present leaders minutes lang pack pack_format rehearsal share programme program pack_edition first_workshop first_title first_held wave"), [][]Cell{append([]Cell{
		d.Workshop, d.Revision, d.Title, d.Group, DayOf(info.When), d.Present, info.Leaders, info.Minutes, d.Lang, d.Pack.ID, d.Pack.Version, yes(d.Rehearsal), d.Share, d.Programme, d.Program, number(d.Pack.Edition),
	}, first...)}}
}

// named is a name that there is; none where it is empty.
func named(name string) Cell {
	if name == "" {
		return nil
	}
	return name
}

// number is one that there is; none where it is 0.
func number(n int) Cell {
	if n == 0 {
		return nil
	}
	return n
}

// DayOf is the day of a moment where it was, so that no place moves it to the one before.
func DayOf(t time.Time) Day {
	return Day{time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)}
}

func (b builder) votes() Table {
	t := Table{Name: "votes", Columns: columns("workshop vote step title question again way ways present answers least withheld reason")}
	for i, v := range b.doc.Votes {
		t.Rows = append(t.Rows, []Cell{b.doc.Workshop, i + 1, v.Step, v.Title, v.Question, yes(v.Second), v.Way, strings.Join(v.Ways, " "), v.Present, v.N, v.MinShow, yes(v.Withheld), v.Reason})
	}
	return t
}

// place is where a count belongs, as all tables begin.
const place = "workshop vote step again question part population"

// every goes through all counts, those without numbers too.
func (b builder) every(do func(at []Cell, q question, c count)) {
	for i, v := range b.doc.Votes {
		for _, q := range v.Questions {
			for _, c := range q.Counts {
				do([]Cell{b.doc.Workshop, i + 1, v.Step, yes(v.Second), q.ID, c.Part, c.Asked}, q, c)
			}
		}
	}
}

// each goes through all counts of which numbers may be shown.
func (b builder) each(do func(at []Cell, q question, c count)) {
	b.every(func(at []Cell, q question, c count) {
		if !c.Withheld {
			do(at, q, c)
		}
	})
}

// counts has a row for each mark of a question; of a question whose numbers may not be shown one
// row without a number, which says why.
func (b builder) counts() Table {
	t := Table{Name: Counts, Columns: columns(place + " mark mark_id mark_text people answers cant_say reason")}
	b.every(func(at []Cell, _ question, c count) {
		if c.Withheld {
			t.Rows = append(t.Rows, slices.Concat(at, []Cell{nil, nil, nil, nil, nil, nil, c.Reason}))
		}
		for i, people := range c.People {
			t.Rows = append(t.Rows, slices.Concat(at, []Cell{i + 1, c.MarkIDs[i], c.Marks[i], people, answersOf(c), c.CantSay, nil}))
		}
	})
	return t
}

func answersOf(c count) (n int) {
	for _, people := range c.People {
		n += people
	}
	return n
}

func (b builder) measures() Table {
	t := Table{Name: "measures", Columns: columns(place + " text answers cant_say label median quartile_1 quartile_3 lowest highest mean variance agreement consensus r_wg dots people_giving points pairs_won rank place group")}
	b.each(func(at []Cell, q question, c count) {
		m := c.Measures
		if m == nil {
			return
		}
		text := q.Text
		if c.Text != "" {
			text = c.Text
		}
		q1, q3 := pair(m.Quartiles)
		lo, hi := pair(m.Range)
		var rank Cell
		if m.Rank > 0 {
			rank = m.Rank
		}
		t.Rows = append(t.Rows, slices.Concat(at, []Cell{text, answersOf(c), c.CantSay, m.Label, value(m.Median), q1, q3, lo, hi, value(m.Mean), value(m.Variance),
			value(m.Agreement), value(m.Consensus), value(m.WithinRWG), value(m.Dots), value(m.Givers), value(m.Points), value(m.PairsWon), rank, m.Place, named(c.Group)}))
	})
	return t
}

// change is how second votes differ from first ones, which is a description, as both are of one
// day; and how a follow-up differs from the first day, with the word that the room saw.
func (b builder) change() Table {
	t := Table{Name: "change", Columns: columns(place + " first_answers answers median_shift clear superiority superiority_low superiority_high up_at_least up_at_most down_at_least down_at_most at_least_moved cliffs_delta earth_mover since word word_text first_median median")}
	b.each(func(at []Cell, _ question, c count) {
		if c.Change != nil {
			t.Rows = append(t.Rows, slices.Concat(at, c.Change.row()))
		}
		if c.Measures == nil || c.Measures.SinceFirst == nil {
			return
		}
		s := c.Measures.SinceFirst
		lo, hi := pair((*[2]float64)(s.Superiority95))
		var clear Cell
		if s.Clear != nil {
			clear = yes(*s.Clear)
		}
		row := []Cell{s.FirstN, answersOf(c), value(s.MedianShift), clear, value(s.Superiority), lo, hi}
		for _, w := range []*went{s.Up, s.Down} {
			if w == nil {
				row = append(row, nil, nil)
			} else {
				row = append(row, w.AtLeast, w.AtMost)
			}
		}
		t.Rows = append(t.Rows, slices.Concat(at, row, []Cell{value(s.AtLeastMoved), value(s.CliffsDelta), value(s.EarthMover), sinceVote, nil, nil, nil, value(c.Measures.Median)}))
	})
	return t
}

// questions is what was asked, a row for each language of the pack.
func (b builder) questions() Table {
	t := Table{Name: "questions", Columns: columns("workshop step question part kind lang text text_hash")}
	seen := map[string]bool{}
	b.each(func(at []Cell, q question, c count) {
		step := at[2].(string)
		if key := step + " " + q.ID + " " + c.Part; seen[key] {
			return
		} else {
			seen[key] = true
		}
		for _, lang := range slices.Sorted(maps.Keys(c.TextHash)) {
			in := b.st
			in.Info.Lang = lang
			text := words(in, workshop.Spec{}, q.ID)
			if c.Text != "" {
				text = words(in, workshop.Spec{}, c.Part)
			}
			if text == "" {
				text = cmp.Or(q.Text, in.T("step."+step+".wall"))
			}
			t.Rows = append(t.Rows, []Cell{b.doc.Workshop, step, q.ID, c.Part, q.Kind, lang, text, c.TextHash[lang]})
		}
	})
	return t
}

// about says what the numbers are and are not, and whose the measures are.
func (b builder) about() Table {
	t := Table{Name: about, Columns: columns("name text source")}
	for _, key := range []string{"what", "notvalid", "noperson"} {
		t.Rows = append(t.Rows, []Cell{key, b.st.T("honest." + key), ""})
	}
	t.Rows = append(t.Rows,
		[]Cell{"nocompare", told.Compare(b.st, b.st.Info.Lang, b.w.T), ""},
		[]Cell{"data", told.Data(b.st, b.st.Info.Lang, b.w.T), ""})
	for _, m := range b.doc.Methods {
		t.Rows = append(t.Rows, []Cell{m.Name, m.Text, m.Source})
	}
	return t
}

func yes(is bool) Cell {
	if is {
		return 1
	}
	return 0
}

// value is a number that there may be.
func value[T any](v *T) Cell {
	if v == nil {
		return nil
	}
	return *v
}

func pair(v *[2]float64) (lo, hi Cell) {
	if v == nil {
		return nil, nil
	}
	return v[0], v[1]
}
