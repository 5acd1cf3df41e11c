package pages

import (
	"maps"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// The page shows what is kept, hands on what was changed and nothing else, once, and says
// by how much a text is too long.
func TestWordsForThePaper(t *testing.T) {
	test.NewTempApp(t).Settings().SetTheme(theme.New(theme.AlwaysLight))
	catalog, err := pack.LoadCatalog()
	if err != nil {
		t.Fatal(err)
	}
	w, saved := catalog.In("en"), map[string]string{}
	p := Paper(w, map[string]string{workshop.NoteNeeded: "A yes"}, func(key, text string) { saved[key] = text }, func() {})
	p.Content()
	p.Save()
	if len(saved) > 0 {
		t.Errorf("nothing was changed, and %v was saved", saved)
	}
	p.rows[0].field.SetText(" We ask first. ")
	for range 2 {
		p.Save()
		if !maps.Equal(saved, map[string]string{workshop.NoteSentence: "We ask first."}) {
			t.Errorf("saved %v", saved)
		}
	}
	if p.rows[1].field.Text != "A yes" {
		t.Errorf("shows %q", p.rows[1].field.Text)
	}
	p.rows[0].field.SetText(strings.Repeat("x", p.rows[0].Most+3))
	if want := w.T("pages.paper.too_long", "n", "3"); p.rows[0].hint.Text() != want {
		t.Errorf("says %q", p.rows[0].hint.Text())
	}
}
