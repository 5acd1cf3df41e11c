// Package linebreak breaks texts into lines, for windows, the wall and paper alike. A
// line ends where Unicode allows it (UAX #14): at a space, behind a hyphen or a slash,
// between ideographs; never at a no-break space, nor between a letter and its marks.
// A word that no line can hold is divided between syllables, as Finnish divides its
// words, with a hyphen.
package linebreak

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// Face is how a text is set.
type Face struct {
	// Width is how wide a text is on one line.
	Width func(string) float64
	// Size is the height of the type, in the unit of Width.
	Size float64
}

// Letters are what a reader calls the letters of a text: each with its marks, a
// picture joined of several as one.
func Letters(s string) []string {
	var out []string
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	for it := seg.GraphemeIterator(); it.Next(); {
		letter := string(it.Grapheme().Text)
		if n := len(out) - 1; n >= 0 && joined(out[n], letter) {
			out[n] += letter
			continue
		}
		out = append(out, letter)
	}
	return out
}

// joined reports whether a joiner makes one picture of two. The library sees that of the
// first picture in a row alone.
func joined(before, letter string) bool {
	first, _ := utf8.DecodeRuneInString(before)
	next, _ := utf8.DecodeRuneInString(letter)
	return strings.HasSuffix(before, "\u200d") && unicode.In(first, unicode.So) && unicode.In(next, unicode.So)
}

// opportunities cuts a text where a line may end; each part has the spaces that follow it.
func opportunities(s string) []string {
	var out []string
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	for it := seg.LineIterator(); it.Next(); {
		part := string(it.Line().Text)
		if n := len(out) - 1; n >= 0 && (clings(part) || ranges(out[n], part)) {
			out[n] += part
			continue
		}
		out = append(out, part)
	}
	return out
}

// clings reports whether a part begins with what belongs to the letter before it. Where
// that is no letter for it, Unicode lets a line end between the two.
func clings(part string) bool {
	r, _ := utf8.DecodeRuneInString(part)
	return unicode.In(r, unicode.M) || r == '\u200d' || r >= 0x1F3FB && r <= 0x1F3FF // tones of skin
}

// ranges reports whether two parts are the ends of a range of numbers, as 30–70, which
// nobody reads well from two lines. Unicode lets a line end behind the dash.
func ranges(before, part string) bool {
	from, dash := strings.CutSuffix(before, "–")
	last, _ := utf8.DecodeLastRuneInString(from)
	first, _ := utf8.DecodeRuneInString(part)
	return dash && unicode.IsDigit(last) && unicode.IsDigit(first)
}

// bare is a text without the spaces at its end: they may hang over.
func bare(s string) string { return strings.TrimRight(s, " ") }

// Shorten cuts a text that is too wide between two letters and ends it with an
// ellipsis.
func (f Face) Shorten(s string, most float64) string {
	if f.Width(s) <= most {
		return s
	}
	letters := Letters(s)
	short := func(n int) string { return bare(strings.Join(letters[:n], "")) + "…" }
	lo, hi := 0, len(letters)-1 // the ellipsis alone stands in any case
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if f.Width(short(mid)) <= most {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return short(lo)
}
