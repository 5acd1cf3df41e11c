package assets_test

import (
	"fmt"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
)

// glossary is the page that says which word each thing has.
const glossary = "translations/README.md"

// TestGlossary holds texts to one word for one thing: each term is in use, and no other
// word for the same thing is.
func TestGlossary(t *testing.T) {
	english, finnish := shown(t, "en"), shown(t, "fi")
	rows := tableOf(t, "thing")
	if len(rows) < 40 {
		t.Fatalf("%d rows in the table of words", len(rows))
	}
	for _, row := range rows {
		for _, side := range []struct {
			texts     map[string]string
			ours, not string
		}{{english, row[1], row[2]}, {finnish, row[3], row[4]}} {
			terms := quoted(side.ours)
			if len(terms) == 0 {
				t.Errorf("%s: no word", row[0])
			}
			for _, term := range terms {
				if len(holding(side.texts, regexp.MustCompile(`(?i)`+start+regexp.QuoteMeta(term)))) == 0 {
					t.Errorf("%s: nobody reads %q", row[0], term)
				}
			}
			for _, word := range quoted(side.not) {
				for _, key := range holding(side.texts, forbidden(word)) {
					t.Errorf("%s: %q stands in %s: %s", row[0], word, key, side.texts[key])
				}
			}
		}
	}
}

// TestTheSheetHasOneName: what leads to the sheet that everybody takes home, and what it is
// called where it is printed, has the name of the glossary and no short one beside it.
func TestTheSheetHasOneName(t *testing.T) {
	for lang, name := range map[string]string{"en": "take-home sheet", "fi": "osallistujan yhteenveto"} {
		texts := shown(t, lang)
		for _, key := range []string{"facilitator.sheet", "facilitator.next.end", "handout.kind.take-home", "handout.short.take-home"} {
			if got := strings.ToLower(texts[key]); got != name {
				t.Errorf("%s %s: %q, want %q", lang, key, got, name)
			}
		}
	}
}

// TestToBeConfirmed holds the list of texts of each word that is not settled yet, so that
// changing one in its row leads to every text that has to change.
func TestToBeConfirmed(t *testing.T) {
	texts := shown(t, "fi")
	rows := tableOf(t, "word")
	if len(rows) < 10 {
		t.Fatalf("%d rows in the table of words to be confirmed", len(rows))
	}
	for _, row := range rows {
		for _, word := range quoted(row[0]) {
			got, want := holding(texts, regexp.MustCompile(`(?i)`+regexp.QuoteMeta(word))), quoted(row[2])
			for _, key := range want {
				if !slices.Contains(got, key) {
					t.Errorf("%q is not in %s: %s", word, key, texts[key])
				}
			}
			for _, key := range got {
				if !slices.Contains(want, key) {
					t.Errorf("%q is in %s too: %s", word, key, texts[key])
				}
			}
		}
	}
}

func TestForbidden(t *testing.T) {
	for _, c := range []struct {
		word, text string
		want       bool
	}{
		{"seinä", "Seinä palaa.", true},
		{"seinä", "Nyt seinällä", false},
		{"tasape-", "Se on tasapeli.", true},
		{"tasape-", "epätasapeli", false},
		{"pass it round", "Pass it round", true},
		{"equal:", "Most points, equal: a", true},
	} {
		if got := forbidden(c.word).MatchString(c.text); got != c.want {
			t.Errorf("%q in %q: %v", c.word, c.text, got)
		}
	}
}

// start and end are where a word begins and ends; \b knows only unaccented letters.
const start, end = `(?:^|[^\pL])`, `(?:$|[^\pL])`

// forbidden finds a word that is not ours; a hyphen at its end stands for any ending.
func forbidden(word string) *regexp.Regexp {
	if stem, ok := strings.CutSuffix(word, "-"); ok {
		return regexp.MustCompile(`(?i)` + start + regexp.QuoteMeta(stem))
	}
	return regexp.MustCompile(`(?i)` + start + regexp.QuoteMeta(word) + end)
}

func holding(texts map[string]string, what *regexp.Regexp) []string {
	var keys []string
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		if what.MatchString(texts[key]) {
			keys = append(keys, key)
		}
	}
	return keys
}

var quotedWord = regexp.MustCompile("`([^`]+)`")

func quoted(cell string) (words []string) {
	for _, found := range quotedWord.FindAllStringSubmatch(cell, -1) {
		words = append(words, found[1])
	}
	return words
}

// tableOf is the table of the glossary whose first column has that head.
func tableOf(t *testing.T, head string) (rows [][]string) {
	t.Helper()
	page, err := os.ReadFile(glossary)
	if err != nil {
		t.Fatal(err)
	}
	in := false
	for _, line := range strings.Split(string(page), "\n") {
		cells := strings.Split(strings.Trim(line, "|"), "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case cells[0] == head:
			in = true
		case !strings.HasPrefix(line, "|"):
			in = false
		case in && !strings.HasPrefix(cells[0], "---"):
			rows = append(rows, cells)
		}
	}
	return rows
}

// shown is every text of the program and of the built-in pack by its key, lists as one text.
func shown(t *testing.T, lang string) map[string]string {
	t.Helper()
	texts := map[string]string{}
	for prefix, path := range map[string]string{"": "translations/", "pack ": "packs/servant/"} {
		var tables map[string]any
		if _, err := toml.DecodeFile(path+lang+".toml", &tables); err != nil {
			t.Fatal(err)
		}
		flatten(texts, prefix, tables)
	}
	if len(texts) < 1000 {
		t.Fatalf("%s: %d texts", lang, len(texts))
	}
	return texts
}

func flatten(into map[string]string, prefix string, tables map[string]any) {
	for key, value := range tables {
		switch v := value.(type) {
		case map[string]any:
			if one, form := v["one"].(string); form && len(v) == 2 { // a text with a form for one
				into[prefix+key] = one + " " + fmt.Sprint(v["other"])
				continue
			}
			flatten(into, prefix+key+".", v)
		case []any:
			into[prefix+key] = fmt.Sprintln(v...)
		default:
			into[prefix+key] = fmt.Sprint(v)
		}
	}
}
