package paint

import (
	"testing"
	"time"

	"github.com/upturn-workshop/upturn/workshop"
	"github.com/upturn-workshop/upturn/workshop/brand"
)

// The wall opens and closes with the client's logo and colour, in the light and in the dark, with
// a short name and with a long one.
func TestGoldenPicturesOfABrand(t *testing.T) {
	Headless()
	b, err := brand.ReadFile("testdata/logo.svg")
	if err == nil {
		b, err = brand.Coloured(b, "#C8102E")
	}
	if err != nil {
		t.Fatal(err)
	}
	st, w := played(t)
	st.Info.Rehearsal, st.Pack = false, st.Pack.WithBrand(b)
	gathers := st
	gathers.Overdue, gathers.Time = false, time.Date(2026, 11, 3, 8, 47, 0, 0, time.UTC)
	gathers.Agenda = append([]workshop.Step(nil), st.Agenda...)
	for i := range gathers.Agenda {
		gathers.Agenda[i].Entered = false
	}
	gathers.Pos = workshop.Position{Phase: workshop.PhaseAsk}
	long := gathers
	long.Info.Group = "Bundesverband der Wohnungswirtschaftsgenossenschaften Nord"
	began, closing := st, st
	began.Pos = workshop.Position{Phase: workshop.PhaseAsk}
	closing.Pos = workshop.Position{Phase: workshop.PhaseAsk, Step: len(st.Agenda) - 1}
	for name, at := range map[string]workshop.State{"gathers": gathers, "gathers-long": long, "opening": began, "closing": closing} {
		for look, dark := range map[string]bool{"light": false, "dark": true} {
			t.Run(name+" "+look, func(t *testing.T) { compare(t, "brand-"+name+"-"+look, at, w, dark) })
		}
	}
}
