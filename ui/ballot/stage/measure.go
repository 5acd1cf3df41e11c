package stage

import (
	"strings"

	"fyne.io/fyne/v2"
)

// face is how a text is set. Widths are measured at the size at which the text
// will be drawn: rounding makes them grow at another pace than the size.
type face struct {
	size  float64 // in units of the drawing
	bold  bool
	scale float64 // of the drawing in the window
}

func (v *View) face(size float64, bold bool) face { return face{size, bold, v.Scale} }

func (f face) width(s string) float64 {
	e, _ := fyne.CurrentApp().Driver().RenderedTextSize(s, float32(f.size*f.scale), fyne.TextStyle{Bold: f.bold}, nil)
	return float64(e.Width) / f.scale
}

// Width is how long a text is, in units of the drawing.
func (v *View) Width(s string, size float64, bold bool) float64 { return v.face(size, bold).width(s) }

// Wrap breaks a text into lines of about equal length, none longer than most;
// from line max on the rest is cut off with an ellipsis.
func (v *View) Wrap(s string, size float64, bold bool, most float64, max int) []string {
	return v.face(size, bold).wrap(s, most, max)
}

// Cut shortens a text to one line.
func (v *View) Cut(s string, size float64, bold bool, most float64) string {
	return v.face(size, bold).cut(s, most)
}

func (f face) wrap(s string, most float64, max int) []string {
	lines := f.greedy(s, most)
	if len(lines) > max {
		lines[max-1] = f.cut(strings.Join(lines[max-1:], " "), most)
		return lines[:max]
	}
	lo, hi := f.longest(s), most
	if len(lines) < 2 || lo >= most {
		return lines
	}
	for range 8 {
		mid := (lo + hi) / 2
		if len(f.greedy(s, mid)) > len(lines) {
			lo = mid
		} else {
			hi = mid
		}
	}
	return f.greedy(s, hi)
}

// longest is the width of the longest word.
func (f face) longest(s string) float64 {
	w := 0.0
	for _, word := range strings.Fields(s) {
		w = max(w, f.width(word))
	}
	return w
}

func (f face) greedy(s string, most float64) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(s) {
		switch {
		case line == "":
			line = word
		case f.width(line+" "+word) <= most:
			line += " " + word
		default:
			lines = append(lines, line)
			line = word
		}
		for f.width(line) > most {
			head, tail := f.split(line, most)
			if tail == "" {
				break
			}
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
func (f face) split(word string, most float64) (head, tail string) {
	r := []rune(word)
	n := len(r) - 1
	for n > 1 && f.width(string(r[:n])) > most {
		n--
	}
	if n < 1 {
		return word, ""
	}
	return string(r[:n]), string(r[n:])
}

func (f face) cut(s string, most float64) string {
	if f.width(s) <= most {
		return s
	}
	r := []rune(s)
	for len(r) > 0 && f.width(string(r)+"…") > most {
		r = r[:len(r)-1]
	}
	return strings.TrimSpace(string(r)) + "…"
}
