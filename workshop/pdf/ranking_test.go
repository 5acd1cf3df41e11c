package pdf

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/memory"
)

// withRanking is a workshop in which options were put in order on the spot.
func withRanking(t *testing.T, lang string, options []string) workshop.State {
	t.Helper()
	question := map[string]string{"en": "What should we begin with?", "fi": "Mistä aloittaisimme?"}[lang]
	return onTheSpot(t, lang, workshop.Quick{Question: question, Options: options, Kind: workshop.Ranking}, func(person, i int) workshop.Mark {
		return workshop.Mark(1 + (i+person%3)%len(options))
	})
}

// onTheSpot is a workshop in which twelve people voted on the spot.
func onTheSpot(t *testing.T, lang string, q workshop.Quick, mark func(person, option int) workshop.Mark) workshop.State {
	t.Helper()
	st := full(t, lang, crowds[2])
	s, err := workshop.Start(memory.New(st), workshop.Rules{})
	if err != nil {
		t.Fatal(err)
	}
	at := slices.IndexFunc(st.Agenda, func(step workshop.Step) bool { return step.ID == "A2" })
	var ballots []workshop.Ballot
	for person := range 12 {
		b := make(workshop.Ballot, len(q.Options))
		for i := range b {
			b[i] = mark(person, i)
		}
		ballots = append(ballots, b)
	}
	for _, do := range []func() error{
		func() error { return s.Jump(at) },
		func() error { return s.AddQuick(q) },
		func() error { return s.Jump(at + 1) },
		func() error { return s.Open(workshop.Paper) },
		func() error { return s.CastFree(ballots...) },
		s.CloseRound, s.Next,
	} {
		if err := do(); err != nil {
			t.Fatal(err)
		}
	}
	return s.State()
}

// The report shows a ranking as the wall did: its picture, who has most points,
// what the pairs say, and how the points were counted.
func TestTheReportShowsARanking(t *testing.T) {
	for lang, options := range map[string][]string{
		"en": {"Rota", "Phone", "Queue", "Training"},
		"fi": {"Asiakaspalaute ei koskaan tavoita niitä, jotka asiakasta palvelivat", "Mittarit palkitsevat nopeudesta, vaikka asiakas haluaa ratkaisun",
			"Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa", "Palaverit", "Samat tiedot syötetään kahteen järjestelmään", "Jono", "Kuulemme muutoksista asiakkailta"},
	} {
		st := withRanking(t, lang, options)
		for name, opts := range map[string]Options{"plain": {}, "large": {Large: true}, "letter": {Paper: Letter}, "both": {Lang: lang + "+" + map[string]string{"en": "fi", "fi": "en"}[lang]}} {
			t.Run(lang+"-"+name, func(t *testing.T) {
				h := mustLayout(t, st, KindReport, opts)
				r := draw(t, h.pages...)
				for n, pg := range r.Pages {
					checkPage(t, n+1, pg, h.size.W, h.size.H)
				}
				doc := mustMake(t, st, KindReport, opts)
				if dir := os.Getenv("UPTURN_SHOTS"); dir != "" {
					if err := os.WriteFile(filepath.Join(dir, "ranking-"+lang+"-"+name+".pdf"), doc.Bytes, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				text, w := inOne(texts2(h)), words(t).In(lang)
				points := "6, 5, 4, 3, 2, 1, 0"
				if lang == "en" {
					points = "3, 2, 1, 0"
				}
				for _, want := range []string{strings.TrimSuffix(w.T("reading.rank_first", "list", options[0]), "."), strings.Fields(w.T("reading.rank_pairs_same"))[0], w.T("wall.rank_method", "points", points)} {
					if !strings.Contains(text, want) {
						t.Errorf("does not say %q", want)
					}
				}
				for _, in := range strings.Split(opts.Lang, "+") { // each in its own column, once
					if method := words(t).In(cmp.Or(in, lang)).T("wall.rank_method", "points", points); strings.Count(text, method) != 1 {
						t.Errorf("says %q %d times", method, strings.Count(text, method))
					}
				}
			})
		}
		for _, kind := range Kinds() {
			mustMake(t, st, kind, Options{Lang: lang})
		}
	}
}
