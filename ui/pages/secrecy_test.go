package pages

import (
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
