package pack

import (
	"slices"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestEveryKindIsInTheTables(t *testing.T) {
	for _, kind := range workshop.Kinds() {
		if _, ok := votes[kind]; !ok {
			t.Errorf("no row for votes of the kind %s", kind)
		}
	}
	for _, kind := range workshop.StepKinds() {
		if _, ok := kindsOfSteps[kind]; !ok {
			t.Errorf("no row for steps of the kind %s", kind)
		}
	}
	if len(votes) != len(workshop.Kinds()) || len(kindsOfSteps) != len(workshop.StepKinds()) {
		t.Error("a row for a kind that there is not")
	}
}

// Whatever the domain has against a question, the reader of packs has a sentence for.
func TestEveryFaultHasASentence(t *testing.T) {
	lists := [][]string{nil, {"a"}, {"a", "b", "c", "d", "e", "f", "g", "h"}}
	for _, kind := range workshop.Kinds() {
		seen := map[string]bool{}
		for _, list := range lists {
			for _, aspects := range lists {
				for hi := range workshop.MaxMark + 2 {
					q := workshop.Question{ID: "q", Kind: kind, Items: list, Options: list, Aspects: aspects, Hi: hi, Budget: hi, Cap: hi}
					seen[q.Fault()] = true
				}
			}
		}
		delete(seen, "")
		if len(seen) == 0 {
			t.Errorf("nothing is wrong with any %s", kind)
		}
		for fault := range seen {
			if _, ok := faults[fault]; !ok {
				t.Errorf("no sentence for %q of a %s", fault, kind)
			}
		}
	}
}

// A picture belongs to one kind of vote, or to all that have none of their own.
func TestPicturesOfKinds(t *testing.T) {
	own := map[workshop.Kind][]workshop.FigureKind{
		workshop.Ranking: {workshop.FigRanking}, workshop.Points: {workshop.FigShares}, workshop.Words: {workshop.FigCards, workshop.FigWritten},
	}
	n := 0
	for _, pictures := range own {
		n += len(pictures)
	}
	for _, kind := range workshop.Kinds() {
		for of, pictures := range own {
			for _, picture := range pictures {
				if got := slices.Contains(picturesOf(kind), picture); got != (of == kind) {
					t.Errorf("%s for a %s: %v", picture, kind, got)
				}
			}
		}
		if got := slices.Contains(picturesOf(kind), workshop.FigSquares); got == (own[kind] != nil) {
			t.Errorf("squares for a %s: %v", kind, got)
		}
	}
	if slices.Contains(picturesOf(""), workshop.FigRanking) || len(picturesOf("")) != len(workshop.FigureKinds())-n {
		t.Errorf("pictures of a step without a vote: %v", picturesOf(""))
	}
}
