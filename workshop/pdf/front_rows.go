package pdf

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// rows are the beliefs that the group talked about.
func (s *front) rows() (part, bool) {
	t, ok := s.result(workshop.RoleBeliefs, false)
	if !ok {
		return part{}, false
	}
	shown := result.BeliefRows(t)
	ids := slices.DeleteFunc(tally.Discussed(t), func(id string) bool { return !slices.Contains(shown, id) })
	if len(ids) == 0 {
		return part{}, false
	}
	fig, legend := s.figures.Beliefs(t, ids), s.figures.BeliefLegend(t)
	twice, changed := result.BeliefsAgain(s.figures, t, ids)
	if changed {
		fig, legend = twice, result.AgainLegend(s.figures)
	}
	if s.tight < maxTight {
		fig.Mine = s.mine()
		fig.Mine.Low = s.tight >= lowScales
	}
	below := make([]func(l *edition) string, len(ids))
	var again workshop.Tally
	for i, id := range ids {
		fig.Rows[i].Note, below[i] = s.rowSays(t, id)
		if told := s.figs.Told(t, id); told.Again {
			again = told.After
		}
	}
	fig.Slots = len(fig.Rows)
	least := rowHigh(s, fig) * float64(fig.Slots)
	bare := !fig.Mine.Say.Empty()
	if !bare {
		least += 20
	}
	alt := s.alt(t, ids)
	if changed {
		alt += "\n" + s.alt(again, ids)
	}
	p := s.figurePart(figureBlock{
		title: packed(rowsTitle(ids)), legend: legend,
		note: func(l *edition) (said string) {
			for _, say := range below {
				said = layout.Join(" ", said, say(l))
			}
			return said
		}, least: least, most: least + 14*float64(fig.Slots), fig: fig, bare: bare, alt: alt,
	}, t)
	p.again = again
	return p, true
}

// rowHigh is how high a row is.
func rowHigh(s *front, fig figure.Beliefs) float64 {
	if s.tight == lowScales {
		return fig.PrintRow(s.Width) + clearOfMine
	}
	return max(float64(73-4*min(1, s.tight)-5*min(1, max(0, s.tight-smallest)))+s.rowMore()+fig.MineRoom(), fig.PrintRow(s.Width))
}

// clearOfMine parts statements from the low scale under them.
const clearOfMine = 2

// rowsTitle is what stands over the rows: there is one where too few answered to the other.
func rowsTitle(ids []string) string {
	if len(ids) == 1 {
		return "sheet.row"
	}
	return "sheet.rows"
}

// rowMore is how much higher a row is whose statements stand in two languages.
func (s *front) rowMore() float64 {
	return s.inTwo(6 - 3*float64(min(2, max(0, s.tight-2))))
}

// rowSays is the line under a row: where the group stands and wants to be, before and
// after it talked, when it is divided, and how many could not say what. In two languages
// it has a line for each if one is too short, in one language for those who could not say;
// the less of what the picture shows too the less room there is. What finds none stands below the picture, with what the row is
// about.
func (s *front) rowSays(t workshop.Tally, id string) (note figure.Bilingual, below func(l *edition) string) {
	medians := func(l *edition) string {
		if told := l.figs.Told(t, id); s.other == nil || told.News() != "" {
			return told.Medians()
		}
		return ""
	}
	news := func(l *edition) string { return l.figs.Told(t, id).News() }
	cannot := func(l *edition) string { return l.figs.Told(t, id).CantSay() }
	nothing := func(*edition) string { return "" }
	about := func(say func(l *edition) string) func(l *edition) string {
		return func(l *edition) string { return layout.Join(" – ", l.pack("item."+id+".theme"), say(l)) }
	}
	whole, brief := joined(medians, cannot), joined(news, cannot)
	if s.tight == lowScales && s.other != nil {
		return figure.Bilingual{}, shortly(t, id)
	}
	switch one := s.both(whole); {
	case s.other != nil && figure.Width(one, figure.LeastNote, false) <= s.Width:
		return figure.Only(one), nothing
	case s.inRow(whole):
		return s.stacked(whole), nothing
	case s.other == nil && s.inRow(medians) && s.inRow(cannot):
		return figure.Both(medians(s.edition), cannot(s.edition)), nothing
	case s.other != nil && medians(s.edition) != "" && s.inRow(medians):
		return s.stacked(medians), about(cannot)
	case s.other != nil && s.inRow(brief):
		return s.stacked(brief), nothing
	case s.inRow(medians) && cannot(s.edition) != "":
		return s.stacked(medians), about(cannot)
	}
	return figure.Bilingual{}, about(whole)
}

// shortly is what no picture of a row shows: that the group is divided on it, and how many
// could not say.
func shortly(t workshop.Tally, id string) func(l *edition) string {
	return func(l *edition) string {
		told := l.figs.Told(t, id)
		said := told.CantSay()
		if told.Divided() {
			said = layout.Join(" ", told.News(), said)
		}
		if said == "" {
			return ""
		}
		return layout.Join(" – ", l.pack("item."+id+".theme"), said)
	}
}

// joined is one sentence behind another.
func joined(a, b func(l *edition) string) func(l *edition) string {
	return func(l *edition) string { return layout.Join(" ", a(l), b(l)) }
}

// inRow reports whether a text has room under a row in each language.
func (s *front) inRow(text func(l *edition) string) bool {
	return !slices.ContainsFunc(s.editions(), func(l *edition) bool {
		return figure.Width(text(l), figure.LeastNote, false) > s.Width
	})
}
