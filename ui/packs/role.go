package packs

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack/edit"
)

// role asks what the step is for on paper: one of the roles that suit it, or none.
// There is nothing to ask where no role suits.
func (f *form) role(d workshop.StepDef) []fyne.CanvasObject {
	e := f.e
	title := small(e.p.t("packs.role_of"))
	objects := []fyne.CanvasObject{title}
	checks := map[workshop.Role]*controls.Check{}
	for _, role := range workshop.Roles() {
		if !role.Suits(e.pack(), d) {
			continue
		}
		checks[role] = controls.NewCheck(e.p.t("packs.role."+string(role)), d.Role == role, func(on bool) {
			if !on {
				f.minutes(edit.Role(e.pack(), d.ID, ""))
				return
			}
			f.minutes(edit.Role(e.pack(), d.ID, role))
			for other, c := range checks {
				c.SetOn(other == role)
			}
		})
		objects = append(objects, checks[role])
	}
	if len(checks) == 0 {
		return nil
	}
	const columns = 2
	rows := (len(checks) + columns - 1) / columns
	return []fyne.CanvasObject{controls.Free(fyne.NewSize(1, 28+float32(rows)*(theme.Control+theme.S4)), func(s fyne.Size) {
		controls.PlaceText(title, 6, 15, s.Width-12)
		width := (s.Width - 24 - theme.S16) / columns
		for i, c := range objects[1:] {
			x, y := float32(i%columns)*(width+theme.S16), float32(i/columns)*(theme.Control+theme.S4)
			controls.Place(c, 6+x, 24+y, width, theme.Control)
		}
	}, objects...)}
}
