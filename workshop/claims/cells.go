package claims

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/claims/oracle"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// numeric is what stands in a cell of numbers.
var numeric = regexp.MustCompile(`^[–+\d][\d.,–/ ×%]*$`)

// heads are what a column is called: the numbers under them are judged by columns.
var heads = map[string]judge{
	"wall.dots": yes, "wall.people": yes, "wall.points": yes, "wall.firsts": yes, "wall.place": yes, "wall.points_mean": yes,
	"wall.points_range": yes, "wall.points_now": yes, "wall.points_first": yes, "wall.gap": yes, "wall.median": yes,
	"wall.head_half": yes, "wall.head_range": yes, "wall.difference": yes, "wall.dots_now": yes, "wall.dots_first": yes,
	"report.n": yes, "report.median": yes, "report.half": yes, "report.range": yes, "vote.cantsay": yes,
}

// column works out what a cell may say of a row; rows are all that the column has.
type column func(d *desk, l *lexicon, r oracle.Row, rows []oracle.Row) []string

var columns = map[string]column{
	"wall.dots":     func(_ *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string { return whole(r.Sum()) },
	"wall.dots_now": func(_ *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string { return whole(score(r)) },
	"wall.people":   func(_ *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string { return whole(r.Givers()) },
	"wall.points": func(d *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string {
		return whole(d.standing(r.Part).Score)
	},
	"wall.firsts":       func(_ *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string { return whole(r.Count(1)) },
	"wall.points_mean":  mean,
	"wall.points_now":   mean,
	"wall.points_range": lowestHighest,
	"wall.head_n":       answers,
	"report.n":          answers,
	"wall.median":       middle,
	"report.median":     middle,
	"wall.head_range":   lowestHighest,
	"report.range":      lowestHighest,
	"wall.head_half":    middleHalf,
	"report.half":       middleHalf,
	"vote.cantsay": func(_ *desk, _ *lexicon, r oracle.Row, _ []oracle.Row) []string {
		return []string{strconv.Itoa(r.CantSay), strconv.Itoa(r.CantSay) + "/" + strconv.Itoa(r.N()+r.CantSay)}
	},
	"wall.gap": func(d *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string {
		return number(l, d.gaps(), r.Question.ID)
	},
	"wall.difference": func(d *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string {
		return number(l, d.distances(), r.Question.ID)
	},
	"wall.dots_first": func(d *desk, _ *lexicon, r oracle.Row, _ []oracle.Row) []string {
		was, ok := d.was(r)
		if !ok {
			return []string{"–"}
		}
		return whole(score(was))
	},
	"wall.points_first": func(d *desk, l *lexicon, r oracle.Row, all []oracle.Row) []string {
		was, ok := d.was(r)
		if !ok {
			return []string{"–"}
		}
		return mean(d, l, was, all)
	},
}

// score is how many dots an item has, or points of a ranking.
func score(r oracle.Row) int {
	if !r.Question.Kind.Traits().Places {
		return r.Sum()
	}
	points := 0
	for _, place := range r.Given {
		points += r.Hi - place
	}
	return points
}

func whole(n int) []string { return []string{strconv.Itoa(n)} }

// nothing is what stands where there is no number.
var nothing = []string{"–"}

func number(l *lexicon, values map[string]float64, id string) []string {
	v, ok := values[id]
	if !ok {
		return nothing
	}
	return []string{l.number(v)}
}

func answers(_ *desk, _ *lexicon, r oracle.Row, _ []oracle.Row) []string { return whole(r.N()) }

func mean(_ *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string {
	if r.N() == 0 {
		return nothing
	}
	return []string{l.number(rounded(r.Mean()))}
}

func middle(_ *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string {
	m, ok := r.Median()
	if !ok {
		return nothing
	}
	return []string{l.number(m)}
}

func lowestHighest(_ *desk, l *lexicon, r oracle.Row, _ []oracle.Row) []string {
	if r.N() == 0 {
		return nothing
	}
	return l.between(r.Range())
}

// middleHalf is what stands under that heading: nothing may where one row has too few
// answers for one.
func middleHalf(_ *desk, l *lexicon, r oracle.Row, rows []oracle.Row) []string {
	if !oracle.Halves(rows) {
		return nil
	}
	if r.N() == 0 {
		return nothing
	}
	return l.between(r.Half())
}

// heading is a text that says what the numbers under it are.
type heading struct {
	para
	columns []namedColumn
	aspects []string // of the question that the heading names
}

type namedColumn struct {
	column
	lex *lexicon
}

// headings are those of a page.
func (d *desk) headings(p page) (out []heading) {
	if d.v == nil {
		return nil
	}
	for _, x := range p.loose {
		h := heading{para: x}
		_, _, ok := explain(d.lexes, x.lines, talk{}, func(t talk, s said) (talk, bool) {
			known := false
			for _, c := range s.lex.read(s.text) { // two columns may have one name
				known = h.name(d, s.lex, c.key) || known
			}
			return t, known
		})
		if n, err := strconv.Atoi(x.String()); err == nil && d.kind().Places && !d.tables { // the numbers of places
			h.columns, ok = append(h.columns, namedColumn{inPlace(n), d.lexes[0]}), true
		}
		if ok {
			out = append(out, h)
		}
	}
	return append(out, d.marks(p, out)...)
}

// marks are the numbers that name columns of a table: those that stand beside other
// headings, or alone as a whole scale. Under them stands how many gave that number, or that place.
func (d *desk) marks(p page, heads []heading) (out []heading) {
	for _, x := range p.loose {
		n, err := strconv.Atoi(x.String())
		if err == nil && d.tables && (d.scaled(p, heads, x) || slices.ContainsFunc(heads, func(h heading) bool { return len(h.columns) > 0 && h.Y == x.Y && h.Anchor == x.Anchor })) {
			out = append(out, heading{para: x, columns: []namedColumn{{inPlace(n), d.lexes[0]}}})
		}
	}
	return out
}

// scaled reports whether a number stands on the line of a table that has all marks of the
// scale in order, and no more, behind what the rows are called.
func (d *desk) scaled(p page, heads []heading, x para) bool {
	q, names := d.v.Spec.Questions[0], false
	var line []para
	for _, o := range p.loose {
		if o.Y != x.Y {
			continue
		}
		if _, err := strconv.Atoi(o.String()); err == nil {
			line = append(line, o)
		}
		names = names || slices.ContainsFunc(d.lexes, func(l *lexicon) bool {
			return slices.ContainsFunc(l.read(o.String()), func(c claim) bool { return c.key == "report.row" })
		})
	}
	names = names || slices.ContainsFunc(heads, func(h heading) bool { return len(h.aspects) > 0 && h.Y == x.Y && h.X < x.X })
	slices.SortFunc(line, func(a, b para) int { return cmp.Compare(a.X, b.X) })
	for i, o := range line {
		if o.String() != strconv.Itoa(q.Lo+i) {
			return false
		}
	}
	return names && len(line) == q.Hi-q.Lo+1
}

// name takes in what one word of a heading says; false where it says nothing of a column.
func (h *heading) name(d *desk, l *lexicon, key string) bool {
	col, ok := columns[key]
	parts := strings.Split(key, ".")
	switch {
	case ok:
		h.columns = append(h.columns, namedColumn{col, l})
	case parts[0] == "option" && slices.Contains(d.v.Spec.Questions[0].Options, parts[1]):
		h.columns = append(h.columns, namedColumn{share(parts[1]), l})
	case parts[0] == "aspect" && parts[1] == d.v.Spec.Step:
		h.aspects = append(h.aspects, parts[2])
	default:
		return false
	}
	return true
}

// over finds what the column of a cell is called: the nearest heading above it that begins,
// or ends, where the cell does.
func over(all []heading, c para) (best heading, found bool) {
	for _, h := range all {
		if len(h.columns) > 0 && h.Anchor == c.Anchor && math.Abs(h.X-c.X) < 2 && h.Y < c.Y-1 && (!found || h.Y > best.Y) {
			best, found = h, true
		}
	}
	return best, found
}

// cell judges a number in a table: whose row, in the words of t, and under which heading.
func (d *desk) cell(all []heading, c para, t talk) bool {
	head, ok := over(all, c)
	if !ok {
		return false
	}
	if len(head.aspects) == 0 {
		head.aspects = aspectOver(all, head)
	}
	return d.under(head, c.String(), t)
}

// under judges a number under a heading, or one for each aspect that it names.
func (d *desk) under(head heading, text string, t talk) bool {
	aspects, texts := append(head.aspects[:0:0], head.aspects...), []string{text}
	if len(aspects) == 0 {
		aspects = []string{""}
	}
	slices.Sort(aspects)
	if aspects = slices.Compact(aspects); len(aspects) > 1 {
		aspects, texts = d.v.Spec.Questions[0].Aspects, strings.Split(text, " / ")
		aspects = slices.DeleteFunc(slices.Clone(aspects), func(a string) bool { return !slices.Contains(head.aspects, a) })
	}
	for i, a := range aspects {
		if t.aspect = a; len(texts) != len(aspects) || !d.holds(head, texts[i], t) {
			return false
		}
	}
	return true
}

func (d *desk) holds(head heading, text string, t talk) bool {
	if text == nothing[0] && d.withheld(t, hidden) {
		return true
	}
	r, ok := d.row(t)
	if !ok {
		return false
	}
	for _, col := range head.columns {
		if slices.Contains(col.column(d, col.lex, r, d.rows(talk{aspect: t.aspect})), text) {
			return true
		}
	}
	return false
}

// aspectOver is the aspect under whose name a heading stands, or at the right of it.
func aspectOver(all []heading, head heading) (aspects []string) {
	best := math.Inf(1)
	for _, h := range all {
		if len(h.aspects) > 0 && len(h.columns) == 0 && math.Abs(h.Y-head.Y) < 1 && h.Anchor == figure.Start && h.X < head.X {
			return h.aspects
		}
		if len(h.aspects) > 0 && len(h.columns) == 0 && h.Y < head.Y && h.Anchor == figure.End && h.X > head.X-2 && h.X-head.X < best {
			best, aspects = h.X-head.X, h.aspects
		}
	}
	return aspects
}

// names tells which row a text names, and whether it says that it is the second vote's.
func (d *desk) names(x para) (t talk, second bool) {
	out, _, ok := explain(d.lexes, x.lines, talk{}, d.follow)
	if label, _, noted := strings.Cut(x.String(), " – "); !ok && noted { // with a word on the row behind it
		out, _, _ = explain(d.lexes, []string{label}, talk{}, d.follow)
	}
	for _, s := range out {
		t, _ = d.follow(t, s)
		second = second || s.key == "vote.second"
	}
	return talk{ids: t.ids, aspect: t.aspect, first: t.first}, second
}

// optionAt finds the option at whose height a number stands.
func (d *desk) optionAt(r row, c para) (heading, bool) {
	best, found := para{}, false
	away := func(p para) float64 { return math.Abs((p.Y+p.last)/2 - c.Y) }
	for _, x := range r.paras {
		if x.X < c.X && !numeric.MatchString(x.String()) && (!found || away(x) < away(best)) {
			best, found = x, true
		}
	}
	if !found {
		return heading{}, false
	}
	all := d.headings(page{loose: []para{best}})
	return append(all, heading{})[0], len(all) > 0
}

func inPlace(n int) column {
	return func(_ *desk, _ *lexicon, r oracle.Row, _ []oracle.Row) []string {
		return whole(r.Count(n))
	}
}

// share is how many chose an option, of all.
func share(option string) column {
	return func(d *desk, _ *lexicon, r oracle.Row, _ []oracle.Row) []string {
		at := slices.Index(r.Question.Options, option)
		if d.tables {
			return whole(r.Count(at))
		}
		said := []string{strconv.Itoa(r.Count(at)) + "/" + strconv.Itoa(r.N()+r.CantSay)}
		if r.Count(at) == 0 {
			said = append(said, "0") // on a wall
		}
		return said
	}
}
