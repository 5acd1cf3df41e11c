package workshop_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/upturn-workshop/upturn/workshop"
)

func TestNamesAreReadFromWhereTheyComeFrom(t *testing.T) {
	const ask, part, turn = workshop.CommasAsk, workshop.CommasPart, workshop.CommasTurn
	for name, c := range map[string]struct {
		text   string
		commas workshop.Commas
		want   string // with | between them
	}{
		"nothing":                   {"", ask, ""},
		"one a line":                {"Anna\nPekka\r\n\r\n  Maija Meri  \rJuha\n", ask, "Anna|Pekka|Maija Meri|Juha"},
		"semicolons":                {"Anna; Pekka;Maija ; Juha;", ask, "Anna|Pekka|Maija|Juha"},
		"two columns":               {"Anna\tVirtanen\nPekka\tKorhonen", ask, "Anna Virtanen|Pekka Korhonen"},
		"a table":                   {"1\tAnna\tVirtanen\tanna@example.org\t\n2\tPekka\tKorhonen\tpekka@example.org\t040 123", ask, "Anna Virtanen|Pekka Korhonen"},
		"one column of a table":     {"\tAnna\t\n\tPekka\t", ask, "Anna|Pekka"},
		"a mail":                    {"Anna Virtanen <anna.v@example.org>; \"Korhonen, Pekka\" <pekka@example.org>", ask, "Anna Virtanen|Pekka Korhonen"},
		"a mail with commas":        {"Anna Virtanen <anna.v@example.org>, Pekka <p@example.org>,Maija<m@example.org>", ask, "Anna Virtanen|Pekka|Maija"},
		"last names first, mail":    {"Virtanen, Anna <a@example.org>, Korhonen, Pekka <p@example.org>", ask, "Anna Virtanen|Pekka Korhonen"},
		"addresses alone":           {"anna.virtanen@example.org\n<pekka@example.org>\nmailto:maija_meri2@example.org", ask, "Anna Virtanen|Pekka|Maija Meri"},
		"an address in parentheses": {"Anna Virtanen (anna@example.org)\npekka@example.org (Pekka Korhonen)", ask, "Anna Virtanen|Pekka Korhonen"},
		"numbers":                   {"1. Anna\n2) Pekka\n(3) Maija\n4: Juha\n5 Aino\n10.Eero", ask, "Anna|Pekka|Maija|Juha|Aino|Eero"},
		"letters":                   {"a) Anna\nb) Pekka\nA. Virtanen\nJ R Meri", ask, "Anna|Pekka|A. Virtanen|J R Meri"},
		"bullets":                   {"- Anna\n• Pekka\n* Maija\n– Juha\n[ ] Aino\n[x] Eero\n☐ Oona\n> Ida\n1. [x] Väinö", ask, "Anna|Pekka|Maija|Juha|Aino|Eero|Oona|Ida|Väinö"},
		"lines between":             {"-----\nAnna\n***\n…\nPekka\n====", ask, "Anna|Pekka"},
		"what nobody sees":          {"\u200eAnna\u200f\n\ufeffPe\u00adkka\n\u202aMaija\u202c\nJu\u200bha\nAino\u00a0Meri\n\x00Eero\x07", ask, "Anna|Pekka|Maija|Juha|Aino Meri|Eero"},
		"breaks inside a cell":      {"Anna\vPekka\fMaija\u2028Juha", ask, "Anna|Pekka|Maija|Juha"},
		"quotation marks":           {"\"Anna\"\n“Pekka”\n«Maija»\nAino \"Anu\" Meri\n\"open", ask, "Anna|Pekka|Maija|Aino \"Anu\" Meri|\"open"},
		"marks that belong to one":  {"O’Brien\nAnne-Marie\nd'Arc\nKing, ", ask, "O’Brien|Anne-Marie|d'Arc|King"},
		"any script":                {"فاطمة\n李小龍\nАнна\n👩‍🚀 Aino", ask, "فاطمة|李小龍|Анна|👩‍🚀 Aino"},
		"commas":                    {"Anna, Pekka, Maija", part, "Anna|Pekka|Maija"},
		"last names first":          {"Virtanen, Anna\nKorhonen, Pekka", turn, "Anna Virtanen|Pekka Korhonen"},
		"last names first, a row":   {"1. Virtanen, Anna, Korhonen, Pekka", turn, "Anna Virtanen|Pekka Korhonen"},
		"quotes, whatever commas":   {"\"Virtanen, Anna\"", part, "Anna Virtanen"},
	} {
		got, err := workshop.ReadNames(c.text, c.commas)
		if err != nil || strings.Join(got.Names, "|") != c.want || got.Asks {
			t.Errorf("%s: %q (asks %v, %v), want %q", name, got.Names, got.Asks, err, c.want)
		}
	}
}

