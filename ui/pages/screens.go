package pages

import (
	"fmt"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/paint"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Shown is what the wall shows during the check instead of the workshop.
type Shown int

// What can be shown.
const (
	Workshop Shown = iota
	Numbers        // a big number on each screen
	Test           // a picture that tells a sharp projector from a bad one
)

// Check is what the page of the screens does.
type Check struct {
	Show      func(Shown)
	Swap      func()
	OwnWindow func()
	Back      func()
	// Lang has the wall speak another language and tells said which; Speaks is
	// the one at first.
	Lang   func(said func(name string))
	Speaks string
	Phones func() // tries the way in for them
}

// Screens is the page to check the screens with before the guests come.
type Screens struct {
	*Page
	words Words
	check Check
	shown Shown
	plan  *paint.Picture
}

// NewScreens makes the page; Draw tells it how the screens stand.
func NewScreens(w Words, c Check) *Screens {
	s := &Screens{words: w, check: c, plan: paint.New()}
	s.plan.SetInset(true)
	toggle := func(what Shown) func() {
		return func() {
			if s.shown == what {
				what = Workshop
			}
			s.show(what)
		}
	}
	s.Page = &Page{
		Title: w.T("pages.screens.title"), Back: w.T("pages.back"), Body: s.plan,
		OnBack: c.Back,
		Choices: []Choice{
			{Text: w.T("pages.screens.numbers"), Hint: w.T("pages.screens.numbers_hint"), Icon: controls.IconMonitor, Do: toggle(Numbers)},
			{Text: w.T("pages.screens.test"), Hint: w.T("pages.screens.test_hint"), Icon: controls.IconCheck, Do: toggle(Test)},
			{Text: w.T("pages.screens.swap"), Hint: w.T("pages.screens.swap_hint"), Icon: controls.IconNext, Do: c.Swap},
			{Text: w.T("pages.screens.own"), Hint: w.T("pages.screens.own_hint"), Icon: controls.IconWindow, Do: c.OwnWindow},
			{Text: w.T("pages.screens.lang"), Hint: w.T("pages.screens.lang_hint", "name", c.Speaks), Icon: controls.IconMonitor, Do: s.turn},
			{Text: w.T("pages.phones.title"), Hint: w.T("pages.phones.hint"), Icon: controls.IconCheck, Do: c.Phones},
		},
	}
	return s
}

// langChoice is the place of the language among the choices.
const langChoice = 4

// turn has the wall speak another language.
func (s *Screens) turn() {
	if s.check.Lang == nil {
		return
	}
	s.check.Lang(func(name string) { s.SetHint(langChoice, s.words.T("pages.screens.lang_hint", "name", name)) })
}

func (s *Screens) show(what Shown) {
	s.shown = what
	s.check.Show(what)
}

// Again shows once more what is shown, on the screens as they are now. Without a
// projector it ends: nobody asked for it on the laptop.
func (s *Screens) Again(projector bool) {
	switch {
	case s.shown == Workshop:
	case projector:
		s.show(s.shown)
	default:
		s.show(Workshop)
	}
}

// phonesChoice is the place of the phones among the choices.
const phonesChoice = 5

// SetTried says when a phone has come in.
func (s *Screens) SetTried(text string) {
	if text != "" {
		s.SetHint(phonesChoice, text)
	}
}

// Draw shows how the screens stand, and what to do about it.
func (s *Screens) Draw(l screen.Layout) {
	key := "one"
	switch {
	case l.Two && !l.WallNamed():
		key = "two_" + string(l.WallSide())
	case l.Two:
		key = "two"
	case l.Mirrored:
		key = "mirrored"
	}
	s.SetLead(s.words.T("pages.screens."+key, "name", l.Wall.Name, "size", fmt.Sprintf("%d × %d", l.Wall.W, l.Wall.H)))
	s.Enable(2, l.Two)
	s.plan.SetScene(planOf(l, s.words))
}

// planOf draws the screens in their places, each with its number.
func planOf(l screen.Layout, w Words) figure.Scene {
	out := figure.Scene{W: 640, H: 420, Ground: figure.Paper}
	if len(l.All) == 0 {
		return out
	}
	x1, y1, x2, y2 := extent(l.All)
	scale := min(600/float64(x2-x1), 360/float64(y2-y1))
	left, top := (640-float64(x2-x1)*scale)/2, (400-float64(y2-y1)*scale)/2
	for i, m := range l.All {
		x, y := left+float64(m.X-x1)*scale, top+float64(m.Y-y1)*scale
		mw, mh := float64(m.W)*scale-8, float64(m.H)*scale-8
		isWall := l.Two && m == l.Wall
		fill, edge := figure.Card, figure.Edge
		if isWall {
			fill, edge = figure.Ink, figure.Ink
		}
		out.Add(figure.Rect{X: x + 4, Y: y + 4, W: mw, H: mh, R: 8, Fill: fill, Stroke: edge, Width: 1.5})
		ink := figure.Ink
		if isWall {
			ink = figure.Paper
		}
		out.Add(figure.Text{X: x + 4 + mw/2, Y: y + 4 + mh/2 + mh*0.12, Size: mh * 0.36, Bold: true, Anchor: figure.Middle, Role: ink, S: fmt.Sprint(i + 1)})
		who := "pages.screens.other"
		switch {
		case isWall:
			who = "pages.screens.wall"
		case m == l.Desk:
			who = "pages.screens.desk"
		}
		size := min(17, mw/12)
		out.Add(figure.Text{X: x + 4 + mw/2, Y: y + mh - 8, Size: size, Anchor: figure.Middle, Role: ink, S: figure.Shorten(w.T(who), size, false, mw-16)})
	}
	return out
}

func extent(all []screen.Monitor) (x1, y1, x2, y2 int) {
	x1, y1, x2, y2 = all[0].X, all[0].Y, all[0].X+all[0].W, all[0].Y+all[0].H
	for _, m := range all {
		x1, y1, x2, y2 = min(x1, m.X), min(y1, m.Y), max(x2, m.X+m.W), max(y2, m.Y+m.H)
	}
	return x1, y1, x2, y2
}
