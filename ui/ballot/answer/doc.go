// Package answer is a ballot in hand: the marks that somebody makes on a sheet of
// questions, and how each kind of question is answered. A kind is one file, found by
// the table inputs: its page in the booth, its keys there, with the answer in sight or
// not, its lines of the review, how it is keyed in from paper, and its cards.
//
// Marks leave the package as a finished ballot, and on what is drawn; nothing that is
// drawn holds one, and Wipe overwrites them.
package answer

import "github.com/upturn-workshop/upturn/workshop"

// Words are the program's texts in one language.
type Words interface {
	T(key string, args ...string) string
}

// unmarked stands in a cell until somebody marks it. It never leaves the package.
const unmarked workshop.Mark = 253
