package ballot

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"github.com/upturn-workshop/upturn/workshop"
)

// longest are obstacles as long as groups really write them.
var longest = map[string][]string{
	"en": {
		"Customer feedback never reaches those who served the customer.",
		"Our targets reward speed although the customer wants a solution.",
		"Even a small refund needs two managers’ approval.",
		"Meetings fall on the busiest customer hours.",
		"The same data is typed into two systems.",
	},
	"fi": {
		"Asiakaspalaute ei koskaan tavoita niitä, jotka asiakasta palvelivat.",
		"Mittarit palkitsevat nopeudesta, vaikka asiakas haluaa ratkaisun.",
		"Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa.",
		"Palaverit osuvat vilkkaimpiin asiakastunteihin.",
		"Samat tiedot syötetään kahteen järjestelmään.",
	},
}

func obstacles(lang string, n int) []string {
	var out []string
	for i := range n {
		out = append(out, longest[lang][i%len(longest[lang])])
	}
	return out
}

// objects lists everything drawn in a window with its place on the canvas.
func objects(o fyne.CanvasObject, at fyne.Position, visit func(fyne.CanvasObject, fyne.Position)) {
	visit(o, at)
	switch o := o.(type) {
	case *fyne.Container:
		for _, c := range o.Objects {
			objects(c, at.Add(c.Position()), visit)
		}
	case fyne.Widget:
		for _, c := range rendered(o) {
			objects(c, at.Add(c.Position()), visit)
		}
	}
}

// fits checks that a window shows all of a page: nothing beyond its edge, no
// text cut or over another, and every place to press large enough.
func fits(t *testing.T, win fyne.Window, s *stage, least float64) {
	t.Helper()
	size := win.Canvas().Size()
	type placed struct {
		s    string
		a, b fyne.Position
	}
	var texts []placed
	objects(win.Content(), win.Content().Position(), func(o fyne.CanvasObject, at fyne.Position) {
		const slack = 1
		if at.X < -slack || at.Y < -slack || at.X+o.Size().Width > size.Width+slack || at.Y+o.Size().Height > size.Height+slack {
			t.Errorf("%T at %v of %v is beyond the window %v", o, at, o.Size(), size)
		}
		text, ok := o.(*canvas.Text)
		if !ok {
			return
		}
		if m := text.MinSize(); m.Width > o.Size().Width+slack || m.Height > o.Size().Height+slack {
			t.Errorf("%q needs %v and has %v", text.Text, m, o.Size())
		}
		if text.Text == "" || text.Text[0] == '[' {
			t.Errorf("a text is missing: %q", text.Text)
		}
		// A line's box is higher than its letters; they may touch, not overlap.
		air := o.Size().Height * 0.2
		texts = append(texts, placed{text.Text, at.AddXY(0, air), at.AddXY(o.Size().Width, o.Size().Height-air)})
	})
	if len(texts) == 0 {
		t.Error("nothing is written on the page")
	}
	for i, a := range texts {
		for _, b := range texts[:i] {
			if a.a.X < b.b.X && b.a.X < a.b.X && a.a.Y < b.b.Y && b.a.Y < a.b.Y {
				t.Errorf("%q lies over %q", a.s, b.s)
			}
		}
	}
	k := float64(size.Width) / s.view.W
	for i, h := range s.view.hits {
		if h.w*k < least || h.h*k < least {
			t.Errorf("place %d is only %.0f × %.0f", i, h.w*k, h.h*k)
		}
		for j, o := range s.view.hits[:i] {
			if h.x < o.x+o.w-.5 && o.x < h.x+h.w-.5 && h.y < o.y+o.h-.5 && o.y < h.y+h.h-.5 {
				t.Errorf("places %d and %d overlap", j, i)
			}
		}
	}
}

func rendered(w fyne.Widget) []fyne.CanvasObject {
	if s, ok := w.(*stage); ok {
		return stageRenderer{s}.Objects()
	}
	return testRenderer(w).Objects()
}

func TestBoothFits(t *testing.T) {
	steps := []settings{
		{step: "practice"}, {step: "A2"}, {step: "A4"}, {step: "B2"}, {step: "B3"}, {step: "B4", length: workshop.Deep},
		{step: "B6", items: nil}, {step: "C2", people: 12, leaders: 4}, {step: "C2"}, {step: "C6"},
	}
	for _, lang := range []string{"en", "fi"} {
		for _, set := range steps {
			for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1280, Height: 720}, {Width: 1280, Height: 800}, {Width: 1920, Height: 1080}} {
				set.lang = lang
				if set.step == "B6" {
					set.items = obstacles(lang, 15)
				}
				name := fmt.Sprintf("%s-%s-%d-%.0f", lang, set.step, set.leaders, size.Width)
				if size.Height == 800 {
					name += "-high"
				}
				t.Run(name, func(t *testing.T) { walk(t, set, size, name) })
			}
		}
	}
}

// walk goes through a whole visit and looks at every page.
func walk(t *testing.T, set settings, size fyne.Size, name string) {
	r := newRoom(t, set)
	b := r.booth()
	win := show(t, b.Content(), size.Width, size.Height)
	n := 0
	check := func(page string) {
		n++
		least := 48.0
		if page == "review" {
			least = 40 // a shortcut; Back leads there too
		}
		fits(t, win, b.stage, least)
		picture(t, win, fmt.Sprintf("%s-%02d-%s", name, n, page))
	}
	check("curtain")
	press(b.stage, "enter")
	for i := 0; b.screen == onBallot && !b.visit.review() && i < 60; i++ {
		press(b.stage, "enter")
		check("empty")
		for range 2 { // more than one row on a page
			press(b.stage, itoa(1+i%3))
		}
		check("page")
		press(b.stage, "enter")
	}
	check("review")
	r.hold = true
	press(b.stage, "enter")
	check("sending")
	r.deliver()
	check("recorded")
	r.pass(recordedFor)
	check("thanks")
}
