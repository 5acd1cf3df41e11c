package home

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/pack"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// Any length can be typed; one that makes no sense is answered with a sentence, and no
// workshop is made of it.
func TestOtherLength(t *testing.T) {
	for _, tt := range []struct {
		typed string
		want  int
	}{
		{"150", 150}, {" 75 ", 75}, {"30", 30}, {"480", 480},
		{"29", 0}, {"481", 0}, {"", 0}, {"two hours", 0}, {"-90", 0}, {"90.5", 0},
	} {
		t.Run(tt.typed, func(t *testing.T) {
			start(t)
			f, made := form(t, "en")
			w := window(t, f.Content(), 1366, 768)
			f.fields.group.SetText("Team")
			if f.fields.typed.Visible() {
				t.Error("other minutes are asked for before anybody wants them")
			}
			f.fields.minutes.SetChosen(len(lengths))
			f.setLength(len(lengths))
			if w.Canvas().Focused() != f.fields.typed || f.fields.typed.Text != "180" || f.draft.minutes != 180 {
				t.Fatalf("the field has %q", f.fields.typed.Text)
			}
			f.fields.typed.TypedKey(&fyne.KeyEvent{Name: fyne.KeyBackspace}) // all of it is selected
			test.Type(f.fields.typed, tt.typed)
			if f.draft.minutes != tt.want {
				t.Errorf("%d minutes, want %d", f.draft.minutes, tt.want)
			}
			const sentence = "Write the length in minutes, from 30 to 480."
			if got := f.plan.verdict.Text() == sentence; got != (tt.want == 0) {
				t.Errorf("the verdict is %q", f.plan.verdict.Text())
			}
			shot(t, w, "form-other-"+strings.TrimSpace(tt.typed))
			f.create()
			switch {
			case tt.want > 0 && (len(*made) != 1 || (*made)[0].Minutes != tt.want):
				t.Errorf("made %+v", *made)
			case tt.want == 0 && (len(*made) != 0 || f.plan.trouble.Text() != sentence || w.Canvas().Focused() != f.fields.typed):
				t.Errorf("made %+v, says %q", *made, f.plan.trouble.Text())
			}
			f.setLength(2)
			if f.fields.typed.Visible() || f.draft.minutes != 120 {
				t.Error("a length of the list does not take its place")
			}
		})
	}
}

