package result

import (
	"math"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Viewpoints lays the leaders' own view beside the team's, those keys first on
// which the two are farthest apart; false when one may not be shown.
func (b Figures) Viewpoints(t workshop.Tally) (fig figure.Viewpoints, ok bool) {
	if len(t.Spec.Questions) == 0 {
		return fig, false
	}
	team, own, haveT, haveO := b.Views(t)
	if !haveT || !haveO {
		return fig, false
	}
	first, _ := b.Pair(t)
	q := t.Spec.Questions[0]
	fig = figure.Viewpoints{
		Lo: q.Lo, Hi: q.Hi, Team: b.Word("wall.team"), Leaders: b.Text("aspect." + t.Spec.Step + "." + b.LeadersPart(t) + ".short"),
		Scale: b.scaleWords("anchor."+t.Spec.Step+"."+first, q.Lo, q.Hi), ValueLabel: b.Word("wall.difference"),
	}
	for _, i := range tally.ByStep(team, own) {
		row := b.viewRow(i, t.Spec.Questions[i].ID, team[i], own[i])
		if row.Known { // medians only: single answers of few leaders would tell who they are
			row.Tip = tip(row.Number+" "+row.Name.First, join([]string{fig.Team.First + ": " + b.w.Num(row.Team), fig.Leaders.First + ": " + b.w.Num(row.Leaders)}))
		}
		fig.Rows = append(fig.Rows, row)
	}
	return fig, true
}

func (b Figures) viewRow(i int, id string, team, own workshop.Count) figure.ViewRow {
	row := figure.ViewRow{Number: strconv.Itoa(i + 1), Name: b.LabelOf(nil, id)}
	x, okX := tally.Median(team)
	y, okY := tally.Median(own)
	row.Team, row.Leaders, row.Known = x, y, okX && okY
	if !row.Known {
		row.Value = figure.Only("–")
		return row
	}
	d := math.Abs(x - y)
	row.Value = figure.Only(b.w.Num(d))
	switch {
	case d >= 1:
		row.Bold = true
	case x <= bothLow && y <= bothLow:
		row.Note = b.Word("wall.both_low")
	case x >= bothHigh && y >= bothHigh:
		row.Note = b.Word("wall.both_high")
	}
	return row
}

// Medians at or below low, or at or above high, are seen low or high by both.
const bothLow, bothHigh = 2.5, 3.5

// Views are the team's view and the leaders' own.
func (b Texts) Views(t workshop.Tally) (team, own []workshop.Count, haveT, haveO bool) {
	first, _ := b.Pair(t)
	leaders := b.LeadersPart(t)
	if leaders == "" {
		return nil, nil, false, false
	}
	return keyCounts(t, first, leaders)
}

// AskedOf is how many of the team and how many leaders were asked for their view.
func AskedOf(b Texts, t workshop.Tally) (team, leaders int) {
	first, _ := b.Pair(t)
	asked := func(part string) int {
		c, ok := aspectCount(t, part)
		if !ok {
			return 0
		}
		return t.Cast - c.NotAsked
	}
	return asked(first), asked(b.LeadersPart(t))
}

// views tells how many rows leaders and team see differently, a whole step
// or more, and which most.
func (b reader) views(t workshop.Tally) []Line {
	team, own, haveT, haveO := b.Views(t)
	if !haveT || !haveO {
		return nil
	}
	far, known := 0, 0
	step := func(i int) (float64, bool) {
		d, ok := tally.Step(team[i], own[i])
		return math.Abs(d), ok
	}
	for i := range team {
		d, ok := step(i)
		if !ok {
			continue
		}
		if known++; d >= 1 {
			far++
		}
	}
	if known == 0 {
		if Nobody(t) {
			return []Line{{Text: b.w.T("wall.nobody")}}
		}
		return nil
	}
	key := "reading.views"
	switch far {
	case 0:
		key += "_none"
	case known:
		key += "_all"
	}
	if known < len(team) && (far == 0 || far == known) { // of the rest nothing is said
		key += "_told"
	}
	out := []Line{{Text: b.w.T(key, "k", strconv.Itoa(far), "n", strconv.Itoa(known))}}
	if rows := tally.Leading(tally.ByStep(team, own), step); far > 0 && len(rows) < known {
		d, _ := step(rows[0])
		out = append(out, b.says("views_apart", "list", b.listed(b.names(t, rows)), "d", b.w.Num(d)))
	}
	return out
}
