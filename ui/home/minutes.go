package home

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// minutes is the plan step by step, to be changed before the start.
type minutes struct {
	f      *Form
	root   *container.Scroll
	column *fyne.Container
	keep   *controls.Button
	kept   *controls.Text
}

// mostMinutes is the longest a step may get in the form.
const mostMinutes = 90

func newMinutes(f *Form) *minutes {
	m := &minutes{f: f, column: controls.Column(theme.S4)}
	m.root = controls.List(m.column)
	m.keep = controls.NewButton(controls.Link, f.d.Words.T("form.template"), m.template)
	m.kept = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})
	return m
}

// build lists the steps of the plan, also those that were left out by hand.
func (m *minutes) build() {
	f := m.f
	m.column.Objects = nil
	steps, _, err := f.d.Pack.Plan(f.draft.asks())
	if err != nil {
		return // nothing is chosen
	}
	for _, s := range steps {
		m.column.Add(m.row(s, steps))
	}
	if f.d.OnTemplate != nil {
		m.column.Add(controls.Free(fyne.NewSize(1, 44), func(s fyne.Size) {
			controls.Place(m.keep, 0, theme.S8, m.keep.MinSize().Width, 32)
		}, m.keep))
		m.kept.SetText("")
		m.column.Add(m.kept)
	}
	m.root.Refresh()
}

func (m *minutes) row(s workshop.Step, all []workshop.Step) fyne.CanvasObject {
	f := m.f
	sign := ""
	if s.Exercise != "" {
		sign = s.ID + " "
	}
	name := controls.NewText(strings.TrimSpace(sign+f.d.Pack.Text(f.d.Lang, "step."+s.ID+".short")), controls.Style{Fit: controls.Cut})
	now := s.Minutes
	if own, ok := f.draft.own[s.ID]; ok {
		now = own
	}
	least := 0
	if needed(f.d.Pack, s.ID, all) {
		least = 1
	}
	stepper := controls.NewStepper(least, mostMinutes, now, func(n int) {
		f.draft.setStep(s.ID, n)
		f.update()
	})
	return controls.Free(fyne.NewSize(1, theme.Control+4), func(size fyne.Size) {
		controls.PlaceText(name, 0, 30, size.Width-160)
		controls.Place(stepper, size.Width-140, 2, 140, theme.Control)
	}, name, stepper)
}

// needed reports whether another step of the plan shows or goes on with a step's
// vote, so that it cannot be left out.
func needed(p *workshop.Pack, id string, all []workshop.Step) bool {
	for _, s := range all {
		d, _ := p.Step(s.ID)
		if d.Shows == id || d.Vote != nil && d.Vote.Source == "rows:"+id {
			return true
		}
		if own, _ := p.Step(id); own.Collects != "" && d.ID != id && d.Vote != nil && d.Vote.Source == own.Collects {
			return true
		}
	}
	return false
}

// template keeps the plan as a pack of one's own.
func (m *minutes) template() {
	f := m.f
	if err := f.d.Pack.CheckAgenda(f.agenda); err != nil {
		f.plan.complain(f.d.Words.Error(err))
		return
	}
	made := edit.Template(f.d.Pack, f.draft.minutes, f.agenda)
	for _, lang := range made.Languages {
		made = edit.Text(made, lang, "pack.name", f.d.Words.T("form.template_name", "name", f.d.Pack.Text(lang, "pack.name"), "n", strconv.Itoa(f.draft.minutes)))
	}
	own, err := f.d.OnTemplate(made)
	if err != nil {
		f.plan.complain(f.d.Words.Error(err))
		return
	}
	m.kept.SetText(f.d.Words.T("form.template_kept", "name", own.Text(f.d.Lang, "pack.name")))
	m.root.Refresh()
	m.root.ScrollToBottom() // it stands under the list
}
