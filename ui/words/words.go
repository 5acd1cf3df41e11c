// Package words gives windows the program's texts in one language.
package words

import (
	"time"

	"github.com/upturn-workshop/upturn/workshop/pack"
)

// Words is the catalog in one language.
type Words struct {
	catalog *pack.Catalog
	lang    string
}

// In is the catalog in a language.
func In(c *pack.Catalog, lang string) Words { return Words{c, lang} }

// Lang is the language's code.
func (w Words) Lang() string { return w.lang }

// T is the text of a key, with {name} places filled from pairs name, value.
func (w Words) T(key string, args ...string) string { return w.catalog.T(w.lang, key, args...) }

// Date writes a day with its weekday.
func (w Words) Date(t time.Time) string { return w.catalog.Date(w.lang, t) }

// DateShort writes a day without its weekday.
func (w Words) DateShort(t time.Time) string { return w.catalog.DateShort(w.lang, t) }

// Decimal writes a number with one decimal at most.
func (w Words) Decimal(v float64) string { return w.catalog.Decimal(w.lang, v) }

// Error is the sentence that a person reads for an error.
func (w Words) Error(err error) string { return w.catalog.Error(w.lang, err) }
