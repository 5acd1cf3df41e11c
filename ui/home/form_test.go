package home

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

func form(t *testing.T, lang string) (*Form, *[]workshop.Info) {
	t.Helper()
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	var made []workshop.Info
	return NewForm(FormDeps{Words: catalog(t, lang), Lang: lang, Languages: languages2, Pack: p, Now: now,
		OnCreate: func(i workshop.Info, _ *workshop.Pack, _ []workshop.Step) { made = append(made, i) }}), &made
}

func TestFormShowsThePlanItLeadsTo(t *testing.T) {
	start(t)
	f, _ := form(t, "en")
	w := window(t, f.Content(), 1366, 768)
	f.fields.group.SetText("Customer service team")
	shot(t, w, "form-en")
	for _, s := range []string{"9:00–11:54", "Opening, ground rules and practice vote", "Paradigm shift", "Inverted pyramid", "Break", "always kept", "11:54", "Tuesday 3 November 2026"} {
		if !says(f.Content(), s) {
			t.Errorf("nothing says %q", s)
		}
	}
	f.fields.minutes.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	f.fields.minutes.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	if says(f.Content(), "9:00–11:54") || !says(f.Content(), "9:00–10:30") && !says(f.Content(), "9:00–10:2") {
		t.Error("the plan of 90 minutes is not shown")
	}
	shot(t, w, "form-90")
	f.setLength(0)
	shot(t, w, "form-60")
	for _, c := range f.fields.exercises {
		if !c.On() {
			test.Tap(c)
		}
	}
	shot(t, w, "form-long")
	if got := f.plan.verdict.Text(); got != "The plan is 54 min too long" {
		t.Errorf("the verdict is %q", got)
	}
}

func TestWayByPeople(t *testing.T) {
	for _, tt := range []struct {
		name   string
		people int
		own    bool
		want   workshop.Way
	}{
		{"few pass the computer", 8, false, workshop.Booth},
		{"more write on paper", 9, false, workshop.Paper},
		{"a choice by hand stays", 8, true, workshop.Cards},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start(t)
			f, _ := form(t, "en")
			if tt.own {
				f.setWay(1)
			}
			f.setPeople(tt.people)
			if f.draft.way != tt.want || ways[f.fields.way.Chosen()] != tt.want {
				t.Errorf("the way is %v, shown %v", f.draft.way, ways[f.fields.way.Chosen()])
			}
		})
	}
}

// Whoever has nothing to add is done with Enter, in whatever field: the day names the group
// until somebody types its name, which takes the place of the day's.
func TestEnterCreates(t *testing.T) {
	for name, tt := range map[string]struct {
		typed      string
		clear      bool
		field      func(*Form) fyne.Focusable
		lang, want string
	}{
		"nothing typed":   {field: func(f *Form) fyne.Focusable { return f.fields.group }, lang: "en", want: "Workshop, 4 November"},
		"in Finnish":      {field: func(f *Form) fyne.Focusable { return f.fields.clock }, lang: "fi", want: "Työpaja 4.11."},
		"a name":          {typed: "Team", field: func(f *Form) fyne.Focusable { return f.fields.group }, lang: "en", want: "Team"},
		"one taken away":  {typed: "Team", clear: true, field: func(f *Form) fyne.Focusable { return f.fields.group }, lang: "en", want: "Workshop, 4 November"},
		"from the title":  {typed: "Team", field: func(f *Form) fyne.Focusable { return f.fields.title }, lang: "fi", want: "Team"},
		"from its length": {typed: "Team", field: func(f *Form) fyne.Focusable { return f.fields.typed }, lang: "fi", want: "Team"},
	} {
		t.Run(name, func(t *testing.T) {
			start(t)
			f, made := form(t, tt.lang)
			w := window(t, f.Content(), 1366, 768)
			f.setDay(now().AddDate(0, 0, 1))
			f.Focus(w.Canvas())
			if tt.clear {
				test.Tap(f.fields.group) // whoever clicks before typing does not write into it either
			}
			for _, r := range tt.typed {
				w.Canvas().Focused().TypedRune(r)
			}
			if tt.clear {
				if f.draft.group != tt.typed {
					t.Errorf("typing makes of it %q", f.draft.group)
				}
				f.fields.group.SetText("")
			}
			tt.field(f).TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
			if len(*made) != 1 || (*made)[0].Group != tt.want || (*made)[0].Title != tt.want {
				t.Errorf("made %+v, want %q", *made, tt.want)
			}
		})
	}
}

