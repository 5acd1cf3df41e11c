package settings

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// Kept is what the program keeps beside the workshops. Nothing in it would be missed, and
// nothing of a vote is among it.
type Kept struct{ fyne.Preferences }

const (
	prefLang  = "language"
	prefDark  = "dark room" // chosen before there were three ways
	prefLight = "light"
	prefZoom  = "zoom"
	prefPaper = "paper"
	prefWay   = "way"
	prefTwice = "letters twice"
	prefSound = "bell"

	prefCountry = "holidays of"
)

// modes are the ways of lighting, as they are written down.
var modes = map[string]theme.Mode{"light": theme.AlwaysLight, "dark": theme.AlwaysDark, "system": theme.Follow}

// Mode is how the windows are lit.
func (p Kept) Mode() theme.Mode {
	if m, ok := modes[p.String(prefLight)]; ok {
		return m
	}
	if p.Bool(prefDark) {
		return theme.AlwaysDark
	}
	return theme.AlwaysLight
}

// SetMode keeps another one.
func (p Kept) SetMode(m theme.Mode) {
	for name, is := range modes {
		if is == m {
			p.SetString(prefLight, name)
		}
	}
}

// Sizes are all sizes of text, times the usual one.
var Sizes = []float32{0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.5, 1.7, 2}

// Zoom is the size of text.
func (p Kept) Zoom() float32 {
	if z := float32(p.Float(prefZoom)); slices.Contains(Sizes, z) {
		return z
	}
	return 1
}

// SetZoom keeps another one.
func (p Kept) SetZoom(z float32) { p.SetFloat(prefZoom, float64(z)) }

// Paper is what is printed on, unless another one is chosen there; regional is what the
// region is used to.
func (p Kept) Paper(regional pdf.Paper) pdf.Paper {
	if chosen := pdf.Paper(p.String(prefPaper)); chosen == pdf.A4 || chosen == pdf.Letter {
		return chosen
	}
	if regional == "" {
		return pdf.A4
	}
	return regional
}

// Country is the one whose holidays a new workshop leaves out; regional is that of the system.
// It is one whose holidays are known, or none that is known.
func (p Kept) Country(regional string) string {
	for _, country := range []string{p.String(prefCountry), regional} {
		if workshop.KnowsHolidays(country) || country == workshop.UnknownCountry {
			return country
		}
	}
	return workshop.UnknownCountry
}

// Way is how people answer in a new workshop; "" while their number decides.
func (p Kept) Way() workshop.Way {
	if w := workshop.Way(p.String(prefWay)); w.Known() {
		return w
	}
	return ""
}

// Twice reports whether a letter that changes what the room sees has to be pressed twice.
func (p Kept) Twice() bool { return p.BoolWithFallback(prefTwice, true) }

// Sound reports whether a bell sounds when a break or a timer is over.
func (p Kept) Sound() bool { return p.Bool(prefSound) }

// Lang is the language of the windows; before one is chosen, another.
func (p Kept) Lang(before string) string { return p.StringWithFallback(prefLang, before) }

// SetLang keeps another one.
func (p Kept) SetLang(code string) { p.SetString(prefLang, code) }

// Keep keeps what counts from the next time on that it is asked for.
func (p Kept) Keep(v Values) {
	p.SetString(prefPaper, string(v.Paper))
	p.SetString(prefWay, string(v.Way))
	p.SetString(prefCountry, v.Country)
	p.SetBool(prefTwice, v.Twice)
	p.SetBool(prefSound, v.Sound)
}

// Values are the settings as they are; regional and country are paper and
// country of the system.
func (p Kept) Values(lang string, regional pdf.Paper, country string) Values {
	return Values{Lang: lang, Light: p.Mode(), Zoom: p.Zoom(), Paper: p.Paper(regional), Country: p.Country(country), Way: p.Way(), Twice: p.Twice(), Sound: p.Sound()}
}
