package result

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Line is one finding: what it is about, and what it says.
type Line struct{ Label, Text string }

// findings says in words what a tally says.
func (b reader) findings(t workshop.Tally) []Line {
	if !t.Shown() || len(t.Counts) == 0 || len(t.Spec.Questions) == 0 {
		return nil
	}
	if t = b.Team(t); Nobody(t) {
		return []Line{{"", b.w.T("wall.nobody")}}
	}
	if read, ok := readings[t.Spec.Questions[0].Kind]; ok {
		return read(b, t)
	}
	return nil
}

// readings say what the answers to each kind of question say.
var readings = map[workshop.Kind]func(reader, workshop.Tally) []Line{
	workshop.Choice:  reader.readChoices,
	workshop.Bipolar: reader.readPairs,
	workshop.Scale:   reader.readScale,
	workshop.Dots:    reader.readDots,
	workshop.Ranking: reader.readRanking,
	workshop.Points:  reader.readPoints,
}

// Nobody reports whether all answers to all questions are "can't say".
func Nobody(t workshop.Tally) bool {
	n := 0
	for _, c := range t.Counts {
		if c.Answers() > 0 {
			return false
		}
		n += c.CantSay
	}
	return n > 0
}

// Sentences makes one of each line.
func Sentences(lines []Line) (out string) {
	for _, l := range lines {
		if l.Text != "" {
			out = together(out, l.String())
		}
	}
	return out
}

// FirstSentence makes a sentence of the first line.
func FirstSentence(lines []Line) string {
	if len(lines) == 0 || lines[0].Text == "" {
		return ""
	}
	return lines[0].String()
}

// String is the finding as one sentence.
func (l Line) String() string {
	s := l.Text
	if l.Label != "" {
		s = l.Label + " – " + s
	}
	if strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") {
		return s
	}
	return s + "."
}

func (b reader) line(label, key string, args ...string) Line {
	return Line{b.label(label, 1), b.w.T("reading."+key, args...)}
}

// together puts two sentences side by side.
func together(a, b string) string { return strings.TrimSpace(a + " " + b) }

// mostNamed is how many rows a finding names that are alike; of more it says how
// many they are.
const mostNamed = 3

// named is a finding about rows that share a value: nobody may think that the one
// that happened to come first was ahead. text is the key for a name and a value.
func (b reader) named(label, text string, names []string, n int, value float64) Line {
	what := strings.Join(names, ", ")
	if n > mostNamed {
		what = b.w.T("reading.rows", "n", strconv.Itoa(n))
	}
	of := "m"
	if text == "gap" {
		of = "d"
	}
	return Line{b.label(label, n), b.w.T("reading."+text, "name", what, of, b.w.Num(value))}
}

// label is what a finding about n rows is called.
func (b reader) label(key string, n int) string {
	return b.w.T("reading."+key, "n", strconv.Itoa(n))
}

// names are those of rows, in the order of the sheet.
func (b reader) names(t workshop.Tally, rows []int) []string {
	var out []string
	for _, i := range slices.Sorted(slices.Values(rows)) {
		out = append(out, strings.TrimSuffix(b.name(nil, t.Spec.Questions[i].ID), "."))
	}
	return out
}
