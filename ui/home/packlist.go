package home

import (
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
)

// packList offers the packs to make the workshop from.
type packList struct {
	root *container.Scroll
}

func newPackList(f *Form) *packList {
	column := controls.Column(theme.S12)
	for _, p := range append([]*workshop.Pack{f.d.Pack}, f.d.Own...) {
		b := controls.NewButton(controls.Plain, p.Text(f.d.Lang, "pack.name"), func() { f.setPack(p) })
		b.Trailing, b.Icon = true, controls.IconNext
		column.Add(b)
	}
	return &packList{controls.List(column)}
}

// setPack makes the workshop from another pack. What was chosen of the old one
// goes; what is said about the group stays.
func (f *Form) setPack(p *workshop.Pack) {
	f.d.Pack = p
	d := &f.draft
	d.own, d.ownExercises, d.exercises = nil, false, p.DefaultExercises(d.minutes)
	if f.d.LanguagesOf != nil {
		f.d.Languages = f.d.LanguagesOf(p)
	}
	f.fields.choices()
	f.fields.cards()
	f.left.Objects = f.fields.objects()
	f.left.Refresh()
	f.plan.show(modePlan)
	f.update()
}
