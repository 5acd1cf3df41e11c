package workshop

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// stripped cleans a name and takes away what lists put before it, and marks around it.
func stripped(s string) string {
	for s = Clean(s); ; {
		short := Clean(strings.Trim(unbulleted(s), " ,;\t"))
		for _, pair := range []string{`""`, "“”", "„“", "””", "«»", "()", "[]", "<>"} {
			short = unwrapped(short, pair)
		}
		if short == s || !strings.ContainsFunc(short, unicode.IsLetter) {
			return s
		}
		s = short
	}
}

// unwrapped takes a pair of marks away that goes round all of a text.
func unwrapped(s, pair string) string {
	_, n := utf8.DecodeRuneInString(pair)
	in, ok := strings.CutPrefix(s, pair[:n])
	in, closed := strings.CutSuffix(in, pair[n:])
	if !ok || !closed {
		return s
	}
	return strings.TrimSpace(in)
}

// unbulleted takes a bullet, a box or a number at the beginning away.
func unbulleted(s string) string {
	for _, bullet := range []string{"[ ]", "[x]", "[X]", "[]"} {
		if rest, ok := strings.CutPrefix(s, bullet); ok {
			return rest
		}
	}
	if rest := strings.TrimLeft(s, "-–—•◦▪▫●○■□‣⁃·*+>#☐☑☒✓✔→"); len(rest) < len(s) {
		return rest
	}
	open := strings.TrimPrefix(s, "(")
	rest := strings.TrimLeftFunc(open, unicode.IsDigit)
	switch {
	case len(open)-len(rest) > 4: // no number of a line
	case rest == open:
		if len(s) > 2 && s[1] == ')' && s[0] >= 'a' && s[0] <= 'z' {
			return s[2:]
		}
	case strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, ")") || strings.HasPrefix(rest, ":"):
		return strings.TrimLeft(rest, ".):")
	case strings.HasPrefix(rest, " "):
		return rest
	}
	return s
}

// hasAddress reports whether a text has an address of e-mail in it.
func hasAddress(s string) bool {
	at := strings.IndexByte(s, '@')
	return at > 0 && at < len(s)-1 && !unicode.IsSpace(rune(s[at-1])) && !unicode.IsSpace(rune(s[at+1]))
}

// withoutAddress takes addresses away; of a text that is nothing else it makes a name.
func withoutAddress(s string) string {
	if !hasAddress(s) {
		return s
	}
	var words []string
	for _, word := range strings.Fields(strings.NewReplacer("<", " <", ">", "> ").Replace(s)) {
		if !hasAddress(word) {
			words = append(words, word)
		}
	}
	if rest := strings.Join(words, " "); strings.ContainsFunc(rest, unicode.IsLetter) {
		return rest
	}
	return fromAddress(s)
}

// fromAddress makes a name of the first address in a text: Anna Virtanen of
// anna.virtanen@example.org.
func fromAddress(s string) string {
	for _, word := range strings.Fields(s) {
		local, _, ok := strings.Cut(strings.TrimPrefix(strings.Trim(word, "<>()[],;\"'"), "mailto:"), "@")
		if !ok {
			continue
		}
		words := strings.FieldsFunc(local, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
		for i, w := range words {
			first, n := utf8.DecodeRuneInString(w)
			words[i] = string(unicode.ToUpper(first)) + w[n:]
		}
		return strings.Join(words, " ")
	}
	return s
}
