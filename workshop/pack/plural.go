package pack

import (
	"strconv"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// categories name the forms that a text with a number can have, as CLDR does: a
// language has those that it needs, and always the last one.
var categories = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two",
	plural.Few: "few", plural.Many: "many", plural.Other: "other",
}

// mostCounted bounds the numbers that a language may treat in a way of its own;
// the rules look at the last digits only.
const mostCounted = 10_000_000

// category is the form that a language uses with a number.
func category(lang string, n int) string {
	if n %= mostCounted; n < 0 {
		n = -n
	}
	return categories[plural.Cardinal.MatchPlural(language.Make(lang), n, 0, 0, 0, 0)]
}

// form is the text of a key that has a form for each category, as the language
// uses it with the number "n" of the arguments.
func form(texts map[string]string, lang, key string, args []string) (string, bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] != "n" {
			continue
		}
		if n, err := strconv.Atoi(args[i+1]); err == nil {
			if text, ok := texts[key+"."+category(lang, n)]; ok {
				return text, true
			}
		}
	}
	text, ok := texts[key+".other"]
	return text, ok
}
