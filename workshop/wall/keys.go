package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/result"
)

// gap lays importance beside everyday practice.
func (b board) gap(def workshop.StepDef, t workshop.Tally, f figure.Frame, c cut) page {
	fig, both, ok := b.Gap(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.Text("honest.few")}}.untitled()
	}
	if title := b.TextOrNone("step." + def.ID + ".compact"); title != "" && !both {
		f.Title = title
	}
	fig.Rows = onPage(c, fig.Rows)
	fig.Slots = c.most
	f.Note = b.note(t, findingOf(t))
	if both {
		f.Note = b.note(t, func(b result.Figures) string { return b.WidestGap(t) })
	}
	f.Footer = result.Dotted(f.Footer, b.Word("wall.marks"))
	return page{f, fig}
}

// untitled leaves the title to the text of the page.
func (p page) untitled() page { p.frame.Title = ""; return p }

// viewpoints lays the leaders' own view beside the team's.
func (b board) viewpoints(_ workshop.StepDef, t workshop.Tally, f figure.Frame, c cut) page {
	fig, ok := b.Viewpoints(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.Word("wall.one_view")}}.untitled()
	}
	team, own, _, _ := b.Views(t)
	fig.Rows = onPage(c, fig.Rows)
	fig.Slots = c.most
	f.Footer = result.Dotted(
		b.Word("wall.n_views", "team", strconv.Itoa(team[0].Answers()+team[0].CantSay), "leaders", strconv.Itoa(own[0].Answers()+own[0].CantSay)),
		b.WayNames(t),
	)
	f.Note = b.note(t, func(b result.Figures) string { return result.FirstSentence(b.ViewFindings(t)) })
	return page{f, fig}
}

// radar is the second view of the ten keys.
func (b board) radar(_ workshop.StepDef, t workshop.Tally, f figure.Frame, _ cut) page {
	fig, ok := b.Radar(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.Text("honest.few")}}.untitled()
	}
	f.Legend = b.OutlineLegend(t)
	first, _ := b.Pair(t)
	f.Title = b.Text("aspect." + t.Spec.Step + "." + first)
	f.Note = b.note(t, findingOf(t))
	f.Footer = result.Dotted(f.Footer, b.Word("wall.medians"))
	return page{f, fig}
}

// table is the third one.
func (b board) table(_ workshop.StepDef, t workshop.Tally, f figure.Frame, c cut) page {
	fig, ok := b.Table(t)
	if !ok {
		return page{f, figure.Hero{Text: f.Title, Small: b.Text("honest.few")}}.untitled()
	}
	first, _ := b.Pair(t)
	f.Title = b.Text("aspect." + t.Spec.Step + "." + first)
	f.Note = b.note(t, findingOf(t))
	fig.Rows = onPage(c, fig.Rows)
	fig.Slots = c.most
	return page{f, fig}
}
