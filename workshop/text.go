package workshop

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// cleanText makes typed text fit to be kept: valid UTF-8, no control or
// direction-overriding characters, no empty text, max bytes at most. What
// people cannot see they cannot have meant.
func cleanText(s string, max int) (string, error) {
	s = strings.ToValidUTF8(s, "")
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), hidden(r):
			return -1
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if s == "" {
		return "", Errorf(EText, nil, "what", "empty")
	}
	for len(s) > max {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s, nil
}

// hidden tells direction overrides, the tag block and other characters that
// change how a line reads without being seen. Joiners stay: names need them.
func hidden(r rune) bool {
	switch {
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069, r == 0x200E, r == 0x200F:
		return true
	case r == 0x200B, r == 0xFEFF, r == 0x2060, r == 0xFFFD, r >= 0xE0000 && r <= 0xE007F:
		return true
	}
	return false
}

// CleanName makes a title, group or person's name fit to be kept.
func CleanName(s string) (string, error) { return cleanText(s, MaxName) }
