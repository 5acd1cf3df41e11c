package result

import (
	"strconv"
	"time"
)

// Day names a day of the workshop or of the one before, with its year where the two are of
// different years; "" for none.
func Day(b Figures, t time.Time) string {
	if t.IsZero() {
		return ""
	}
	pattern, m := "date.near", strconv.Itoa(int(t.Month()))
	if a := b.Info.After; a != nil && a.Held.Year() != b.Info.When.Year() {
		pattern = "date.short"
	}
	return b.w.T(pattern, "day", strconv.Itoa(t.Day()), "m", m, "month", b.w.T("date.month."+m), "year", strconv.Itoa(t.Year()))
}
