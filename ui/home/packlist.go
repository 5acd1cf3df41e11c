package home

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"github.com/upturn-workshop/upturn/ui/alphabet"
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
	name := func(p *workshop.Pack) string { return p.Text(f.d.Lang, "pack.name") }
	for _, p := range append([]*workshop.Pack{f.d.Pack}, alphabet.By(f.d.Lang, f.d.Own, name)...) {
		b := controls.NewButton(controls.Plain, name(p), func() { f.setPack(p) })
		b.Trailing, b.Icon = true, controls.IconNext
		column.Add(b)
	}
	return &packList{controls.List(column)}
}

// setPack makes the workshop from another pack. What was chosen of the old one
// goes; what is said about the group stays.
func (f *Form) setPack(p *workshop.Pack) {
	f.d.Pack = p
	f.fields.sharing.update() // another pack may leave it to the program what is promised
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

// The languages of the wall: one of the pack's, or for mixed groups two of them, the second
// under the first.

// offered takes over what was chosen, as far as the pack has it.
func (d *draft) offered(all []Language) {
	has := func(code string) bool {
		return slices.ContainsFunc(all, func(l Language) bool { return l.Code == code })
	}
	if len(all) > 0 && !has(d.lang) {
		d.lang = all[0].Code
	}
	if len(all) < 2 || d.second == d.lang || !has(d.second) {
		d.second = ""
	}
}

// language names what is chosen.
func (x *fields) language() string {
	d, all := &x.f.draft, x.f.d.Languages
	name := func(code string) string {
		for _, l := range all {
			if l.Code == code {
				return l.Name
			}
		}
		return ""
	}
	switch {
	case d.second == "":
		return name(d.lang)
	case len(all) == 2:
		return x.f.d.Words.T("form.both")
	}
	return name(d.lang) + " + " + name(d.second)
}

// offerLangs opens the menu of the languages under their button.
func (x *fields) offerLangs() {
	c := controls.CanvasFor(x.lang)
	if c == nil {
		return
	}
	all := x.f.d.Languages
	var items []controls.MenuItem
	choose := func(lang, second string) func() {
		return func() {
			x.f.draft.lang, x.f.draft.second = lang, second
			x.f.update()
			c.Focus(x.lang)
		}
	}
	for _, l := range all {
		items = append(items, controls.MenuItem{Text: l.Name, Do: choose(l.Code, "")})
	}
	first := slices.IndexFunc(all, func(l Language) bool { return l.Code == x.f.draft.lang })
	for i, l := range all { // under the one that is chosen now, each of the others
		switch {
		case first < 0 || i == first:
		case len(all) == 2:
			items = append(items, controls.MenuItem{Text: x.f.d.Words.T("form.both"), Do: choose(all[first].Code, l.Code)})
		default:
			items = append(items, controls.MenuItem{Text: all[first].Name + " + " + l.Name, Do: choose(all[first].Code, l.Code)})
		}
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(x.lang)
	controls.ShowMenu(c, at.AddXY(0, x.lang.Size().Height+4), items...)
}
