// Package fynelang makes Fyne's own buttons and dialogs speak the program's
// language. Fyne follows the language of the system and offers no way to choose
// another one; but what is loaded last under the system's name is what it uses.
package fynelang

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pack"
)

// prefix is where Fyne's texts stand in the translations, by Fyne's own keys.
const prefix = "fyne."

// Use has the widgets that are made from now on speak a language.
func Use(c *pack.Catalog, code string) error {
	data, err := json.Marshal(c.Under(code, prefix))
	if err != nil {
		return workshop.Errorf(workshop.EBug, err, "detail", "texts of dialogs")
	}
	name := lang.SystemLocale().LanguageString() + ".json"
	if err := lang.AddTranslations(fyne.NewStaticResource(name, data)); err != nil {
		return workshop.Errorf(workshop.EBug, err, "detail", "texts of dialogs")
	}
	return nil
}
