package parts

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"github.com/upturn-workshop/upturn/ui/controls"
)

// NewPick makes the small button at the end of a field that offers what may be
// written into it.
func NewPick(first func(*fyne.KeyEvent) bool, icon controls.Icon, tapped func()) *controls.Button {
	p := controls.NewButton(controls.Plain, "", tapped)
	p.Icon, p.KeyFirst = icon, first
	p.Pad = 12
	return p
}

// Words are the texts of a calendar.
type Words interface {
	T(key string, args ...string) string
	DateShort(time.Time) string // "3 November 2026"
}

// PickDay opens a calendar above an object and writes the day that is chosen.
func PickDay(w Words, at fyne.CanvasObject, start time.Time, write func(string)) *widget.PopUp {
	c := controls.CanvasFor(at)
	if c == nil {
		return nil
	}
	var pop *widget.PopUp
	done := func() { pop.Hide() }
	cal := controls.NewCalendar(w, start, func(day time.Time) { write(w.DateShort(day)) })
	cal.OnTapped, cal.Picked = done, done
	cal.KeyFirst = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			done()
		}
		return e.Name == fyne.KeyEscape
	}
	pop = widget.NewPopUp(cal, c)
	showAbove(pop, at)
	c.Focus(cal)
	return pop
}

// showAbove puts what pops up over an object, its right ends in line.
func showAbove(pop *widget.PopUp, at fyne.CanvasObject) {
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(at)
	size := pop.MinSize()
	pop.ShowAtPosition(fyne.NewPos(max(0, p.X+at.Size().Width-size.Width), max(0, p.Y-size.Height-4)))
}

// PickName offers the names of those in the room.
func PickName(at fyne.CanvasObject, names []string, write func(string)) *widget.PopUpMenu {
	c := controls.CanvasFor(at)
	if c == nil {
		return nil
	}
	var items []*fyne.MenuItem
	for _, name := range names {
		if name != "" {
			items = append(items, fyne.NewMenuItem(name, func() { write(name) }))
		}
	}
	menu := widget.NewPopUpMenu(fyne.NewMenu("", items...), c)
	p := fyne.CurrentApp().Driver().AbsolutePositionForObject(at)
	menu.ShowAtPosition(fyne.NewPos(p.X, max(0, p.Y-menu.MinSize().Height-4)))
	menu.ActivateNext() // so that it can be seen where the arrows begin
	return menu
}
