package wall

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/rehearsal"
	"github.com/upturn-workshop/upturn/workshop/result"
	"github.com/upturn-workshop/upturn/workshop/tally"
	"github.com/upturn-workshop/upturn/workshop/trial"
)

// ranked is a session that stands at a ranking on the spot.
func ranked(t testing.TB, lang, second string, people int, options []string) (*workshop.Session, result.Words) {
	t.Helper()
	question := map[string]string{"en": "What should we begin with?", "fi": "Mistä aloittaisimme?"}[lang]
	return onTheSpot(t, lang, second, people, workshop.Quick{Question: question, Options: options, Kind: workshop.Ranking})
}

// onTheSpot is a session that stands at a vote on the spot.
func onTheSpot(t testing.TB, lang, second string, people int, q workshop.Quick) (*workshop.Session, result.Words) {
	t.Helper()
	info := workshop.Info{Group: "g", People: people, Minutes: 60, Exercises: []string{"A"}, Lang: lang, Second: second, MinShow: 3, Way: workshop.Paper}
	s, err := trial.Start(info, Pages)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range []error{s.AddQuick(q), s.Jump(s.State().Pos.Step + 1)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return s, wordsIn(t, lang)
}

// vote casts ballots and shows the result.
func vote(t testing.TB, s *workshop.Session, ballots []workshop.Ballot) workshop.State {
	t.Helper()
	if _, open := s.State().OpenRound(); !open {
		if err := s.Open(workshop.Paper); err != nil {
			t.Fatal(err)
		}
	}
	for _, err := range []error{s.CastFree(ballots...), s.CloseRound(), s.Next()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return s.State()
}

// orders makes ballots of letters: "BAC" puts the second option first.
func orders(lists ...string) []workshop.Ballot {
	var out []workshop.Ballot
	for _, l := range lists {
		b := make(workshop.Ballot, len(l))
		for i := range b {
			if b[i] = workshop.CantSay; l[0] != '-' {
				b[i] = workshop.Mark(1 + strings.IndexByte(l, byte('A'+i)))
			}
		}
		out = append(out, b)
	}
	return out
}

func times(n int, list string) []string { return strings.Fields(strings.Repeat(list+" ", n)) }

func all(lists ...[]string) []string {
	var out []string
	for _, l := range lists {
		out = append(out, l...)
	}
	return out
}

var (
	shortOptions = map[string][]string{"en": {"Rota", "Phone", "Queue", "Training"}, "fi": {"Vuorolista", "Puhelin", "Jono", "Koulutus"}}
	longOptions  = map[string][]string{
		"en": {"Customer feedback never reaches those who served the customer", "Our targets reward speed although the customer wants a solution", "Even a small refund needs two managers’ approval",
			"Meetings fall on the busiest customer hours", "The same data is typed into two systems", "Nobody knows who may decide on exceptions", "There are too few of us at peak times"},
		"fi": {"Asiakaspalaute ei koskaan tavoita niitä, jotka asiakasta palvelivat", "Mittarit palkitsevat nopeudesta, vaikka asiakas haluaa ratkaisun", "Pieneenkin hyvitykseen tarvitaan kahden esihenkilön lupa",
			"Palaverit osuvat vilkkaimpiin asiakastunteihin", "Samat tiedot syötetään kahteen järjestelmään", "Uusi työntekijä jää opettelemaan työnsä yksin", "Kuulemme muutoksista asiakkailta"},
	}
)

// rankings are the situations that are looked at.
var rankings = []struct {
	name    string
	options int // of the long ones; 0 = the short ones
	ballots []string
	say     []string // keys of what the wall says
	silent  []string // and of what it does not
}{
	{"first", 0, all(times(5, "ABCD"), times(4, "BACD"), times(3, "ACBD")), []string{"rank_first"}, []string{"rank_tie", "rank_pairs", "rank_close"}},
	{"tie", 0, all(times(3, "ABCD"), times(3, "BACD")), []string{"rank_tie", "rank_pairs_none"}, []string{"rank_close", "rank_pairs_same"}},
	{"circle", 0, []string{"ABCD", "BCAD", "CABD"}, []string{"rank_tie", "rank_pairs_none"}, nil},
	{"apart", 0, all(times(3, "ABCD"), times(2, "BACD")), []string{"rank_first", "rank_close", "rank_pairs_other"}, []string{"rank_tie"}},
	{"other", 0, all(times(6, "ABCD"), times(4, "BCDA")), []string{"rank_first", "rank_pairs_other"}, []string{"rank_tie", "rank_pairs_none"}},
	{"seven", 7, all(times(20, "ABCDEFG"), times(12, "CBADEGF"), times(8, "GFEDCBA")), []string{"rank_tie"}, []string{"rank_first"}},
	{"seven-tied", 7, all(times(3, "ABCDEFG"), times(3, "CBAGFED")), []string{"rank_tie", "rank_many"}, nil},
	{"seven-other", 7, all(times(6, "ABCDEFG"), times(4, "BCDEFGA")), []string{"rank_first", "rank_pairs_place"}, nil},
	{"three", 3, all(times(30, "ABC"), times(10, "BCA")), []string{"rank_first"}, nil},
	{"cantsay", 0, times(5, "----"), nil, []string{"rank_first", "rank_tie", "rank_pairs"}},
}

func rankingShown(t testing.TB, lang, second string, i int) (workshop.State, result.Words) {
	options := shortOptions[lang]
	if n := rankings[i].options; n > 0 {
		options = longOptions[lang][:n]
	}
	ballots := orders(rankings[i].ballots...)
	s, w := ranked(t, lang, second, len(ballots), options)
	return vote(t, s, ballots), w
}

// Whatever the orders, the result of a ranking stays on every wall, sets no text
// over another and cuts none, says what there is to say, and looks as it was looked at.
func TestRankings(t *testing.T) {
	for lang, second := range map[string]string{"en": "fi", "fi": "en"} {
		for i, x := range rankings {
			for _, also := range []string{"", second} {
				st, w := rankingShown(t, lang, also, i)
				for _, size := range sizes {
					for _, p := range []float64{0.4, 0.95, 1} {
						for _, fault := range faults(Scene(st, w, size, p)) {
							t.Errorf("%s+%s %s %gx%g at %g: %s", lang, also, x.name, size.W, size.H, p, fault)
						}
					}
				}
				if also == "" {
					golden(t, fmt.Sprintf("ranking-%s-%s", x.name, lang), Scene(st, w, sizes[0], 1))
				}
				said := ""
				for st.Pos.Page = range Pages(st) { // two languages may need a page for the words
					said += texts(Scene(st, w, sizes[0], 1)) + " "
				}
				for _, key := range x.say {
					if key == "rank_pairs_place" && also != "" {
						key = "rank_pairs_other" // the page of words has room for its name
					}
					if !strings.Contains(said, before(w.T("reading."+key, "name", "|", "n", "|", "list", "|"))) {
						t.Errorf("%s+%s %s: does not say %s in %q", lang, also, x.name, key, said)
					}
				}
				for _, key := range x.silent {
					if strings.Contains(said, before(w.T("reading."+key, "name", "|"))+" –") {
						t.Errorf("%s+%s %s: says %s", lang, also, x.name, key)
					}
				}
			}
		}
	}
}

// before is what stands in a text before a name.
func before(s string) string { s, _, _ = strings.Cut(s, "|"); return strings.TrimSpace(s) }

// The method is named before the vote, and beside the result.
func TestTheMethodOfARankingIsNamed(t *testing.T) {
	for lang, second := range map[string]string{"en": "fi", "fi": "en"} {
		namesTheMethod(t, lang, "", shortOptions[lang], "3, 2, 1, 0")
		namesTheMethod(t, lang, second, longOptions[lang], "6, 5, 4, 3, 2, 1, 0")
	}
}

func namesTheMethod(t *testing.T, lang, second string, options []string, points string) {
	s, w := ranked(t, lang, second, 5, options)
	method, last := w.T("wall.rank_method", "points", points), strconv.Itoa(len(options))
	look := func(when string) {
		for _, size := range sizes {
			scene := Scene(s.State(), w, size, 1)
			said := texts(scene)
			if !strings.Contains(said, method) || !strings.Contains(said, firstWords(options[len(options)-1])) || !strings.Contains(said, last) {
				t.Errorf("%s+%s, %s, %gx%g: neither method nor all options in %q", lang, second, when, size.W, size.H, said)
			}
			for _, fault := range faults(scene) {
				t.Errorf("%s+%s, %s, %gx%g: %s", lang, second, when, size.W, size.H, fault)
			}
		}
	}
	look("asking")
	if err := s.Open(workshop.Paper); err != nil {
		t.Fatal(err)
	}
	look("voting")
	order := make(workshop.Ballot, len(options))
	for i := range order {
		order[i] = workshop.Mark(i + 1)
	}
	vote(t, s, []workshop.Ballot{order, order, order})
	look("result")
}

// Asked once more, the points of both votes stand side by side.
func TestARankingOnceMore(t *testing.T) {
	s, w := ranked(t, "en", "", 5, shortOptions["en"])
	vote(t, s, orders(times(5, "BACD")...))
	if err := s.VoteAgain(""); err != nil {
		t.Fatal(err)
	}
	st := vote(t, s, orders(all(times(4, "ABCD"), times(1, "BACD"))...))
	said := texts(Scene(st, w, sizes[0], 1))
	for _, want := range []string{w.T("wall.dots_now"), w.T("wall.dots_first"), "Most points: Rota 14.", "14 10", "11 15"} {
		if !strings.Contains(said, want) {
			t.Errorf("%q is not in %q", want, said)
		}
	}
	if Pages(st) != 1 {
		t.Error("more than a page")
	}
	golden(t, "ranking-twice-en", Scene(st, w, sizes[0], 1))
	for lang, second := range map[string]string{"en": "fi", "fi": "en"} {
		for _, also := range []string{"", second} {
			for _, options := range [][]string{shortOptions[lang], longOptions[lang]} {
				s, w := ranked(t, lang, also, 5, options)
				lists := times(5, "BACDEFG"[:len(options)])
				vote(t, s, orders(lists...))
				if err := s.VoteAgain(""); err != nil {
					t.Fatal(err)
				}
				st := vote(t, s, orders(lists...))
				for _, size := range sizes {
					for _, fault := range faults(Scene(st, w, size, 1)) {
						t.Errorf("%s+%s %gx%g: %s", lang, also, size.W, size.H, fault)
					}
				}
			}
		}
	}
}

// The facilitator reads what the pairs say also where they say the same.
func TestTheFacilitatorReadsThePairs(t *testing.T) {
	st, w := rankingShown(t, "en", "", 0)
	got := ""
	for _, l := range Reading(st, w) {
		got += l.String() + " "
	}
	if got != "Most points: Rota 32. In pairs the same option is ahead of every other. " {
		t.Errorf("%q", got)
	}
}

// What invented people answer is a good ballot, and they lean together.
func TestInventedPeopleRank(t *testing.T) {
	s, _ := ranked(t, "en", "", 12, longOptions["en"])
	if err := s.Open(workshop.Paper); err != nil {
		t.Fatal(err)
	}
	r, _ := s.State().OpenRound()
	var ballots []workshop.Ballot
	for seat := range 12 {
		ballots = append(ballots, rehearsal.Ballot(1, s.State().Info, r.Spec, seat))
	}
	st := vote(t, s, ballots)
	r, _ = st.Round(r.Spec.Step, false)
	if w, ok := tally.Concordance(r.Tally.Counts); !ok || w < 0.15 || w > 0.95 {
		t.Errorf("W %v", w)
	}
}
