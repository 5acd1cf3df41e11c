package wall

import (
	"math"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Aspects of the ten keys' vote.
const (
	practice   = "practice"
	importance = "importance"
	self       = "self"
)

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

// gap lays importance beside everyday practice, the widest gap first; without
// importance it orders the keys by how much they show.
func (b board) gap(def workshop.StepDef, t workshop.Tally, f figure.Frame) page {
	prac, imp, haveP, haveI := keyCounts(t, practice, importance)
	if !haveP {
		return page{f, figure.Hero{Text: f.Title, Small: b.p("honest.few")}}.untitled()
	}
	q := t.Spec.Questions[0]
	fig := figure.Gap{
		Lo: q.Lo, Hi: q.Hi, Num: b.w.Num, ValueLabel: b.w.T("wall.median"),
		Practice:      b.p("aspect." + t.Spec.Step + "." + practice + ".short"),
		PracticeScale: b.scaleWords("anchor."+t.Spec.Step+"."+practice, q.Lo, q.Hi),
	}
	order := tally.ByMedian(prac)
	if haveI {
		order = tally.ByGap(prac, imp)
		fig.ValueLabel = b.w.T("wall.gap")
		fig.Importance = b.p("aspect." + t.Spec.Step + "." + importance + ".short")
		fig.ImportanceScale = b.scaleWords("anchor."+t.Spec.Step+"."+importance, q.Lo, q.Hi)
	} else if title := b.may("step." + def.ID + ".compact"); title != "" {
		f.Title = title
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
		fig.Rows = append(fig.Rows, row)
	}
	for i := range tally.Widest(values) {
		fig.Rows[i].Bold = true
	}
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, figure.GapRows)
	f.Footer = join([]string{f.Footer, b.w.T("wall.marks")})
	return page{f, fig}
}

// untitled leaves the title to the text of the page.
func (p page) untitled() page { p.frame.Title = ""; return p }

// radar is the second view: the shape of practice, no area, no total.
func (b board) radar(t workshop.Tally, f figure.Frame) page {
	prac, _, haveP, _ := keyCounts(t, practice, importance)
	if !haveP {
		return page{f, figure.Hero{Text: f.Title, Small: b.p("honest.few")}}.untitled()
	}
	q := t.Spec.Questions[0]
	fig := figure.Radar{Lo: q.Lo, Hi: q.Hi, Num: b.w.Num}
	for i, c := range prac {
		spoke := figure.Spoke{Name: b.label(nil, t.Spec.Questions[i].ID)}
		spoke.Median, spoke.Known = tally.Median(c)
		fig.Spokes = append(fig.Spokes, spoke)
	}
	f.Title = b.p("aspect." + t.Spec.Step + "." + practice)
	f.Footer = join([]string{f.Footer, b.w.T("wall.medians")})
	return page{f, fig}
}

// Medians at or below low, or at or above high, are seen low or high by both.
const bothLow, bothHigh = 2.5, 3.5

// viewpoints lays the leaders' own view beside the team's.
func (b board) viewpoints(t workshop.Tally, f figure.Frame) page {
	team, own, haveT, haveO := keyCounts(t, practice, self)
	if !haveT || !haveO {
		return page{f, figure.Hero{Text: f.Title, Small: b.w.T("wall.one_view")}}.untitled()
	}
	q := t.Spec.Questions[0]
	fig := figure.Viewpoints{
		Lo: q.Lo, Hi: q.Hi, Team: b.w.T("wall.team"), Leaders: b.p("aspect." + t.Spec.Step + "." + self + ".short"),
		Scale: b.scaleWords("anchor."+t.Spec.Step+"."+practice, q.Lo, q.Hi), ValueLabel: b.w.T("wall.difference"),
	}
	for _, i := range byDistance(team, own) {
		row := figure.ViewRow{Number: itoa(i + 1), Name: b.label(nil, t.Spec.Questions[i].ID)}
		a, okA := tally.Median(team[i])
		c, okC := tally.Median(own[i])
		row.Team, row.Leaders, row.Known = a, c, okA && okC
		switch d := math.Abs(a - c); {
		case !row.Known:
		case d >= 1:
			row.Value, row.Bold = b.w.Num(d), true
		case a <= bothLow && c <= bothLow:
			row.Value = b.w.T("wall.both_low")
		case a >= bothHigh && c >= bothHigh:
			row.Value = b.w.T("wall.both_high")
		default:
			row.Value = b.w.Num(d)
		}
		fig.Rows = append(fig.Rows, row)
	}
	fig.Rows = slicePage(fig.Rows, b.Pos.Page, figure.ViewpointRows)
	f.Footer = join([]string{
		b.w.T("wall.n_views", "team", itoa(team[0].Answers()+team[0].CantSay), "leaders", itoa(own[0].Answers()+own[0].CantSay)),
		b.w.T("way." + string(t.Spec.Way)),
	})
	return page{f, fig}
}

// byDistance puts the keys first on which the two views are farthest apart.
func byDistance(a, c []workshop.Count) []int { return tally.ByStep(a, c) }
