package pages

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/workshop"
)

// NotePage is where the facilitator writes how they read a result. It is
// printed in the report as written; the program never writes any of it.
type NotePage struct {
	*Page
	area *controls.Entry
	save func(text string)
}

// noteWidth is as wide as lines can be read that somebody writes.
const noteWidth = 900

// Note makes the page about one step. save takes what is written: whoever closes the
// page calls Save.
func Note(w Words, step, text string, save func(text string), back func()) *NotePage {
	n := &NotePage{save: save}
	n.area = controls.NewArea(text, func(text string) {
		lead := w.T("pages.note.lead")
		if over := len(strings.TrimSpace(text)) - workshop.MaxNote; over > 0 {
			lead = w.T("pages.note.too_long", "n", strconv.Itoa(over))
		}
		if lead != n.Lead {
			n.SetLead(lead)
		}
	})
	n.area.KeyFirst = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyEscape {
			back()
		}
		return e.Name == fyne.KeyEscape
	}
	n.Page = &Page{
		Title: w.T("pages.note.title", "step", step), Lead: w.T("pages.note.lead"),
		Body: n.area, Wide: true, Measure: noteWidth, Back: w.T("pages.note.done"), OnBack: back,
	}
	return n
}

// Save hands on what is written.
func (n *NotePage) Save() { n.save(n.area.Text) }

// Field is where one writes.
func (n *NotePage) Field() fyne.Focusable { return n.area }
