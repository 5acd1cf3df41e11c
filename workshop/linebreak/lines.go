package linebreak

import (
	"math"
	"strings"
)

// piece is what must stay together on a line: a word with what clings to it.
type piece struct {
	text  string  // with the spaces that follow it
	width float64 // with those spaces
	bare  float64 // without them
}

// pieces cuts a text where a line may end, and divides what no line can hold.
func (f Face) pieces(s string, most float64) []piece {
	var out []piece
	for _, word := range opportunities(s) {
		for _, part := range f.divide(word, most) {
			out = append(out, piece{part, f.Width(part), f.Width(bare(part))})
		}
	}
	return out
}

// Even breaks a text into as few lines as most allows, and those about equally long.
// Line breaks in s stay.
func (f Face) Even(s string, most float64) []string {
	return paragraphs(s, func(p string) []string { return f.even(p, most) })
}

// Full breaks a text into lines that are as full as they can be, as suits what is
// read on and on. Line breaks in s stay.
func (f Face) Full(s string, most float64) []string {
	return paragraphs(s, func(p string) []string {
		lines, last := f.fill(p, most, math.MaxInt)
		return append(lines, last)
	})
}

// Lines is Even, but no more than n lines: where they do not hold the text they are
// full, and the last one ends with an ellipsis. A line break in s is but a space.
func (f Face) Lines(s string, most float64, n int) []string {
	s = flat(s)
	lines := f.even(s, most)
	if len(lines) <= n {
		return lines
	}
	return f.Cut(s, most, n)
}

// Cut sets as much of a text as n lines hold.
func (f Face) Cut(s string, most float64, n int) []string {
	lines, last := f.fill(flat(s), most, n)
	return append(lines, f.Shorten(last, most))
}

// flat makes one space of line breaks and of spaces in a row, but for those at which
// no line may end.
func flat(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' || r == '\r' }), " ")
}

func paragraphs(s string, lines func(string) []string) []string {
	var out []string
	for _, p := range strings.Split(s, "\n") {
		out = append(out, lines(strings.Trim(p, " \t\r"))...)
	}
	return out
}

// fill fills one line after the other, but for the last of n, which has all the rest.
func (f Face) fill(s string, most float64, n int) (lines []string, last string) {
	if f.Width(s) <= most { // as nearly all that is set in tables: nothing to look for
		return nil, bare(s)
	}
	line := ""
	for _, p := range f.pieces(s, most) {
		if len(lines) < n-1 && line != "" && f.Width(line+bare(p.text)) > most {
			lines, line = append(lines, bare(line)), ""
		}
		line += p.text
	}
	return lines, bare(line)
}

// rounding is by how much the parts of a line may be narrower than the line, on which
// letters are set in pairs.
const rounding = 0.01

func (f Face) even(s string, most float64) []string {
	if s == "" || f.Width(s) <= most {
		return []string{s}
	}
	var lines []string
	room := most
	for range 4 { // a single letter may be wider than any room
		lines = f.balanced(s, room)
		over := 0.0
		for _, l := range lines {
			over = max(over, f.Width(l)-most)
		}
		if over <= rounding {
			break
		}
		room -= over
	}
	return lines
}

// balanced spreads a text over as few lines as there have to be.
func (f Face) balanced(s string, most float64) []string {
	ps := f.pieces(s, most)
	lines, from := []string(nil), 0
	for _, to := range ends(ps, fewest(ps, most), most) {
		var b strings.Builder
		for _, p := range ps[from:to] {
			b.WriteString(p.text)
		}
		lines = append(lines, bare(b.String()))
		from = to
	}
	return lines
}

// fewest counts the lines that are needed at least.
func fewest(ps []piece, most float64) int {
	n, w := 1, 0.0
	for _, p := range ps {
		if w > 0 && w+p.bare > most {
			n, w = n+1, 0
		}
		w += p.width
	}
	return n
}

// ends spreads the pieces over exactly n lines so that the squares of what
// is left free are smallest; a line that ends at a comma or full stop is
// preferred a little, for that is where a reader pauses.
func ends(ps []piece, n int, most float64) []int {
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
				if w > most && from < to-1 {
					break
				}
				if c := cost[l-1][from] + lineCost(w, most, ps[to-1].text, to == len(ps)); c < cost[l][to] {
					cost[l][to], prev[l][to] = c, from
				}
			}
		}
	}
	out := make([]int, n)
	for l, to := n, len(ps); l > 0; l-- {
		out[l-1], to = to, prev[l][to]
	}
	return out
}

func lineCost(w, most float64, last string, end bool) float64 {
	free := (most - w) / most
	c := free * free
	switch last = bare(last); {
	case end || last == "":
	case strings.ContainsAny(last[len(last)-1:], ".?!"):
		c -= 0.1
	case strings.ContainsAny(last[len(last)-1:], ",:;"), strings.HasSuffix(last, "–"):
		c -= 0.03
	}
	return c
}
