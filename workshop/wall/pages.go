package wall

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// page is a frame and what it surrounds.
type page struct {
	frame figure.Frame
	body  drawn
	words inWords
}

// drawn is anything that fills the field of a page.
type drawn interface {
	Scene(w, h float64, st figure.Style, t float64) figure.Scene
}

// Pages is how many pages the present phase has. It depends on the state only,
// so that next and back mean the same on every wall.
func Pages(st workshop.State) int {
	return len(newBoard(st, silent{st.Info.Lang}).pages())
}

// pages are those of the present phase, one at least.
func (b board) pages() []page {
	def := b.Def(b.Now())
	switch b.Pos.Phase {
	case workshop.PhaseCollect:
		return b.collect(def)
	case workshop.PhaseVote:
		return b.open(def)
	case workshop.PhaseClosed:
		return b.closed(def)
	case workshop.PhaseResult:
		return results{b}.result(def)
	}
	if c := b.welcome(); c != nil {
		return append(alone(figure.Frame{}, *c), b.ask(def)...)
	}
	return append(b.ask(def), leaving(b)...)
}

// At is the state in which the result of a step is on the wall, as a view and a
// page of it; false when the agenda has no such step, its vote was not counted,
// or there is no such view or page. It changes nothing.
func At(st workshop.State, step string, view, page int) (workshop.State, bool) {
	i := slices.IndexFunc(st.Agenda, func(s workshop.Step) bool { return s.ID == step })
	if i < 0 {
		return st, false
	}
	st.Blank, st.Frozen = false, nil
	st.Pos = workshop.Position{Step: i, Phase: workshop.PhaseResult, View: view, Page: page}
	def := st.Def(st.Now())
	if _, held, enough := shown(st, def); !held || !enough {
		return st, false
	}
	return st, view >= 0 && view < max(1, len(def.Figures)) && page >= 0 && page < Pages(st)
}

// silent are words that say nothing but that something is said: enough to count
// pages.
type silent struct{ lang string }

func (w silent) Lang() string             { return w.lang }
func (silent) T(string, ...string) string { return "…" }
func (silent) Num(float64) string         { return "…" }

// turned are the bars of a page among its like: a cover has none, and is none of them.
func turned(pages []page, at int) (page, of int) {
	is := func(i int) int {
		if _, ok := pages[i].body.(covered); ok && len(pages) > 1 {
			return 1
		}
		return 0
	}
	first, of := is(0), len(pages)
	of -= first + is(len(pages)-1)
	return min(max(at-first, 0), of-1), of
}

// cut is the part of a picture's rows that goes on one page, of all that there are.
type cut struct{ from, to, of int }

// cuts shares rows among the pages that they need, about equally; there is one
// page at least.
func cuts(rows, most int) []cut {
	n := max(1, (rows+most-1)/most)
	each := max(1, (rows+n-1)/n)
	out := make([]cut, n)
	for i := range out {
		out[i] = cut{min(i*each, rows), min((i+1)*each, rows), rows}
	}
	return out
}

// fullest is how many rows are on the page that has most of them.
func fullest(cuts []cut) int { return max(1, cuts[0].to) }

// rowsNote tells which rows are on a page; "" when all of them are.
func (b results) rowsNote(c cut) figure.Bilingual {
	if c.to-c.from == c.of {
		return figure.Bilingual{}
	}
	return b.Word("wall.rows", "from", strconv.Itoa(c.from+1), "to", strconv.Itoa(c.to), "of", strconv.Itoa(c.of))
}

// alone is a page of its own.
func alone(f figure.Frame, body drawn) []page { return []page{{frame: f, body: body}} }

// lists makes the pages of a list.
func (b board) lists(f figure.Frame, items []figure.ListItem, most int) []page {
	var out []page
	for _, c := range cuts(len(items), most) {
		out = append(out, page{frame: f, body: figure.List{Items: items[c.from:c.to]}})
	}
	return out
}
