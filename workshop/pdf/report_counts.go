package pdf

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// mostAbreast is how many options have room beside each other in a table, and
// mostAbreastLarge in large print.
const mostAbreast, mostAbreastLarge = 5, 3

// optionTables have how many chose each option: a row for each question, and more tables
// where there are more options than have room beside each other.
func optionTables(s *report, t workshop.Tally) (parts []layout.Part) {
	most := mostAbreast - int(s.inTwo(1))
	if s.K > 1 {
		most = mostAbreastLarge
	}
	options := t.Spec.Questions[0].Options
	for from := 0; from < len(options); from += most {
		to := min(len(options), from+most)
		names := tableColumn{head: s.stacked(worded("report.row"))}
		for _, q := range t.Spec.Questions {
			names.cells = append(names.cells, s.stacked(func(l *edition) string { return result.Asked(l.figs.Texts, t, q.ID) }))
		}
		columns := []tableColumn{names}
		for i, o := range options[from:to] {
			columns = append(columns, tableColumn{s.stacked(packed("option." + o)), eachCount(t, func(c workshop.Count) string { return gave(c, from+i) }), true})
		}
		if to == len(options) {
			columns = append(columns, tableColumn{s.stacked(packed("vote.cantsay")), eachCount(t, result.CouldNot), true})
		}
		parts = append(parts, tablePart(s.grid(append(columns, tableColumn{s.stacked(worded("report.n")), eachCount(t, result.Answered), true})...)))
	}
	return parts
}

// eachCount has a cell for the first count of each question.
func eachCount(t workshop.Tally, cell func(c workshop.Count) string) (cells []figure.Bilingual) {
	for _, q := range t.Spec.Questions {
		for _, c := range t.Counts {
			if c.Question == q.ID {
				cells = append(cells, figure.Only(cell(c)))
				break
			}
		}
	}
	return cells
}

// itemTable has a row for each option that was to be chosen or put in order, in the order
// of the picture; cells are what the columns with those heads tell of it.
func (s *report) itemTable(t workshop.Tally, ids []string, heads []figure.Bilingual, cells func(c workshop.Count) []string) []layout.Part {
	columns := []tableColumn{{head: s.stacked(worded("report.option"))}}
	for _, head := range heads {
		columns = append(columns, tableColumn{head: head, right: true})
	}
	for _, id := range ids {
		for _, c := range t.Counts {
			if c.Part != id {
				continue
			}
			columns[0].cells = append(columns[0].cells, s.stacked(func(l *edition) string { return layout.Clean(l.figs.Label(t, id).First) }))
			for i, cell := range cells(c) {
				if c.Hidden {
					cell = "–"
				}
				columns[i+1].cells = append(columns[i+1].cells, figure.Only(cell))
			}
		}
	}
	return []layout.Part{tablePart(s.grid(columns...))}
}

// dotTable has the dots of each option, and of how many people.
func dotTable(s *report, t workshop.Tally) []layout.Part {
	heads := []figure.Bilingual{s.stacked(worded("wall.dots")), s.stacked(worded("wall.people"))}
	return s.itemTable(t, result.Items(tally.Ranked(t.Counts)), heads, func(c workshop.Count) []string {
		dots, people := tally.Dots(c)
		return []string{strconv.Itoa(dots), strconv.Itoa(people)}
	})
}

// orderTable has the points of each option, and how many gave it which place.
func orderTable(s *report, t workshop.Tally) []layout.Part {
	heads := []figure.Bilingual{s.stacked(worded("wall.points"))}
	var ids []string
	for _, st := range tally.Standings(t.Counts) {
		ids = append(ids, st.Item)
	}
	for place := range t.Counts {
		heads = append(heads, figure.Only(strconv.Itoa(place+1)))
	}
	return s.itemTable(t, ids, heads, func(c workshop.Count) []string {
		cells := []string{strconv.Itoa(tally.Points(c))}
		for place := range t.Counts {
			cells = append(cells, gave(c, place))
		}
		return cells
	})
}

// pointTable has the points that each option got on average, and the least and the most
// that anybody gave it.
func pointTable(s *report, t workshop.Tally) []layout.Part {
	heads := []figure.Bilingual{s.stacked(worded("wall.points_mean")), s.stacked(worded("wall.points_range"))}
	var ids []string
	for _, c := range t.Counts {
		ids = append(ids, c.Part)
	}
	return s.itemTable(t, ids, heads, func(c workshop.Count) []string {
		mean, ok := tally.Mean(c)
		if !ok {
			return []string{"–", "–"}
		}
		return []string{s.num(mean), result.Between(s.figs, c, tally.FullRange)}
	})
}
