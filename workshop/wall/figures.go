package wall

import (
	"math"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Figures makes pictures of a workshop's results, each with all its rows: the
// wall cuts its pages out of them, paper draws them whole. So paper shows what
// the room saw.
type Figures struct {
	workshop.State
	w      Words
	second string // the language under the first one; "" = none
}

// NewFigures makes pictures of a state in the language of the words.
func NewFigures(st workshop.State, w Words) Figures { return Figures{State: st, w: w} }

// p is a text of the pack in the words' language.
func (b Figures) p(key string) string { return b.Pack.Text(b.w.Lang(), key) }

// may is a text of the pack, or "" where it has none.
func (b Figures) may(key string) string {
	if !b.Pack.Has(b.w.Lang(), key) {
		return ""
	}
	return b.p(key)
}

// Squares shows who chose what: the most divided question first.
func (b Figures) Squares(t workshop.Tally) figure.Squares {
	fig := figure.Squares{}
	for _, o := range t.Spec.Questions[0].Options {
		fig.Options = append(fig.Options, b.pp("option."+o))
	}
	fig.Options = append(fig.Options, b.pp("vote.cantsay"))
	for _, i := range tally.ByDisagreement(t.Counts) {
		c := t.Counts[i]
		row := squareRow(c)
		if len(t.Counts) > 1 {
			row.Label, row.Note = b.label(t.Spec.Labels, c.Question), b.choiceNote(c)
		}
		row.Tip = tip(row.Label, b.chosen(fig.Options, row))
		fig.Rows = append(fig.Rows, row)
	}
	return fig
}

// squareRow is a row of squares without its words; "can't say" comes last, and
// never stands out.
func squareRow(c workshop.Count) figure.SquareRow {
	return figure.SquareRow{N: append(append([]int{}, c.N...), c.CantSay), Most: tally.Commonest(c)}
}

func (b Figures) choiceNote(c workshop.Count) string {
	switch tally.OfChoice(c) {
	case tally.Clear:
		return b.word("wall.clear")
	case tally.Divided:
		return b.word("wall.divided")
	}
	return ""
}

// DotVote shows what the group chose; places are those of its rows.
func (b Figures) DotVote(t workshop.Tally) (fig figure.DotVote, places []tally.Place) {
	fig = figure.DotVote{
		DotsLabel: b.word("wall.dots"), PeopleLabel: b.word("wall.people"), TieWord: b.word("wall.tie"), Num: b.w.Num,
	}
	places = tally.Rank(t.Counts, topMost)
	for _, p := range places {
		fig.Most = max(fig.Most, p.Dots)
		row := figure.DotVoteRow{Text: b.label(t.Spec.Labels, p.Item), Dots: p.Dots, People: p.Givers, Top: p.Top}
		if p.Tie {
			row.Tie = p.Rank
		}
		row.Tip = tip(row.Text, join([]string{b.w.T("wall.dots") + ": " + itoa(p.Dots), b.w.T("wall.people") + ": " + itoa(p.Givers)}))
		fig.Rows = append(fig.Rows, row)
	}
	return fig, places
}

// Beliefs lays today and goal of the pairs named between their statements.
func (b Figures) Beliefs(t workshop.Tally, ids []string) figure.Beliefs {
	q := t.Spec.Questions[0]
	fig := figure.Beliefs{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num}
	today, goal := q.Aspects[0], q.Aspects[min(1, len(q.Aspects)-1)]
	for _, id := range ids {
		a, _ := find(t, id, today)
		g, _ := find(t, id, goal)
		row := figure.BeliefRow{Left: b.pp("item." + id + ".left"), Right: b.pp("item." + id + ".right"), Today: series(a), Goal: series(g)}
		if tally.OfScale(a) == tally.Divided {
			row.Note = b.word("wall.divided")
		}
		legend := b.BeliefLegend(t)
		row.Tip = tip(figure.First(row.Left)+" – "+figure.First(row.Right), b.numbers(legend[0].Label, a), b.numbers(legend[1].Label, g))
		fig.Rows = append(fig.Rows, row)
	}
	return fig
}

// BeliefLegend tells what the marks of Beliefs stand for.
func (b Figures) BeliefLegend(t workshop.Tally) []figure.Key {
	aspects := t.Spec.Questions[0].Aspects
	return []figure.Key{
		{Shape: figure.Hollow, Label: b.pp("aspect." + t.Spec.Step + "." + aspects[0] + ".short")},
		{Shape: figure.Filled, Label: b.pp("aspect." + t.Spec.Step + "." + aspects[min(1, len(aspects)-1)] + ".short")},
	}
}

// DotRows is a vote on one scale.
func (b Figures) DotRows(t workshop.Tally) figure.DotRows {
	c := t.Counts[0]
	fig := figure.DotRows{Lo: c.Lo, Hi: c.Lo + len(c.N) - 1, Num: b.w.Num, Rows: []figure.DotRow{{Answers: series(c), Tip: b.numbers("", c)}}}
	fig.Anchors = b.anchors("anchor."+t.Spec.Step, fig.Lo, fig.Hi)
	return fig
}

// Chain is how well each link holds between those who serve one another.
func (b Figures) Chain(t workshop.Tally) figure.Chain {
	weakest := tally.Weakest(t.Counts)
	c := t.Counts[0]
	fig := figure.Chain{Lo: c.Lo, Hi: c.Lo + len(c.N) - 1, Num: b.w.Num, Tiles: b.lines("step." + t.Spec.Step + ".chain")}
	fig.Anchors = b.anchors("anchor."+t.Spec.Step, fig.Lo, fig.Hi)
	for i, c := range t.Counts {
		link := figure.ChainLink{Answers: series(c), Weakest: i == weakest, Tip: tip(b.label(t.Spec.Labels, c.Question), b.numbers("", c))}
		if link.Weakest {
			link.Note = b.word("wall.weakest")
		}
		fig.Links = append(fig.Links, link)
	}
	return fig
}

// Gap lays importance beside everyday practice, the widest gap first; without
// importance it orders the keys by how much they show. Both tells which it is;
// ok is false when practice may not be shown.
func (b Figures) Gap(t workshop.Tally) (fig figure.Gap, both, ok bool) {
	if len(t.Spec.Questions) == 0 {
		return fig, false, false
	}
	first, second := b.Pair(t)
	prac, imp, haveP, haveI := keyCounts(t, first, second)
	if !haveP {
		return fig, false, false
	}
	q := t.Spec.Questions[0]
	fig = figure.Gap{
		Lo: q.Lo, Hi: q.Hi, Num: b.w.Num, ValueLabel: b.word("wall.median"),
		Practice:      b.pp("aspect." + t.Spec.Step + "." + first + ".short"),
		PracticeScale: b.scaleWords("anchor."+t.Spec.Step+"."+first, q.Lo, q.Hi),
	}
	order := tally.ByMedian(prac)
	if haveI {
		order = tally.ByGap(prac, imp)
		fig.ValueLabel = b.word("wall.gap")
		fig.Importance = b.pp("aspect." + t.Spec.Step + "." + second + ".short")
		fig.ImportanceScale = b.scaleWords("anchor."+t.Spec.Step+"."+second, q.Lo, q.Hi)
	}
	var values []float64
	for _, i := range order {
		row := figure.GapRow{Number: itoa(i + 1), Name: b.label(nil, t.Spec.Questions[i].ID), Practice: series(prac[i])}
		row.Value, row.Known = tally.Median(prac[i])
		if haveI {
			row.Importance = series(imp[i])
			row.Value, row.Known = tally.Step(prac[i], imp[i])
			values = append(values, row.Value)
		}
		row.Tip = tip(row.Number+" "+figure.First(row.Name), b.numbers(fig.Practice, prac[i]))
		if haveI {
			row.Tip = tip(row.Tip, b.numbers(fig.Importance, imp[i]))
		}
		fig.Rows = append(fig.Rows, row)
	}
	for i := range tally.Widest(values) {
		fig.Rows[i].Bold = true
	}
	return fig, haveI, true
}

// Viewpoints lays the leaders' own view beside the team's, those keys first on
// which the two are farthest apart; false when one may not be shown.
func (b Figures) Viewpoints(t workshop.Tally) (fig figure.Viewpoints, ok bool) {
	if len(t.Spec.Questions) == 0 {
		return fig, false
	}
	team, own, haveT, haveO := b.views(t)
	if !haveT || !haveO {
		return fig, false
	}
	first, _ := b.Pair(t)
	q := t.Spec.Questions[0]
	fig = figure.Viewpoints{
		Lo: q.Lo, Hi: q.Hi, Team: b.word("wall.team"), Leaders: b.pp("aspect." + t.Spec.Step + "." + b.LeadersPart(t) + ".short"),
		Scale: b.scaleWords("anchor."+t.Spec.Step+"."+first, q.Lo, q.Hi), ValueLabel: b.word("wall.difference"),
	}
	for _, i := range tally.ByStep(team, own) {
		row := b.viewRow(i, t.Spec.Questions[i].ID, team[i], own[i])
		if row.Known { // medians only: single answers of few leaders would tell who they are
			row.Tip = tip(row.Number+" "+figure.First(row.Name), join([]string{figure.First(fig.Team) + ": " + b.w.Num(row.Team), figure.First(fig.Leaders) + ": " + b.w.Num(row.Leaders)}))
		}
		fig.Rows = append(fig.Rows, row)
	}
	return fig, true
}

func (b Figures) viewRow(i int, id string, team, own workshop.Count) figure.ViewRow {
	row := figure.ViewRow{Number: itoa(i + 1), Name: b.label(nil, id)}
	x, okX := tally.Median(team)
	y, okY := tally.Median(own)
	row.Team, row.Leaders, row.Known = x, y, okX && okY
	switch d := math.Abs(x - y); {
	case !row.Known:
	case d >= 1:
		row.Value, row.Bold = b.w.Num(d), true
	case x <= bothLow && y <= bothLow:
		row.Value = b.word("wall.both_low")
	case x >= bothHigh && y >= bothHigh:
		row.Value = b.word("wall.both_high")
	default:
		row.Value = b.w.Num(d)
	}
	return row
}

// Shift lays a vote after the discussion under the first one. Moved tells
// whether any median moved; ok is false when the first vote may not be shown.
func (b Figures) Shift(second workshop.Tally) (fig figure.Shift, moved, ok bool) {
	first, ok := b.Before(second)
	if !ok {
		return fig, false, false
	}
	q := second.Spec.Questions[0]
	fig = figure.Shift{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num, First: b.pp("vote.first"), Second: b.pp("vote.second")}
	for _, is := range second.Counts {
		was, _ := find(first, is.Question, is.Part)
		row := figure.ShiftRow{
			First: series(was), Second: series(is), FirstNote: b.nNote(was, first), SecondNote: b.nNote(is, second),
		}
		row.Left, row.Right = b.ends(second, is)
		row.Tip = tip(row.Left, row.Right, b.numbers(fig.First, was), b.numbers(fig.Second, is))
		switch {
		case !row.First.Known || !row.Second.Known: // nothing to compare
		case tally.Moved(was, is):
			moved = true
		default:
			row.Note = b.word("wall.same")
		}
		fig.Rows = append(fig.Rows, row)
	}
	return fig, moved, true
}

// ends is what stands at the ends of a row of two votes: two statements, or at
// the left the name of what was asked.
func (b Figures) ends(t workshop.Tally, c workshop.Count) (left, right string) {
	left, right = b.mayPP("item."+c.Question+".left"), b.mayPP("item."+c.Question+".right")
	aspect := ""
	if q := t.Spec.Questions[0]; len(q.Aspects) > 1 {
		aspect = b.mayPP("aspect." + t.Spec.Step + "." + c.Part + ".short")
	}
	if left == "" {
		return glue(" · ", b.label(t.Spec.Labels, c.Question), aspect), ""
	}
	return glue(": ", aspect, left), right
}

// Before is the vote whose rows were voted on again; false when there is none, or
// it may not be shown.
func (b Figures) Before(second workshop.Tally) (workshop.Tally, bool) {
	def, _ := b.Pack.Step(second.Spec.Step)
	if def.Vote == nil {
		return workshop.Tally{}, false
	}
	_, source, _ := strings.Cut(def.Vote.Source, ":")
	if second.Spec.Second {
		source = second.Spec.Step
	}
	r, ok := b.Round(source, false)
	if !ok || r.Tally == nil || !r.Tally.Shown() {
		return workshop.Tally{}, false
	}
	return b.Team(*r.Tally), true
}

// nNote tells how many answered a question, where not all did who took part.
func (b Figures) nNote(c workshop.Count, of workshop.Tally) string {
	if c.Answers() == of.Cast {
		return ""
	}
	return b.inEach(func(b Figures) string { return b.w.T("wall.head_n") + " " + itoa(c.Answers()) })
}

func (b Figures) medianNote(c workshop.Count) string {
	m, ok := tally.Median(c)
	if !ok {
		return ""
	}
	return b.inEach(func(b Figures) string {
		return b.w.T("wall.n_median", "n", itoa(c.Answers()), "m", b.w.Num(m))
	})
}

// Sentence says what a count says: its median and spread, and whether the answers
// are close; or that the group is divided, or that nobody could say. "" when nobody answered.
func (b Figures) Sentence(c workshop.Count) string {
	if tally.OfScale(c) == tally.Divided {
		return b.p("honest.divided")
	}
	m, ok := tally.Median(c)
	switch {
	case !ok && c.CantSay > 0:
		return b.w.T("wall.nobody")
	case !ok:
		return ""
	}
	if n := c.Answers(); n > 1 && slices.Max(c.N) == n {
		return b.w.T("wall.alike", "m", b.w.Num(m))
	}
	lo, hi, half, _ := tally.Spread(c)
	key := "wall.range"
	switch {
	case half && lo == hi:
		key = "wall.half_alike"
	case half:
		key = "wall.half"
	}
	said := b.w.T(key, "m", b.w.Num(m), "lo", b.w.Num(lo), "hi", b.w.Num(hi))
	if tally.OfScale(c) == tally.Close {
		said = together(said, b.p("honest.agree"))
	}
	return said
}

// Label names a question or item: in the group's own words, else by what the
// pack calls it.
func (b Figures) Label(t workshop.Tally, id string) string { return b.label(t.Spec.Labels, id) }
