package pages

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// PaperPage is where the facilitator writes down what paper says in the group's own words.
// It is printed as written; the program never writes any of it.
type PaperPage struct {
	*Page
	w    Words
	rows []*paperRow
	body *fyne.Container
	save func(key, text string)
}

// paperRow is one of the texts, with what it is for and where it is printed.
type paperRow struct {
	workshop.PaperText
	label, hint *controls.Text
	field       *controls.Entry
	said        string // what is kept
}

// Paper makes the page, with what is kept already. save takes a text that is another now:
// whoever closes the page calls Save.
func Paper(w Words, notes map[string]string, save func(key, text string), back func()) *PaperPage {
	p := &PaperPage{w: w, save: save}
	var objects []fyne.CanvasObject
	for _, t := range workshop.PaperTexts() {
		r := &paperRow{PaperText: t, said: notes[t.Key]}
		r.label = controls.NewText(w.T("pages.paper."+t.Key), controls.Style{Bold: true, Fit: controls.Wrap})
		r.hint = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})
		make := controls.NewEntry
		if t.Lines {
			make = controls.NewArea
		}
		r.field = make(r.said, func(string) { p.tell(r) })
		r.field.KeyFirst = func(e *fyne.KeyEvent) bool {
			if e.Name == fyne.KeyEscape {
				back()
			}
			return e.Name == fyne.KeyEscape
		}
		p.rows, objects = append(p.rows, r), append(objects, r.label, r.hint, r.field)
	}
	p.body = controls.Free(fyne.NewSize(0, 0), p.placeBody, objects...)
	p.Page = &Page{
		Title: w.T("pages.paper.title"), Lead: w.T("pages.paper.lead"), Body: p.body, Wide: true,
		Back: w.T("pages.paper.done"), OnBack: back,
	}
	for _, r := range p.rows {
		p.tell(r)
	}
	return p
}

// tell says under a label what the text is for, or by how much it is too long.
func (p *PaperPage) tell(r *paperRow) {
	hint := p.w.T("pages.paper." + r.Key + "_hint")
	if over := workshop.Letters(strings.TrimSpace(r.field.Text)) - r.Most; over > 0 {
		hint = p.w.T("pages.paper.too_long", "n", strconv.Itoa(over))
	}
	if hint != r.hint.Text() {
		r.hint.SetText(hint)
		p.body.Refresh()
	}
}

// Field is where one begins to write.
func (p *PaperPage) Field() fyne.Focusable { return p.rows[0].field }

// Save hands on what was changed.
func (p *PaperPage) Save() {
	for _, r := range p.rows {
		if text := strings.TrimSpace(r.field.Text); text != r.said {
			r.said = text
			p.save(r.Key, text)
		}
	}
}

// placeBody gives fields of one line their height, and those of several what is left.
func (p *PaperPage) placeBody(s fyne.Size) {
	const gap, most = theme.S24 - theme.S4, 132
	w := min(s.Width, textWidth)
	single := max(theme.Control, p.rows[0].field.MinSize().Height)
	left, several := s.Height+gap, float32(0)
	for _, r := range p.rows {
		left -= r.label.HeightFor(w) + r.hint.HeightFor(w) + theme.S8 + gap
		if r.Lines {
			several++
		} else {
			left -= single
		}
	}
	y := float32(0)
	for _, r := range p.rows {
		high := single
		if r.Lines {
			high = min(most, max(single, left/several))
		}
		for _, t := range []*controls.Text{r.label, r.hint} {
			h := t.HeightFor(w)
			controls.Place(t, 0, y, w, h)
			y += h
		}
		controls.Place(r.field, 0, y+theme.S8, w, high)
		y += theme.S8 + high + gap
	}
}
