package settings

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"github.com/upturn-workshop/upturn/ui/theme"
	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/pdf"
)

// What is kept is what is given back, and what nobody has chosen is what suits most.
func TestKept(t *testing.T) {
	k := Kept{test.NewTempApp(t).Preferences()}
	want := Values{Lang: "en", Light: theme.AlwaysLight, Zoom: 1, Paper: pdf.Letter, Country: "GB", Twice: true}
	if got := k.Values(k.Lang("en"), pdf.Letter, "GB"); got != want {
		t.Errorf("at first it is %+v, want %+v", got, want)
	}
	if got := k.Paper(""); got != pdf.A4 {
		t.Errorf("where the region is not known the paper is %s", got)
	}
	want = Values{Lang: "fi", Light: theme.Follow, Zoom: 1.5, Paper: pdf.A4, Country: workshop.Finland, Way: workshop.Ways()[1], Sound: true}
	k.SetLang(want.Lang)
	k.SetMode(want.Light)
	k.SetZoom(want.Zoom)
	k.Keep(want)
	if got := k.Values(k.Lang("en"), pdf.Letter, "GB"); got != want {
		t.Errorf("kept is %+v, want %+v", got, want)
	}
}

// Files are written by hand and by earlier versions.
func TestKeptByOthers(t *testing.T) {
	for name, c := range map[string]struct {
		write func(fyne.Preferences)
		want  func(Kept) bool
	}{
		"a dark room of before": {func(p fyne.Preferences) { p.SetBool(prefDark, true) }, func(k Kept) bool { return k.Mode() == theme.AlwaysDark }},
		"one that is lit again": {func(p fyne.Preferences) { p.SetBool(prefDark, true); p.SetString(prefLight, "light") }, func(k Kept) bool { return k.Mode() == theme.AlwaysLight }},
		"a light of nobody":     {func(p fyne.Preferences) { p.SetString(prefLight, "candle") }, func(k Kept) bool { return k.Mode() == theme.AlwaysLight }},
		"letters of a metre":    {func(p fyne.Preferences) { p.SetFloat(prefZoom, 70) }, func(k Kept) bool { return k.Zoom() == 1 }},
		"paper of nobody":       {func(p fyne.Preferences) { p.SetString(prefPaper, "papyrus") }, func(k Kept) bool { return k.Paper(pdf.Letter) == pdf.Letter }},
		"a country of nobody":   {func(p fyne.Preferences) { p.SetString(prefCountry, "Lilliput") }, func(k Kept) bool { return k.Country("SE") == "SE" }},
		"no country chosen": {func(fyne.Preferences) {}, func(k Kept) bool {
			return k.Country("EE") == workshop.UnknownCountry && k.Country("") == workshop.UnknownCountry
		}},
		"weekends only":   {func(p fyne.Preferences) { p.SetString(prefCountry, workshop.UnknownCountry) }, func(k Kept) bool { return k.Country("SE") == workshop.UnknownCountry }},
		"a way of nobody": {func(p fyne.Preferences) { p.SetString(prefWay, "shouting") }, func(k Kept) bool { return k.Way() == "" }},
	} {
		t.Run(name, func(t *testing.T) {
			p := test.NewTempApp(t).Preferences()
			c.write(p)
			if !c.want(Kept{p}) {
				t.Errorf("it is %+v", Kept{p}.Values("en", pdf.Letter, ""))
			}
		})
	}
}
