package settings

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// About is what there is to know about the program, and where it leads.
type About struct {
	Version    string
	Folder     string // in which the workshops lie
	OnSecrecy  func() // who can learn what
	OnFolder   func() // opens the folder
	OnPath     func() // copies where it is
	OnLicences func()
	OnDetails  func() // copies what a report of a fault needs
}

// about is the right part of the page.
type about struct {
	ground         *controls.Ground
	heading        *controls.Text
	sign           *controls.Sign
	name, version  *controls.Text
	sections       []section
	said           *controls.Text // what the last press has done
	details, leave *controls.Button
	help           *controls.Button
}

// section is a small heading, some words, and links to more.
type section struct {
	head, body *controls.Text
	links      []*controls.Button
}

func newAbout(d Deps) *about {
	w, a := d.Words, d.About
	out := &about{
		ground:  controls.NewGround(figure.Sand),
		heading: controls.NewText(w.T("about.title"), controls.Style{Size: theme.Say, Bold: true}),
		sign:    controls.NewSign(figure.Ink),
		name:    controls.NewText(w.T("app.name"), controls.Style{Size: theme.Say, Bold: true}),
		version: controls.NewText(w.T("about.version", "version", a.Version), controls.Style{Size: theme.Small, Role: figure.Ink3}),
		said:    controls.NewText("", controls.Style{Size: theme.Small, Role: figure.Ink2, Fit: controls.Wrap}),
	}
	link := func(key string, does func()) *controls.Button {
		b := controls.NewButton(controls.Link, w.T(key), does)
		b.Icon = controls.IconNext
		return b
	}
	copies := func(key string, does func()) *controls.Button {
		return controls.NewButton(controls.Link, w.T(key), func() {
			does()
			out.said.SetText(w.T("about.copied"))
		})
	}
	out.sections = []section{
		newSection(w.T("about.leaves"), w.T("about.leaves_text"), link("about.secrecy", a.OnSecrecy)),
		newSection(w.T("about.folder"), a.Folder, link("about.open", a.OnFolder), copies("about.path", a.OnPath)),
		newSection(w.T("about.based"), w.T("about.based_text"), link("about.licences", a.OnLicences)),
	}
	out.details = copies("about.details", a.OnDetails)
	out.help = controls.NewHelp(w.T("help.name"), w.T("help.key"), d.OnHelp)
	out.leave = controls.NewButton(controls.Main, w.T("settings.done"), d.OnBack)
	return out
}

func newSection(head, body string, links ...*controls.Button) section {
	return section{
		head:  controls.NewText(head, controls.Style{Size: theme.Small, Bold: true, Role: figure.Ink3}),
		body:  controls.NewText(body, controls.Style{Fit: controls.Wrap}),
		links: links,
	}
}

func (a *about) objects() []fyne.CanvasObject {
	out := []fyne.CanvasObject{a.ground, a.heading, a.help, a.sign, a.name, a.version}
	for _, s := range a.sections {
		out = append(out, s.head, s.body)
		for _, l := range s.links {
			out = append(out, l)
		}
	}
	return append(out, a.said, a.details, a.leave)
}

// place puts the part to the right of at.
func (a *about) place(at float32, s fyne.Size) {
	left, right, gap := float32(theme.S40), float32(theme.S64), float32(28)
	if s.Width < wideFrom {
		left, right, gap = theme.S24, theme.S24, theme.S12
	}
	if s.Width < stackedFrom {
		left, right = theme.S16, theme.S16
	}
	x, width := at+left, s.Width-at-left-right
	controls.Place(a.ground, at, 0, s.Width-at, s.Height)
	controls.PlaceText(a.heading, x, 84, width)
	controls.Place(a.sign, x, 124, 44, 40)
	controls.PlaceText(a.name, x+62, 146, width-62)
	controls.PlaceText(a.version, x+62, 170, width-62)
	y := float32(192) + gap
	for _, p := range a.sections {
		y = p.place(x, y, width) + gap
	}
	foot := s.Height - 80
	bw := max(168, a.leave.MinSize().Width)
	controls.Place(a.leave, s.Width-right-bw, foot, bw, 52)
	hw := a.help.MinSize().Width
	controls.Place(a.help, s.Width-right-hw, 84-28, hw, theme.Control)
	dw, below := a.details.MinSize(), foot+10
	if x+dw.Width+theme.S16 > s.Width-right-bw { // no room beside the button
		below = foot - dw.Height - theme.S4
	}
	controls.Place(a.details, x, below, dw.Width, dw.Height)
	controls.PlaceText(a.said, x, below-theme.S8, width)
}

// place gives the y below the section.
func (p section) place(x, y, width float32) float32 {
	for _, t := range []*controls.Text{p.head, p.body} {
		h := t.HeightFor(width)
		controls.Place(t, x, y, width, h)
		y += h + theme.S4
	}
	for _, l := range p.links {
		m := l.MinSize()
		controls.Place(l, x, y, m.Width, m.Height)
		x += m.Width + theme.S24
	}
	return y + 32
}
