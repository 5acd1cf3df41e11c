package sqlite

import (
	"fmt"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// asked is what a vote by phone asks, and what each person answers. What holds of marks has to
// hold of people's own words, which are longer and of which no two are alike.
type asked struct {
	name string
	spec workshop.Spec
	of   func(i int) workshop.Ballot
	said func(i int) []string // as it comes out of the box; nil = nothing is read
}

// bothAsked are a sheet of marks and one of own words.
func bothAsked() []asked {
	return []asked{
		{"marks", sheet(), ballot, nil},
		{"own words", writtenSheet(), ownWords, ownTexts},
	}
}

// ownTexts are one to three answers of a person, none of which anybody else gives. The first
// letter of the first is that of nobody else among the first dozen.
func ownTexts(i int) []string {
	texts := []string{string(rune('a'+i%26)) + fmt.Sprint(" answer ", i)}
	for k := range i % 3 {
		texts = append(texts, fmt.Sprint("another ", k, " of ", i, strings.Repeat(" ä", i)))
	}
	return texts
}

func ownWords(i int) workshop.Ballot {
	b, ok := workshop.WriteWords(ownTexts(i % 40))
	if !ok {
		panic("no room for an answer of the tests")
	}
	return b
}
