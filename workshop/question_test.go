package workshop_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

func ids(n int) []string {
	var out []string
	for i := range n {
		out = append(out, "x"+strconv.Itoa(i))
	}
	return out
}

// changed is a question of which one thing is different.
func changed(q workshop.Question, change func(*workshop.Question)) workshop.Question {
	change(&q)
	return q
}

func TestWhatASheetMayAsk(t *testing.T) {
	type question = workshop.Question
	options := func(n int) question { return changed(aChoice(), func(q *question) { q.Options = ids(n) }) }
	scale := func(lo, hi int) question { return changed(aScale(), func(q *question) { q.Lo, q.Hi = lo, hi }) }
	pair := func(lo, hi int) question { return changed(aPair(), func(q *question) { q.Lo, q.Hi = lo, hi }) }
	dots := func(items, budget, most int) question {
		return question{ID: "D1", Kind: workshop.Dots, Items: ids(items), Budget: budget, Cap: most}
	}
	ranking := func(n int) question { return question{ID: "R1", Kind: workshop.Ranking, Items: ids(n)} }
	no := func(q question) question { return changed(q, func(q *question) { q.Aspects = nil }) }
	for _, c := range []struct {
		name string
		q    question
		good bool
	}{
		{"a choice of one", options(1), false},
		{"a choice of two", options(2), true},
		{"a choice of twelve", options(workshop.MaxMark + 1), true},
		{"a choice of thirteen", options(workshop.MaxMark + 2), false},
		{"a choice that nothing is marked on", no(aChoice()), false},
		{"a scale of two", scale(0, 1), true},
		{"a scale of one", scale(1, 1), false},
		{"a scale turned round", scale(5, 1), false},
		{"a scale from below zero", scale(-1, 5), false},
		{"a scale to eleven", scale(0, workshop.MaxMark), true},
		{"a scale to twelve", scale(0, workshop.MaxMark+1), false},
		{"a scale that nothing is marked on", no(aScale()), false},
		{"a pair of two", pair(0, 1), true},
		{"a pair of one", pair(3, 3), false},
		{"a pair to twelve", pair(1, workshop.MaxMark+1), false},
		{"a pair that nothing is marked on", no(aPair()), false},
		{"dots on nothing", dots(0, 1, 1), false},
		{"dots on one", dots(1, 1, 1), true},
		{"no dots", dots(3, 0, 1), false},
		{"no dots on one item", dots(3, 1, 0), false},
		{"as many dots as find room", dots(3, 6, 2), true},
		{"a dot that finds no room", dots(3, 7, 2), false},
		{"eleven dots on one item", dots(1, 11, workshop.MaxMark), true},
		{"twelve dots on one item", dots(1, 11, workshop.MaxMark+1), false},
		{"two in order", ranking(workshop.MinRanked - 1), false},
		{"three in order", ranking(workshop.MinRanked), true},
		{"seven in order", ranking(workshop.MaxRanked), true},
		{"eight in order", ranking(workshop.MaxRanked + 1), false},
		{"a kind of a later version", question{ID: "Z1", Kind: "hundred", Aspects: []string{"answer"}, Items: ids(3), Lo: 1, Hi: 5}, false},
		{"no kind", question{ID: "Z1", Aspects: []string{"answer"}, Lo: 1, Hi: 5}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := sheetOf(c.q).Validate()
			if (err == nil) != c.good || !c.good && workshop.CodeOf(err) != workshop.EInvalid {
				t.Errorf("%v", err)
			}
			if err := sheetOf(aChoice(), c.q).Validate(); (err == nil) != c.good {
				t.Errorf("as the second question: %v", err)
			}
		})
	}
}

func TestWhatASheetNeeds(t *testing.T) {
	many := func(n int) []workshop.Question { return slices.Repeat([]workshop.Question{aScale()}, n) }
	for name, c := range map[string]struct {
		spec workshop.Spec
		good bool
	}{
		"a step and a question": {sheetOf(aScale()), true},
		"no step":               {workshop.Spec{Questions: many(1)}, false},
		"no question":           {sheetOf(), false},
		"as many places as fit": {sheetOf(many(workshop.MaxCells)...), true},
		"one place too many":    {sheetOf(many(workshop.MaxCells + 1)...), false},
		"and so by its items":   {sheetOf(append(many(workshop.MaxCells-2), aRanking())...), false},
	} {
		t.Run(name, func(t *testing.T) {
			if err := c.spec.Validate(); (err == nil) != c.good {
				t.Errorf("%v", err)
			}
		})
	}
}

