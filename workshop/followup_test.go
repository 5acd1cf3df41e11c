package workshop_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
)

// The days are from printed calendars.
func TestFollowUpFallsOnAWorkday(t *testing.T) {
	const day = "2006-01-02"
	for held, want := range map[string]string{
		"2026-11-03": "2026-12-03", // a Thursday
		"2026-11-25": "2026-12-28", // 25 December is a Friday, a weekend follows
		"2026-11-24": "2026-12-28", // Christmas Eve
		"2025-11-26": "2025-12-29", // Boxing Day, and a weekend
		"2026-12-02": "2027-01-04", // New Year's Day is a Friday
		"2025-12-07": "2026-01-07", // Epiphany
		"2026-10-03": "2026-11-02", // a Monday
		"2026-10-01": "2026-11-02", // a Saturday
		"2027-11-06": "2027-12-07", // 6 December is a Monday
		"2026-04-01": "2026-05-04", // 1 May is a Friday
		"2026-03-04": "2026-04-07", // Good Friday: Tuesday after Easter
		"2027-02-27": "2027-03-30", // Easter Monday, 29 March
		"2024-03-01": "2024-04-02", // Easter Sunday, 31 March
		"2026-04-14": "2026-05-15", // Ascension, 14 May
		"2026-05-20": "2026-06-22", // Midsummer Eve, 19 June
		"2027-05-26": "2027-06-28", // Midsummer Eve, 25 June
		"2038-03-27": "2038-04-27", // the latest Easter, 25 April
	} {
		from, err := time.Parse(day, held)
		if err != nil {
			t.Fatal(err)
		}
		if got := workshop.FollowUp(workshop.Info{When: from.Add(9 * time.Hour)}).Format(day); got != want {
			t.Errorf("held on %s: %s, not %s", held, got, want)
		}
	}
	if !workshop.FollowUp(workshop.Info{}).IsZero() {
		t.Error("a workshop without a day is followed up on one")
	}
}

// Thirty days after leads to Good Friday, and nobody is at work before the Tuesday.
func TestEasterFallsWhereItIsPrinted(t *testing.T) {
	for year, sunday := range map[int]string{
		2025: "04-20", 2026: "04-05", 2028: "04-16", 2029: "04-01", 2030: "04-21", 2031: "04-13", 2032: "03-28", 2033: "04-17",
		2034: "04-09", 2035: "03-25", 2049: "04-18",
	} {
		easter, err := time.Parse("2006-01-02", strconv.Itoa(year)+"-"+sunday)
		if err != nil {
			t.Fatal(err)
		}
		if got, want := workshop.FollowUp(workshop.Info{When: easter.AddDate(0, 0, -32)}), easter.AddDate(0, 0, 2); !got.Equal(want) {
			t.Errorf("%d: %v, want %v", year, got, want)
		}
	}
}

// Easter by another calculation than the program's: Clavius's of 1603, as Knuth tells it
// in The Art of Computer Programming, 1.3.2, exercise 14.
func TestEasterByAnotherCalculation(t *testing.T) {
	easter := func(year int) time.Time {
		golden, century := year%19+1, year/100+1
		skipped, moon := 3*century/4-12, (8*century+5)/25-5
		sunday := 5*year/4 - skipped - 10
		epact := (11*golden + 20 + moon - skipped) % 30
		if epact == 25 && golden > 11 || epact == 24 {
			epact++
		}
		full := 44 - epact
		if full < 21 {
			full += 30
		}
		full += 7 - (sunday+full)%7
		return time.Date(year, time.March, full, 0, 0, 0, 0, time.UTC)
	}
	for year := 1600; year < 9999; year++ {
		day := easter(year)
		tuesday := day.AddDate(0, 0, 2)
		if tuesday.Month() == time.May || tuesday.Month() == time.April && tuesday.Day() > 29 {
			continue // the first of May is a holiday of its own
		}
		if got := workshop.FollowUp(workshop.Info{When: day.AddDate(0, 0, -32)}); !got.Equal(tuesday) {
			t.Errorf("Easter of %d is %s: followed up on %s", year, day.Format(time.DateOnly), got.Format(time.DateOnly))
		}
	}
}

// The days beside holidays are days of work, and so are those that are holidays in other years.
func TestDaysBesideHolidaysAreDaysOfWork(t *testing.T) {
	for _, day := range []string{
		"2026-01-02", "2026-01-05", "2026-01-07", "2026-04-02", "2026-04-07", "2026-04-30", "2024-05-02", "2026-05-13", "2026-05-15",
		"2026-06-18", "2026-06-26", "2027-06-18", "2026-06-22", "2025-12-05", "2026-12-07", "2026-12-23", "2027-12-27", "2024-12-27",
		"2026-07-24", "2026-08-06", "2026-09-01", "2027-02-01", "2027-01-26",
	} {
		want, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := workshop.FollowUp(workshop.Info{When: want.AddDate(0, 0, -30)}); !got.Equal(want) {
			t.Errorf("%s: %s", day, got.Format(time.DateOnly))
		}
	}
}

func TestWorkday(t *testing.T) {
	for day, want := range map[string]string{
		"2026-11-10": "2026-11-10", // a Tuesday
		"2026-11-14": "2026-11-16", // a Saturday
		"2026-12-24": "2026-12-28", // Christmas, and the weekend after it
	} {
		at, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		if got := workshop.Workday(at).Format(time.DateOnly); got != want {
			t.Errorf("%s: %s, want %s", day, got, want)
		}
	}
}

// Where Finnish is spoken, nobody is called back from the summer or from Christmas.
func TestFollowUpKeepsOutOfFinnishHolidays(t *testing.T) {
	for _, c := range []struct {
		name, held string
		of         workshop.Info
		want       string
	}{
		{"July", "2026-06-05", workshop.Info{Lang: "fi"}, "2026-08-03 2026-08-04 2026-09-03"},
		{"two days of July are one day of August", "2026-05-01", workshop.Info{Lang: "fi"}, "2026-06-01 2026-06-30 2026-08-03"},
		{"both in July", "2026-06-01", workshop.Info{Lang: "fi"}, "2026-08-03 2026-08-31"},
		{"Christmas", "2026-11-25", workshop.Info{Lang: "fi"}, "2027-01-07 2027-01-25 2027-02-23"},
		{"Finnish as the second language", "2026-11-25", workshop.Info{Lang: "en", Second: "fi"}, "2027-01-07 2027-01-25 2027-02-23"},
		{"no Finnish", "2026-11-25", workshop.Info{Lang: "en"}, "2026-12-28 2027-01-25 2027-02-23"},
	} {
		t.Run(c.name, func(t *testing.T) {
			held, err := time.Parse(time.DateOnly, c.held)
			if err != nil {
				t.Fatal(err)
			}
			c.of.When = held
			var got []string
			for _, d := range workshop.FollowUps(c.of) {
				got = append(got, d.Format(time.DateOnly))
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%v, want %s", got, c.want)
			}
			if first := workshop.FollowUp(c.of).Format(time.DateOnly); first != got[0] {
				t.Errorf("it comes back on %s", first)
			}
		})
	}
}
