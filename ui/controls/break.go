package controls

import (
	"strings"
	"unicode"
)

// wrap breaks a text into lines of a width: at spaces, and inside a word only
// when the word alone is too wide.
func wrap(s string, width float32, measure func(string) float32) []string {
	var out []string
	for _, par := range strings.Split(s, "\n") {
		line := ""
		for _, word := range strings.Fields(par) {
			longer := word
			if line != "" {
				longer = line + " " + word
			}
			if measure(longer) <= width {
				line = longer
				continue
			}
			if line != "" {
				out = append(out, line)
			}
			for line = word; measure(line) > width; {
				n := prefix(line, width, measure)
				if n == len(line) {
					break
				}
				out, line = append(out, line[:n]), line[n:]
			}
		}
		out = append(out, line)
	}
	return out
}

// cut shortens a text to a width and ends it in "…".
func cut(s string, width float32, measure func(string) float32) string {
	s = strings.ReplaceAll(s, "\n", " ")
	if measure(s) <= width {
		return s
	}
	n := prefix(s, width-measure("…"), measure)
	return strings.TrimRight(s[:n], " ") + "…"
}

// prefix is the length in bytes of the longest beginning that fits, at least
// one letter with its marks, never between a letter and its marks.
func prefix(s string, width float32, measure func(string) float32) int {
	var ends []int
	for i, r := range s {
		if i > 0 && !unicode.In(r, unicode.M, unicode.Cf) {
			ends = append(ends, i)
		}
	}
	ends = append(ends, len(s))
	lo, hi := 0, len(ends)-1
	for lo < hi {
		mid := (lo + hi + 1) / 2
		if measure(s[:ends[mid]]) <= width {
			lo = mid
		} else {
			hi = mid - 1
		}
	}
	return ends[lo]
}
