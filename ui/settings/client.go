package settings

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// ClientDeps is what the page of the client's logo and colour needs, and whom it tells.
type ClientDeps struct {
	Words    Words
	Brand    workshop.Brand
	Says     func(error) string // what is wrong with what was typed
	OnLogo   func()             // asks for a file
	OnChange func(workshop.Brand)
	OnBack   func()
	OnHelp   func() // nil = there is none
	// For asks for whom it is, beginning with a name; nil = for all workshops.
	For    *string
	OnName func(string)
}

// Client is the page: what the wall will look like, and what it is made of.
type Client struct {
	d              ClientDeps
	root           *fyne.Container
	title, hint    *controls.Text
	light, dark    *paint.Picture
	choose, remove *controls.Button
	label, said    *controls.Text
	entry          *controls.Entry
	whose          *controls.Text // whose they are
	name           *controls.Entry
	swatches       [3]*canvas.Rectangle // as wished for, and as used on light and on dark
	done, help     *controls.Button
}

// NewClient makes the page.
func NewClient(d ClientDeps) *Client {
	w := d.Words
	v := &Client{
		d:     d,
		title: controls.NewText(w.T("client.title"), controls.Style{Size: theme.Title, Bold: true}),
		hint:  controls.NewText(w.T("client.hint"), controls.Style{Role: figure.Ink2, Fit: controls.Wrap}),
		label: controls.NewText(w.T("client.colour"), controls.Style{Bold: true}),
		said:  controls.NewText("", controls.Style{Role: figure.Ink2, Fit: controls.Wrap}),
		light: paint.New(), dark: paint.New(),
	}
	v.dark.SetDark(true)
	v.choose = controls.NewButton(controls.Plain, w.T("client.choose"), d.OnLogo)
	v.remove = controls.NewButton(controls.Plain, w.T("client.remove"), func() {
		v.d.Brand.Logo, v.d.Brand.Plate = nil, workshop.NoPlate
		v.changed()
	})
	v.entry = controls.NewEntry(d.Brand.Colour, v.colour)
	v.done = controls.NewButton(controls.Main, w.T("settings.done"), d.OnBack)
	v.help = controls.NewHelp(w.T("help.name"), w.T("help.key"), d.OnHelp)
	ground := controls.NewPanel(figure.Paper, 0)
	v.forOne()
	objects := []fyne.CanvasObject{ground, v.title, v.hint, v.light, v.dark, v.choose, v.remove, v.label, v.entry, v.said}
	if v.name != nil {
		objects = append([]fyne.CanvasObject{ground, v.title, v.hint, v.whose, v.name}, objects[3:]...)
	}
	for i := range v.swatches {
		v.swatches[i] = &canvas.Rectangle{CornerRadius: theme.Corner}
		objects = append(objects, v.swatches[i])
	}
	v.root = controls.Free(fyne.NewSize(800, 560), func(s fyne.Size) {
		controls.Place(ground, 0, 0, s.Width, s.Height)
		v.place(s)
	}, append(slices.Insert(objects, 1, fyne.CanvasObject(v.help)), v.done)...)
	v.show()
	return v
}

// forOne makes it the page of one workshop, with the client's name.
func (v *Client) forOne() {
	w := v.d.Words
	if v.d.For == nil {
		return
	}
	v.hint.SetText(w.T("client.hint_one"))
	v.whose = controls.NewText(w.T("client.whose"), controls.Style{Bold: true})
	v.name = controls.NewEntry(*v.d.For, v.d.OnName)
	v.name.SetPlaceHolder(w.T("client.whose_hint"))
}

// Content is what goes into the window.
func (v *Client) Content() fyne.CanvasObject { return v.root }

// First is where one begins.
func (v *Client) First() fyne.Focusable { return v.choose }

// SetLogo shows another logo.
func (v *Client) SetLogo(b workshop.Brand) {
	v.d.Brand.Logo, v.d.Brand.Plate = b.Logo, b.Plate
	v.changed()
}

