package workshop_test

import (
	"encoding/json"
	"testing"

	"github.com/upturn-workshop/upturn/workshop"
)

// sheetOf is a sheet of one question for each that is given.
func sheetOf(questions ...workshop.Question) workshop.Spec {
	return workshop.Spec{Step: "S", Questions: questions}
}

// One good question of each kind; tests change what they are about.
func aChoice() workshop.Question {
	return workshop.Question{ID: "P1", Kind: workshop.Choice, Aspects: []string{"answer"}, Options: []string{"a", "b", "c"}}
}

func aPair() workshop.Question {
	return workshop.Question{ID: "V1", Kind: workshop.Bipolar, Aspects: []string{"today", "goal"}, Lo: 1, Hi: 7}
}

func aScale() workshop.Question {
	return workshop.Question{ID: "K1", Kind: workshop.Scale, Aspects: []string{"answer"}, Lo: 1, Hi: 5}
}

func theDots() workshop.Question {
	return workshop.Question{ID: "D1", Kind: workshop.Dots, Items: []string{"x", "y", "z"}, Budget: 3, Cap: 2}
}

func aRanking() workshop.Question {
	return workshop.Question{ID: "R1", Kind: workshop.Ranking, Items: []string{"x", "y", "z"}}
}

func TestWhatABallotMayHold(t *testing.T) {
	const cant, not = workshop.CantSay, workshop.NotAsked
	type ballot = workshop.Ballot
	fromZero := aScale()
	fromZero.Lo = 0
	oneEach := theDots()
	oneEach.Cap = 1
	for _, group := range []struct {
		name  string
		sheet workshop.Spec
		good  map[string]ballot
		bad   map[string]ballot
	}{
		{"a choice", sheetOf(aChoice()), map[string]ballot{
			"first option": {0}, "last option": {2}, "can't say": {cant}, "not asked": {not},
		}, map[string]ballot{
			"beyond the last option": {3}, "no mark": {}, "two marks": {0, 1}, "below the special marks": {not - 1},
		}},
		{"a scale", sheetOf(aScale()), map[string]ballot{
			"lowest": {1}, "highest": {5}, "can't say": {cant}, "not asked": {not},
		}, map[string]ballot{"below": {0}, "above": {6}, "far above": {200}}},
		{"a scale from zero", sheetOf(fromZero), map[string]ballot{"zero": {0}, "highest": {5}}, map[string]ballot{"above": {6}}},
		{"a pair, today and goal", sheetOf(aPair()), map[string]ballot{
			"both ends": {1, 7}, "one can't be said": {cant, 4}, "one was not asked": {4, not}, "nothing can be said": {cant, cant},
		}, map[string]ballot{"below": {0, 4}, "above": {4, 8}, "one mark": {4}, "three marks": {4, 4, 4}}},
		{"dots", sheetOf(theDots()), map[string]ballot{
			"all spent": {2, 1, 0}, "one a piece": {1, 1, 1}, "some kept back": {0, 1, 0}, "none": {0, 0, 0}, "can't say": {cant, cant, cant},
		}, map[string]ballot{
			"one dot too many": {2, 1, 1}, "two too many": {2, 2, 1}, "more on one than may be": {3, 0, 0},
			"half a can't say": {cant, cant, 0}, "one can't say": {cant, 1, 1}, "not asked": {not, not, not}, "one not asked": {1, 1, not},
		}},
		{"dots, one on each", sheetOf(oneEach), map[string]ballot{"all": {1, 1, 1}}, map[string]ballot{"two on one": {2, 0, 0}}},
		{"a ranking", sheetOf(aRanking()), map[string]ballot{
			"as listed": {1, 2, 3}, "turned round": {3, 2, 1}, "can't say": {cant, cant, cant},
		}, map[string]ballot{
			"no place": {0, 1, 2}, "beyond the last": {2, 3, 4}, "a place twice": {1, 2, 2}, "one left out": {1, 2, cant}, "not asked": {not, not, not},
		}},
		// Each question keeps its own account.
		{"a sheet of all kinds", sheetOf(theDots(), aChoice(), aRanking(), theDots(), aPair()), map[string]ballot{
			"all answered":    {2, 1, 0, 2, 3, 1, 2, 0, 1, 2, 1, 7},
			"dots can't say":  {cant, cant, cant, 2, 3, 1, 2, 0, 1, 2, 1, 7},
			"order can't say": {0, 0, 0, 0, cant, cant, cant, 0, 0, 0, 1, cant},
		}, map[string]ballot{
			"too many in the second dots":  {0, 0, 0, 2, 3, 1, 2, 2, 1, 1, 1, 7},
			"half of the second dots":      {0, 0, 0, 2, 3, 1, 2, cant, 0, 0, 1, 7},
			"the order has a place twice":  {0, 0, 0, 2, 3, 3, 2, 0, 0, 0, 1, 7},
			"the last mark is out of it":   {0, 0, 0, 2, 3, 1, 2, 0, 0, 0, 1, 8},
			"an option beyond":             {0, 0, 0, 3, 3, 1, 2, 0, 0, 0, 1, 7},
			"one short":                    {0, 0, 0, 2, 3, 1, 2, 0, 0, 0, 1},
			"can't say spills over a part": {cant, cant, 0, cant, 3, 1, 2, 0, 0, 0, 1, 7},
		}},
	} {
		t.Run(group.name, func(t *testing.T) {
			for name, b := range group.good {
				t.Run(name, func(t *testing.T) { judge(t, group.sheet, b, true) })
			}
			for name, b := range group.bad {
				t.Run(name, func(t *testing.T) { judge(t, group.sheet, b, false) })
			}
		})
	}
}

// judge looks whether a ballot is taken, and whether the count takes the same ones.
func judge(t *testing.T, sheet workshop.Spec, b workshop.Ballot, good bool) {
	t.Helper()
	err := sheet.Check(b)
	if (err == nil) != good || !good && workshop.CodeOf(err) != workshop.EInvalid {
		t.Errorf("checked: %v", err)
	}
	if _, err := workshop.NewTally(sheet, 1, 1, []workshop.Ballot{b}); (err == nil) != good {
		t.Errorf("counted: %v", err)
	}
}

// A ballot leaves memory sealed or not at all, and no reason names a mark.
func TestABallotIsNotWrittenDown(t *testing.T) {
	if _, err := json.Marshal(workshop.Ballot{1}); workshop.CodeOf(err) != workshop.EBug {
		t.Errorf("%v", err)
	}
	a, b := sheetOf(aScale()).Check(workshop.Ballot{77}), sheetOf(aScale()).Check(workshop.Ballot{88})
	if a == nil || b == nil || a.Error() != b.Error() {
		t.Errorf("%v, %v", a, b)
	}
}
