package layout

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/paper"
)

// typed reports whether a text has nothing but what every keyboard has, as most have.
func typed(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return false
		}
	}
	return true
}

// Clean makes a text fit for paper: valid, composed, without control
// characters or any that nobody sees. Joiners stay: names need them. It gives texts
// typed into the program and texts from files the same treatment, for a file may
// come from anywhere.
func Clean(s string) string {
	if typed(s) {
		return s
	}
	s = strings.ToValidUTF8(s, string(paper.Replacement))
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r) && r != '\u00A0' && r != '\u202F':
			return ' '
		case unicode.IsControl(r), workshop.Invisible(r):
			return -1
		case unicode.Is(unicode.Co, r), r >= 0xFFFE && r&0xFFFE == 0xFFFE:
			return paper.Replacement // private use, no character
		}
		return r
	}, s)
	return norm.NFC.String(s)
}
