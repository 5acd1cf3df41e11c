package layout

import (
	"slices"
	"strings"

	"github.com/upturn-workshop/upturn/workshop/figure"
)

// Lines draws lines of text, the first baseline at y.
func Lines(p *Page, texts []string, x, y, lead float64, t figure.Text) {
	for i, l := range texts {
		t.X, t.Y, t.S = x, y+float64(i)*lead, l
		p.Add(t)
	}
}

// Running breaks a text into full lines, as suits what is read on and on. A
// line that is to be looked at is wrapped evenly by package figure.
func Running(text string, size float64, maxW float64) []string {
	if text == "" {
		return nil
	}
	return full(text, size, false, maxW)
}

// Wrapped breaks a text into full lines, at most as wide as w; line breaks in it stay.
func Wrapped(text string, size float64, bold bool, w float64) []string {
	return full(cleanLines(text), size, bold, w)
}

// full breaks each paragraph of a text into full lines.
func full(text string, size float64, bold bool, w float64) (out []string) {
	for p := range strings.SplitSeq(text, "\n") {
		out = append(out, accompanied(p, figure.Full(p, size, bold, w), size, bold, w)...)
	}
	return out
}

// shortLast is how much of a line a last word takes at most that is not left alone.
const shortLast = 1.0 / 3

// accompanied has no short word stand alone on the last line of a paragraph: the line before
// gives it company where it has three words or more.
func accompanied(text string, lines []string, size float64, bold bool, w float64) []string {
	n := len(lines) - 1
	if n < 1 || strings.Contains(lines[n], " ") || strings.Count(lines[n-1], " ") < 2 || figure.Width(lines[n], size, bold) > shortLast*w {
		return lines
	}
	at := strings.LastIndexByte(lines[n-1], ' ')
	last := lines[n-1][at+1:] + " " + lines[n]
	if !strings.HasSuffix(strings.TrimRight(text, " "), last) || figure.Width(last, size, bold) > w {
		return lines
	}
	return append(slices.Clone(lines[:n-1]), lines[n-1][:at], last)
}

// cleanLines makes a text of several paragraphs fit for paper.
func cleanLines(s string) string {
	parts := strings.Split(s, "\n")
	for i, p := range parts {
		parts[i] = Clean(p)
	}
	return strings.Join(parts, "\n")
}

// Spaced ends all lines but the last with a space: who copies the text, or has
// it read aloud, gets words and not their ends and beginnings joined.
func Spaced(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		if out[i] = l; i < len(lines)-1 && !strings.HasSuffix(l, "-") {
			out[i] += " "
		}
	}
	return out
}

// Field is a label with a line to write on behind it; y is the line.
func Field(p *Page, x, end, y float64, label string) {
	ls, size := figure.Fit(label, 10.5, leastLabel, false, (end-x)*mostLabel, 1)
	p.Add(figure.Text{X: x, Y: y - 2, Size: size, Role: figure.Ink, S: ls[0]})
	Rule(p, x+figure.Width(ls[0], size, false)+6, end, y)
}

// The smallest label of a field, and how much of the field it may take.
const leastLabel, mostLabel = 9.0, 0.6

// Labelled reports whether the label of a field that is w wide has room in it.
func Labelled(label string, w float64) bool {
	return figure.Width(label, leastLabel, false) <= mostLabel*w
}

// Rule is a line to write on.
func Rule(p *Page, x, end, y float64) {
	p.Add(figure.Line{X1: x, Y1: y, X2: end, Y2: y, Width: 0.6, Stroke: figure.Ink})
}

// Join puts a separator between the texts that are not empty.
func Join(sep string, parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, sep)
}

// OnOneLine is a text in both languages on one line.
func OnOneLine(text figure.Bilingual) string {
	return Join(" / ", text.First, text.Second)
}
