package wall

import (
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// asking is what the wall knows of a kind of question: how it is put, and how its
// result looks beside that of the vote before.
type asking interface {
	// lists reports whether what is asked about stands on the wall as a list.
	lists() bool
	// hint tells in a line what a single question may be answered.
	hint(b board, def workshop.StepDef) figure.Bilingual
	// method names before the vote how it is counted, where that is not plain.
	method(b board, options int) figure.Bilingual
	// put draws what an open vote asks, page by page; none where a list says it.
	put(b board, spec workshop.Spec) []drawn
	// revote makes the pages that lay the vote after the discussion beside the first one.
	revote(b results, first, second workshop.Tally, f figure.Frame) []page
}

// askings lists the kinds of questions.
var askings = map[workshop.Kind]asking{
	workshop.Choice:  choice{},
	workshop.Bipolar: pair{},
	workshop.Scale:   scale{},
	workshop.Dots:    dots{},
	workshop.Ranking: ranking{},
	workshop.Points:  points{},
	workshop.Words:   written{},
}

// askingOf finds what the wall knows of a kind; of one that a later version wrote it
// knows no more than what most have in common.
func askingOf(kind workshop.Kind) asking {
	if a, ok := askings[kind]; ok {
		return a
	}
	return plain{}
}

// plain is what most kinds have in common.
type plain struct{}

func (plain) lists() bool                                          { return true }
func (plain) hint(board, workshop.StepDef) (none figure.Bilingual) { return none }
func (plain) method(board, int) (none figure.Bilingual)            { return none }

func (plain) put(board, workshop.Spec) []drawn { return nil }

func (plain) revote(b results, _, second workshop.Tally, f figure.Frame) []page {
	return b.shifted(second, f)
}
