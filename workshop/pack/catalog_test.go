package pack

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// two is a catalogue of two languages, the second with a gap.
func two(t *testing.T) *Catalog {
	t.Helper()
	c, err := loadCatalog(fstest.MapFS{
		"tr/en.toml": {Data: []byte("[a]\nb = \"B of {who}\"\nonly = \"English\"\nlist = [\"x\", \"y\"]\n" +
			"[error]\nbug = \"Bug.\"\nio = \"Disk.\"\nio_file = \"Disk: {file}.\"\nstate = \"Not now.\"\nstate_break = \"It is a break.\"\n")},
		"tr/aa.toml": {Data: []byte("complete = true\n[a]\nb = \"{who} B\"\n")},
	}, "tr")
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestCatalogT(t *testing.T) {
	c := two(t)
	for _, tc := range []struct{ name, lang, key, want string }{
		{"own text", "aa", "a.b", "me B"},
		{"falls back to English", "aa", "a.only", "English"},
		{"language nobody knows", "xx", "a.b", "B of me"},
		{"list", "en", "a.list.2", "y"},
		{"key nobody knows", "en", "a.none", "[a.none]"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := c.T(tc.lang, tc.key, "who", "me"); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
	if got := c.T("en", "a.b", "who", "{who} {a}"); got != "B of {who} {a}" {
		t.Errorf("a value was filled again: %q", got)
	}
	if got := c.Languages(); !slices.Equal(got, []string{"en", "aa"}) {
		t.Errorf("languages %v", got)
	}
}

func TestCatalogError(t *testing.T) {
	c := two(t)
	for _, tc := range []struct {
		name string
		err  error
		want string
	}{
		{"none", nil, ""},
		{"code alone", workshop.Errorf(workshop.EIO, nil), "Disk."},
		{"with a file", workshop.Errorf(workshop.EIO, nil, "path", filepath.Join("far", "away", "a.upturn")), "Disk: a.upturn."},
		{"with an argument nobody words", workshop.Errorf(workshop.EIO, nil, "seat", "3"), "Disk."},
		{"with a case of its own", workshop.Errorf(workshop.EState, nil, "what", "break"), "It is a break."},
		{"inside another", fmt.Errorf("saving: %w", workshop.Errorf(workshop.EIO, nil)), "Disk."},
		{"code without a sentence", workshop.Errorf(workshop.EFull, nil), "Bug."},
		{"foreign", errors.New("x"), "Bug."},
	} {
		t.Run(tc.name, func(t *testing.T) {
			if got := c.Error("aa", tc.err); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
}

func TestLanguageName(t *testing.T) {
	c := catalog(t)
	for code, want := range map[string]string{"en": "English", "fi": "Suomi", "es": "Español", "xx": "xx"} {
		if got := c.LanguageName(code); got != want {
			t.Errorf("%s is called %q, want %q", code, got, want)
		}
	}
}

func TestBadCatalog(t *testing.T) {
	for name, fsys := range map[string]fstest.MapFS{
		"no English":   {"tr/fi.toml": {Data: []byte("a = \"b\"")}},
		"number":       {"tr/en.toml": {Data: []byte("a = 1")}},
		"no TOML":      {"tr/en.toml": {Data: []byte("a = ")}},
		"nothing":      {},
		"second broke": {"tr/en.toml": {Data: []byte("a = \"b\"")}, "tr/fi.toml": {Data: []byte("[")}},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := loadCatalog(fsys, "tr"); workshop.CodeOf(err) != workshop.EBug {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestDecimal(t *testing.T) {
	c := catalog(t)
	for _, tc := range []struct {
		v      float64
		en, fi string
	}{
		{2.5, "2.5", "2,5"}, {3, "3", "3"}, {0, "0", "0"}, {-0.04, "0", "0"}, {10, "10", "10"},
		{2.449, "2.4", "2,4"}, {0.96, "1", "1"}, {-1.5, "–1.5", "–1,5"},
	} {
		if en, fi := c.Decimal("en", tc.v), c.Decimal("fi", tc.v); en != tc.en || fi != tc.fi {
			t.Errorf("%v: %q and %q, want %q and %q", tc.v, en, fi, tc.en, tc.fi)
		}
	}
}

func TestDates(t *testing.T) {
	c := catalog(t)
	day := time.Date(2026, 11, 3, 23, 0, 0, 0, time.UTC)
	sunday := time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)
	for _, tc := range []struct{ got, want string }{
		{c.Date("en", day), "Tuesday 3 November 2026"},
		{c.Date("fi", day), "tiistai 3.11.2026"},
		{c.DateShort("en", day), "3 November 2026"},
		{c.DateShort("fi", day), "3.11.2026"},
		{c.Clock("en", day.Add(10*time.Hour+5*time.Minute)), "9:05"},
		{c.Clock("fi", day.Add(10*time.Hour+5*time.Minute)), "9.05"},
		{c.Date("en", sunday), "Sunday 1 March 2026"},
		{c.Date("fi", sunday), "sunnuntai 1.3.2026"},
	} {
		if tc.got != tc.want {
			t.Errorf("got %q, want %q", tc.got, tc.want)
		}
	}
}

func TestProblemReadsAsOneLine(t *testing.T) {
	c := catalog(t)
	p := Problem{File: "fi.toml", Line: 7, Place: "step.A1.short", Code: "long_text", Args: []string{"max", "22"}}
	if got, want := c.Problem("en", p), "fi.toml:7: step.A1.short is too long. Use at most 22 characters."; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := c.Problem("fi", p); !strings.HasPrefix(got, "fi.toml:7: Teksti on liian pitkä: step.A1.short.") {
		t.Errorf("got %q", got)
	}
}
