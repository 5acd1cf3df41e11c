package ballot

import (
	"fmt"
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/ballot/ballottest"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

func TestBoothFits(t *testing.T) {
	steps := []ballottest.Settings{
		{Step: "practice"}, {Step: "A2"}, {Step: "A4", Length: workshop.Full}, {Step: "B1"}, {Step: "B3", Length: workshop.Full}, {Step: "B4", Length: workshop.Deep},
		{Step: "B6"}, {Step: "C2", People: 12, Leaders: 4, Length: workshop.Full}, {Step: "C2", Length: workshop.Full}, {Step: "C6"},
		{Step: "A1", Order: []string{}},
	}
	sizes := []fyne.Size{{Width: 1280, Height: 720}, {Width: 1366, Height: 768}, {Width: 1280, Height: 800}, {Width: 800, Height: 560}}
	if testing.Short() {
		sizes = sizes[:1]
	}
	for _, lang := range trial.Languages() {
		for _, set := range steps {
			for _, size := range sizes {
				set.Lang = lang
				if set.Step == "B6" {
					set.Items = ballottest.Obstacles(lang, 15)
				}
				if set.Order != nil {
					set.Order = ballottest.LongOrder[lang]
				}
				name := fmt.Sprintf("%s-%s-%d-%.0f", lang, set.Step, set.Leaders, size.Width)
				if size.Height == 800 {
					name += "-high"
				}
				t.Run(name, func(t *testing.T) { walk(t, set, size, name) })
			}
		}
	}
}

// walk goes through a whole visit and looks at every page.
func walk(t *testing.T, set ballottest.Settings, size fyne.Size, name string) {
	r := newRoom(t, set)
	b := r.booth(t)
	win := ballottest.Show(t, b.Content(), size.Width, size.Height)
	n := 0
	check := func(page string) {
		n++
		least := 48.0
		if page == "review" {
			least = 40 // a shortcut; Back leads there too
		}
		if size.Width < 1000 {
			least = 34 // the least window of all
		}
		ballottest.Fits(t, win, b.stage, least)
		ballottest.Picture(t, win, fmt.Sprintf("%s-%02d-%s", name, n, page))
	}
	check("curtain")
	ballottest.Press(b.stage, "enter")
	for i := 0; b.screen == onBallot && !b.visit.Review() && i < 60; i++ {
		ballottest.Press(b.stage, "enter")
		check("empty")
		if r.ranks() {
			ballottest.Press(b.stage, "3", "1", "5", "7", "2", "4", "6")
			check("page")
			ballottest.Press(b.stage, "enter")
			continue
		}
		for range 2 { // more than one row on a page
			ballottest.Press(b.stage, strconv.Itoa(1+i%3))
		}
		check("page")
		ballottest.Press(b.stage, "enter")
	}
	check("review")
	r.Hold = true
	ballottest.Press(b.stage, "enter")
	check("sending")
	r.Deliver()
	check("recorded")
	r.Pass(recordedFor)
	check("thanks")
}

// TestOtherPagesFit looks at what a plain visit does not come by.
func TestOtherPagesFit(t *testing.T) {
	names := []string{"Aino", "Maximiliane von Hohenlohe-Schillingsfürst", "Cecilia", ""}
	for len(names) < 30 {
		names = append(names, "Kaisa-Maria Ahvenlampi")
	}
	for _, lang := range trial.Languages() {
		for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1280, Height: 720}} {
			t.Run(fmt.Sprintf("%s-%.0f", lang, size.Width), func(t *testing.T) {
				r := newRoom(t, ballottest.Settings{Step: "B1", Lang: lang, People: 30, Names: names})
				b := r.booth(t)
				win := ballottest.Show(t, b.Content(), size.Width, size.Height)
				check := func(page string) {
					ballottest.Fits(t, win, b.stage, 48)
					ballottest.Picture(t, win, fmt.Sprintf("%s-other-%.0f-%s", lang, size.Width, page))
				}
				check("named")
				b.choose()
				check("names")
				ballottest.Press(b.stage, "tab", "tab", "enter")
				check("long-name")
				ballottest.Press(b.stage, "enter", "5")
				r.Pass(idleAfter + 1)
				check("warning")
				ballottest.Press(b.stage, "enter", "enter")
				for _, code := range []workshop.Code{workshop.EMoved, workshop.EUnsure} {
					r.Store.Fail = workshop.Errorf(code, nil)
					ballottest.Press(b.stage, "enter")
					check("failed-" + string(code))
				}
				b.Wipe()
				check("cleared")
				if err := r.Session.Void(); err != nil {
					t.Fatal(err)
				}
				check("no-vote")
			})
		}
	}
}
