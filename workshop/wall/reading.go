package wall

import (
	"math"
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Line is one finding: what it is about, and what it says.
type Line struct{ Label, Text string }

// Reading tells the facilitator in words what the shown result says. Empty
// while no result is shown.
func Reading(st workshop.State, w Words) []Line {
	if st.Pos.Phase != workshop.PhaseResult {
		return nil
	}
	def := st.Def(st.Now())
	t, held, enough := shown(st, def)
	if !held || !enough {
		return nil
	}
	b := NewFigures(st, w)
	if _, second, ok := again(st, def); ok {
		return b.Findings(second) // the first one was read before
	}
	if figureOf(st, def) == workshop.FigViewpoints {
		return b.readViews(t)
	}
	return b.Findings(t)
}

// Findings says in words what a tally says. Wall, facilitator's window, paper and
// export all take their sentences from here, so that they say the same.
func (b Figures) Findings(t workshop.Tally) []Line {
	if !t.Shown() || len(t.Counts) == 0 || len(t.Spec.Questions) == 0 {
		return nil
	}
	if t = b.Team(t); nobody(t) {
		return []Line{{"", b.w.T("wall.nobody")}}
	}
	switch q := t.Spec.Questions[0]; {
	case q.Kind == workshop.Choice:
		return b.readChoices(t)
	case q.Kind == workshop.Dots:
		return b.readDots(t)
	case q.Kind == workshop.Ranking:
		return b.readRanking(t)
	case q.Kind == workshop.Bipolar && len(q.Aspects) > 1:
		return b.readBeliefs(t)
	case q.Kind == workshop.Scale && len(t.Spec.Questions) > 1 && b.isKeys(t):
		return b.readKeys(t)
	}
	if b.isChain(t) {
		return append([]Line{b.weakestLine(t)}, b.readScales(t)...)
	}
	return b.readScales(t)
}

// isChain tells whether a tally is about who serves whom.
func (b Figures) isChain(t workshop.Tally) bool {
	def, ok := b.Pack.Step(t.Spec.Step)
	return ok && slices.Contains(def.Figures, workshop.FigChain)
}

// weakestLine names the link that is a whole step below all others, or says that
// none is.
func (b Figures) weakestLine(t workshop.Tally) Line {
	i := tally.Weakest(t.Counts)
	if i < 0 {
		return Line{"", b.w.T("wall.no_weakest")}
	}
	m, _ := tally.Median(t.Counts[i])
	return b.line("weakest", "median", "name", strings.TrimSuffix(b.label(t.Spec.Labels, t.Counts[i].Question), "."), "m", b.w.Num(m))
}

// nobody tells whether all answers to all questions are "can't say".
func nobody(t workshop.Tally) bool {
	n := 0
	for _, c := range t.Counts {
		if c.Answers() > 0 {
			return false
		}
		n += c.CantSay
	}
	return n > 0
}

// Finding is the first of the findings as a sentence; "" where there is none.
func (b Figures) Finding(t workshop.Tally) string { return sentence(b.Findings(t)) }

// sentences makes one of each line.
func sentences(lines []Line) (out string) {
	for _, l := range lines {
		if l.Text != "" {
			out = together(out, l.String())
		}
	}
	return out
}

// sentence makes a sentence of the first line.
func sentence(lines []Line) string {
	if len(lines) == 0 || lines[0].Text == "" {
		return ""
	}
	return lines[0].String()
}

// String is the finding as one sentence.
func (l Line) String() string {
	s := l.Text
	if l.Label != "" {
		s = l.Label + " – " + s
	}
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return s + "."
}

func (b Figures) line(label, key string, args ...string) Line {
	return Line{b.w.T("reading." + label), b.w.T("reading."+key, args...)}
}

// readBeliefs names the row with the longest step, and those on which the group
// is farthest apart and closest today.
func (b Figures) readBeliefs(t workshop.Tally) []Line {
	ids := BeliefRows(t)
	if len(ids) == 0 {
		return nil
	}
	var out []Line
	aspects := t.Spec.Questions[0].Aspects
	counts, goals := make([]workshop.Count, len(ids)), make([]workshop.Count, len(ids))
	for i, id := range ids {
		counts[i], _ = find(t, id, aspects[0])
		goals[i], _ = find(t, id, aspects[1])
	}
	if l, ok := b.longest(ids, counts, goals); ok {
		out = append(out, l)
	}
	order := tally.ByAgreement(counts)
	apart, close := order[0], order[len(order)-1]
	key := "spread"
	if tally.OfScale(counts[apart]) == tally.Divided {
		key = "divided"
	}
	lo, hi, _, _ := tally.Spread(counts[apart])
	out = append(out, b.line("apart", key, "name", b.theme(ids[apart]), "lo", b.w.Num(lo), "hi", b.w.Num(hi)))
	if close != apart {
		lo, hi, _, _ := tally.Spread(counts[close])
		out = append(out, b.line("closest", "spread", "name", b.theme(ids[close]), "lo", b.w.Num(lo), "hi", b.w.Num(hi)))
	}
	return out
}

// longest names the row with the longest step, or all that share it.
func (b Figures) longest(ids []string, now, goal []workshop.Count) (Line, bool) {
	step := func(i int) (float64, bool) {
		d, ok := tally.Step(now[i], goal[i])
		return math.Abs(d), ok && d != 0
	}
	rows := tally.Leading(tally.ByStep(now, goal), step)
	if len(rows) == 0 {
		return Line{}, false
	}
	if len(rows) == 1 {
		from, _ := tally.Median(now[rows[0]])
		to, _ := tally.Median(goal[rows[0]])
		return b.line("longest", "step", "name", b.theme(ids[rows[0]]), "from", b.w.Num(from), "to", b.w.Num(to)), true
	}
	var names []string
	for _, i := range rows {
		names = append(names, b.theme(ids[i]))
	}
	d, _ := step(rows[0])
	return b.named("longest", "gap", names, len(rows), d), true
}

func (b Figures) theme(id string) string {
	if t := b.may("item." + id + ".theme"); t != "" {
		return t
	}
	return b.label(nil, id)
}

func (b Figures) readDots(t workshop.Tally) []Line {
	var out []Line
	for _, p := range tally.Rank(t.Counts, topMost) {
		if p.Top {
			out = append(out, Line{b.w.T("reading.place", "n", itoa(p.Rank)), b.label(t.Spec.Labels, p.Item)})
		}
	}
	return out
}

func (b Figures) readScales(t workshop.Tally) []Line {
	var out []Line
	first, again := b.Before(t)
	for _, c := range t.Counts {
		label := b.w.T("reading.answers")
		if len(t.Counts) > 1 {
			label = b.label(t.Spec.Labels, c.Question)
		}
		text := b.Sentence(c)
		if was, ok := find(first, c.Question, c.Part); again && ok {
			text = together(text, b.movement(was, c))
		}
		out = append(out, Line{strings.TrimSuffix(label, "."), text})
	}
	return out
}

// movement says whether the middle of a vote moved since the first one, and then
// how many answers did at least: more cannot be told from counts.
func (b Figures) movement(was, is workshop.Count) string {
	if !tally.Moved(was, is) {
		return b.w.T("reading.same")
	}
	k, n, ok := tally.AtLeastMoved(was, is)
	if !ok {
		return ""
	}
	return b.w.T("reading.moved", "k", itoa(k), "n", itoa(n))
}

// together puts two sentences side by side.
func together(a, b string) string { return strings.TrimSpace(a + " " + b) }
