package pdf

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// quickVotes are votes of every kind that can be made up, by the step during which they are.
func quickVotes() map[string]workshop.Quick {
	many := []string{"Refunds", "Opening hours", "Complaints that nobody answers in time", "The queue at noon", "Prices", "Returns", "Parking", "Everything else"}
	return map[string]workshop.Quick{
		"open":   {Question: "How do you feel this morning?", Options: many[:3]},
		"A6":     {Question: "Which of these shall we take up?", Options: many[:5]},
		"B5":     {Question: "What do customers ask about most?", Options: many},
		"break1": {Question: "How is your energy?", Lo: 0, Hi: 5},
		"B6":     {Question: "In which order do we go on?", Kind: workshop.Ranking, Options: many[:4]},
		"C3":     {Question: "Where would you put a hundred hours?", Kind: workshop.Points, Options: many[:3]},
		"close":  {Question: "How useful was today?", Lo: 0, Hi: 5},
	}
}

// played is a rehearsal in which votes are made up on the spot, and some steps and all
// of those are voted on once more.
func played(t *testing.T, lang string, people int, seed int64, spots map[string]workshop.Quick, again ...string) workshop.State {
	t.Helper()
	s, err := trial.Start(trial.Info(lang, people, 180), nil)
	if err != nil {
		t.Fatal(err)
	}
	asked, done := spots, map[string]bool{}
	look := func(st workshop.State) error {
		id := st.Now().ID
		if q, ok := asked[id]; ok && !done[id] && st.Pos.Phase != workshop.PhaseVote {
			done[id] = true
			return s.AddQuick(q)
		}
		if st.Pos.Phase == workshop.PhaseResult && st.CanVoteAgain() && !done["again "+id] && (slices.Contains(again, id) || !st.Pack.Planned(id)) {
			done["again "+id] = true
			return s.VoteAgain("")
		}
		return nil
	}
	if err := rehearsal.Run(s, rehearsal.Options{Seed: seed, Words: words(t).In(lang), Wall: look}); err != nil {
		t.Fatal(err)
	}
	return s.State()
}

// A vote on the spot is printed like any other, whenever it was asked, and its question once.
func TestVotesOnTheSpotAreOnPaper(t *testing.T) {
	for _, lang := range []string{"en", "fi"} {
		st := played(t, lang, 12, 3, quickVotes(), "B1", "B3", "B4", "C6")
		doc := mustMake(t, st, KindReport, Options{})
		text := every(t, doc)
		for _, q := range quickVotes() {
			if n := strings.Count(text, q.Question); n < 2 { // title, and that of the second vote
				t.Errorf("%q stands there %d times", q.Question, n)
			}
			for _, o := range q.Options {
				if !strings.Contains(text, strings.Fields(o)[0]) {
					t.Errorf("lacks the option %q", o)
				}
			}
		}
		if practice := st.Pack.Text(lang, "aspect.practice.answer"); strings.Contains(text, practice) {
			t.Errorf("what was asked for practice is in the report: %q", practice)
		}
		noKeys(t, st)
	}
}

// Each option of a vote has a row that its words and count have to themselves.
func TestOptionsHaveRowsOfTheirOwn(t *testing.T) {
	st := played(t, "en", 12, 3, quickVotes())
	count := regexp.MustCompile(`^\d+/12$`)
	for _, opts := range []Options{{}, {Lang: "en+fi"}, {Large: true}} {
		h, rows := mustLayout(t, st, KindReport, opts), 0
		for i := range h.Len() {
			at := map[float64][]float64{}
			for _, it := range h.Page(i).Items {
				if txt, ok := it.(figure.Text); ok && count.MatchString(txt.S) {
					at[txt.X] = append(at[txt.X], txt.Y)
				}
			}
			for _, ys := range at {
				slices.Sort(ys)
				for k := 1; k < len(ys); k++ {
					if rows++; ys[k]-ys[k-1] < 14 {
						t.Errorf("%+v: page %d: counts %.1f points apart", opts, i+1, ys[k]-ys[k-1])
					}
				}
			}
		}
		if rows < 20 {
			t.Errorf("%d rows", rows)
		}
	}
}

// A vote that a pack plans for the opening is in the report, in a section of its own.
func TestVotesOfTheFrameAreInTheReport(t *testing.T) {
	st := played(t, "en", 12, 3, nil)
	st = changed(st, func(p *workshop.Pack) {
		for i, d := range p.Steps {
			if d.ID == "practice" {
				p.Steps[i].Role = ""
			}
		}
	})
	text := every(t, mustMake(t, st, KindReport, Options{}))
	for _, want := range []string{words(t).T("en", "report.frame"), st.Pack.Text("en", "aspect.practice.answer")} {
		if !strings.Contains(text, want) {
			t.Errorf("lacks %q", want)
		}
	}
	if strings.Contains(text, words(t).T("en", "report.spot")) {
		t.Error("a planned vote counts as one on the spot")
	}
}
