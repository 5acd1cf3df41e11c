package figure

import (
	"math"
	"strings"
)

// Bilingual is a text in the language of a page and, on pages for a group with two,
// in the other one, which stands under it.
type Bilingual struct {
	First  string
	Second string // "" = there is one language, or the text is the same in both
}

// Only is a text in one language, or the same in both.
func Only(text string) Bilingual { return Bilingual{First: text} }

// Both is a text with the same in another language under it.
func Both(first, second string) Bilingual {
	if first == "" || second == first {
		second = ""
	}
	return Bilingual{first, second}
}

// Empty reports whether nothing is said.
func (t Bilingual) Empty() bool { return t.First == "" }

// Two reports whether the text stands in two languages.
func (t Bilingual) Two() bool { return t.Second != "" }

// Each changes the text in each of its languages.
func (t Bilingual) Each(change func(string) string) Bilingual {
	if t.Second == "" {
		return Only(change(t.First))
	}
	return Bilingual{change(t.First), change(t.Second)}
}

// Glue joins texts, each language by itself; one that is empty is left out.
func Glue(between string, parts ...Bilingual) Bilingual {
	var first, second []string
	for _, p := range parts {
		if p.Empty() {
			continue
		}
		other := p.Second
		if other == "" {
			other = p.First
		}
		first, second = append(first, p.First), append(second, other)
	}
	return Both(strings.Join(first, between), strings.Join(second, between))
}

// languages is in how many languages a text stands.
func languages(t Bilingual) int {
	if t.Two() {
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

// bilingualWidth is how wide a text is whose other language stands under it in the
// size small.
func bilingualWidth(t Bilingual, size, small float64, bold bool) float64 {
	return math.Max(Width(t.First, size, bold), Width(t.Second, small, false))
}

// line is a text of one line with its other language on a line of its own.
func line(t Bilingual, size, small, floor float64, bold bool, w float64) column {
	return newBilingual(t, size, floor, small, bold, w, 1, 1.1)
}

// Dotted sets short texts side by side.
func Dotted(parts ...Bilingual) Bilingual { return Glue(" · ", parts...) }
