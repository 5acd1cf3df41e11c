package pages

import (
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// shownFrom is how many answers the gate wants before it lets a part of a vote through.
func shownFrom(t *testing.T, part string, minShow int, views *workshop.Views, others int) int {
	t.Helper()
	spec := workshop.Spec{Step: "X", Views: views, Questions: []workshop.Question{{ID: "q", Kind: workshop.Scale, Lo: 1, Hi: 3, Aspects: []string{"now"}}}}
	if views != nil {
		spec.Questions[0].Aspects = []string{"now", "own"}
	}
	cells := len(spec.Cells())
	for n := 1; n < 20; n++ {
		var ballots []workshop.Ballot
		for range n {
			ballots = append(ballots, mark(spec, cells, part))
		}
		for range others {
			ballots = append(ballots, mark(spec, cells, "now"))
		}
		round := workshop.Round{Spec: spec, Seats: len(ballots), Cast: len(ballots), MinShow: minShow}
		tally, err := round.Count(ballots, nil, nil)
		if err != nil {
			t.Fatal(err)
		}
		if c, ok := tally.Find("q", part); ok && !c.Hidden && tally.Shown() {
			return n
		}
	}
	t.Fatalf("%s is never shown", part)
	return 0
}

// mark is a ballot of somebody who is asked for one part alone.
func mark(spec workshop.Spec, cells int, part string) workshop.Ballot {
	b := make(workshop.Ballot, cells)
	for i, c := range spec.Cells() {
		b[i] = 2
		if aspect := spec.Questions[c.Question].Aspects[i]; spec.Views != nil && aspect != part {
			b[i] = workshop.NotAsked
		}
	}
	return b
}

// What the page says of small groups is what the gate does, in each language.
func TestThePageTellsTheRealMinimums(t *testing.T) {
	usual := shownFrom(t, "now", workshop.ShowsFrom(12, false), nil, 0)
	var consent []int
	for people := 1; people < 12; people++ {
		if n := workshop.ShowsFrom(people, true); workshop.CanConsent(people) {
			consent = append(consent, shownFrom(t, "now", n, nil, 0))
		}
	}
	each := shownFrom(t, "own", usual, &workshop.Views{Leaders: "own", Least: 1}, 8)
	leaders := shownFrom(t, "own", usual, &workshop.Views{Leaders: "own", Least: workshop.MinView}, 8)
	others := shownFrom(t, "now", usual, &workshop.Views{Leaders: "own", Least: workshop.MinView}, 0)
	want := []int{usual, slices.Min(consent), slices.Max(consent), others, leaders, each}
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range catalog.Languages() {
		text := catalog.T(lang, "pages.secrecy.few", minimums()...)
		var got []int
		for _, s := range regexp.MustCompile(`[0-9]+`).FindAllString(text, -1) {
			n, err := strconv.Atoi(s)
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, n)
		}
		if !slices.Equal(got, want) || strings.ContainsAny(text, "{}") {
			t.Errorf("%s: the page says %v, the gate %v: %s", lang, got, want, text)
		}
	}
}

// The page of a workshop tells where its numbers may go, and offers what lets them go less
// far, nothing else.
func TestThePageNarrowsWhereNumbersGo(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	all := workshop.Shares()
	for i, share := range all {
		for _, told := range []bool{false, true} {
			st := workshop.State{Info: workshop.Info{Share: share, Programme: "North", Told: told}}
			var got []workshop.Share
			p := SecrecyOf(c.In("en"), st, func(s workshop.Share) { got = append(got, s) }, func() {})
			for _, choice := range p.Choices {
				choice.Do()
				if final := strings.Contains(choice.Hint, "cannot be given back"); final != told {
					t.Errorf("%s, told %v: %q", share, told, choice.Hint)
				}
			}
			if !slices.Equal(got, all[:i]) {
				t.Errorf("%s offers %q", share, got)
			}
		}
	}
}

// SECURITY.md and the program tell the same: each row there has one here, in all languages, that
// promises as much and admits as much.
func TestThePageTellsWhatSecurityTells(t *testing.T) {
	text, err := os.ReadFile("../../SECURITY.md")
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(text), "| who | what they can learn |\n|---|---|\n")
	table, _, _ = strings.Cut(table, "\n\n")
	rows := strings.Split(table, "\n")
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	plain := func(s string) string {
		return strings.ToLower(strings.NewReplacer("**", "", "’", "'", "“", `"`, "”", `"`).Replace(s))
	}
	told := map[int]bool{}
	for _, tt := range []struct{ row, en, fi string }{
		{"program", "no ballot, no choice, no result before the close", "ei lippuja, valintoja eikä tulosta, ennen kuin äänestys suljetaan"},
		{"program", "ballots that you keyed in, sorted", "syöttämäsi liput näet lajiteltuina"},
		{"wifi", "letters are sealed and of one size", "viestit on sinetöity ja ne ovat samankokoisia"},
		{"false_wifi", "who votes what, and they can change it", "kuka äänestää mitä, ja hän voi myös muuttaa sen"},
		{"place", "is told that all places are taken", "kerrotaan, että kaikki paikat on varattu"},
		{"place", "a private window, another address", "yksityinen ikkuna, toinen osoite"},
		{"file", "sealed records while a vote is open", "sinetöityjä tietueita niin kauan kuin äänestys on auki"},
		{"phones", "how many phones have voted, and how many of them before a new code", "kuinka moni puhelin on äänestänyt ja kuinka moni niistä ennen kuin uusi koodi"},
		{"phones", "learns that it has voted, never what", "että sillä on äänestetty, muttei koskaan, mitä"},
		{"copy", "not their order and not whose they are", "ei niiden järjestystä eikä sitä, kenen ne ovat"},
		{"every", "after every voter", "jokaisen äänestäjän jälkeen"},
		{"every", "upturn does not defend against this", "tältä upturn ei suojaa"},
		{"words", "without who wrote it", "mutta ei kirjoittajaa"},
		{"words", "knows somebody's hand or way of writing", "tunnistaa käsialan tai kirjoitustavan"},
		{"other", "turn on disk encryption", "ota levyn salaus käyttöön"},
	} {
		if !slices.Contains(learners, tt.row) {
			t.Errorf("the page has no row %s", tt.row)
		}
		for lang, want := range map[string]string{"en": tt.en, "fi": tt.fi} {
			if said := plain(catalog.T(lang, "pages.secrecy."+tt.row, minimums()...)); !strings.Contains(said, want) {
				t.Errorf("%s, %s: the page does not tell %q", tt.row, lang, want)
			}
		}
		i := slices.IndexFunc(rows, func(r string) bool { return strings.Contains(plain(r), tt.en) })
		if told[i] = true; i < 0 {
			t.Errorf("SECURITY.md does not tell %q", tt.en)
		}
	}
	for i, r := range rows {
		if !told[i] {
			t.Errorf("only SECURITY.md tells: %s", r)
		}
	}
}
