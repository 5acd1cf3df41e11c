package workshop_test

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// A group comes back on no holiday of its own country, and on those of others; the days are
// from printed calendars.
func TestHolidaysOfTheCountry(t *testing.T) {
	for _, c := range []struct {
		name, country, day string
		off                bool
	}{
		{"Boxing Day in Britain", "GB", "2025-12-26", true},
		{"made up for on the Monday", "GB", "2026-12-28", true},
		{"Boxing Day is none in the United States", "US", "2025-12-26", false},
		{"Thanksgiving", "US", "2026-11-26", true},
		{"Thanksgiving is none in Britain", "GB", "2026-11-26", false},
		{"Independence Day on a Saturday", "US", "2026-07-03", true},
		{"New Year's Day on a Saturday", "US", "2027-12-31", true},
		{"Karfreitag", "DE", "2026-04-03", true},
		{"German unity on a Thursday", "DE", "2024-10-03", true},
		{"Good Friday is none in the United States", "US", "2026-04-03", false},
		{"Midsommarafton", "SE", "2026-06-19", true},
		{"Midsommarafton is none in Germany", "DE", "2026-06-19", false},
		{"Midsummer Eve in Finland", workshop.Finland, "2026-06-19", true},
		{"Independence Day in Finland", workshop.Finland, "2027-12-06", true},
		{"Finland's is none in Sweden", "SE", "2027-12-06", false},
		{"July in Finland", workshop.Finland, "2026-07-08", true},
		{"July elsewhere", "SE", "2026-07-08", false},
		{"a Saturday", "NZ", "2026-11-14", true},
		{"a day of all regions", "AU", "2027-01-26", true},
		{"a day of some regions", "AU", "2026-03-09", false},
		{"no country that is known", workshop.UnknownCountry, "2025-12-25", false},
		{"a country whose holidays are not known", "EE", "2025-12-25", false},
		{"a weekend there", workshop.UnknownCountry, "2026-11-14", true},
		{"of before there were countries", "", "2025-12-26", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			day, err := time.Parse(time.DateOnly, c.day)
			if err != nil {
				t.Fatal(err)
			}
			got := workshop.FollowUp(workshop.Info{When: day.AddDate(0, 0, -30), Country: c.country})
			if !got.Equal(day) != c.off {
				t.Errorf("%s: it comes back on %s", c.day, got.Format(time.DateOnly))
			}
		})
	}
}

// Wherever a workshop is opened its country is the one that it was made with: whatever language
// it speaks.
func TestTheCountryDecidesAndNotTheLanguage(t *testing.T) {
	held := time.Date(2026, 6, 5, 9, 0, 0, 0, time.UTC)
	for _, c := range []struct{ lang, country, want string }{
		{"fi", "SE", "2026-07-06"}, {"en", workshop.Finland, "2026-08-03"}, {"fi", "", "2026-08-03"}, {"en", "", "2026-07-06"},
	} {
		if got := workshop.FollowUp(workshop.Info{When: held, Lang: c.lang, Country: c.country}).Format(time.DateOnly); got != c.want {
			t.Errorf("%s in %q: %s, want %s", c.lang, c.country, got, c.want)
		}
	}
}

// Every country leaves days of work in every month, and a day that is a holiday.
func TestEveryCountryHasHolidays(t *testing.T) {
	for _, country := range workshop.Countries() {
		worked, off := 0, 0
		for day := time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() == 2027; day = day.AddDate(0, 0, 1) {
			if day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
				continue
			}
			if got := workshop.FollowUp(workshop.Info{When: day.AddDate(0, 0, -30), Country: country}); got.Equal(day) {
				worked++
			} else {
				off++
			}
		}
		if worked < 220 || off < 5 {
			t.Errorf("%s: %d days of work, %d holidays", country, worked, off)
		}
	}
}
