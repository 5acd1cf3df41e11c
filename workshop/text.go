package workshop

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Clean makes typed text fit to be kept: valid UTF-8 on one line, without control
// characters and without any that nobody sees. What people cannot see they cannot
// have meant.
func Clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), r == unicode.ReplacementChar, Invisible(r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.Join(strings.Fields(s), " ")
}

// cleanText cleans a text of which something has to be left. It is cut to max bytes: a command
// calls turn.clean, which says so.
func cleanText(s string, max int) (string, error) {
	s = Clean(s)
	if s == "" {
		return "", Errorf(EText, nil, "what", "empty")
	}
	for len(s) > max {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return strings.TrimSpace(s), nil
}

// quoted is how many letters of a text are enough to know it by.
const quoted = 60

// Beginning quotes a text in a sentence.
func Beginning(s string) string {
	if Letters(s) <= quoted {
		return s
	}
	return strings.TrimSpace(FirstLetters(s, quoted)) + "…"
}

// Invisible reports whether nobody sees a character that changes how others read, or
// makes two texts differ that look the same: marks that turn the direction of
// writing, zero-width spaces, soft hyphens, tags and the like. It is the one list
// of them. Joiners and variation selectors are not in it: Persian, Indian scripts
// and emoji are written with them. Nor are signs that stand over Arabic numbers.
func Invisible(r rune) bool {
	switch {
	case unicode.Is(unicode.Join_Control, r):
		return false
	case unicode.Is(unicode.Cf, r):
		return !unicode.Is(unicode.Prepended_Concatenation_Mark, r)
	}
	// Fillers of Korean letters, and what Unicode keeps free for more of the kind; marks
	// among them belong to the letter before.
	return unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r) && !unicode.Is(unicode.Mn, r)
}

// Letters counts what people see as one letter each, with its marks. Emoji that are
// joined or coloured count as one, as they look.
func Letters(s string) int {
	n := 0
	for s != "" {
		s = s[letter(s):]
		n++
	}
	return n
}

// FirstLetters returns the beginning of a text, of so many letters as people see
// them.
func FirstLetters(s string, n int) string {
	end := 0
	for ; n > 0; n-- {
		end += letter(s[end:])
	}
	return s[:end]
}

// letter is how many bytes the first letter of a text has.
func letter(s string) int {
	const joiner = '\u200D'
	last, end := utf8.DecodeRuneInString(s)
	for end < len(s) {
		r, size := utf8.DecodeRuneInString(s[end:])
		if last != joiner && !unicode.In(r, unicode.M, unicode.Cf, skinTones) {
			break
		}
		last, end = r, end+size
	}
	return end
}

var skinTones = &unicode.RangeTable{R32: []unicode.Range32{{Lo: 0x1F3FB, Hi: 0x1F3FF, Stride: 1}}}
