package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/layout"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// everyReport calls f with the report of workshops of all lengths and of groups of all
// sizes, on either paper.
func everyReport(t *testing.T, depth depth, f func(t *testing.T, name string, s *report)) {
	t.Helper()
	for _, length := range []int{60, 90, 180} {
		for i, people := range []int{3, 12, 40} {
			lang := []string{"en", "fi"}[(i+length/30)%2]
			if testing.Short() && (i+length/30)%3 != 0 {
				continue
			}
			st := playedFor(t, lang, length, people)
			for _, paper := range []Paper{A4, Letter} {
				s, err := newSheet(st, words(t), Options{Lang: lang, Paper: paper})
				if err != nil {
					t.Fatal(err)
				}
				f(t, fmt.Sprintf("%d min, %d people, %s, %s", length, people, lang, paper), &report{sheet: s, depth: depth})
			}
		}
	}
}

// playedFor is a workshop of some minutes that made-up people have been led through.
func playedFor(t *testing.T, lang string, minutes, people int) workshop.State {
	t.Helper()
	s, err := trial.Start(trial.Info(lang, people, minutes), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := rehearsal.Run(s, rehearsal.Options{Seed: 1, Words: words(t).In(lang)}); err != nil {
		t.Fatal(err)
	}
	return s.State()
}

// A report has three to eight pages. No chart that a page holds is torn, no heading stands
// at a foot, and a last page has little on it only where nothing can save it.
func TestReportsAreShortAndWhole(t *testing.T) {
	everyReport(t, usual, func(t *testing.T, name string, s *report) {
		col := s.column()
		flow := s.settled(col)
		if n := len(flow); n < 3 || n > 8 {
			t.Errorf("%s: %d pages", name, n)
		}
		for i, page := range flow {
			last := page.Parts[len(page.Parts)-1]
			if last.KeepNext {
				t.Errorf("%s, page %d ends with what belongs to the next", name, i+1)
			}
			for _, part := range page.Parts {
				if rows, ok := part.Flowable.(layout.Rows); ok && rows.From > 0 {
					t.Errorf("%s, page %d: rows %d to %d of a chart that is torn", name, i+1, rows.From, rows.To)
				}
			}
		}
		if filled(flow, col) >= leastFill {
			return
		}
		for _, tight := range tightness() {
			set := *s
			set.tight = tight
			if other := set.written(col.W).spread(tight, col); len(other) < len(flow) || len(other) == len(flow) && filled(other, col) >= leastFill {
				t.Errorf("%s: %.0f %% of the last page, and closer together there is less to turn", name, 100*filled(flow, col))
			}
		}
	})
}

// A group with much to say gets no third side of its sheet, and no report of ten pages, in any
// language: a key alone takes the whole width where room is wanted, and rows of a chart are as
// low as their statements allow.
func TestMuchToSayTakesNoMoreSides(t *testing.T) {
	for _, lang := range trial.Offered() {
		st := played(t, lang, 12, 3, nil)
		for paper, most := range map[Paper]int{A4: 8, Letter: 9} {
			t.Run(lang+" "+string(paper), func(t *testing.T) {
				opts := Options{Lang: lang, Paper: paper}
				if n := mustLayout(t, st, KindTakeHome, opts).Len(); n != 2 {
					t.Errorf("the sheet has %d sides", n)
				}
				if n := mustLayout(t, st, KindReport, opts).Len(); n > most {
					t.Errorf("the report has %d pages", n)
				}
			})
		}
	}
}

// Where two languages stand beside each other, a page still holds all rows of a chart.
func TestNoChartIsTornInTwoLanguages(t *testing.T) {
	st := playedFor(t, "en", 180, 12)
	for i, lang := range []string{"en+fi", "sv+de", "fi+es"} {
		for k, paper := range []Paper{A4, Letter} {
			if testing.Short() && i+k != 1 {
				continue
			}
			s, err := newSheet(st, words(t), Options{Lang: lang, Paper: paper})
			if err != nil {
				t.Fatal(err)
			}
			r, charts := &report{sheet: s, depth: usual}, 0
			for n, page := range r.settled(r.column()) {
				for _, part := range page.Parts {
					whole, ok := part.Flowable.(layout.Undivided)
					if rows, torn := part.Flowable.(layout.Rows); torn && rows.From > 0 {
						t.Errorf("%s %s, page %d: rows %d to %d of a chart that is torn", lang, paper, n+1, rows.From, rows.To)
					} else if rows, is := whole.Flowable.(layout.Rows); ok && is && rows.To > 4 {
						charts++
					}
				}
			}
			if charts < 3 {
				t.Errorf("%s %s: %d charts of many rows", lang, paper, charts)
			}
		}
	}
}

// The parts stand in the order in which they are wanted: the sum, how to read a figure
// before the first one and in one piece, the results, what was decided, when the group looks
// again. Lines to write on leave no last page with next to nothing on it.
func TestPartsOfAReportStandInOrder(t *testing.T) {
	everyReport(t, usual, func(t *testing.T, name string, s *report) {
		for _, lines := range []bool{false, true} {
			s.opts.Lines = lines
			flow := s.settled(s.column())
			if fill := filled(flow, s.column()); fill < leastFill {
				t.Errorf("%s, lines %t: %.2f of the last page", name, lines, fill)
			}
			var got []string
			for _, l := range contents(flow) {
				if l.level == 0 {
					got = append(got, l.title.First)
				}
			}
			want := []string{s.t("report.summary"), s.t("report.read")}
			for _, id := range s.st.Info.Exercises {
				want = append(want, s.pack("exercise."+id+".title"))
			}
			want = append(want, s.t("report.decided"), s.t("report.follow"), s.t("report.about"), s.t("report.credits"))
			at := 0
			for _, title := range got {
				if at < len(want) && title == want[at] {
					at++
				}
			}
			if at < len(want) {
				t.Errorf("%s: %q, where is %q?", name, got, want[at])
			}
			if page := flow[pageOf(flow, s.t("report.read"))]; !slices.ContainsFunc(page.Parts, func(p layout.Part) bool { _, whole := p.Flowable.(layout.Whole); return whole }) {
				t.Errorf("%s: how to read a figure is torn", name)
			}
		}
		s.opts.Lines = false
	})
}

// No page of a report or of its tables is left half empty because of where the pages end,
// however many answered, in which languages,
// and on which paper.
func TestPagesOfAReportAreFilled(t *testing.T) {
	const leastInner, leastMean = 0.45, 0.75
	n := 0
	for _, people := range []int{3, 12, 40, 60, 200} {
		for _, length := range []int{60, 180} {
			st := playedFor(t, "en", length, people)
			for _, opts := range []Options{{Lang: "en"}, {Lang: "fi", Paper: Letter}, {Lang: "en+fi"}, {Lang: "fi+en", Paper: Letter}} {
				for _, depth := range []depth{usual, deep} {
					if n++; testing.Short() && n%5 != 0 {
						continue
					}
					s, err := newSheet(st, words(t), opts)
					if err != nil {
						t.Fatal(err)
					}
					r := &report{sheet: s, depth: depth}
					col := r.column()
					flow, sum := r.settled(col), 0.0
					for i, page := range flow[:len(flow)-1] {
						full := page.High(col.W) / col.H
						if sum += full; full < leastInner || full > 1.0001 {
							t.Errorf("%d people, %d min, %+v, depth %d: page %d is filled to %.2f", people, length, opts, depth, i+1, full)
						}
					}
					// Of one page a mean says no more than how full that is.
					if mean, last := sum/float64(len(flow)-1), filled(flow, col); len(flow) > 2 && mean < leastMean || last < leastFill {
						t.Errorf("%d people, %d min, %+v, depth %d: pages filled to %.2f, the last to %.2f", people, length, opts, depth, mean, last)
					}
				}
			}
		}
	}
}

// pageOf is the page on which a part begins.
func pageOf(flow []layout.Flowed, title string) int {
	for _, l := range contents(flow) {
		if l.title.First == title {
			return l.page - 1
		}
	}
	return 0
}

// A leaf is one side, whatever was decided, and has all that was agreed on.
func TestALeafIsOneSide(t *testing.T) {
	everyReport(t, shallow, func(t *testing.T, name string, s *report) {
		pages := (onLeaf{digest{s}}).leafPages()
		if len(pages) != 1 {
			t.Errorf("%s: %d pages", name, len(pages))
		}
		said := bare(strings.Join(saidOn(&Handout{pages: pages}), ""))
		for _, a := range s.st.Actions {
			for _, text := range []string{a.First, a.Owner, a.Due} {
				if !strings.Contains(said, bare(text)) {
					t.Errorf("%s: lacks %q", name, text)
				}
			}
		}
	})
}

// A leaf in two languages shows the same pictures with the same rows in both, and has two
// sides in large print, as paper has.
func TestALeafShowsTheSameInEachLanguage(t *testing.T) {
	for _, people := range []int{3, 12, 40} {
		for _, lang := range []string{"en+fi", "fi+en"} {
			st := playedFor(t, lang[:2], 180, people)
			for _, opts := range []Options{{Lang: lang}, {Lang: lang, Paper: Letter}, {Lang: lang, Large: true}} {
				h := mustLayout(t, st, KindLeaf, opts)
				sides := 1
				if opts.Large {
					sides = 2
				}
				if h.Len() != 2*sides {
					t.Errorf("%d people, %+v: %d sides", people, opts, h.Len())
					continue
				}
				first, second := drawnOn(h.pages[:sides]), drawnOn(h.pages[sides:])
				if len(first) == 0 || !slices.Equal(first, second) {
					t.Errorf("%d people, %+v: pictures of %v things, and of %v", people, opts, first, second)
				}
			}
		}
	}
}

// drawnOn is of how many things beside words each picture on pages consists.
func drawnOn(pages []layout.Page) (out []int) {
	for _, p := range pages {
		for _, m := range p.Marks {
			if m.Tag != "Figure" {
				continue
			}
			n := 0
			for _, it := range p.Items[m.From:m.To] {
				if _, text := it.(figure.Text); !text {
					n++
				}
			}
			out = append(out, n)
		}
	}
	return out
}

// What was agreed on stands by its day, and what has none comes last.
func TestPromisesStandByTheirDay(t *testing.T) {
	st := full(t, "en", crowds[2])
	st.Actions = []workshop.Action{{First: "c", Due: "soon"}, {First: "b", Due: "20 December"}, {First: "a", Due: "1.12.2026"}}
	s, err := newSheet(st, words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, a := range (digest{&report{sheet: s}}).byDay() {
		got += a.First
	}
	if got != "abc" {
		t.Errorf("order %s", got)
	}
}

// What the day left open is said, and who decides it: an obstacle on top that nobody took,
// a promise without an owner and one without a day.
func TestWhatIsOpenIsSaid(t *testing.T) {
	st := full(t, "en", crowds[2])
	s, err := newSheet(st, words(t), Options{})
	if err != nil {
		t.Fatal(err)
	}
	tl, _ := s.lastResult(workshop.RolePriorities)
	top := s.figs.Places(tl).In
	if len(top) == 0 {
		t.Fatal("no obstacle is on top")
	}
	other := "O1"
	if top[0].Item == other {
		other = "O2"
	}
	st.Actions = []workshop.Action{{Item: other, First: "Ask for a budget", Due: "1.12.2026"}, {Item: other, First: "Call the customer", Owner: "Aino"}}
	text := reportOf(t, st, Options{})
	for _, want := range []string{
		words(t).T("en", "report.untaken", "text", s.obstacle(top[0].Item, tl)),
		words(t).T("en", "report.no_owner", "text", "Ask for a budget"), words(t).T("en", "report.no_day", "text", "Call the customer"),
		words(t).T("en", "report.decides"),
	} {
		if !strings.Contains(text, bare(want)) {
			t.Errorf("lacks %q", want)
		}
	}
}

// What the facilitator noted that is needed stands on the leaf and in the report.
func TestWhatIsNeededIsTheFacilitators(t *testing.T) {
	st := full(t, "en", crowds[2])
	st.Notes = map[string]string{workshop.NoteNeeded: "A yes to refunds up to 50 euros\nOne person from IT"}
	for _, kind := range []Kind{KindLeaf, KindReport} {
		text := bare(strings.Join(saidOn(mustLayout(t, st, kind, Options{})), ""))
		for _, want := range []string{"A yes to refunds up to 50 euros", "One person from IT"} {
			if !strings.Contains(text, bare(want)) {
				t.Errorf("%s lacks %q", kind, want)
			}
		}
	}
}
