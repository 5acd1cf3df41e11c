package pack

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
)

// vote is what reading a pack takes into account of a kind of question.
type vote struct {
	// takes names the mistake where such a vote cannot ask about an item of a kind, or
	// about the step itself, which is of none; nil = it asks about anything.
	takes func(kind workshop.ItemKind, id string) (code string, args []string)
	// known says that the items have to be known beforehand.
	known bool
	// anchors says that the lowest and the highest mark need words.
	anchors bool
	// pictures are its own, which no other kind has; it has no others then.
	pictures []workshop.FigureKind
	// ask makes the questions as they are written, where the domain mends what does
	// not fit; nil = as the domain makes them.
	ask func(v workshop.VoteDef, step string, items, aspects []string) []workshop.Question
}

// votes by the kind of question.
var votes = map[workshop.Kind]vote{
	workshop.Choice:  {},
	workshop.Bipolar: {takes: pairs},
	workshop.Scale:   {anchors: true},
	workshop.Dots:    {ask: dots},
	workshop.Ranking: {takes: names, known: true, pictures: []workshop.FigureKind{workshop.FigRanking}},
	workshop.Points:  {takes: names, known: true, pictures: []workshop.FigureKind{workshop.FigShares}},
	workshop.Words:   {pictures: []workshop.FigureKind{workshop.FigCards, workshop.FigWritten}},
}

// pairs suit a vote between two statements.
func pairs(kind workshop.ItemKind, id string) (code string, args []string) {
	if kind != workshop.ItemPair {
		return "not_pair", []string{"ref", id}
	}
	return "", nil
}

// names are what can be put in order: neither a pair, which has no name of its
// own, nor the step.
func names(kind workshop.ItemKind, id string) (code string, args []string) {
	if kind == "" || kind == workshop.ItemPair {
		return "bad_value", []string{"what", "items", "value", id}
	}
	return "", nil
}

// dots keeps a budget that is too large, which the domain would cut.
func dots(v workshop.VoteDef, step string, items, _ []string) []workshop.Question {
	return []workshop.Question{{ID: step, Kind: v.Kind, Items: items, Budget: max(v.Budget, 1), Cap: v.Cap}}
}

// faults tell what keeps a vote from being held: where it stands, which mistake it
// is, and what its sentence needs beside the length.
var faults = map[string]struct {
	key, code string
	args      []string
}{
	faultItems: {".items", "vote_items", nil},
	faultCells: {"", "vote_large", []string{"max", strconv.Itoa(workshop.MaxCells)}},
	"options":  {".options", "vote_options", []string{"max", strconv.Itoa(workshop.MaxMark + 1)}},
	"range":    {".lo", "vote_range", []string{"max", strconv.Itoa(workshop.MaxMark)}},
	"dots":     {".cap", "vote_dots", []string{"max", strconv.Itoa(workshop.MaxMark)}},
	"aspects":  {".aspects", "vote_aspects", nil},
	"points":   {".items", "vote_points", []string{"min", strconv.Itoa(workshop.MinShared), "max", strconv.Itoa(workshop.MaxShared)}},
	"words":    {".kind", "vote_words", nil},
	"ranking":  {".items", "vote_order", []string{"min", strconv.Itoa(workshop.MinRanked), "max", strconv.Itoa(workshop.MaxRanked)}},
}

// step is what reading a pack takes into account of a kind of step.
type step struct {
	check func(c checker, key string, d workshop.StepDef) // what only such a step can get wrong
	texts []string                                        // general ones that its page is made of
}

// kindsOfSteps by their kind.
var kindsOfSteps = map[workshop.StepKind]step{
	workshop.StepSay:     {},
	workshop.StepList:    {texts: []string{"rule.1"}},
	workshop.StepKeys:    {},
	workshop.StepVote:    {check: checker.needsVote},
	workshop.StepReveal:  {check: checker.needsShows},
	workshop.StepPyramid: {},
	workshop.StepCollect: {check: checker.collects},
	workshop.StepActions: {},
	workshop.StepWrite:   {},
	workshop.StepBreak:   {check: checker.outside},
	workshop.StepCheck:   {},
}

func (c checker) needsVote(key string, d workshop.StepDef) {
	if d.Vote == nil {
		c.bad(key, d.ID, "no_vote")
	}
}

func (c checker) needsShows(key string, d workshop.StepDef) {
	if d.Shows == "" {
		c.bad(key, d.ID, "no_shows")
	}
}

// outside finds a break in an exercise.
func (c checker) outside(key string, d workshop.StepDef) {
	if d.Exercise != "" {
		c.bad(key, d.ID, "break_inside")
	}
}
