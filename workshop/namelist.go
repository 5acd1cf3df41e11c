package workshop

import (
	"strconv"
	"strings"
	"unicode"
)

// Commas says what a comma between names means, which a list does not always tell.
type Commas int

// The meanings.
const (
	CommasAsk  Commas = iota // nobody has been asked yet
	CommasPart               // Anna, Pekka: two people
	CommasTurn               // Virtanen, Anna: one, the last name first
)

// NameList is what was read of names.
type NameList struct {
	Names []string
	Asks  bool // a comma could mean either
}

// ReadNames reads names as they come from spreadsheets, mail programs and lists: one on a
// line, or several with semicolons between them; with tabs between the columns, addresses,
// numbers, bullets and quotation marks, of which nothing stays. An error tells the line
// that it could not read as "line", from 1, and what stands there as "name".
func ReadNames(text string, commas Commas) (NameList, error) {
	r := nameReader{commas: commas, seen: map[string]int{}}
	for i, line := range strings.Split(newlines.Replace(text), "\n") {
		r.line = i + 1
		if err := r.readLine(line); err != nil {
			return NameList{}, err
		}
	}
	return r.list, nil
}

// longestName is how many bytes nobody's name has, with whatever stands beside it.
const longestName = 2000

// newlines are all ways to begin a line.
var newlines = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n")

type nameReader struct {
	commas Commas
	list   NameList
	line   int
	seen   map[string]int // the lines of names, as they are compared
}

// shownOf is as much of what stands in a line as a sentence about it shows.
func shownOf(name string) string { return FirstLetters(Clean(name), 20) }

func (r *nameReader) readLine(line string) error {
	for _, entry := range parted(line, ';') {
		parts := parted(columns(entry), ',')
		for len(parts) > 0 {
			n := people(parts)
			if err := r.readPeople(parts[:n]); err != nil {
				return err
			}
			parts = parts[n:]
		}
	}
	return nil
}

// people is how many of the parts between commas belong together: up to an address, which
// is one person's.
func people(parts []string) int {
	for i, p := range parts {
		if hasAddress(p) {
			return i + 1
		}
	}
	return len(parts)
}

// readPeople reads parts between commas that are one person, or one each.
func (r *nameReader) readPeople(parts []string) error {
	last := parts[len(parts)-1]
	for _, p := range parts {
		if len(p) > longestName {
			return Errorf(EInvalid, nil, "what", "name_long", "line", strconv.Itoa(r.line), "name", shownOf(p[:longestName/10]))
		}
	}
	switch {
	case len(parts) == 1:
		return r.add(unquoted(last))
	case len(parts) == 2 && hasAddress(last):
		return r.add(withoutAddress(last) + " " + parts[0])
	case r.commas == CommasPart:
		for _, p := range parts {
			if err := r.add(unquoted(p)); err != nil {
				return err
			}
		}
		return nil
	case r.commas == CommasTurn && len(parts)%2 == 0:
		for i := 0; i < len(parts); i += 2 {
			if err := r.add(stripped(parts[i+1]) + " " + stripped(parts[i])); err != nil {
				return err
			}
		}
		return nil
	case r.commas == CommasTurn:
		return Errorf(EInvalid, nil, "what", "name_commas", "line", strconv.Itoa(r.line), "name", shownOf(strings.Join(parts, ",")))
	}
	r.list.Asks = true
	return r.add(strings.Join(parts, ", "))
}

// add takes a name.
func (r *nameReader) add(raw string) error {
	if strings.ContainsRune(raw, unicode.ReplacementChar) {
		return Errorf(EInvalid, nil, "what", "name_sign", "line", strconv.Itoa(r.line), "name", shownOf(raw))
	}
	name := bare(raw)
	key := strings.ToLower(name)
	switch {
	case !strings.ContainsFunc(name, unicode.IsLetter):
		if strings.ContainsFunc(name, unicode.IsDigit) {
			return Errorf(EInvalid, nil, "what", "name_number", "line", strconv.Itoa(r.line), "name", shownOf(name))
		}
		return nil // a line that parts others
	case Letters(name) > MaxLetters:
		return Errorf(EInvalid, nil, "what", "name_long", "line", strconv.Itoa(r.line), "name", shownOf(name))
	case r.seen[key] > 0:
		return Errorf(EInvalid, nil, "what", "name_twice", "line", strconv.Itoa(r.line), "name", shownOf(name))
	case len(r.list.Names) == MaxSeats:
		return Errorf(EInvalid, nil, "what", "name_many", "line", strconv.Itoa(r.line), "name", shownOf(name))
	}
	r.seen[key] = r.line
	r.list.Names = append(r.list.Names, name)
	return nil
}

// bare is a name without all that stands round it. What is inside of something may have
// something round itself. A semicolon in quotation marks parts no people, and no name.
func bare(s string) string {
	s = strings.ReplaceAll(s, ";", " ")
	for {
		name := stripped(withoutAddress(s))
		if s = unquoted(name); s == name {
			return name
		}
	}
}

// parted cuts at a sign that stands neither in quotation marks nor in an address. What is
// empty is left out. Marks that are not closed are none.
func parted(s string, at rune) []string {
	var out []string
	quoted, address, from := false, false, 0
	quote, bracket := strings.LastIndexByte(s, '"'), strings.LastIndexByte(s, '>')
	add := func(part string) {
		if strings.TrimSpace(part) != "" {
			out = append(out, part)
		}
	}
	for i, r := range s {
		switch {
		case r == '"' && (quoted || i < quote):
			quoted = !quoted
		case r == '<' && i < bracket:
			address = true
		case r == '>':
			address = false
		case r == at && !quoted && !address:
			add(s[from:i])
			from = i + len(string(at))
		}
	}
	add(s[from:])
	return out
}

// columns makes one text of the columns of a spreadsheet, without those that hold nothing
// but a number or an address where others do.
func columns(s string) string {
	if !strings.Contains(s, "\t") {
		return s
	}
	var names []string
	for _, cell := range strings.Split(s, "\t") {
		if strings.ContainsFunc(cell, unicode.IsLetter) && !(hasAddress(cell) && withoutAddress(cell) == fromAddress(cell)) {
			names = append(names, strings.TrimSpace(cell))
		}
	}
	if len(names) == 0 {
		return strings.ReplaceAll(s, "\t", " ")
	}
	return strings.Join(names, " ")
}

// unquoted takes quotation marks round a name away. A comma in them parts the last name
// from the first.
func unquoted(s string) string {
	before, rest, ok := strings.Cut(s, `"`)
	in, after, closed := strings.Cut(rest, `"`)
	if !ok || !closed || strings.ContainsFunc(before, unicode.IsLetter) || strings.ContainsFunc(withoutAddress(after), unicode.IsLetter) && !hasAddress(after) {
		return s
	}
	if last, first, turned := strings.Cut(in, ","); turned && !strings.Contains(first, ",") {
		in = first + " " + last
	}
	return in
}
