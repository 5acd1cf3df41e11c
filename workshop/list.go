package workshop

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// List joins parts as a language does: "A, B and C". t gives its words.
func List(t func(key string, args ...string) string, parts []string) string {
	n := len(parts) - 1
	if n < 1 {
		return strings.Join(parts, "")
	}
	key := "list.last"
	if soundsLikeI(parts[n]) {
		key = "list.last_i"
	}
	return t(key, "list", strings.Join(parts[:n], ", "), "last", parts[n])
}

// Titles is a List of titles: within it they begin with a small letter, but in a language that
// writes nouns with a capital.
func Titles(t func(key string, args ...string) string, titles []string) string {
	parts := append([]string(nil), titles...)
	if t("list.first_letter") == "a" {
		for i := 1; i < len(parts); i++ {
			r, n := utf8.DecodeRuneInString(parts[i])
			parts[i] = string(unicode.ToLower(r)) + parts[i][n:]
		}
	}
	return List(t, parts)
}

// soundsLikeI reports whether a word begins with the sound before which Spanish has another
// "and": with i, or with hi where no other vowel follows.
func soundsLikeI(word string) bool {
	w := []rune(strings.ToLower(word))
	if len(w) > 0 && w[0] == 'h' {
		w = w[1:]
	}
	return len(w) > 0 && (w[0] == 'i' || w[0] == 'í') && (len(w) < 2 || !strings.ContainsRune("aeoáéó", w[1]))
}
