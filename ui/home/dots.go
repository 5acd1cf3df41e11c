package home

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"github.com/upturn-workshop/upturn/ui/controls"
)

// Keeping is what can be done with a workshop of the list beside opening it.
type Keeping struct {
	Edit, Duplicate, Delete func(Entry)
	FollowUp                func(e Entry, done bool)
	Plan                    func(Entry) // its follow-up
}

// dotsWide is the side of the button that opens the menu of a workshop.
const dotsWide float32 = 36

// newDots makes the button with three dots.
func newDots(d Deps, e Entry) *controls.Button {
	b := controls.NewButton(controls.Bare, "", nil)
	b.Icon, b.Pad, b.Height = controls.IconMore, theme8, dotsWide
	b.Tip = controls.TipOf(d.Words.T("home.menu_tip"))
	b.OnTapped = func() { showMenu(d, e, b, fyne.NewPos(0, dotsWide+4)) }
	b.KeyFirst = func(k *fyne.KeyEvent) bool { return keep(d, e, b, k) }
	return b
}

const theme8 float32 = 8

// keep does what a key is for on a workshop of the list.
func keep(d Deps, e Entry, on fyne.CanvasObject, k *fyne.KeyEvent) bool {
	switch k.Name {
	case desktop.KeyMenu, fyne.KeyF10:
		showMenu(d, e, on, fyne.NewPos(theme8, on.Size().Height))
	case fyne.KeyF2:
		if e.readable() && d.Keep.Edit != nil {
			d.Keep.Edit(e)
		}
	case fyne.KeyDelete:
		if d.Keep.Delete != nil {
			d.Keep.Delete(e)
		}
	default:
		return false
	}
	return true
}

// readable reports whether the list knows what is in the file.
func (e Entry) readable() bool { return e.Trouble == "" && !e.Missing }

// showMenu opens the menu of a workshop beside what was pressed.
func showMenu(d Deps, e Entry, by fyne.CanvasObject, at fyne.Position) {
	c := controls.CanvasFor(by)
	if c == nil {
		return
	}
	controls.ShowMenu(c, fyne.CurrentApp().Driver().AbsolutePositionForObject(by).Add(at), menuOf(d, e)...)
}

func menuOf(d Deps, e Entry) []controls.MenuItem {
	w := d.Words
	item := func(key, sign string, do func(Entry)) controls.MenuItem {
		return controls.MenuItem{Text: w.T("home.menu." + key), Key: sign, Do: func() {
			if do != nil {
				do(e)
			}
		}}
	}
	out := []controls.MenuItem{item("open", "", func(e Entry) { open(d, e) })}
	if e.readable() {
		out = append(out, item("edit", w.T("home.key.edit"), d.Keep.Edit))
	}
	if e.Duplicates() {
		out = append(out, item("duplicate", w.T("home.key.duplicate"), d.Keep.Duplicate))
	}
	if e.readable() && e.Done && !e.followed { // else the last one is followed up
		out = append(out, item("plan", "", d.Keep.Plan))
	}
	if e.readable() && e.Done && !e.Rehearsal && !e.followed {
		key := "followed"
		if e.FollowedUp {
			key = "unfollowed"
		}
		out = append(out, item(key, "", func(e Entry) {
			if d.Keep.FollowUp != nil {
				d.Keep.FollowUp(e, !e.FollowedUp)
			}
		}))
	}
	last := item("delete", w.T("home.key.delete"), d.Keep.Delete)
	last.Apart = true
	return append(out, last)
}
