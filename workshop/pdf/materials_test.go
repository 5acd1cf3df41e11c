package pdf

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// group is a workshop of so many people in a way of voting, nothing of it held yet.
func group(t *testing.T, lang string, people, leaders int, way workshop.Way, exercises ...string) workshop.State {
	t.Helper()
	st := emptied(sampleOf(t, lang, people, workshop.Full, exercises...))
	st.Info.Leaders, st.Info.Way, st.Info.Exercises = leaders, way, exercises
	agenda, _, err := st.Pack.Plan(workshop.Info{Minutes: 180, Exercises: exercises, People: people, Way: way})
	if err != nil {
		t.Fatal(err)
	}
	st.Agenda = agenda
	return st
}

// The list of materials has as many sheets, slips, cards, pens and places as the people,
// the steps and the ways of voting of the workshop need.
func TestMaterialsMatchThePlan(t *testing.T) {
	for _, tt := range []struct {
		people, leaders int
		way             workshop.Way
		exercises       []string
		used, reserve   string // worksheet: pieces/copies/sheets
		things          string
	}{
		{
			12, 4, workshop.Paper, []string{"A"},
			"W7:1/1/1 W13:4/4/4 W9:1/1/1 W3a:12/2/2 W3:12/12/24 W1:12/12/12 W1b:12/3/3 W1c:12/4/4 W6:12/12/12 W8:12/12/12", "W14:12/12/24",
			"computer:1 projector:1 places:3 pens:15 box:1 scissors:1 parking:1 printer:1",
		},
		{
			7, 0, workshop.Booth, []string{"A"}, // ideas by cards, all else on the computer
			"W7:1/1/1 W13:1/1/1 W9:1/1/1 W3:7/7/14 W1c:7/3/3 W6:7/7/7 W8:7/7/7", "W3a:7/2/2 W1:7/7/7 W1b:7/2/2 W14:7/7/14",
			"computer:1 projector:1 places:2 pens:10 seat:1 scissors:1 parking:1 printer:1",
		},
		{
			13, 5, workshop.Paper, []string{"B"},
			"W7:1/1/1 W13:5/5/5 W9:1/1/1 W3a:13/3/3 W3:13/13/26 W2:7/7/7 W2b:13/7/7 W3b:4/4/8 W4:39/10/10 W4b:13/3/3 W6:13/13/13 W8:13/13/13", "W14:13/13/13",
			"computer:1 projector:1 places:4 pens:16 box:1 scissors:1 parking:1 printer:1",
		},
		{
			1, 1, workshop.Cards, []string{"C"}, // what is no choice is secret all the same
			"W7:1/1/1 W13:1/1/1 W9:1/1/1 W3a:1/1/1 W5:1/1/1 W5:1/1/1 W5b:1/1/1 W6:1/1/1 W6b:1/1/1 W8:1/1/1", "",
			"computer:1 projector:1 places:1 pens:4 box:1 scissors:1 parking:1 printer:1",
		},
	} {
		t.Run(fmt.Sprint(tt.people, tt.way, tt.exercises), func(t *testing.T) {
			st := group(t, "en", tt.people, tt.leaders, tt.way, tt.exercises...)
			s, err := newSheet(st, words(t), Options{Lang: "en", Paper: A4})
			if err != nil {
				t.Fatal(err)
			}
			papers := (&worksheets{s}).printed()
			said := map[bool][]string{}
			for _, p := range papers {
				said[p.reserve] = append(said[p.reserve], fmt.Sprintf("%s:%d/%d/%d", p.id, p.pieces, p.copies, p.sheets))
			}
			var bring []string
			for _, b := range things(st, papers) {
				bring = append(bring, fmt.Sprintf("%s:%d", b.key, b.n))
			}
			for _, c := range [][2]string{{strings.Join(said[false], " "), tt.used}, {strings.Join(said[true], " "), tt.reserve}, {strings.Join(bring, " "), tt.things}} {
				if c[0] != c[1] {
					t.Errorf("%s\nwant %s", c[0], c[1])
				}
			}
		})
	}
}

