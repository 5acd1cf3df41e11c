package result

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Table is what the other pictures of the ten keys draw, in numbers: how many
// answered, the median, and between what half of the answers lie.
func (b Figures) Table(t workshop.Tally) (fig figure.Table, ok bool) {
	all := b.seriesOf(t)
	if len(all) == 0 {
		return fig, false
	}
	var rows []workshop.Count
	for _, s := range all {
		rows = append(rows, s.counts...)
	}
	how := tally.SpreadOf(rows...)
	for _, s := range all {
		fig.Groups = append(fig.Groups, figure.TableGroup{Shape: s.shape, Name: s.name,
			Columns: []figure.Bilingual{b.Word("wall.head_n"), b.Word("wall.median"), b.Word("wall.head_" + string(how))}})
	}
	for i, q := range t.Spec.Questions {
		row := figure.TableRow{Number: strconv.Itoa(i + 1), Name: b.LabelOf(nil, q.ID), Tip: b.tipOf(i, q.ID, all)}
		for _, s := range all {
			row.Cells = append(row.Cells, b.cells(s.counts[i], how)...)
		}
		fig.Rows = append(fig.Rows, row)
	}
	return fig, true
}

// cells are how many answered, their median, and between what they lie.
func (b Figures) cells(c workshop.Count, how tally.Spread) []string {
	m, ok := tally.Median(c)
	if !ok {
		return []string{Answered(c), "–", "–"}
	}
	return []string{Answered(c), b.w.Num(m), Between(b, c, how)}
}
