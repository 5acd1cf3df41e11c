package pdf

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
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
		if st.Pos.Phase == workshop.PhaseResult && st.CanVoteAgain() && (slices.Contains(again, id) || !st.Pack.Planned(id)) {
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
		st := played(t, lang, 12, 3, quickVotes(), "B2", "B3", "B4", "C6")
		doc := mustMake(t, st, KindReport, Options{})
		if dir := os.Getenv("UPTURN_SHOTS"); dir != "" {
			os.WriteFile(dir+"/spot-"+lang+".pdf", doc.Bytes, 0o644)
			os.WriteFile(dir+"/spot-both.pdf", mustMake(t, st, KindReport, Options{Lang: "en+fi"}).Bytes, 0o644)
			os.WriteFile(dir+"/spot-large.pdf", mustMake(t, st, KindReport, Options{Large: true}).Bytes, 0o644)
		}
		text := every(t, doc)
		for _, q := range quickVotes() {
			if n := strings.Count(text, q.Question); n < 3 { // contents, title, and that of the second vote
				t.Errorf("%q stands there %d times", q.Question, n)
			}
			for _, o := range q.Options {
				if !strings.Contains(text, strings.Fields(o)[0]) {
					t.Errorf("lacks the option %q", o)
				}
			}
		}
		noKeys(t, st)
	}
}
