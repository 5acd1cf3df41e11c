package figure

import (
	"math"
	"strings"
)

// between parts a text from the same text in the group's other language. Packs
// may not hold this sign, and no pen draws it.
const between = "\u2028"

// Twice is a text with the same in another language under it. It is one string,
// so that it goes wherever a text goes.
func Twice(first, second string) string {
	if first == "" || second == "" || second == first {
		return first
	}
	return first + between + second
}

// First is a text without the other language.
func First(s string) string { first, _ := Languages(s); return first }

// Languages takes apart what Twice joined.
func Languages(s string) (first, second string) {
	first, second, _ = strings.Cut(s, between)
	return first, second
}

// languages is in how many languages a text stands.
func languages(s string) int {
	if s != First(s) {
		return 2
	}
	return 1
}

// underRole is the colour of the other language: fainter than ink, else the same.
func underRole(r Role) Role {
	if r == Ink {
		return Ink2
	}
	return r
}

// widthTwice is how wide a text is whose other language stands under it in the
// size small.
func widthTwice(s string, size, small float64, bold bool) float64 {
	first, second := Languages(s)
	return math.Max(Width(first, size, bold), Width(second, small, false))
}

// line is a text of one line with its other language on a line of its own.
func line(s string, size, small, floor float64, bold bool, w float64) column {
	return newTwin(s, size, floor, small, bold, w, 1, 1.1)
}
