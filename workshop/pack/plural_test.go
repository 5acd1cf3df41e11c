package pack

import (
	"strconv"
	"testing"
	"testing/fstest"
)

// A Slavic language has more forms than English, in one text or in another.
func TestPlurals(t *testing.T) {
	c, err := loadCatalog(fstest.MapFS{
		"tr/en.toml": {Data: []byte("[form]\nvote = { one = \"one vote\", other = \"{n} votes\" }\nrows = \"{n} rows\"\nonly = { one = \"one\", other = \"{n}\" }\n")},
		"tr/pl.toml": {Data: []byte("[form]\nvote = { one = \"jeden głos\", few = \"{n} głosy\", many = \"{n} głosów\", other = \"{n} głosu\" }\n" +
			"rows = { one = \"{n} wiersz\", few = \"{n} wiersze\", other = \"{n} wierszy\" }\n")},
	}, "tr")
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct {
		lang, key, n, want string
	}{
		{"pl", "form.vote", "1", "jeden głos"},
		{"pl", "form.vote", "2", "2 głosy"},
		{"pl", "form.vote", "5", "5 głosów"},
		{"pl", "form.vote", "12", "12 głosów"},
		{"pl", "form.vote", "22", "22 głosy"},
		{"pl", "form.vote", "0", "0 głosów"},
		{"pl", "form.vote", "-3", "-3 głosy"},
		{"pl", "form.vote", "10000002", "10000002 głosy"},
		{"pl", "form.vote", "1,5", "1,5 głosu"},
		{"pl", "form.rows", "3", "3 wiersze"},
		{"pl", "form.rows", "5", "5 wierszy"}, // a form that is missing is the last one
		{"pl", "form.only", "2", "2"},         // of English, as English has it
		{"pl", "form.only", "1", "one"},
		{"en", "form.vote", "1", "one vote"},
		{"en", "form.vote", "2", "2 votes"},
		{"en", "form.vote", "0", "0 votes"},
		{"en", "form.rows", "1", "1 rows"},
		{"xx", "form.vote", "1", "one vote"},
	} {
		t.Run(tc.lang+" "+tc.key+" "+tc.n, func(t *testing.T) {
			if got := c.T(tc.lang, tc.key, "n", tc.n); got != tc.want {
				t.Errorf("got %q, want %q", got, tc.want)
			}
		})
	}
	if got := c.T("pl", "form.vote"); got != "{n} głosu" {
		t.Errorf("without a number: %q", got)
	}
	if !c.Has("pl", "form.vote") || c.Has("pl", "form") {
		t.Error("a text with forms is not there, or a table is a text")
	}
}

// The built-in sentences with forms, as they were with keys of their own.
func TestPluralsOfTheBuiltInLanguages(t *testing.T) {
	c := catalog(t)
	for key, want := range map[string][4]string{ // one and two in English, one and two in Finnish
		"form.step":             {"One step", "2 steps", "Yksi vaihe", "2 vaihetta"},
		"form.vote":             {"one vote", "2 votes", "yksi äänestys", "2 äänestystä"},
		"home.people":           {"1 person", "2 people", "1 henkilö", "2 henkilöä"},
		"home.hours":            {"1 hour", "2 hours", "1 tunti", "2 tuntia"},
		"facilitator.ask_close": {"One person has not voted. Close anyway?", "2 have not voted. Close anyway?", "Yksi ei ole äänestänyt. Suljetaanko silti?", "Äänestämättä: 2. Suljetaanko silti?"},
	} {
		var got [4]string
		for i, lang := range []string{"en", "en", "fi", "fi"} {
			got[i] = c.T(lang, key, "n", strconv.Itoa(i%2+1))
		}
		if got != want {
			t.Errorf("%s: %q, want %q", key, got, want)
		}
	}
}
