package pack

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// Decimal writes a number in the language's way, with one decimal at most and
// none where it would be a zero.
func (c *Catalog) Decimal(lang string, v float64) string {
	rounded := math.Round(v*10) / 10
	if rounded == 0 {
		rounded = 0 // no "-0"
	}
	s := strconv.FormatFloat(rounded, 'f', -1, 64)
	if s[0] == '-' {
		s = "–" + s[1:] // a dash as long as a minus, which the built-in font lacks
	}
	return strings.Replace(s, ".", c.T(lang, "number.decimal"), 1)
}

// Date writes a day with its weekday: "Tuesday 3 November 2026".
func (c *Catalog) Date(lang string, t time.Time) string { return c.date(lang, "date.long", t) }

// DateShort writes a day without its weekday: "3 November 2026".
func (c *Catalog) DateShort(lang string, t time.Time) string { return c.date(lang, "date.short", t) }

// Day writes a day that is near: "Tuesday 3 November".
func (c *Catalog) Day(lang string, t time.Time) string { return c.date(lang, "date.day", t) }

// Clock writes a time of day: "9:05".
func (c *Catalog) Clock(lang string, t time.Time) string {
	return c.T(lang, "date.clock", "h", strconv.Itoa(t.Hour()), "m", t.Format("04"))
}

func (c *Catalog) date(lang, pattern string, t time.Time) string {
	month := strconv.Itoa(int(t.Month()))
	weekday := (int(t.Weekday()) + 6) % 7 // Monday is 0, as weeks begin
	return c.T(lang, pattern,
		"weekday", c.T(lang, "date.weekday."+strconv.Itoa(weekday+1)),
		"day", strconv.Itoa(t.Day()),
		"m", month,
		"month", c.T(lang, "date.month."+month),
		"year", strconv.Itoa(t.Year()))
}
