package pack

import "time"

// Words are the program's texts, numbers and dates in one language.
type Words struct {
	catalog *Catalog
	lang    string
}

// In gives the words of a language.
func (c *Catalog) In(lang string) Words { return Words{c, lang} }

// Lang is the language of the words.
func (w Words) Lang() string { return w.lang }

// T is the text of a key; args are pairs name, value.
func (w Words) T(key string, args ...string) string { return w.catalog.T(w.lang, key, args...) }

// TIn is T in another language.
func (w Words) TIn(lang, key string, args ...string) string { return w.catalog.T(lang, key, args...) }

// NumIn is Num in another language.
func (w Words) NumIn(lang string, v float64) string { return w.catalog.Decimal(lang, v) }

// Num writes a number with one decimal at most.
func (w Words) Num(v float64) string { return w.catalog.Decimal(w.lang, v) }

// Date writes a day with its weekday.
func (w Words) Date(t time.Time) string { return w.catalog.Date(w.lang, t) }

// Day writes a day that is near, without its year.
func (w Words) Day(t time.Time) string { return w.catalog.Day(w.lang, t) }

// Near writes a day of the next months, without weekday and year.
func (w Words) Near(t time.Time) string { return w.catalog.date(w.lang, "date.near", t) }

// DateShort writes a day.
func (w Words) DateShort(t time.Time) string { return w.catalog.DateShort(w.lang, t) }

// DateShortIn is DateShort in another language.
func (w Words) DateShortIn(lang string, t time.Time) string { return w.catalog.DateShort(lang, t) }

// Clock writes a time of day.
func (w Words) Clock(t time.Time) string { return w.catalog.Clock(w.lang, t) }

// Error is the sentence that a person reads for an error.
func (w Words) Error(err error) string { return w.catalog.Error(w.lang, err) }
