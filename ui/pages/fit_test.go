package pages

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/controls"
	"github.com/upturn-workshop/upturn/ui/screen"
	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/script"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// allPages makes every page in a language, filled as full as it gets.
func allPages(t *testing.T, w pack.Words) map[string]*Page {
	t.Helper()
	nothing := func() {}
	two := screen.Layout{All: []screen.Monitor{{W: 1366, H: 768}, {Name: "Generic PnP Monitor", X: 1366, W: 1920, H: 1080}}, Two: true}
	two.Desk, two.Wall = two.All[0], two.All[1]
	screens := NewScreens(w, Check{Show: func(Shown) {}, Swap: nothing, OwnWindow: nothing, Back: nothing})
	screens.Draw(two)
	mirrored := NewScreens(w, Check{Show: func(Shown) {}, Swap: nothing, OwnWindow: nothing, Back: nothing})
	mirrored.Draw(screen.Layout{All: two.All[:1], Desk: two.Desk, Wall: two.Desk, Mirrored: true})
	_, plan := planOn(t, w)
	shared := workshop.State{Info: workshop.Info{Share: workshop.ShareNamed, Programme: strings.Repeat("Kohti parempaa palvelua ", 3) + "2027", Told: true}}
	return map[string]*Page{
		"secrecy of a programme": SecrecyOf(w, shared, func(workshop.Share) {}, nothing), "secrecy of a room": SecrecyOf(w, workshop.State{}, nil, nothing),
		"help at home": Help(w, Home(w), nothing), "help": Help(w, Lead(w, w.T("help.step.vote")), nothing), "secrecy": Secrecy(w, nothing),
		"note":    Note(w, "Two ways of leading: today and in a year", "", func(string) {}, nothing).Page,
		"paper":   Paper(w, map[string]string{workshop.NoteSentence: strings.Repeat("asiakkaalle ", 20)}, func(_, _ string) {}, nothing).Page,
		"ask":     Ask(w, true, Ways{Covered: nothing, Paper: nothing, Blind: nothing, Back: nothing}),
		"trouble": CannotOpen(w, Unopened{Why: w.Error(workshop.Errorf(workshop.EDamaged, nil, "file", "2026-11-03 Asiakaspalvelutiimi pohjoinen.upturn")), Rescue: nothing, Look: nothing, Back: nothing}),
		"whole":   WhatIsWhole(w, wholeOf(12, nothing)), "nothing whole": WhatIsWhole(w, Whole{Copy: wholeOf(0, nothing).Copy, Broken: 3, Back: nothing}),
		"moments": longest(t, w).Page,
		"talk":    NewTalk(w, workshop.Talk{}, func(workshop.Talk) {}, func(fyne.Focusable) {}, nothing).Page,
		"clock":   Clock(w, func(...time.Duration) {}, nothing), "screens": screens.Page, "mirrored": mirrored.Page, "plan": plan.Page,
	}
}

// longest is the page of hard moments, open at the one with most to read.
func longest(t *testing.T, w pack.Words) *Moments {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	m := NewMoments(w, script.Moments(p, w.Lang()), func(fyne.Focusable) {})
	most := 0
	for i, moment := range m.list {
		if n := len(moment.What + moment.Do + moment.Say); n > most {
			most = n
			m.open(i)
		}
	}
	m.OnBack = func() {}
	return m
}

// wholeOf is a workshop of which n votes are whole, and the backup as well.
func wholeOf(n int, do func()) Whole {
	lines := slices.Repeat([]string{"A4 Kaksi tapaa johtaa: tänään ja vuoden päästä: äänestäneitä 12/12"}, n)
	return Whole{Copy: "Työpajat/Upturn/tammikuu/2026-11-03 Asiakaspalvelutiimi pohjoinen.upturn-damaged-1", Votes: lines, Broken: 1, Backup: lines, Secret: true, Make: do, Restore: do, Back: do}
}

// behind is the longest that is said of how the time goes.
const behind = "138 min behind plan. Ends 14:16 instead of 11:58. Even with every cut, which saves 21 min, it ends 117 min late."

// planOn is the page of the plan on a running workshop of three hours.
func planOn(t *testing.T, w pack.Words) (*workshop.Session, *Plan) {
	t.Helper()
	s, err := trial.Start(trial.Info(w.Lang(), 12, 180), nil)
	if err != nil {
		t.Fatal(err)
	}
	page := NewPlan(w, Change{
		Do: func(f func(*workshop.Session) error) {
			if err := f(s); err != nil {
				t.Error(err)
			}
		},
		Name: func(st workshop.State, step workshop.Step) string {
			return step.ID + " " + st.Pack.Text(w.Lang(), "step."+step.ID+".short")
		},
		Talk: func(int) {},
		Back: func() {},
	})
	s.Subscribe(func(st workshop.State, _ workshop.Event) { page.Draw(st, behind) })
	page.Draw(s.State(), behind)
	return s, page
}

func inWindow(t *testing.T, p *Page, size fyne.Size) fyne.Canvas {
	t.Helper()
	win := test.NewTempWindow(t, p.Content())
	win.SetPadded(false)
	win.Resize(size)
	return win.Canvas()
}

