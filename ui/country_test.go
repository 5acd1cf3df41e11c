package ui

import (
	"testing"

	"fyne.io/fyne/v2"

	"github.com/upturn-workshop/upturn/ui/settings"
	"github.com/upturn-workshop/upturn/workshop"
)

// taken takes down what a workshop is made with; there is no room for it.
type taken struct {
	Files
	with chan workshop.Info
}

func (f taken) Create(info workshop.Info, _ *workshop.Pack, _ []workshop.Step) (*workshop.Session, error) {
	f.with <- info
	return nil, workshop.Errorf(workshop.EFull, nil)
}

// A new workshop keeps the country whose holidays it leaves out: that of the system, unless
// another one is chosen.
func TestANewWorkshopKeepsItsCountry(t *testing.T) {
	for _, c := range []struct{ name, system, chosen, want string }{
		{"of the system", "SE", "", "SE"},
		{"chosen", "US", workshop.Finland, workshop.Finland},
		{"weekends alone", "SE", workshop.UnknownCountry, workshop.UnknownCountry},
		{"of nobody", "", "", workshop.UnknownCountry},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := atDesk(t, "en", desktopSize, deskFiles{})
			made := make(chan workshop.Info, 1)
			d.p.Files, d.p.Country = taken{d.p.Files, made}, c.system
			if c.chosen != "" {
				v := chooser{d.p}.values()
				v.Country = c.chosen
				settings.Kept{Preferences: d.p.App.Preferences()}.Keep(v)
			}
			d.goes("home.new")
			d.write("Night shift")
			d.choose("form.create")
			var got workshop.Info
			d.until("a workshop", func() bool {
				select {
				case got = <-made:
					return true
				default:
					return false
				}
			})
			if got.Group != "Night shift" || got.Country != c.want {
				t.Errorf("made with %+v", got)
			}
			d.press(fyne.KeyReturn) // there is no room
		})
	}
}