// The list has as many sheets of paper as come out of the printer, in one language, in
// two, and in large print, on either paper.
func TestMaterialsCountThePages(t *testing.T) {
	for _, opts := range []Options{{Lang: "en"}, {Lang: "fi", Paper: Letter}, {Lang: "en+fi"}, {Lang: "en+fi", Large: true}, {Lang: "fi", Large: true}} {
		st := full(t, opts.Lang[:2], crowds[2])
		first := opts
		first.Lang, first.langs, first.Paper = opts.Lang, opts.Lang, cmp.Or(opts.Paper, A4)
		if opts.Large {
			first.Lang = opts.Lang[:2]
		}
		s, err := newSheet(st, words(t), first)
		if err != nil {
			t.Fatal(err)
		}
		papers := (&worksheets{s}).printed()
		if len(papers) < 15 {
			t.Errorf("%+v: only %d worksheets", opts, len(papers))
		}
		for _, p := range papers {
			one := opts
			one.Only = []string{p.id}
			pages := mustLayout(t, st, KindWorksheets, one).Len()
			if p.to != "" { // of the two ballots each has its own
				pages /= 2
			}
			if p.two {
				pages = (pages + 1) / 2
			}
			if want := p.copies * pages; p.sheets != want {
				t.Errorf("%+v %s: %d sheets, %d are printed", opts, p.id, p.sheets, want)
			}
		}
	}
}

// The page for those who lead says the minimums by which the program really hides.
func TestLeadersReadTheRealMinimums(t *testing.T) {
	for _, tt := range []struct {
		least, leaders int
		agreed         bool
	}{{5, 0, false}, {3, 0, false}, {4, 6, false}, {5, 3, true}, {5, 3, false}, {5, 5, false}} {
		for _, lang := range []string{"en", "fi"} {
			st := group(t, lang, 12, tt.leaders, workshop.Paper, "A", "B", "C")
			st.Info.MinShow, st.Info.Agreed = tt.least, tt.agreed
			lines := strings.Join(saidOn(mustLayout(t, st, KindWorksheets, Options{Lang: lang, Only: []string{"W13"}})), " ")
			said := strings.Join(strings.Fields(lines), " ")
			shown := 1
			for !(workshop.Tally{Cast: shown, MinShow: tt.least}).Shown() {
				shown++
			}
			if want := words(t).T(lang, "beforehand.least", "n", strconv.Itoa(shown)); !strings.Contains(said, want) {
				t.Errorf("%+v: no %q in %q", tt, want, said)
			}
			def, _ := st.Pack.StepFor(workshop.RoleRatings, st.Agenda)
			led := group(t, lang, 12, 6, workshop.Paper, "A", "B", "C") // where nobody leads, nothing compares
			led.Info.MinShow, led.Info.Agreed = tt.least, tt.agreed
			asked := func(leaders int) bool {
				of := led
				of.Info.Leaders = leaders
				spec, err := workshop.NewSpec(of, def, workshop.Paper, nil)
				if err != nil {
					t.Fatal(err)
				}
				return spec.Views != nil
			}
			first := 1 // how many leaders it takes
			for first < 12 && !asked(first) {
				first++
			}
			team := 1 // how many of the team
			for led.Info.People = first + team; team < 12 && !asked(first); led.Info.People = first + team {
				team++
			}
			led.Info.People = 12
			want := words(t).T(lang, "beforehand.views", "n", strconv.Itoa(first), "m", strconv.Itoa(team))
			if got := strings.Contains(said, want); got != asked(tt.leaders) {
				t.Errorf("%+v %s: %q is said: %t", tt, lang, want, got)
			}
		}
	}
}

// Whom a set of ballots is for goes on behind its name, with one colon in it at most.
func TestSetsAreNamedInOneSentence(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		s, err := newSheet(full(t, lang, crowds[2]), words(t), Options{Lang: lang})
		if err != nil {
			t.Fatal(err)
		}
		for _, to := range []string{"team", "leaders"} {
			if name := (&worksheets{s}).printedName(toPrint{id: "W5", to: to}); strings.Count(name, ":") > 1 || !regexp.MustCompile(` – \p{Ll}`).MatchString(name) {
				t.Error(name)
			}
		}
	}
}

// What leaders read before the day is one page in each language, and of two pages the second is
// used: it has lines for what they promise.
func TestWhatLeadersReadFillsItsPages(t *testing.T) {
	for _, lang := range []string{"en", "fi", "sv", "es", "de", "en+fi", "sv+de"} {
		for _, paper := range officePapers {
			h := mustLayout(t, full(t, lang[:2], crowds[2]), KindWorksheets, Options{Lang: lang, Paper: paper, Only: []string{"W13"}})
			if n := h.Len(); n > 1 && (len(lang) == 2 || n > 2) {
				t.Errorf("%s %s: %d pages", lang, paper, n)
			}
			last, low := h.Page(h.Len()-1), 0.0
			for _, it := range last.Items {
				if l, ok := it.(figure.Line); ok {
					low = max(low, l.Y1)
				}
			}
			if low < 0.5*last.H {
				t.Errorf("%s %s: the last page is used down to %.0f of %.0f", lang, paper, low, last.H)
			}
		}
	}
}