// colour takes what was typed, once it is a colour or nothing.
func (v *Client) colour(typed string) {
	b, err := brand.Coloured(v.d.Brand, typed)
	if err != nil {
		v.said.SetText(v.d.Says(err))
		return
	}
	v.d.Brand = b
	v.changed()
}

func (v *Client) changed() {
	v.d.OnChange(v.d.Brand)
	v.show()
}

// show draws the wall with the brand, and says what became of the colour.
func (v *Client) show() {
	w, b := v.d.Words, v.d.Brand
	low := w.T("client.low", "fact", w.T("client.fact"))
	c := brand.Cover(figure.Cover{Name: w.T("client.name"), Low: low, Fact: w.T("client.fact")}, &workshop.Pack{Brand: b})
	for _, pic := range []*paint.Picture{v.light, v.dark} {
		pic.SetScene(c.Scene(figure.Size{W: 1280, H: 720}))
	}
	if len(b.Logo) == 0 {
		v.remove.Disable()
	} else {
		v.remove.Enable()
	}
	v.said.SetText(w.T("client.said_"+fate(b), "colour", b.Colour, "light", b.Light, "dark", b.Dark))
	for i, hex := range []string{b.Colour, b.Light, b.Dark} {
		v.swatches[i].FillColor = color.Transparent
		if hex != "" {
			v.swatches[i].FillColor = theme.Palette{}.Coloured(hex)
		}
		v.swatches[i].Refresh()
	}
}

// fate is what became of a colour.
func fate(b workshop.Brand) string {
	switch {
	case b.Colour == "":
		return "none"
	case b.Light == b.Colour && b.Dark == b.Colour:
		return "kept"
	case b.Light == b.Colour:
		return "light"
	case b.Dark == b.Colour:
		return "dark"
	}
	return "near"
}

// place puts the page into a window.
func (v *Client) place(s fyne.Size) {
	left := float32(theme.S64)
	if s.Width < wideFrom {
		left = theme.S32
	}
	width := s.Width - 2*left
	hw := v.help.MinSize().Width
	controls.PlaceText(v.title, left, 72, width-hw-theme.S16)
	controls.Place(v.help, s.Width-left-hw, 72-28, hw, theme.Control)
	hh := v.hint.HeightFor(width)
	controls.Place(v.hint, left, 88, width, hh)
	top := 88 + hh + theme.S16
	if v.name != nil {
		nw := v.whose.Width()
		controls.PlaceText(v.whose, left, top+28, nw+1)
		controls.Place(v.name, left+nw+theme.S16, top, min(420, width-nw-theme.S16), theme.Control)
		top += theme.Control + theme.S16
	}
	const below = 252 // what stands under the pictures
	pw := min((width-theme.S16)/2, (s.Height-top-below)*16/9)
	ph := pw * 9 / 16
	controls.Place(v.light, left, top, pw, ph)
	controls.Place(v.dark, left+pw+theme.S16, top, pw, ph)
	y := top + ph + theme.S16
	cw, rw := v.choose.MinSize().Width, v.remove.MinSize().Width
	controls.Place(v.choose, left, y, cw, theme.Control)
	controls.Place(v.remove, left+cw+theme.S16, y, rw, theme.Control)
	y += theme.Control + theme.S16
	lw := v.label.Width()
	controls.PlaceText(v.label, left, y+28, lw+1)
	controls.Place(v.entry, left+lw+theme.S16, y, 140, theme.Control)
	for i, sw := range v.swatches {
		controls.Place(sw, left+lw+theme.S16+140+theme.S16+float32(i)*(theme.Control+theme.S8), y, theme.Control, theme.Control)
	}
	y += theme.Control + theme.S12
	bw := max(168, v.done.MinSize().Width)
	controls.Place(v.said, left, y, width-bw-theme.S24, v.said.HeightFor(width-bw-theme.S24))
	controls.Place(v.done, s.Width-left-bw, s.Height-80, bw, 52)
}
