package export

import (
	"github.com/upturn-workshop/upturn/workshop"
)

// Beside is what of a workshop may stand beside others: see Joined.
func Beside(st workshop.State) (workshop.State, error) { return beside(st) }

// Asked is a part of a question as it was put to people, for whoever lays workshops beside one
// another. Two are the same where all but the texts agree, and the hashes in each language that
// both have.
type Asked struct {
	Step, Question, Part, Population string
	Kind                             workshop.Kind
	Lo, Hi                           int
	Marks                            []string          // in no language
	Hash                             map[string]string // of the words that people had before them, by language
}

// AskedOf says what a count of a workshop counts.
func AskedOf(st workshop.State, t workshop.Tally, q workshop.Question, c workshop.Count) Asked {
	return Asked{
		Step: t.Spec.Step, Question: q.ID, Part: c.Part, Population: population(st, t, c), Kind: q.Kind,
		Lo: c.Lo, Hi: c.Lo + len(c.N) - 1, Marks: markIDs(q, c), Hash: hashes(st, t, q, c.Part),
	}
}

// Rounded is a measure to four decimals, as all lists have it.
func Rounded(v float64) float64 { return places(v) }
