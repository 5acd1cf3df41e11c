package settings

import (
	"slices"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// subjects lists what can be chosen, in the order of the page.
func (v *View) subjects() []subject {
	return []subject{v.language(), v.light(), v.size(), v.paper(), v.holidays(), v.way(), v.sound(), v.letters(), v.client()}
}

// words are the texts of the parts of a subject.
func (v *View) words(keys ...string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = v.d.Words.T("settings." + k)
	}
	return out
}

func (v *View) language() subject {
	s := subject{key: "language", chosen: -1, set: func(to *Values, i int) { to.Lang = v.d.Languages[i].Code }}
	for i, l := range v.d.Languages {
		s.parts = append(s.parts, l.Name)
		if l.Code == v.d.Values.Lang {
			s.chosen = i
		}
	}
	return s
}

func (v *View) light() subject {
	modes := []theme.Mode{theme.AlwaysLight, theme.AlwaysDark, theme.Follow}
	return subject{
		key: "light", parts: v.words("light_on", "light_dark", "light_system"), chosen: slices.Index(modes, v.d.Values.Light),
		set: func(to *Values, i int) { to.Light = modes[i] },
	}
}

func (v *View) size() subject {
	return subject{
		key: "size", parts: v.words("size_usual", "size_large", "size_largest"), chosen: slices.Index(Zooms, v.d.Values.Zoom),
		set: func(to *Values, i int) { to.Zoom = Zooms[i] },
	}
}

func (v *View) paper() subject {
	papers := []pdf.Paper{pdf.A4, pdf.Letter}
	return subject{
		key: "paper", parts: v.words("paper_a4", "paper_letter"), chosen: slices.Index(papers, v.d.Values.Paper),
		set: func(to *Values, i int) { to.Paper = papers[i] },
	}
}

// holidays has the country of the system, Finland, where most who use the program work, and no
// country: weekends alone.
func (v *View) holidays() subject {
	var all []string
	for _, country := range []string{v.d.Country, v.d.Values.Country, workshop.Finland} {
		if workshop.KnowsHolidays(country) && !slices.Contains(all, country) {
			all = append(all, country)
		}
	}
	s := subject{key: "holidays", set: func(to *Values, i int) { to.Country = append(all, workshop.UnknownCountry)[i] }}
	for _, country := range all {
		s.parts = append(s.parts, v.d.Words.T("country."+country))
	}
	s.parts = append(s.parts, v.d.Words.T("settings.holidays_none"))
	if s.chosen = slices.Index(all, v.d.Values.Country); s.chosen < 0 {
		s.chosen = len(all)
	}
	return s
}

// way has a first part beside the ways: the number of people decides.
func (v *View) way() subject {
	ways := append([]workshop.Way{""}, workshop.Ways()...)
	s := subject{key: "way", parts: v.words("way_number"), chosen: slices.Index(ways, v.d.Values.Way), set: func(to *Values, i int) { to.Way = ways[i] }}
	for _, w := range workshop.Ways() {
		s.parts = append(s.parts, v.d.Words.T("settings.way_"+string(w)))
	}
	return s
}

// sound says where nothing will be heard.
func (v *View) sound() subject {
	s := subject{key: "sound", parts: v.words("sound_off", "sound_bell"), set: func(to *Values, i int) { to.Sound = i == 1 }}
	if v.d.Values.Sound {
		s.chosen = 1
	}
	if v.d.Silent {
		s.hint = "sound_none"
	}
	return s
}

func (v *View) letters() subject {
	s := subject{key: "letters", parts: v.words("letters_once", "letters_twice"), set: func(to *Values, i int) { to.Twice = i == 1 }}
	if v.d.Values.Twice {
		s.chosen = 1
	}
	return s
}

// client leads to the page of the logo and the colour.
func (v *View) client() subject {
	return subject{key: "client", open: func() {
		if v.d.OnClient != nil {
			v.d.OnClient()
		}
	}}
}
