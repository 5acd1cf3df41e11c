package pdf

import (
	"time"
)

// Words are the program's own texts, numbers and days in every language;
// pack.Catalog has them.
type Words interface {
	T(lang, key string, args ...string) string
	Decimal(lang string, v float64) string
	DateShort(lang string, t time.Time) string
}

// Kind is a sort of handout.
type Kind string

// The handouts.
const (
	KindTakeHome   Kind = "take-home"  // a leaf for each person
	KindReport     Kind = "report"     // for who ordered the workshop
	KindWorksheets Kind = "worksheets" // ballots, cards, slips, the run sheet
	KindPoster     Kind = "poster"     // the ten keys, for a wall
	KindCard       Kind = "card"       // the ten keys, for a pocket
)

// Kinds lists the handouts.
func Kinds() []Kind {
	return []Kind{KindTakeHome, KindReport, KindWorksheets, KindPoster, KindCard}
}

// Options say how a handout is made.
type Options struct {
	// Lang is the language of the labels, or two with a plus between them; empty
	// = the workshop's. What the group wrote stays as it is.
	Lang   string
	Paper  Paper    // empty = A4; posters also come in A3
	Names  bool     // a take-home sheet for each person by name
	Copies int      // of the whole; 0 = 1
	Blank  bool     // without what this group said and voted
	Large  bool     // large print, of what is read on and on: sheet and report
	Only   []string // of the worksheets, "W1", "W3b", …; none = all that the workshop needs
}

// MaxCopies is how often one file holds a handout at most.
const MaxCopies = 500

// Document is a handout, ready to be written to a file.
type Document struct {
	Bytes []byte
	Pages int
	// Missing lists the texts with signs that no font of this computer has, in the
	// order in which they came. A mark stands in their place on paper.
	Missing []string
}
