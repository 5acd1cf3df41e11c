package packs

import (
	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/preview"
)

// look is the right part of the editor: the wall, as it would be. In a narrow window it is
// the foot of the texts.
type look struct {
	e       *editor
	foot    *controls.Panel // its ground: what scrolls away above stays under it
	rule    *controls.Panel // over the foot
	heading *controls.Text
	lang    *controls.Choice
	view    *controls.Choice // question or result; before or after the turn
	frame   *controls.Panel
	picture *paint.Picture
	verdict *controls.Text
	none    *controls.Text

	shown string // language
	other bool   // the second view
	size  fyne.Size
}

// wallSize has the usual proportions; the look is the same at any size.
var wallSize = figure.Size{W: 1280, H: 720}

func newLook(e *editor) *look {
	p := e.p
	l := &look{e: e, foot: controls.NewPanel(figure.Paper, 0), rule: controls.NewRule(), picture: paint.New().Shrink(), shown: p.d.Lang,
		heading: controls.NewText(p.t("packs.on_wall"), controls.Style{Size: theme.Read, Bold: true}),
		verdict: controls.NewText("", controls.Style{Fit: controls.Wrap}),
		none:    controls.NewText(p.t("packs.not_on_wall"), controls.Style{Role: figure.Ink2, Fit: controls.Wrap}),
	}
	l.frame = controls.NewPanel(figure.Paper, 0)
	l.frame.Stroke, l.frame.Width = figure.Edge, 1
	l.lang = controls.NewChoice(nil, 0, func(i int) { l.show(e.langs[i]) })
	l.view = controls.NewChoice(nil, 0, func(i int) { l.other = i == 1; l.draw() })
	return l
}

// show draws the page in a language.
func (l *look) show(lang string) {
	l.shown = lang
	l.build()
}

// build shows what can be looked at for the chosen node.
func (l *look) build() {
	e := l.e
	names := []string{e.p.languageName(e.langs[0])}
	if e.langs[1] != "" {
		names = append(names, e.p.languageName(e.langs[1]))
	}
	if l.shown != e.langs[1] {
		l.shown = e.langs[0]
	}
	l.lang.SetParts(names)
	chosen := 0
	if len(names) > 1 && l.shown == e.langs[1] {
		chosen = 1
	}
	l.lang.SetChosen(chosen)
	first, second := l.views()
	l.view.Hidden = second == ""
	if second == "" {
		l.other = false
	} else {
		l.view.SetParts([]string{e.p.t(first), e.p.t(second)})
	}
	l.view.SetChosen(0)
	if l.other {
		l.view.SetChosen(1)
	}
	l.draw()
	l.place(l.size)
}

// views names the two pages that a step has.
func (l *look) views() (first, second string) {
	d, ok := l.e.pack().Step(l.page().Step)
	switch {
	case !ok:
		return "", ""
	case d.Kind.Traits().Flips:
		return "packs.view.before", "packs.view.after"
	case d.Vote != nil && len(d.Figures) > 0:
		return "packs.view.question", "packs.view.result"
	}
	return "", ""
}

// page is what is looked at.
func (l *look) page() preview.Page {
	e := l.e
	at := preview.Page{Result: l.other, Flipped: l.other}
	switch e.at.sort {
	case nodeStep:
		at.Step = e.at.id
	case nodeItem:
		at.Step, at.Item = stepOf(e.pack(), e.at.id), e.at.id
	default:
		if e.at.group == "rules" {
			at.Step = firstStep(e.pack(), func(d workshop.StepDef) bool { return stepKinds[d.Kind].rules })
		}
	}
	return at
}

func (l *look) draw() {
	e := l.e
	scene, ok := preview.Scene(e.pack(), e.p.d.Catalog.In(l.shown), l.page(), wallSize)
	l.frame.Hidden, l.picture.Hidden, l.none.Hidden, l.lang.Hidden = !ok, !ok, ok, !ok
	l.verdict.SetText("")
	if !ok {
		return
	}
	l.picture.SetDark(e.p.d.Dark != nil && e.p.d.Dark())
	l.picture.SetScene(scene)
	switch f := preview.FaultOf(scene, e.pack(), l.shown); f {
	case preview.Fine:
		l.verdict.SetStyle(controls.Style{Role: figure.Ink2, Fit: controls.Wrap})
		l.verdict.SetText(e.p.t("packs.fits"))
	default:
		l.verdict.SetStyle(controls.Style{Bold: true, Fit: controls.Wrap})
		l.verdict.SetText(e.p.t("packs.fault." + string(f)))
	}
}

func (l *look) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{l.foot, l.rule, l.heading, l.lang, l.frame, l.picture, l.view, l.verdict, l.none}
}

// low is how much of the height the wall takes below the texts; 0 = it stands beside them.
// That there is no page of them takes a line.
func (l *look) low(s fyne.Size) float32 {
	const least, most, line = 172, 260, 56
	switch {
	case columns(s.Width).look > 0:
		return 0
	case !l.none.Hidden:
		return line
	}
	return max(least, min(most, s.Height*0.3))
}

func (l *look) place(s fyne.Size) {
	l.size = s
	if s.Width == 0 {
		return
	}
	below := l.low(s) > 0
	l.heading.Hidden, l.foot.Hidden, l.rule.Hidden = below, !below, !below
	if below {
		l.placeBelow(s)
		return
	}
	g := columns(s.Width)
	width, x := g.look-g.air, s.Width-g.look
	controls.PlaceText(l.heading, x, headHeight+40, width)
	lw := min(width-140, max(160, l.lang.MinSize().Width))
	controls.Place(l.lang, x+width-lw, headHeight+18, lw, 32)
	y := l.placePicture(x, headHeight+64, width)
	controls.PlaceText(l.none, x, headHeight+80, width)
	l.placeViews(x, y+theme.S16, width, theme.S16)
}

// placeBelow has the wall at the foot of the texts, and beside it what is said of it.
func (l *look) placeBelow(s fyne.Size) {
	g, high := columns(s.Width), l.low(s)
	x, y := g.tree+g.air, s.Height-high
	width := s.Width - g.tree - 2*g.air
	controls.Place(l.foot, g.tree, y, s.Width-g.tree, high)
	controls.Place(l.rule, x, y, width, 1)
	y += theme.S16
	controls.PlaceText(l.none, x, y+16, width)
	picture := (high - theme.S32) * float32(wallSize.W/wallSize.H)
	l.placePicture(x, y, picture)
	x += picture + theme.S16
	width -= picture + theme.S16
	controls.Place(l.lang, x, y-1, min(width, max(160, l.lang.MinSize().Width)), 32)
	l.placeViews(x, y+theme.S32+theme.S4, width, theme.S4)
}

// placePicture puts the picture in its frame, and gives the y below it.
func (l *look) placePicture(x, y, width float32) float32 {
	h := width * float32(wallSize.H/wallSize.W)
	controls.Place(l.frame, x-1, y-1, width+2, h+2)
	controls.Place(l.picture, x, y, width, h)
	return y + h
}

// placeViews has the choice of the two pages, if there are two, and what is said of the one
// that is shown. Two long names stand one below the other.
func (l *look) placeViews(x, y, width, gap float32) {
	if l.view.Visible() {
		h := float32(36)
		if !l.view.Holds(l.view.Parts, width) {
			h = l.view.HeightFor(width)
		}
		controls.Place(l.view, x, y, min(width, max(240, l.view.MinSize().Width)), h)
		y += h + gap
	}
	controls.PlaceText(l.verdict, x, y+16, width)
}