func TestThePlacesOfASheet(t *testing.T) {
	got := sheetOf(aPair(), theDots(), aChoice(), aRanking(), aScale()).Cells()
	want := []workshop.Cell{
		{Question: 0, Part: "today", Lo: 1, Hi: 7}, {Question: 0, Part: "goal", Lo: 1, Hi: 7},
		{Question: 1, Part: "x", Lo: 0, Hi: 2}, {Question: 1, Part: "y", Lo: 0, Hi: 2}, {Question: 1, Part: "z", Lo: 0, Hi: 2},
		{Question: 2, Part: "answer", Lo: 0, Hi: 2},
		{Question: 3, Part: "x", Lo: 1, Hi: 3}, {Question: 3, Part: "y", Lo: 1, Hi: 3}, {Question: 3, Part: "z", Lo: 1, Hi: 3},
		{Question: 4, Part: "answer", Lo: 1, Hi: 5},
	}
	if !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
}

// Cards have one answer of few: a fist and five fingers make six.
func TestWhatCardsCanAnswer(t *testing.T) {
	type question = workshop.Question
	fingers := func(lo, hi int) question { return changed(aScale(), func(q *question) { q.Lo, q.Hi = lo, hi }) }
	for _, c := range []struct {
		name string
		q    question
		good bool
	}{
		{"a choice", aChoice(), true},
		{"a scale of five", aScale(), true},
		{"a fist and five fingers", fingers(0, 5), true},
		{"six fingers", fingers(1, 6), true},
		{"a fist and six fingers", fingers(0, 6), false},
		{"seven fingers", fingers(1, 7), false},
		{"a scale with two answers", changed(aScale(), func(q *question) { q.Aspects = []string{"a", "b"} }), false},
		{"a scale without an answer", changed(aScale(), func(q *question) { q.Aspects = nil }), false},
		{"a pair", changed(aPair(), func(q *question) { q.Aspects, q.Hi = []string{"today"}, 5 }), false},
		{"dots", theDots(), false},
		{"a ranking", aRanking(), false},
		{"a kind of a later version", question{Kind: "hundred", Aspects: []string{"answer"}, Lo: 1, Hi: 5}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.q.ByCards(); got != c.good {
				t.Error(got)
			}
			if got := sheetOf(aChoice(), c.q).ByCards(); got != c.good {
				t.Error("with others:", got)
			}
		})
	}
	if sheetOf().ByCards() {
		t.Error("an empty sheet has no answer")
	}
}

func TestInWhichWaysASheetCanBeAnswered(t *testing.T) {
	shown, secret := sheetOf(aChoice()), sheetOf(aChoice(), theDots())
	for _, way := range append(workshop.Ways(), "pigeon") {
		if got, want := secret.Takes(way), way == workshop.Booth || way == workshop.Paper || way == workshop.Phones; !shown.Takes(way) || got != want {
			t.Errorf("%s: %v", way, got)
		}
	}
	planned := workshop.VoteDef{Kind: workshop.Scale, Lo: 1, Hi: 5, Aspects: [3][]string{{"now"}, {"now", "then"}, nil}}
	for length, want := range map[workshop.Length]bool{workshop.Compact: true, workshop.Full: false, workshop.Deep: false} {
		if got := planned.ByCards(length); got != want {
			t.Errorf("length %d: %v", length, got)
		}
	}
	if planned = (workshop.VoteDef{Kind: workshop.Choice}); !planned.ByCards(workshop.Full) {
		t.Error("a choice")
	}
}

func TestWhatIsMarkedBesideItsItems(t *testing.T) {
	for _, q := range []workshop.Question{aChoice(), aPair(), aScale(), theDots(), aRanking()} {
		if got, want := q.OfItems(), len(q.Items) > 0; got != want {
			t.Errorf("%s: %v", q.Kind, got)
		}
	}
}

// Files, sealed slots and screens are laid out for these.
func TestTheLimitsOfASheet(t *testing.T) {
	for name, c := range map[string]struct{ got, want int }{
		"seats": {workshop.MaxSeats, 2000}, "cells": {workshop.MaxCells, 240}, "mark": {workshop.MaxMark, 11},
		"ranked at least": {workshop.MinRanked, 3}, "ranked at most": {workshop.MaxRanked, 7}, "view": {workshop.MinView, 5},
		"name": {workshop.MaxName, 400}, "item": {workshop.MaxItemText, 600}, "note": {workshop.MaxNote, 2000},
		"letters": {workshop.MaxLetters, 80}, "timer": {int(workshop.MaxTimerPart.Hours()), 3}, "parts": {workshop.MaxTimerParts, 8},
		"options on the spot": {workshop.MaxOptions, 8}, "can't say": {int(workshop.CantSay), 255}, "not asked": {int(workshop.NotAsked), 254},
	} {
		if c.got != c.want {
			t.Errorf("%s: %d", name, c.got)
		}
	}
}
