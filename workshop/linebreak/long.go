package linebreak

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// divide cuts a word that no line can hold, with a hyphen at each cut.
func (f Face) divide(word string, most float64) []string {
	if f.Width(bare(word)) <= most {
		return []string{word}
	}
	letters := Letters(word)
	var out []string
	for len(letters) > 0 {
		n := syllable(letters, f.headOf(letters, most))
		part := strings.Join(letters[:n], "")
		letters = letters[n:]
		if last := len(out) - 1; last >= 0 { // what has moved to the next line may leave room on it
			if both := strings.TrimSuffix(out[last], "-") + part; f.Width(bare(cut(both))) <= most {
				out, part = out[:last], both
			}
		}
		if len(letters) > 0 {
			part = cut(part)
		}
		out = append(out, part)
	}
	return out
}

// cut is the part of a word as it stands at the end of a line: with a hyphen, but not
// behind a space, for some signs (a stroke, an exclamation mark) cling to the word
// before them across a space, nor behind the dash of a range, nor in a script that
// writes words without spaces and knows no hyphen.
func cut(part string) string {
	last, _ := utf8.DecodeLastRuneInString(part)
	if last == ' ' || last == '–' || unicode.In(last, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		return part
	}
	return part + "-"
}

// headOf is how many letters of a word go on a line: all that are left, or such a
// part that those to come are as wide, for a single letter on a line looks like a
// mistake.
func (f Face) headOf(letters []string, most float64) int {
	w := f.Width(bare(strings.Join(letters, "")))
	if w <= most {
		return len(letters)
	}
	hyphen := f.Width("-")
	room := most - hyphen
	if room > f.Size {
		room = math.Min(most, w/math.Ceil(w/room)+hyphen+f.Size/2)
	}
	n := 1
	for n < len(letters) && (letters[n] == " " || f.Width(cut(strings.Join(letters[:n+1], ""))) <= room) {
		n++
	}
	return n
}

// syllableAtMost is how many letters a cut moves back for the sake of a syllable.
const syllableAtMost = 4

// syllable moves a cut behind n letters back to where a consonant and a vowel begin
// the next line, if there is such a place near: so Finnish divides its words, and
// others look no worse for it.
func syllable(letters []string, n int) int {
	if n == len(letters) {
		return n
	}
	for at := n; at >= max(2, n-syllableAtMost); at-- {
		if onset(letters, at) {
			return at
		}
	}
	return n
}

// oneSound are letters that are spoken as one consonant, so that nothing comes between them.
var oneSound = []string{"sch", "ch", "ph"}

// onset reports whether a consonant and a vowel begin at a letter.
func onset(letters []string, at int) bool {
	begins := func(at int, with string) bool {
		return at >= 0 && at+len(with) < len(letters) && strings.EqualFold(strings.Join(letters[at:at+len(with)], ""), with)
	}
	for _, sound := range oneSound {
		for into := range sound {
			if begins(at-into, sound) {
				return into == 0 && vowel(letters[at+len(sound)])
			}
		}
	}
	return at+1 < len(letters) && consonant(letters[at]) && vowel(letters[at+1])
}

func vowel(letter string) bool {
	return len(letter) > 0 && strings.Contains("aeiouyåäöáéíóúü", strings.ToLower(letter))
}

func consonant(letter string) bool {
	r, _ := utf8.DecodeRuneInString(letter)
	return unicode.IsLetter(r) && unicode.In(r, unicode.Latin) && !vowel(letter)
}
