package wall

import (
	"slices"
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// gap lays importance beside everyday practice.
func (b results) gap(v shownVote) []page {
	t, f, words := v.Tally, v.frame, b.keyWords(v)
	all, both, ok := b.Gap(t)
	if !ok {
		return b.few(v, b.InEach(func(b result.Figures) string { return b.FewOf(t) }), words)
	}
	if title := b.TextOrNone("step." + v.def.ID + ".compact"); !title.Empty() && !both {
		f.Title = title
	}
	f = b.told(f, t, titleOf(t))
	f.Footer = figure.Dotted(f.Footer, b.Word("wall.marks"))
	most := b.rows(figure.GapRows)
	var out []page
	for _, c := range cuts(len(all.Rows), most) {
		fig := all
		fig.Rows, fig.Slots = all.Rows[c.from:c.to], most
		out = append(out, page{f, fig, words})
	}
	return out
}

// shows is the finding about how much the keys show.
func shows(t workshop.Tally) func(result.Figures) string {
	return func(b result.Figures) string { return b.ShowsMost(t) }
}

// radar is the second view of the ten keys.
func (b results) radar(v shownVote) []page {
	t, f, words := v.Tally, v.frame, b.keyWords(v)
	fig, ok := b.Radar(t)
	if !ok {
		return b.few(v, b.Text("honest.few"), words)
	}
	first, _ := b.Pair(t)
	f.Title = b.Text("aspect." + t.Spec.Step + "." + first)
	f.Legend = b.OutlineLegend(t)
	f = b.told(f, t, shows(t))
	f.Footer = figure.Dotted(f.Footer, b.Word("wall.medians"))
	return []page{{f, fig, words}}
}

// table is the third one.
func (b results) table(v shownVote) []page {
	t, f, words := v.Tally, v.frame, b.keyWords(v)
	all, ok := b.Table(t)
	if !ok {
		return b.few(v, b.Text("honest.few"), words)
	}
	first, _ := b.Pair(t)
	f.Title = b.Text("aspect." + t.Spec.Step + "." + first)
	f = b.told(f, t, shows(t))
	most := b.rows(figure.TableRows)
	var out []page
	for _, c := range cuts(len(all.Rows), most) {
		fig := all
		fig.Rows, fig.Slots = all.Rows[c.from:c.to], most
		out = append(out, page{f, fig, words})
	}
	return out
}

// keyWords is the page of words of a picture of all keys.
func (b results) keyWords(v shownVote) inWords {
	words := severalRows(v.Tally)
	words.footer = b.footer(v.Tally)
	return words
}

// viewpoints lays the leaders' own view beside the team's.
func (b results) viewpoints(v shownVote) []page {
	t, f, words := v.Tally, v.frame, severalRows(v.Tally)
	all, ok := b.Viewpoints(t)
	if !ok {
		return b.few(v, b.Word("wall.one_view"), words)
	}
	if !result.Nobody(t) && !slices.ContainsFunc(all.Rows, func(r figure.ViewRow) bool { return r.Known }) {
		return b.few(v, b.Word("wall.no_view"), words)
	}
	team, own := result.AskedOf(b.Texts, t)
	f.Footer = figure.Dotted(
		b.Word("wall.n_views", "team", strconv.Itoa(team), "leaders", strconv.Itoa(own)),
		b.WayNames(t),
	)
	f = b.told(f, t, func(b result.Figures) string { return result.FirstTitle(b.ViewFindings(t)) })
	most := b.rows(figure.ViewpointRows)
	var out []page
	for _, c := range cuts(len(all.Rows), most) {
		fig := all
		fig.Rows, fig.Slots = all.Rows[c.from:c.to], most
		out = append(out, page{f, fig, words})
	}
	return out
}