// Every word of every page has its place, in both languages.
func TestPagesFit(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fi"} {
		for _, size := range []fyne.Size{fyne.NewSize(1024, 740), fyne.NewSize(1366, 740), fyne.NewSize(1280, 690), fyne.NewSize(1920, 1080), fyne.NewSize(3840, 2160)} {
			app := test.NewTempApp(t)
			app.Settings().SetTheme(theme.New(theme.AlwaysLight))
			for name, p := range allPages(t, catalog.In(lang)) {
				t.Run(fmt.Sprintf("%s %s %v", name, lang, size.Width), func(t *testing.T) {
					inWindow(t, p, size)
					bottom := p.back.Position().Y
					for i, b := range p.buttons {
						if b.Visible() && (b.Position().Y+b.Size().Height > bottom || b.Size().Height < 60) {
							t.Errorf("choice %d lies at %v, %v high; Back is at %v", i, b.Position().Y, b.Size().Height, bottom)
						}
						if b.Visible() && b.MinSize().Width > b.Size().Width {
							t.Errorf("%q needs %v and has %v", b.Text, b.MinSize().Width, b.Size().Width)
						}
					}
					if p.Body == nil {
						return
					}
					if p.Body.Size().Height < 200 {
						t.Errorf("the body is %v", p.Body.Size())
					}
					if c, ok := p.Body.(*fyne.Container); ok {
						within(t, c)
					}
				})
			}
		}
	}
}

// within wants all parts of a body inside it, each with the room it needs.
func within(t *testing.T, c *fyne.Container) {
	t.Helper()
	for _, o := range c.Objects {
		if text, ok := o.(*controls.Text); ok && text.HeightFor(text.Size().Width) > text.Size().Height+0.5 {
			t.Errorf("%q is cut", text.Text())
		}
		if b, ok := o.(*controls.Button); ok && b.MinSize().Width > b.Size().Width+0.5 {
			t.Errorf("%q needs %v and has %v", b.Text, b.MinSize().Width, b.Size().Width)
		}
		if end := o.Position().AddXY(o.Size().Width, o.Size().Height); end.X > c.Size().Width+0.5 || end.Y > c.Size().Height+0.5 {
			t.Errorf("something ends at %v of %v", end, c.Size())
		}
	}
}

// planInWindow is the plan's page of a workshop in a window, and where a step stands in it.
func planInWindow(t *testing.T) (s *workshop.Session, p *Plan, at func(id string) int) {
	t.Helper()
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	s, p = planOn(t, catalog.In("en"))
	inWindow(t, p.Page, fyne.NewSize(1366, 740))
	return s, p, func(id string) int {
		return slices.IndexFunc(s.State().Agenda, func(a workshop.Step) bool { return a.ID == id })
	}
}

// No window is so small that the plan cuts the name of a step: one that has no room for two
// columns of them has one, which is turned.
func TestThePlanCutsNoName(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	for _, lang := range []string{"en", "fi"} {
		for _, size := range []fyne.Size{fyne.NewSize(800, 560), fyne.NewSize(1000, 680), fyne.NewSize(1366, 740)} {
			_, p := planOn(t, catalog.In(lang))
			inWindow(t, p.Page, size)
			for _, b := range p.rows[:p.shown] {
				if b.MinSize().Width > b.Size().Width+0.5 {
					t.Errorf("%s %v: %q needs %v and has %v", lang, size, b.Text, b.MinSize().Width, b.Size().Width)
				}
			}
		}
	}
}

// press presses a button by its key.
func press(b *controls.Button) { b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) }

// The plan's page does what its buttons say, with the keyboard alone.
func TestPlanPageChangesThePlan(t *testing.T) {
	s, p, at := planInWindow(t)

	planned := s.State().Agenda[at("A6")].Minutes
	press(p.rows[at("A6")])
	press(p.more)
	if got := s.State().Agenda[at("A6")].Minutes; got != planned+1 {
		t.Errorf("A6 has %d minutes", got)
	}
	press(p.up)
	press(p.less)
	if at("A6") != at("A5")-1 || s.State().Agenda[at("A6")].Minutes != planned {
		t.Error("the chosen step is not the one that moved")
	}
	press(p.drop)
	if at("A6") >= 0 {
		t.Error("A6 is still there")
	}
	first := p.cuts[0]
	press(p.buttons[always])
	if at(first.ID) >= 0 || len(p.cuts) == 0 || p.cuts[0] == first {
		t.Errorf("%s was not cut", first.ID)
	}
	second := p.cuts[0]
	press(p.buttons[always]) // the second half of a double click
	if p.cuts[0] != second {
		t.Errorf("%s was cut unseen", second.ID)
	}
	p.Tick(s.State())
	p.Tick(s.State())
	press(p.buttons[always])
	if p.cuts[0] == second {
		t.Errorf("%s cannot be cut", second.ID)
	}
	press(p.rows[0])
	if !p.drop.Disabled() || !p.up.Disabled() || p.why.Text() != p.words.T("pages.plan.why_now") {
		t.Error("the present step can be left out or moved")
	}
}

