// Package alphabet puts names in the order in which people of a language look for them: å, ä and
// ö stand after z in Swedish and Finnish and beside a and o in German, ñ after n in Spanish, and
// a file 2 before a file 10. The orders are those of the Unicode CLDR.
package alphabet

import (
	"slices"
	"strings"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// Compare gives the order of two names in a language: below 0 where a comes first. Names that
// differ in nothing but case or the like have an order, too. What it gives may be used by one
// goroutine at a time. A language that is not known has the order of most.
func Compare(lang string) func(a, b string) int {
	order := collate.New(language.Make(lang), collate.IgnoreCase, collate.Numeric)
	return func(a, b string) int {
		if c := order.CompareString(a, b); c != 0 {
			return c
		}
		return strings.Compare(a, b)
	}
}

// By gives a list in the order of its names in a language. The list itself stays as it is, and
// what has the same name stays in its order.
func By[T any](lang string, list []T, name func(T) string) []T {
	compare := Compare(lang)
	out := slices.Clone(list)
	slices.SortStableFunc(out, func(a, b T) int { return compare(name(a), name(b)) })
	return out
}
