package export

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/upturn-workshop/upturn/workshop"
)

// Dialect is how a list is written for the programs of a country: spreadsheets take the signs
// of the language that they run in.
type Dialect struct {
	Comma   rune // between columns
	Decimal string
	// Spreadsheet is a file for people: it is opened with a double click, so it says that it
	// is UTF-8, ends its lines as Windows does, and has no text that would be worked out.
	Spreadsheet bool
}

// The dialects by name. "iso" is for R, pandas and databases, and has texts as they are.
var dialects = map[string]Dialect{
	"fi": {';', ",", true}, "de": {';', ",", true}, "sv": {';', ",", true}, "es": {';', ",", true}, "fr": {';', ",", true},
	"en":  {',', ".", true},
	"iso": {',', ".", false},
}

// Signs are the dialects that differ, by the names that are offered for them.
func Signs() []string { return []string{"fi", "en", "iso"} }

// DialectOf finds a dialect by its name, for a workshop in a language. "auto" is that of the
// language, the Finnish one where it is not known.
func DialectOf(name string) (of func(lang string) Dialect, ok bool) {
	if name == "auto" {
		return func(lang string) Dialect {
			if d, ok := dialects[lang]; ok && lang != "iso" {
				return d
			}
			return dialects["fi"]
		}, true
	}
	d, ok := dialects[name]
	return func(string) Dialect { return d }, ok
}

// CSV writes a table as text.
func (d Dialect) CSV(t Table) ([]byte, error) {
	var buf bytes.Buffer
	if d.Spreadsheet {
		buf.WriteString("\ufeff")
	}
	w := csv.NewWriter(&buf)
	w.Comma, w.UseCRLF = d.Comma, d.Spreadsheet
	head := make([]string, len(t.Columns))
	for i, c := range t.Columns {
		head[i] = d.text(c)
	}
	rows := [][]string{head}
	for _, row := range t.Rows {
		line := make([]string, len(row))
		for i, c := range row {
			line[i] = d.cell(c)
		}
		rows = append(rows, line)
	}
	if err := w.WriteAll(rows); err != nil {
		return nil, workshop.Errorf(workshop.EBug, err)
	}
	return buf.Bytes(), nil
}

// cell writes a value. A number is never taken for a formula, whatever sign it begins with.
func (d Dialect) cell(c Cell) string {
	switch v := c.(type) {
	case nil:
		return ""
	case string:
		return d.text(v)
	case float64:
		return strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", d.Decimal, 1)
	}
	return fmt.Sprint(c)
}

// text is what somebody wrote. A spreadsheet would work out what begins like a formula, and
// run what it names: an apostrophe before it leaves it a text.
func (d Dialect) text(s string) string {
	s = Plain(s)
	if d.Spreadsheet && formula(s) {
		return "'" + s
	}
	return s
}

// formula reports whether a spreadsheet may take a text for one. Some look past what is white or
// not seen, and some take the wide signs of East Asian keyboards for the same.
func formula(s string) bool {
	s = strings.TrimLeftFunc(s, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) })
	first, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("=+-@＝＋－＠", first)
}

// mostLetters is what a cell of a spreadsheet holds.
const mostLetters = 32_767

// Plain is a text as a cell takes it, and any line of another format: without signs that nobody
// sees and something may obey, and no longer than that.
func Plain(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case unicode.IsControl(r), r == 0xfffe, r == 0xffff:
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	if len(s) <= mostLetters {
		return s
	}
	units := 0
	for i, r := range s { // a spreadsheet counts as Windows does
		if units++; r > 0xffff {
			units++
		}
		if units > mostLetters {
			return s[:i]
		}
	}
	return s
}
