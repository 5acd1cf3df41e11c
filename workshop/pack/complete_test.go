package pack

import (
	"slices"
	"testing"
	"testing/fstest"
)

// must are the languages in which every text is written at once.
var must = []string{"en", "fi"}

// A translation that lacks a text shows English in the midst of it. One that does not say that
// it is complete is offered to nobody and may have gaps: how many is told.
func TestLanguagesAreComplete(t *testing.T) {
	c, p := catalog(t), builtin(t)
	for _, lang := range must {
		if !slices.Contains(c.Languages(), lang) || !slices.Contains(p.Languages, lang) {
			t.Errorf("%s is not offered", lang)
		}
	}
	for lang := range c.read {
		t.Run(lang, func(t *testing.T) {
			lacks := faultsOf(lang, c.in(lang), c.in(fallback))
			lacks = append(lacks, faultsOf(lang, p.Texts[lang], p.Texts[fallback])...)
			if !slices.Contains(c.Languages(), lang) {
				t.Logf("not offered; to be mended: %d", len(lacks))
				return
			}
			if !slices.Contains(p.Languages, lang) {
				t.Error("the built-in pack does not offer it")
			}
			for _, f := range told(lacks) {
				t.Error(f)
			}
		})
	}
}

func TestOfferedLanguages(t *testing.T) {
	texts := "[app]\nlanguage = \"x\"\n"
	c, err := loadCatalog(fstest.MapFS{
		"tr/en.toml": {Data: []byte(texts)},
		"tr/de.toml": {Data: []byte("# Deutsch\ncomplete = true # from head to foot\n\n" + texts)},
		"tr/nl.toml": {Data: []byte("complete = false\n" + texts)},
		"tr/pl.toml": {Data: []byte("[app]\nlanguage = \"\"\n\n[x]\ncomplete = true\n")},
		"tr/sv.toml": {Data: []byte("[app]\nlanguage = \"\"\n")},
	}, "tr")
	if c != nil || err == nil {
		t.Error("a table with something other than texts was read")
	}
	c, err = loadCatalog(fstest.MapFS{
		"tr/en.toml": {Data: []byte(texts)},
		"tr/de.toml": {Data: []byte("# Deutsch\ncomplete = true # from head to foot\n\n" + texts)},
		"tr/nl.toml": {Data: []byte("complete = false\n" + texts)},
		"tr/sv.toml": {Data: []byte("[app]\nlanguage = \"\"\n")},
	}, "tr")
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Languages(); !slices.Equal(got, []string{"en", "de"}) {
		t.Errorf("offered: %v", got)
	}
	if got := c.T("sv", "app.language"); got != "x" {
		t.Errorf("an empty text is %q, not the English one", got)
	}
}