// A plan that is too long says what would make it fit, and one press takes it.
func TestMakeItFit(t *testing.T) {
	for _, tt := range []struct {
		name            string
		minutes, people int
		exercises       string
		way             int
		en, fi          string
	}{
		{"shorter steps", 113, 12, "A B C", 0, "Shorten: C4 The picture to 7 min.", "Lyhennä: C4 Kuva tilanteesta (7 min)."},
		{"a shorter break", 120, 12, "A B C", 0, "Shorten: Break to 6 min.", "Lyhennä: Tauko (6 min)."},
		{"exercises go", 60, 12, "A B C", 0, "Leave out: Paradigm shift and Inverted pyramid.", "Jätä pois: Ajattelutavan muutos ja Käännetty pyramidi."},
		{"paper before steps go", 180, 30, "A B C", 2, "Answer on paper: ", "Vastatkaa paperilla: "},
		{"paper before an exercise goes", 120, 14, "A B C", 2, "Answer on paper: 27 min less. Shorten: Break to 5 min.", "Vastatkaa paperilla: 27 min vähemmän. Lyhennä: Tauko (5 min)."},
		{"too much for one", 30, 12, "B", 0, "Nothing more can be left out. Choose more time or a quicker way to answer.", "Enempää ei voi jättää pois. Varaa lisää aikaa tai valitse nopeampi tapa vastata."},
		{"fits", 180, 12, "A B C", 0, "", ""},
	} {
		for _, lang := range trial.Languages() {
			t.Run(tt.name+" "+lang, func(t *testing.T) {
				start(t)
				f, _ := form(t, lang)
				w := window(t, f.Content(), 1366, 768)
				f.setPeople(tt.people)
				f.setWay(tt.way)
				f.draft.exercises, f.draft.ownExercises = strings.Fields(tt.exercises), true
				f.setMinutes(tt.minutes)
				shot(t, w, "fit-"+tt.name+"-"+lang)
				want := map[string]string{"en": tt.en, "fi": tt.fi}[lang]
				got := f.plan.proposal.Text()
				if want != "" && got != want && !(strings.HasSuffix(want, ": ") && strings.HasPrefix(got, want)) || tt.name == "fits" && got != "" || f.plan.proposal.Visible() != (got != "") {
					t.Errorf("it proposes %q, want %q", got, want)
				}
				_, ok := f.fitting()
				if f.plan.fit.Visible() != ok {
					t.Errorf("the button is there: %v", f.plan.fit.Visible())
				}
				if !ok {
					return
				}
				test.Tap(f.plan.fit)
				shot(t, w, "fit-"+tt.name+"-"+lang+"-done")
				sum := 0
				for _, s := range f.agenda {
					sum += s.Minutes
				}
				if sum > tt.minutes || f.plan.fit.Visible() || f.plan.proposal.Visible() || w.Canvas().Focused() != f.plan.change {
					t.Errorf("%d minutes of %d", sum, tt.minutes)
				}
				if paper := strings.HasPrefix(tt.name, "paper"); paper != (f.draft.way != ways[tt.way]) || paper && f.draft.way != workshop.Paper {
					t.Errorf("they vote by %q now", f.draft.way)
				}
				if err := f.d.Pack.CheckAgenda(f.agenda); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

// A vote that is shortened to what it keeps at least asks no more than its short version.
func TestAShortenedVoteAsksLess(t *testing.T) {
	start(t)
	f, _ := form(t, "en")
	window(t, f.Content(), 1366, 768)
	length := func(minutes int) workshop.Length {
		f.draft.setStep("A2", minutes)
		f.update()
		for _, s := range f.agenda {
			if s.ID == "A2" {
				return s.Length
			}
		}
		return -1
	}
	if got := length(6); got != workshop.Full {
		t.Errorf("with six minutes its length is %v", got)
	}
	if got := length(5); got != workshop.Compact {
		t.Errorf("with five minutes its length is %v", got)
	}
}

// However short a block is, its words stand in it, and all of them stand in the picture.
func TestPlanBlocksHoldTheirWords(t *testing.T) {
	list := []block{{minutes: 3}, {minutes: 240, exercise: "A"}, {minutes: 1, pause: true}, {minutes: 90, exercise: "B"}, {minutes: 5}}
	s := planScene(catalog(t, "en"), list, day, 540, 420)
	var blocks []figure.Rect
	for _, it := range s.Items {
		if r, ok := it.(figure.Rect); ok {
			blocks = append(blocks, r)
		}
	}
	if len(blocks) != 4 {
		t.Fatalf("%d blocks", len(blocks))
	}
	for _, r := range blocks {
		if r.H < leastBlock-3.01 {
			t.Errorf("a block is %.1f high", r.H)
		}
	}
	if last := blocks[3]; last.Y+last.H > 401 || last.Y+last.H < 390 {
		t.Errorf("the plan ends at %.1f of 420", last.Y+last.H)
	}
}

// A title that has no room beside its minutes has two lines, and the block their height.
func TestALongTitleOfThePlanHasTwoLines(t *testing.T) {
	long := block{title: "Aloitus, pelisäännöt, koeäänestys", minutes: 20}
	list := []block{long, {minutes: 90, exercise: "A", title: "Ajattelutavan muutos"}, {minutes: 10, pause: true, title: "Tauko"}}
	for _, h := range []float64{180, 340} {
		s := planScene(catalog(t, "fi"), list, day, 300, h)
		var lines []figure.Text
		for _, it := range s.Items {
			if text, ok := it.(figure.Text); ok && len(text.S) > 1 && strings.Contains(long.title, text.S) {
				lines = append(lines, text)
			}
		}
		block := s.Items[0].(figure.Rect)
		if len(lines) != 2 || lines[0].S+" "+lines[1].S != long.title || lines[0].Y < block.Y+12 || lines[1].Y > block.Y+block.H-4 {
			t.Errorf("in %v: %v in a block from %v to %v", h, lines, block.Y, block.Y+block.H)
		}
	}
}

// Who makes a workshop like another one finds its length, be it in the list or not.
func TestALikeWorkshopHasItsLength(t *testing.T) {
	for minutes, chosen := range map[int]int{90: 1, 240: 4, 200: len(lengths)} {
		start(t)
		p, err := pack.Builtin()
		if err != nil {
			t.Fatal(err)
		}
		like := workshop.Info{Group: "Team", People: 12, Minutes: minutes, Lang: "en", Exercises: []string{"A"}, Way: workshop.Paper}
		f := NewForm(FormDeps{Words: catalog(t, "en"), Lang: "en", Languages: languages2, Pack: p, Now: now, Like: &like})
		window(t, f.Content(), 1366, 768)
		x := f.fields
		if x.minutes.Chosen() != chosen || x.typed.Visible() != (chosen == len(lengths)) || x.typed.Visible() && x.typed.Text != "200" {
			t.Errorf("%d minutes: choice %d, field %q", minutes, x.minutes.Chosen(), x.typed.Text)
		}
		if info, err := f.draft.info(p); err != nil || info.Minutes != minutes {
			t.Errorf("%d minutes: %+v, %v", minutes, info, err)
		}
	}
}
