package pdf

import (
	"math"
	"time"
)

// Words are the program's own texts, numbers and days in every language;
// pack.Catalog has them.
type Words interface {
	T(lang, key string, args ...string) string
	Decimal(lang string, v float64) string
	DateShort(lang string, t time.Time) string
	Clock(lang string, t time.Time) string
	ReadDate(lang, text string, from time.Time) (time.Time, bool)
}

// Options say how a handout is made. Names, large print and lines do nothing to those that
// do not come so: see Traits.
type Options struct {
	// Lang is the language of the labels, or two with a plus between them; empty
	// = the workshop's. What the group wrote stays as it is.
	Lang   string
	Paper  Paper    // empty = A4
	Names  bool     // a copy for each person by name
	Copies int      // of the whole; 0 = 1
	Blank  bool     // without what this group said and voted
	Large  bool     // large print
	Lines  bool     // lines to write on where the facilitator has typed nothing
	langs  string   // of the whole, where each has a part of its own
	Only   []string // of the worksheets, "W1", "W3b", …; none = all that the workshop needs
}

// MaxCopies is how often one file holds a handout at most.
const MaxCopies = 500

// Document is a handout, ready to be written to a file.
type Document struct {
	Bytes []byte
	Pages int
}

// Paper is a format of paper. Pages are laid out for each, not scaled.
type Paper string

// The formats of most office printers, and a large one for posters.
const (
	A4     Paper = "a4"
	Letter Paper = "letter"
	A3     Paper = "a3"
)

// size is that of an upright sheet in points.
func (p Paper) size() (w, h float64) {
	switch p {
	case Letter:
		return 612, 792
	case A3:
		return 595.28 * math.Sqrt2, 841.89 * math.Sqrt2
	}
	return 595.28, 841.89
}

// laidOut is the format on which pages are laid out for a paper, and how many times
// as large they are made then: what hangs on a wall shows the same as on a desk.
func (p Paper) laidOut() (Paper, float64) {
	if p != A3 {
		return p, 1
	}
	large, _ := A3.size()
	small, _ := A4.size()
	return A4, large / small
}
