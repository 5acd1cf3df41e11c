package home

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// side is the left part.
type side struct {
	sign                     *controls.Sign
	name, tagline, projector *controls.Text
	monitor                  *controls.Symbol
	wall                     *onWall
	create, rehearse, browse *controls.Button
	hints                    [2]string // of the two cards
	packs, help, settings    *controls.Button
	many                     *controls.Button
}

const (
	wideFrom  = 1180 // a narrower window has less air
	closeFrom = 1000 // and an even narrower one less of everything
	tagFrom   = 600  // a lower window has no room for the sentence under the name
)

// sideOf is how wide the left part is.
func sideOf(width float32) float32 {
	if width < closeFrom {
		return 256
	}
	return 344
}

// margin is the air at the edges of a window.
func margin(width float32) float32 {
	if width < closeFrom {
		return theme.S24
	}
	if width < wideFrom {
		return theme.S32
	}
	return theme.S64
}

// newSide makes the left part.
func newSide(d Deps) side {
	w := d.Words
	s := side{
		sign:      controls.NewSign(figure.Ink),
		name:      controls.NewText(w.T("app.name"), controls.Style{Size: theme.Title, Bold: true}),
		tagline:   controls.NewText(w.T("home.tagline"), controls.Style{Size: theme.Read, Role: figure.Ink2, Fit: controls.Wrap}),
		projector: controls.NewText(w.T(projectorKey(d.Projector)), controls.Style{Size: theme.Small, Role: figure.Ink3, Fit: controls.Wrap}),
		monitor:   controls.NewSymbol(controls.IconMonitor, figure.Ink3),
		wall:      newOnWall(w),
	}
	card := func(text, hint string, i controls.Icon, f func()) *controls.Button {
		b := controls.NewButton(controls.Card, w.T(text), f)
		b.Hint, b.Icon = w.T(hint), i
		return b
	}
	s.hints = [2]string{w.T("home.new_hint"), w.T("home.rehearse_hint")}
	s.create = card("home.new", "home.new_hint", controls.IconPlus, d.OnNew)
	s.rehearse = card("home.rehearse", "home.rehearse_hint", controls.IconPlay, d.OnRehearse)
	s.browse = controls.NewButton(controls.Row, w.T("home.open"), d.OnBrowse)
	s.browse.Icon = controls.IconFolder
	s.packs = controls.NewButton(controls.Row, w.T("home.packs"), d.OnPacks)
	s.packs.Icon = controls.IconSheet
	s.many = controls.NewButton(controls.Row, w.T("home.programmes"), d.OnProgrammes)
	s.many.Icon = controls.IconMore
	s.help = controls.NewHelp(w.T("help.name"), w.T("help.key"), d.OnHelp)
	s.help.Pad, s.help.Tip = footPad, controls.TipOf(w.T("pages.keys.help"))
	s.settings = controls.NewButton(controls.Bare, w.T("settings.title"), d.OnSettings)
	s.settings.Icon, s.settings.Pad, s.settings.Tip = controls.IconSettings, footPad, controls.TipOf(w.T("pages.keys.settings"))
	return s
}

// footPad is the air at the sides of the buttons at the foot.
const footPad = theme.S12

func projectorKey(found bool) string {
	if found {
		return "home.projector_found"
	}
	return "home.projector_none"
}

func (s side) objects() []fyne.CanvasObject {
	all := append([]fyne.CanvasObject{s.sign, s.name, s.tagline, s.create, s.rehearse, s.browse, s.packs, s.many, s.monitor, s.projector}, s.wall.objects()...)
	return append(all, s.help, s.settings)
}

func (s side) place(size fyne.Size) {
	x, width := margin(size.Width), sideOf(size.Width)
	controls.Place(s.sign, x, 68, 44, 40)
	controls.PlaceText(s.name, x+62, 100, width-62)
	foot := size.Height - 56 // the middle of the row of help and settings
	for i, b := range []*controls.Button{s.create, s.rehearse} {
		b.SetHint(s.hints[i])
		if b.MinSize().Width > width {
			b.SetHint("")
		}
	}
	seen := s.wall.there && s.placeSeen(x, width, foot)
	s.wall.show(seen)
	for _, o := range []fyne.CanvasObject{s.monitor, s.projector, s.tagline} {
		controls.Show(o, !seen)
	}
	if !seen {
		s.placePlain(size, x, width, foot)
	}
	hw := s.help.MinSize().Width
	controls.Place(s.help, x-footPad, foot-theme.Control/2, hw, theme.Control)
	controls.Place(s.settings, x-footPad+hw+theme.S16, foot-theme.Control/2, s.settings.MinSize().Width, theme.Control)
}

// placeSeen has what the room sees below the ways to begin, and gives false where there is
// no room for it.
func (s side) placeSeen(x, width, foot float32) bool {
	const card, gap, top = 76, theme.S12, 136
	rows := [][]*controls.Button{{s.browse, s.packs}, {s.many}}
	if s.browse.MinSize().Width+s.packs.MinSize().Width > width {
		rows = [][]*controls.Button{{s.browse}, {s.packs}, {s.many}}
	}
	y := top + 2*float32(card+gap)
	seen := s.wall.fits(width, foot-theme.Control/2-theme.S8-y-theme.Control*float32(len(rows)))
	if seen < leastOnWall {
		return false
	}
	controls.Place(s.create, x, top, width, card)
	controls.Place(s.rehearse, x, top+card+gap, width, card)
	for _, row := range rows {
		left := x
		for i, b := range row {
			w := width
			if len(row) > 1 {
				w = b.MinSize().Width
			}
			if i > 0 {
				w = x + width - left
			}
			controls.Place(b, left, y, w, theme.Control)
			left += w
		}
		y += theme.Control
	}
	s.wall.place(x, y, width, seen)
	return true
}

// placePlain has the sentence under the name, and whether there is a projector. On a low
// screen the buttons move up, and on a very low one they are lower, so that nothing
// overlaps the foot.
func (s side) placePlain(size fyne.Size, x, width, foot float32) {
	controls.PlaceText(s.tagline, x, 160, width)
	card, gap := float32(92), theme.S16
	if size.Height < 680 {
		card, gap = 72, theme.S8
	}
	rows := 2*(card+gap) - theme.S4 // from the first card to the first row
	least := float32(196)
	if controls.Show(s.tagline, size.Height >= tagFrom); !s.tagline.Visible() {
		least = 132
	}
	y := min(250, max(least, foot-68-theme.S12-rows-3*theme.Control))
	controls.Place(s.create, x, y, width, card)
	controls.Place(s.rehearse, x, y+card+gap, width, card)
	for i, b := range []*controls.Button{s.browse, s.packs, s.many} {
		controls.Place(b, x, y+rows+theme.Control*float32(i), width, theme.Control)
	}
	for _, o := range []fyne.CanvasObject{s.monitor, s.projector} { // a very low window has no room for it
		controls.Show(o, y+rows+3*theme.Control <= foot-68)
	}
	controls.Place(s.monitor, x, foot-66, 20, 20)
	controls.PlaceText(s.projector, x+30, foot-51, width-10)
}
