package groups

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/workshop"
)

// typed is what a line says that somebody has typed: which cards, and where they go.
type typed struct {
	cards []int  // by their places on the list
	group string // ID; "" = none that there is
	name  string // of a group that is to be made; "" = none
	apart bool   // out of their groups

	wrong string   // key of what is wrong with it; "" = nothing
	args  []string // of that text
}

// read reads a line: numbers of cards, and after them the letter or the name of a group, the
// name of a new one, or a dash for none. What begins with no number is a name.
func read(line string, cards int, groups []workshop.Group) (t typed) {
	rest := strings.TrimSpace(line)
	for rest != "" {
		word, after, _ := strings.Cut(strings.TrimLeft(rest, " ,;+"), " ")
		numbers, ok := numbersIn(word)
		if !ok {
			break
		}
		for _, n := range numbers {
			if n < 1 || n > cards {
				return typed{wrong: "card", args: []string{"n", strconv.Itoa(n)}}
			}
			if !slices.Contains(t.cards, n-1) {
				t.cards = append(t.cards, n-1)
			}
		}
		rest = strings.TrimSpace(after)
	}
	return t.into(rest, groups)
}

// into reads where the cards go.
func (t typed) into(where string, groups []workshop.Group) typed {
	letter, _ := utf8.DecodeRuneInString(strings.ToUpper(where))
	single := utf8.RuneCountInString(where) == 1
	at := slices.IndexFunc(groups, func(g workshop.Group) bool { return strings.EqualFold(g.Name, where) })
	switch {
	case where == "":
		t.wrong = "which"
	case where == "-" || where == "–":
		t.apart = true
	case at >= 0:
		t.group = groups[at].ID
	case single && letter >= 'A' && int(letter-'A') < len(groups):
		t.group = groups[letter-'A'].ID
	case single && unicode.IsLetter(letter):
		t.wrong, t.args = "letter", []string{"letter", string(letter)}
	default:
		t.name = where
	}
	if t.apart && len(t.cards) == 0 {
		t.wrong = "which"
	}
	return t
}

// numbersIn reads numbers with or without commas between them.
func numbersIn(word string) (out []int, ok bool) {
	for _, part := range strings.FieldsFunc(word, func(r rune) bool { return r == ',' || r == ';' || r == '+' }) {
		n, err := strconv.Atoi(part)
		if err != nil || n < 0 {
			return nil, false
		}
		out = append(out, n)
	}
	return out, len(out) > 0
}
