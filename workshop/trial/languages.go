package trial

import (
	"os"
	"slices"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

// looked are the languages in which tests that draw everything look every time: those that
// are written with the code, and the one with the longest words.
var looked = []string{"en", "fi", "de"}

// Offered are all languages that the program offers.
func Offered() []string {
	c, err := pack.LoadCatalog()
	if err != nil {
		panic(err)
	}
	return c.Languages()
}

// Languages are those that such a test draws in: of those that are offered the ones it looks
// at every time; where there is time (UPTURN_LONG), all.
func Languages() []string {
	if os.Getenv("UPTURN_LONG") != "" {
		return Offered()
	}
	return slices.DeleteFunc(Offered(), func(lang string) bool { return !slices.Contains(looked, lang) })
}

// beside is the language that every other stands beside: its words are long.
const beside = "fi"

// Pairs are the languages that such a test draws beside each other: each of Languages with
// the same one, as the first and as the second.
func Pairs() [][2]string {
	var out [][2]string
	for _, lang := range Languages() {
		if lang != beside {
			out = append(out, [2]string{lang, beside}, [2]string{beside, lang})
		}
	}
	return out
}

// Editions are Languages, each by itself, and Pairs.
func Editions() [][2]string {
	var out [][2]string
	for _, lang := range Languages() {
		out = append(out, [2]string{lang})
	}
	return append(out, Pairs()...)
}

// Named are Editions as handouts name them: "de", "de+fi".
func Named() []string {
	var out []string
	for _, e := range Editions() {
		name := e[0]
		if e[1] != "" {
			name += "+" + e[1]
		}
		out = append(out, name)
	}
	return out
}
