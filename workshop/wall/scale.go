package wall

import (
	"strconv"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/figure"
)

// scale is how the wall shows questions on a scale.
type scale struct{ plain }

// hint says what the numbers mean; of a vote on the spot it gives the numbers.
func (scale) hint(b board, def workshop.StepDef) figure.Bilingual {
	var parts []figure.Bilingual
	for _, a := range b.Anchors("anchor."+def.ID, def.Vote.Lo, def.Vote.Hi) {
		parts = append(parts, figure.Glue(" = ", figure.Only(strconv.Itoa(a.At)), a.Text))
	}
	if len(parts) == 0 {
		return figure.Only(strconv.Itoa(def.Vote.Lo) + "–" + strconv.Itoa(def.Vote.Hi))
	}
	return figure.Glue("\u00a0· ", parts...) // no line begins with the sign
}

// dotRows is a vote on one scale.
func (b results) dotRows(v shownVote) []page {
	fig := b.DotRows(v.Tally)
	return alone(b.told(v.frame, v.Tally, titleOf(v.Tally)), fig)
}

// revote lays two votes on one question one below the other; of several it shows how
// each moved.
func (scale) revote(b results, first, second workshop.Tally, f figure.Frame) []page {
	if len(second.Counts) > 1 {
		return b.shifted(second, f)
	}
	fig, words := b.DotRowsRevote(first, second), inWords{}
	if b.Second() != "" { // else the wall cannot leave it to a page of words
		f.Note, fig.Note = fig.Note, figure.Bilingual{}
		words = inWords{needed: true, note: true}
	}
	return []page{{f, fig, words}}
}
