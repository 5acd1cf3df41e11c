package workshop

import "time"

// followUpDays are after how many days a group comes back to what it promised: in a meeting of
// its own after a month, and at a glance after two and three.
var followUpDays = [...]int{30, 60, 90}

// FollowUp is the day on which a group comes back to what it promised: thirty
// days after the workshop, or the first day after those on which people are at work.
// Without a day of the workshop there is none.
func FollowUp(of Info) time.Time {
	if of.When.IsZero() {
		return of.When
	}
	return FollowUps(of)[0]
}

// FollowUps are the days on which a group may come back to it, the first one being FollowUp:
// thirty, sixty and ninety days after the workshop; one less where holidays make two of them
// the same. Without a day of the workshop there is none.
func FollowUps(of Info) (days []time.Time) {
	if of.When.IsZero() {
		return nil
	}
	for _, n := range followUpDays {
		day := of.meets(of.When.AddDate(0, 0, n))
		if len(days) == 0 || days[len(days)-1].Before(day) {
			days = append(days, day)
		}
	}
	return days
}

// meets is a day itself, or the first one after it on which the whole group can be expected.
func (i Info) meets(day time.Time) time.Time {
	for !works(i.Country, day) || i.finnish() && away(day) {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// finnish reports whether the group works in Finland. In files from before there were countries
// the language alone tells.
func (i Info) finnish() bool {
	if i.Country != "" {
		return i.Country == Finland
	}
	return i.Lang == "fi" || i.Second == "fi"
}

// away reports whether most of Finland is on holiday.
func away(day time.Time) bool {
	_, m, d := day.Date()
	return m == time.July || m == time.December && d >= 23 || m == time.January && d <= 6
}

// Workday is a day itself, or the first one after it on which people are at work.
func Workday(day time.Time) time.Time {
	for !workday(day) {
		day = day.AddDate(0, 0, 1)
	}
	return day
}

// workday reports whether a group could meet on a day. It knows weekends and the
// holidays of Finland.
func workday(day time.Time) bool {
	switch _, m, d := day.Date(); {
	case day.Weekday() == time.Saturday || day.Weekday() == time.Sunday:
		return false
	case m == time.January && (d == 1 || d == 6), m == time.May && d == 1:
		return false
	case m == time.June && d >= 19 && d <= 25 && day.Weekday() == time.Friday: // Midsummer Eve
		return false
	case m == time.December && (d == 6 || d >= 24 && d <= 26):
		return false
	}
	switch day.YearDay() - easter(day.Year()) {
	case -2, 1, 39: // Good Friday, Easter Monday, Ascension
		return false
	}
	return true
}

// easter is the day of the year on which Easter falls, by the calculation that was
// published anonymously in Nature in 1876.
func easter(year int) int {
	a, b, c := year%19, year/100, year%100
	d, e, f := b/4, b%4, (b+8)/25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Time{}.AddDate(year-1, n/31-1, n%31).YearDay()
}
