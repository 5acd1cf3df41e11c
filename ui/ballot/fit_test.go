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
		{step: "practice"}, {step: "A2"}, {step: "A4", length: workshop.Full}, {step: "B2"}, {step: "B3", length: workshop.Full}, {step: "B4", length: workshop.Deep},
		{step: "B6"}, {step: "C2", people: 12, leaders: 4, length: workshop.Full}, {step: "C2", length: workshop.Full}, {step: "C6"},
		{step: "A1", order: []string{}},
	}
	sizes := []fyne.Size{{Width: 1280, Height: 720}, {Width: 1366, Height: 768}, {Width: 1280, Height: 800}}
	if testing.Short() {
		sizes = sizes[:1]
	}
	for _, lang := range []string{"en", "fi"} {
		for _, set := range steps {
			for _, size := range sizes {
				set.lang = lang
				if set.step == "B6" {
					set.items = obstacles(lang, 15)
				}
				if set.order != nil {
					set.order = longOrder[lang]
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
		if b.visit.kind() == workshop.Ranking {
			press(b.stage, "3", "1", "5", "7", "2", "4", "6")
			check("page")
			press(b.stage, "enter")
			continue
		}
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

// TestOtherPagesFit looks at what a plain visit does not come by.
func TestOtherPagesFit(t *testing.T) {
	names := []string{"Aino", "Maximiliane von Hohenlohe-Schillingsfürst", "Cecilia", ""}
	for len(names) < 30 {
		names = append(names, "Kaisa-Maria Ahvenlampi")
	}
	for _, lang := range []string{"en", "fi"} {
		for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1280, Height: 720}} {
			t.Run(fmt.Sprintf("%s-%.0f", lang, size.Width), func(t *testing.T) {
				r := newRoom(t, settings{step: "B2", lang: lang, people: 30, names: names})
				b := r.booth()
				win := show(t, b.Content(), size.Width, size.Height)
				check := func(page string) {
					fits(t, win, b.stage, 48)
					picture(t, win, fmt.Sprintf("%s-other-%.0f-%s", lang, size.Width, page))
				}
				check("named")
				b.choose()
				check("names")
				press(b.stage, "tab", "tab", "enter")
				check("long-name")
				press(b.stage, "enter", "5")
				r.pass(idleAfter + 1)
				check("warning")
				press(b.stage, "enter", "enter")
				for _, code := range []workshop.Code{workshop.EMoved, workshop.EUnsure} {
					r.store.Fail = workshop.Errorf(code, nil)
					press(b.stage, "enter")
					check("failed-" + string(code))
				}
				b.Wipe()
				check("cleared")
				if err := r.session.Void(); err != nil {
					t.Fatal(err)
				}
				check("no-vote")
			})
		}
	}
}

func TestPanelsFit(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, set := range []settings{
			{step: "A2", length: workshop.Full, way: workshop.Cards}, {step: "B4", length: workshop.Deep, way: workshop.Cards},
			{step: "B4", length: workshop.Deep, way: workshop.Paper}, {step: "A4", length: workshop.Full, way: workshop.Paper},
			{step: "C2", length: workshop.Full, way: workshop.Paper, people: 12, leaders: 4}, {step: "B6", way: workshop.Paper}, {step: "C6", way: workshop.Paper},
			{step: "A1", way: workshop.Paper, order: []string{}},
		} {
			for _, size := range []fyne.Size{{Width: 958, Height: 720}, {Width: 1366, Height: 768}} {
				set.lang = lang
				if set.step == "B6" {
					set.items = obstacles(lang, 15)
				}
				if set.order != nil {
					set.order = longOrder[lang]
				}
				name := fmt.Sprintf("%s-%s-%s-%.0f", lang, set.step, set.way, size.Width)
				t.Run(name, func(t *testing.T) {
					r := newRoom(t, set)
					panel := func(s *stage, win fyne.Window, steps int, keys ...string) {
						win.Resize(size)
						for i := range steps {
							fits(t, win, s, 30)
							picture(t, win, fmt.Sprintf("panel-%s-%02d", name, i))
							press(s, keys...)
						}
					}
					if set.way == workshop.Cards {
						c, win := r.cards()
						panel(c.stage, win, len(c.counts)+1, "1", "down", "space", "enter")
						return
					}
					p, win := r.paper()
					panel(p.stage, win, 3, "1")
				})
			}
		}
	}
}