func TestCommasAreAskedFor(t *testing.T) {
	for _, text := range []string{"Anna, Pekka", "Maija\nVirtanen, Anna", "Anna, Pekka, Maija, Juha; Aino"} {
		if got, err := workshop.ReadNames(text, workshop.CommasAsk); err != nil || !got.Asks {
			t.Errorf("%q: %+v, %v", text, got, err)
		}
	}
}

func TestTheLineIsNamedThatIsWrong(t *testing.T) {
	for name, c := range map[string]struct {
		text       string
		what, line string
	}{
		"a lost letter":    {"Anna\n\nV\ufffdin\ufffd", "name_sign", "3"},
		"too long":         {"Anna; " + strings.Repeat("x", 81), "name_long", "1"},
		"twice":            {"Anna\nPekka\n1. ANNA", "name_twice", "3"},
		"a number":         {"Anna\n12", "name_number", "2"},
		"three parts":      {"Anna\nVirtanen, Anna, Dr", "name_commas", "2"},
		"too many of them": {many(workshop.MaxSeats + 1), "name_many", strconv.Itoa(workshop.MaxSeats + 1)},
	} {
		_, err := workshop.ReadNames(c.text, workshop.CommasTurn)
		var e *workshop.Error
		if !errors.As(err, &e) || e.Code != workshop.EInvalid || e.Args["what"] != c.what || e.Args["line"] != c.line {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// Two megabytes of anything are read, or refused, at once.
func TestAWholeBookIsNoList(t *testing.T) {
	for _, s := range []string{"<", "\"", "1)", "@", ",", ";", "\t", "a@b,", "(", "x, y;", "\n", "<a@b>"} {
		begun := time.Now()
		_, err := workshop.ReadNames(strings.Repeat(s, 2<<20/len(s)), workshop.CommasPart)
		if took := time.Since(begun); took > 20*time.Second { // seconds on a busy computer; what grows with the square takes hours
			t.Errorf("%q takes %v (%v)", s, took, err)
		}
	}
}

// many writes as many names.
func many(n int) string {
	var s strings.Builder
	for i := range n {
		s.WriteString("Person " + string(rune('A'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676)) + "\n")
	}
	return s.String()
}

// unshown reports whether a workshop refuses a character in a name.
func unshown(r rune) bool {
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Bidi_Control, r) || r == unicode.ReplacementChar
}

// Whatever is pasted: names are clean, each is there once, and read again they are the same.
func FuzzReadNames(f *testing.F) {
	for _, s := range []string{"Anna\tVirtanen", "1. \"Virtanen, Anna\" <a@b.c>; Pekka", "- [x] (3) Maija, Juha", "a@b\n<>\n()\n\"", "x, y <z@w>, v", ">>1)2)a)b)c"} {
		for how := range 3 {
			f.Add(s, how)
		}
	}
	f.Fuzz(func(t *testing.T, text string, how int) {
		list, err := workshop.ReadNames(text, workshop.Commas(((how%3)+3)%3))
		if err != nil {
			if what(err) == "" {
				t.Fatalf("%v", err)
			}
			return
		}
		for i, name := range list.Names {
			if workshop.Clean(name) != name || workshop.Letters(name) > workshop.MaxLetters || strings.ContainsFunc(name, unshown) || slices.Contains(list.Names[:i], name) {
				t.Fatalf("%q of %q cannot be a name", name, text)
			}
		}
		if list.Asks {
			return
		}
		again, err := workshop.ReadNames(strings.Join(list.Names, "\n"), workshop.CommasAsk)
		if err == nil && !slices.Equal(again.Names, list.Names) && !again.Asks {
			t.Fatalf("%q is read as %q, and then as %q", text, list.Names, again.Names)
		}
	})
}
