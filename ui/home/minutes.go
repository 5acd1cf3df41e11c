package home

import (
	"strconv"

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

// minutesWidth is as far as a step may lie from its minutes.
const minutesWidth = 560

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
	for i := range steps {
		m.column.Add(m.row(steps, i))
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

func (m *minutes) row(steps []workshop.Step, i int) fyne.CanvasObject {
	f, s := m.f, steps[i]
	name := controls.NewText(f.nameOf(s.ID), controls.Style{Fit: controls.Cut})
	now := s.Minutes
	if own, ok := f.draft.own[s.ID]; ok {
		now = own
	}
	least := 0
	if f.d.Pack.Needed(steps, i) {
		least = 1
	}
	stepper := controls.NewStepper(least, mostMinutes, now, func(n int) {
		f.draft.setStep(s.ID, n)
		f.update()
	})
	return controls.Free(fyne.NewSize(1, theme.Control+4), func(size fyne.Size) {
		w := min(size.Width, minutesWidth)
		style := controls.Style{Fit: controls.Cut}
		if theme.Width(name.Text(), theme.Text, fyne.TextStyle{}) > w-160 {
			style.Size = theme.Small
		}
		name.SetStyle(style)
		controls.PlaceText(name, 0, 30, w-160)
		controls.Place(stepper, w-140, 2, 140, theme.Control)
	}, name, stepper)
}

// nameOf is what a step is called in the plan, those of an exercise with their sign.
func (f *Form) nameOf(id string) string {
	name := f.d.Pack.Text(f.d.Lang, "step."+id+".short")
	if def, _ := f.d.Pack.Step(id); def.Exercise != "" {
		name = id + " " + name
	}
	return name
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
	f.d.OnTemplate(made, m.taken)
}

// taken says how keeping the plan went.
func (m *minutes) taken(own *workshop.Pack, err error) {
	f := m.f
	if err != nil {
		f.plan.complain(f.d.Words.Error(err))
		return
	}
	m.kept.SetText(f.d.Words.T("form.template_kept", "name", own.Text(f.d.Lang, "pack.name")))
	m.root.Refresh()
	m.root.ScrollToBottom() // it stands under the list
}
