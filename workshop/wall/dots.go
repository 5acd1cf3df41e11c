package wall

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// dots is how the wall shows dots that were given to items.
type dots struct{ plain }

// dotVote shows what the group chose.
func (b results) dotVote(v shownVote) []page {
	t := v.Tally
	fig, _ := b.DotVote(t)
	more := []figure.Bilingual{v.frame.Footer, b.Word("wall.dots_each", "n", strconv.Itoa(t.Spec.Questions[0].Budget))}
	if k := tally.Unused(t); k > 0 {
		more = append(more, b.Word("wall.unused", "n", strconv.Itoa(k)))
	}
	v.frame.Footer = figure.Dotted(more...)
	v.frame = b.told(v.frame, t, titleOf(t))
	return b.dotPages(fig, v.frame, b.dotRowsOf(t))
}

// revote writes the dots of the first vote beside those of the second.
func (dots) revote(b results, first, second workshop.Tally, f figure.Frame) []page {
	return b.dotPages(result.DotVoteRevote(b.Figures, first, second), f, b.dotRowsOf(second))
}

// dotPages cuts a dot vote in pages; a bracket is told to go on where it does.
func (b results) dotPages(all figure.DotVote, f figure.Frame, most int) []page {
	goesOn := func(i int) bool {
		return i > 0 && i < len(all.Rows) && all.Rows[i].Stand == figure.Open && all.Rows[i-1].Stand == figure.Open
	}
	if slices.ContainsFunc(all.Rows, func(r figure.DotVoteRow) bool { return r.Stand == figure.Open }) {
		f.Footer = figure.Dotted(f.Footer, b.Word("places.lead"))
	}
	var out []page
	for _, c := range cuts(len(all.Rows), most) {
		fig, f := all, f
		fig.Rows, fig.Above, fig.Below = all.Rows[c.from:c.to], goesOn(c.from), goesOn(c.to)
		f.FooterRight = b.rowsNote(c)
		out = append(out, page{frame: f, body: fig})
	}
	return out
}

// dotRowsOf is how many rows of a dot vote go on a page: more when they are
// names, which take one line each on any wall; and what the group has said stands in
// its own words only.
func (b results) dotRowsOf(t workshop.Tally) int {
	rows := figure.NameRows
	for _, c := range t.Counts {
		for _, lang := range b.Pack.Languages {
			if len([]rune(b.LabelIn(lang, t.Spec.Labels, c.Part))) > result.LongName {
				rows = figure.LongRows
			}
		}
	}
	if rows == figure.LongRows && len(t.Spec.Labels) > 0 {
		rows = figure.DotVoteRows
	}
	return b.rows(rows)
}

// behaviours tells what one would see where the chosen keys are lived.
func (b results) behaviours(v shownVote) []page {
	var items []figure.ListItem
	for _, id := range b.chosen(v.Tally) {
		items = append(items, figure.ListItem{Name: b.LabelOf(v.Spec.Labels, id), Text: figure.Glue("\n", b.Lines("item."+id+".do")...)})
	}
	if len(items) == 0 { // nothing is settled yet
		return alone(b.told(v.frame, v.Tally, titleOf(v.Tally)), nil)
	}
	var out []page
	for _, c := range cuts(len(items), b.rows(figure.BehaviourRows)) {
		f := v.frame
		f.FooterRight = b.rowsNote(c)
		out = append(out, page{frame: f, body: figure.List{Items: items[c.from:c.to]}})
	}
	return out
}

// chosen lists the items that have a place by the last vote on them; none where no place
// is settled.
func (b results) chosen(t workshop.Tally) (ids []string) {
	if _, second, ok := b.Again(t.Spec.Step); ok && second.Shown() {
		t = b.Team(second)
	}
	for _, c := range b.Places(t).In {
		ids = append(ids, c.Item)
	}
	return ids
}
