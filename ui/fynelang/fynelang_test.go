package fynelang

import (
	"testing"

	"fyne.io/fyne/v2/lang"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

func TestDialogsFollowTheProgram(t *testing.T) {
	c, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	for _, tc := range []struct{ lang, save, all, name string }{
		{"fi", "Tallenna", "Valitse kaikki", "Nimi"},
		{"en", "Save", "Select all", "Name"},
		{"fi", "Tallenna", "Valitse kaikki", "Nimi"},
	} {
		if err := Use(c, tc.lang); err != nil {
			t.Fatal(err)
		}
		if save, all, name := lang.L("Save"), lang.L("Select all"), lang.X("file.name", "?"); save != tc.save || all != tc.all || name != tc.name {
			t.Errorf("%s: %q, %q, %q", tc.lang, save, all, name)
		}
	}
}
