package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
)

// Over many workshops, large and small, in one language and in two: what the group chose
// clearly stands on the sheet with what people would see and its question, never more
// than three keys do, every agreed action is there with who does it by when, the vote
// after the discussion is told, and nothing lies over anything.
func TestSheetsOfManyWorkshops(t *testing.T) {
	chose, open, agreed, again := 0, 0, 0, 0
	for seed := range 56 {
		if testing.Short() && seed%9 != 0 {
			continue
		}
		people := []int{3, 5, 8, 12, 12, 16, 40, 120}[seed%8]
		opts := Options{Lang: []string{"en", "fi", "en+fi", "fi+en"}[seed%4], Paper: []Paper{A4, Letter}[seed/4%2]}
		st := played(t, opts.Lang[:2], people, int64(seed), nil)
		t.Run(fmt.Sprintf("%d/%d/%s", seed, people, opts.Lang), func(t *testing.T) {
			s, err := newSheet(st, words(t), opts)
			if err != nil {
				t.Fatal(err)
			}
			checkLayout(t, s)
			h := mustLayout(t, st, KindTakeHome, opts)
			if cut := flawed(t, h, CutOff); len(cut) > 0 {
				t.Errorf("cut %q", cut)
			}
			said := ""
			for side := range h.Len() {
				said += words2(h, side) + " "
			}
			says := func(text string) {
				t.Helper()
				if !strings.Contains(said, inOne([]string{text})) {
					t.Errorf("no %q in %s", text, said)
				}
			}
			if vote, ok := s.keyVote(); ok {
				p := tally.PlacesOf(vote.Counts, result.TopMost)
				if len(p.In) > result.TopMost {
					t.Errorf("%d keys", len(p.In))
				}
				for _, c := range p.In {
					chose++
					parts := []string{".name", ".do.1", ".ask"}
					if len(opts.Lang) == 2 { // two languages may have room for one of what people would see
						parts = append(parts, ".do.2")
					}
					for _, part := range parts {
						says(st.Pack.Text(opts.Lang[:2], "item."+c.Item+part))
					}
				}
				for _, c := range p.Open {
					open++
					says(fmt.Sprint(strings.TrimSuffix(st.Pack.Text(opts.Lang[:2], "item."+c.Item+".name"), "."), " ", c.Dots))
				}
				for _, c := range p.Out {
					if text := st.Pack.Text(opts.Lang[:2], "item."+c.Item+".do.1"); strings.Contains(said, text) {
						t.Errorf("%q, which was not chosen", text)
					}
				}
			}
			for _, a := range st.Actions {
				agreed++
				for _, text := range []string{s.obstacle(a.Item, s.obstacleVote()), a.First, a.Owner, a.Due} {
					says(text)
				}
			}
			if first, ok := s.result("beliefs", false); ok {
				for _, id := range tally.Discussed(first) {
					if told := s.figs.Told(first, id); told.Again && slices.Contains(result.BeliefRows(first), id) {
						again++
						news := strings.TrimSuffix(told.News(), ".")
						news = news[strings.LastIndex(news, words(t).T(opts.Lang[:2], "reading.after_talk")):]
						if len(opts.Lang) > 2 { // two languages may have room for the picture alone, which has the number
							news = news[strings.LastIndex(news, " ")+1:]
						}
						says(news)
					}
				}
			}
		})
	}
	if chose == 0 || open == 0 || agreed == 0 || again == 0 {
		t.Errorf("keys %d, open %d, actions %d, second votes %d: nothing was tested", chose, open, agreed, again)
	}
	t.Logf("keys %d, open %d, actions %d, second votes %d", chose, open, agreed, again)
}
