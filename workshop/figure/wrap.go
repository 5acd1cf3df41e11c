package figure

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"
)

// piece is what must stay together on a line: a word with what clings to it.
type piece struct {
	text  string  // with the space that follows it
	width float64 // with that space
	bare  float64 // without it
}

// Wrap breaks a text into as few lines as maxW allows, and those about equally
// long. A word wider than maxW is cut as a last resort. Line breaks in s stay.
func Wrap(s string, size float64, bold bool, maxW float64) []string {
	var out []string
	for _, paragraph := range strings.Split(s, "\n") {
		out = append(out, wrapParagraph(strings.TrimSpace(paragraph), size, bold, maxW)...)
	}
	return out
}

func wrapParagraph(s string, size float64, bold bool, maxW float64) []string {
	if s == "" || Width(s, size, bold) <= maxW {
		return []string{s}
	}
	ps := pieces(s, size, bold, maxW)
	ends := balanced(ps, greedy(ps, maxW), maxW)
	lines, from := make([]string, 0, len(ends)), 0
	for _, to := range ends {
		var b strings.Builder
		for _, p := range ps[from:to] {
			b.WriteString(p.text)
		}
		lines = append(lines, strings.TrimRight(b.String(), " "))
		from = to
	}
	return lines
}

// Full breaks a text into lines that are as full as they can be, as suits what is
// read on and on. Line breaks in s stay.
func Full(s string, size float64, bold bool, maxW float64) []string {
	var out []string
	for _, paragraph := range strings.Split(s, "\n") {
		line := ""
		for _, p := range pieces(strings.TrimSpace(paragraph), size, bold, maxW) {
			if line != "" && Width(line, size, bold)+p.bare > maxW {
				out, line = append(out, strings.TrimRight(line, " ")), ""
			}
			line += p.text
		}
		out = append(out, strings.TrimRight(line, " "))
	}
	return out
}

// pieces cuts a text where Unicode allows a line to break.
func pieces(s string, size float64, bold bool, maxW float64) []piece {
	var seg segmenter.Segmenter
	seg.Init([]rune(s))
	var out []piece
	for it := seg.LineIterator(); it.Next(); {
		for _, part := range cutLong(string(it.Line().Text), size, bold, maxW) {
			bare := strings.TrimRight(part, " ")
			out = append(out, piece{part, Width(part, size, bold), Width(bare, size, bold)})
		}
	}
	return out
}

// cutLong cuts a word that no line can hold, with a hyphen at each cut.
func cutLong(word string, size float64, bold bool, maxW float64) []string {
	if Width(strings.TrimRight(word, " "), size, bold) <= maxW {
		return []string{word}
	}
	var letters []string
	var seg segmenter.Segmenter
	seg.Init([]rune(word))
	for it := seg.GraphemeIterator(); it.Next(); {
		letters = append(letters, string(it.Grapheme().Text))
	}
	var out []string
	for len(letters) > 0 {
		n := syllable(letters, headOf(letters, size, bold, maxW))
		part := strings.Join(letters[:n], "")
		letters = letters[n:]
		if last := len(out) - 1; last >= 0 { // what has moved to the next line may leave room on it
			if both := strings.TrimSuffix(out[last], "-") + part; Width(both+"-", size, bold) <= maxW {
				out, part = out[:last], both
			}
		}
		if len(letters) > 0 {
			part += "-"
		}
		out = append(out, part)
	}
	return out
}

// headOf is how many letters of a word go on a line: all that are left, or such a
// part that those to come are as wide, for a single letter on a line looks like a
// mistake.
func headOf(letters []string, size float64, bold bool, maxW float64) int {
	w := Width(strings.TrimRight(strings.Join(letters, ""), " "), size, bold)
	if w <= maxW {
		return len(letters)
	}
	hyphen := Width("-", size, bold)
	room := maxW - hyphen
	if room > size {
		room = math.Min(maxW, w/math.Ceil(w/room)+hyphen+size/2)
	}
	n := 1
	for n < len(letters) && (letters[n] == " " || Width(strings.Join(letters[:n+1], "")+"-", size, bold) <= room) {
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
		if at+1 < len(letters) && consonant(letters[at]) && vowel(letters[at+1]) {
			return at
		}
	}
	return n
}

