package result

import (
	"slices"
	"strconv"
	"strings"

	"github.com/upturn-workshop/upturn/workshop"
)

// Line is one finding: what it is about where it does not say so itself, and what it
// says. Brief says the same with "here" for a statement that is too long for a title:
// beside a picture the row stands out, elsewhere there is none to point at.
type Line struct{ Label, Text, Brief string }

// findings says in words what a tally says.
func (b reader) findings(t workshop.Tally) []Line {
	if !t.Shown() || len(t.Counts) == 0 || len(t.Spec.Questions) == 0 {
		return nil
	}
	if t = b.Team(t); Nobody(t) {
		return []Line{{Text: b.w.T("wall.nobody")}}
	}
	if read, ok := readings[t.Spec.Questions[0].Kind]; ok {
		return append(readThenNow(b, t), read(b, t)...)
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
	workshop.Words:   readWritten,
}

// Nobody reports whether all answers to all questions are "can't say".
func Nobody(t workshop.Tally) bool {
	n := 0
	for _, c := range t.Counts {
		if c.Hidden || c.Answers() > 0 {
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

// longTitle is how many letters a title has room for, in two lines.
const longTitle = 96

// FirstTitle is the first line as the title of its picture.
func FirstTitle(lines []Line) string {
	if len(lines) == 0 || lines[0].Text == "" {
		return ""
	}
	if l := lines[0]; l.Brief != "" && len([]rune(l.String())) > longTitle {
		return l.Brief
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

// says is a finding that stands for itself.
func (b reader) says(key string, args ...string) Line {
	return Line{Text: b.w.T("reading."+key, args...)}
}

// shortly is a finding about a statement or two, with what a title says of it where the
// statements are too long for one.
func (b reader) shortly(key string, args ...string) Line {
	l := b.says(key, args...)
	l.Brief = b.w.T("reading."+key+"_brief", args...)
	return l
}

// together puts two sentences side by side.
func together(a, b string) string { return strings.TrimSpace(a + " " + b) }

// mostNamed is how many rows a finding names that are alike; of more it says how
// many they are.
const mostNamed = 3

// listed names some rows, in the order of the sheet; of more than can be named it says
// how many they are. Rows that share a value are all of them in it: nobody may think
// that the one that happened to come first was ahead.
func (b reader) listed(names []string) string { return some(b, names, "reading.rows") }

// some names some rows; of more than can be named it says how many they are.
func some(b reader, names []string, many string) string {
	if len(names) > mostNamed {
		return b.w.T(many, "n", strconv.Itoa(len(names)))
	}
	return b.all(names)
}

// all are some names in one text: "A, B and C".
func (b reader) all(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return b.w.T("reading.and", "a", strings.Join(names[:last], ", "), "b", names[last])
}

// quoted are statements in one text, each in quotation marks.
func (b reader) quoted(statements []string) string {
	var out []string
	for _, s := range statements {
		out = append(out, b.w.T("reading.quoted", "name", s))
	}
	return b.all(out)
}

// names are those of rows, in the order of the sheet.
func (b reader) names(t workshop.Tally, rows []int) []string {
	var out []string
	for _, i := range slices.Sorted(slices.Values(rows)) {
		out = append(out, b.rowName(t.Spec.Labels, t.Spec.Questions[i].ID))
	}
	return out
}

// rowName is what a row is called within a sentence.
func (b Texts) rowName(labels map[string]string, id string) string {
	return strings.TrimSuffix(b.name(labels, id), ".")
}
