package pack

import (
	"strconv"
	"strings"
	"time"
	"unicode"
)

// ReadDate reads a day as Date, DateShort and the calendar write it, or as people do: day,
// then month as a number or a name, then perhaps the year. Without a year it is the first
// such day from a day on. "next Friday" is none.
func (c *Catalog) ReadDate(lang, text string, from time.Time) (time.Time, bool) {
	if iso, err := time.ParseInLocation("2006-1-2", strings.TrimSpace(text), from.Location()); err == nil {
		return iso, iso.Year() >= 2000 && iso.Year() < 2100
	}
	var day, year int
	var month time.Month
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		n, err := strconv.Atoi(word)
		switch {
		case err != nil && month == 0:
			month = c.month(lang, word)
		case err != nil:
		case day == 0 && n >= 1 && n <= 31:
			day = n
		case month == 0 && n >= 1 && n <= 12:
			month = time.Month(n)
		case year == 0 && n >= 2000 && n < 2100:
			year = n
		default:
			return time.Time{}, false
		}
	}
	if day == 0 || month == 0 {
		return time.Time{}, false
	}
	at := func(year int) time.Time { return time.Date(year, month, day, 0, 0, 0, 0, from.Location()) }
	read := at(year)
	if year == 0 {
		if read = at(from.Year()); read.Before(from.AddDate(0, 0, -1)) {
			read = at(from.Year() + 1)
		}
	}
	return read, read.Day() == day // there is no 31 November
}

// ReadDate reads a day that is written in one of some languages and nothing else with it, so
// that it can be written in another way without losing a word. With slashes nobody can tell
// day from month, and with a dash a day from the first of some days; but for the dashes of
// 2026-12-04.
func (w Words) ReadDate(text string, from time.Time, langs ...string) (time.Time, bool) {
	for _, lang := range langs {
		if day, ok := w.catalog.ReadDate(lang, text, from); ok && w.catalog.dateAlone(lang, text) {
			return day, true
		}
	}
	return time.Time{}, false
}

// dateAlone reports whether a text has no other words than names of months and of days of the
// week, which may be cut short.
func (c *Catalog) dateAlone(lang, text string) bool {
	weekday := func(word string) bool {
		for d := range 7 {
			name := strings.ToLower(c.T(lang, "date.weekday."+strconv.Itoa(d+1)))
			if len(word) >= 2 && (strings.HasPrefix(name, word) || strings.HasPrefix(word, name)) {
				return true
			}
		}
		return false
	}
	for _, word := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if c.month(lang, word) == 0 && !weekday(word) {
			return false
		}
	}
	_, err := time.Parse("2006-1-2", strings.TrimSpace(text))
	return err == nil || !strings.ContainsAny(text, "/-–")
}

// month is the month of that name, in whatever case of the language; 0 = none.
func (c *Catalog) month(lang, word string) time.Month {
	for m := time.January; m <= time.December; m++ {
		name := c.T(lang, "date.month."+strconv.Itoa(int(m)))
		if strings.HasPrefix(strings.ToLower(word), strings.ToLower(name)) {
			return m
		}
	}
	return 0
}
