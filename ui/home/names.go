package home

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// namesField takes names as they come, one on a line or pasted, and says what was read:
// how many there are, the line that is wrong, or what a comma may mean.
type namesField struct {
	w          Words
	changed    func(string)
	area       *controls.Entry
	hint, said *controls.Text
	part, turn *controls.Button // the two meanings of a comma
	root       *fyne.Container
}

func newNamesField(w Words, text string, changed func(string)) *namesField {
	n := &namesField{w: w, changed: changed}
	n.hint = controls.NewText(w.T("form.names_hint"), controls.Style{Role: figure.Ink2, Fit: controls.Wrap})
	n.said = controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap})
	n.part = controls.NewButton(controls.Plain, "", func() { n.tidy(workshop.CommasPart) })
	n.turn = controls.NewButton(controls.Plain, "", func() { n.tidy(workshop.CommasTurn) })
	n.area = controls.NewArea(text, func(s string) {
		n.changed(s)
		n.read()
	})
	n.root = controls.Free(fyne.NewSize(0, 0), n.place, n.hint, n.area, n.said, n.part, n.turn)
	n.read()
	return n
}

// list is the names that stand there, or what keeps them from being read.
func (n *namesField) list() ([]string, error) { return readNames(n.area.Text) }

// tidy puts each name on a line of its own.
func (n *namesField) tidy(how workshop.Commas) {
	if read, err := workshop.ReadNames(n.area.Text, how); err == nil && !read.Asks {
		if text := strings.Join(read.Names, "\n"); text != n.area.Text {
			n.area.SetText(text)
		}
		if c := controls.CanvasFor(n.root); c != nil && how != workshop.CommasAsk {
			c.Focus(n.area)
		}
	}
}

// read says what was read.
func (n *namesField) read() {
	read, err := workshop.ReadNames(n.area.Text, workshop.CommasAsk)
	style := controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap}
	controls.Show(n.part, false)
	controls.Show(n.turn, false)
	switch {
	case err != nil:
		style.Bold, style.Role = true, figure.Ink
		n.said.SetText(n.w.Error(err))
	case read.Asks:
		style.Bold, style.Role = true, figure.Ink
		n.said.SetText(n.w.T("form.names_commas"))
		n.offer(n.part, "form.names_part", workshop.CommasPart)
		n.offer(n.turn, "form.names_turn", workshop.CommasTurn)
	case len(read.Names) == 0:
		n.said.SetText("")
	default:
		n.said.SetText(n.w.T("form.names_count", "n", strconv.Itoa(len(read.Names))))
	}
	n.said.SetStyle(style)
	n.root.Refresh()
	n.place(n.root.Size())
}

// offer shows a meaning of the commas that the names could have, with how many it makes.
func (n *namesField) offer(b *controls.Button, key string, how workshop.Commas) {
	read, err := workshop.ReadNames(n.area.Text, how)
	controls.Show(b, err == nil)
	b.SetText(n.w.T(key, "n", strconv.Itoa(len(read.Names))))
}

func (n *namesField) place(s fyne.Size) {
	if s.Width == 0 {
		return
	}
	y := controls.PlaceText(n.hint, 0, n.hint.Baseline(), s.Width) + theme.S12
	h := n.said.HeightFor(s.Width)
	foot := s.Height - max(h, theme.S24) - theme.S8
	for _, b := range []*controls.Button{n.turn, n.part} {
		if b.Visible() {
			foot -= theme.Control + theme.S8
		}
	}
	controls.Place(n.area, 0, y, s.Width, max(theme.Control, foot-y))
	y = max(y+theme.Control, foot) + theme.S8
	controls.Place(n.said, 0, y, s.Width, h)
	y += h + theme.S8
	for _, b := range []*controls.Button{n.part, n.turn} {
		if b.Visible() {
			controls.Place(b, 0, y, s.Width, theme.Control)
			y += theme.Control + theme.S8
		}
	}
}
