package result

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// SquaresRevote shows who chose what in the first vote, and under it after the
// discussion; the question that is most divided now comes first.
func (b Figures) SquaresRevote(first, second workshop.Tally) figure.Squares {
	fig := b.Squares(second)
	fig.Rows = nil
	for _, i := range tally.ByDisagreement(second.Counts) {
		is := second.Counts[i]
		was, _ := Find(first, is.Question, is.Part)
		name := b.Text("vote.first")
		if len(second.Counts) > 1 {
			name = b.LabelOf(second.Spec.Labels, is.Question) // the footer says which vote comes first
		}
		before, after := squareRow(was), squareRow(is)
		before.Label, before.Note = name, b.choiceNote(was)
		after.Label, after.Note = b.Text("vote.second"), b.choiceNote(is)
		fig.Rows = append(fig.Rows, before, after)
	}
	return fig
}

// Squares shows who chose what: the most divided question first.
func (b Figures) Squares(t workshop.Tally) figure.Squares {
	fig := figure.Squares{}
	for _, o := range t.Spec.Questions[0].Options {
		fig.Options = append(fig.Options, b.Text("option."+o))
	}
	fig.Options = append(fig.Options, b.Text("vote.cantsay"))
	for _, i := range tally.ByDisagreement(t.Counts) {
		c := t.Counts[i]
		row := squareRow(c)
		if len(t.Counts) > 1 {
			row.Label, row.Note = b.LabelOf(t.Spec.Labels, c.Question), b.choiceNote(c)
		}
		row.Tip = tip(row.Label.First, b.chosen(fig.Options, row))
		fig.Rows = append(fig.Rows, row)
	}
	return fig
}

// squareRow is a row of squares without its words; "can't say" comes last, and
// never stands out.
func squareRow(c workshop.Count) figure.SquareRow {
	if c.Hidden {
		return figure.SquareRow{}
	}
	return figure.SquareRow{N: append(append([]int{}, c.N...), c.CantSay), Most: tally.Commonest(c)}
}

func (b Figures) choiceNote(c workshop.Count) figure.Bilingual {
	if c.Hidden {
		return b.withheld(c)
	}
	switch tally.OfChoice(c) {
	case tally.Clear:
		return b.Word("wall.clear")
	case tally.Divided:
		return b.Word("wall.divided")
	}
	return figure.Bilingual{}
}

// readChoices names the question that splits the group most, and how many are
// clear.
func (b reader) readChoices(t workshop.Tally) []Line {
	if len(t.Counts) < 2 {
		return b.readChoice(t)
	}
	var out []Line
	switch rows := dividedRows(t); len(rows) {
	case 0:
	case 1:
		c := rows[0]
		out = append(out, b.shortly("splits", "name", b.rowName(t.Spec.Labels, c.Question), "list", b.shares(t, c, thirds(c))))
	default:
		out = append(out, b.says("splits_several"+ofThoseSure(t), "k", strconv.Itoa(len(rows)), "n", strconv.Itoa(rowsShown(t))))
	}
	clear, labelled := 0, false
	for _, c := range t.Counts {
		labelled = labelled || tally.Labelled(c)
		if tally.OfChoice(c) == tally.Clear {
			clear++
		}
	}
	if !labelled { // too few answers for a word
		return nil
	}
	if rowsShown(t) < 2 { // the others are hidden
		return out
	}
	return append(out, b.clearRows(t, clear))
}

// clearRows says on how many rows the group is clear, and what that means.
func (b reader) clearRows(t workshop.Tally, k int) Line {
	switch n := rowsShown(t); k {
	case 0:
		return b.says("clear_none" + ofThoseSure(t))
	case n:
		return b.says("clear_all" + ofThoseSure(t))
	default:
		return b.says("clear"+ofThoseSure(t), "k", strconv.Itoa(k), "n", strconv.Itoa(n))
	}
}

// ofThoseSure ends the name of a sentence about shares where somebody could not say: such a
// sentence tells that they are left out, for the picture has "8/12" beside its three quarters.
func ofThoseSure(t workshop.Tally) string {
	if slices.ContainsFunc(t.Counts, func(c workshop.Count) bool { return !c.Hidden && c.CantSay > 0 }) {
		return "_sure"
	}
	return ""
}

// readChoice names the options that most chose, of a single question: those that
// stand out in the picture. Where nothing leads, it says so.
func (b reader) readChoice(t workshop.Tally) []Line {
	c := t.Counts[0]
	if c.Hidden || c.Answers() == 0 {
		return nil
	}
	if first, again := b.Before(t); again {
		if was, ok := Find(first, c.Question, c.Part); ok && was.Answers() > 0 {
			return []Line{b.says("choice_again", "first", b.commonest(first, was), "second", b.commonest(t, c))}
		}
	}
	most := tally.Commonest(c)
	if len(most) == 0 {
		return []Line{b.says("no_commonest")}
	}
	out := []Line{b.says("commonest", "n", strconv.Itoa(len(most)), "list", b.shares(t, c, most))}
	if slices.ContainsFunc(most, func(i int) bool { return c.N[i] != c.N[most[0]] }) {
		out = append(out, Line{Text: b.p("honest.tie")})
	}
	return out
}

// commonest are the options that most chose; in a word where nothing leads.
func (b reader) commonest(t workshop.Tally, c workshop.Count) string {
	if most := tally.Commonest(c); len(most) > 0 {
		return b.shares(t, c, most)
	}
	return b.w.T("reading.commonest_none")
}

// shares tells of some options how many chose them, most first.
func (b reader) shares(t workshop.Tally, c workshop.Count, options []int) string {
	options = slices.Clone(options)
	slices.SortStableFunc(options, func(i, j int) int { return c.N[j] - c.N[i] })
	var out []string
	for _, i := range options {
		out = append(out, b.w.T("reading.share", "name", b.p("option."+t.Spec.Questions[0].Options[i]), "k", strconv.Itoa(c.N[i]), "n", strconv.Itoa(c.Answers()+c.CantSay)))
	}
	return strings.Join(out, ", ")
}

// dividedRows are the questions on which the group is divided.
func dividedRows(t workshop.Tally) (out []workshop.Count) {
	for _, c := range t.Counts {
		if tally.OfChoice(c) == tally.Divided {
			out = append(out, c)
		}
	}
	return out
}

// thirds are the options that hold a third of the answers at least.
func thirds(c workshop.Count) (out []int) {
	for i, k := range c.N {
		if 3*k >= c.Answers() {
			out = append(out, i)
		}
	}
	return out
}