// What few need is folded, unless the workshop that this one is like has it.
func TestFolded(t *testing.T) {
	start(t)
	f, _ := form(t, "en")
	w := window(t, f.Content(), 1366, 768)
	if f.fields.title.Visible() || f.fields.leaders.Visible() {
		t.Error("title and leaders are in sight from the beginning")
	}
	f.fields.more.Press()
	shot(t, w, "form-more")
	if !f.fields.title.Visible() || !f.fields.leaders.Visible() || w.Canvas().Focused() != f.fields.title {
		t.Error("title and leaders are not in sight")
	}
	f.fields.more.Press()
	if f.fields.title.Visible() {
		t.Error("it cannot be folded again")
	}
	like := workshop.Info{Group: "Team", Leaders: 5, People: 12, Minutes: 180, Way: workshop.Paper}
	if again := NewForm(FormDeps{Words: catalog(t, "en"), Lang: "en", Languages: languages2, Pack: f.d.Pack, Now: now, Like: &like}); !again.fields.leaders.Visible() || again.draft.group != "Team" {
		t.Errorf("of a workshop with leaders these are folded, and the group is %q", again.draft.group)
	}
}

func TestCreate(t *testing.T) {
	start(t)
	f, made := form(t, "fi")
	w := window(t, f.Content(), 1366, 768)
	shot(t, w, "form-fi")
	f.fields.group.SetText("Asiakaspalvelu")
	f.fields.people.TypedRune('4')
	f.fields.consent.Press()
	shot(t, w, "form-few")
	f.fields.clock.SetText("13.30")
	f.plan.create.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if len(*made) != 1 {
		t.Fatal("nothing was made")
	}
	got := (*made)[0]
	if got.Group != "Asiakaspalvelu" || got.Title != got.Group || got.People != 4 || got.MinShow != 4 || got.Way != workshop.Booth ||
		got.Lang != "fi" || got.Minutes != 180 || len(got.Exercises) != 3 || got.When != time.Date(2026, 11, 3, 13, 30, 0, 0, time.UTC) {
		t.Errorf("made %+v", got)
	}
}

func TestDraft(t *testing.T) {
	p, err := pack.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	good := draft{group: "Team", lang: "en", way: workshop.Paper, clock: "9:00", people: 12, minutes: 180, exercises: []string{"A"}, day: day}
	for _, tt := range []struct {
		name   string
		change func(*draft)
		want   string // what is wrong
	}{
		{"OK", func(*draft) {}, ""},
		{"Arabic and emoji", func(d *draft) { d.group, d.names = "فريق الخدمة", "Aino 👩‍🚀\nياسمين" }, ""},
		{"80 letters of emoji", func(d *draft) { d.group = strings.Repeat("👩‍🚀", 80) }, ""},
		{"what nobody sees", func(d *draft) { d.group = "Te\u00adam\u200b" }, ""},
		{"only what nobody sees", func(d *draft) { d.group = "\u2060" }, "group"},
		{"no group", func(d *draft) { d.group = "  " }, "group"},
		{"300 letters", func(d *draft) { d.group = strings.Repeat("Ä", 300) }, "long_name"},
		{"long name", func(d *draft) { d.names = strings.Repeat("x", 81) }, "name_long"},
		{"control sign", func(d *draft) { d.title = "a\x07b" }, "sign"},
		{"turned direction", func(d *draft) { d.group = "a\u202eb" }, "sign"},
		{"more names than people", func(d *draft) { d.people, d.names = 2, "a\nb\n\nc" }, "names"},
		{"no exercise", func(d *draft) { d.exercises = nil }, "exercises"},
		{"no time", func(d *draft) { d.clock = "nine" }, "clock"},
		{"25 o'clock", func(d *draft) { d.clock = "25:00" }, "clock"},
		{"one digit of minutes", func(d *draft) { d.clock = "9:3" }, "clock"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := good
			tt.change(&d)
			_, err := d.info(p)
			got := ""
			var e *workshop.Error
			if errors.As(err, &e) {
				got = e.Args["what"]
			}
			if got != tt.want {
				t.Errorf("problem %q, want %q", got, tt.want)
			}
		})
	}
}

func TestCalendarKeys(t *testing.T) {
	start(t)
	f, _ := form(t, "en")
	w := window(t, f.Content(), 1366, 768)
	test.Tap(f.fields.day)
	shot(t, w, "form-calendar")
	for _, tt := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyRight, "2026-11-04"}, {fyne.KeyDown, "2026-11-11"}, {fyne.KeyUp, "2026-11-04"}, {fyne.KeyLeft, "2026-11-03"},
		{fyne.KeyPageDown, "2026-12-03"}, {fyne.KeyPageUp, "2026-11-03"},
	} {
		f.plan.calendar.TypedKey(&fyne.KeyEvent{Name: tt.key})
		if got := f.draft.day.Format("2006-01-02"); got != tt.want {
			t.Errorf("%s leads to %s, want %s", tt.key, got, tt.want)
		}
	}
	f.setDay(time.Date(2026, 1, 31, 0, 0, 0, 0, time.UTC))
	f.plan.calendar.SetDay(f.draft.day)
	f.plan.calendar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if got := f.draft.day.Format("2006-01-02"); got != "2026-02-28" {
		t.Errorf("a month after 31 January is %s", got)
	}
	f.plan.calendar.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if f.plan.mode != modePlan {
		t.Error("Enter does not go back to the plan")
	}
	test.Tap(f.fields.names)
	shot(t, w, "form-names")
	f.plan.names.area.SetText("Aino\nVeikko")
	if got, _ := f.draft.nameList(); len(got) != 2 {
		t.Errorf("names are %v", got)
	}
}

