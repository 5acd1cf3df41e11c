package wall

import (
	"slices"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Pair are the two aspects of a vote that are laid beside each other: how it is
// and how important it is, in the order of the pack; the second is "" where only
// one is asked. The leaders' own view is neither.
func (b Figures) Pair(t workshop.Tally) (first, second string) {
	leaders := b.LeadersPart(t)
	for _, a := range t.Spec.Questions[0].Aspects {
		switch {
		case leaders != "" && a == leaders:
		case first == "":
			first = a
		case second == "":
			second = a
		}
	}
	return first, second
}

// isKeys tells whether a vote is one whose aspects are laid beside each other:
// it has two, or a step draws it so.
func (b Figures) isKeys(t workshop.Tally) bool {
	if _, second := b.Pair(t); second != "" {
		return true
	}
	pictures := []workshop.FigureKind{workshop.FigGap, workshop.FigRadar, workshop.FigTable}
	return slices.ContainsFunc(b.Pack.Steps, func(def workshop.StepDef) bool {
		return b.Subject(def) == t.Spec.Step && slices.ContainsFunc(def.Figures, func(f workshop.FigureKind) bool { return slices.Contains(pictures, f) })
	})
}

// Importance is the aspect of a vote that a picture lays over how much the keys
// show, whatever the pack calls it; "" where none does or it is not asked.
func (b Figures) Importance(t workshop.Tally) string {
	_, second := b.Pair(t)
	drawn := slices.ContainsFunc(b.Pack.Steps, func(def workshop.StepDef) bool {
		return b.Subject(def) == t.Spec.Step && slices.Contains(def.Figures, workshop.FigGap)
	})
	if t.Spec.Questions[0].Kind != workshop.Scale || !drawn {
		return ""
	}
	return second
}

// Medians at or below low, or at or above high, are seen low or high by both.
const bothLow, bothHigh = 2.5, 3.5

// keyCounts collects two aspects of every question; have tells which may be shown.
func keyCounts(t workshop.Tally, first, second string) (a, c []workshop.Count, haveA, haveC bool) {
	haveA, haveC = len(t.Spec.Questions) > 0, len(t.Spec.Questions) > 0
	for _, q := range t.Spec.Questions {
		x, okA := find(t, q.ID, first)
		y, okC := find(t, q.ID, second)
		a, c = append(a, x), append(c, y)
		haveA, haveC = haveA && okA, haveC && okC
	}
	return a, c, haveA, haveC
}

// views are the team's view and the leaders' own.
func (b Figures) views(t workshop.Tally) (team, own []workshop.Count, haveT, haveO bool) {
	first, _ := b.Pair(t)
	leaders := b.LeadersPart(t)
	if leaders == "" {
		return nil, nil, false, false
	}
	return keyCounts(t, first, leaders)
}

// gap lays importance beside everyday practice.
func (b board) gap(def workshop.StepDef, t workshop.Tally, f figure.Frame) page {
	fig, both, ok := b.Gap(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.pp("honest.few")}}.untitled()
	}
	if title := b.mayPP("step." + def.ID + ".compact"); title != "" && !both {
		f.Title = title
	}
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, gapRowsOn(b.State))
	fig.Slots = gapRowsOn(b.State)
	f.Note = b.note(t, findingOf(t))
	if both {
		f.Note = b.note(t, func(b Figures) string { return b.widest(t) })
	}
	f.Footer = dotted(f.Footer, b.word("wall.marks"))
	return page{f, fig}
}

// widest is the finding about the gap between importance and practice; "" when
// nothing is more important than it shows.
func (b Figures) widest(t workshop.Tally) string {
	t = b.Team(t)
	first, second := b.Pair(t)
	prac, imp, _, _ := keyCounts(t, first, second)
	return sentence(b.readGaps(t, prac, imp))
}

// untitled leaves the title to the text of the page.
func (p page) untitled() page { p.frame.Title = ""; return p }

// viewpoints lays the leaders' own view beside the team's.
func (b board) viewpoints(t workshop.Tally, f figure.Frame) page {
	fig, ok := b.Viewpoints(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.word("wall.one_view")}}.untitled()
	}
	team, own, _, _ := b.views(t)
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, viewRowsOn(b.State))
	fig.Slots = viewRowsOn(b.State)
	f.Footer = dotted(
		b.word("wall.n_views", "team", itoa(team[0].Answers()+team[0].CantSay), "leaders", itoa(own[0].Answers()+own[0].CantSay)),
		b.ways(t),
	)
	f.Note = b.note(t, func(b Figures) string { return sentence(b.readViews(t)) })
	return page{f, fig}
}
