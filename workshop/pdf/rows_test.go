package pdf

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/memory"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// shownToo are the medians that the picture over a line shows as well; in two languages,
// where there is little room, they may be left out.
var shownToo = regexp.MustCompile(`(today|nyt) [0-9.,]+, |, (in a year|vuoden päästä) [0-9.,]+`)

// The line under a row tells both votes, about which of them the group is divided, and
// how many could not say what.
func TestRowsTellTheSecondVote(t *testing.T) {
	for _, tt := range []struct {
		name, today, goal, again string
		en, fi                   []string
	}{
		{
			"moved", "112222334455", "666667777775", "334455666677",
			[]string{"Median: today 2.5, after we talked 5.5, in a year 6.5."},
			[]string{"Mediaani: nyt 2,5, keskustelun jälkeen 5,5, vuoden päästä 6,5."},
		},
		{
			"divided before, not after", "111111777777", "666667777775", "666666666666",
			[]string{"Median: today 4 (divided), after we talked 6, in a year 6.5."},
			[]string{"Mediaani: nyt 4 (jakautunut), keskustelun jälkeen 6, vuoden päästä 6,5."},
		},
		{
			"divided about the goal", "222222222222", "111111777777", "222222222222",
			[]string{"Median: today 2, after we talked 2, in a year 4 (divided)."},
			[]string{"Mediaani: nyt 2, keskustelun jälkeen 2, vuoden päästä 4 (jakautunut)."},
		},
		{
			"some could not say", "22222222222x", "6666666666xx", "55555555555x",
			[]string{"Median: today 2, after we talked 5, in a year 6.", "Can’t say: today 1, after we talked 1, in a year 2."},
			[]string{"Mediaani: nyt 2, keskustelun jälkeen 5, vuoden päästä 6.", "En osaa sanoa: nyt 1, keskustelun jälkeen 1, vuoden päästä 2."},
		},
		{
			"voted once", "22222222222x", "66666666666x", "",
			[]string{"Median: today 2, in a year 6.", "Can’t say: today 1, in a year 1."},
			[]string{"Mediaani: nyt 2, vuoden päästä 6.", "En osaa sanoa: nyt 1, vuoden päästä 1."},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, opts := range []Options{{Lang: "en"}, {Lang: "fi", Paper: Letter}, {Lang: "en+fi"}, {Lang: "fi+en"}, {Lang: "en", Large: true}, {Lang: "fi", Large: true}} {
				s := &sample{t: t, state: newSample(t, opts.Lang[:2], workshop.Full, "A", "B")}
				s.state.Rounds = slices.DeleteFunc(s.state.Rounds, func(r workshop.Round) bool { return r.Spec.Step == "A4" || r.Spec.Step == "A7" })
				s.vote("A4", marks(tt.today, tt.goal))
				if tt.again != "" {
					s.vote("A7", marks(tt.again))
				}
				h := mustLayout(t, s.state, KindTakeHome, opts)
				said := ""
				for side := range h.Len() {
					said += words2(h, side) + " "
				}
				for lang, sentences := range map[string][]string{"en": tt.en, "fi": tt.fi} {
					for _, want := range sentences {
						if strings.Contains(opts.Lang, lang) && !saysRow(said, want, len(opts.Lang) > 2) {
							t.Errorf("%+v: no %q in %s", opts, want, said)
						}
					}
				}
				if strings.Contains(said, "…") {
					t.Errorf("%+v: something is cut in %s", opts, said)
				}
				if !opts.Large {
					sh, err := newSheet(s.state, words(t), opts)
					if err != nil {
						t.Fatal(err)
					}
					checkLayout(t, sh)
				}
			}
		})
	}
}

// saysRow reports whether a sheet says a sentence; in two languages without what the
// picture shows too, if it has no room, or nothing where that is all.
func saysRow(said, want string, both bool) bool {
	if strings.Contains(said, want) || !both {
		return strings.Contains(said, want)
	}
	brief := shownToo.ReplaceAllString(want, "")
	return strings.Contains(said, brief) || strings.HasSuffix(brief, ": .") || !strings.ContainsAny(brief, "0123456789") || !strings.Contains(want, "after") && !strings.Contains(want, "jälkeen")
}