// Three or four leaders are compared with their team if each of them agrees, and
// only where the team is large enough.
func TestFewLeadersHaveToAgree(t *testing.T) {
	for _, tt := range []struct {
		name            string
		people, leaders int
		asked           bool
	}{
		{"four of twelve", 12, 4, true},
		{"three of eight", 8, 3, true},
		{"five of twelve need not agree", 12, 5, false},
		{"two are never shown", 12, 2, false},
		{"a team of four is too small", 7, 3, false},
		{"nobody leads", 12, 0, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			start(t)
			f, made := form(t, "en")
			w := window(t, f.Content(), 1366, 768)
			f.fields.group.SetText("Customer service")
			f.setPeople(tt.people)
			f.draft.leaders = tt.leaders
			f.update()
			shot(t, w, "form-leaders-"+tt.name)
			if got := f.fields.agreed.Visible(); got != tt.asked {
				t.Errorf("asked for: %v", got)
			}
			for _, agree := range []bool{false, true} {
				f.draft.agreed = agree
				f.create()
				info := (*made)[len(*made)-1]
				if info.Agreed != (agree && tt.asked) {
					t.Errorf("agreed %v: kept as %v", agree, info.Agreed)
				}
				st := workshop.State{Info: info}
				if got, want := st.TwoViews(), tt.leaders >= workshop.MinView || agree && tt.asked; got != want {
					t.Errorf("agreed %v: two views %v, want %v", agree, got, want)
				}
			}
		})
	}
}

// Nothing may stick out of the window in either language.
func TestFormFits(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		for _, size := range []fyne.Size{{Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
			for _, people := range []int{1, 4, 7, 12, 1234} {
				t.Run(lang, func(t *testing.T) {
					start(t)
					f, _ := form(t, lang)
					window(t, f.Content(), size.Width, size.Height)
					f.setPeople(people)
					for _, f.draft.leaders = range []int{1, min(3, people)} {
						f.update()
						for i := range len(lengths) + 1 {
							f.setLength(i)
							inside(t, f.Content(), size)
						}
						f.setMinutes(workshop.LeastMinutes)
						inside(t, f.Content(), size)
					}
					test.Tap(f.fields.day)
					inside(t, f.Content(), size)
				})
			}
		}
	}
}

func TestLongTextsDoNotCrash(t *testing.T) {
	start(t)
	f, made := form(t, "en")
	w := window(t, f.Content(), 1366, 768)
	f.fields.group.SetText(strings.Repeat("Ä", 300))
	f.fields.title.SetText("\u202e\x00")
	f.create()
	w.Canvas().Capture()
	if len(*made) != 0 {
		t.Error("a group of 300 letters was taken")
	}
}

// Who types the names has counted the people; who has counted them by hand may
// have reasons.
func TestNamesCountThePeople(t *testing.T) {
	for _, tt := range []struct {
		name   string
		byHand bool
		want   int
	}{{"as many as names", false, 3}, {"a number chosen by hand stays", true, 13}} {
		t.Run(tt.name, func(t *testing.T) {
			start(t)
			f, _ := form(t, "en")
			window(t, f.Content(), 1366, 768)
			if tt.byHand {
				f.fields.people.TypedRune('+')
			}
			test.Tap(f.fields.names)
			f.plan.names.area.SetText("Aino\nVeikko\n\nSinikka")
			test.Tap(f.fields.names)
			if f.draft.people != tt.want || f.fields.people.Value() != tt.want {
				t.Errorf("%d people, shown as %d; want %d", f.draft.people, f.fields.people.Value(), tt.want)
			}
		})
	}
}

// Cancel stands one Tab before the button that creates the workshop: what was filled in
// is not thrown away without a question.
func TestCancelAsksBeforeAFilledFormIsLost(t *testing.T) {
	start(t)
	f, _ := form(t, "en")
	left, asked := 0, 0
	f.d.OnCancel, f.d.OnDiscard = func() { left++ }, func() { asked++ }
	window(t, f.Content(), 1366, 768)
	f.fields.group.SetText("Customer service team")
	test.Tap(f.plan.cancel)
	if left != 0 || asked != 1 {
		t.Errorf("left %d times, asked %d times", left, asked)
	}
	f.draft = f.begun
	test.Tap(f.plan.cancel)
	if left != 1 || asked != 1 {
		t.Errorf("an empty form: left %d times, asked %d times", left, asked)
	}
}

// Every way of voting can be chosen, and says what it is good for.
func TestTheFormOffersEveryWay(t *testing.T) {
	list, want := slices.Clone(ways), workshop.Ways()
	slices.Sort(list)
	slices.Sort(want)
	if !slices.Equal(list, want) {
		t.Errorf("offered are %q of %q", list, want)
	}
}
