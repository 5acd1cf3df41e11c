package workshop

import (
	"maps"
	"slices"
	"time"

	"github.com/rickar/cal/v2"
	"github.com/rickar/cal/v2/ar"
	"github.com/rickar/cal/v2/at"
	"github.com/rickar/cal/v2/au"
	"github.com/rickar/cal/v2/be"
	"github.com/rickar/cal/v2/bg"
	"github.com/rickar/cal/v2/br"
	"github.com/rickar/cal/v2/ca"
	"github.com/rickar/cal/v2/ch"
	"github.com/rickar/cal/v2/cz"
	"github.com/rickar/cal/v2/de"
	"github.com/rickar/cal/v2/dk"
	"github.com/rickar/cal/v2/es"
	"github.com/rickar/cal/v2/fr"
	"github.com/rickar/cal/v2/gb"
	"github.com/rickar/cal/v2/gr"
	"github.com/rickar/cal/v2/hr"
	"github.com/rickar/cal/v2/ie"
	"github.com/rickar/cal/v2/it"
	"github.com/rickar/cal/v2/jp"
	"github.com/rickar/cal/v2/lt"
	"github.com/rickar/cal/v2/lv"
	"github.com/rickar/cal/v2/mw"
	"github.com/rickar/cal/v2/nl"
	"github.com/rickar/cal/v2/no"
	"github.com/rickar/cal/v2/nz"
	"github.com/rickar/cal/v2/pl"
	"github.com/rickar/cal/v2/ro"
	"github.com/rickar/cal/v2/ru"
	"github.com/rickar/cal/v2/se"
	"github.com/rickar/cal/v2/si"
	"github.com/rickar/cal/v2/sk"
	"github.com/rickar/cal/v2/ua"
	"github.com/rickar/cal/v2/us"
	"github.com/rickar/cal/v2/za"
)

// Countries as a file names them: by ISO 3166. A file of which nobody could say where the
// group works has what the Unicode consortium has for that.
const (
	Finland        = "FI"
	UnknownCountry = "ZZ"
)

// holidays are those of each country; of a country with holidays of its regions alone, those
// of each region.
var holidays = map[string][][]*cal.Holiday{
	"AR": {ar.Holidays},
	"AT": {at.Holidays},
	"AU": {au.HolidaysACT, au.HolidaysNSW, au.HolidaysNT, au.HolidaysQLD, au.HolidaysSA, au.HolidaysTAS, au.HolidaysVIC, au.HolidaysWA},
	"BE": {be.Holidays},
	"BG": {bg.Holidays},
	"BR": {br.Holidays},
	"CA": {ca.Holidays},
	"CH": {ch.Holidays},
	"CZ": {cz.Holidays},
	"DE": {de.Holidays},
	"DK": {dk.Holidays},
	"ES": {es.Holidays},
	"FR": {fr.Holidays},
	"GB": {gb.Holidays},
	"GR": {gr.Holidays},
	"HR": {hr.Holidays},
	"IE": {ie.Holidays},
	"IT": {it.Holidays},
	"JP": {jp.Holidays},
	"LT": {lt.Holidays},
	"LV": {lv.Holidays},
	"MW": {mw.Holidays},
	"NL": {nl.Holidays},
	"NO": {no.Holidays},
	"NZ": {nz.Holidays},
	"PL": {pl.Holidays},
	"RO": {ro.Holidays},
	"RU": {ru.Holidays},
	"SE": {se.Holidays},
	"SI": {si.Holidays},
	"SK": {sk.Holidays},
	"UA": {ua.Holidays},
	"US": {us.Holidays},
	"ZA": {za.Holidays},
}

// Countries are those whose holidays are known.
func Countries() []string {
	all := append(slices.Collect(maps.Keys(holidays)), Finland)
	slices.Sort(all)
	return all
}

// KnowsHolidays reports whether the holidays of a country are known.
func KnowsHolidays(country string) bool { return country == Finland || holidays[country] != nil }

// soundCountry reports whether a file's country is written as one.
func soundCountry(country string) bool {
	return country == "" || len(country) == 2 && !slices.ContainsFunc([]byte(country), func(c byte) bool { return c < 'A' || c > 'Z' })
}

// works reports whether a group of a country could meet on a day: it is none of a weekend, and
// no holiday there, nor one that is made up for on that day. Files from before there were
// countries keep to the holidays of Finland.
func works(country string, day time.Time) bool {
	if country == "" || country == Finland {
		return workday(day)
	}
	if day.Weekday() == time.Saturday || day.Weekday() == time.Sunday {
		return false
	}
	regions := holidays[country]
	return len(regions) == 0 || slices.ContainsFunc(regions, func(list []*cal.Holiday) bool { return !off(list, day) })
}

// off reports whether a day is among holidays. One may be made up for in the year before.
func off(list []*cal.Holiday, day time.Time) bool {
	y, m, d := day.Date()
	return slices.ContainsFunc(list, func(h *cal.Holiday) bool {
		for _, year := range []int{y, y + 1} {
			is, instead := h.Calc(year)
			for _, on := range []time.Time{is, instead} {
				if ny, nm, nd := on.Date(); !on.IsZero() && ny == y && nm == m && nd == d {
					return true
				}
			}
		}
		return false
	})
}
