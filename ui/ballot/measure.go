package ballot

import (
	"strings"

	"fyne.io/fyne/v2"
)

// width is how long a text is, in units of the drawing.
func width(s string, size float64, bold bool) float64 {
	e, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, float32(size), fyne.TextStyle{Bold: bold}, nil)
	return float64(e.Width)
}

// wrap breaks a text into lines of about equal length, none longer than most;
// from line max on the rest is cut off with an ellipsis.
func wrap(s string, size float64, bold bool, most float64, max int) []string {
	lines := greedy(s, size, bold, most)
	if len(lines) > 1 {
		lo, hi := most/2, most
		for range 8 {
			mid := (lo + hi) / 2
			if len(greedy(s, size, bold, mid)) > len(lines) {
				lo = mid
			} else {
				hi = mid
			}
		}
		lines = greedy(s, size, bold, hi)
	}
	if len(lines) > max {
		lines = greedy(s, size, bold, most)
		lines[max-1] = cut(strings.Join(lines[max-1:], " "), size, bold, most)
		lines = lines[:max]
	}
	return lines
}

func greedy(s string, size float64, bold bool, most float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		switch {
		case line == "":
			line = word
		case width(line+" "+word, size, bold) <= most:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
		for width(line, size, bold) > most {
			head, tail := split(line, size, bold, most)
			lines = append(lines, head)
			line = tail
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// split breaks a word that is longer than a line.
func split(word string, size float64, bold bool, most float64) (head, tail string) {
	r := []rune(word)
	n := len(r) - 1
	for n > 1 && width(string(r[:n]), size, bold) > most {
		n--
	}
	if n < 1 {
		return word, ""
	}
	return string(r[:n]), string(r[n:])
}

// cut shortens a text to one line.
func cut(s string, size float64, bold bool, most float64) string {
	if width(s, size, bold) <= most {
		return s
	}
	r := []rune(s)
	for len(r) > 0 && width(string(r)+"…", size, bold) > most {
		r = r[:len(r)-1]
	}
	return strings.TrimSpace(string(r)) + "…"
}
