package pack

import (
	"testing"
	"time"
)

func TestDatesAreReadAsTheyAreWritten(t *testing.T) {
	c, err := LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	from := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	for _, lang := range c.Languages() {
		for days := range 200 {
			day := time.Date(2026, 11, 3+days, 0, 0, 0, 0, time.UTC)
			for _, text := range []string{c.Date(lang, day), c.DateShort(lang, day), c.Day(lang, day), c.In(lang).Near(day)} {
				if got, ok := c.ReadDate(lang, text, from); !ok || !got.Equal(day) {
					t.Fatalf("%s: %q is read as %v, %v", lang, text, got, ok)
				}
			}
		}
	}
	for text, want := range map[string]string{
		"18.12.": "2026-12-18", "by 4 December, latest": "2026-12-04", "4. joulukuuta": "2026-12-04", "1.2.27": "", "31.11.": "",
		"next Friday": "", "": "", "2027": "", "7": "", "3.1.": "2027-01-03", "12/13/2026": "", "2026-12-04": "2026-12-04", "2026-02-30": "",
	} {
		lang := "en"
		if text == "4. joulukuuta" {
			lang = "fi"
		}
		got, ok := c.ReadDate(lang, text, from)
		if s := got.Format(time.DateOnly); ok != (want != "") || ok && s != want {
			t.Errorf("%q is read as %v, %v", text, s, ok)
		}
	}
}

// A date that stands alone can be written in another way; words beside it would be lost, and
// with slashes it may be day or month.
func TestReadDateAlone(t *testing.T) {
	c, err := LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	from := time.Date(2026, 11, 3, 9, 0, 0, 0, time.UTC)
	for text, want := range map[string]string{
		"18.12.": "2026-12-18", "4 December": "2026-12-04", "Fri 4 December 2026": "2026-12-04", "perjantai 4.12.": "2026-12-04", "4. joulukuuta": "2026-12-04",
		"by 4 December": "", "4.12. at noon": "", "12/5/2026": "", "next Friday": "", "within 3 days of 5 May": "", "": "",
		"10-12": "", "4–5.12.": "", "10-12-2026": "", "2026-12-04": "2026-12-04",
	} {
		got, ok := c.In("fi").ReadDate(text, from, "en", "fi")
		if s := got.Format(time.DateOnly); ok != (want != "") || ok && s != want {
			t.Errorf("%q is read as %v, %v", text, s, ok)
		}
	}
}