// A break comes after the step that is marked, and what stands on the page stays where it is.
func TestPlanPageKeepsItsPlaces(t *testing.T) {
	s, p, at := planInWindow(t)
	places := func() (all []fyne.Position) {
		for _, b := range p.buttons[:always+1] {
			all = append(all, b.Position())
		}
		return all
	}
	before := places()
	press(p.rows[at("A2")])
	press(p.buttons[0])
	if got := s.State().Agenda[at("A2")+1]; !s.State().Def(got).Kind.Traits().Pauses {
		t.Errorf("after A2 there is %s", got.ID)
	}
	p.Draw(s.State(), "On time.")
	if got := places(); !slices.Equal(got, before) {
		t.Errorf("the buttons have moved from %v to %v", before, got)
	}
	for id, why := range map[string]string{"A4": "needed", "close": "last"} {
		press(p.rows[at(id)])
		if !p.drop.Disabled() || p.why.Text() != p.words.T("pages.plan.why_"+why) {
			t.Errorf("of %s it says %q", id, p.why.Text())
		}
	}
	press(p.rows[at("close")])
	if !p.buttons[0].Disabled() || !p.buttons[1].Disabled() {
		t.Error("something can be put after the closing")
	}
}

// A talk on the spot is typed and put into the plan by the keyboard alone.
func TestTalkPage(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	var sent []workshop.Talk
	left := 0
	var c fyne.Canvas
	page := NewTalk(catalog.In("en"), workshop.Talk{}, func(talk workshop.Talk) { sent = append(sent, talk) }, func(f fyne.Focusable) { c.Focus(f) }, func() { left++ })
	c = inWindow(t, page.Page, fyne.NewSize(1366, 740))
	c.Focus(page.Field())
	key := func(name fyne.KeyName) { c.Focused().TypedKey(&fyne.KeyEvent{Name: name}) }
	key(fyne.KeyReturn)
	if len(sent) != 0 || page.fault.Text() == "" || c.Focused() != page.Field() {
		t.Errorf("a talk about nothing: sent %v, said %q", sent, page.fault.Text())
	}
	test.Type(page.about, "The new rota")
	if page.fault.Text() != "" {
		t.Error("the fault stays while one writes")
	}
	c.FocusNext()
	key(fyne.KeyUp)
	key(fyne.KeyReturn)
	if want := []workshop.Talk{{Title: "The new rota", Minutes: talkMinutes + 1}}; !slices.Equal(sent, want) {
		t.Errorf("sent %v, want %v", sent, want)
	}
	key(fyne.KeyEscape)
	if left != 1 {
		t.Error("Escape does not go back")
	}
}

// Nothing is put behind the closing.
func TestPlanPageEndsWithTheClosing(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	s, p := planOn(t, catalog.In("en"))
	inWindow(t, p.Page, fyne.NewSize(1366, 740))
	if p.buttons[cutSlots].Disabled() || p.buttons[cutSlots+1].Disabled() {
		t.Error("no break and no talk at the beginning")
	}
	if err := s.Jump(len(s.State().Agenda) - 1); err != nil {
		t.Fatal(err)
	}
	if !p.buttons[cutSlots].Disabled() || !p.buttons[cutSlots+1].Disabled() {
		t.Error("a break or a talk is offered after the closing")
	}
}

// The test picture holds the wall's own rules on every screen.
func TestTestPictureFits(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fi"} {
		for _, size := range []figure.Size{{W: 1024, H: 768}, {W: 1280, H: 720}, {W: 3840, H: 2160}} {
			for _, it := range TestPicture(catalog.In(lang), size).Items {
				if text, ok := it.(figure.Text); ok && (text.Size < size.H/30-0.01 || text.Y > size.H-5*size.H/90 || text.X+figure.Width(text.S, text.Size, text.Bold) > size.W) {
					t.Errorf("%s on %v × %v: %q at %v", lang, size.W, size.H, text.S, text.Y)
				}
			}
		}
	}
}

// One button is blue, and it leads to the ballot in the way that suits the screens; the
// focus is on the way back.
func TestBlueLeadsToTheBallot(t *testing.T) {
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for mirrored, want := range map[bool]string{false: "covered", true: "blind"} {
		test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
		w, went := catalog.In("en"), ""
		to := func(where string) func() { return func() { went = where } }
		p := Ask(w, mirrored, Ways{Covered: to("covered"), Paper: to("paper"), Blind: to("blind"), Back: to("back")})
		c := inWindow(t, p, fyne.NewSize(1022, 740))
		c.Focus(p.First())
		if c.Focused() != p.back || p.back.Kind == controls.Main {
			t.Errorf("mirrored %v: the focus is on %T, back is blue: %v", mirrored, c.Focused(), p.back.Kind == controls.Main)
		}
		blue := 0
		for _, b := range p.buttons {
			if b.Blue {
				blue++
				b.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			}
		}
		if blue != 1 || went != want {
			t.Errorf("mirrored %v: %d blue buttons, blue leads to %q", mirrored, blue, went)
		}
	}
}
