package home

import (
	"reflect"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
)

// Looks are the logos and colours that a new workshop can have.
type Looks struct {
	Usual workshop.Brand // of the settings
	Known []brand.Client // of clients, the last one first
	// Other asks for another one, beginning with one; nil = nobody is asked.
	Other func(from brand.Client, took func(brand.Client))
}

// look is a logo and a colour that were chosen. The zero value is none: then the workshop takes
// what its pack carries or, where that carries nothing, what the settings have.
type look struct {
	chosen bool
	brand.Client
	key string // of its name, where it is no client's
}

// branded is the pack with the logo and the colour that the workshop gets.
func (f *Form) branded() *workshop.Pack {
	if b := f.look().Brand; !reflect.DeepEqual(b, f.d.Pack.Brand) {
		return f.d.Pack.Branded(b)
	}
	return f.d.Pack
}

// look is what the workshop gets.
func (f *Form) look() look {
	if f.draft.look.chosen {
		return f.draft.look
	}
	return f.looks()[0]
}

// looks lists what can be chosen, what the workshop has by itself first.
func (f *Form) looks() (out []look) {
	add := func(key, name string, b workshop.Brand) {
		out = append(out, look{chosen: true, key: key, Client: brand.Client{Name: name, Brand: b}})
	}
	if own := f.d.Pack.Brand; !own.None() && f.d.Like != nil && f.d.Pack == f.begunPack {
		add("form.look_again", "", own)
	} else if !own.None() {
		add("form.look_pack", "", own)
	}
	if usual := f.d.Looks.Usual; !usual.None() {
		add("form.look_settings", "", usual)
	}
	for _, c := range f.d.Looks.Known {
		add("", c.Name, c.Brand)
	}
	if len(out) == 0 || !f.d.Pack.Brand.None() || !f.d.Looks.Usual.None() {
		add("form.look_none", "", workshop.Brand{})
		return out
	}
	return append([]look{{chosen: true, key: "form.look_none"}}, out...)
}

// know offers a client from now on.
func (f *Form) know(c brand.Client) {
	if c.Name != "" && !c.None() {
		f.d.Looks.Known = brand.Remembered(f.d.Looks.Known, c)
	}
}

// says names a look.
func (l look) says(w Words) string {
	switch {
	case l.key != "":
		return w.T(l.key)
	case l.Name == "":
		return w.T("form.look_one")
	}
	return l.Name
}

// looking asks for the logo and the colour: a button that opens a menu.
type looking struct {
	f      *Form
	label  *controls.Text
	button *controls.Button
}

func newLooking(f *Form) *looking {
	x := &looking{f: f, label: label(f.d.Words, "client.title")}
	x.button = controls.NewButton(controls.Plain, "", x.offer)
	x.button.Trailing, x.button.Icon = true, controls.IconDown
	return x
}

func (x *looking) update() { x.button.SetText(x.f.look().says(x.f.d.Words)) }

// offer opens the menu under the button.
func (x *looking) offer() {
	c := controls.CanvasFor(x.button)
	if c == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(x.button)
	controls.ShowMenu(c, at.AddXY(0, x.button.Size().Height+4), x.items()...)
}

// items are those of the menu.
func (x *looking) items() (items []controls.MenuItem) {
	choose := func(l look) {
		x.f.draft.look = l
		x.f.update()
		if c := controls.CanvasFor(x.button); c != nil {
			c.Focus(x.button)
		}
	}
	for _, l := range x.f.looks() {
		items = append(items, controls.MenuItem{Text: l.says(x.f.d.Words), Do: func() { choose(l) }})
	}
	if other := x.f.d.Looks.Other; other != nil {
		items = append(items, controls.MenuItem{Text: x.f.d.Words.T("form.look_other"), Do: func() {
			from := x.f.look()
			other(from.Client, func(took brand.Client) {
				if !reflect.DeepEqual(took, from.Client) {
					x.f.know(took)
					choose(look{chosen: true, Client: took})
				}
			})
		}})
	}
	return items
}

// objects lists them in the order of Tab.
func (x *looking) objects() []fyne.CanvasObject { return []fyne.CanvasObject{x.label, x.button} }

// place has it at a height, and tells where it ends.
func (x *looking) place(left, y, w float32) float32 {
	controls.PlaceText(x.label, left, y-12, w)
	controls.Place(x.button, left, y, w, theme.Control)
	return y + theme.Control
}