// A question of one aspect that was asked again stands with both votes; pictures of what
// was asked again say which vote they show.
func TestSecondVotesAreTold(t *testing.T) {
	s := &sample{t: t, state: newSample(t, "en", workshop.Full, "B")}
	s.again("B1", marks("777777777777"))
	sh, err := newSheet(s.state, words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if said := inOne(draw(t, frontOf(sh)).Pages[0].Texts); !strings.Contains(said, "Median: before we talked 5, after we talked 7.") {
		t.Error(said)
	}
	s = &sample{t: t, state: newSample(t, "en", workshop.Compact, "C")}
	s.again("C2", marks("222222222222"))
	if sh, err = newSheet(s.state, words(t), Options{}); err != nil {
		t.Fatal(err)
	}
	if said := inOne(draw(t, frontOf(sh)).Pages[0].Texts); !strings.Contains(said, " · After the discussion") {
		t.Error(said)
	}
}

// again adds a second round of a vote that was held.
func (s *sample) again(step string, answer func(spec workshop.Spec, seat int) workshop.Ballot) {
	s.t.Helper()
	s.vote(step, answer)
	r := &s.state.Rounds[len(s.state.Rounds)-1]
	r.Spec.Revote, r.Tally.Spec.Revote = true, true
}

// Where a group voted again there is a word of it: its last word is never missing.
func TestEverySecondVoteIsOnTheSheet(t *testing.T) {
	seen := 0
	for _, a := range agendas {
		for _, lang := range []string{"en", "fi", "en+fi"} {
			st := newSample(t, lang[:2], a.length, a.exercises...)
			again, ok := st.Round("A7", false)
			if !ok {
				continue
			}
			said := words2(mustLayout(t, st, KindTakeHome, Options{Lang: lang}), 0)
			for _, c := range again.Tally.Counts {
				m, _ := tally.Median(c)
				w := words(t)
				if want := w.T(lang[:2], "reading.when_m", "when", w.T(lang[:2], "reading.after_talk"), "m", w.Decimal(lang[:2], m)); !strings.Contains(said, want) {
					t.Errorf("%s %s: no %q in %s", a.name, lang, want, said)
				}
				seen++
			}
		}
	}
	if seen == 0 {
		t.Error("nobody voted again")
	}
}

// What was asked on the spot stands on the sheet where there is room, and where there is
// none nothing of it does.
func TestVotesOnTheSpotOnTheSheet(t *testing.T) {
	for _, lang := range []string{"en", "fi", "en+fi"} {
		for _, exercises := range [][]string{{"A"}, {"A", "B", "C"}} {
			length := workshop.Compact
			if len(exercises) > 1 {
				length = workshop.Deep
			}
			s := &sample{t: t, state: newSample(t, lang[:2], length, exercises...)}
			w, err := workshop.Start(memory.New(s.state), workshop.Rules{})
			if err != nil {
				t.Fatal(err)
			}
			if err := w.AddQuick(workshop.Quick{Question: "What do customers ask about?", Options: []string{"Refunds", "Parking"}}); err != nil {
				t.Fatal(err)
			}
			s.state = w.State()
			for _, step := range s.state.Agenda {
				if !s.state.Pack.Planned(step.ID) {
					s.vote(step.ID, marks("000000000111"))
				}
			}
			sh, err := newSheet(s.state, words(t), Options{Lang: lang})
			if err != nil {
				t.Fatal(err)
			}
			checkLayout(t, sh)
			said := inOne(draw(t, frontOf(sh)).Pages[0].Texts)
			answer := "9/12"
			if has := strings.Contains(said, "What do customers ask about?"); has != strings.Contains(said, answer) || len(exercises) == 1 && !has {
				t.Errorf("%s %v: the question %t: %s", lang, exercises, has, said)
			}
			if strings.Contains(said, "[") || rawKey.MatchString(said) {
				t.Errorf("%s: a key in %s", lang, said)
			}
		}
	}
}

// Those who could not say stand under the row that they could not answer: in one language
// on a line of their own; and where a row has medians in two languages, it has all three.
func TestCannotSayIsOfARow(t *testing.T) {
	for _, lang := range []string{"fi", "en+fi", "fi+en"} {
		s := &sample{t: t, state: newSample(t, lang[:2], workshop.Full, "A", "B")}
		s.state.Rounds = slices.DeleteFunc(s.state.Rounds, func(r workshop.Round) bool { return r.Spec.Step == "A4" || r.Spec.Step == "A7" })
		s.vote("A4", marks("22222222222x", "6666666666xx"))
		s.vote("A7", marks("55555555555x"))
		sh, err := newSheet(s.state, words(t), Options{Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		tl, ok := sh.result(workshop.RoleBeliefs, false)
		if !ok {
			t.Fatal("no result")
		}
		f := &front{takeHome: &takeHome{sh}}
		for _, id := range tally.Discussed(tl) {
			note, below := f.rowSays(tl, id)
			if told := sh.figs.Told(tl, id); !strings.HasPrefix(note.First, told.Medians()) {
				t.Errorf("%s: under row %s stands %q of %q", lang, id, note.First, told.Medians())
			} else if lang == "fi" && (note.Second != told.CantSay() || below(sh.edition) != "") {
				t.Errorf("row %s: %q, below %q", id, note.Second, below(sh.edition))
			}
		}
	}
}

// A statement of many lines in two languages has a row that leaves it clear of its rules.
func TestRowsOfChoicesAreAsHighAsTheirStatements(t *testing.T) {
	label := figure.Both("Pelisäännöt, jotka koskevat kaikkia, myös minua, silloinkin kun kukaan ei ole näkemässä", "Ground rules that apply to everyone, me included, even when there is nobody about to see it")
	s, err := newSheet(full(t, "fi", crowds[2]), words(t), Options{Lang: "fi+en"})
	if err != nil {
		t.Fatal(err)
	}
	row := figure.SquareRow{Label: label, N: []int{4, 4, 4}}
	fig := figure.Squares{Options: []figure.Bilingual{figure.Only("Tarve"), figure.Only("Toive"), figure.Only("Molemmat")}, Rows: []figure.SquareRow{row, row}, Slots: 2}
	for _, tight := range tightness() {
		high := choiceRow(&report{sheet: s, tight: tight}, fig) + s.inTwo(24)
		if tallest := fig.Tallest(s.Width, 20+2*200, figure.PaperStyle()); high < tallest+4 || tallest < 60 {
			t.Errorf("tightness %.2f: a row of %.1f for a statement of %.1f", tight, high, tallest)
		}
	}
}