func vowel(letter string) bool {
	return len(letter) > 0 && strings.Contains("aeiouyåäöáéíóúü", strings.ToLower(letter))
}

func consonant(letter string) bool {
	r, _ := utf8.DecodeRuneInString(letter)
	return unicode.IsLetter(r) && unicode.In(r, unicode.Latin) && !vowel(letter)
}

// greedy counts the lines that are needed at least.
func greedy(ps []piece, maxW float64) int {
	n, w := 1, 0.0
	for _, p := range ps {
		if w > 0 && w+p.bare > maxW {
			n, w = n+1, 0
		}
		w += p.width
	}
	return n
}

// balanced spreads the pieces over exactly n lines so that the squares of what
// is left free are smallest; a line that ends at a comma or full stop is
// preferred a little, for that is where a reader pauses.
func balanced(ps []piece, n int, maxW float64) []int {
	cost := make([][]float64, n+1)
	prev := make([][]int, n+1)
	for l := range cost {
		cost[l], prev[l] = make([]float64, len(ps)+1), make([]int, len(ps)+1)
		for i := range cost[l] {
			cost[l][i] = math.Inf(1)
		}
	}
	cost[0][0] = 0
	for l := 1; l <= n; l++ {
		for to := 1; to <= len(ps); to++ {
			w := ps[to-1].bare
			for from := to - 1; from >= 0; from-- {
				if from < to-1 {
					w += ps[from].width
				}
				if w > maxW && from < to-1 {
					break
				}
				if c := cost[l-1][from] + lineCost(w, maxW, ps[to-1].text, to == len(ps)); c < cost[l][to] {
					cost[l][to], prev[l][to] = c, from
				}
			}
		}
	}
	ends := make([]int, n)
	for l, to := n, len(ps); l > 0; l-- {
		ends[l-1], to = to, prev[l][to]
	}
	return ends
}

func lineCost(w, maxW float64, last string, end bool) float64 {
	free := (maxW - w) / maxW
	c := free * free
	switch last = strings.TrimRight(last, " "); {
	case end || last == "":
	case strings.ContainsAny(last[len(last)-1:], ".?!"):
		c -= 0.1
	case strings.ContainsAny(last[len(last)-1:], ",:;"), strings.HasSuffix(last, "–"):
		c -= 0.03
	}
	return c
}

// Fit finds how to set a text in a given width: on one line, made smaller by a
// fifth at most and never under floor; else on up to maxLines lines; else cut
// with an ellipsis. It returns the lines and their size.
func Fit(s string, size, floor float64, bold bool, maxW float64, maxLines int) ([]string, float64) {
	least := math.Min(size, math.Max(size*0.8, floor))
	if w := Width(s, size, bold); w*least/size <= maxW && !strings.Contains(s, "\n") {
		if w <= maxW {
			return []string{s}, size
		}
		return []string{s}, size * maxW / w
	}
	for _, k := range []float64{1, 0.95, 0.9, 0.85, 0.8} {
		if z := math.Max(size*k, least); maxLines > 1 {
			if lines := Wrap(s, z, bold, maxW); len(lines) <= maxLines {
				return lines, z
			}
		}
	}
	return fill(s, least, bold, maxW, maxLines), least
}

// fill sets as much of a text as n lines hold.
func fill(s string, size float64, bold bool, maxW float64, n int) []string {
	var lines []string
	line := ""
	for _, p := range pieces(strings.ReplaceAll(s, "\n", " "), size, bold, maxW) {
		if len(lines) < n-1 && line != "" && Width(line, size, bold)+p.bare > maxW {
			lines, line = append(lines, strings.TrimRight(line, " ")), ""
		}
		line += p.text
	}
	return append(lines, Shorten(strings.TrimRight(line, " "), size, bold, maxW))
}

// Shorten cuts a text that is too wide and ends it with an ellipsis.
func Shorten(s string, size float64, bold bool, maxW float64) string {
	if Width(s, size, bold) <= maxW {
		return s
	}
	rs := []rune(s)
	for len(rs) > 0 && Width(strings.TrimRight(string(rs), " ")+"…", size, bold) > maxW {
		rs = rs[:len(rs)-1]
	}
	return strings.TrimRight(string(rs), " ") + "…"
}
